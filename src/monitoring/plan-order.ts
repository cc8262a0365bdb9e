import type { Plan } from '../plan.js'
import type { Stage, Task } from '../workflow.js'

/** A stage with its step: stages of one step have no path between them that says otherwise. */
export interface OrderedStage {
  readonly stage: Stage
  readonly planned: Plan['stages'][number]
  /** From 1: the longest chain of edges that leads to it. */
  readonly step: number
  /** Stages that may run at the same time: no path leads from the one to the other. */
  readonly beside: readonly string[]
}

/** The stages in the order in which they can start. */
export function orderOf(plan: Plan): readonly OrderedStage[] {
  const { stages } = plan.workflow
  const before = reach(stages)
  const steps = stepsOf(stages)
  const own = (name: string): ReadonlySet<string> => before.get(name.toLowerCase()) ?? new Set()
  const runs = (index: number): boolean => plan.stages[index]?.skip === undefined
  // Who may run beside whom is worth a word only where people can read it.
  const few = stages.length <= 200
  return stages
    .map((stage, index): OrderedStage => {
      const planned = plan.stages[index]
      if (planned === undefined) throw new Error(`Internal error: the plan has no stage ${stage.name}`)
      const beside = few
        ? stages.filter(
            (other, at) =>
              other !== stage &&
              runs(index) &&
              runs(at) &&
              !own(stage.name).has(other.name.toLowerCase()) &&
              !own(other.name).has(stage.name.toLowerCase()),
          )
        : []
      return {
        stage,
        planned,
        step: steps.get(stage.name.toLowerCase()) ?? 1,
        beside: beside.map(({ name }) => name),
      }
    })
    .toSorted((a, b) => a.step - b.step)
}

interface Linked {
  readonly name: string
  readonly edges: readonly { readonly on: string }[]
}

/** For each node the longest chain of edges to it, from 1. Edges close no cycle: the definition was checked. */
export function stepsOf(nodes: readonly Linked[]): ReadonlyMap<string, number> {
  const byName = new Map(nodes.map((node) => [node.name.toLowerCase(), node]))
  const steps = new Map<string, number>()
  for (const node of inOrder(nodes)) {
    const known = node.edges.filter(({ on }) => byName.has(on.toLowerCase()))
    const deepest = known.reduce((most, { on }) => Math.max(most, steps.get(on.toLowerCase()) ?? 0), 0)
    steps.set(node.name.toLowerCase(), deepest + 1)
  }
  return steps
}

/** Nodes after all that they depend on, without recursion: a chain may be 10,000 long. */
function inOrder<N extends Linked>(nodes: readonly N[]): readonly N[] {
  const byName = new Map(nodes.map((node) => [node.name.toLowerCase(), node]))
  const open = new Map<string, number>()
  const dependents = new Map<string, N[]>()
  for (const node of nodes) {
    const on = new Set(node.edges.map((edge) => edge.on.toLowerCase()).filter((name) => byName.has(name)))
    open.set(node.name.toLowerCase(), on.size)
    for (const name of on) {
      const known = dependents.get(name)
      if (known === undefined) dependents.set(name, [node])
      else known.push(node)
    }
  }
  const ordered = nodes.filter(({ name }) => open.get(name.toLowerCase()) === 0)
  for (let index = 0; index < ordered.length; index++)
    for (const node of dependents.get(ordered[index]?.name.toLowerCase() ?? '') ?? []) {
      const left = (open.get(node.name.toLowerCase()) ?? 0) - 1
      open.set(node.name.toLowerCase(), left)
      if (left === 0) ordered.push(node)
    }
  return ordered
}

/** All that each node depends on, directly or not. */
function reach(stages: readonly Stage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>()
  if (stages.length > 200) return all
  for (const stage of inOrder(stages)) {
    const mine = new Set<string>()
    for (const { on } of stage.edges) {
      mine.add(on.toLowerCase())
      for (const name of all.get(on.toLowerCase()) ?? []) mine.add(name)
    }
    all.set(stage.name.toLowerCase(), mine)
  }
  return all
}

/** What a task does, in a few words: the first line of its script, or its action. */
export const sayWork = ({ work }: Task): string => {
  if (work.kind === 'action') return work.action
  const lines = work.script.trim().split(/\r\n|\n|\r/)
  return `${lines[0] ?? ''}${lines.length > 1 ? ' …' : ''}`
}
