import { Buffer } from 'node:buffer'

/** The last bytes of what was written. Memory stays within twice its size, and small while little was written. */
export type Tail = {
  readonly push: (block: Buffer) => void
  /** A copy of the last `size` bytes at most; when older ones are gone, from the first line that is whole. */
  readonly read: () => Buffer
}

export function createTail(size: number): Tail {
  let kept: Buffer = Buffer.alloc(0)
  let used = 0
  let lost = false
  return {
    push(given) {
      const block = given.length > size ? given.subarray(given.length - size) : given
      if (block.length < given.length || used + block.length > size) lost = true
      if (used + block.length > kept.length) {
        const keep = Math.min(used, size - block.length)
        const room = Math.min(2 * size, Math.max(1024, 2 * (keep + block.length)))
        const target = room > kept.length ? Buffer.allocUnsafeSlow(room) : kept
        kept.copy(target, 0, used - keep, used)
        kept = target
        used = keep
      }
      block.copy(kept, used)
      used += block.length
    },
    read() {
      const last = kept.subarray(Math.max(0, used - size), used)
      const line = lost ? last.indexOf(0x0a) + 1 : 0
      // One line longer than the tail: better its end than nothing.
      return Buffer.from(last.subarray(line === last.length ? 0 : line))
    },
  }
}
