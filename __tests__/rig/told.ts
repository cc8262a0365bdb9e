import type { Outputs, Recorded, RunStatus } from '../../src/event.js'
import type { Order } from '../../src/ports.js'
import type { Run, StageRun } from '../../src/run.js'
import type { EndStatus, FailureClass, Status } from '../../src/workflow.js'
import type { Performed_ } from './performance.js'

/** A run that is over, as a test asks about it. Nodes are written as users write them: `s`, `s.t`, `s[key]`, `s[key].t`. */
export class Told {
  readonly run: Run
  readonly events: readonly Recorded[]
  readonly performed: Performed_['performed']
  readonly #performed: Performed_

  constructor(performed: Performed_) {
    this.#performed = performed
    this.run = performed.run
    this.events = performed.events
    this.performed = performed.performed
  }

  get status(): RunStatus | undefined {
    return this.run.ended?.status
  }

  /** Why the run did not succeed. */
  get reason(): string {
    return this.run.ended?.reason ?? ''
  }

  get outputs(): Outputs {
    return this.run.ended?.outputs ?? {}
  }

  /** NODEs in the order in which they started. */
  get starts(): readonly string[] {
    return this.#performed.workers.starts.map(({ node }) => node)
  }

  /** `stop` or `kill` of NODEs, in order. */
  get stops(): readonly string[] {
    return this.#performed.workers.stops.map(({ node, at, how }) => `${how} ${node} at ${at}`)
  }

  statusOf(node: string): Status {
    return this.#find(node).status
  }

  reasonOf(node: string): string {
    return this.#find(node).reason ?? ''
  }

  classOf(node: string): FailureClass | undefined {
    return this.#find(node).failure?.class
  }

  outputsOf(node: string): Outputs {
    return this.#find(node).outputs
  }

  /** Each node with its status. */
  statuses(...nodes: readonly string[]): Readonly<Record<string, Status>> {
    return Object.fromEntries(nodes.map((node) => [node, this.statusOf(node)]))
  }

  /** When it started, in milliseconds of the run; undefined: never. */
  startOf(node: string): number | undefined {
    return this.#performed.workers.starts.find((start) => start.node === node)?.at
  }

  endOf(node: string): number | undefined {
    return this.#find(node).endedAt
  }

  /** What the worker got. */
  orderOf(node: string): Order {
    const start = this.#performed.workers.starts.find((each) => each.node === node)
    if (start === undefined) throw new Error(`${node} did not start`)
    return start.order
  }

  /** The most that were at work at once, of those whose NODE begins so. */
  mostAtOnce(prefix = ''): number {
    let now = 0
    let most = 0
    for (const event of this.events) {
      if (event.type !== 'task-started' && event.type !== 'task-ended') continue
      if (!`${event.stage}.${event.task}`.startsWith(prefix)) continue
      if (event.type === 'task-started') most = Math.max(most, ++now)
      else if (event.attempt !== undefined) now--
    }
    return most
  }

  #find(node: string): Node {
    const [, stage = '', key, task] = /^([^[.]+)(?:\[(.*)\])?(?:\.([^.]+))?$/s.exec(node) ?? []
    const found = findIn(this.run.byName.get(stage.toLowerCase()), key, task)
    if (found === undefined) throw new Error(`there is no node ${node}`)
    return found
  }
}

interface Node {
  readonly status: Status | EndStatus
  readonly reason?: string
  readonly failure?: { readonly class: FailureClass }
  readonly outputs: Outputs
  readonly endedAt?: number
}

function findIn(
  stage: StageRun | undefined,
  key: string | undefined,
  task: string | undefined,
): Node | undefined {
  const scope =
    key === undefined ? stage?.scopes[0] : stage?.scopes.find(({ iteration }) => iteration?.key === key)
  if (task !== undefined) return scope?.byName.get(task.toLowerCase())
  return key === undefined ? stage : scope?.iteration
}
