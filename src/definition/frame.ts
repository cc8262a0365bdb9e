import type { Place } from '../diagnostic.js'
import { columnsOf, expanded } from './columns.js'

/** The widest stretch of a line that a frame shows. */
const WIDEST = 120
/** What stays visible in front of a column that is far to the right. */
const BEFORE = 40

/**
 * A few lines of the file with the place underlined, one line before and one behind:
 *
 *     > 6 |     shel: bash
 *         |     ^^^^
 *
 * Tabs become spaces, wide characters count two columns, and a long line is cut around the place.
 */
export const codeFrame = (lines: readonly string[], at: Place): string => {
  const width = String(Math.min(at.line + 1, lines.length)).length
  const row = (number: number): string | undefined => {
    const text = lines[number - 1]
    if (text === undefined) return undefined
    const marker = number === at.line ? '>' : ' '
    return `${marker} ${String(number).padStart(width)} | ${cut(text, at.column)}`.trimEnd()
  }
  const line = lines[at.line - 1] ?? ''
  const rows = [
    row(at.line - 1),
    row(at.line),
    `  ${' '.repeat(width)} | ${underline(line, at)}`,
    row(at.line + 1),
  ]
  return rows.filter((text) => text !== undefined).join('\n')
}

const startOfCut = (text: string, column: number): number =>
  text.length <= WIDEST ? 0 : Math.max(0, Math.min(column - 1 - BEFORE, text.length - WIDEST))

const cut = (text: string, column: number): string => {
  const start = startOfCut(text, column)
  const stretch = text.slice(start, start + WIDEST)
  return `${start > 0 ? '…' : ''}${expanded(stretch)}${start + WIDEST < text.length ? '…' : ''}`
}

/** `^^^^` below the place; a place over several lines is underlined to the end of its first. */
const underline = (line: string, at: Place): string => {
  const start = startOfCut(line, at.column)
  const stop = Math.min(at.end.line > at.line ? line.length : at.end.column - 1, start + WIDEST, line.length)
  const before = columnsOf(line.slice(start, at.column - 1)) + (start > 0 ? 1 : 0)
  const length = stop > at.column - 1 ? columnsOf(line.slice(at.column - 1, stop).trimEnd()) : 1
  return ' '.repeat(before) + '^'.repeat(Math.max(1, length))
}
