import { evaluateExpression } from '../expression/evaluate.js'
import type { Evaluated, Scope as ExpressionScope } from '../expression/scope.js'
import { lazyMap, type ContextValue } from '../expression/value.js'
import { digestKey, taskId, type Run, type Scope, type StageRun, type TaskRun } from '../run.js'
import type { Env, Expr, Json } from '../workflow.js'
import { stageAncestors, statusFunctions, taskAncestors } from './ancestors.js'
import { layeredEnv, loopContext, stagesContext, tasksContext } from './context-values.js'

/** Where an expression stands, and all that it can read there (L32). */
export interface Reading {
  readonly scope: ExpressionScope
  /** Patterns of `hashFiles` whose digest is not known yet. */
  readonly wanted: { readonly node: string; readonly patterns: readonly string[] }[]
}

/** The values that `secrets.NAME` has; the record gets names only (L36). */
export type SecretValues = (name: string) => string | undefined

const byName: SecretValues = (name) => `(secret ${name})`

/** What the expressions of the workflow itself read (`outputs`). */
export function readWorkflow(run: Run): Reading {
  return reading(run, '', { stages: stagesContext(run) }, [run.plan.workflow.env])
}

/** What a stage's own expressions read; in `outputs` also its `tasks`. */
export function readStage(run: Run, stage: StageRun, tasks?: Scope): Reading {
  return reading(
    run,
    stage.def.name,
    {
      stages: stagesContext(run),
      ...(tasks === undefined ? {} : { tasks: tasksContext(tasks) }),
    },
    [run.plan.workflow.env, stage.def.env],
    statusFunctions(run, () => stageAncestors(run, stage)),
  )
}

/** What the expressions of a loop read (L13): those about an iteration, by `iteration`, and its ended `tasks`. */
export function readLoop(
  run: Run,
  stage: StageRun,
  iteration: { readonly index: number; readonly key?: string; readonly item: Json; readonly last?: boolean },
  tasks?: Scope,
): Reading {
  const previous = stage.scopes[iteration.index - 1]
  const loop = loopContext(
    stage,
    iteration,
    previous === undefined ? null : lazyMap([['tasks', tasksContext(previous)]]),
  )
  return reading(
    run,
    `${stage.def.name}#${iteration.index}${tasks === undefined ? '' : '+'}`,
    {
      stages: stagesContext(run),
      loop,
      ...(tasks === undefined ? {} : { tasks: tasksContext(tasks) }),
    },
    [run.plan.workflow.env, stage.def.env],
    statusFunctions(run, () => stageAncestors(run, stage)),
  )
}

/** What a task's expressions read. Without `secrets`, `secrets.NAME` stands for the name only. */
export function readTask(run: Run, task: TaskRun, secrets: SecretValues = byName): Reading {
  const { scope } = task
  const { stage, iteration } = scope
  return reading(
    run,
    taskId(task),
    {
      stages: stagesContext(run),
      tasks: tasksContext(scope),
      ...(iteration === undefined ? {} : { loop: loopContext(stage, iteration, null) }),
      secrets: lazyMap(task.def.secrets.map(({ name }) => [name, secrets(name) ?? null])),
    },
    [run.plan.workflow.env, stage.def.env, task.def.env],
    statusFunctions(run, () => taskAncestors(task)),
  )
}

function reading(
  run: Run,
  node: string,
  more: Readonly<Record<string, ContextValue>>,
  env: readonly Env[],
  status?: ExpressionScope['status'],
): Reading {
  const { plan, started } = run
  const wanted: { node: string; patterns: readonly string[] }[] = []
  const scope: ExpressionScope = {
    contexts: {
      inputs: plan.inputs,
      github: started?.github ?? {},
      runner: started?.runner ?? {},
      run: lazyMap([
        ['id', started?.run ?? ''],
        ['attempt', started?.attempt ?? 1],
        ['mode', plan.mode],
        ['workflow', plan.workflow.name],
        ['target', plan.target],
      ]),
      ...more,
      env: layeredEnv(env, () => scope),
    },
    ...(status === undefined ? {} : { status }),
    hashFiles: (patterns) => {
      const digest = run.digests.get(digestKey(node, patterns))
      if (digest === undefined) wanted.push({ node, patterns })
      return digest
    },
  }
  return { scope, wanted }
}

/** Evaluates a condition. */
export const holds = (reading_: Reading, condition: Expr): Evaluated =>
  evaluateExpression(condition.expr, reading_.scope)
