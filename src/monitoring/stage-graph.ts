import type { Run, StageRun } from '../run.js'
import { CLASSES, classOf, label, MAX_EDGES, MAX_TEXT } from './mermaid.js'
import { durationOf, tasksOfStage } from './run-nodes.js'
import { sayDuration } from './duration.js'
import { counted, SIGNS } from './status-words.js'

/** The stages as a Mermaid graph, coloured by how they ended (A3); undefined where it would be too large to be shown. */
export function stageGraph(run: Run): string | undefined {
  const ids = new Map(run.stages.map(({ def }, index) => [def.name.toLowerCase(), `n${index + 1}`]))
  const nodes = run.stages.map(
    (stage, index) => `  n${index + 1}[${label(nodeText(run, stage))}]:::${classOf(stage.status)}`,
  )
  const edges = run.stages.flatMap(({ def }, index) =>
    [...new Set(def.edges.map(({ on }) => on.toLowerCase()))].flatMap((on) => {
      const from = ids.get(on)
      return from === undefined ? [] : [`  ${from} --> n${index + 1}`]
    }),
  )
  const text = ['graph LR', ...nodes, ...edges, ...CLASSES.map((line) => `  ${line}`)].join('\n')
  return edges.length > MAX_EDGES || text.length > MAX_TEXT ? undefined : text
}

function nodeText(run: Run, stage: StageRun): string {
  const { def, status, loop } = stage
  const ms = durationOf(stage, run.t)
  const parts = [
    ms === undefined ? status : `${status} in ${sayDuration(ms)}`,
    ...(loop === undefined ? [] : [counted(stage.scopes.length, 'iteration')]),
  ]
  const failed = tasksOfStage(stage).filter((task) => task.status === 'failed').length
  if (failed > 0) parts.push(`${failed} failed`)
  return `${SIGNS[status]} ${def.name} - ${parts.join(', ')}`
}
