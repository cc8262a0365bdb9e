import type { Loaded } from '../definition/load.js'
import { resolveInputs, type InputLayer } from '../definition/inputs.js'
import { err, ok, type Diagnostic, type Result } from '../diagnostic.js'
import { evaluateDeep } from '../expression/evaluate.js'
import { makePlan } from '../orchestration/make-plan.js'
import type { Selection } from '../orchestration/selection.js'
import type { Performer, Plan, Target } from '../plan.js'
import { agentNamed, type Json, type Mode, type Task } from '../workflow.js'
import { githubContext } from './contexts.js'
import type { World } from './world.js'

/** What the user asks for besides the file. */
export interface Wish {
  readonly inputs: readonly InputLayer[]
  readonly selection: Selection
  readonly environments: readonly string[]
  readonly target: Target
  /** M0: what the command line or the action says. */
  readonly mode?: Mode
  /** The text of an event payload (`--event`). */
  readonly event?: Json
}

/** Why nothing can be planned: findings in the file, or lines about what was asked for. */
export type Refusal =
  | { readonly kind: 'findings'; readonly findings: readonly Diagnostic[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }

export interface Prepared {
  readonly loaded: Loaded
  readonly plan: Plan
  readonly github: Json
}

/** From a definition to a plan: inputs (L9), contexts, selection, the order of things. */
export function prepare(world: World, loaded: Loaded, wish: Wish): Result<Prepared, Refusal> {
  const github = githubContext(world, loaded.root, wish.event)
  const given = resolveInputs(loaded.workflow, wish.inputs)
  if (!given.ok) return err({ kind: 'findings', findings: given.error })
  const inputs = evaluateDefaults(loaded, given.value, github)
  if (!inputs.ok) return err({ kind: 'lines', lines: [inputs.error] })
  const { sha } = world.gitFacts(loaded.root)
  const plan = makePlan({
    workflow: loaded.workflow,
    inputs: inputs.value,
    mode: wish.mode ?? loaded.workflow.mode ?? 'auto',
    target: wish.target,
    selection: wish.selection,
    environments: wish.environments,
    performers: (task) => performersOf(loaded, task),
    sources: loaded.sources,
    ...(sha === undefined ? {} : { commit: sha }),
    github,
  })
  return plan.ok ? ok({ loaded, plan: plan.value, github }) : err({ kind: 'lines', lines: plan.error })
}

/** L37: a default may read `github` and other inputs. What a caller gave is data, and is not evaluated. */
function evaluateDefaults(
  { workflow }: Loaded,
  values: Readonly<Record<string, Json>>,
  github: Json,
): Result<Readonly<Record<string, Json>>, string> {
  const evaluated: Record<string, Json> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value !== workflow.inputs[name]?.default) evaluated[name] = value
    else {
      const found = evaluateDeep(value, { contexts: { github, inputs: values } })
      if (!found.ok) return err(`the default of input \`${name}\` has no value: ${found.problem.message}`)
      evaluated[name] = found.value
    }
  }
  return ok(evaluated)
}

function performersOf({ workflow, actionFiles }: Loaded, task: Task): readonly Performer[] {
  const { work } = task
  if (work.kind !== 'action') return []
  const agent = agentNamed(workflow.agents, work.agent)
  const files = Object.entries(actionFiles).find(
    ([name]) => name.toLowerCase() === agent?.[0].toLowerCase(),
  )?.[1]
  return (files?.[work.action] ?? []).map(({ language, path }) => ({ language, path }))
}
