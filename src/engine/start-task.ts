import { addressOf, type Run, type TaskRun } from '../run.js'
import { readTask } from '../stages/contexts.js'
import { resolveDuration, resolveValue } from '../stages/resolve.js'
import type { Verdict } from '../stages/verdict.js'
import { agentNamed, type Json } from '../workflow.js'
import type { Pass } from './pass.js'
import { endUnstarted } from './settle.js'

/**
 * Starts a task: its `with` is evaluated, secrets by name only, and its deadline is set. One that reads what has no
 * value ends instead (L42); one that `asks` for a digest is to be tried again.
 */
export function startTask(
  run: Run,
  task: TaskRun,
  pass: Pass,
  holds: Readonly<Record<string, number>>,
): 'started' | 'ended' | 'asks' {
  const { def } = task
  const reading = readTask(run, task)
  const with_ = resolveValue('with', def.with, reading, def.at)
  if (!with_.ok) return refuse(run, task, with_.verdict, pass)
  // What only the performer needs is tried here too, so that what has no value fails before anything starts.
  const rest = resolveValue('env', environmentOf(run, task), reading, def.at)
  if (!rest.ok) return refuse(run, task, rest.verdict, pass)
  const timeout = def.timeout === undefined ? undefined : resolveDuration('timeout', def.timeout, reading)
  if (timeout?.ok === false) return refuse(run, task, timeout.verdict, pass)
  pass.events.push({
    type: 'task-started',
    ...addressOf(task),
    attempt: task.attempts + 1,
    with: isMap(with_.value) ? with_.value : {},
    ...(timeout === undefined ? {} : { deadline: pass.now + timeout.value }),
    ...(Object.keys(holds).length === 0 ? {} : { holds }),
  })
  return 'started'
}

/** All that a task's performer evaluates: the variables, the folder, the agent's configuration (L37). */
export function environmentOf(run: Run, task: TaskRun): Json {
  const { workflow } = run.plan
  const agent = agentNamed(workflow.agents, task.def.work.agent)?.[1]
  return {
    // Names only: `env.X` evaluates the layers, the inner one first.
    env: Object.fromEntries(
      [
        ...Object.keys(workflow.env),
        ...Object.keys(task.scope.stage.def.env),
        ...Object.keys(task.def.env),
      ].map((name) => [name, `\${{ env['${name.replaceAll("'", "''")}'] }}`]),
    ),
    directory: task.def.workingDirectory ?? null,
    command: agent?.kind === 'process' ? agent.command : [],
  }
}

function refuse(run: Run, task: TaskRun, verdict: Verdict, pass: Pass): 'ended' | 'asks' {
  if (verdict.kind === 'end') {
    pass.events.push(endUnstarted(run, task, verdict))
    return 'ended'
  }
  if (verdict.kind === 'ask') pass.wanted.push(...verdict.wanted)
  return 'asks'
}

const isMap = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
