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
  /** The last cancel or timeout of the whole run: all that started before it is to stop, handlers too. */
  stopped?: { readonly reason: string; readonly seq: number }
  /** Milliseconds since the start, as of the last event. */
  t: number
  seq: number
  /** Tasks at work, in the order in which they started. */
  readonly atWork: Set<TaskRun>
  /** L23: units in use, by resource. */
  readonly held: Map<string, number>
  /** L23: who waits, by resource, the head first. One that names several stands in all of them, in the same order. */
  readonly queues: Map<string, Waiting[]>
  /** In file order, the stages that something may become of: those that run or wait, and those whose edges are over. */
  live: readonly StageRun[]
  /** Stages that have not ended. */
  openStages: number
  /** Digests of `hashFiles`, by their patterns (L30). */
  readonly digests: Map<string, string>
  /** S5: the first stage that failed and was not degraded. */
  firstFailed?: StageRun
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
  /** Stages it has an edge to that have not ended. */
  openEdges: number
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
  /** Tasks of it that may start and wait for a slot or resources. */
  waiting: number
  /** L23: units that it holds while it runs. */
  holds: Units
  /** R6: its timeout, and when it is over. Time in which its tasks only wait in a queue moves the deadline on. */
  timeout?: number
  deadline?: number
  /** Since when its tasks only wait in a queue. */
  queuedSince?: number
  /** S5: the first task that failed and was not degraded. */
  firstFailed?: TaskRun
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
  /** L10: the first that failed and was not degraded. */
  firstFailed?: TaskRun
  /** L40: tasks that left variables or folders for later ones, in the order in which they ended. */
  readonly exporters: TaskRun[]
  /** Tasks whose turn has come and that nobody has judged yet, in file order. */
  fresh: TaskRun[]
  /** Tasks that may start and need no resources (those that do stand in `queues`), the best last. */
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
  /** Its edges and `if` held: it may start, or has. */
  admitted: boolean
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
    return {
      def,
      planned,
      index,
      status: 'pending',
      openEdges: 0,
      outputs: {},
      scopes: [],
      working: 0,
      waiting: 0,
      holds: {},
    }
  })
  const byName = new Map(stages.map((stage) => [stage.def.name.toLowerCase(), stage]))
  for (const stage of stages) stage.openEdges = othersOf(stage.def, byName).size
  return {
    plan,
    stages,
    byName,
    t: 0,
    seq: 0,
    atWork: new Set(),
    held: new Map(),
    queues: new Map(),
    live: stages.filter(({ openEdges }) => openEdges === 0),
    killed: false,
    openStages: stages.length,
    digests: new Map(),
  }
}

/** Whom a node has edges to; what is not in the file (L20 `optional`) is nobody. */
export const othersOf = <Node>(node: Stage | Task, byName: ReadonlyMap<string, Node>): ReadonlySet<Node> =>
  new Set(node.edges.flatMap(({ on }) => byName.get(on.toLowerCase()) ?? []))

/** S5: what a failure elsewhere does not hold back: its `if` calls a status function, or an edge waits for failures. */
export const isHandler = ({ ifCallsStatus, edges }: Stage | Task): boolean =>
  ifCallsStatus ||
  edges.some(({ explicit, needs }) => explicit && needs !== 'ended' && needs.includes('failed'))

/** L13: how the iterations that a loop never came to end: as a cancel, a failure or `break_if` has it. */
export function restOf({ def, halted, loop, scopes, firstFailed }: StageRun): {
  readonly status: EndStatus
  readonly reason: string
} {
  if (halted !== undefined)
    return { status: halted.kind === 'fail-fast' ? 'omitted' : 'cancelled', reason: halted.reason }
  const { because = '', failure } = loop?.finished ?? {}
  const failed =
    failure !== undefined ||
    (def.failFast !== 'no' && firstFailed !== undefined) ||
    (def.type === 'loop' &&
      def.loop.onItemFailure === 'stop' &&
      scopes.some(({ iteration }) => iteration?.status === 'failed'))
  return { status: failed ? 'omitted' : 'skipped', reason: because }
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

/** NODE of a task (tool.md). */
export const taskId = (task: TaskRun): string =>
  nodeId(task.scope.stage.def.name, task.scope.iteration?.key, task.def.name)
