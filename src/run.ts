import {
  nodeId,
  type AttemptFacts,
  type Failure,
  type Outputs,
  type RunEvent,
  type TaskAddress,
} from './event.js'
import type { Plan, PlannedStage, PlannedTask } from './plan.js'
import type { EndStatus, Json, Stage, StageName, Status, Task } from './workflow.js'

/**
 * What the events add up to. `applyEvent` (apply-event.ts) alone changes it, in place, without clock or chance: the same events give the
 * same run. Everybody else only reads.
 */
export interface Run {
  readonly plan: Plan
  /** In the workflow's order. */
  readonly stages: readonly StageRun[]
  readonly byName: ReadonlyMap<string, StageRun>
  started?: RunEvent & { readonly type: 'run-started' }
  ended?: RunEvent & { readonly type: 'run-ended' }
  /** Who asked for the cancel. */
  cancelled?: string
  /** T4: asked twice; nothing more starts. */
  killed: boolean
  /** R6: why the workflow's time is up. */
  timedOut?: string
  /** Milliseconds since the start, as of the last event. */
  t: number
  seq: number
  /** Tasks at work. */
  working: number
  /** L23: units in use, by resource. */
  readonly held: Map<string, number>
  /** L23: who waits for resources, in the order of the queue. */
  readonly queue: Waiting[]
  /** Stages that have not ended. */
  openStages: number
  /** Digests of `hashFiles`, by their patterns (L30). */
  readonly digests: Map<string, string>
  /** S5: stages that failed and were not degraded. */
  failedStages: number
}

export interface Waiting {
  readonly stage: StageRun
  /** Absent: the stage itself waits. */
  readonly task?: TaskRun
  readonly resources: readonly string[]
}

export interface StageRun {
  readonly def: Stage
  readonly planned: PlannedStage
  readonly index: number
  status: Status
  /** Milliseconds of the run. */
  startedAt?: number
  endedAt?: number
  reason?: string
  failure?: Failure
  outputs: Outputs
  /** One for an ordinary stage, one an iteration for a loop; empty until the stage starts. */
  scopes: Scope[]
  loop?: LoopRun
  /** R6, S5: nothing of it starts any more but what calls a status function. */
  halted?: Halt
  /** Tasks at work in it. */
  working: number
  /** L23: units that it holds while it runs. */
  holds: Units
  deadline?: number
  /** L11: tasks, of a loop iterations, at work at once; undefined: no limit of its own. */
  slots?: number
}

/** Since when and why a stage starts nothing new. */
export interface Halt {
  readonly kind: 'cancelled' | 'timeout' | 'fail-fast'
  readonly reason: string
  /** The event that did it: tasks that started later are handlers. */
  readonly seq: number
}

/** Units of resources, by the resource's name as the workflow writes it. */
export type Units = Readonly<Record<string, number>>

export interface LoopRun {
  /** Absent for `while` and `until`, and until it is known. */
  listed?: { readonly keys: readonly string[]; readonly items: readonly Json[] }
  /** The index of the next iteration. */
  next: number
  /** Iterations at work, in order. */
  readonly active: Scope[]
  /** The first that failed. */
  failed?: string
  pausedUntil?: number
  finished?: { readonly because: string; readonly failure?: Failure }
}

/** The tasks of a stage, or of one iteration of a loop. */
export interface Scope {
  readonly stage: StageRun
  readonly iteration?: Iteration
  readonly tasks: readonly TaskRun[]
  readonly byName: ReadonlyMap<string, TaskRun>
  /** Tasks that have not ended. */
  open: number
  working: number
  failed: number
  /** Tasks whose turn has come and that nobody has judged yet, in file order. */
  fresh: TaskRun[]
  /** Tasks that may start, the best last. */
  readonly ready: TaskRun[]
}

export interface Iteration {
  readonly index: number
  readonly key: string
  readonly item: Json
  status: Status
  reason?: string
  outputs: Outputs
  endedAt?: number
}

export interface TaskRun {
  readonly def: Task
  readonly planned: PlannedTask
  readonly scope: Scope
  readonly index: number
  status: Status
  /** Edges whose other end has not ended. */
  openEdges: number
  ready: boolean
  attempts: number
  startedAt?: number
  startSeq?: number
  deadline?: number
  endedAt?: number
  with: Readonly<Record<string, Json>>
  outputs: Outputs
  reason?: string
  failure?: Failure
  facts?: AttemptFacts
  holds: Units
  stopping?: { readonly kind: 'timeout' | 'cancelled'; readonly reason: string }
}

export const hasEnded = (status: Status): status is EndStatus =>
  status !== 'pending' && status !== 'waiting' && status !== 'running'

/** A run of which nothing has happened. */
export function emptyRun(plan: Plan): Run {
  const stages = plan.workflow.stages.map((def, index): StageRun => {
    const planned = plan.stages[index]
    if (planned === undefined) throw new Error(`Internal error: the plan has no stage ${def.name}`)
    return { def, planned, index, status: 'pending', outputs: {}, scopes: [], working: 0, holds: {} }
  })
  return {
    plan,
    stages,
    byName: new Map(stages.map((stage) => [stage.def.name.toLowerCase(), stage])),
    t: 0,
    seq: 0,
    working: 0,
    held: new Map(),
    queue: [],
    killed: false,
    openStages: stages.length,
    digests: new Map(),
    failedStages: 0,
  }
}

export const stageOf = (run: Run, name: StageName): StageRun => {
  const stage = run.byName.get(name.toLowerCase())
  if (stage === undefined) throw new Error(`Internal error: an event names the unknown stage ${name}`)
  return stage
}

export function scopeOf(run: Run, stage: StageName, iteration: number | undefined): Scope {
  const scope = stageOf(run, stage).scopes[iteration ?? 0]
  if (scope === undefined) throw new Error(`Internal error: ${stage} has no iteration ${iteration ?? 0}`)
  return scope
}

export function taskOf(run: Run, at: TaskAddress): TaskRun {
  const task = scopeOf(run, at.stage, at.iteration).byName.get(at.task.toLowerCase())
  if (task === undefined)
    throw new Error(`Internal error: an event names the unknown task ${at.stage}.${at.task}`)
  return task
}

export const addressOf = (task: TaskRun): TaskAddress => ({
  stage: task.scope.stage.def.name,
  ...(task.scope.iteration === undefined ? {} : { iteration: task.scope.iteration.index }),
  task: task.def.name,
})

/** What a task's turn depends on besides its edges. */
export const takesTurns = (stage: StageRun): boolean => stage.def.type !== 'parallel'

export const digestKey = (node: string, patterns: readonly string[]): string => [node, ...patterns].join('\0')

/** What a node names of resources, and how many units. */
export const resourcesOf = (node: Stage | Task): readonly string[] => Object.keys(node.resources)

/** Whether `a` is to start before `b` where only one of them can (L11). */
export const startsBefore = (a: TaskRun, b: TaskRun): boolean =>
  a.planned.rank !== b.planned.rank
    ? a.planned.rank > b.planned.rank
    : a.scope.stage.index !== b.scope.stage.index
      ? a.scope.stage.index < b.scope.stage.index
      : (a.scope.iteration?.index ?? 0) !== (b.scope.iteration?.index ?? 0)
        ? (a.scope.iteration?.index ?? 0) < (b.scope.iteration?.index ?? 0)
        : a.index < b.index

/** L32: how GitHub words an end; `omitted` is `skipped` there. */
export const outcomeOf = (status: Status): string => {
  switch (status) {
    case 'succeeded':
      return 'success'
    case 'degraded':
    case 'failed':
      return 'failure'
    case 'skipped':
    case 'omitted':
      return 'skipped'
    case 'pending':
    case 'waiting':
    case 'running':
    case 'cancelled':
      return status
  }
}

/** L32: as `outcome`, but for a degraded node, which counts as a success. */
export const conclusionOf = (status: Status): string =>
  status === 'degraded' ? 'success' : outcomeOf(status)

/** NODE of a task (tool.md). */
export const taskId = (task: TaskRun): string =>
  nodeId(task.scope.stage.def.name, task.scope.iteration?.key, task.def.name)
