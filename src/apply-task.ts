import { hold, insertReady, joinQueues, queueTime, stopWaiting } from './apply-queue.js'
import { lineOf } from './diagnostic.js'
import type { Failure, RunEvent } from './event.js'
import {
  hasEnded,
  othersOf,
  resourcesOf,
  scopeOf,
  startsBefore,
  takesTurns,
  taskOf,
  type Iteration,
  type Run,
  type Scope,
  type StageRun,
  type TaskRun,
} from './run.js'
import type { EndStatus, Stage } from './workflow.js'

/** What events about tasks do to the run. */

export function newScope(stage: StageRun, iteration?: Iteration): Scope {
  const tasks: TaskRun[] = []
  const byName = new Map<string, TaskRun>()
  const scope: Scope = {
    stage,
    ...(iteration === undefined ? {} : { iteration }),
    tasks,
    byName,
    open: stage.def.tasks.length,
    exporters: [],
    fresh: [],
    ready: [],
  }
  for (const [index, def] of stage.def.tasks.entries()) {
    const planned = stage.planned.tasks[index]
    if (planned === undefined) throw new Error(`Internal error: the plan has no task ${def.name}`)
    const task: TaskRun = {
      def,
      planned,
      scope,
      index,
      status: 'pending',
      openEdges: 0,
      admitted: false,
      attempts: 0,
      with: {},
      outputs: {},
      holds: {},
    }
    tasks.push(task)
    byName.set(def.name.toLowerCase(), task)
  }
  if (takesTurns(stage)) scope.fresh = tasks.slice(0, 1)
  else {
    for (const task of tasks) task.openEdges = othersOf(task.def, byName).size
    scope.fresh = tasks.filter(({ openEdges }) => openEdges === 0)
  }
  return scope
}

export function tasksReady(run: Run, event: RunEvent & { type: 'tasks-ready' }): void {
  const scope = scopeOf(run, event.stage, event.iteration)
  const now = new Set(event.tasks.map((name) => name.toLowerCase()))
  scope.fresh = scope.fresh.filter((task) => !now.has(task.def.name.toLowerCase()))
  let added = 0
  for (const name of event.tasks) {
    const task = scope.byName.get(name.toLowerCase())
    if (task === undefined) throw new Error(`Internal error: an event names the unknown task ${name}`)
    task.admitted = true
    scope.stage.waiting++
    const resources = resourcesOf(task.def)
    if (resources.length > 0) {
      task.status = 'waiting'
      joinQueues(run, { stage: scope.stage, task, resources })
    } else if (event.tasks.length < 16) insertReady(scope.ready, task)
    else added = scope.ready.push(task)
  }
  if (added > 0) scope.ready.sort((a, b) => (startsBefore(a, b) ? 1 : -1))
  queueTime(run, scope.stage)
}

export function taskStarted(run: Run, event: RunEvent & { type: 'task-started' }): void {
  const task = taskOf(run, event)
  stopWaiting(run, task)
  task.status = 'running'
  task.startedAt ??= run.t
  task.startSeq = run.seq
  task.attempts = event.attempt
  task.with = event.with
  if (event.deadline !== undefined) task.deadline = event.deadline
  task.holds = event.holds ?? {}
  hold(run, task.holds, 1)
  run.atWork.add(task)
  task.scope.stage.working++
  queueTime(run, task.scope.stage)
}

export function taskEnded(run: Run, event: RunEvent & { type: 'task-ended' }): void {
  const task = taskOf(run, event)
  if (task.status === 'running') {
    run.atWork.delete(task)
    task.scope.stage.working--
    hold(run, task.holds, -1)
    task.holds = {}
  }
  if (event.attempt !== undefined) task.facts = event.attempt
  if (event.failure !== undefined) task.failure = event.failure
  task.outputs = event.outputs
  if (event.status === 'succeeded' && event.attempt?.exports !== undefined) task.scope.exporters.push(task)
  endTask(run, task, event.status, event.reason)
}

function endTask(run: Run, task: TaskRun, status: EndStatus, reason: string | undefined): void {
  const { scope } = task
  const { stage } = scope
  stopWaiting(run, task)
  task.status = status
  if (reason !== undefined) task.reason = reason
  task.endedAt = run.t
  scope.open--
  if (status === 'failed') taskFailed(run, task)
  queueTime(run, stage)
  const at = scope.fresh.indexOf(task)
  if (at >= 0) scope.fresh.splice(at, 1)
  if (takesTurns(stage)) {
    const next = scope.tasks[task.index + 1]
    if (next !== undefined && next.status === 'pending') scope.fresh.push(next)
    return
  }
  for (const dependent of dependentsOf(scope, task)) {
    dependent.openEdges--
    if (dependent.openEdges === 0 && dependent.status === 'pending') scope.fresh.push(dependent)
  }
}

function taskFailed(run: Run, task: TaskRun): void {
  const { stage } = task.scope
  task.scope.firstFailed ??= task
  stage.firstFailed ??= task
  if (stage.def.failFast === 'kill')
    stage.halted ??= {
      kind: 'fail-fast',
      reason: `\`fail_fast: kill\`: ${task.def.name} failed (${lineOf(task.def.at)})`,
      seq: run.seq,
    }
}

const dependents = new WeakMap<Stage, ReadonlyMap<string, readonly number[]>>()

/** Who in the scope has an edge to the task, in file order. */
function dependentsOf(scope: Scope, task: TaskRun): readonly TaskRun[] {
  let known = dependents.get(scope.stage.def)
  if (known === undefined) {
    const made = new Map<string, number[]>()
    for (const [index, def] of scope.stage.def.tasks.entries())
      for (const on of new Set(def.edges.map((edge) => edge.on.toLowerCase()))) {
        const list = made.get(on)
        if (list === undefined) made.set(on, [index])
        else list.push(index)
      }
    dependents.set(scope.stage.def, made)
    known = made
  }
  return (known.get(task.def.name.toLowerCase()) ?? []).flatMap((index) => scope.tasks[index] ?? [])
}

/** S2: tasks of a stage that did not run share its status and reason, and S1 its failure. */
export function settleRest(
  run: Run,
  scope: Scope,
  status: EndStatus,
  reason: string | undefined,
  failure?: Failure,
): void {
  if (scope.open === 0) return
  for (const task of scope.tasks)
    if (!hasEnded(task.status)) {
      if (failure !== undefined) task.failure = failure
      endTask(run, task, status, reason)
    }
  scope.fresh = []
}
