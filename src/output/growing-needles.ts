import type { Buffer } from 'node:buffer'
import { createNeedles, merge, type Needles, type Span } from './needles.js'

/** Needles to which more may be added while streams are read. */
export type GrowingNeedles = Needles & { readonly add: (needles: readonly Buffer[]) => void }

type Level = { readonly needles: readonly Buffer[]; readonly search: Needles }

/** So many bytes are read by several levels before they are made one. */
const SETTLED = 1 << 20

/**
 * A set for searching is costly to make, and a task may print a mask a line. So there are levels, each at least twice the
 * next: n additions cost n·log n. When none has come for a while, all become one level, and searching is one pass again.
 */
export function createGrowingNeedles(): GrowingNeedles {
  let fresh: Buffer[] = []
  let levels: Level[] = []
  let read = 0

  const settle = (ratio: number): void => {
    let needles: readonly Buffer[] = fresh
    for (
      let last = levels.at(-1);
      last !== undefined && last.needles.length < ratio * needles.length;
      last = levels.at(-1)
    ) {
      needles = [...last.needles, ...needles]
      levels.pop()
    }
    fresh = []
    levels.push({ needles, search: createNeedles(needles) })
  }
  const current = (length: number): readonly Level[] => {
    if (fresh.length > 0) {
      settle(2)
      read = 0
    }
    read += length
    if (levels.length > 1 && read > SETTLED) {
      fresh = levels.flatMap((level) => level.needles)
      levels = []
      settle(0)
    }
    return levels
  }

  return {
    add: (needles) => void fresh.push(...needles),
    find(bytes) {
      const [first, ...others] = current(bytes.length)
      if (first === undefined) return []
      const found = first.search.find(bytes)
      if (others.length === 0) return found
      const all: Span[] = [...found]
      for (const level of others) for (const span of level.search.find(bytes)) all.push(span)
      return merge(all.toSorted((a, b) => a.start - b.start))
    },
    pendingFrom: (bytes) =>
      current(0).reduce((from, level) => Math.min(from, level.search.pendingFrom(bytes)), bytes.length),
  }
}
