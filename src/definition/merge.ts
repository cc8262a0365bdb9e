import type { Diagnostic } from '../diagnostic.js'
import type { DefinitionCode } from './codes.js'
import { problem } from './problem.js'
import { type Entry, placeOf, type TreeNode } from './tree.js'

/** How many entries all merges of a file may still bring; it is told once. */
export interface MergeBudget {
  left: number
}
export const MOST_MERGED = 200_000

const tooMuch = (value: TreeNode): Diagnostic<DefinitionCode> =>
  problem(
    'alias-expansion',
    placeOf({ ...value, to: value.from + 1 }),
    `with what \`<<\` merges, the file would hold more than ${MOST_MERGED.toLocaleString('en-US')} keys: merge smaller maps, or fewer times`,
  )

/**
 * L7: `<<` puts the entries of a map, or of several, the first winning, beside those that are there, which win over all.
 * Entries keep the place where they were written.
 */
export const mergeInto = (
  entries: Map<string, Entry>,
  value: TreeNode,
  budget: MergeBudget,
): Diagnostic<DefinitionCode>[] => {
  if (value.kind === 'map') {
    const before = budget.left
    budget.left -= value.entries.size
    if (before >= 0 && budget.left < 0) return [tooMuch(value)]
    if (budget.left < 0) return []
    for (const [key, entry] of value.entries) if (!entries.has(key)) entries.set(key, entry)
    return []
  }
  if (value.kind === 'list' && value.items.every(({ kind }) => kind === 'map'))
    return value.items.flatMap((item) => mergeInto(entries, item, budget))
  return [
    problem(
      'merge-not-map',
      placeOf(value),
      '`<<` merges a map or a list of maps: write `<<: *anchor` with the anchor of a map',
    ),
  ]
}
