import { evaluateDeep } from '../expression/evaluate.js'
import { err, ok, type Result } from '../diagnostic.js'
import type { Order, Secrets } from '../ports.js'
import { addressOf, taskId, type Run, type TaskRun } from '../run.js'
import { taskAncestors } from '../stages/ancestors.js'
import { readTask } from '../stages/contexts.js'
import { agentNamed, isList, type Json } from '../workflow.js'
import { asMap } from './end-stage.js'
import { environmentOf } from './start-task.js'

/** Makes the order for a task that has started, with the true values of its secrets (L36). Pure but for `secrets`. */
export function orderOf(run: Run, task: TaskRun, secrets: Secrets): Result<Order, string> {
  const { def, scope, planned } = task
  const agent = agentNamed(run.plan.workflow.agents, def.work.agent)?.[1]
  if (agent === undefined) throw new Error(`Internal error: the plan has no agent ${def.work.agent}`)
  const reading = readTask(run, task, (name) => secrets.read(name))
  const with_ = evaluateDeep(def.with, reading.scope)
  if (!with_.ok) return err(with_.problem.message)
  const rest = evaluateDeep(environmentOf(run, task), reading.scope)
  if (!rest.ok) return err(rest.problem.message)
  const { env, directory, command } = asMap(rest.value)
  const { iteration } = scope
  const { environment } = scope.stage.planned
  return ok({
    at: addressOf(task),
    node: taskId(task),
    attempt: task.attempts,
    task: def,
    agent,
    performers: planned.performers,
    with: asMap(with_.value),
    env: { ...layered(task, asMap(env ?? {})) },
    secrets: valuesOf(task, secrets),
    command: isList(command) ? command.map(text) : [],
    workingDirectory: typeof directory === 'string' ? directory : undefined,
    paths: exportersFor(task)
      .flatMap(({ facts }) => facts?.exports?.path ?? [])
      .toReversed(),
    ...(iteration === undefined
      ? {}
      : { loop: { index: iteration.index, key: iteration.key, item: iteration.item } }),
    ...(environment === undefined ? {} : { environment }),
  })
}

/** As in GitHub: what earlier tasks put into `GITHUB_ENV` wins over the variables of workflow and stage, not the task's. */
function layered(task: TaskRun, env: Readonly<Record<string, Json>>): Readonly<Record<string, string>> {
  const all = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, text(value)]))
  const own = Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(task.def.env, name)))
  return Object.assign(all, ...exportersFor(task).map(({ facts }) => facts?.exports?.env ?? {}), own)
}

/** L40: the tasks whose exports hold for this one, in the order in which they ended. */
function exportersFor(task: TaskRun): readonly TaskRun[] {
  const { exporters } = task.scope
  if (exporters.length === 0) return []
  const before = new Set(taskAncestors(task))
  return exporters.filter((each) => before.has(each))
}

const valuesOf = (task: TaskRun, secrets: Secrets): Readonly<Record<string, string>> =>
  Object.fromEntries(
    task.def.secrets.flatMap(({ variable, name }) => {
      const value = secrets.read(name)
      return value === undefined ? [] : [[variable, value] as const]
    }),
  )

/** A value as a variable: texts as they are, null as nothing, everything else as JSON. */
const text = (value: Json): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)
