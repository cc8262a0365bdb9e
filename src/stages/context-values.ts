import { evaluateDeep } from '../expression/evaluate.js'
import type { Scope as ExpressionScope } from '../expression/scope.js'
import { lazyMap, Missing, type ContextValue, type LazyMap } from '../expression/value.js'
import { conclusionOf, outcomeOf } from '../github-words.js'
import { hasEnded, taskId, type Run, type Scope, type StageRun, type TaskRun } from '../run.js'
import type { Env, Json, OutputDeclaration } from '../workflow.js'

/**
 * L32: the definition's own variables. The inner layer wins; its values are templates, evaluated when they are read,
 * and read the layers around it. `scope` is the one that this map is part of.
 */
export function layeredEnv(layers: readonly Env[], scope: () => ExpressionScope): LazyMap {
  const upTo = (depth: number): LazyMap => ({
    keys: () => [...new Set(layers.slice(0, depth).flatMap((layer) => Object.keys(layer)))],
    get: (key) => {
      const index = layers.slice(0, depth).findLastIndex((layer) => Object.hasOwn(layer, key))
      if (index < 0) return undefined
      const { contexts, ...rest } = scope()
      const outer = { ...rest, contexts: { ...contexts, env: upTo(index) } }
      const value = evaluateDeep(layers[index]?.[key] ?? null, outer)
      return value.ok ? value.value : new Missing(`\`env.${key}\`: ${value.problem.message}`)
    },
  })
  return upTo(layers.length)
}

export function stagesContext(run: Run): LazyMap {
  return {
    keys: () => run.stages.map(({ def }) => def.name),
    get: (key) => {
      const stage = run.byName.get(key.toLowerCase())
      return stage === undefined ? undefined : stageContext(stage)
    },
  }
}

function stageContext(stage: StageRun): LazyMap {
  const [scope] = stage.scopes
  return lazyMap([
    ...statusEntries(stage.status),
    ['outputs', outputsContext(`stage \`${stage.def.name}\``, stage, {}, Object.keys(stage.def.outputs))],
    ['tasks', stage.def.type === 'loop' || scope === undefined ? noTasks(stage) : tasksContext(scope)],
  ])
}

const noTasks = (stage: StageRun): LazyMap => ({
  keys: () => [],
  get: (key) =>
    stage.def.tasks.some(({ name }) => name.toLowerCase() === key.toLowerCase())
      ? lazyMap(statusEntries(stage.status))
      : undefined,
})

export function tasksContext(scope: Scope): LazyMap {
  return {
    keys: () => scope.tasks.map(({ def }) => def.name),
    get: (key) => {
      const task = scope.byName.get(key.toLowerCase())
      return task === undefined ? undefined : taskContext(task)
    },
  }
}

const taskContext = (task: TaskRun): LazyMap =>
  lazyMap([
    ...statusEntries(task.status),
    ['attempts', task.attempts],
    ['outputs', outputsContext(`task \`${taskId(task)}\``, task, task.def.outputs, [])],
  ])

const statusEntries = (status: TaskRun['status']): readonly (readonly [string, ContextValue])[] => [
  ['status', status],
  ['outcome', outcomeOf(status)],
  ['conclusion', conclusionOf(status)],
  ['result', conclusionOf(status)],
]

/** L42: an output without a value is the producer's default, else missing, with a message that says why. */
function outputsContext(
  who: string,
  node: StageRun | TaskRun,
  declared: Readonly<Record<string, OutputDeclaration>>,
  promised: readonly string[],
): LazyMap {
  const keys = [...new Set([...Object.keys(node.outputs), ...Object.keys(declared), ...promised])]
  return {
    keys: () => keys,
    get: (key) => {
      const name = keys.find((known) => known.toLowerCase() === key.toLowerCase())
      if (name !== undefined && Object.hasOwn(node.outputs, name)) return node.outputs[name]
      const fallback = name === undefined ? undefined : declared[name]?.default
      if (fallback !== undefined) return fallback
      const why =
        hasEnded(node.status) && node.status !== 'succeeded'
          ? `it was ${wasWord(node.status)}`
          : 'it published no such output'
      return new Missing(`${who} has no output \`${name ?? key}\`: ${why}`)
    },
  }
}

const wasWord = (status: string): string => (status === 'failed' ? 'not successful: it failed' : status)

export function loopContext(
  stage: StageRun,
  iteration: { readonly index: number; readonly key?: string; readonly item: Json; readonly last?: boolean },
  previous: ContextValue,
): LazyMap {
  const { index, item } = iteration
  const listed = stage.loop?.listed?.items.length
  const as = stage.def.type === 'loop' ? stage.def.loop.as : undefined
  return lazyMap([
    ['index', index],
    ['key', iteration.key ?? String(index)],
    ['item', item],
    ['first', index === 0],
    ['last', iteration.last ?? (listed === undefined ? false : index === listed - 1)],
    ['previous', previous],
    ...(as === undefined ? [] : [[as, item] as const]),
  ])
}
