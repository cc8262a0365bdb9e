import { Buffer } from 'node:buffer'
import { CR, createLineBlocks, endOfLine, LF, MAX_LINE, startOfNext } from './line-blocks.js'

/** What the listener makes of a line: undefined leaves it as it is, a string (without line end) replaces it, null removes it. */
export type LineReply = string | null | undefined

export type TaskLinesOptions = {
  /** Called for each line that the runner might take for a command, decoded, without its end. */
  readonly onCandidate: (line: string) => LineReply
  /** Bytes as printed, in order. `whole`: complete lines, none of which was replaced; else a part of a line that is too long. */
  readonly onBytes: (bytes: Buffer, whole: boolean) => void
  /** What stands for a candidate that was replaced. */
  readonly onShown: (text: string) => void
}

/**
 * Finds in a stream the few lines that may be commands (A5, S1–S4), before anything else reads it: a mask that a line
 * adds must hold for the next one, though both are in one chunk. All other bytes go by untouched. A line over 64 KiB
 * is never understood as a command; it is defused like any other.
 */
export function createTaskLines(options: TaskLinesOptions): {
  push: (chunk: Buffer) => void
  end: () => void
} {
  let midLine = false
  const give = (block: Buffer, ended: boolean): void => {
    let done = 0
    if (midLine) {
      if (!ended) return options.onBytes(block, false)
      done = startOfNext(block, endOfLine(block, 0))
      options.onBytes(block.subarray(0, done), false)
    }
    midLine = !ended && block.length >= MAX_LINE - 4
    if (midLine) return options.onBytes(block, false)
    for (let from = mayHoldCommand(block) ? done : block.length; from < block.length;) {
      const start = nextCandidate(block, from)
      if (start < 0) break
      const end = endOfLine(block, start)
      const next = startOfNext(block, end)
      // What stands before goes first: a mask or a finding of this line comes after it.
      if (start > done) options.onBytes(block.subarray(done, start), true)
      done = start
      const reply = options.onCandidate(block.toString('utf8', start, end))
      if (reply !== undefined) done = next
      if (typeof reply === 'string') options.onShown(reply)
      from = next
    }
    if (done < block.length) options.onBytes(done === 0 ? block : block.subarray(done), true)
  }
  return createLineBlocks(MAX_LINE, give)
}

/** Most blocks of most logs hold neither mark, and the system finds that out fifty times faster than a loop of ours. */
const mayHoldCommand = (block: Buffer): boolean => block.includes(COLONS) || block.includes(HASHES)

/** Where the next line begins that could be a command; −1 without one. `from` is the start of a line. */
export function nextCandidate(block: Buffer, from: number): number {
  for (let index = from; index < block.length; index += 1) {
    const byte = block[index] ?? 0
    if (byte === COLON) {
      if (block[index + 1] !== COLON) continue
      const start = startOfBlankLine(block, index, from)
      if (start >= 0) return start
      index += 1
    } else if (byte === HASH && block[index + 1] === HASH && block[index + 2] === BRACKET) {
      return Math.max(from, block.lastIndexOf(LF, index) + 1, block.lastIndexOf(CR, index) + 1)
    }
  }
  return -1
}

/** The start of the line when only what may be white space stands before `index`, else −1. */
function startOfBlankLine(block: Buffer, index: number, from: number): number {
  for (let before = index - 1; before >= from; before -= 1) {
    const byte = block[before] ?? 0
    if (byte === LF || byte === CR) return before + 1
    if (byte > 0x20 && byte < 0x80) return -1
  }
  return from
}

const COLONS = Buffer.from('::')
const HASHES = Buffer.from('##[')
const HASH = 0x23
const COLON = 0x3a
const BRACKET = 0x5b
