import type { Stage, Task, Workflow } from '../workflow.js'
import { stageGraph, taskGraph, topological, type Graph } from './graph.js'

/** L11: how much is still to do from the start of a node to the end of the run, along the longest path. */
export interface StageRanks {
  readonly rank: number
  readonly tasks: readonly number[]
}

/** In milliseconds where the workflow says any duration (a task of which it says none counts as their mean), else steps. */
export function rank(workflow: Workflow): readonly StageRanks[] {
  const cost = costs(workflow)
  const inside = workflow.stages.map((stage) => longest(taskGraph(stage), stage.tasks.map(cost)))
  const own = inside.map((ranks) => Math.max(0, ...top(ranks)))
  const whole = longest(stageGraph(workflow), own)
  return workflow.stages.map((_, index) => {
    const tail = (whole[index] ?? 0) - (own[index] ?? 0)
    return { rank: whole[index] ?? 0, tasks: (inside[index] ?? []).map((value) => value + tail) }
  })
}

function costs(workflow: Workflow): (task: Task) => number {
  const known = workflow.stages.flatMap((stage: Stage) =>
    stage.tasks.flatMap(({ durationHint }) => durationHint ?? []),
  )
  const mean = known.length === 0 ? 1 : known.reduce((sum, value) => sum + value, 0) / known.length
  return ({ durationHint }) => durationHint ?? mean
}

/** The longest path from each node to an end, its own cost included. */
function longest(graph: Graph, costs_: readonly number[]): readonly number[] {
  const ranks = costs_.map(() => 0)
  for (const node of topological(graph).toReversed()) {
    const next = graph.after[node] ?? []
    ranks[node] = (costs_[node] ?? 0) + next.reduce((most, after) => Math.max(most, ranks[after] ?? 0), 0)
  }
  return ranks
}

/** `Math.max(...list)` overflows the stack on long lists. */
const top = (values: readonly number[]): readonly number[] => [
  values.reduce((most, value) => Math.max(most, value), 0),
]
