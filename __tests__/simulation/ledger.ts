import type { Recorded, TaskAddress } from '../../src/event.js'
import type { Plan, PlannedStage, PlannedTask } from '../../src/plan.js'
import type { EndStatus, Stage, Task } from '../../src/workflow.js'

/** What the events said so far, kept without the engine's own bookkeeping: invariants must not believe what they judge. */
export class Ledger {
  readonly plan: Plan
  readonly stages: ReadonlyMap<string, StageEntry>
  slots = 1
  last: { readonly seq: number; readonly t: number } = { seq: 0, t: 0 }
  cancelled?: number
  killed?: number
  timedOut?: number
  ended = false
  readonly atWork = new Set<TaskEntry>()

  constructor(plan: Plan) {
    this.plan = plan
    this.stages = new Map(
      plan.workflow.stages.map((def, index) => {
        const planned = plan.stages[index]
        if (planned === undefined) throw new Error(`no plan of ${def.name}`)
        return [def.name, { def, planned, scopes: new Map(), active: new Set(), atWork: 0, taken: {} }]
      }),
    )
  }

  stage(name: string): StageEntry {
    const entry = this.stages.get(name)
    if (entry === undefined) throw new Error(`an event names the unknown stage ${name}`)
    return entry
  }

  scope(name: string, iteration = 0): ScopeEntry {
    const stage = this.stage(name)
    const known = stage.scopes.get(iteration)
    if (known !== undefined) return known
    const scope: ScopeEntry = { stage, iteration, tasks: new Map() }
    for (const [index, def] of stage.def.tasks.entries()) {
      const planned = stage.planned.tasks[index]
      if (planned !== undefined) scope.tasks.set(def.name, { def, planned, index, scope, taken: {} })
    }
    stage.scopes.set(iteration, scope)
    return scope
  }

  task({ stage, iteration, task }: TaskAddress): TaskEntry {
    const entry = this.scope(stage, iteration).tasks.get(task)
    if (entry === undefined) throw new Error(`an event names the unknown task ${stage}.${task}`)
    return entry
  }

  /** To be called when the event has been judged. */
  write(event: Recorded): void {
    this.last = event
    switch (event.type) {
      case 'run-started':
        this.slots = event.slots
        return
      case 'stage-ready':
        this.stage(event.stage).ready = event.seq
        return
      case 'stage-started': {
        const stage = this.stage(event.stage)
        stage.started = event
        stage.taken = event.holds ?? {}
        return
      }
      case 'iteration-started':
        this.stage(event.stage).active.add(event.iteration)
        this.scope(event.stage, event.iteration)
        return
      case 'iteration-ended':
        this.stage(event.stage).active.delete(event.iteration)
        this.scope(event.stage, event.iteration).end = event.status
        return
      case 'tasks-ready':
        for (const task of event.tasks) this.task({ ...event, task }).ready = event.seq
        return
      case 'task-started': {
        const task = this.task(event)
        task.started = event.seq
        task.taken = event.holds ?? {}
        task.scope.stage.atWork++
        this.atWork.add(task)
        return
      }
      case 'task-stopping':
        this.task(event).stopping = event.because.kind
        return
      case 'task-ended': {
        const task = this.task(event)
        task.end = event.status
        if (this.atWork.delete(task)) task.scope.stage.atWork--
        if (event.status === 'failed') task.scope.stage.firstFailed ??= event.seq
        task.taken = {}
        return
      }
      case 'stage-ended': {
        const stage = this.stage(event.stage)
        stage.end = { status: event.status, byItself: event.failure !== undefined }
        stage.taken = {}
        return
      }
      case 'cancel-requested':
        this.cancelled ??= event.seq
        if (event.hard) this.killed ??= event.seq
        return
      case 'timed-out':
        if (event.stage === undefined) this.timedOut = event.seq
        else this.stage(event.stage).timedOut = event.seq
        return
      case 'run-ended':
        this.ended = true
        return
      case 'loop-listed':
      case 'loop-paused':
      case 'loop-finished':
      case 'files-hashed':
        return
    }
  }
}

export type Taken = Readonly<Record<string, number>>

export interface StageEntry {
  readonly def: Stage
  readonly planned: PlannedStage
  readonly scopes: Map<number, ScopeEntry>
  /** Iterations at work. */
  readonly active: Set<number>
  atWork: number
  taken: Taken
  ready?: number
  started?: Recorded
  end?: { readonly status: EndStatus; readonly byItself: boolean }
  timedOut?: number
  firstFailed?: number
}

export interface ScopeEntry {
  readonly stage: StageEntry
  readonly iteration: number
  readonly tasks: Map<string, TaskEntry>
  /** Of an iteration. */
  end?: EndStatus
}

export interface TaskEntry {
  readonly def: Task
  readonly planned: PlannedTask
  readonly index: number
  readonly scope: ScopeEntry
  taken: Taken
  ready?: number
  started?: number
  stopping?: 'timeout' | 'cancelled'
  end?: EndStatus
}
