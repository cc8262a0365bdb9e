import type { Diagnostic } from '../../diagnostic.js'
import type { Task } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { listed, sameName } from './names.js'
import { usesOf, type Use } from './uses.js'

/** L36: an expression reads only secrets that its task lists. */
export const secretReferences: Check = (context) => [
  ...usesOf(context, 'secrets').flatMap((use) => {
    const { site, name, reference } = use
    if (name?.literal !== true)
      return [
        problem(
          'computed-name',
          site.place(name ?? reference),
          'write the name of the secret out, as `secrets.NAME`: which secrets a task gets must be known before it starts',
        ),
      ]
    return site.holder.kind === 'task' ? inTask(use, site.holder.task, name.name) : []
  }),
  ...inAgents(context),
]

const inTask = ({ site, name }: Use, task: Task, secret: string): readonly Diagnostic<DefinitionCode>[] => {
  // A task inside a task has a list of its own, or that of its task (L49).
  if (name === undefined || site.key?.contexts.includes('task') === true || has(task, secret)) return []
  const variable = task.secrets.find((use) => sameName(use.variable, secret))
  const names = task.secrets.map((use) => use.name)
  const hint =
    variable !== undefined
      ? `\`${secret}\` is the variable: read \`secrets.${variable.name}\``
      : `add it to \`secrets\`${names.length === 0 ? ` (\`secrets: [${secret}]\`)` : `, which lists ${listed(names)}`}`
  return [
    problem(
      'secret-not-listed',
      site.place(name),
      `task \`${task.name}\` does not list the secret \`${secret}\`: ${hint}`,
    ),
  ]
}

/** An agent's configuration is read for each of its tasks, so each of them must list what it takes. */
const inAgents = (context: CheckContext): readonly Diagnostic<DefinitionCode>[] => {
  const byAgent = new Map<string, Use[]>()
  for (const use of usesOf(context, 'secrets')) {
    const { holder } = use.site
    if (holder.kind !== 'agent' || use.name?.literal !== true) continue
    byAgent.set(holder.agent.toLowerCase(), [...(byAgent.get(holder.agent.toLowerCase()) ?? []), use])
  }
  if (byAgent.size === 0) return []
  return context.workflow.stages.flatMap((stage) =>
    stage.tasks.flatMap((task) =>
      (byAgent.get(task.work.agent.toLowerCase()) ?? []).flatMap(({ site, name }) =>
        name === undefined || has(task, name.name)
          ? []
          : [
              problem(
                'secret-not-listed',
                task.work.at,
                `agent \`${task.work.agent}\` reads the secret \`${name.name}\`, and task \`${task.name}\` does not list it: add \`secrets: [${name.name}]\` to the task`,
                { related: [{ at: site.place(name), message: 'the agent reads it here' }] },
              ),
            ],
      ),
    ),
  )
}

const has = (task: Task, secret: string): boolean => task.secrets.some((use) => sameName(use.name, secret))
