import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { declaredName, noSuch } from './names.js'
import type { Site } from './sites.js'
import { usesOf } from './uses.js'

/**
 * L32: `env` is what the definition itself says, so a name that it does not say has no value. As in GitHub, an `env`
 * sees those above it and not itself.
 */
export const envReferences: Check = (context) =>
  usesOf(context, 'env').flatMap(({ site, name }) => {
    if (name?.literal !== true) return []
    const { known, own } = variablesAt(context, site)
    if (declaredName(name.name, known) !== undefined) return []
    if (declaredName(name.name, own) !== undefined)
      return [
        problem(
          'unknown-variable',
          site.place(name),
          `\`${name.name}\` stands in the same \`env\`, which cannot read itself: move it to the \`env\` of the stage or workflow`,
        ),
      ]
    const message = noSuch('variable', name.name, known, 'declare it under an `env` above')
    return [
      problem(
        'unknown-variable',
        site.place(name),
        `${message}${message.endsWith('?') ? '' : ' (`env` holds what this file says; variables of the machine are there in scripts)'}`,
      ),
    ]
  })

const variablesAt = (
  { workflow }: CheckContext,
  { holder, path }: Site,
): { readonly known: readonly string[]; readonly own: readonly string[] } => {
  const root = Object.keys(workflow.env)
  const inEnv = path[0] === 'env'
  if (holder.kind === 'workflow') return { known: root, own: [] }
  if (holder.kind === 'agent') {
    // An agent is configured for each of its tasks, with the variables of that task.
    const all = workflow.stages.flatMap((stage) => [stage.env, ...stage.tasks.map((task) => task.env)])
    return { known: [...root, ...new Set(all.flatMap((env) => Object.keys(env)))], own: [] }
  }
  const above = holder.kind === 'task' ? [...root, ...Object.keys(holder.stage.env)] : root
  const own = Object.keys(holder.kind === 'task' ? holder.task.env : holder.stage.env)
  return inEnv ? { known: above, own } : { known: [...above, ...own], own: [] }
}
