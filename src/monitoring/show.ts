import { hasEnded, type Run, type StageRun, type TaskRun } from '../run.js'
import { paintWith, styleOf, type Paint } from './colour.js'
import { columnsOf, padTo, wrapped } from './columns.js'
import { sayDuration } from './duration.js'
import { failureLines } from './final-lines.js'
import { oneLine } from './plain-text.js'
import {
  countTasks,
  durationOf,
  runStatus,
  sayCounts,
  sayPlace,
  shortId,
  tasksOfStage,
  whoPerforms,
} from './run-nodes.js'
import { counted, SIGNS, type AnyStatus } from './status-words.js'
import type { Status } from '../workflow.js'

export interface ShowOptions {
  readonly colour?: boolean
  /** Columns; without them lines are as long as they are. */
  readonly width?: number
  /** Tasks of large stages where all is well are counted, not listed. */
  readonly compact?: boolean
  /** The record's folder: logs are named as files that can be opened. */
  readonly folder?: string
}

/** Stages larger than this are counted in a compact tree. */
const LARGE = 20

/** `noa show`: the run as a tree, with reasons, and how it ended. */
export const showText = (run: Run, options: ShowOptions = {}): string =>
  `${[...showHead(run, options), '', ...treeLines(run, options), ...spaced(failureLines(run, options.folder === undefined ? {} : { folder: options.folder }))].join('\n')}\n`

const spaced = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines])

const showHead = (run: Run, { colour = false }: ShowOptions): readonly string[] => {
  const { plan, started } = run
  const status = runStatus(run)
  const paint = paintWith(colour)
  return [
    `${paint('bold', plan.workflow.name)}: ${paint(styleOf(status), status)} in ${sayDuration(run.t)}`,
    ...(run.ended?.reason === undefined ? [] : [oneLine(run.ended.reason)]),
    sayCounts(countTasks(run)),
    [
      `run ${started?.run ?? ''}`,
      `attempt ${started?.attempt ?? 1}`,
      `mode ${started?.mode ?? plan.mode}`,
      ...(started === undefined ? [] : [`started ${started.at}`, `noa ${started.tool}`]),
      plan.workflow.file,
      plan.hash.slice(0, 19),
    ].join(' · '),
  ]
}

/** The tree of stages and tasks; also what a live tree leaves behind when the run has ended. */
export function treeLines(run: Run, options: ShowOptions = {}): readonly string[] {
  const paint = paintWith(options.colour ?? false)
  const names = nameColumn(run)
  const rows = (stage: StageRun): readonly string[] => [
    ...line({ indent: '', names, paint, ...ofStage(run, stage), ...sized(options) }),
    ...tasksIn(run, stage, options).flatMap((entry) =>
      line({ indent: '  ', names, paint, ...entry, ...sized(options) }),
    ),
  ]
  return run.stages.flatMap(rows)
}

const sized = ({ width }: ShowOptions): { readonly width?: number } => (width === undefined ? {} : { width })

const nameColumn = (run: Run): number =>
  Math.min(
    40,
    run.stages.reduce(
      (most, stage) =>
        Math.max(
          most,
          stage.def.name.length,
          ...tasksOfStage(stage)
            .slice(0, 200)
            .map((task) => columnsOf(oneLine(shortId(task), 80)) + 2),
        ),
      8,
    ),
  )

interface Entry {
  readonly name: string
  readonly status: AnyStatus
  readonly ms?: number
  readonly detail: string
}

const ofStage = (run: Run, stage: StageRun): Entry => {
  const ms = durationOf(stage, run.t)
  const loop =
    stage.def.type === 'loop' && stage.startedAt !== undefined
      ? counted(stage.scopes.length, 'iteration')
      : ''
  return {
    name: stage.def.name,
    status: stage.status,
    ...(ms === undefined ? {} : { ms }),
    detail: [loop, stage.reason ?? ''].filter((part) => part !== '').join(', '),
  }
}

function tasksIn(run: Run, stage: StageRun, { compact = false }: ShowOptions): readonly Entry[] {
  const tasks = tasksOfStage(stage)
  // Tasks of a stage that did not start share its status and reason (S2): once is enough.
  if (stage.startedAt === undefined && stage.status !== 'pending' && stage.status !== 'waiting') return []
  if (tasks.length === 0 && stage.def.type !== 'loop')
    return stage.def.tasks.map(({ name }) => ({ name, status: 'pending', detail: '' }))
  if (!compact || tasks.length <= LARGE) return tasks.map((task) => ofTask(run, task))
  const worth = tasks.filter(
    ({ status }) => status === 'failed' || status === 'degraded' || !hasEnded(status),
  )
  const rest = new Map<Status, number>()
  for (const { status } of tasks)
    if (status !== 'failed' && status !== 'degraded' && hasEnded(status))
      rest.set(status, (rest.get(status) ?? 0) + 1)
  return [
    ...worth.slice(0, LARGE).map((task) => ofTask(run, task)),
    {
      name: '…',
      status: 'succeeded',
      detail: [worth.length > LARGE ? `${worth.length - LARGE} more that went wrong` : '', sayCounts(rest)]
        .filter((part) => part !== '')
        .join(', '),
    },
  ]
}

const ofTask = (run: Run, task: TaskRun): Entry => {
  const { status, reason, facts, attempts, def } = task
  const ms = durationOf(task, run.t)
  const parts = [
    ...(attempts > 0 ? [facts?.by ?? whoPerforms(task)] : []),
    ...(attempts > 1 ? [counted(attempts, 'attempt')] : []),
    ...(reason === undefined ? [] : [reason]),
    ...(status === 'failed' ? [sayPlace(def.at)] : []),
  ]
  return {
    name: oneLine(shortId(task), 80),
    status,
    ...(ms === undefined ? {} : { ms }),
    detail: parts.join(' · '),
  }
}

interface Line extends Entry {
  readonly indent: string
  readonly names: number
  readonly paint: Paint
  readonly width?: number
}

function line({ indent, names, paint, name, status, ms, detail, width }: Line): readonly string[] {
  const label = padTo(name, names - indent.length)
  const time = ms === undefined ? '' : sayDuration(ms)
  const head = `${indent}${paint(styleOf(status), SIGNS[status])} ${label}  ${paint(styleOf(status), status.padEnd(9))}  ${time.padStart(7)}`
  const text = oneLine(detail)
  if (text === '') return [head.trimEnd()]
  if (width === undefined || columnsOf(head) + 2 + columnsOf(text) < width)
    return [`${head}  ${paint('dim', text)}`]
  const inner = `${indent}    `
  return [
    head.trimEnd(),
    ...wrapped(text, Math.max(16, width - 1 - inner.length)).map((part) => `${inner}${paint('dim', part)}`),
  ]
}
