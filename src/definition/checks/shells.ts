import type { Stage, Task, Workflow } from '../../workflow.js'
import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { declaredName, listed } from './names.js'

/** L43: GitHub's names. */
export const shells = ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python', 'node'] as const

/** L43: a shell is one of GitHub's names, or a command with `{0}` where the script's file goes. */
export const shellsKnown: Check = ({ workflow, locate, written }) => {
  const owners: readonly (readonly [object, readonly string[]])[] = [
    [workflow, ['defaults', 'shell']],
    ...Object.values(workflow.agents).flatMap((agent) =>
      agent.kind === 'shell' && agent.at !== undefined ? [[agent, ['shell']] as const] : [],
    ),
    ...workflow.stages.flatMap((stage) => stage.tasks.map((task) => [task, ['shell']] as const)),
  ]
  return owners.flatMap(([owner, path]) => {
    const shell = written(owner, path)
    if (typeof shell !== 'string' || shell.includes('${{')) return []
    if (shell.includes('{0}') || (shells as readonly string[]).includes(shell)) return []
    return [problem('unknown-shell', locate(owner, path, 'value'), unknown(shell))]
  })
}

const unknown = (shell: string): string => {
  if (/\s/.test(shell))
    return `\`${shell}\` has no \`{0}\`, which stands for the file of the script: write \`${shell} {0}\``
  const meant = declaredName(shell, shells)
  if (meant !== undefined) return `there is no shell \`${shell}\`: did you mean \`${meant}\`?`
  const command = /^[\w./-]+$/.test(shell) ? `, or write \`${shell} {0}\` to start that program` : ''
  return `there is no shell \`${shell}\`: there are ${listed(shells)}${command}`
}

/** The shell that reads a task's script where it is known whatever the machine; for quoting. */
export const shellOf = (
  { workflow, written }: CheckContext,
  stage: Stage,
  task: Task,
): string | undefined => {
  if (task.work.kind !== 'run') return undefined
  const said = task.work.shell ?? ofAgent(workflow, task.work.agent)
  if (said !== undefined) return /^[\w-]+/.exec(said)?.[0]
  // L43: on Windows the default is another.
  return JSON.stringify(written(stage, ['runs_on']) ?? '')
    .toLowerCase()
    .includes('windows')
    ? undefined
    : 'bash'
}

const ofAgent = (workflow: Workflow, name: string): string | undefined => {
  const agent = Object.hasOwn(workflow.agents, name) ? workflow.agents[name] : undefined
  return agent?.kind === 'shell' ? agent.shell : undefined
}
