import type { ContextValue } from './value.js'
import type { Json } from '../workflow.js'

/** The status functions of the node whose expression is evaluated (L35). */
export type StatusFunctions = {
  readonly success: () => boolean
  readonly failure: () => boolean
  readonly cancelled: () => boolean
  readonly always: () => boolean
}

/** All that an expression can read. Nothing in it is asked before an expression reads it. */
export type Scope = {
  /** By name; looked up ignoring case. */
  readonly contexts: Readonly<Record<string, ContextValue>>
  /** Absent where no node stands behind the expression: a call is then an error. */
  readonly status?: StatusFunctions
  /**
   * The digest of the files that match, `''` when none does, or `undefined` when it is not known yet: the evaluation
   * then ends with `needs-files`, and the caller computes it, records it and evaluates again. Absent: an error.
   */
  readonly hashFiles?: (patterns: readonly string[]) => string | undefined
}

/** Where in the evaluated value the trouble is. */
export type EvaluationPlace = {
  /** The expression, without `${{ }}`. */
  readonly expression: string
  /** Where it begins in its text, in UTF-16 units. */
  readonly offset: number
  /** Keys and indexes that lead to the text; empty unless `evaluateDeep` went into a value. */
  readonly path: readonly (string | number)[]
}

/** Why an expression has no value. */
export type EvaluationProblem = EvaluationPlace & { readonly message: string } & (
    | { readonly kind: 'missing-value' }
    | { readonly kind: 'error' }
    | { readonly kind: 'needs-files'; readonly patterns: readonly string[] }
  )

export type Evaluated =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly problem: EvaluationProblem }

/** What ends an evaluation early: thrown inside this room only, and always caught by `evaluate`. */
export class Stop extends Error {
  readonly because: { readonly kind: 'missing-value' | 'error' } | NeedsFiles

  constructor(message: string, because: Stop['because'] = { kind: 'error' }) {
    super(message)
    this.because = because
  }
}

type NeedsFiles = { readonly kind: 'needs-files'; readonly patterns: readonly string[] }
