import type { RunEvent } from '../event.js'
import type { Run } from '../run.js'
import type { Reading } from '../stages/contexts.js'

/** What is to be done next. Nothing at all: wait for the outside. */
export interface Decision {
  /** To be recorded, then acted on, in this order. */
  readonly events: readonly RunEvent[]
  /** Digests that expressions ask for (`hashFiles`), to be answered by `files-hashed`. */
  readonly wanted: Reading['wanted']
  /** When to ask again at the latest, in milliseconds of the run. */
  readonly wakeAt?: number
}

/** Collects a decision. */
export class Pass implements Decision {
  readonly events: RunEvent[] = []
  readonly wanted: { readonly node: string; readonly patterns: readonly string[] }[] = []
  wakeAt?: number
  readonly run: Run
  readonly now: number

  constructor(run: Run, now: number) {
    this.run = run
    this.now = now
  }

  wake(at: number): void {
    this.wakeAt = Math.min(at, this.wakeAt ?? Infinity)
  }
}
