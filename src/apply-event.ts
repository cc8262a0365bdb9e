import {
  iterationEnded,
  iterationStarted,
  loopOf,
  stageEnded,
  stageReady,
  stageStarted,
  stopRun,
  timedOut,
} from './apply-stage.js'
import { taskEnded, tasksReady, taskStarted } from './apply-task.js'
import type { Recorded } from './event.js'
import { digestKey, stageOf, taskOf, type Run } from './run.js'

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
      return stopRun(run, {
        kind: 'cancelled',
        reason: `the run was cancelled: ${run.cancelled}`,
        seq: event.seq,
      })
    case 'timed-out':
      return timedOut(run, event)
    case 'run-ended':
      run.ended = event
      return
  }
}
