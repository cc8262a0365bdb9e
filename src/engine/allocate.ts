import { startsBefore, type Run, type Scope, type StageRun, type TaskRun, type Waiting } from '../run.js'
import { readStage, readTask, type Reading } from '../stages/contexts.js'
import { resolveCount } from '../stages/resolve.js'
import type { OrTemplate } from '../workflow.js'
import type { Pass } from './pass.js'
import { startStage } from './start-stage.js'
import { startTask } from './start-task.js'

type Resources = Readonly<Record<string, OrTemplate<number>>>

/** Gives free slots and resources to those who are ready (L11, L23): one round. */
export class Allocation {
  readonly #run: Run
  readonly #pass: Pass
  /** Units and places that this round has given away. */
  readonly #taken = new Map<string, number>()
  readonly #started = new Set<StageRun | TaskRun>()
  readonly #startedIn = new Map<StageRun, number>()
  #free: number

  constructor(run: Run, pass: Pass) {
    this.#run = run
    this.#pass = pass
    this.#free = (run.started?.slots ?? 1) - run.working
  }

  allocate(): void {
    for (const waiting of this.#run.queue) if (waiting.task === undefined) this.#stage(waiting)
    if (this.#free <= 0) return
    const heads = this.#scopes().map((scope) => ({ scope, at: scope.ready.length - 1 }))
    while (this.#free > 0) {
      let best: { scope: Scope; at: number; task: TaskRun } | undefined
      for (const head of heads) {
        const task = this.#nextOf(head)
        if (task !== undefined && (best === undefined || startsBefore(task, best.task)))
          best = Object.assign(head, { task })
      }
      if (best === undefined) return
      best.at--
      this.#start(best.task)
    }
  }

  #scopes(): readonly Scope[] {
    return this.#run.stages
      .filter(({ status }) => status === 'running')
      .flatMap((stage) => stage.loop?.active ?? stage.scopes)
      .filter(({ ready }) => ready.length > 0)
  }

  /** The best task of a scope that may start now; skips those that wait for resources. */
  #nextOf(head: { readonly scope: Scope; at: number }): TaskRun | undefined {
    const { stage } = head.scope
    // A loop's limit counts iterations, and a body has one task at work.
    if (
      stage.loop === undefined &&
      stage.slots !== undefined &&
      stage.working + (this.#startedIn.get(stage) ?? 0) >= stage.slots
    )
      return undefined
    for (; head.at >= 0; head.at--) {
      const task = head.scope.ready[head.at]
      if (task !== undefined && this.#mayTake(task.def.resources, task, () => readTask(this.#run, task)))
        return task
    }
    return undefined
  }

  #start(task: TaskRun): void {
    const holds = this.#take(task, task.def.resources, () => readTask(this.#run, task))
    const { stage } = task.scope
    this.#startedIn.set(stage, (this.#startedIn.get(stage) ?? 0) + 1)
    if (startTask(this.#run, task, this.#pass, holds)) this.#free--
  }

  #stage({ stage }: Waiting): void {
    const reading = (): Reading => readStage(this.#run, stage)
    if (!this.#mayTake(stage.def.resources, stage, reading)) return
    startStage(this.#run, stage, this.#pass, this.#take(stage, stage.def.resources, reading))
  }

  /** Whether all units are there, and nobody who came before waits for one of these resources. */
  #mayTake(resources: Resources, who: StageRun | TaskRun, reading: () => Reading): boolean {
    const names = Object.keys(resources)
    if (names.length === 0) return true
    for (const waiting of this.#run.queue) {
      const node = waiting.task ?? waiting.stage
      if (node === who) break
      if (!this.#started.has(node) && waiting.resources.some((name) => resources[name] !== undefined))
        return false
    }
    return names.every((name) => {
      const capacity = capacityOf(this.#run, name)
      return (
        (this.#run.held.get(name) ?? 0) + (this.#taken.get(name) ?? 0) + unitsOf(resources, name, reading) <=
        capacity
      )
    })
  }

  #take(
    who: StageRun | TaskRun,
    resources: Resources,
    reading: () => Reading,
  ): Readonly<Record<string, number>> {
    this.#started.add(who)
    const units: Record<string, number> = {}
    for (const name of Object.keys(resources)) {
      const count = unitsOf(resources, name, reading)
      units[name] = count
      this.#taken.set(name, (this.#taken.get(name) ?? 0) + count)
    }
    return units
  }
}

const capacityOf = (run: Run, name: string): number => run.plan.workflow.resources[name]?.capacity ?? 0

/** The node was let go with units that have a value (L23), so that here they have one too. */
function unitsOf(resources: Resources, name: string, reading: () => Reading): number {
  const value = resources[name] ?? 1
  if (typeof value === 'number') return value
  const units = resolveCount(`resources.${name}`, value, reading())
  return units.ok ? units.value : 1
}
