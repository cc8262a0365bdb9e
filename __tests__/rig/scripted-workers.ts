import type { Exports, Failure, Outputs } from '../../src/event.js'
import type { Attempt, Clock, Order, Outcome, Workers } from '../../src/ports.js'
import type { FailureClass } from '../../src/workflow.js'

/** How one attempt goes. Nothing said: it succeeds after a second. */
export interface Script {
  /** Milliseconds. */
  readonly takes?: number
  /** Another exit code than 0 fails it. */
  readonly exit?: number
  /** Fails with this class. */
  readonly fails?: FailureClass
  readonly outputs?: Outputs
  readonly exports?: Partial<Exports>
  /** Milliseconds for which it goes on after it was asked to stop. */
  readonly ignoresStopFor?: number
}

/** One script for all attempts and iterations of a node, or one for each, the last for all that follow. */
export type Scripts = Readonly<Record<string, Script | readonly Script[]>>

export interface Start {
  readonly node: string
  readonly at: number
  readonly order: Order
}

/** How a worker that is told to stop was told. */
export interface Stop {
  readonly node: string
  readonly at: number
  readonly how: 'stop' | 'kill'
}

/** Performs nothing: each attempt goes as its node's script says, on the fake clock. */
export class ScriptedWorkers implements Workers {
  readonly starts: Start[] = []
  readonly stops: Stop[] = []
  /** Called before an attempt starts. */
  onStart: ((order: Order) => void) | undefined
  readonly #clock: Clock
  readonly #scriptOf: (order: Order, count: number) => Script
  readonly #counts = new Map<string, number>()

  constructor(clock: Clock, scriptOf: (order: Order, count: number) => Script) {
    this.#clock = clock
    this.#scriptOf = scriptOf
  }

  start(order: Order): Attempt {
    this.onStart?.(order)
    const count = this.#counts.get(order.node) ?? 0
    this.#counts.set(order.node, count + 1)
    this.starts.push({ node: order.node, at: this.#clock.now(), order })
    return this.#attempt(order, this.#scriptOf(order, count))
  }

  #attempt(order: Order, script: Script): Attempt {
    const began = this.#clock.now()
    const natural = began + (script.takes ?? 1000)
    let tell: ((outcome: Outcome) => void) | undefined
    const end = (outcome: Outcome): void => tell?.(outcome)
    const ended = new Promise<Outcome>((resolve) => {
      tell = resolve
    })
    const durationMs = (): number => this.#clock.now() - began
    let callOff = this.#clock.wake(natural, () => end(outcomeOf(script, durationMs())))
    const endAt = (at: number, signal: string): void => {
      if (at >= natural) return
      callOff()
      const failure: Failure = { class: 'signal', message: `it was stopped by ${signal}`, signal }
      callOff = this.#clock.wake(at, () =>
        end({ failure, outputs: {}, durationMs: durationMs(), by: 'script' }),
      )
    }
    const note = (how: Stop['how']): void =>
      void this.stops.push({ node: order.node, at: this.#clock.now(), how })
    return {
      ended,
      stop: (graceMs) => {
        note('stop')
        endAt(this.#clock.now() + Math.min(script.ignoresStopFor ?? 0, graceMs + 1000), 'SIGINT')
      },
      kill: () => {
        note('kill')
        endAt(this.#clock.now(), 'SIGKILL')
      },
    }
  }
}

function outcomeOf(script: Script, durationMs: number): Outcome {
  const { exit = 0, fails, outputs = {}, exports } = script
  const failure: Failure | undefined =
    fails !== undefined
      ? { class: fails, message: `it failed by script (${fails})` }
      : exit !== 0
        ? { class: 'exit', message: `it exited with code ${exit}`, exitCode: exit }
        : undefined
  return {
    durationMs,
    by: 'script',
    exitCode: exit,
    outputs,
    ...(failure === undefined ? {} : { failure }),
    ...(exports === undefined ? {} : { exports: { env: {}, path: [], ...exports } }),
  }
}
