import { Buffer } from 'node:buffer'

/** No line of a log is longer; a longer one goes on in the next (P11). */
export const MAX_LINE = 64 * 1024

/**
 * Gathers chunks into blocks of whole lines. Lines end at `\n`, `\r\n` and a lone `\r`, as the runner reads them; the
 * ends stay in the block. A chunk of whole lines is passed on as it is, so the cost is that of finding its last line end.
 */
export type LineBlocks = {
  /** Calls `emit` zero, one or two times. */
  readonly push: (chunk: Buffer) => void
  /** Gives what is left, if anything. */
  readonly end: () => void
}

/**
 * `emit` gets a block and whether its last line has ended. A line longer than `limit` arrives in parts that have not,
 * so that memory stays flat; no part ends within a UTF-8 character.
 */
export function createLineBlocks(limit: number, emit: (block: Buffer, ended: boolean) => void): LineBlocks {
  let carry: Buffer[] = []
  let length = 0

  const take = (tail: Buffer): Buffer => {
    const block = carry.length === 0 ? tail : Buffer.concat([...carry, tail])
    carry = []
    length = 0
    return block
  }
  const keep = (rest: Buffer): void => {
    if (rest.length === 0) return
    // A copy: the caller may read the next chunk into the same memory, and a view would hold the whole chunk.
    carry.push(Buffer.from(rest))
    length += rest.length
    // A child that writes byte by byte must not leave us a list of bytes.
    if (carry.length > 256) carry = [Buffer.concat(carry)]
  }

  return {
    push(chunk) {
      const end = Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(CR)) + 1
      if (end > 0) emit(take(chunk.subarray(0, end)), true)
      keep(end === 0 ? chunk : chunk.subarray(end))
      if (length < limit) return
      const part = take(Buffer.alloc(0))
      const whole = wholeCharacters(part, part.length)
      emit(part.subarray(0, whole), false)
      keep(part.subarray(whole))
    },
    end() {
      if (length > 0) emit(take(Buffer.alloc(0)), false)
    },
  }
}

export const LF = 10
export const CR = 13

/** Where the line that begins at `from` ends, its line end not included; the length of the block without one. */
export function endOfLine(block: Buffer, from: number): number {
  for (let index = from; index < block.length; index += 1) {
    const byte = block[index]
    if (byte === LF || byte === CR) return index
  }
  return block.length
}

/** Where the line after it begins. */
export function startOfNext(block: Buffer, end: number): number {
  return block[end] === CR && block[end + 1] === LF ? end + 2 : Math.min(end + 1, block.length)
}

/** The largest cut up to `end` that does not split a UTF-8 character. Bytes that are none may be cut anywhere. */
export function wholeCharacters(bytes: Buffer, end: number): number {
  for (let back = 1; back <= 3 && back < end; back += 1) {
    const byte = bytes[end - back] ?? 0
    if (byte < 0x80) return end
    if (byte < 0xc0) continue
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return size > back ? end - back : end
  }
  return end
}

/** Breaks what is longer than `limit` by a `\n`. Blocks whose lines end with `\n` alone. */
export function cutLongLines(block: Buffer, limit: number): Buffer {
  const parts: Buffer[] = []
  let from = 0
  let at = 0
  while (block.length - at > limit) {
    const end = block.lastIndexOf(LF, at + limit)
    if (end >= at) {
      at = end + 1
      continue
    }
    const cut = wholeCharacters(block, at + limit)
    parts.push(block.subarray(from, cut), LINE_END)
    from = at = cut
  }
  return parts.length === 0 ? block : Buffer.concat([...parts, block.subarray(from)])
}

const LINE_END = Buffer.from('\n')
