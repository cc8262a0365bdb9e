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

/** Where each code unit of the value stands; empty when the two do not match. */
const offsetsOf = (node: ScalarNode): readonly number[] => {
  const found = known.get(node)
  if (found) return found
  const all = node.style === 'literal' || node.style === 'folded' ? blockOffsets(node) : flowOffsets(node)
  const made = all.length === node.text.length ? all : []
  known.set(node, made)
  return made
}

/** Plain and quoted scalars: a run of white space with line breaks in it stands for one space, or for line breaks. */
const flowOffsets = ({ file, from, to, style }: ScalarNode): readonly number[] => {
  const source = file.text
  const offsets: number[] = []
  const end = style === 'plain' ? to : to - 1
  let at = style === 'plain' ? from : from + 1
  while (at < end) {
    const escaped = style === 'double' && source[at] === '\\'
    if (escaped && !LINE_BREAK.test(source.slice(at + 1, at + 3))) {
      const size = escapeSize(source, at)
      offsets.push(at)
      if (isTwoUnits(source, at, size)) offsets.push(at)
      at += size
      continue
    }
    const run = Math.min(end, blank(source, escaped ? at + 1 : at))
    const breaks = source.slice(at, run).split('\n').length - 1
    // An escaped line break gives nothing, a single one a space, and each further one itself.
    const units = breaks === 0 ? 0 : escaped ? breaks - 1 : Math.max(1, breaks - 1)
    for (let unit = 0; unit < units; unit++) offsets.push(at)
    if (breaks > 0) at = run
    else if (run > at) for (; at < run; at++) offsets.push(at)
    else {
      offsets.push(at)
      at += style === 'single' && source.startsWith("''", at) ? 2 : 1
    }
  }
  return offsets
}

const LINE_BREAK = /^\r?\n/

const blank = (source: string, from: number): number => {
  let at = from
  while (at < source.length && ' \t\r\n'.includes(source[at] ?? '')) at++
  return at
}

const escapeSize = (source: string, at: number): number => {
  const kind = source[at + 1]
  return kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2
}

const isTwoUnits = (source: string, at: number, size: number): boolean =>
  size === 10 && Number.parseInt(source.slice(at + 2, at + 10), 16) > 0xffff

interface Line {
  readonly start: number
  readonly text: string
}

/** Literal and folded scalars: the header goes, and the indentation; what stands in a line stands in the value too. */
const blockOffsets = ({ file, from, text }: ScalarNode): readonly number[] => {
  const start = file.text.indexOf('\n', from) + 1
  const indent = indentation(linesFrom(file.text, start), text)
  const offsets: number[] = []
  const last = withoutTrailing(text)
  let end = start
  for (const line of linesFrom(file.text, start)) {
    if (offsets.length >= last) break
    const content = line.text.slice(indent)
    if (content === '') continue
    // Between two lines stands one space, where they were folded, or line breaks.
    if (text[offsets.length] === ' ' && offsets.length > 0 && !content.startsWith(' ')) offsets.push(end)
    else while (text[offsets.length] === '\n') offsets.push(end)
    if (!text.startsWith(content, offsets.length)) return []
    for (let column = 0; column < content.length; column++) offsets.push(line.start + indent + column)
    end = line.start + line.text.length
  }
  while (text[offsets.length] === '\n') offsets.push(end)
  return offsets
}

/** Where the line breaks begin that end the value: behind it nothing is looked for. */
const withoutTrailing = (text: string): number => {
  let end = text.length
  while (end > 0 && text[end - 1] === '\n') end -= 1
  return end
}

function* linesFrom(source: string, from: number): Generator<Line> {
  for (let start = from; start < source.length;) {
    const found = source.indexOf('\n', start)
    const end = found < 0 ? source.length : found
    yield { start, text: source.slice(start, end).replace(/\r$/, '') }
    start = end + 1
  }
}

/** By how much the first line with something in it is indented more than in the value: `|2` may leave some there. */
const indentation = (lines: Iterable<Line>, value: string): number => {
  const first = value.split('\n').find((text) => text.trim() !== '')
  if (first === undefined) return 0
  for (const { text } of lines) if (text.trim() !== '') return spaces(text) - spaces(first)
  return 0
}

const spaces = (text: string): number => text.length - text.replace(/^ +/, '').length
