import { hold, joinQueues, leaveQueues } from './apply-queue.js'
import { newScope, settleRest } from './apply-task.js'
import { lineOf } from './diagnostic.js'
import type { Recorded, RunEvent } from './event.js'
import {
  isHandler,
  othersOf,
  resourcesOf,
  restOf,
  stageOf,
  type Halt,
  type Iteration,
  type LoopRun,
  type Run,
  type StageRun,
} from './run.js'
import type { StageName, Workflow } from './workflow.js'

/** What events about stages, loops and the whole run do to the run. */

export function stageReady(run: Run, stage: StageRun): void {
  stage.status = 'waiting'
  joinQueues(run, { stage, resources: resourcesOf(stage.def) })
}

export function stageStarted(run: Run, event: RunEvent & { type: 'stage-started' }): void {
  const stage = stageOf(run, event.stage)
  leave(run, stage)
  stage.status = 'running'
  stage.holds = event.holds ?? {}
  hold(run, stage.holds, 1)
  if (event.deadline !== undefined) {
    stage.deadline = event.deadline
    stage.timeout = event.deadline - run.t
  }
  if (event.slots !== undefined) stage.slots = event.slots
  stage.startedAt = run.t
  if (stage.def.type === 'loop') stage.loop = { next: 0, active: [] }
  else stage.scopes = [newScope(stage)]
}

const leave = (run: Run, stage: StageRun): void => {
  if (stage.status === 'waiting')
    leaveQueues(
      run,
      resourcesOf(stage.def),
      (waiting) => waiting.stage === stage && waiting.task === undefined,
    )
}

export function loopOf(run: Run, name: StageName): LoopRun {
  const loop = stageOf(run, name).loop
  if (loop === undefined) throw new Error(`Internal error: ${name} is no loop that has started`)
  return loop
}

export function iterationStarted(run: Run, event: RunEvent & { type: 'iteration-started' }): void {
  const stage = stageOf(run, event.stage)
  const loop = loopOf(run, event.stage)
  delete loop.pausedUntil
  loop.next = event.iteration + 1
  const { iteration: index, key, item } = event
  const scope = newScope(stage, { index, key, item, status: 'running', outputs: {} })
  stage.scopes[index] = scope
  loop.active.push(scope)
}

export function iterationEnded(run: Run, event: RunEvent & { type: 'iteration-ended' }): void {
  const stage = stageOf(run, event.stage)
  const loop = loopOf(run, event.stage)
  const { iteration: index, key, item } = event
  const began = stage.scopes[index]
  if (began !== undefined) loop.active.splice(loop.active.indexOf(began), 1)
  const iteration: Iteration = began?.iteration ?? { index, key, item, status: 'pending', outputs: {} }
  const scope = began ?? newScope(stage, iteration)
  stage.scopes[index] = scope
  loop.next = Math.max(loop.next, index + 1)
  iteration.status = event.status
  if (event.reason !== undefined) iteration.reason = event.reason
  iteration.outputs = event.outputs
  iteration.endedAt = run.t
  settleRest(run, scope, event.status, event.reason)
}

export function stageEnded(run: Run, event: RunEvent & { type: 'stage-ended' }): void {
  const stage = stageOf(run, event.stage)
  leave(run, stage)
  const ran = stage.startedAt !== undefined
  stage.status = event.status
  stage.endedAt = run.t
  if (event.reason !== undefined) stage.reason = event.reason
  if (event.failure !== undefined) stage.failure = event.failure
  stage.outputs = event.outputs
  hold(run, stage.holds, -1)
  stage.holds = {}
  run.openStages--
  if (event.status === 'failed') stageFailed(run, stage)
  if (!ran && stage.def.type !== 'loop') stage.scopes = [newScope(stage)]
  if (stage.loop !== undefined) restOfLoop(stage, stage.loop)
  for (const scope of stage.scopes) settleRest(run, scope, event.status, event.reason, event.failure)
  release(run, stage)
}

function stageFailed(run: Run, stage: StageRun): void {
  run.firstFailed ??= stage
  if (run.plan.workflow.failFast !== 'kill') return
  const { name, at } = stage.def
  const reason = `\`fail_fast: kill\`: stage ${name} failed (${lineOf(at)})`
  for (const other of run.live)
    if (other.status === 'running' && !isHandler(other.def))
      other.halted ??= { kind: 'fail-fast', reason, seq: run.seq }
}

const dependents = new WeakMap<Workflow, ReadonlyMap<number, readonly number[]>>()

/** Those that waited for a stage that has ended come to life with their last edge. */
function release(run: Run, stage: StageRun): void {
  let known = dependents.get(run.plan.workflow)
  if (known === undefined) {
    const made = new Map<number, number[]>()
    for (const each of run.stages)
      for (const { index } of othersOf(each.def, run.byName)) {
        const list = made.get(index)
        if (list === undefined) made.set(index, [each.index])
        else list.push(each.index)
      }
    dependents.set(run.plan.workflow, made)
    known = made
  }
  const released: StageRun[] = []
  for (const index of known.get(stage.index) ?? []) {
    const dependent = run.stages[index]
    if (dependent === undefined) continue
    dependent.openEdges--
    if (dependent.openEdges === 0 && dependent.status === 'pending') released.push(dependent)
  }
  const live = new Set([...run.live, ...released])
  live.delete(stage)
  run.live = released.length === 0 ? [...live] : [...live].toSorted((a, b) => a.index - b.index)
}

/** Iterations that the loop never came to are told as such. */
function restOfLoop(stage: StageRun, loop: LoopRun): void {
  const { items, keys } = loop.listed ?? { items: [], keys: [] }
  const { status, reason } = restOf(stage)
  for (let index = loop.next; index < items.length; index++) {
    const key = keys[index] ?? String(index)
    const iteration: Iteration = { index, key, item: items[index] ?? null, status, reason, outputs: {} }
    const scope = newScope(stage, iteration)
    for (const task of scope.tasks) Object.assign(task, { status, reason })
    scope.open = 0
    scope.fresh = []
    stage.scopes[index] = scope
  }
}

/** The whole run is to stop: what runs, and what would start. */
export function stopRun(run: Run, because: Halt): void {
  run.stopped = { reason: because.reason, seq: because.seq }
  run.live = run.stages.filter(({ endedAt }) => endedAt === undefined)
  for (const stage of run.live) if (stage.status === 'running') haltStage(stage, because)
}

/** The first reason stays, but that a failure elsewhere held the rest back says less than a cancel. */
function haltStage(stage: StageRun, because: Halt): void {
  if (stage.halted === undefined || stage.halted.kind === 'fail-fast') stage.halted = because
}

export function timedOut(run: Run, event: Recorded & { type: 'timed-out' }): void {
  const because: Halt = { kind: 'timeout', reason: event.reason, seq: event.seq }
  if (event.stage !== undefined) return haltStage(stageOf(run, event.stage), because)
  run.timedOut = event.reason
  stopRun(run, because)
}
