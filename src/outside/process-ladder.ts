/** Sends one signal to all of a task. */
export type Send = (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => void

const TERM_MS = 1000

/**
 * The signals by which a task is stopped (R6):
 *
 *     stop ─► SIGINT ──grace──► SIGTERM ──1 s──► SIGKILL
 *     kill ───────────────────────────────────────┘
 *
 * Its timers keep no program alive: the child they are for does.
 */
export class StopLadder {
  readonly #send: Send
  #rung: 'none' | 'SIGINT' | 'SIGTERM' | 'SIGKILL' = 'none'
  #termAt = Infinity
  #timer: NodeJS.Timeout | undefined
  #leaderEnded = false

  constructor(send: Send) {
    this.#send = send
  }

  get isKilled(): boolean {
    return this.#rung === 'SIGKILL'
  }

  /** Milliseconds until SIGTERM, or undefined when nobody asked to stop. */
  get graceLeftMs(): number | undefined {
    return this.#rung === 'none' ? undefined : Math.max(0, this.#termAt - performance.now())
  }

  stop(graceMs: number): void {
    const termAt = performance.now() + Math.max(0, graceMs)
    switch (this.#rung) {
      case 'none':
        this.#rung = 'SIGINT'
        this.#termAt = termAt
        this.#send('SIGINT')
        break
      case 'SIGINT':
        if (termAt >= this.#termAt) return
        this.#termAt = termAt
        break
      case 'SIGTERM':
      case 'SIGKILL':
        return
    }
    this.#at(this.#termAt, () => this.#term())
  }

  kill(): void {
    if (this.#rung === 'SIGKILL') return
    clearTimeout(this.#timer)
    this.#rung = 'SIGKILL'
    this.#termAt = -Infinity
    this.#send('SIGKILL')
  }

  /** No more signals by itself: who is left is the reaper's, which goes by `graceLeftMs` and `isKilled`. */
  leaderEnded(): void {
    this.#leaderEnded = true
    clearTimeout(this.#timer)
  }

  #term(): void {
    this.#rung = 'SIGTERM'
    this.#send('SIGTERM')
    this.#at(performance.now() + TERM_MS, () => this.kill())
  }

  /** A timer holds at most 24.8 days (fact 11): a longer grace is waited for in turns. */
  #at(time: number, act: () => void): void {
    clearTimeout(this.#timer)
    if (this.#leaderEnded) return
    const ms = time - performance.now()
    this.#timer = setTimeout(
      () => (ms > 2 ** 31 - 1 ? this.#at(time, act) : act()),
      Math.min(ms, 2 ** 31 - 1),
    )
    this.#timer.unref()
  }
}
