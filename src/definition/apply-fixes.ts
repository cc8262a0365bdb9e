import type { Diagnostic, Edit } from '../diagnostic.js'
import { offsetAt, sourceText } from './tree.js'

export interface Fixed {
  readonly text: string
  /** How many findings were mended. */
  readonly count: number
}

interface Placed {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * `validate --fix`: the text of one file with the fixes of its findings applied. A fix is applied whole or not at all;
 * of two that touch the same text the first is, and the other when it is asked again. A byte order mark stays.
 */
export const applyFixes = (path: string, text: string, findings: readonly Diagnostic[]): Fixed => {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const file = sourceText(path, text.slice(mark.length))
  const placed = (edit: Edit): Placed => ({
    from: offsetAt(file, edit.at),
    to: offsetAt(file, edit.at.end),
    text: edit.text,
  })
  const chosen: Placed[] = []
  let count = 0
  for (const { fix } of findings) {
    if (!fix || fix.edits.some(({ at }) => at.file !== path)) continue
    const edits = fix.edits.map(placed)
    if (edits.some((edit) => chosen.some((other) => clash(edit, other)))) continue
    chosen.push(...edits)
    count += 1
  }
  return { text: mark + applied(file.text, chosen), count }
}

/** Two insertions at one place would come in an order that nobody chose. */
const clash = (a: Placed, b: Placed): boolean => (a.from === b.from ? true : a.from < b.to && b.from < a.to)

const applied = (text: string, edits: readonly Placed[]): string => {
  const pieces: string[] = []
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, edit.from), edit.text)
    at = edit.to
  }
  return pieces.join('') + text.slice(at)
}
