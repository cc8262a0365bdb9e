import { err, ok, type Result } from '../diagnostic.js'
import { suggest } from '../expression/suggest.js'
import type { Workflow } from '../workflow.js'
import { LEFT_OUT } from '../plan.js'
import { reach, stageGraph, taskGraph } from './graph.js'

/** What the command line selects (tool.md); each is a list of NODEs. */
export interface Selection {
  readonly only: readonly string[]
  readonly to: readonly string[]
  readonly from: readonly string[]
  readonly skip: readonly string[]
}

export const everything: Selection = { only: [], to: [], from: [], skip: [] }

/** Why a stage or task will not run; `undefined` where it may. */
export interface Selected {
  stage(stage: number): string | undefined
  task(stage: number, task: number): string | undefined
}

interface Node {
  readonly stage: number
  readonly task: number | undefined
}

/** Settles a selection; an unknown NODE is an error with a suggestion. */
export function select(workflow: Workflow, selection: Selection): Result<Selected, readonly string[]> {
  const problems: string[] = []
  const nodes = (names: readonly string[]): readonly Node[] =>
    names.flatMap((name) => {
      const node = findNode(workflow, name)
      if (!node.ok) problems.push(node.error)
      return node.ok ? [node.value] : []
    })
  const filters: Filter[] = []
  const only = nodes(selection.only)
  if (selection.only.length > 0) filters.push({ reason: 'outside of `--only`', has: covering(only) })
  const to = nodes(selection.to)
  if (selection.to.length > 0)
    filters.push({ reason: 'not needed by `--to`', has: closure(workflow, to, 'before') })
  const from = nodes(selection.from)
  if (selection.from.length > 0)
    filters.push({ reason: 'does not depend on `--from`', has: closure(workflow, from, 'after') })
  const skip = nodes(selection.skip)
  if (problems.length > 0) return err(problems)
  return ok(selected(workflow, filters, skip))
}

interface Filter {
  readonly reason: string
  readonly has: (node: Node) => boolean
}

function selected(workflow: Workflow, filters: readonly Filter[], skip: readonly Node[]): Selected {
  const task = (stage: number, index: number): string | undefined => {
    if (skip.some((node) => node.stage === stage && (node.task === undefined || node.task === index)))
      return LEFT_OUT
    return filters.find(({ has }) => !has({ stage, task: index }))?.reason
  }
  return {
    task,
    stage: (stage) => {
      const reasons = (workflow.stages[stage]?.tasks ?? []).map((_, index) => task(stage, index))
      return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined
    },
  }
}

const covering =
  (nodes: readonly Node[]): Filter['has'] =>
  ({ stage, task }) =>
    nodes.some((node) => node.stage === stage && (node.task === undefined || node.task === task))

/** The nodes and all that they need (`before`), or all that needs them (`after`). */
function closure(workflow: Workflow, nodes: readonly Node[], direction: 'before' | 'after'): Filter['has'] {
  const stages = stageGraph(workflow)[direction]
  const around = reach(
    nodes.flatMap(({ stage }) => stages[stage] ?? []),
    stages,
  )
  const inside = nodes.map(({ stage, task }) => {
    const def = workflow.stages[stage]
    if (def === undefined || task === undefined) return { stage, tasks: undefined }
    return { stage, tasks: reach([task], taskGraph(def)[direction]) }
  })
  return ({ stage, task }) =>
    around.has(stage) ||
    inside.some(
      (each) =>
        each.stage === stage && (each.tasks === undefined || (task !== undefined && each.tasks.has(task))),
    )
}

/** Finds a NODE: `stage` or `stage.task`, ignoring case (L5). */
export function findNode(workflow: Workflow, name: string): Result<Node, string> {
  const [stageName = '', ...rest] = name.split('.')
  const taskName = rest.join('.')
  const bare = stageName.replace(/\[.*$/s, '')
  const at = indexOf(workflow.stages, bare)
  const stage = workflow.stages[at]
  if (stage === undefined) return err(unknown('stage', bare, workflow.stages, name))
  if (bare !== stageName || taskName.includes(']'))
    return err(`\`${name}\` names an iteration; a selection names stages and tasks`)
  if (rest.length === 0) return ok({ stage: at, task: undefined })
  const task = indexOf(stage.tasks, taskName)
  if (task < 0) return err(unknown(`task of stage ${stage.name}`, taskName, stage.tasks, name))
  return ok({ stage: at, task })
}

const indexOf = (nodes: readonly { readonly name: string }[], name: string): number =>
  nodes.findIndex((node) => node.name.toLowerCase() === name.toLowerCase())

function unknown(
  what: string,
  name: string,
  nodes: readonly { readonly name: string }[],
  whole: string,
): string {
  const names = nodes.map((node) => node.name)
  const meant = suggest(name, names)
  const hint =
    meant === undefined
      ? `known: ${names.slice(0, 20).join(', ')}`
      : `did you mean \`${whole.replace(name, meant)}\`?`
  return `there is no ${what} named \`${name}\`; ${hint}`
}
