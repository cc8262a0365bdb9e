import type { Place } from '../diagnostic.js'
import type { Span } from './locate.js'
import { placeOf, type ScalarNode } from './tree.js'

/**
 * The place of a stretch of a scalar's value, through quotes, escapes, folding and indentation. Where value and text
 * cannot be matched, which no YAML that we know of does, it is the whole scalar.
 */
export const placeOfSpan = (node: ScalarNode, { offset, length }: Span): Place => {
  const { file, from, to, text } = node
  if (file.text.startsWith(text, from) && to - from === text.length)
    return placeOf({ file, from: from + offset, to: from + offset + length })
  const offsets = offsetsOf(node)
  const start = offsets[offset]
  const last = offsets[offset + length - 1]
  if (start === undefined) return placeOf(node)
  return placeOf({ file, from: start, to: length > 0 && last !== undefined ? last + 1 : start })
}

const known = new WeakMap<ScalarNode, readonly number[]>()

const offsetsOf = (node: ScalarNode): readonly number[] => {
  const found = known.get(node)
  if (found) return found
  const made = node.style === 'literal' || node.style === 'folded' ? blockOffsets(node) : flowOffsets(node)
  known.set(node, made)
  return made
}

/** Plain and quoted scalars: a run of white space with a line break in it stands for one space, or for line breaks. */
const flowOffsets = ({ file, from, to, text, style }: ScalarNode): readonly number[] => {
  const source = file.text
  const offsets: number[] = []
  let at = style === 'plain' ? from : from + 1
  for (let index = 0; index < text.length; index++) {
    if (at >= to) return []
    const run = blank(source, at)
    if (run > at && source.slice(at, run).includes('\n')) {
      offsets.push(at)
      while (text[index] === '\n' && text[index + 1] === '\n') {
        index++
        offsets.push(at)
      }
      if (text[index] !== ' ' && text[index] !== '\n') index--
      at = run
    } else if (style === 'double' && source[at] === '\\') {
      const size = escapeSize(source, at)
      offsets.push(at)
      // An escape beyond the BMP gives two code units.
      if (size === 10 && text.codePointAt(index) !== text.charCodeAt(index)) {
        index++
        offsets.push(at)
      }
      at += size
    } else {
      offsets.push(at)
      at += style === 'single' && source.startsWith("''", at) ? 2 : 1
    }
  }
  return offsets
}

const blank = (source: string, from: number): number => {
  let at = from
  while (at < source.length && ' \t\r\n'.includes(source[at] ?? '')) at++
  return at
}

const escapeSize = (source: string, at: number): number => {
  const kind = source[at + 1]
  return kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2
}

/** Literal and folded scalars: the header line goes, and the indentation of each line. */
const blockOffsets = ({ file, from, to, text, style }: ScalarNode): readonly number[] => {
  const source = file.text
  const offsets: number[] = []
  let at = source.indexOf('\n', from) + 1
  const indent = indentation(source, at)
  let lineStart = true
  for (let index = 0; index < text.length; index++) {
    if (at > to + 1) return []
    if (lineStart) at = skipIndent(source, at, indent)
    if (source[at] === '\r') at++
    const here = source[at]
    const wanted = text[index]
    if (style === 'folded' && here === '\n' && wanted !== '\n' && wanted !== ' ') {
      at++
      index--
      lineStart = true
      continue
    }
    offsets.push(at)
    at++
    lineStart = here === '\n'
  }
  return offsets
}

const indentation = (source: string, from: number): number => {
  let at = from
  for (;;) {
    let column = 0
    while (source[at + column] === ' ') column++
    const next = source[at + column]
    if (next === undefined) return column
    if (next !== '\n' && next !== '\r') return column
    at = source.indexOf('\n', at) + 1
    if (at === 0) return column
  }
}

const skipIndent = (source: string, from: number, indent: number): number => {
  let at = from
  while (at < from + indent && source[at] === ' ') at++
  return at
}
