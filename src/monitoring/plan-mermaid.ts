import type { Plan } from '../plan.js'
import type { Edge, Stage } from '../workflow.js'
import { label, MAX_EDGES, MAX_TEXT } from './mermaid.js'
import { counted } from './status-words.js'

/** `noa plan --format mermaid`: stages with their tasks and edges; where that is too large to be drawn, the stages alone. */
export function planMermaid(plan: Plan): string {
  const tasks = plan.workflow.stages.reduce((sum, { tasks: { length } }) => sum + length, 0)
  const full = drawn(plan, tasks <= MAX_NODES)
  return full.edges <= MAX_EDGES && full.text.length <= MAX_TEXT ? full.text : drawn(plan, false).text
}

/** More boxes than these nobody can read. */
const MAX_NODES = 300

const CLASSES = [
  '  classDef skipped fill:#f6f8fa,stroke:#8c959f,color:#57606a,stroke-dasharray:4',
  '  classDef gate stroke:#9a6700,stroke-width:2px',
]

function drawn(plan: Plan, withTasks: boolean): { readonly text: string; readonly edges: number } {
  const { stages } = plan.workflow
  const ids = new Map(stages.map(({ name }, index) => [name.toLowerCase(), `s${index + 1}`]))
  const nodes: string[] = []
  const edges: string[] = []
  for (const [index, stage] of stages.entries()) {
    const id = `s${index + 1}`
    const planned = plan.stages[index]
    const kind = planned?.skip === undefined ? (stage.approval === undefined ? '' : ':::gate') : ':::skipped'
    if (!withTasks)
      nodes.push(`  ${id}[${label(`${stage.name} - ${counted(stage.tasks.length, 'task')}`)}]${kind}`)
    else {
      nodes.push(`  subgraph ${id}[${label(`${stage.name} - ${stageKind(stage)}`)}]`)
      for (const [at, task] of stage.tasks.entries()) {
        const left = planned?.skip ?? planned?.tasks[at]?.skip
        nodes.push(`    ${id}t${at + 1}[${label(task.name)}]${left === undefined ? '' : ':::skipped'}`)
      }
      nodes.push('  end', ...(kind === '' ? [] : [`  class ${id} ${kind.slice(3)}`]))
      edges.push(...taskEdges(id, stage))
    }
    for (const edge of stage.edges) {
      const from = ids.get(edge.on.toLowerCase())
      if (from !== undefined) edges.push(`  ${from} ${arrow(edge)} ${id}`)
    }
  }
  const all = [...new Set(edges)]
  return { text: `${['graph LR', ...nodes, ...all, ...CLASSES].join('\n')}\n`, edges: all.length }
}

const stageKind = (stage: Stage): string =>
  stage.approval === undefined ? stage.type : `${stage.type}, behind a gate`

function taskEdges(id: string, stage: Stage): readonly string[] {
  const at = (index: number): string => `${id}t${index + 1}`
  // One after another: the order is the edge.
  if (stage.type === 'sequential' || stage.type === 'loop')
    return stage.tasks.slice(1).map((_, index) => `  ${at(index)} --> ${at(index + 1)}`)
  const indexes = new Map(stage.tasks.map(({ name }, index) => [name.toLowerCase(), index]))
  return stage.tasks.flatMap((task, index) =>
    task.edges.flatMap((edge) => {
      const from = indexes.get(edge.on.toLowerCase())
      return from === undefined ? [] : [`  ${at(from)} ${arrow(edge)} ${at(index)}`]
    }),
  )
}

/** The words of `when` are a closed set, so that they may stand in the arrow. */
const arrow = ({ needs, explicit }: Edge<string>): string =>
  needs === 'ended' ? '-.->' : explicit ? `-->|${needs.join(' or ')}|` : '-->'
