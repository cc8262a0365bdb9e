import {
  resourcesOf,
  startsBefore,
  type Run,
  type StageRun,
  type TaskRun,
  type Units,
  type Waiting,
} from './run.js'

/** What waiting for a slot or for resources does to the run (L11, L23). */

/** Keeps the list sorted, the best last: the longest remaining path, then file order. */
export function insertReady(ready: TaskRun[], task: TaskRun): void {
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

/** A task that may start no longer waits to. */
export function stopWaiting(run: Run, task: TaskRun): void {
  if (!task.admitted || task.startedAt !== undefined) return
  task.scope.stage.waiting--
  if (task.status === 'waiting') leaveQueues(run, resourcesOf(task.def), (waiting) => waiting.task === task)
  else removeFrom(task.scope.ready, task)
}

/** R6: time in a queue does not count: what passes while tasks of a stage wait and none is at work moves its deadline on. */
export function queueTime(run: Run, stage: StageRun): void {
  const queued = stage.working === 0 && stage.waiting > 0
  if (queued) stage.queuedSince ??= run.t
  else if (stage.queuedSince !== undefined) {
    if (stage.deadline !== undefined) stage.deadline += run.t - stage.queuedSince
    delete stage.queuedSince
  }
}

export function hold(run: Run, units: Units, sign: 1 | -1): void {
  for (const [name, count] of Object.entries(units))
    run.held.set(name, (run.held.get(name) ?? 0) + sign * count)
}

export function joinQueues(run: Run, waiting: Waiting): void {
  for (const name of waiting.resources) {
    const queue = run.queues.get(name)
    if (queue === undefined) run.queues.set(name, [waiting])
    else queue.push(waiting)
  }
}

export function leaveQueues(
  run: Run,
  resources: readonly string[],
  who: (waiting: Waiting) => boolean,
): void {
  for (const name of resources) {
    const queue = run.queues.get(name) ?? []
    const at = queue.findIndex(who)
    if (at >= 0) queue.splice(at, 1)
  }
}

function removeFrom(list: TaskRun[], task: TaskRun): void {
  const last = list.length - 1
  const at = list[last] === task ? last : list.indexOf(task)
  if (at >= 0) list.splice(at, 1)
}
