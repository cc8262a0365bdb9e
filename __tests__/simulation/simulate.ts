import { applyEvent } from '../../src/apply-event.js'
import { decide, type Policy } from '../../src/engine/decide.js'
import { settle } from '../../src/engine/settle.js'
import type { Recorded, RunEvent } from '../../src/event.js'
import type { Outcome } from '../../src/ports.js'
import { emptyRun, taskId, taskOf, type Run, type TaskRun } from '../../src/run.js'
import type { Script } from '../rig/scripted-workers.js'
import type { Invariants } from './invariants.js'
import { planFor, type Workload } from './workload.js'

/** The engine's two pure functions; a test may put worse ones in their place. */
export interface Brain {
  readonly decide: typeof decide
  readonly applyEvent: typeof applyEvent
}

export const engine: Brain = { decide, applyEvent }

export interface Simulated {
  readonly run: Run
  readonly events: readonly Recorded[]
  /** How many events each batch ended at: there the decider had nothing more to say. */
  readonly quiet: readonly number[]
}

interface Coming {
  readonly at: number
  readonly number: number
  readonly event: () => RunEvent | undefined
}

const policy: Policy = { handlersAfterCancel: true }

/** The loop without promises: a workload from its start to its end on a simulated clock, watched after every event. */
export function simulate(workload: Workload, watch?: Invariants, brain: Brain = engine): Simulated {
  return new Simulation(workload, brain, watch).run()
}

class Simulation {
  readonly #workload: Workload
  readonly #brain: Brain
  readonly #watch: Invariants | undefined
  readonly #run: Run
  readonly #events: Recorded[] = []
  readonly #quiet: number[] = []
  #coming: Coming[] = []
  /** The end that is to come of each task at work. */
  readonly #ends = new Map<TaskRun, Coming>()
  #count = 0
  #now = 0

  constructor(workload: Workload, brain: Brain, watch: Invariants | undefined) {
    this.#workload = workload
    this.#brain = brain
    this.#watch = watch
    this.#run = emptyRun(planFor(workload))
  }

  run(): Simulated {
    const { slots, deadline, cancelAt } = this.#workload
    for (const at of cancelAt) this.#expect(at, () => this.#cancel())
    this.#tick([
      {
        type: 'run-started',
        run: 'r1',
        attempt: 1,
        plan: this.#run.plan.hash,
        mode: 'auto',
        target: 'local',
        at: '2026-01-01T00:00:00.000Z',
        tool: 'simulation',
        slots,
        ...(deadline === undefined ? {} : { deadline }),
        github: {},
        runner: {},
      },
    ])
    for (let steps = 0; this.#run.ended === undefined; steps++) {
      if (steps > 20_000) throw new Error('it never ends')
      this.#step()
    }
    return { run: this.#run, events: this.#events, quiet: this.#quiet }
  }

  #step(): void {
    const { wakeAt } = this.#brain.decide(this.#run, this.#now, policy)
    const next = Math.min(wakeAt ?? Infinity, ...this.#coming.map(({ at }) => at))
    if (next === Infinity) throw new Error('deadlock: nothing is at work and nothing may start')
    if (next <= this.#now && this.#coming.every(({ at }) => at > this.#now))
      throw new Error(`it asks to be woken at ${next}, and it is ${this.#now}`)
    this.#now = Math.max(this.#now, next)
    const due = this.#coming
      .filter(({ at }) => at <= this.#now)
      .toSorted((a, b) => a.at - b.at || a.number - b.number)
    this.#coming = this.#coming.filter(({ at }) => at > this.#now)
    this.#tick(due.map(({ event }) => event))
  }

  #tick(inbox: readonly (RunEvent | (() => RunEvent | undefined))[]): void {
    const from = this.#events.length
    for (const message of inbox) {
      const event = typeof message === 'function' ? message() : message
      if (event !== undefined) this.#record(event)
    }
    for (let rounds = 0; ; rounds++) {
      if (rounds > 10_000) throw new Error('it decides for ever')
      const { events } = this.#brain.decide(this.#run, this.#now, policy)
      if (events.length === 0) break
      for (const event of events) this.#record(event)
    }
    this.#quiet.push(this.#events.length)
    this.#watch?.quiet(this.#run)
    for (const event of this.#events.slice(from)) this.#act(event)
  }

  #record(event: RunEvent): void {
    const recorded: Recorded = { seq: this.#run.seq + 1, t: this.#now, ...event }
    this.#brain.applyEvent(this.#run, recorded)
    this.#events.push(recorded)
    this.#watch?.event(recorded)
  }

  #act(event: Recorded): void {
    if (event.type === 'task-started') this.#start(taskOf(this.#run, event))
    else if (event.type === 'task-stopping') {
      const task = taskOf(this.#run, event)
      const { ignoresStopFor = 0 } = this.#scriptOf(task)
      this.#stop(task, this.#run.killed ? 0 : Math.min(ignoresStopFor, task.def.gracePeriod + 1000))
    } else if (event.type === 'cancel-requested' && event.hard)
      for (const task of this.#ends.keys()) this.#stop(task, 0)
  }

  #start(task: TaskRun): void {
    const { takes = 1000, exit = 0, outputs = {} } = this.#scriptOf(task)
    const failure = { class: 'exit', message: `it exited with code ${exit}`, exitCode: exit } as const
    this.#end(task, this.#now + takes, {
      outputs,
      durationMs: takes,
      by: 'script',
      ...(exit === 0 ? {} : { failure }),
    })
  }

  #stop(task: TaskRun, after: number): void {
    const natural = this.#ends.get(task)
    if (natural === undefined || natural.at <= this.#now + after) return
    this.#coming = this.#coming.filter((each) => each !== natural)
    const failure = { class: 'signal', message: 'it was stopped', signal: 'SIGINT' } as const
    this.#end(task, this.#now + after, { outputs: {}, durationMs: 0, by: 'script', failure })
  }

  #end(task: TaskRun, at: number, outcome: Outcome): void {
    const coming = this.#expect(at, () => {
      this.#ends.delete(task)
      return settle(this.#run, task, outcome, this.#now)
    })
    this.#ends.set(task, coming)
  }

  #expect(at: number, event: Coming['event']): Coming {
    const coming = { at, number: this.#count++, event }
    this.#coming.push(coming)
    return coming
  }

  #scriptOf(task: TaskRun): Script {
    return this.#workload.scriptOf(taskId(task))
  }

  #cancel(): RunEvent | undefined {
    return this.#run.killed || this.#run.ended !== undefined
      ? undefined
      : { type: 'cancel-requested', by: 'the user', hard: this.#run.cancelled !== undefined }
  }
}
