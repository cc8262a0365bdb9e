import type { Diagnostic } from '../diagnostic.js'
import { err, ok, type Result } from '../diagnostic.js'
import type { DefinitionCode } from './codes.js'
import { problem } from './problem.js'
import { placeOf, sourceText, type SourceText } from './tree.js'

/** L4. */
export const LARGEST_FILE = 1024 * 1024
export const DEEPEST_NESTING = 50
export const MOST_EXPANSION = 100
export const MOST_TASKS = 10_000

/**
 * Bytes to text, before any parser sees them (L1, L4): UTF-8 without a fault, a byte order mark or none, no character
 * that YAML forbids. The offsets of the text count from behind the mark.
 */
export const guardText = (
  path: string,
  bytes: Uint8Array,
): Result<SourceText, readonly Diagnostic<DefinitionCode>[]> => {
  if (bytes.length > LARGEST_FILE) return err([tooLarge(path, bytes.length)])
  const text = decode(bytes)
  if (text === undefined) return err([notUtf8(path, bytes)])
  return guardCharacters(sourceText(path, text))
}

export const tooLarge = (path: string, size: number): Diagnostic<DefinitionCode> =>
  problem(
    'file-too-large',
    startOf(path),
    `the file has ${size.toLocaleString('en-US')} bytes, and a definition may have at most 1 MiB: move parts of it into files under \`include:\`, or data into files that tasks read`,
  )

const startOf = (path: string) => placeOf({ file: sourceText(path, ''), from: 0, to: 0 })

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Names the first byte that is no UTF-8: all before it is read, leniently, to count its line and column. */
const notUtf8 = (path: string, bytes: Uint8Array): Diagnostic<DefinitionCode> => {
  let low = 0
  let high = bytes.length
  // A prefix that ends inside a character is no fault yet, so `stream: true`.
  const fine = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (fine(middle)) low = middle
    else high = middle - 1
  }
  const before = new TextDecoder().decode(bytes.subarray(0, low), { stream: true })
  const file = sourceText(path, before)
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.subarray(0, 64).includes(0)
  return problem(
    'not-utf8',
    placeOf({ file, from: before.length, to: before.length }),
    wide
      ? 'the file is not UTF-8 but looks like UTF-16: save it as UTF-8'
      : 'the file is not UTF-8 from here on: save it as UTF-8',
  )
}

/** YAML's c-printable, which leaves out controls and lone surrogates (those cannot come out of UTF-8). */
// oxlint-disable-next-line no-control-regex -- these are the characters to find
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/

const guardCharacters = (file: SourceText): Result<SourceText, readonly Diagnostic<DefinitionCode>[]> => {
  const at = file.text.search(FORBIDDEN)
  if (at < 0) return ok(file)
  const code = file.text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return err([
    problem(
      'forbidden-character',
      placeOf({ file, from: at, to: at + 1 }),
      `the control character U+${code} may not stand in YAML: delete it, or write "\\u${code}" inside double quotes`,
    ),
  ])
}
