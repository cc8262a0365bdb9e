/**
 * The one way by which text of others gets into our Markdown (S46). It reads as it was written and does nothing: no
 * markup, no HTML, no mention, no reference, no link, no formula, and it cannot end a cell of a table. Entities stand for
 * what has a meaning before Markdown is read in pieces (a table is cut at `|` first), a backslash for the rest.
 */
export const md = (text: string, most = 2000): string => {
  const line = shortened(text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim(), most)
  return line
    .replaceAll(HIDDEN, '')
    .replaceAll(SPECIAL, harmless)
    .replace(/^(\d+)(?=[.)])/, (digits) => `${digits}${JOINER}`)
    .replace(/^[-+=]/, String.raw`\$&`)
}

/** As code, for short words outside of tables: nothing in it is read. */
export const code = (text: string, most = 200): string => {
  const line = shortened(
    text
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .replaceAll(HIDDEN, '')
      .trim(),
    most,
  )
  if (line === '') return ''
  const ticks = '`'.repeat(longestRun(line) + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return line.includes('|') ? md(line) : `${ticks}${pad}${line}${pad}${ticks}`
}

/** A block of code, that nothing in the lines can end. */
export const fenced = (lines: readonly string[], language = 'text'): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1))
  return [`${fence}${language}`, ...lines, fence].join('\n')
}

/** A table's row of cells that are Markdown already. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** What has no width: it would hide text, or break up what a reader searches for. */
const HIDDEN = /(?!\u200d)[\p{Cf}\u034f\u115f\u1160\u3164\uffa0]/gu
/** Stands between what would be a mention or a reference, and is not seen. */
const JOINER = '\u2060'

/** All that may mean something within a line; `://` and `www.` begin links, `@x`, `#1` and `GH-1` are looked up. */
const SPECIAL = /[&<>|`$\p{Cs}\\*_[\]~!#]|:(?=\/\/)|www\.|@(?=[\p{L}\p{N}_-])|\bgh-(?=\d)/giu

const harmless = (found: string, at: number, line: string): string => {
  switch (found) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '|':
    case '`':
    case '$':
      return `&#${found.codePointAt(0) ?? 0};`
    case '#':
      return /^\d/.test(line.slice(at + 1, at + 2)) ? `\\#${JOINER}` : '\\#'
    case '@':
      return `@${JOINER}`
  }
  if (found.length === 4) return `${found.slice(0, 3)}\\.`
  if (found.length === 3) return `${found}${JOINER}`
  return /\p{Cs}/u.test(found) ? '\ufffd' : `\\${found}`
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0)

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
