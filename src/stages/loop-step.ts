import { lineOf } from '../diagnostic.js'
import { evaluateExpression } from '../expression/evaluate.js'
import { truthy } from '../expression/value.js'
import type { Failure, RunEvent } from '../event.js'
import type { StageRun } from '../run.js'
import type { Expr } from '../workflow.js'
import type { Reading } from './contexts.js'

/** What a loop decides: events, digests that it needs first, and when it wants to be asked again. */
export interface LoopStep {
  readonly events: readonly RunEvent[]
  readonly wanted?: Reading['wanted']
  readonly wakeAt?: number
}

/** Judges a condition of a loop; one without a value fails the stage (L42). */
export function judgeLoop(
  stage: StageRun,
  key: string,
  condition: Expr,
  reading: Reading,
): { readonly holds: boolean; readonly step?: LoopStep } {
  const value = evaluateExpression(condition.expr, reading.scope)
  if (reading.wanted.length > 0) return { holds: false, step: { events: [], wanted: reading.wanted } }
  if (value.ok) return { holds: truthy(value.value) }
  const message = `\`${key}\` (${lineOf(condition.at)}) has no value: ${value.problem.message}`
  return { holds: false, step: finish(stage, message, { class: 'input', message }) }
}

/** No further iteration starts. */
export const finish = (stage: StageRun, because: string, failure?: Failure): LoopStep => ({
  events: [
    { type: 'loop-finished', stage: stage.def.name, because, ...(failure === undefined ? {} : { failure }) },
  ],
})

/** L13: over a bound. */
export const outOfBounds = (stage: StageRun, message: string): LoopStep =>
  finish(stage, message, { class: 'bound', message })
