import type { Stage, Task, Workflow } from '../workflow.js'

/** Who depends on whom, by index; names ignore case, and edges to what is not there are none. */
export interface Graph {
  readonly before: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
}

export const stageGraph = (workflow: Workflow): Graph => graphOf(workflow.stages)

/** The tasks of a stage; where they take turns each follows the one before it. */
export const taskGraph = (stage: Stage): Graph =>
  stage.type === 'parallel'
    ? graphOf(stage.tasks)
    : fromBefore(stage.tasks.map((_, index) => (index === 0 ? [] : [index - 1])))

function graphOf(nodes: readonly (Stage | Task)[]): Graph {
  const index = new Map(nodes.map(({ name }, at) => [name.toLowerCase(), at]))
  return fromBefore(
    nodes.map(({ edges }) => [...new Set(edges.flatMap(({ on }) => index.get(on.toLowerCase()) ?? []))]),
  )
}

function fromBefore(before: readonly (readonly number[])[]): Graph {
  const after: number[][] = before.map(() => [])
  for (const [node, others] of before.entries()) for (const other of others) after[other]?.push(node)
  return { before, after }
}

/** Nodes in an order in which each comes after what it depends on; file order where there is a choice. No cycles (L24). */
export function topological(graph: Graph): readonly number[] {
  const open = graph.before.map((others) => others.length)
  const order: number[] = []
  const ready = open.flatMap((count, node) => (count === 0 ? [node] : []))
  for (let at = 0; at < ready.length; at++) {
    const node = ready[at]
    if (node === undefined) break
    order.push(node)
    for (const next of graph.after[node] ?? []) {
      const left = (open[next] ?? 0) - 1
      open[next] = left
      if (left === 0) ready.push(next)
    }
  }
  return order
}

/** All that is reached from these, themselves included. */
export function reach(from: Iterable<number>, next: readonly (readonly number[])[]): ReadonlySet<number> {
  const seen = new Set<number>()
  const open = [...from]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    open.push(...(next[node] ?? []))
  }
  return seen
}
