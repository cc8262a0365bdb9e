import { Buffer } from 'node:buffer'
import { createTail } from './tail.js'

export type OutputStream = 'stdout' | 'stderr'

export type LogLimits = {
  /** Bytes of the log that are passed on as they come. */
  readonly head: number
  /** Bytes of its end that are passed on when all is over, if the middle was dropped (P10). */
  readonly tail: number
}

/** Passes on the head of a log as it comes, and its last part at the end, so that a flood stays bounded on disk (P10). */
export type LogCap = {
  readonly push: (block: Buffer, lines: number, stream: OutputStream) => void
  readonly end: () => void
  readonly totals: () => { readonly lines: number; readonly bytes: number; readonly droppedBytes: number }
}

export function createLogCap(limits: LogLimits, emit: (block: Buffer, stream: OutputStream) => void): LogCap {
  let bytes = 0
  let lines = 0
  let passed = 0
  let tail: ReturnType<typeof createTail> | undefined
  let last: OutputStream = 'stdout'
  const say = (text: string): void => emit(Buffer.from(`${text}\n`, 'utf8'), last)
  // Only while the tail has yet to come is all that was not passed on thought lost.
  let kept = 0

  return {
    push(block, count, stream) {
      bytes += block.length
      lines += count
      last = stream
      if (tail === undefined && passed + block.length <= limits.head) {
        passed += block.length
        emit(block, stream)
        return
      }
      if (tail === undefined) {
        tail = createTail(limits.tail)
        // What fits of this block, by whole lines.
        const end = block.lastIndexOf(0x0a, limits.head - passed - 1) + 1
        const fits = limits.head > passed ? block.subarray(0, end) : block.subarray(0, 0)
        if (fits.length > 0) emit(fits, stream)
        passed += fits.length
        say(`… the log is longer than ${limits.head} bytes: the rest is left out here, save its end …`)
        tail.push(block.subarray(fits.length))
        return
      }
      tail.push(block)
    },
    end() {
      if (tail === undefined) return
      const rest = tail.read()
      kept = rest.length
      say(`… ${bytes - passed - kept} bytes dropped …`)
      emit(rest, last)
    },
    totals: () => ({ lines, bytes, droppedBytes: bytes - passed - kept }),
  }
}
