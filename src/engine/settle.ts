import { evaluateDeep } from '../expression/evaluate.js'
import type { AttemptFacts, Failure, Outputs, RunEvent } from '../event.js'
import type { Outcome } from '../ports.js'
import { degrades } from '../recovery/degrade.js'
import { addressOf, type Run, type TaskRun } from '../run.js'
import { readTask } from '../stages/contexts.js'
import type { Ended } from '../stages/verdict.js'
import { readOutputs } from './declared-outputs.js'
import { tooLong } from './deadlines.js'
import { asMap } from './end-stage.js'

/** What an attempt's end means for its task: the decision is part of the event, so that replay decides nothing anew. */
export function settle(run: Run, task: TaskRun, outcome: Outcome, now: number): RunEvent {
  const { outputs: published, failure: failed, ...attempt } = outcome
  const { stopping, deadline } = task
  if (stopping?.kind === 'cancelled') return ended(task, 'cancelled', attempt, stopping.reason)
  if (stopping?.kind === 'timeout')
    return failing(run, task, attempt, { class: 'timeout', message: stopping.reason })
  if (failed !== undefined) return failing(run, task, attempt, failed)
  // R6: a late success is not used, also where nobody came to stop it.
  if (deadline !== undefined && now >= deadline)
    return failing(run, task, attempt, { class: 'timeout', message: tooLong(task) })
  const read = readOutputs(task.def.outputs, published)
  if (!read.ok) return failing(run, task, attempt, { class: 'output', message: read.error })
  return ended(task, 'succeeded', attempt, undefined, read.value)
}

/** The end of a task that did not start; one that failed may degrade as any other (S3). */
export const endUnstarted = (run: Run, task: TaskRun, { status, reason, failure }: Ended): RunEvent =>
  failure === undefined ? ended(task, status, undefined, reason) : failing(run, task, undefined, failure)

function failing(run: Run, task: TaskRun, attempt: AttemptFacts | undefined, failure: Failure): RunEvent {
  const { onFailure } = task.def
  if (onFailure.kind === 'fail' || !degrades(onFailure, [failure]))
    return ended(task, 'failed', attempt, failure.message, {}, failure)
  const instead = evaluateDeep(onFailure.outputs ?? {}, readTask(run, task).scope)
  if (instead.ok) return ended(task, 'degraded', attempt, failure.message, asMap(instead.value), failure)
  const message = `\`on_failure.degrade.outputs\`: ${instead.problem.message}`
  return ended(task, 'failed', attempt, message, {}, { class: 'input', message })
}

const ended = (
  task: TaskRun,
  status: Ended['status'],
  attempt: AttemptFacts | undefined,
  reason?: string,
  outputs: Outputs = {},
  failure?: Failure,
): RunEvent => ({
  type: 'task-ended',
  ...addressOf(task),
  status,
  ...(reason === undefined ? {} : { reason }),
  ...(failure === undefined ? {} : { failure }),
  outputs,
  ...(attempt === undefined ? {} : { attempt }),
})
