import { Buffer } from 'node:buffer'

/** A part of a report, that can be made shorter. */
export interface Section {
  /** What its items are, for the note on what was left out: `rows of the table of tasks`. */
  readonly items: readonly Item[]
  readonly noun: string
  readonly head: string
  readonly foot: string
  /** The larger, the longer it stays. */
  readonly importance: number
}

export interface Item {
  readonly text: string
  /** What stands for it where `text` does not fit. */
  readonly short?: string
  /** Within its section: the larger, the longer it stays. */
  readonly weight: number
}

export interface Fitted {
  readonly texts: readonly string[]
  /** `12 rows of the timeline left out`, the most important last. */
  readonly dropped: readonly string[]
}

/**
 * Makes sections fit into so many bytes of UTF-8 (A3): the least important section gives up its least important items
 * first, long forms before items, and goes altogether when it has none left.
 */
export function fit(sections: readonly Section[], limit: number): Fitted {
  const works = sections.map((section) => new Work(section))
  let over = works.reduce((sum, { bytes }) => sum + bytes, 0) - limit
  for (const work of works.toSorted((a, b) => a.section.importance - b.section.importance)) {
    if (over <= 0) break
    over -= work.shrink(over)
  }
  return {
    texts: works.flatMap((work) => work.text() ?? []),
    dropped: works.flatMap((work) => work.dropped()),
  }
}

const sizeOf = (text: string): number => Buffer.byteLength(text) + 1

class Work {
  readonly section: Section
  private readonly kept: (string | undefined)[]
  private shortened = 0
  private gone = 0
  bytes: number

  constructor(section: Section) {
    this.section = section
    this.kept = section.items.map(({ text }) => text)
    this.bytes =
      this.kept.length === 0
        ? 0
        : this.kept.reduce((sum, text) => sum + sizeOf(text ?? ''), 0) +
          sizeOf(section.head) +
          sizeOf(section.foot)
  }

  /** Gives up at least `over` bytes if it can; returns how many it gave. */
  shrink(over: number): number {
    const before = this.bytes
    const order = this.section.items
      .map((item, index) => ({ ...item, index }))
      .toSorted((a, b) => a.weight - b.weight || b.index - a.index)
    for (const { index, text, short } of order) {
      if (before - this.bytes >= over) return before - this.bytes
      if (short === undefined || short.length >= text.length) continue
      this.kept[index] = short
      this.shortened++
      this.bytes -= sizeOf(text) - sizeOf(short)
    }
    for (const { index } of order) {
      if (before - this.bytes >= over) return before - this.bytes
      const text = this.kept[index] ?? ''
      if (text !== (this.section.items[index]?.text ?? '')) this.shortened--
      this.kept[index] = undefined
      this.gone++
      this.bytes -= sizeOf(text)
    }
    this.bytes = 0
    return before
  }

  text(): string | undefined {
    const left = this.kept.filter((text) => text !== undefined)
    const parts = [this.section.head, ...left, this.section.foot].filter((part) => part !== '')
    return left.length === 0 ? undefined : parts.join('\n').trimEnd()
  }

  dropped(): readonly string[] {
    const { noun } = this.section
    return [
      ...(this.gone > 0 ? [`${this.gone} of ${this.kept.length} ${noun} left out`] : []),
      ...(this.shortened > 0 ? [`${this.shortened} ${noun} shortened`] : []),
    ]
  }
}
