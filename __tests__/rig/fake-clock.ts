import type { Clock } from '../../src/ports.js'

interface Alarm {
  readonly at: number
  readonly number: number
  readonly ring: () => void
}

/** Time that moves only when it is told to. Alarms of one moment ring in the order in which they were set. */
export class FakeClock implements Clock {
  #now = 0
  #count = 0
  readonly #alarms = new Set<Alarm>()

  now(): number {
    return this.#now
  }

  wall(): string {
    return new Date(Date.UTC(2026, 0, 1) + this.#now).toISOString()
  }

  wake(at: number, then: () => void): () => void {
    const alarm = { at, number: this.#count++, ring: then }
    this.#alarms.add(alarm)
    return () => this.#alarms.delete(alarm)
  }

  /** When the next alarm rings; undefined: nobody waits for anything. */
  get next(): number | undefined {
    return this.#first()?.at
  }

  /** Moves on to the next alarm and lets all of that moment ring. */
  advance(): void {
    const first = this.#first()
    if (first === undefined) return
    this.#now = Math.max(this.#now, first.at)
    for (let alarm = this.#first(); alarm !== undefined && alarm.at <= this.#now; alarm = this.#first()) {
      this.#alarms.delete(alarm)
      alarm.ring()
    }
  }

  #first(): Alarm | undefined {
    let first: Alarm | undefined
    for (const alarm of this.#alarms)
      if (
        first === undefined ||
        alarm.at < first.at ||
        (alarm.at === first.at && alarm.number < first.number)
      )
        first = alarm
    return first
  }
}

/** Resolves when every promise that can settle without time or the outside has settled. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
