import { truthy } from '../expression/value.js'
import type { Failure } from '../event.js'
import type { EndStatus, Expr } from '../workflow.js'
import { lineOf } from '../diagnostic.js'
import { holds, type Reading } from './contexts.js'

/** What is to become of a node whose turn has come. */
export type Verdict =
  | { readonly kind: 'go' }
  | Ended
  /** An expression needs digests of files first (`hashFiles`). */
  | { readonly kind: 'ask'; readonly wanted: Reading['wanted'] }

/** It ends here, without having started. */
export interface Ended {
  readonly kind: 'end'
  readonly status: EndStatus
  readonly reason: string
  readonly failure?: Failure
}

export const go: Verdict = { kind: 'go' }

export const end = (status: EndStatus, reason: string): Verdict => ({ kind: 'end', status, reason })

/** A failure of class `input`: what the node was to read is not there. */
export const wrongInput = (message: string): Verdict => ({
  kind: 'end',
  status: 'failed',
  reason: message,
  failure: { class: 'input', message },
})

/** Judges an `if`-like condition of a node (L30, L42). */
export function judgeCondition(key: string, condition: Expr | undefined, reading: () => Reading): Verdict {
  if (condition === undefined) return go
  const here = reading()
  const value = holds(here, condition)
  if (here.wanted.length > 0) return { kind: 'ask', wanted: here.wanted }
  if (!value.ok)
    return wrongInput(`\`${key}\` (${lineOf(condition.at)}) has no value: ${value.problem.message}`)
  if (truthy(value.value)) return go
  return end('skipped', `\`${key}\` was false: \`${shorten(condition.expr)}\` (${lineOf(condition.at)})`)
}

const shorten = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119)}…`)
