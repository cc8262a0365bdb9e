import type { Recorded } from '../../src/event.js'
import type { Plan } from '../../src/plan.js'
import { hold } from './hold.js'
import type { Ledger, StageEntry, TaskEntry } from './ledger.js'

type Entry = StageEntry | TaskEntry

/** L23 and the use of free slots: nobody takes what is not there, overtakes, or waits for nothing. */
export class Queues {
  readonly #plan: Plan
  /** Those who wait for resources, in the order in which they became ready. */
  #waiting: Entry[] = []
  /** Those who wait for a slot alone. */
  readonly #ready = new Set<TaskEntry>()

  constructor(plan: Plan) {
    this.#plan = plan
  }

  event(event: Recorded, ledger: Ledger): void {
    if (event.type === 'stage-ready') this.#waiting.push(ledger.stage(event.stage))
    else if (event.type === 'tasks-ready')
      for (const task of event.tasks) this.#waits(ledger.task({ ...event, task }))
    else if (event.type === 'stage-started')
      this.#starts(ledger.stage(event.stage), event.holds, event, ledger)
    else if (event.type === 'task-started') this.#starts(ledger.task(event), event.holds, event, ledger)
    else if (event.type === 'stage-ended') this.#leave(ledger.stage(event.stage))
    else if (event.type === 'task-ended') this.#leave(ledger.task(event))
  }

  #waits(task: TaskEntry): void {
    if (Object.keys(task.def.resources).length > 0) this.#waiting.push(task)
    else this.#ready.add(task)
  }

  #leave(entry: Entry): void {
    this.#waiting = this.#waiting.filter((each) => each !== entry)
    if ('index' in entry) this.#ready.delete(entry)
  }

  #starts(
    entry: Entry,
    given: Readonly<Record<string, number>> | undefined,
    event: Recorded,
    ledger: Ledger,
  ): void {
    const holds = given ?? {}
    hold(
      JSON.stringify(holds) === JSON.stringify(entry.def.resources),
      'L23 all units are taken in one step',
      event,
    )
    for (const ahead of this.#waiting) {
      if (ahead === entry) break
      hold(!share(ahead, entry), 'L23 the head of a queue is never overtaken', event)
    }
    for (const [name, units] of Object.entries(holds))
      hold(
        inUse(ledger, name) + units <= this.#capacity(name),
        `L23 ${name} is never over its capacity`,
        event,
      )
    this.#leave(entry)
  }

  /** Nothing more is decided for now: whoever still waits must have cause to. */
  quiet(ledger: Ledger): void {
    const free = ledger.slots - ledger.atWork.size
    const mayWork = (task: TaskEntry): boolean => free > 0 && hasRoom(task)
    for (const task of this.#ready)
      hold(!mayWork(task), 'L11 no slot stays free while a task is ready', task.def.name)
    for (const [at, entry] of this.#waiting.entries()) {
      const behind = this.#waiting.slice(0, at).some((ahead) => share(ahead, entry))
      const fits = Object.entries(entry.def.resources).every(
        ([name, units]) => inUse(ledger, name) + Number(units) <= this.#capacity(name),
      )
      const slot = 'index' in entry ? mayWork(entry) : true
      hold(behind || !fits || !slot, 'L23 nobody waits for what is there', entry.def.name)
    }
  }

  #capacity(name: string): number {
    return this.#plan.workflow.resources[name]?.capacity ?? 0
  }
}

const share = (a: Entry, b: Entry): boolean =>
  Object.keys(a.def.resources).some((name) => b.def.resources[name] !== undefined)

function hasRoom({ scope }: TaskEntry): boolean {
  const { def, atWork } = scope.stage
  return def.type === 'loop' || typeof def.maxParallel !== 'number' || atWork < def.maxParallel
}

function inUse(ledger: Ledger, name: string): number {
  let units = 0
  for (const stage of ledger.stages.values()) {
    units += stage.taken[name] ?? 0
    for (const { tasks } of stage.scopes.values())
      for (const { taken } of tasks.values()) units += taken[name] ?? 0
  }
  return units
}
