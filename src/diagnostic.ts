/** A point in a text file; lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of a file: from its start up to, not including, `end`. `file` is relative to the repository's root, with `/`. */
export interface Place extends Position {
  readonly file: string
  readonly end: Position
}

/** `file:line`, for reasons (S1). */
export const lineOf = ({ file, line }: Place): string => `${file}:${line}`

export type Severity = 'error' | 'warning'

/** One replacement of the text at a place. */
export interface Edit {
  readonly at: Place
  readonly text: string
}

/** A change that mends a diagnostic; `validate --fix` applies it. Its edits do not overlap. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

export interface RelatedPlace {
  readonly at: Place
  readonly message: string
}

/** A finding about a definition (L3). `Code` is a closed union, kept where the findings are made. */
export interface Diagnostic<Code extends string = string> {
  readonly code: Code
  readonly severity: Severity
  readonly message: string
  readonly at: Place
  readonly fix?: Fix
  readonly related: readonly RelatedPlace[]
}

/** The outcome of work that may meet expected trouble. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** Sorts findings as they are reported: by file, then place, then code, so that output is deterministic. */
export const inReportOrder = <D extends Diagnostic>(diagnostics: readonly D[]): readonly D[] =>
  diagnostics.toSorted(
    (a, b) =>
      compareText(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  )

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
