import type { Failure } from '../event.js'
import type { Scope, StageRun } from '../run.js'
import type { EndStatus, Status } from '../workflow.js'

export interface End {
  readonly status: EndStatus
  readonly reason?: string
  readonly failure?: Failure
}

/** S2: how the tasks of a stage or iteration that are all over end it. */
export function endOfTasks(scope: Scope): End {
  return endOf(
    scope.tasks.map(({ def, status, reason }) => ({ name: `task ${def.name}`, status, reason })),
    `none of its tasks ran`,
  )
}

/** S2 for a loop, whose iterations stand for tasks; without one it succeeded. */
export function endOfIterations(stage: StageRun): End {
  const { finished } = stage.loop ?? {}
  if (finished?.failure !== undefined)
    return { status: 'failed', reason: finished.failure.message, failure: finished.failure }
  const iterations = stage.scopes.flatMap(({ iteration }) => iteration ?? [])
  if (iterations.length === 0) return stage.halted === undefined ? { status: 'succeeded' } : haltedEnd(stage)
  return endOf(
    iterations.map(({ key, status, reason }) => ({ name: `iteration ${key}`, status, reason })),
    'all its iterations were skipped',
  )
}

const haltedEnd = (stage: StageRun): End => ({ status: 'cancelled', reason: stage.halted?.reason ?? '' })

interface Part {
  readonly name: string
  readonly status: Status
  readonly reason: string | undefined
}

function endOf(parts: readonly Part[], nothingRan: string): End {
  const with_ = (status: Status): readonly Part[] => parts.filter((part) => part.status === status)
  const failed = with_('failed')
  if (failed.length > 0) return { status: 'failed', reason: say(failed, 'failed') }
  const cancelled = with_('cancelled')
  if (cancelled.length > 0)
    return { status: 'cancelled', reason: cancelled[0]?.reason ?? say(cancelled, 'was cancelled') }
  const degraded = with_('degraded')
  if (degraded.length > 0) return { status: 'degraded', reason: say(degraded, 'was degraded') }
  if (with_('succeeded').length > 0) return { status: 'succeeded' }
  const [only] = parts
  const reason = parts.length === 1 && only?.reason !== undefined ? only.reason : nothingRan
  return { status: 'skipped', reason }
}

const say = (parts: readonly Part[], verb: string): string => {
  const [first] = parts
  const more = parts.length > 1 ? ` and ${parts.length - 1} more` : ''
  return `${first?.name ?? ''} ${verb}${more}`
}

/** Whether every task has ended. */
export const isOver = (scope: Scope): boolean => scope.open === 0
