/**
 * The grammar as data, from which come the validator (`validate.ts`), the JSON Schema (`json-schema.ts`) and the table
 * of keys and contexts (L8). It costs nothing at start-up, which every run pays.
 */
export type Shape =
  | { readonly kind: 'text'; readonly empty?: boolean; readonly lines?: 'one'; readonly pattern?: Pattern }
  /** A text that must hold `${{ }}`. */
  | { readonly kind: 'template-text' }
  | { readonly kind: 'choice'; readonly values: readonly (string | boolean)[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly whole: boolean; readonly atLeast?: number; readonly above?: number }
  | { readonly kind: 'null' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'size' }
  /** L30: an expression with or without `${{ }}`. */
  | { readonly kind: 'expression' }
  /** `of`, or a text with `${{ }}` that gives it. */
  | { readonly kind: 'or-template'; readonly of: Shape }
  /** Any value. */
  | { readonly kind: 'json' }
  | { readonly kind: 'list'; readonly of: Shape; readonly atLeast?: number }
  | { readonly kind: 'record'; readonly of: Shape; readonly names: Names }
  | ObjectShape
  | { readonly kind: 'either'; readonly of: readonly Shape[] }
  | { readonly kind: 'later'; readonly get: () => Shape }

export interface Pattern {
  readonly regex: RegExp
  /** What it describes, behind "must be". */
  readonly says: string
  readonly code: 'invalid-name' | 'invalid-value'
}

/** What the keys of a record are: names by L5, names of environment variables, or any text. */
export type Names = 'name' | 'variable' | 'text'

export interface ObjectShape {
  readonly kind: 'object'
  /** Its name in the JSON Schema, and in the tables of `supported.ts` and the contexts. */
  readonly id: string
  /** With its article, as messages name it: `a task`. */
  readonly title: string
  readonly says: string
  readonly keys: Readonly<Record<string, Key>>
  /** Of each group exactly one key stands. */
  readonly exactlyOne?: readonly (readonly string[])[]
  /** Of each group at most one key stands. */
  readonly atMostOne?: readonly (readonly string[])[]
  /** Of each group one key at least stands. */
  readonly atLeastOne?: readonly (readonly string[])[]
  /** A key whose value decides which further keys there are. */
  readonly variants?: Variants
  /** `x-*` keys are allowed and ignored (L7). */
  readonly extensions?: boolean
}

export interface Variants {
  readonly by: string
  /** What holds when the key is left out; undefined: it must stand. */
  readonly default?: string
  readonly of: Readonly<Record<string, Variant>>
}

export interface Variant {
  readonly says: string
  readonly keys: Readonly<Record<string, Key>>
  readonly exactlyOne?: readonly (readonly string[])[]
}

export interface Key {
  readonly shape: Shape
  /** Hover text: what it does, in one sentence or two. */
  readonly says: string
  readonly required?: boolean
  /** L37: where expressions may stand, which contexts they may read. */
  readonly expressions?: 'all' | 'early'
}

export const text: Shape = { kind: 'text', lines: 'one' }
export const longText: Shape = { kind: 'text' }
export const anyText: Shape = { kind: 'text', empty: true }
export const boolean: Shape = { kind: 'boolean' }
/** L6: counts are greater than 0. */
export const count: Shape = { kind: 'number', whole: true, atLeast: 1 }
export const countFromZero: Shape = { kind: 'number', whole: true, atLeast: 0 }
export const duration: Shape = { kind: 'duration' }
export const size: Shape = { kind: 'size' }
export const expression: Shape = { kind: 'expression' }
export const json: Shape = { kind: 'json' }
export const templateText: Shape = { kind: 'template-text' }

export const choice = (...values: readonly (string | boolean)[]): Shape => ({ kind: 'choice', values })
export const listOf = (of: Shape, atLeast = 0): Shape => ({ kind: 'list', of, atLeast })
export const recordOf = (of: Shape, names: Names = 'name'): Shape => ({ kind: 'record', of, names })
export const either = (...of: readonly Shape[]): Shape => ({ kind: 'either', of })
export const orTemplate = (of: Shape): Shape => ({ kind: 'or-template', of })
export const later = (get: () => Shape): Shape => ({ kind: 'later', get })
/** A list, or one of its items alone. */
export const oneOrMore = (of: Shape): Shape => either(of, listOf(of))

/** L5. */
export const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/
export const name: Shape = {
  kind: 'text',
  lines: 'one',
  pattern: {
    regex: NAME,
    says: 'a name: a letter or `_`, then letters, digits, `_` or `-`, at most 100 in all',
    code: 'invalid-name',
  },
}
/** Names of actions may also be paths below the folder of actions. */
export const actionName: Shape = {
  kind: 'text',
  lines: 'one',
  pattern: {
    regex: /^[A-Za-z_][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/,
    says: 'the name of an action: letters, digits, `_` or `-`, and `.` or `/` between them',
    code: 'invalid-name',
  },
}

export const optional = (shape: Shape, says: string, expressions?: 'all' | 'early'): Key => ({
  shape,
  says,
  ...(expressions && { expressions }),
})
export const required = (shape: Shape, says: string): Key => ({ shape, says, required: true })
