import { nodeId } from '../event.js'
import { taskId, type Run, type StageRun, type TaskRun } from '../run.js'
import type { Json, Status } from '../workflow.js'
import type { Annotation, Annotations } from './annotations.js'
import { sayDuration } from './duration.js'
import type { Item, Section } from './fit.js'
import { code, fenced, md, row } from './markdown-text.js'
import { plainLines } from './plain-text.js'
import {
  durationOf,
  failedByItself,
  failedTasks,
  sayPlace,
  tasksOf,
  tasksOfStage,
  whoPerforms,
} from './run-nodes.js'
import { counted, ICONS } from './status-words.js'
import { contained } from './task-markdown.js'

/** Lines and characters of a failed task's log. */
const TAIL_LINES = 40
const TAIL_CHARS = 8000
/** The first failures show their logs at once, the others when they are opened. */
const OPEN = 3
/** A longer table is folded. */
const LONG_TABLE = 60

/** Each failure with the last lines of its log. */
export function failuresSection(run: Run, tail: (node: string, attempt: number) => string): Section {
  const stages = run.stages.filter(failedByItself).map((stage) => ({ text: failedStage(stage), weight: 2 }))
  const tasks = failedTasks(run).map((task, index): Item => {
    const heading = failedTask(task)
    const log = tailOf(tail(taskId(task), Math.max(1, task.attempts)))
    if (log === '') return { text: heading, weight: 1 }
    const shown =
      index < OPEN ? `${log}\n` : `<details><summary>Last lines</summary>\n\n${log}\n\n</details>\n`
    return { text: `${heading}${shown}`, short: heading, weight: 1 }
  })
  const items = [...stages, ...tasks]
  return {
    items,
    noun: 'failures',
    head: `### ${counted(items.length, 'failure')}\n`,
    foot: '',
    importance: 90,
  }
}

const failedTask = (task: TaskRun): string => {
  const { failure, reason, def, attempts } = task
  const details = [
    ...(failure === undefined ? [] : [`class ${code(failure.class)}`]),
    ...(attempts > 1 ? [counted(attempts, 'attempt')] : []),
    code(sayPlace(def.at)),
  ]
  return `#### ${ICONS.failed} ${code(taskId(task))}: ${md(failure?.message ?? reason ?? 'failed', 600)}\n\n${details.join(' · ')}\n\n`
}

const failedStage = ({ def, failure, reason }: StageRun): string =>
  `#### ${ICONS.failed} stage ${code(def.name)}: ${md(failure?.message ?? reason ?? 'failed', 600)}\n\n${code(sayPlace(def.at))}\n\n`

const tailOf = (text: string): string => {
  if (text.trim() === '') return ''
  const lines = plainLines(text.slice(-TAIL_CHARS).replace(/\s+$/, '')).slice(-TAIL_LINES)
  return fenced(lines)
}

/** Every task: node, status, duration, attempts, who, reason. */
export function tasksSection(run: Run): Section {
  const items = run.stages.flatMap((stage) => {
    const tasks = tasksOfStage(stage)
    return tasks.length === 0 ? [stageRow(run, stage)] : tasks.map((task) => taskRow(run, task))
  })
  const table = `${row(['Task', 'Status', 'Time', 'Attempts', 'By', 'Reason'])}\n${row(['---', '---', '---:', '---:', '---', '---'])}`
  const long = items.length > LONG_TABLE
  return {
    items,
    noun: 'rows of the table of tasks',
    head: long
      ? `<details><summary>All ${items.length} tasks</summary>\n\n${table}`
      : `### Tasks\n\n${table}`,
    foot: long ? '\n</details>\n' : '',
    importance: 80,
  }
}

const WEIGHTS: Readonly<Record<Status, number>> = {
  failed: 9,
  degraded: 8,
  cancelled: 7,
  running: 6,
  waiting: 6,
  pending: 5,
  omitted: 4,
  succeeded: 3,
  skipped: 2,
}

const taskRow = (run: Run, task: TaskRun): Item => {
  const { status, attempts, reason, facts } = task
  const ms = durationOf(task, run.t)
  const by = facts?.by ?? (attempts > 0 ? whoPerforms(task) : '')
  const cells = [
    md(taskId(task), 160),
    `${ICONS[status]} ${status}`,
    ms === undefined ? '' : sayDuration(ms),
    attempts === 0 ? '' : String(attempts),
    md(by, 80),
    md(reason ?? '', 300),
  ]
  return { text: row(cells), weight: WEIGHTS[status] }
}

/** A loop without iterations, or a stage whose turn has not come. */
const stageRow = (run: Run, { def, status, reason, startedAt, endedAt }: StageRun): Item => {
  const ms = startedAt === undefined ? undefined : (endedAt ?? run.t) - startedAt
  return {
    text: row([
      md(nodeId(def.name)),
      `${ICONS[status]} ${status}`,
      ms === undefined ? '' : sayDuration(ms),
      '',
      '',
      md(reason ?? '', 300),
    ]),
    weight: WEIGHTS[status],
  }
}

/** Findings that did not become annotations. */
export const findingsSection = ({ shown, rest }: Annotations): Section => ({
  items: rest.map(findingRow),
  noun: 'rows of the table of findings',
  head: `<details><summary>${counted(rest.length, 'more finding')} (${shown.length} are shown as annotations)</summary>\n\n${row(['', 'Where', 'What', 'From'])}\n${row(['---', '---', '---', '---'])}`,
  foot: '\n</details>\n',
  importance: 40,
})

const SEVERITY = { error: ICONS.failed, warning: ICONS.degraded, notice: 'ℹ️' } as const

const findingRow = ({ severity, file, line, message, title }: Annotation): Item => ({
  text: row([
    SEVERITY[severity],
    file === undefined ? '' : md(line === undefined ? file : `${file}:${line}`),
    md(message, 500),
    md(title, 160),
  ]),
  weight: severity === 'error' ? 3 : severity === 'warning' ? 2 : 1,
})

/** The workflow's own outputs (L47). */
export const outputsSection = (run: Run): Section => ({
  items: Object.entries(run.ended?.outputs ?? {}).map(([name, value]) => ({
    text: row([md(name), md(asText(value), 1000)]),
    weight: 1,
  })),
  noun: 'rows of the table of outputs',
  head: `### Outputs\n\n${row(['Name', 'Value'])}\n${row(['---', '---'])}`,
  foot: '',
  importance: 60,
})

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** A task's Markdown beyond this is cut where all of them do not fit. */
const CUT = 4000

/** What tasks wrote for the report. */
export const writtenSection = (run: Run, markdownOf: (task: TaskRun) => string | undefined): Section => ({
  items: tasksOf(run).flatMap((task) => {
    const written = markdownOf(task)
    if (written === undefined || written.trim() === '') return []
    const heading = `---\n\n<sub>written by ${md(taskId(task))}</sub>\n\n`
    const cut = written.slice(0, CUT).replace(/[^\n]*$/, '')
    return [
      {
        text: `${heading}${contained(written)}\n`,
        ...(written.length > CUT
          ? { short: `${heading}${contained(cut)}\n\n_The rest is too long._\n` }
          : {}),
        weight: task.status === 'failed' ? 2 : 1,
      },
    ]
  }),
  noun: 'texts that tasks wrote',
  head: '',
  foot: '',
  importance: 30,
})
