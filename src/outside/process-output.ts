import type { Readable } from 'node:stream'

/** What may be read from all children in one turn of the event loop: beyond it timers and cancels would wait (P13). */
const BYTES_A_TURN = 512 * 1024

/** Shares out reading among all children, so that a flood never keeps the loop from its timers. */
export class ReadingTurns {
  #left = BYTES_A_TURN
  #turnEnds = false
  readonly #held = new Set<ProcessOutput>()

  /** Counts bytes that were read; holds the reader until the next turn when this one's share is used up. */
  took(bytes: number, reader: ProcessOutput): void {
    this.#left -= bytes
    if (this.#left > 0) {
      if (!this.#turnEnds) this.#endTurn()
      return
    }
    this.#held.add(reader)
    reader.hold()
    if (!this.#turnEnds) this.#endTurn()
  }

  #endTurn(): void {
    this.#turnEnds = true
    setImmediate(() => {
      this.#turnEnds = false
      this.#left = BYTES_A_TURN
      const held = [...this.#held]
      this.#held.clear()
      for (const reader of held) reader.release()
    })
  }
}

/** The two pipes of one child: read under back-pressure, and waited for no longer than is allowed after its end. */
export class ProcessOutput {
  readonly #streams: readonly Readable[]
  #open: number
  #paused = false
  #held = false
  #lastChunkAt = 0
  #onClosed: (() => void) | undefined
  #limit: { timer: NodeJS.Timeout | undefined; leftMs: number; since: number } | undefined
  #cut = false

  constructor(
    streams: readonly Readable[],
    turns: ReadingTurns,
    onChunk: (at: number, chunk: Buffer) => void,
  ) {
    this.#streams = streams
    this.#open = streams.length
    for (const [at, stream] of streams.entries()) {
      stream.on('data', (chunk: Buffer) => {
        this.#lastChunkAt = performance.now()
        onChunk(at, chunk)
        turns.took(chunk.length, this)
      })
      stream.on('error', () => {}) // a pipe that fails to read also closes
      stream.once('close', () => this.#closed())
    }
  }

  /** Milliseconds since something came; 0 while reading is paused, since nobody looks. */
  get silentMs(): number {
    return this.#paused ? 0 : performance.now() - this.#lastChunkAt
  }

  pause(): void {
    if (this.#paused) return
    this.#paused = true
    this.#stopClock()
    for (const stream of this.#streams) stream.pause()
  }

  resume(): void {
    if (!this.#paused) return
    this.#paused = false
    this.#startClock()
    this.#flow()
  }

  hold(): void {
    this.#held = true
    for (const stream of this.#streams) stream.pause()
  }

  release(): void {
    this.#held = false
    this.#flow()
  }

  /**
   * Waits for the end of both pipes, but no longer than `limitMs` in which we were reading: a reader that is slow
   * loses nothing, someone who holds a pipe for ever (P8) is not waited for. Resolves to whether they ended.
   */
  drain(limitMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#open === 0) return resolve(true)
      this.#onClosed = () => resolve(!this.#cut)
      this.#limit = { timer: undefined, leftMs: limitMs, since: 0 }
      if (!this.#paused) this.#startClock()
    })
  }

  /** Closes the pipes within `limitMs`, whether anyone reads or not. */
  cutWithin(limitMs: number): void {
    if (this.#open === 0) return
    if (this.#limit === undefined) return
    this.#stopClock()
    this.#limit = { timer: undefined, leftMs: Math.min(limitMs, this.#limit.leftMs), since: 0 }
    this.#startClock()
    this.resume()
  }

  /** Closes the pipes now. */
  destroy(): void {
    this.#cut = true
    for (const stream of this.#streams) stream.destroy()
  }

  #flow(): void {
    if (this.#paused || this.#held) return
    for (const stream of this.#streams) stream.resume()
  }

  #closed(): void {
    this.#open -= 1
    if (this.#open > 0) return
    this.#stopClock()
    this.#onClosed?.()
  }

  #startClock(): void {
    const limit = this.#limit
    if (limit === undefined || limit.timer !== undefined || this.#open === 0) return
    limit.since = performance.now()
    limit.timer = setTimeout(() => this.destroy(), limit.leftMs)
  }

  #stopClock(): void {
    const limit = this.#limit
    if (limit?.timer === undefined) return
    clearTimeout(limit.timer)
    limit.timer = undefined
    limit.leftMs = Math.max(0, limit.leftMs - (performance.now() - limit.since))
  }
}
