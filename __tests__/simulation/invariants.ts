import type { Recorded } from '../../src/event.js'
import type { Plan } from '../../src/plan.js'
import type { Run } from '../../src/run.js'
import type { Edge, EndStatus, Stage, Task } from '../../src/workflow.js'
import { judgeRun, judgeRunEnd, judgeScopeEnd, judgeStageEnd, judgeTaskEnd } from './end-rules.js'
import { hold } from './hold.js'
import { Ledger, type StageEntry, type TaskEntry } from './ledger.js'
import { Queues } from './queues.js'

/** What must hold after every event, whatever the workflow. A violation throws. */
export class Invariants {
  readonly #ledger: Ledger
  readonly #queues: Queues

  constructor(plan: Plan) {
    this.#ledger = new Ledger(plan)
    this.#queues = new Queues(plan)
  }

  event(event: Recorded): void {
    const { last, ended } = this.#ledger
    hold(!ended, 'nothing happens after the run has ended', event)
    hold(event.seq === last.seq + 1, 'events are numbered without a gap', event)
    hold(event.t >= last.t, 'time does not run backwards', event)
    this.#judge(event)
    this.#queues.event(event, this.#ledger)
    this.#ledger.write(event)
    this.#bounds(event)
  }

  /** The decider has nothing more to say for now. */
  quiet(run: Run): void {
    if (this.#ledger.ended) return judgeRun(run)
    this.#queues.quiet(this.#ledger)
  }

  #judge(event: Recorded): void {
    if (event.type === 'stage-started') this.#stageStarts(this.#ledger.stage(event.stage), event)
    else if (event.type === 'task-started') this.#taskStarts(this.#ledger.task(event), event)
    else if (event.type === 'iteration-started') this.#iterationStarts(event)
    else if (event.type === 'iteration-ended')
      judgeScopeEnd(this.#ledger.scope(event.stage, event.iteration), event)
    else if (event.type === 'task-ended') judgeTaskEnd(this.#ledger.task(event), event)
    else if (event.type === 'stage-ended') judgeStageEnd(this.#ledger.stage(event.stage), event)
    else if (event.type === 'run-ended') judgeRunEnd(this.#ledger, event)
  }

  #iterationStarts(event: Recorded & { readonly type: 'iteration-started' }): void {
    const stage = this.#ledger.stage(event.stage)
    const { cancelled } = this.#ledger
    hold(stage.started !== undefined && stage.end === undefined, 'iterations stand in a running stage', event)
    hold(!stage.scopes.has(event.iteration), 'an iteration starts once', event)
    hold(cancelled === undefined || startedAfter(stage, cancelled), 'no iteration after a cancel', event)
    hold(stage.timedOut === undefined, 'no iteration after a timeout', event)
  }

  #stageStarts(stage: StageEntry, event: Recorded): void {
    const { cancelled, killed, timedOut, plan, stages } = this.#ledger
    const { def } = stage
    hold(stage.started === undefined && stage.end === undefined, 'a stage starts once', event)
    hold(stage.planned.skip === undefined, 'what is not selected does not start', event)
    for (const edge of def.edges) {
      const other = stages.get(edge.on)
      if (other === undefined) continue
      const passed = other.planned.unselected === true && other.end?.status === 'skipped'
      hold(isMet(edge, def, other.end?.status) || passed, `L20 the edge to ${edge.on} is met`, event)
    }
    hold(killed === undefined, 'T4 nothing starts after a kill', event)
    hold((cancelled ?? timedOut) === undefined || def.ifCallsStatus, 'R6 no stage after a cancel', event)
    const failed = [...stages.values()].some(({ end }) => end?.status === 'failed')
    hold(!failed || plan.workflow.failFast === 'no' || handles(def), 'S5 no stage after a failure', event)
  }

  #taskStarts(task: TaskEntry, event: Recorded): void {
    const { cancelled, killed, timedOut } = this.#ledger
    const { def, scope } = task
    const { stage } = scope
    hold(stage.started !== undefined && stage.end === undefined, 'tasks stand in a running stage', event)
    hold(task.ready !== undefined, 'a task is ready before it starts', event)
    hold(task.started === undefined && task.end === undefined, 'a task starts once', event)
    hold(task.planned.skip === undefined, 'what is not selected does not start', event)
    if (stage.def.type === 'loop')
      hold(stage.active.has(scope.iteration), 'bodies stand in their iteration', event)
    for (const edge of def.edges) {
      const other = scope.tasks.get(edge.on)
      if (other === undefined) continue
      const passed = other.planned.unselected === true && other.end === 'skipped'
      hold(isMet(edge, def, other.end) || passed, `L21 the edge to ${edge.on} is met`, event)
    }
    if (stage.def.type !== 'parallel') this.#inTurn(task, event)
    hold(killed === undefined, 'T4 nothing starts after a kill', event)
    for (const stop of [cancelled, timedOut, stage.timedOut])
      hold(
        stop === undefined || def.ifCallsStatus || startedAfter(stage, stop),
        'R6 nothing after a cancel',
        event,
      )
    hold(
      stage.firstFailed === undefined || stage.def.failFast === 'no' || handles(def),
      'S5 nothing after a failure',
      event,
    )
  }

  #inTurn({ def, index, scope }: TaskEntry, event: Recorded): void {
    const earlier = [...scope.tasks.values()].slice(0, index)
    hold(
      earlier.every(({ end }) => end !== undefined),
      'L10 one after another',
      event,
    )
    const failed = earlier.some(({ end }) => end === 'failed')
    hold(
      !failed || def.ifCallsStatus || def.edges.some(({ explicit }) => explicit),
      'L10 not after a failure',
      event,
    )
    const stage = scope.stage.def
    if (stage.type !== 'conditional') return
    const chosen = earlier.some(({ started }) => started !== undefined)
    hold(!chosen || (stage.match === 'all' && !def.else), 'L12 only the first', event)
  }

  #bounds(event: Recorded): void {
    hold(this.#ledger.atWork.size <= this.#ledger.slots, 'L11 no more tasks at work than slots', event)
    for (const stage of this.#ledger.stages.values()) {
      const { def, atWork, active } = stage
      const own = typeof def.maxParallel === 'number' ? def.maxParallel : Infinity
      if (def.type !== 'loop') hold(atWork <= own, 'L11 no more than the stage allows', event)
      else {
        const most = typeof def.loop.maxParallel === 'number' ? def.loop.maxParallel : Infinity
        hold(active.size <= Math.min(own, most), 'L13 no more iterations than the loop allows', event)
        hold(atWork <= active.size, 'L13 one task at work in an iteration', event)
      }
    }
  }
}

const startedAfter = ({ started }: StageEntry, seq: number): boolean =>
  started !== undefined && started.seq > seq

const isMet = (edge: Edge<string>, { ifCallsStatus }: Stage | Task, end: EndStatus | undefined): boolean => {
  if (end === undefined) return false
  if (edge.needs === 'ended' || (ifCallsStatus && !edge.explicit)) return true
  return edge.needs.includes(end)
}

/** S5: its `if` calls a status function, or an edge's `when` names `failed`. */
const handles = ({ ifCallsStatus, edges }: Stage | Task): boolean =>
  ifCallsStatus ||
  edges.some(({ explicit, needs }) => explicit && needs !== 'ended' && needs.includes('failed'))
