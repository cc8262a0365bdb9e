import type { Recorded, RunEvent } from './event.js'
import {
  digestKey,
  hasEnded,
  resourcesOf,
  scopeOf,
  stageOf,
  startsBefore,
  takesTurns,
  taskOf,
  type Halt,
  type Iteration,
  type LoopRun,
  type Run,
  type Scope,
  type StageRun,
  type TaskRun,
  type Units,
  type Waiting,
} from './run.js'
import type { EndStatus, Stage, StageName } from './workflow.js'

/** Folds one event into the run. */
export function applyEvent(run: Run, event: Recorded): void {
  run.seq = event.seq
  run.t = event.t
  switch (event.type) {
    case 'run-started':
      run.started = event
      return
    case 'stage-ready':
      return stageReady(run, stageOf(run, event.stage))
    case 'stage-started':
      return stageStarted(run, event)
    case 'loop-listed':
      loopOf(run, event.stage).listed = { keys: event.keys, items: event.items }
      return
    case 'iteration-started':
      return iterationStarted(run, event)
    case 'iteration-ended':
      return iterationEnded(run, event)
    case 'loop-paused':
      loopOf(run, event.stage).pausedUntil = event.until
      return
    case 'loop-finished':
      loopOf(run, event.stage).finished = {
        because: event.because,
        ...(event.failure === undefined ? {} : { failure: event.failure }),
      }
      return
    case 'tasks-ready':
      return tasksReady(run, event)
    case 'task-started':
      return taskStarted(run, event)
    case 'task-stopping':
      taskOf(run, event).stopping = event.because
      return
    case 'task-ended':
      return taskEnded(run, event)
    case 'stage-ended':
      return stageEnded(run, event)
    case 'files-hashed':
      run.digests.set(digestKey(event.node, event.patterns), event.digest)
      return
    case 'cancel-requested':
      run.cancelled ??= event.by
      run.killed ||= event.hard
      return halt(run, { kind: 'cancelled', reason: `the run was cancelled: ${event.by}`, seq: event.seq })
    case 'timed-out':
      return timedOut(run, event)
    case 'run-ended':
      run.ended = event
      return
  }
}

function stageReady(run: Run, stage: StageRun): void {
  stage.status = 'waiting'
  run.queue.push({ stage, resources: resourcesOf(stage.def) })
}

function stageStarted(run: Run, event: RunEvent & { type: 'stage-started' }): void {
  const stage = stageOf(run, event.stage)
  stage.status = 'running'
  stage.holds = event.holds ?? {}
  hold(run, stage.holds, 1)
  if (event.deadline !== undefined) stage.deadline = event.deadline
  if (event.slots !== undefined) stage.slots = event.slots
  stage.startedAt = run.t
  leaveQueue(run, (waiting) => waiting.stage === stage && waiting.task === undefined)
  if (stage.def.type === 'loop') stage.loop = { next: 0, active: [] }
  else stage.scopes = [newScope(stage)]
}

function newScope(stage: StageRun, iteration?: Iteration): Scope {
  const tasks: TaskRun[] = []
  const byName = new Map<string, TaskRun>()
  const scope: Scope = {
    stage,
    ...(iteration === undefined ? {} : { iteration }),
    tasks,
    byName,
    open: stage.def.tasks.length,
    working: 0,
    failed: 0,
    fresh: [],
    ready: [],
  }
  for (const [index, def] of stage.def.tasks.entries()) {
    const planned = stage.planned.tasks[index]
    if (planned === undefined) throw new Error(`Internal error: the plan has no task ${def.name}`)
    const openEdges = takesTurns(stage) ? 0 : new Set(def.edges.map((edge) => edge.on.toLowerCase())).size
    const task: TaskRun = {
      def,
      planned,
      scope,
      index,
      status: 'pending',
      openEdges,
      ready: false,
      attempts: 0,
      with: {},
      outputs: {},
      holds: {},
    }
    tasks.push(task)
    byName.set(def.name.toLowerCase(), task)
  }
  scope.fresh = takesTurns(stage) ? tasks.slice(0, 1) : tasks.filter((task) => task.openEdges === 0)
  return scope
}

function loopOf(run: Run, name: StageName): LoopRun {
  const loop = stageOf(run, name).loop
  if (loop === undefined) throw new Error(`Internal error: ${name} is no loop that has started`)
  return loop
}

function iterationStarted(run: Run, event: RunEvent & { type: 'iteration-started' }): void {
  const stage = stageOf(run, event.stage)
  const loop = loopOf(run, event.stage)
  delete loop.pausedUntil
  loop.next = event.iteration + 1
  const { iteration: index, key, item } = event
  const scope = newScope(stage, { index, key, item, status: 'running', outputs: {} })
  stage.scopes[index] = scope
  loop.active.push(scope)
}

function iterationEnded(run: Run, event: RunEvent & { type: 'iteration-ended' }): void {
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
  if (event.status === 'failed') loop.failed ??= key
  settleRest(run, scope, event.status, event.reason)
}

function tasksReady(run: Run, event: RunEvent & { type: 'tasks-ready' }): void {
  const scope = scopeOf(run, event.stage, event.iteration)
  const now = new Set(event.tasks.map((name) => name.toLowerCase()))
  scope.fresh = scope.fresh.filter((task) => !now.has(task.def.name.toLowerCase()))
  for (const name of event.tasks) {
    const task = scope.byName.get(name.toLowerCase())
    if (task === undefined) throw new Error(`Internal error: an event names the unknown task ${name}`)
    task.ready = true
    if (event.tasks.length < 16) insertReady(scope.ready, task)
    else scope.ready.push(task)
    const resources = resourcesOf(task.def)
    if (resources.length > 0) run.queue.push({ stage: scope.stage, task, resources })
  }
  if (event.tasks.length >= 16) scope.ready.sort((a, b) => (startsBefore(a, b) ? 1 : -1))
}

/** Keeps the list sorted, the best last: the longest remaining path, then file order. */
function insertReady(ready: TaskRun[], task: TaskRun): void {
  let low = 0
  let high = ready.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = ready[middle]
    if (other !== undefined && startsBefore(task, other)) low = middle + 1
    else high = middle
  }
  ready.splice(low, 0, task)
}

function taskStarted(run: Run, event: RunEvent & { type: 'task-started' }): void {
  const task = taskOf(run, event)
  removeFrom(task.scope.ready, task)
  leaveQueue(run, (waiting) => waiting.task === task)
  task.status = 'running'
  task.startedAt ??= run.t
  task.startSeq = run.seq
  task.attempts = event.attempt
  task.with = event.with
  if (event.deadline !== undefined) task.deadline = event.deadline
  task.holds = event.holds ?? {}
  hold(run, task.holds, 1)
  run.working++
  task.scope.working++
  task.scope.stage.working++
}

function hold(run: Run, units: Units, sign: 1 | -1): void {
  for (const [name, count] of Object.entries(units))
    run.held.set(name, (run.held.get(name) ?? 0) + sign * count)
}

function removeFrom(list: TaskRun[], task: TaskRun): void {
  const last = list.length - 1
  const at = list[last] === task ? last : list.indexOf(task)
  if (at >= 0) list.splice(at, 1)
}

function leaveQueue(run: Run, who: (waiting: Waiting) => boolean): void {
  if (run.queue.length === 0) return
  const at = run.queue.findIndex(who)
  const waiting = run.queue[at]
  if (waiting === undefined) return
  run.queue.splice(at, 1)
}

function taskEnded(run: Run, event: RunEvent & { type: 'task-ended' }): void {
  const task = taskOf(run, event)
  if (task.status === 'running') {
    run.working--
    task.scope.working--
    task.scope.stage.working--
    hold(run, task.holds, -1)
    task.holds = {}
  } else {
    removeFrom(task.scope.ready, task)
    leaveQueue(run, (waiting) => waiting.task === task)
  }
  if (event.attempt !== undefined) task.facts = event.attempt
  if (event.failure !== undefined) task.failure = event.failure
  task.outputs = event.outputs
  endTask(run, task, event.status, event.reason)
}

function endTask(run: Run, task: TaskRun, status: EndStatus, reason: string | undefined): void {
  const { scope } = task
  task.status = status
  if (reason !== undefined) task.reason = reason
  task.endedAt = run.t
  task.ready = false
  scope.open--
  if (status === 'failed') {
    scope.failed++
    const { stage } = scope
    if (stage.def.failFast === 'kill')
      stage.halted ??= {
        kind: 'fail-fast',
        reason: `\`fail_fast: kill\`: ${task.def.name} failed`,
        seq: run.seq,
      }
  }
  const at = scope.fresh.indexOf(task)
  if (at >= 0) scope.fresh.splice(at, 1)
  if (takesTurns(scope.stage)) {
    const next = scope.tasks[task.index + 1]
    if (next !== undefined && next.status === 'pending') scope.fresh.push(next)
    return
  }
  for (const dependent of dependentsOf(scope, task)) {
    dependent.openEdges--
    if (dependent.openEdges === 0 && dependent.status === 'pending') scope.fresh.push(dependent)
  }
}

const dependents = new WeakMap<Stage, ReadonlyMap<string, readonly number[]>>()

/** Who in the scope has an edge to the task, in file order. */
function dependentsOf(scope: Scope, task: TaskRun): readonly TaskRun[] {
  let known = dependents.get(scope.stage.def)
  if (known === undefined) {
    const made = new Map<string, number[]>()
    for (const [index, def] of scope.stage.def.tasks.entries())
      for (const on of new Set(def.edges.map((edge) => edge.on.toLowerCase())))
        made.set(on, [...(made.get(on) ?? []), index])
    dependents.set(scope.stage.def, made)
    known = made
  }
  return (known.get(task.def.name.toLowerCase()) ?? []).flatMap((index) => scope.tasks[index] ?? [])
}

function stageEnded(run: Run, event: RunEvent & { type: 'stage-ended' }): void {
  const stage = stageOf(run, event.stage)
  leaveQueue(run, (waiting) => waiting.stage === stage && waiting.task === undefined)
  const ran = stage.startedAt !== undefined
  stage.status = event.status
  stage.endedAt = run.t
  if (event.reason !== undefined) stage.reason = event.reason
  if (event.failure !== undefined) stage.failure = event.failure
  stage.outputs = event.outputs
  hold(run, stage.holds, -1)
  stage.holds = {}
  run.openStages--
  if (event.status === 'failed') {
    run.failedStages++
    if (run.plan.workflow.failFast === 'kill')
      halt(run, {
        kind: 'fail-fast',
        reason: `\`fail_fast: kill\`: stage ${event.stage} failed`,
        seq: run.seq,
      })
  }
  if (!ran && stage.def.type !== 'loop') stage.scopes = [newScope(stage)]
  if (stage.loop !== undefined) restOfLoop(stage, stage.loop)
  for (const scope of stage.scopes) settleRest(run, scope, event.status, event.reason)
}

/** Iterations that the loop never came to are told as such. */
function restOfLoop(stage: StageRun, loop: LoopRun): void {
  const { items, keys } = loop.listed ?? { items: [], keys: [] }
  const status = stage.halted === undefined || stage.halted.kind === 'fail-fast' ? 'omitted' : 'cancelled'
  const reason = stage.halted?.reason ?? loop.finished?.because ?? ''
  for (let index = loop.next; index < items.length; index++) {
    const iteration: Iteration = {
      index,
      key: keys[index] ?? String(index),
      item: items[index] ?? null,
      status,
      reason,
      outputs: {},
    }
    const scope = newScope(stage, iteration)
    for (const task of scope.tasks) Object.assign(task, { status, reason })
    scope.open = 0
    stage.scopes[index] = scope
  }
}

/** S2: tasks of a stage that did not run share its status and reason. */
function settleRest(run: Run, scope: Scope, status: EndStatus, reason: string | undefined): void {
  if (scope.open === 0) return
  for (const task of scope.tasks)
    if (!hasEnded(task.status)) {
      removeFrom(scope.ready, task)
      leaveQueue(run, (waiting) => waiting.task === task)
      endTask(run, task, status, reason)
    }
  scope.fresh = []
}

function timedOut(run: Run, event: Recorded & { type: 'timed-out' }): void {
  const because: Halt = { kind: 'timeout', reason: event.reason, seq: event.seq }
  if (event.stage !== undefined) {
    stageOf(run, event.stage).halted ??= because
    return
  }
  run.timedOut = event.reason
  halt(run, because)
}

function halt(run: Run, because: Halt): void {
  for (const stage of run.stages) if (stage.status === 'running') stage.halted ??= because
}
