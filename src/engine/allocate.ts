import { startsBefore, type Run, type Scope, type StageRun, type TaskRun, type Waiting } from '../run.js'
import { readStage, readTask } from '../stages/contexts.js'
import { resolveCount } from '../stages/resolve.js'
import type { Pass } from './pass.js'
import { startStage } from './start-stage.js'
import { startTask } from './start-task.js'

type Units = Readonly<Record<string, number>>

interface Candidate {
  readonly task: TaskRun
  readonly units: Units
  /** Takes it out of its list: it has been dealt with in this round. */
  readonly pass: () => void
}

/** Gives free slots and resources to those who are ready (L11, L23): one round. */
export class Allocation {
  readonly #run: Run
  readonly #pass: Pass
  readonly #heads: { readonly scope: Scope; at: number }[]
  /** Units that this round has given away. */
  readonly #taken = new Map<string, number>()
  /** How many at the head of each queue this round has dealt with. */
  readonly #passed = new Map<string, number>()
  /** Those who wait for a digest (`hashFiles`): they keep their place in the queue. */
  readonly #asking = new Set<Waiting>()
  readonly #startedIn = new Map<StageRun, number>()
  #free: number

  constructor(run: Run, pass: Pass) {
    this.#run = run
    this.#pass = pass
    this.#free = (run.started?.slots ?? 1) - run.atWork.size
    this.#heads = run.live
      .filter(({ status, waiting }) => status === 'running' && waiting > 0)
      .flatMap((stage) => stage.loop?.active ?? stage.scopes)
      .flatMap((scope) => (scope.ready.length > 0 ? [{ scope, at: scope.ready.length - 1 }] : []))
  }

  allocate(): void {
    for (;;) {
      if (this.#stages() === 'ended') return
      if (this.#free <= 0) return
      const best = this.#best()
      if (best === undefined) return
      const how = startTask(this.#run, best.task, this.#pass, best.units)
      // One that ended instead may hold the others back (S5): they are judged anew before any of them starts.
      if (how === 'ended') return
      if (how === 'asks') this.#postpone(best)
      else this.#started(best)
    }
  }

  /** The task to start next: of those that need no resources, and those at the head of their queues. */
  #best(): Candidate | undefined {
    let best: Candidate | undefined
    for (const head of this.#heads) {
      const task = head.scope.ready[head.at]
      if (task === undefined || !this.#hasRoom(head.scope.stage)) continue
      if (best === undefined || startsBefore(task, best.task))
        best = { task, units: {}, pass: () => void head.at-- }
    }
    for (const waiting of this.#fronts()) {
      const { task } = waiting
      if (task === undefined || !this.#hasRoom(task.scope.stage)) continue
      if (best !== undefined && !startsBefore(task, best.task)) continue
      const units = this.#unitsFor(waiting)
      if (units !== undefined) best = { task, units, pass: () => this.#take(waiting, units) }
    }
    return best
  }

  /** Stages need no slot: they start as soon as their resources are there. */
  #stages(): 'ended' | undefined {
    for (let again = true; again;) {
      again = false
      for (const waiting of this.#fronts()) {
        if (waiting.task !== undefined) continue
        const units = this.#unitsFor(waiting)
        if (units === undefined) continue
        const how = startStage(this.#run, waiting.stage, this.#pass, units)
        if (how === 'ended') return how
        if (how === 'asks') this.#asking.add(waiting)
        else this.#take(waiting, units)
        again = how === 'started'
      }
    }
    return undefined
  }

  #started({ task, pass }: Candidate): void {
    this.#free--
    this.#startedIn.set(task.scope.stage, (this.#startedIn.get(task.scope.stage) ?? 0) + 1)
    pass()
  }

  /** It waits for a digest: it takes no slot and keeps its place. */
  #postpone({ task, pass }: Candidate): void {
    const waiting = this.#fronts().find((each) => each.task === task)
    if (waiting === undefined) pass()
    else this.#asking.add(waiting)
  }

  /** Those at the head of every queue that they stand in: nobody came before them. */
  #fronts(): readonly Waiting[] {
    const found: Waiting[] = []
    for (const [name, queue] of this.#run.queues) {
      const waiting = queue[this.#passed.get(name) ?? 0]
      if (waiting === undefined || waiting.resources[0] !== name || this.#asking.has(waiting)) continue
      const first = waiting.resources.every(
        (each) => this.#run.queues.get(each)?.[this.#passed.get(each) ?? 0] === waiting,
      )
      if (first) found.push(waiting)
    }
    return found
  }

  /** A loop's limit counts iterations, and a body has one task at work. */
  #hasRoom(stage: StageRun): boolean {
    if (stage.loop !== undefined || stage.slots === undefined) return true
    return stage.working + (this.#startedIn.get(stage) ?? 0) < stage.slots
  }

  /** What it takes, where all of that is there. */
  #unitsFor({ stage, task, resources }: Waiting): Units | undefined {
    const units: Record<string, number> = {}
    for (const name of resources) {
      const count = unitsOf(this.#run, stage, task, name)
      const used = (this.#run.held.get(name) ?? 0) + (this.#taken.get(name) ?? 0)
      if (used + count > (this.#run.plan.workflow.resources[name]?.capacity ?? 0)) return undefined
      units[name] = count
    }
    return units
  }

  #take({ resources }: Waiting, units: Units): void {
    for (const name of resources) {
      this.#passed.set(name, (this.#passed.get(name) ?? 0) + 1)
      this.#taken.set(name, (this.#taken.get(name) ?? 0) + (units[name] ?? 0))
    }
  }
}

/** The node was let go with units that have a value (L23), so that here they have one too. */
function unitsOf(run: Run, stage: StageRun, task: TaskRun | undefined, name: string): number {
  const value = (task ?? stage).def.resources[name] ?? 1
  if (typeof value === 'number') return value
  const reading = task === undefined ? readStage(run, stage) : readTask(run, task)
  const units = resolveCount(`resources.${name}`, value, reading)
  return units.ok ? units.value : 1
}
