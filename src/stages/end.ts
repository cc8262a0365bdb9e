import { lineOf, type Place } from '../diagnostic.js'
import type { Failure } from '../event.js'
import { restOf, type Scope, type StageRun } from '../run.js'
import type { EndStatus, Status } from '../workflow.js'

export interface End {
  readonly status: EndStatus
  readonly reason?: string
  readonly failure?: Failure
}

/** S2: how the tasks of a stage or iteration that are all over end it. */
export function endOfTasks(scope: Scope): End {
  return endOf(
    scope.tasks.map(({ def, status, reason }) => ({ name: `task ${def.name}`, at: def.at, status, reason })),
    `none of its tasks ran`,
  )
}

/** S2 for a loop, whose iterations stand for tasks; without one it succeeded. */
export function endOfIterations(stage: StageRun): End {
  const { finished } = stage.loop ?? {}
  if (finished?.failure !== undefined)
    return { status: 'failed', reason: finished.failure.message, failure: finished.failure }
  const iterations = stage.scopes.flatMap(({ iteration }) => iteration ?? [])
  const parts = iterations.map(({ key, status, reason }): Part => ({
    name: `iteration ${key}`,
    at: stage.def.at,
    status,
    reason,
  }))
  // Iterations that a cancel kept from starting count as cancelled.
  if (cutShort(stage)) parts.push({ name: 'the rest', at: stage.def.at, ...restOf(stage) })
  return parts.length === 0 ? { status: 'succeeded' } : endOf(parts, 'all its iterations were skipped')
}

const cutShort = ({ halted, loop }: StageRun): boolean =>
  halted !== undefined &&
  loop?.finished === undefined &&
  (loop?.listed === undefined || loop.next < loop.listed.items.length)

interface Part {
  readonly name: string
  readonly at: Place
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
  const [first] = parts
  if (first?.reason === undefined) return { status: 'skipped', reason: nothingRan }
  const reason = parts.length === 1 ? first.reason : `${nothingRan}; ${first.name}: ${first.reason}`
  return { status: 'skipped', reason }
}

const say = (parts: readonly Part[], verb: string): string => {
  const [first] = parts
  const more = parts.length > 1 ? ` and ${parts.length - 1} more` : ''
  if (first === undefined) return ''
  return `${first.name} ${verb}${more} (${lineOf(first.at)})${first.reason === undefined ? '' : `: ${first.reason}`}`
}

/** Whether every task has ended. */
export const isOver = (scope: Scope): boolean => scope.open === 0
