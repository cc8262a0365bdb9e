import type { OutputStream } from '../processes.js'
import type { Recorded } from '../event.js'
import type { Order } from '../ports.js'
import type { Run } from '../run.js'

/** How a run is shown while it goes on: a terminal, plain lines, a runner's log. */
export interface Face {
  /** The run is about to start, or to go on. */
  begin(shown: ShownRun): void
  onEvents(events: readonly Recorded[]): void
  /** A block of whole, safe lines that a task printed; it may be a view: use it or copy it. */
  onText(order: Order, block: Buffer, stream: OutputStream): void
  /** A task asked for a mask that the runner should hold too. */
  onMask(values: readonly string[]): void
  /** Resolves when all is written. */
  end(): Promise<void>
}

export interface ShownRun {
  readonly run: Run
  readonly id: string
  /** Absolute. */
  readonly folder: string
  /** The last lines of a task's log, safe to print. */
  lastLines(stage: string, key: string | undefined, task: string, count: number): readonly string[]
}
