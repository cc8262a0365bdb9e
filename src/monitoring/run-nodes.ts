import { nodeId } from '../event.js'
import type { Place } from '../diagnostic.js'
import { taskId, type Run, type Scope, type StageRun, type TaskRun } from '../run.js'
import type { Status, Workflow } from '../workflow.js'
import { WORST_FIRST, type AnyStatus } from './status-words.js'

/** Every task that has a run, in file order; of loops those of each iteration. */
export const tasksOf = (run: Run): readonly TaskRun[] => run.stages.flatMap(tasksOfStage)

export const tasksOfStage = (stage: StageRun): readonly TaskRun[] =>
  stage.scopes.flatMap(({ tasks }) => tasks)

/** S4 while it goes on: a run that has not ended is running. */
export const runStatus = (run: Run): AnyStatus =>
  run.ended?.status ?? (run.started === undefined ? 'pending' : 'running')

/** How many tasks stand how; tasks of stages whose turn has not come are pending. */
export const countTasks = (run: Run): ReadonlyMap<Status, number> => {
  const counts = new Map<Status, number>()
  const add = (status: Status, count: number): void =>
    void counts.set(status, (counts.get(status) ?? 0) + count)
  for (const stage of run.stages) {
    if (stage.scopes.length === 0 && stage.startedAt === undefined && stage.def.type !== 'loop')
      add(stage.status, stage.def.tasks.length)
    for (const task of tasksOfStage(stage)) add(task.status, 1)
  }
  return counts
}

/** `1 failed, 3 succeeded`: the worst first. */
export const sayCounts = (counts: ReadonlyMap<AnyStatus, number>): string =>
  WORST_FIRST.flatMap((status) => {
    const count = counts.get(status) ?? 0
    return count === 0 ? [] : [`${count} ${status}`]
  }).join(', ')

/** How long a node ran; undefined for one that never started. */
export const durationOf = (
  node: { readonly startedAt?: number; readonly endedAt?: number },
  now: number,
): number | undefined => (node.startedAt === undefined ? undefined : (node.endedAt ?? now) - node.startedAt)

export const failedTasks = (run: Run): readonly TaskRun[] =>
  tasksOf(run).filter(({ status }) => status === 'failed')

/** A stage that failed though none of its tasks did: a timeout, a bound, an output. */
export const failedByItself = (stage: StageRun): boolean =>
  stage.status === 'failed' && !tasksOfStage(stage).some(({ status }) => status === 'failed')

export const scopeId = ({ stage, iteration }: Scope): string => nodeId(stage.def.name, iteration?.key)

/** `file:line`. */
export const sayPlace = (at: Place): string => `${at.file}:${at.line}`

/** Who performs it, before anyone has: an agent, or the languages that have an action file. */
export const whoPerforms = ({ def, planned }: Pick<TaskRun, 'def' | 'planned'>): string =>
  planned.performers.length > 0
    ? planned.performers.map(({ language }) => language).join(' or ')
    : def.work.kind === 'run'
      ? (def.work.shell ?? def.work.agent)
      : def.work.agent

/** The widest name of a node, for columns, within bounds; of a loop's keys nobody knows how long they are. */
export const nodeWidth = ({ stages }: Workflow, most = 32): number => {
  const widest = stages.reduce((wide, { name, type, tasks }) => {
    const own = name.length + (type === 'loop' ? KEY : 0)
    return tasks.reduce((longest, task) => Math.max(longest, own + 1 + task.name.length), Math.max(wide, own))
  }, 8)
  return Math.min(most, widest)
}

/** `[0]`, and some more. */
export const KEY = 4

/** The name of a task where its stage is known: without it. */
export const shortId = (task: TaskRun): string =>
  taskId(task).slice(task.scope.stage.def.name.length).replace(/^\./, '')
