import { Buffer } from 'node:buffer'

/**
 * What `safeText` does, for ASCII bytes whose lines end with `\n`, without making strings: colours and NULs are common in
 * large logs. A test holds the two against each other.
 */
export function safeAscii(block: Buffer): Buffer {
  // At worst a character becomes three bytes, or a line gets one more.
  const out = Buffer.allocUnsafe(3 * block.length + 1)
  let used = 0
  let lineStart = true
  for (let index = 0; index < block.length; index += 1) {
    const byte = block[index] ?? 0
    if (byte === COLON && lineStart && block[index + 1] === COLON) out[used++] = BACKSLASH
    if (byte === ESC) {
      const end = endOfColour(block, index)
      if (end > index) {
        for (; index < end; index += 1) out[used++] = block[index] ?? 0
        index -= 1
        lineStart = false
        continue
      }
    }
    const shown = byte === DEL ? 0x21 : byte
    if (byte === DEL || (byte < SPACE && byte !== TAB && byte !== LF)) {
      // U+2400 + byte
      out[used++] = 0xe2
      out[used++] = 0x90
      out[used++] = 0x80 + shown
    } else {
      out[used++] = byte
      if (byte === BRACKET && block[index - 1] === HASH && block[index - 2] === HASH) out[used++] = BACKSLASH
    }
    lineStart = byte === LF || (lineStart && (byte === SPACE || byte === TAB))
  }
  return out.subarray(0, used)
}

/** Where the SGR sequence that begins at `start` ends; `start` when it is none. */
function endOfColour(block: Buffer, start: number): number {
  if (block[start + 1] !== BRACKET) return start
  const last = Math.min(block.length, start + 2 + 65)
  for (let index = start + 2; index < last; index += 1) {
    const byte = block[index] ?? 0
    if (byte === 0x6d) return index + 1
    // 0–9 : ;
    if (byte < 0x30 || byte > 0x3b) return start
  }
  return start
}

const TAB = 0x09
const LF = 0x0a
const ESC = 0x1b
const SPACE = 0x20
const HASH = 0x23
const COLON = 0x3a
const BRACKET = 0x5b
const BACKSLASH = 0x5c
const DEL = 0x7f
