import { taskId, type Run, type TaskRun } from '../run.js'
import type { Annotations } from './annotations.js'
import { sayDuration } from './duration.js'
import { fit, type Section } from './fit.js'
import { code, fenced, md } from './markdown-text.js'
import { countTasks, runStatus, sayCounts } from './run-nodes.js'
import { stageGraph } from './stage-graph.js'
import { ICONS } from './status-words.js'
import {
  failuresSection,
  findingsSection,
  outputsSection,
  tasksSection,
  writtenSection,
} from './summary-sections.js'
import { timeline } from './timeline.js'

/** What the summary needs beyond the run. */
export interface SummarySources {
  /** The last lines of an attempt's log; '' where there is none. */
  readonly tail: (node: string, attempt: number) => string
  /** The Markdown that a task wrote for the report (L40). */
  readonly markdownOf: (task: TaskRun) => string | undefined
  readonly annotations: Annotations
  /** Commands that go on from here, as `noa show RUN`: only those that work where the reader is. */
  readonly next: readonly string[]
  /** Bytes; the runner refuses a step's summary over 1 MiB as a whole. */
  readonly limit?: number
}

/** What a step's summary may hold (platform facts): over this the runner throws all of it away. */
export const SUMMARY_LIMIT = 1024 * 1024
/** For the note on what was left out. */
const NOTE = 4096

/** A3: the run as Markdown for GitHub's job summary. */
export function jobSummary(run: Run, sources: SummarySources): string {
  const limit = Math.max(0, (sources.limit ?? SUMMARY_LIMIT) - NOTE)
  const bars = timeline(run)
  const { texts, dropped } = fit(
    [
      one(head(run), 100, 'heading'),
      failuresSection(run, sources.tail),
      graphSection(run),
      tasksSection(run),
      findingsSection(sources.annotations),
      outputsSection(run),
      ...(bars === undefined
        ? []
        : [one(folded('Timeline', fenced(bars.text.split('\n'), 'mermaid')), 10, 'timeline')]),
      ...(sources.next.length === 0 ? [] : [one(nextSteps(sources.next), 95, 'hints')]),
      // Last: whatever it does, nothing of ours stands behind it.
      writtenSection(run, sources.markdownOf),
    ],
    limit,
  )
  const tooMany =
    bars !== undefined && bars.dropped > 0
      ? [`${bars.dropped} shorter tasks have no bar in the timeline`]
      : []
  const notes = [...dropped, ...tooMany, ...uncounted(sources.annotations)]
  const note = notes.length === 0 ? [] : [`_Not shown here: ${notes.map((each) => md(each)).join('; ')}._`]
  const [first = '', ...rest] = texts
  return `${[first, ...note, ...rest].join('\n\n')}\n`
}

const one = (text: string, importance: number, noun: string): Section => ({
  items: [{ text, weight: 1 }],
  noun,
  head: '',
  foot: '',
  importance,
})

function head(run: Run): string {
  const status = runStatus(run)
  const { plan, started, ended } = run
  const facts = [
    `${sayCounts(countTasks(run))} in ${sayDuration(run.t)}`,
    ...(started === undefined
      ? []
      : [`run ${code(started.run)}${started.attempt > 1 ? `, attempt ${started.attempt}` : ''}`]),
    `mode ${started?.mode ?? plan.mode}`,
    code(plan.workflow.file),
    ...(plan.commit === undefined ? [] : [`commit ${code(plan.commit.slice(0, 12))}`]),
  ]
  return [
    `## ${ICONS[status]} ${md(plan.workflow.name, 120)} ${SAID[status]}`,
    ...(ended?.reason === undefined ? [] : ['', `**${md(capital(ended.reason), 400)}**`]),
    '',
    facts.join(' · '),
    '',
  ].join('\n')
}

const SAID: Readonly<Record<ReturnType<typeof runStatus>, string>> = {
  pending: 'has not started',
  waiting: 'is waiting',
  running: 'is running',
  succeeded: 'succeeded',
  degraded: 'succeeded in part',
  failed: 'failed',
  skipped: 'was skipped',
  omitted: 'was omitted',
  cancelled: 'was cancelled',
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const graphSection = (run: Run): Section => {
  const graph = stageGraph(run)
  // One stage makes no graph.
  if (run.stages.length < 2) return one('', 50, 'graph')
  return one(
    graph === undefined
      ? `_${run.stages.length} stages are too many for a graph; see the table._\n`
      : `${fenced(graph.split('\n'), 'mermaid')}\n`,
    50,
    'graph',
  )
}

const folded = (title: string, text: string): string =>
  `<details><summary>${title}</summary>\n\n${text}\n\n</details>\n`

const nextSteps = (next: readonly string[]): string =>
  ['### What to do next', '', ...next.map((line) => `- ${line}`), ''].join('\n')

const uncounted = ({ uncounted: count }: Annotations): readonly string[] =>
  count === 0 ? [] : [`${count} more findings that tasks printed`]

/** Where a run's NODE is needed by a command. */
export const firstFailed = (run: Run): string | undefined => {
  for (const stage of run.stages) {
    for (const { tasks } of stage.scopes) {
      const task = tasks.find(({ status }) => status === 'failed')
      if (task !== undefined) return taskId(task)
    }
    if (stage.status === 'failed') return stage.def.name
  }
  return undefined
}
