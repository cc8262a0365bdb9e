import { applyEvent } from '../apply-event.js'
import { err, ok, type Result } from '../diagnostic.js'
import type { Recorded, RunEvent } from '../event.js'
import type {
  Attempt,
  Clock,
  FileHasher,
  Journal,
  Observer,
  Outcome,
  OutputSchemas,
  Secrets,
  Workers,
} from '../ports.js'
import { digestKey, taskOf, type Run, type TaskRun } from '../run.js'
import { decide } from './decide.js'
import { orderOf } from './order.js'
import type { Decision } from './pass.js'
import type { Policy } from './decide.js'
import { settle } from './settle.js'

export interface Needs {
  readonly clock: Clock
  readonly journal: Journal
  readonly workers: Workers
  readonly secrets: Secrets
  readonly hasher: FileHasher
  readonly schemas: OutputSchemas
  readonly observers: readonly Observer[]
}

/** How far a performance came. `paused`: it was cancelled, and what `always()` asks for is left to a later process (T4). */
export type Performed = 'ended' | 'paused'

/**
 * The only loop: asks the decider, records what it says (J1), then does it, and records what comes of it. It goes on from
 * whatever the run is: fresh, or read back from a journal.
 */
export class Performance {
  readonly #run: Run
  readonly #needs: Needs
  readonly #policy: Policy
  readonly #attempts = new Map<TaskRun, Attempt>()
  /** What came in from outside and is not recorded yet; each says what it means once its turn has come. */
  #inbox: (() => RunEvent | undefined)[] = []
  readonly #hashing = new Set<string>()
  /** What the clock showed when the run started. */
  readonly #zero: number
  #signal: (() => void) | undefined

  constructor(run: Run, needs: Needs, policy: Policy) {
    this.#run = run
    this.#needs = needs
    this.#policy = policy
    this.#zero = needs.clock.now() - run.t
  }

  /** Resolves when nothing is left to do; an error is the record's: what was under way has been stopped. */
  async perform(first?: RunEvent): Promise<Result<Performed, string>> {
    if (first !== undefined) this.#post(() => first)
    for (;;) {
      const decision = this.#tick()
      if (!decision.ok) return this.#giveUp(decision.error)
      if (this.#run.ended !== undefined) return ok('ended')
      if (this.#idle()) {
        if (this.#run.cancelled !== undefined && !this.#policy.handlersAfterCancel) return ok('paused')
        if (decision.value.wakeAt === undefined)
          throw new Error('Internal error: nothing runs and nothing may start')
      }
      await this.#change(decision.value.wakeAt)
    }
  }

  /** Cancels the run; asked again it kills (T4). */
  cancel(by: string): void {
    this.#post(() =>
      this.#run.ended !== undefined || this.#run.killed
        ? undefined
        : { type: 'cancel-requested', by, hard: this.#run.cancelled !== undefined },
    )
  }

  /** Milliseconds of the run. */
  #now(): number {
    return Math.max(this.#run.t, Math.floor(this.#needs.clock.now() - this.#zero))
  }

  #tick(): Result<Decision, string> {
    const batch: Recorded[] = []
    const now = this.#now()
    const record = (event: RunEvent): void => {
      const recorded: Recorded = { seq: this.#run.seq + 1, t: now, ...event }
      applyEvent(this.#run, recorded)
      batch.push(recorded)
    }
    const inbox = this.#inbox
    this.#inbox = []
    for (const message of inbox) {
      const event = message()
      if (event !== undefined) record(event)
    }
    let decision = decide(this.#run, now, this.#policy)
    this.#hash(decision)
    while (decision.events.length > 0) {
      for (const event of decision.events) record(event)
      decision = decide(this.#run, now, this.#policy)
      this.#hash(decision)
    }
    if (batch.length > 0) {
      const kept = this.#needs.journal.append(batch)
      if (!kept.ok) return kept
      for (const event of batch) this.#act(event)
      for (const observer of this.#needs.observers) observer.onEvents(batch)
    }
    return ok(decision)
  }

  /** Does what a recorded event says. */
  #act(event: Recorded): void {
    switch (event.type) {
      case 'task-started':
        return this.#start(taskOf(this.#run, event))
      case 'task-stopping': {
        const task = taskOf(this.#run, event)
        const attempt = this.#attempts.get(task)
        return this.#run.killed ? attempt?.kill() : attempt?.stop(task.def.gracePeriod)
      }
      case 'cancel-requested':
        if (event.hard) for (const attempt of this.#attempts.values()) attempt.kill()
        return
      case 'run-started':
      case 'stage-ready':
      case 'stage-started':
      case 'loop-listed':
      case 'iteration-started':
      case 'iteration-ended':
      case 'loop-paused':
      case 'loop-finished':
      case 'tasks-ready':
      case 'task-ended':
      case 'stage-ended':
      case 'files-hashed':
      case 'timed-out':
      case 'run-ended':
        return
    }
  }

  #start(task: TaskRun): void {
    const order = orderOf(this.#run, task, this.#needs.secrets)
    if (!order.ok) return this.#post(() => settle(this.#run, task, unperformed(order.error), this.#now()))
    const attempt = this.#needs.workers.start(order.value)
    this.#attempts.set(task, attempt)
    void attempt.ended
      .then((outcome) => this.#needs.schemas.check(task.def.outputs, outcome))
      .then((outcome) => {
        this.#attempts.delete(task)
        this.#post(() => settle(this.#run, task, outcome, this.#now()))
      })
      .catch(this.#bug)
  }

  #hash(decision: Decision): void {
    for (const { node, patterns } of decision.wanted) {
      const key = digestKey(node, patterns)
      if (this.#hashing.has(key)) continue
      this.#hashing.add(key)
      void this.#needs.hasher.hash(patterns).then((digest) => {
        this.#hashing.delete(key)
        this.#post(() => ({ type: 'files-hashed', node, patterns, digest }))
      }, this.#bug)
    }
  }

  /** What should never reject did: the loop throws it, so that whoever waits for the run hears of it (E8). */
  readonly #bug = (error: unknown): void =>
    this.#post(() => {
      throw error
    })

  #post(message: () => RunEvent | undefined): void {
    this.#inbox.push(message)
    this.#signal?.()
  }

  /** Nothing is under way, and nothing but time can change that. */
  #idle(): boolean {
    return this.#inbox.length === 0 && this.#attempts.size === 0 && this.#hashing.size === 0
  }

  /** Resolves when something came in, or it is time. */
  #change(wakeAt: number | undefined): Promise<void> {
    if (this.#inbox.length > 0) return Promise.resolve()
    return new Promise((resolve) => {
      const calledOff =
        wakeAt === undefined ? undefined : this.#needs.clock.wake(this.#zero + wakeAt, () => done())
      const done = (): void => {
        calledOff?.()
        this.#signal = undefined
        resolve()
      }
      this.#signal = done
    })
  }

  async #giveUp(problem: string): Promise<Result<Performed, string>> {
    const attempts = [...this.#attempts.values()]
    for (const attempt of attempts) attempt.stop(0)
    await Promise.all(attempts.map(({ ended }) => ended))
    return err(problem)
  }
}

const unperformed = (message: string): Outcome => ({
  failure: { class: 'input', message },
  outputs: {},
  durationMs: 0,
  by: 'nobody',
})
