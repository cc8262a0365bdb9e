import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import { createLineBlocks, CR, cutLongLines, LF, MAX_LINE } from './line-blocks.js'
import { safeAscii } from './safe-ascii.js'
import { safeText } from './visible.js'

/** Turns a masked stream of bytes into blocks of safe lines. */
export type SafeLines = { readonly push: (bytes: Buffer) => void; readonly end: () => void }

/** A character of one byte may need three to be shown; lines with such are cut so early that they fit all the same. */
const MAX_STRANGE_LINE = Math.floor((MAX_LINE - 16) / 3)

/**
 * `emit` gets UTF-8 (P12) of whole lines, each ended by `\n` and at most 64 KiB long, which are `safeText`. A block in
 * which nothing is strange is passed on as it is, without being made a string: that is most of any log.
 */
export function createSafeLines(emit: (block: Buffer, lines: number) => void): SafeLines {
  let endedByCr = false
  let cutOpen = false

  /** The block without a line end that belongs to what is out already: to a cut line, or to a `\r` (of `\r\n`). */
  const withoutOldEnd = (block: Buffer): Buffer => {
    let from = 0
    if (cutOpen && block[from] === CR) from += 1
    if ((cutOpen || endedByCr) && block[from] === LF) from += 1
    return block.subarray(from)
  }

  const give = (given: Buffer, ended: boolean): void => {
    const block = withoutOldEnd(given)
    endedByCr = given[given.length - 1] === CR
    cutOpen = !ended
    if (block.length === 0) return
    const { plain, lines } = inspect(block)
    if (plain) {
      const cut = cutLongLines(ended ? block : Buffer.concat([block, LINE_END]), MAX_LINE)
      if (cut === block) return emit(block, lines)
      // A piece of a cut line begins a line, and may look like a command only now.
      const pieces = inspect(cut)
      if (pieces.plain) return emit(cut, pieces.lines)
    }
    const unix = block.includes(CR) ? unixLines(block) : block
    const cut = cutLongLines(ended ? unix : Buffer.concat([unix, LINE_END]), MAX_STRANGE_LINE)
    const out = isAscii(cut) ? safeAscii(cut) : safeUtf8(cut)
    emit(out, inspect(out).lines)
  }

  const blocks = createLineBlocks(MAX_LINE, give)
  return { push: blocks.push, end: blocks.end }
}

const LINE_END = Buffer.from('\n')

function safeUtf8(block: Buffer): Buffer {
  const text = block.toString('utf8')
  const safe = safeText(text)
  return safe === text && isUtf8(block) ? block : Buffer.from(safe, 'utf8')
}

function unixLines(block: Buffer): Buffer {
  return Buffer.from(block.toString('latin1').replaceAll(/\r\n?/g, '\n'), 'latin1')
}

/** Counts line feeds, and says whether the block is already what `safeText` would make of it. */
export function inspect(block: Buffer): { readonly plain: boolean; readonly lines: number } {
  let lines = 0
  let plain = isAscii(block)
  for (let index = 0; index < block.length; index += 1) {
    const role = ROLES[block[index] ?? 0]
    if (role === ORDINARY) continue
    if (role === LINE_FEED) lines += 1
    else if (role === CONTROL) plain = false
    else if (role === HASH) plain &&= block[index + 1] !== 0x23
    else if (block[index + 1] === 0x3a) plain &&= !beginsLine(block, index)
  }
  return { plain, lines }
}

function beginsLine(block: Buffer, index: number): boolean {
  let before = index - 1
  while (block[before] === 0x20 || block[before] === 0x09) before -= 1
  return before < 0 || block[before] === LF
}

const ORDINARY = 0
const LINE_FEED = 1
const CONTROL = 2
const HASH = 3
const COLON = 4
const ROLES = new Uint8Array(256).fill(CONTROL, 0, 0x20).fill(CONTROL, 0x7f, 0x80)
ROLES[0x09] = ORDINARY
ROLES[LF] = LINE_FEED
ROLES[0x23] = HASH
ROLES[0x3a] = COLON
