import type { Buffer } from 'node:buffer'

/** From `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number }

/**
 * Finds many byte strings at once (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994): three bytes at
 * a time are looked up in a table that says how far we may jump, so most bytes of a log are never read. Its cost hardly
 * grows with the number of secrets.
 */
export type Needles = {
  /** The spans where some needle stands, merged where they meet, in order. */
  readonly find: (bytes: Buffer) => readonly Span[]
  /** The first offset from which the rest of `bytes` could be the beginning of a needle; its length when there is none. */
  readonly pendingFrom: (bytes: Buffer) => number
}

const BLOCK = 3
const TABLE = 1 << 18

function hash(a: number, b: number, c: number): number {
  return (a ^ (b << 5) ^ (c << 10)) & (TABLE - 1)
}

function at(bytes: Buffer, index: number): number {
  return bytes[index] ?? 0
}

/** Made once for a set of needles; a new secret makes a new set. */
export function createNeedles(needles: readonly Buffer[]): Needles {
  const short = needles.filter((needle) => needle.length > 0 && needle.length < BLOCK)
  const long = needles.filter((needle) => needle.length >= BLOCK).toSorted((a, b) => b.length - a.length)
  const search = long.length === 0 ? undefined : createSearch(long)
  const longest = needles.reduce((length, needle) => Math.max(length, needle.length), 0)
  const starts = createStarts(needles)
  return {
    find(bytes) {
      const spans: Span[] = search === undefined ? [] : search(bytes)
      if (short.length === 0) return spans.length < 2 ? spans : merge(spans)
      for (const needle of short) {
        for (let from = bytes.indexOf(needle); from >= 0; from = bytes.indexOf(needle, from + 1)) {
          spans.push({ start: from, end: from + needle.length })
        }
      }
      return merge(spans.toSorted((a, b) => a.start - b.start))
    },
    pendingFrom(bytes) {
      const first = Math.max(0, bytes.length - longest + 1)
      for (let index = first; index < bytes.length; index += 1) if (starts(bytes, index)) return index
      return bytes.length
    },
  }
}

/** All matches in order of their start; of several at one place only the longest. */
function createSearch(needles: readonly Buffer[]): (bytes: Buffer) => Span[] {
  const window = needles.reduce((length, needle) => Math.min(length, needle.length), 200)
  const jumps = new Uint8Array(TABLE).fill(window - BLOCK + 1)
  const buckets = new Map<number, Buffer[]>()
  for (const needle of needles) {
    for (let end = BLOCK; end <= window; end += 1) {
      const key = hash(at(needle, end - 3), at(needle, end - 2), at(needle, end - 1))
      jumps[key] = Math.min(jumps[key] ?? 0, window - end)
      if (end === window) add(buckets, key, needle)
    }
  }
  return (bytes) => {
    const spans: Span[] = []
    const length = bytes.length
    let index = window - 1
    while (index < length) {
      const key = hash(at(bytes, index - 2), at(bytes, index - 1), at(bytes, index))
      const jump = jumps[key] ?? 0
      if (jump > 0) {
        index += jump
        continue
      }
      const start = index - window + 1
      const match = buckets.get(key)?.find((needle) => standsAt(bytes, start, needle, needle.length))
      if (match !== undefined) spans.push({ start, end: start + match.length })
      index += 1
    }
    return spans
  }
}

/** Says whether the rest of the bytes from an index is the beginning, not the whole, of some needle. */
function createStarts(needles: readonly Buffer[]): (bytes: Buffer, index: number) => boolean {
  const firsts = new Map<number, Buffer[]>()
  const triples = new Map<number, Buffer[]>()
  const known = new Uint8Array(TABLE)
  for (const needle of needles) {
    add(firsts, at(needle, 0), needle)
    if (needle.length < BLOCK) continue
    const key = hash(at(needle, 0), at(needle, 1), at(needle, 2))
    known[key] = 1
    add(triples, key, needle)
  }
  return (bytes, index) => {
    const rest = bytes.length - index
    let candidates: readonly Buffer[] | undefined
    if (rest < BLOCK) {
      candidates = firsts.get(at(bytes, index))
    } else {
      const key = hash(at(bytes, index), at(bytes, index + 1), at(bytes, index + 2))
      if (known[key] === 0) return false
      candidates = triples.get(key)
    }
    return candidates?.some((needle) => needle.length > rest && standsAt(bytes, index, needle, rest)) ?? false
  }
}

function standsAt(bytes: Buffer, start: number, needle: Buffer, length: number): boolean {
  if (start + length > bytes.length) return false
  for (let index = 0; index < length; index += 1) if (bytes[start + index] !== needle[index]) return false
  return true
}

/** The union of spans sorted by start. Neighbours that touch become one: two secrets side by side are one `***`. */
export function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  let last: Span | undefined
  for (const span of spans) {
    if (last !== undefined && span.start <= last.end) {
      if (span.end <= last.end) continue
      last = { start: last.start, end: span.end }
      merged[merged.length - 1] = last
    } else {
      last = span
      merged.push(span)
    }
  }
  return merged
}

function add(map: Map<number, Buffer[]>, key: number, needle: Buffer): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [needle])
  else list.push(needle)
}
