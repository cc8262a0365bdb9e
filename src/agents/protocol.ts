import { err, ok, type Result } from '../diagnostic.js'

/** One `name=value` or `name<<EOF` block of a file; `line` is its first, from 1. */
export interface Entry {
  readonly name: string
  readonly value: string
  readonly line: number
}

/** What is wrong with a file of the protocol, without any of its text: that may hold a secret. */
export interface ProtocolProblem {
  readonly line: number
  readonly message: string
}

/**
 * Reads a file as the runner does (actions/runner `FileCommandManager`, EnvFileKeyValuePairs): empty lines are skipped; a
 * line with `<<` left of any `=` opens a block that ends at a line that is its delimiter and nothing else; every other
 * line is cut at its first `=`. One difference: the runner takes `\r\n` for a line's end on Windows only, we do
 * everywhere, so that one file means one thing.
 */
export function parseEntries(bytes: Uint8Array): Result<readonly Entry[], ProtocolProblem> {
  const text = decode(bytes)
  if (!text.ok) return text
  const lines = readLines(text.value)
  const entries: Entry[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text === '') continue
    const equals = line.text.indexOf('=')
    const block = line.text.indexOf('<<')
    const opened = { line: at + 1, message: '' }
    if (block >= 0 && (equals < 0 || block < equals)) {
      const name = line.text.slice(0, block)
      const delimiter = line.text.slice(block + 2)
      if (name === '' || delimiter === '')
        return err({ ...opened, message: 'a block wants a name and a delimiter: write name<<EOF' })
      let close = at + 1
      while (close < lines.length && lines[close]?.text !== delimiter) close += 1
      if (close === lines.length)
        return err({
          ...opened,
          message:
            'the block that opens here is never closed: end it with its delimiter on a line of its own',
        })
      entries.push({ name, value: between(text.value, line, lines[close - 1]), line: at + 1 })
      at = close
    } else if (equals > 0) {
      entries.push({ name: line.text.slice(0, equals), value: line.text.slice(equals + 1), line: at + 1 })
    } else if (equals === 0) {
      return err({ ...opened, message: 'there is no name left of `=`: write name=value' })
    } else {
      return err({
        ...opened,
        message: 'there is no `=`: write name=value, or a block name<<EOF … EOF for several lines',
      })
    }
  }
  return ok(entries)
}

/** One folder a line; empty lines are skipped. */
export function parsePaths(bytes: Uint8Array): Result<readonly Entry[], ProtocolProblem> {
  const text = decode(bytes)
  if (!text.ok) return text
  return ok(
    readLines(text.value).flatMap((line, index) =>
      line.text === '' ? [] : [{ name: 'PATH', value: line.text, line: index + 1 }],
    ),
  )
}

/** The last name that is opened in a file that was cut off, for a message about its size. */
export function lastName(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  let name: string | undefined
  let delimiter: string | undefined
  for (const line of readLines(text)) {
    if (delimiter !== undefined) {
      if (line.text === delimiter) delimiter = undefined
      continue
    }
    const [, found, sign, rest] = /^([^=<]+)(=|<<)(.*)$/s.exec(line.text) ?? []
    if (found === undefined) continue
    name = found
    if (sign === '<<') delimiter = rest
  }
  return name
}

interface Line {
  readonly text: string
  readonly start: number
  /** After its text, and after its end of line. */
  readonly end: number
  readonly next: number
}

function readLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length : feed + 1
    const stop = feed < 0 ? text.length : feed
    const end = feed > start && text[feed - 1] === '\r' ? stop - 1 : stop
    lines.push({ text: text.slice(start, end), start, end, next })
    start = next
  }
  return lines
}

/** A block's text: from after the line that opens it to the end of its last line, ends of lines inside as they are. */
const between = (text: string, open: Line, last: Line | undefined): string =>
  last === undefined || last === open ? '' : text.slice(open.next, last.end)

function decode(bytes: Uint8Array): Result<string, ProtocolProblem> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return err({ line: 1, message: 'the file is UTF-16; write UTF-8 (in PowerShell: `-Encoding utf8`)' })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return err({
      line: firstBadLine(bytes),
      message: 'this is not UTF-8; encode binary values, say as base64',
    })
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let line = 1, start = 0; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(10, start)
    const end = feed < 0 ? bytes.length : feed
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
  }
  return 1
}
