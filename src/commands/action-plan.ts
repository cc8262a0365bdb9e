import { fenced, md } from '../monitoring/markdown-text.js'
import { planDocument } from '../monitoring/plan-json.js'
import { planMermaid } from '../monitoring/plan-mermaid.js'
import { planText } from '../monitoring/plan-text.js'
import type { Plan } from '../plan.js'
import type { ActionInputs } from './action-inputs.js'
import { prepareInAction } from './action-run.js'
import type { Runner } from './action-runner.js'
import { exitCodes, type ExitCode, type World } from './world.js'

/** What a graph and a text may take of the summary. */
const LONGEST = 400_000

/** `command: plan`: what would run, as text, graph and document; nothing is started. */
export function planInAction(world: World, inputs: ActionInputs, runner: Runner): ExitCode {
  const prepared = prepareInAction(world, inputs, runner)
  if (!prepared.ok) return prepared.error
  const { plan } = prepared.value
  const { log } = runner
  const text = planText(plan)
  log.line(text)
  const told = runner.output('result', JSON.stringify(planDocument(plan)))
  if (!told.ok) log.line(`warning: the output \`result\` is left empty: ${told.error}`)
  if (inputs.summary) {
    const written = runner.summary(summaryOf(plan, text))
    if (!written.ok) log.line(`warning: the job summary could not be written: ${written.error}`)
  }
  return exitCodes.done
}

function summaryOf(plan: Plan, text: string): string {
  const graph = planMermaid(plan).trimEnd()
  return [
    `## ${md(plan.workflow.name, 120)}: the plan, nothing was started`,
    '',
    ...(graph.length > LONGEST ? [] : [fenced(graph.split('\n'), 'mermaid'), '']),
    ...(text.length > LONGEST ? ['_The plan as text is in the log._'] : [fenced(text.trimEnd().split('\n'))]),
    '',
  ].join('\n')
}
