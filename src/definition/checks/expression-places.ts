import { isStatusFunction } from '../../expression/functions.js'
import type { Reference } from '../../expression/references.js'
import { problem } from '../problem.js'
import type { Check } from './check.js'
import { contextNames, type ContextName } from './contexts.js'
import { foreignContext } from './habits.js'
import { listed, meantOrKnown, sameName } from './names.js'
import { sitesOf, type Site } from './sites.js'
import { whyNotHere } from './uses.js'

/** L30, L37: `${{ }}` in a key that takes none. Scripts have a rule of their own (L34). */
export const expressionsNowhereElse: Check = (context) =>
  sitesOf(context).flatMap(({ key, script, path, analysis, place, text }) =>
    key !== undefined || script
      ? []
      : [
          problem(
            'expression-not-here',
            place(outer(analysis.expressions[0], text)),
            `\`${nameOf(path)}\` takes no expression: write the value itself; expressions may stand in ${USUAL}`,
          ),
        ],
  )

const USUAL =
  '`env`, `with`, `outputs`, conditions and the other keys of the table "keys and contexts" in the docs'

const outer = (
  part: { readonly outerOffset: number; readonly outerLength: number } | undefined,
  text: string,
): { readonly offset: number; readonly length: number } =>
  part === undefined
    ? { offset: text.indexOf('${{'), length: 3 }
    : { offset: part.outerOffset, length: part.outerLength }

const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .filter((step) => typeof step !== 'number')
    .map(String)
    .join('.')

/** L35: status functions look at a node's ancestors, so only its `if` can ask them. */
export const statusFunctionsInIf: Check = (context) =>
  sitesOf(context).flatMap(({ key, analysis, place }) =>
    key === undefined || key.statusFunctions
      ? []
      : analysis.functions
          .filter(({ name }) => isStatusFunction(name))
          .map((call) =>
            problem(
              'status-function-not-here',
              place(call),
              `\`${call.name}()\` can be asked only in the \`if\` of a stage or task: elsewhere read the \`status\` of a node, as \`tasks.NAME.status == 'failed'\``,
            ),
          ),
  )

/** L32, L33, L37: contexts that do not exist, and those that the key does not know. */
export const contextsKnownHere: Check = (context) =>
  sitesOf(context)
    .filter(({ key }) => key !== undefined)
    .flatMap((site) =>
      site.analysis.references.flatMap((reference) => {
        const [first] = reference.segments
        if (first === undefined) return []
        const known = contextNames.find((name) => sameName(name, first.name))
        if (known === undefined)
          return [problem('unknown-context', site.place(first), unknownContext(site, reference))]
        const message = notHere(site, known)
        const code = known === 'secrets' ? 'secret-not-here' : 'context-not-here'
        return message === undefined
          ? []
          : [problem(code, site.place(known === 'secrets' ? reference : first), message)]
      }),
    )

const unknownContext = (site: Site, { path }: Reference): string => {
  const name = path[0] ?? ''
  const foreign = foreignContext(name)
  if (foreign !== undefined) return `there is no context \`${name}\` here: ${foreign}`
  return `there is no context \`${name}\`: ${meantOrKnown(name, knownAt(site), 'none is known here')}`
}

const knownAt = (site: Site): readonly ContextName[] =>
  contextNames.filter((name) => whyNotHere(site, name) === undefined)

const notHere = (site: Site, name: ContextName): string | undefined => {
  const stage = site.holder.kind === 'stage' || site.holder.kind === 'task' ? site.holder.stage : undefined
  switch (whyNotHere(site, name)) {
    case undefined:
    case 'no-expression':
      break
    case 'no-loop':
      return stage === undefined
        ? '`loop` is known only in a stage with `type: loop`'
        : `\`loop\` is known only in a stage with \`type: loop\`, and \`${stage.name}\` is ${stage.type}`
    case 'loop-body':
      return "a loop's tasks run once an iteration, so its outputs cannot read one of them: name the values under `loop.collect`"
    case 'key':
      return notInKey(site, name)
  }
  return undefined
}

const notInKey = (site: Site, name: ContextName): string => {
  const key = site.key?.key.split('.').at(-1) ?? ''
  if (name === 'secrets')
    return 'a secret may be read only in `env` and `with` of a task that lists it, and in the configuration of its agent: pass it there'
  if (name === 'tasks' && site.key?.contexts.includes('stages') === true)
    return `\`tasks\` is known only inside a stage: read \`stages.STAGE.tasks.NAME\` of a stage that ran before`
  if (name === 'task')
    return '`task` is known only in `verify`, `fallback`, `remedies` and `rollback`: there it is the task they belong to'
  if (name === 'loop' && site.holder.kind === 'stage')
    return `\`loop\` is known only inside an iteration, and \`${key}\` is decided once for the whole stage`
  return `\`${name}\` is not known in \`${key}\`: known are ${listed(knownAt(site))}`
}
