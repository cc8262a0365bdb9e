/** How much a finding matters, in GitHub's words. */
export type FindingSeverity = 'error' | 'warning' | 'notice'

/** Who saw it: the task itself by `::error …::`, or a problem matcher, by its owner. */
export type FindingSource = 'command' | { readonly matcher: string }

/**
 * Something that a task's output says about the source (A4). All text in it is masked and safe to print anywhere;
 * `message` may have several lines. Numbers start at 1. `file` is relative to the repository's root, with `/`.
 */
export interface Finding {
  readonly severity: FindingSeverity
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly code?: string
  readonly from: FindingSource
}

/** Built-in problem matchers (L50), by the names that a task gives them. */
export const MATCHER_NAMES: readonly string[] = ['tsc', 'eslint', 'go', 'rust', 'python', 'gcc', 'clang']
