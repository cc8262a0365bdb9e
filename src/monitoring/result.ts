import type { Failure, Outputs } from '../event.js'
import type { Place } from '../diagnostic.js'
import { conclusionOf, outcomeOf } from '../github-words.js'
import type { Iteration, Run, Scope, StageRun, TaskRun } from '../run.js'
import type { Mode, Status, Task } from '../workflow.js'
import { durationOf, runStatus } from './run-nodes.js'
import type { AnyStatus } from './status-words.js'

/** The result document (tool.md): fields are added, never renamed. All text in it is masked. */
export interface ResultDocument {
  readonly schema: 1
  readonly run_id: string
  readonly attempt: number
  readonly workflow: string
  readonly plan: string
  readonly mode: Mode
  /** While the run goes on, `running`. */
  readonly status: AnyStatus
  readonly reason?: string
  /** ISO 8601; null before the run has started. */
  readonly started_at: string | null
  readonly duration_ms: number
  /** In file order. */
  readonly stages: Readonly<Record<string, StageResult>>
  readonly outputs: Outputs
  readonly waiting: readonly { readonly gate: string; readonly environment: string | null }[]
  readonly rolled_back: readonly string[]
  readonly still_applied: readonly string[]
}

/** L32: our word and GitHub's. */
interface Words {
  readonly status: Status
  readonly outcome: string
  readonly conclusion: string
  readonly result: string
}
interface Ended extends Words {
  readonly reason?: string
  /** Milliseconds since the run's start; absent where it never started. */
  readonly started_ms?: number
  readonly duration_ms?: number
  readonly failure?: FailureResult
  readonly outputs: Outputs
}
export interface StageResult extends Ended {
  /** Empty for a loop, whose tasks stand in its iterations. */
  readonly tasks: Readonly<Record<string, TaskResult>>
  readonly iterations?: readonly IterationResult[]
}
export interface IterationResult extends Words {
  readonly key: string
  readonly reason?: string
  readonly outputs: Outputs
  readonly tasks: Readonly<Record<string, TaskResult>>
}
export interface TaskResult extends Ended {
  readonly attempts: number
  readonly cached: boolean
  readonly rollback: 'succeeded' | 'failed' | null
  /** Who performed it; of an agent with `prefer` the one that was chosen (L44). */
  readonly by?: string
  /** The log of its last attempt, relative to the record's folder. */
  readonly log?: string
}
/** `file` and `line`: where the node stands in the definition. */
export interface FailureResult {
  readonly class: string
  readonly exit_code?: number
  readonly signal?: string
  readonly message: string
  readonly file: string
  readonly line: number
}

export const resultDocument = (run: Run): ResultDocument => ({
  schema: 1,
  run_id: run.started?.run ?? '',
  attempt: run.started?.attempt ?? 1,
  workflow: run.plan.workflow.name,
  plan: run.plan.hash,
  mode: run.started?.mode ?? run.plan.mode,
  status: runStatus(run),
  ...(run.ended?.reason === undefined ? {} : { reason: run.ended.reason }),
  started_at: run.started?.at ?? null,
  duration_ms: run.t,
  stages: Object.fromEntries(run.stages.map((stage) => [stage.def.name, stageResult(run, stage)])),
  outputs: run.ended?.outputs ?? {},
  waiting: openGates(run),
  rolled_back: [],
  still_applied: [],
})

/** Gates are open when the run has ended: before that a stage that waits may wait for a resource. */
const openGates = (run: Run): ResultDocument['waiting'] =>
  run.ended === undefined
    ? []
    : run.stages.flatMap(({ def, planned, status }) =>
        status === 'waiting' && def.approval !== undefined
          ? [{ gate: def.name, environment: def.approval.environment ?? planned.environment ?? null }]
          : [],
      )

const stageResult = (run: Run, stage: StageRun): StageResult => {
  const { def } = stage
  const ended = endedResult(run, stage, def.at)
  if (def.type === 'loop')
    return { ...ended, tasks: {}, iterations: stage.scopes.flatMap((scope) => iterationResult(run, scope)) }
  const [scope] = stage.scopes
  return { ...ended, tasks: scope === undefined ? unstarted(def.tasks) : taskResults(run, scope) }
}

const iterationResult = (run: Run, scope: Scope): readonly IterationResult[] =>
  scope.iteration === undefined
    ? []
    : [{ ...iterationWords(scope.iteration), tasks: taskResults(run, scope) }]

const iterationWords = ({ key, status, reason, outputs }: Iteration): Omit<IterationResult, 'tasks'> => ({
  key,
  ...words(status),
  ...(reason === undefined ? {} : { reason }),
  outputs,
})

const taskResults = (run: Run, { tasks }: Scope): Readonly<Record<string, TaskResult>> =>
  Object.fromEntries(tasks.map((task) => [task.def.name, taskResult(run, task)]))

const taskResult = (run: Run, task: TaskRun): TaskResult => ({
  ...endedResult(run, task, task.def.at),
  attempts: task.attempts,
  cached: false,
  rollback: null,
  ...(task.facts === undefined ? {} : { by: task.facts.by }),
  ...(task.facts?.log === undefined ? {} : { log: task.facts.log }),
})

/** A stage whose turn has not come has no task runs yet. */
const unstarted = (tasks: readonly Task[]): Readonly<Record<string, TaskResult>> =>
  Object.fromEntries(
    tasks.map(({ name }) => [
      name,
      { ...words('pending'), outputs: {}, attempts: 0, cached: false, rollback: null },
    ]),
  )

const words = (status: Status): Words => ({
  status,
  outcome: outcomeOf(status),
  conclusion: conclusionOf(status),
  result: conclusionOf(status),
})

const endedResult = (run: Run, node: StageRun | TaskRun, at: Place): Ended => {
  const duration = durationOf(node, run.t)
  return {
    ...words(node.status),
    ...(node.reason === undefined ? {} : { reason: node.reason }),
    ...(node.failure === undefined ? {} : { failure: failureResult(node.failure, at) }),
    ...(node.startedAt === undefined ? {} : { started_ms: node.startedAt }),
    ...(duration === undefined ? {} : { duration_ms: duration }),
    outputs: node.outputs,
  }
}

const failureResult = (failure: Failure, at: Place): FailureResult => ({
  class: failure.class,
  ...(failure.exitCode === undefined ? {} : { exit_code: failure.exitCode }),
  ...(failure.signal === undefined ? {} : { signal: failure.signal }),
  message: failure.message,
  file: at.file,
  line: at.line,
})
