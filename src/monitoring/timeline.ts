import { taskId, type Run, type TaskRun } from '../run.js'
import { ganttName } from './mermaid.js'
import { tasksOf } from './run-nodes.js'
import { SIGNS } from './status-words.js'

/** More bars than these nobody reads: the longest are kept. */
const MOST = 60

export interface Timeline {
  readonly text: string
  /** Tasks that ran and have no bar. */
  readonly dropped: number
}

/** When tasks ran, as a Mermaid gantt chart (A3); undefined where none did. */
export function timeline(run: Run): Timeline | undefined {
  const ran = tasksOf(run).filter(({ startedAt }) => startedAt !== undefined)
  if (ran.length === 0) return undefined
  const shown = ran
    .toSorted((a, b) => lengthOf(run, b) - lengthOf(run, a))
    .slice(0, MOST)
    .toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))
  const bars = shown.map((task, index) => bar(run, task, index))
  const text = ['gantt', '  dateFormat YYYY-MM-DD HH:mm:ss.SSS', `  axisFormat ${axis(run.t)}`, ...bars]
  return { text: text.join('\n'), dropped: ran.length - shown.length }
}

const lengthOf = (run: Run, { startedAt, endedAt }: TaskRun): number => (endedAt ?? run.t) - (startedAt ?? 0)

const axis = (ms: number): string => (ms < 10_000 ? '%S.%Ls' : ms < 3_600_000 ? '%M:%S' : '%H:%M')

function bar(run: Run, task: TaskRun, index: number): string {
  const start = task.startedAt ?? 0
  // A bar without a length is not drawn.
  const end = Math.max(start + 1, task.endedAt ?? run.t)
  const kind = task.status === 'failed' ? 'crit, ' : task.status === 'succeeded' ? 'done, ' : 'active, '
  // The sign in front keeps a name from being read as a word of Mermaid's.
  return `  ${SIGNS[task.status]} ${ganttName(taskId(task))} :${kind}t${index + 1}, ${moment(start)}, ${moment(end)}`
}

/** Milliseconds of the run as a time of a day without a date, which every time zone shows alike. */
const moment = (ms: number): string => {
  const day = 1 + Math.floor(ms / 86_400_000)
  const rest = ms % 86_400_000
  const part = (unit: number, size: number, digits: number): string =>
    String(Math.floor(rest / unit) % size).padStart(digits, '0')
  return `2000-01-${String(Math.min(31, day)).padStart(2, '0')} ${part(3_600_000, 24, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}`
}
