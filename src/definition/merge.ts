import type { Diagnostic } from '../diagnostic.js'
import type { DefinitionCode } from './codes.js'
import { problem } from './problem.js'
import { type Entry, placeOf, type TreeNode } from './tree.js'

/**
 * L7: `<<` puts the entries of a map, or of several, the first winning, beside those that are there, which win over all.
 * Entries keep the place where they were written.
 */
export const mergeInto = (entries: Map<string, Entry>, value: TreeNode): Diagnostic<DefinitionCode>[] => {
  if (value.kind === 'map') {
    for (const [key, entry] of value.entries) if (!entries.has(key)) entries.set(key, entry)
    return []
  }
  if (value.kind === 'list' && value.items.every(({ kind }) => kind === 'map'))
    return value.items.flatMap((item) => mergeInto(entries, item))
  return [
    problem(
      'merge-not-map',
      placeOf(value),
      '`<<` merges a map or a list of maps: write `<<: *anchor` with the anchor of a map',
    ),
  ]
}
