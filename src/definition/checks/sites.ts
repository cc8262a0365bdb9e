import { analyse, type Analysis } from '../../expression/analyse.js'
import type { Place } from '../../diagnostic.js'
import { isList, type Json, type Stage, type Task, type Workflow } from '../../workflow.js'
import type { CheckContext } from './check.js'
import { expressionKeys, type ExpressionKey, type Owner } from './contexts.js'

/** Whose expression it is; the way down the workflow is all there, so that a check need not search for it. */
export type Holder =
  | { readonly kind: 'workflow' }
  | { readonly kind: 'agent'; readonly agent: string }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'task'; readonly stage: Stage; readonly task: Task }

/** A text of the definition that holds an expression. */
export interface Site {
  readonly holder: Holder
  readonly path: readonly PropertyKey[]
  readonly text: string
  readonly analysis: Analysis
  /**
   * The key of L37 that it stands in; undefined where no expression may stand. Of a script, in which none may either,
   * it is the `env` beside it: that is where its expressions belong (L34), so their names are judged as if there.
   */
  readonly key: ExpressionKey | undefined
  /** It is the `run` of a task, of a task inside it, or of a service's probe. */
  readonly script: boolean
  /** The place of a stretch of the text. */
  readonly place: (span: { readonly offset: number; readonly length: number }) => Place
}

/** Every text with an expression, in the order of the workflow. All checks of one pass share the answer. */
export const sitesOf = (context: CheckContext): readonly Site[] => {
  const known = sites.get(context.workflow)
  if (known !== undefined) return known
  const found = [...collect(context)]
  sites.set(context.workflow, found)
  return found
}

const sites = new WeakMap<Workflow, readonly Site[]>()

function* collect(context: CheckContext): Generator<Site> {
  const { workflow } = context
  yield* ofOwner(context, workflow, { kind: 'workflow' }, ['stages', 'tasks', 'agents'])
  for (const [agent, declared] of Object.entries(workflow.agents))
    if (declared.at !== undefined) yield* ofOwner(context, declared, { kind: 'agent', agent }, [])
  for (const stage of workflow.stages) {
    yield* ofOwner(context, stage, { kind: 'stage', stage }, ['tasks'])
    for (const task of stage.tasks) yield* ofOwner(context, task, { kind: 'task', stage, task }, [])
  }
}

function* ofOwner(
  context: CheckContext,
  owner: object,
  holder: Holder,
  except: readonly string[],
): Generator<Site> {
  const map = context.written(owner, [])
  if (typeof map !== 'object' || map === null || isList(map)) return
  for (const [key, value] of Object.entries(map))
    if (!except.includes(key)) yield* ofValue(context, owner, holder, value, [key], keysOf[holder.kind])
}

/** `open` are the keys of the table that the way has not left yet. */
function* ofValue(
  context: CheckContext,
  owner: object,
  holder: Holder,
  value: Json,
  path: readonly PropertyKey[],
  open: readonly OpenKey[],
): Generator<Site> {
  const step = String(path.at(-1))
  const depth = path.length
  const still = open.filter(
    ({ steps }) => depth > steps.length || steps[depth - 1] === '*' || steps[depth - 1] === step,
  )
  if (typeof value === 'string') {
    const key = still.find(({ steps, key: { form } }) =>
      form === 'template' ? depth >= steps.length : depth === steps.length,
    )
    const site = siteOf(context, owner, holder, value, path, key?.key)
    if (site !== undefined) yield site
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of isList(value) ? value.entries() : Object.entries(value))
      yield* ofValue(context, owner, holder, child, [...path, name], still)
  }
}

const siteOf = (
  context: CheckContext,
  owner: object,
  holder: Holder,
  text: string,
  path: readonly PropertyKey[],
  key: ExpressionKey | undefined,
): Site | undefined => {
  const form = key?.form ?? 'template'
  if (form === 'template' && !text.includes('${{')) return undefined
  const place = (span: { readonly offset: number; readonly length: number }): Place =>
    context.locate(owner, path, span)
  const script = key === undefined && path.at(-1) === 'run'
  const judgedAs = script ? envKey(holder.kind, path) : key
  return { holder, path, text, analysis: analyse(text, form), key: judgedAs, script, place }
}

const envKey = (owner: Owner, path: readonly PropertyKey[]): ExpressionKey | undefined => {
  const steps = [...path.slice(0, -1), 'env'].map((step) => (typeof step === 'number' ? '*' : String(step)))
  return keysOf[owner].find(({ key }) => key.key === steps.join('.'))?.key
}

interface OpenKey {
  readonly key: ExpressionKey
  readonly steps: readonly string[]
}

const openKeys = (owner: Owner): readonly OpenKey[] =>
  expressionKeys.filter((key) => key.owner === owner).map((key) => ({ key, steps: key.key.split('.') }))

const keysOf: Readonly<Record<Owner, readonly OpenKey[]>> = {
  workflow: openKeys('workflow'),
  stage: openKeys('stage'),
  task: openKeys('task'),
  agent: openKeys('agent'),
}
