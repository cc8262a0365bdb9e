import type { Finding } from '../finding.js'

/** The part of a finding that says where in the file. */
export type FindingRange = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>

/** The runner cuts an annotation's text here. */
export const MAX_FINDING_MESSAGE = 4096

/** A number as the runner reads one (`int.TryParse`); what is not one, or is below 1, is no place. */
export function readPlace(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*\+?\d{1,10}\s*$/.test(text)) return undefined
  const value = Number(text)
  return value >= 1 && value <= 2_147_483_647 ? value : undefined
}

/**
 * Keeps of a range what GitHub would show. An end without a start is the start; a column needs a line; columns over
 * several lines are dropped; an end before its start drops both.
 */
export function tidyRange(given: FindingRange): FindingRange {
  let { line, endLine, column, endColumn } = given
  line ??= endLine
  column ??= endColumn
  const overLines = endLine !== undefined && endLine !== line
  if (line === undefined || overLines) column = endColumn = undefined
  if (line !== undefined && endLine !== undefined && endLine < line) line = endLine = undefined
  if (column !== undefined && endColumn !== undefined && endColumn < column) column = endColumn = undefined
  if (line === undefined) column = endColumn = undefined
  return {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  }
}

/** `src/a.ts:3:5`, as compilers write it; empty without a file. */
export function placeText(finding: Finding): string {
  if (finding.file === undefined) return ''
  const column = finding.column === undefined ? '' : `:${finding.column}`
  return finding.line === undefined ? finding.file : `${finding.file}:${finding.line}${column}`
}

/**
 * The finding with every text in it put through `clean`, and cut to what a platform keeps. A file that `clean` had to
 * change names no file any more, and is left out.
 */
export function cleanFinding(finding: Finding, clean: (text: string) => string): Finding {
  const { file, title, code, ...rest } = finding
  const cleanFile = file === undefined ? undefined : clean(file)
  return {
    ...rest,
    message: cut(clean(finding.message), MAX_FINDING_MESSAGE),
    ...(title === undefined ? {} : { title: cut(clean(title), 255) }),
    ...(file === undefined || cleanFile !== file ? {} : { file }),
    ...(code === undefined ? {} : { code: cut(clean(code), 255) }),
  }
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = length - 1
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`
}
