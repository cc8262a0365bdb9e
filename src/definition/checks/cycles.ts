import type { Place } from '../../diagnostic.js'

/** An edge between numbered nodes: `from` waits for `to`. */
export interface Arc {
  readonly from: number
  readonly to: number
  readonly at: Place
  /** L22: made by a reference, and so reported at it rather than at the first edge of the cycle (L24). */
  readonly reference: boolean
}

/** Each round finds one cycle in every knot; a knot that is tangled beyond this is not worth more lines. */
const MOST_ROUNDS = 20

/**
 * The cycles of a graph, each as its arcs, the one to report first. Cycles of written edges come at their first edge
 * in the order of `arcs`; a cycle that only references close, at the first reference. An arc is reported once.
 * Linear in nodes and arcs; without recursion, so that a chain of 10,000 does no harm.
 */
export const cyclesOf = (nodes: number, arcs: readonly Arc[]): readonly (readonly [Arc, ...Arc[]])[] => {
  const written = findAndCut(
    nodes,
    arcs.filter(({ reference }) => !reference),
    () => true,
  )
  const cut = new Set(written.map(([first]) => first))
  const rest = arcs.filter((arc) => !cut.has(arc))
  return [...written, ...findAndCut(nodes, rest, ({ reference }) => reference)]
}

const findAndCut = (
  nodes: number,
  arcs: readonly Arc[],
  mayReport: (arc: Arc) => boolean,
): (readonly [Arc, ...Arc[]])[] => {
  const found: (readonly [Arc, ...Arc[]])[] = []
  let live = arcs.filter(({ from, to }) => from !== to)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const out = outgoing(nodes, live)
    const knots = knotOfEach(nodes, out)
    const inside = (arc: Arc): boolean => knots[arc.from] === knots[arc.to]
    const reported = new Map<number, Arc>()
    for (const arc of live) {
      const knot = knots[arc.from] ?? 0
      if (inside(arc) && mayReport(arc) && !reported.has(knot)) reported.set(knot, arc)
    }
    if (reported.size === 0) break
    for (const arc of reported.values()) found.push([arc, ...wayBack(arc, out, inside)])
    const cut = new Set(reported.values())
    live = live.filter((arc) => inside(arc) && !cut.has(arc))
  }
  return found
}

const outgoing = (nodes: number, arcs: readonly Arc[]): readonly (readonly Arc[])[] => {
  const out: Arc[][] = Array.from({ length: nodes }, () => [])
  for (const arc of arcs) out[arc.from]?.push(arc)
  return out
}

/** Tarjan's strongly connected components, with a stack of its own: two nodes of one number wait for each other. */
const knotOfEach = (nodes: number, out: readonly (readonly Arc[])[]): readonly number[] => {
  const knots = Array.from({ length: nodes }, () => -1)
  const order = Array.from({ length: nodes }, () => -1)
  const low = Array.from({ length: nodes }, () => 0)
  const open: number[] = []
  let visited = 0
  let knot = 0
  const lower = (node: number, to: number): void => {
    low[node] = Math.min(low[node] ?? 0, to)
  }
  for (let start = 0; start < nodes; start++) {
    const path: { readonly node: number; next: number }[] = []
    const enter = (node: number): void => {
      order[node] = low[node] = visited++
      open.push(node)
      path.push({ node, next: 0 })
    }
    if (order[start] === -1) enter(start)
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const arc = out[top.node]?.[top.next++]
      if (arc !== undefined) {
        if (order[arc.to] === -1) enter(arc.to)
        else if (knots[arc.to] === -1) lower(top.node, order[arc.to] ?? 0)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above !== undefined) lower(above.node, low[top.node] ?? 0)
      if (low[top.node] === order[top.node]) {
        for (let node = open.pop(); node !== undefined; node = open.pop()) {
          knots[node] = knot
          if (node === top.node) break
        }
        knot++
      }
    }
  }
  return knots
}

/** The shortest way from the arc's end back to its start, inside their knot. */
const wayBack = (
  { from, to }: Arc,
  out: readonly (readonly Arc[])[],
  inside: (arc: Arc) => boolean,
): readonly Arc[] => {
  const reachedBy = new Map<number, Arc | undefined>([[to, undefined]])
  // A Map keeps its order, and what is added while it is walked is walked too: breadth first.
  for (const node of reachedBy.keys()) {
    if (node === from) break
    for (const arc of out[node] ?? []) if (inside(arc) && !reachedBy.has(arc.to)) reachedBy.set(arc.to, arc)
  }
  const way: Arc[] = []
  for (let arc = reachedBy.get(from); arc !== undefined; arc = reachedBy.get(arc.from)) way.push(arc)
  return way.toReversed()
}
