import type { Diagnostic, Edit, Fix } from '../../diagnostic.js'
import type { Reference } from '../../expression/references.js'
import type { Stage, Task, Workflow } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { addToMap, type NewEntry } from './insertion.js'
import { sameName } from './names.js'
import { readVariables } from './script-variables.js'
import { shellOf } from './shells.js'
import { sitesOf, type Site } from './sites.js'

/**
 * L34: no expression stands in a script. The first finding of a script carries the fix of them all, for one `env` has
 * to take all the values.
 */
export const expressionsInScripts: Check = (context) =>
  sitesOf(context).flatMap((site): readonly Diagnostic<DefinitionCode>[] => {
    if (!site.script) return []
    const holes = holesOf(context.workflow, site)
    const fix = fixOf(context, site, holes)
    return holes.map(({ offset, length, variable, inner, there }, index) =>
      problem(
        'expression-in-run',
        site.place({ offset, length }),
        `no expression may stand in a script, where its text would be run as code: ${there ? '' : `put it into \`env\` (\`${variable}: \${{ ${inner} }}\`) and `}read the variable ${variable} here`,
        { fix: index === 0 ? fix : undefined },
      ),
    )
  })

/** One `${{ }}` of a script, and the variable to read in its place. */
interface NamedHole {
  readonly offset: number
  readonly length: number
  readonly inner: string
  readonly variable: string
  /** The task has the variable already. */
  readonly there: boolean
}

/** The same expression twice is one variable. */
const holesOf = (workflow: Workflow, { holder, analysis, text }: Site): readonly NamedHole[] => {
  const taken = new Set(holder.kind === 'task' ? variablesOf(workflow, holder.stage, holder.task) : [])
  const names = new Map<string, string>()
  if (analysis.expressions.length === 0) {
    const offset = text.indexOf('${{')
    return [{ offset, length: 3, inner: '…', variable: 'VALUE', there: false }]
  }
  return analysis.expressions.map(({ source, outerOffset, outerLength, offset }) => {
    const inner = source.trim()
    const within = analysis.references.filter(
      (one) => one.offset >= offset && one.offset < offset + source.length,
    )
    const there =
      within.length === 1 && within[0]?.length === inner.length
        ? variableOf(within[0], holder, workflow)
        : undefined
    const variable = there ?? names.get(inner) ?? freeName(within.length === 1 ? within[0] : undefined, taken)
    names.set(inner, variable)
    taken.add(variable)
    return { offset: outerOffset, length: outerLength, inner, variable, there: there !== undefined }
  })
}

/** What a task has as a variable anyway: its `env`, and the secrets that it lists (L36). */
const variableOf = ({ path }: Reference, holder: Site['holder'], workflow: Workflow): string | undefined => {
  const [context, name = ''] = path
  if (holder.kind !== 'task' || path.length !== 2) return undefined
  if (context?.toLowerCase() === 'env')
    return [holder.task.env, holder.stage.env, workflow.env]
      .flatMap((env) => Object.keys(env))
      .find((variable) => sameName(variable, name))
  return context?.toLowerCase() === 'secrets'
    ? holder.task.secrets.find((secret) => sameName(secret.name, name))?.variable
    : undefined
}

const variablesOf = (workflow: Workflow, stage: Stage, task: Task): readonly string[] => [
  ...[workflow.env, stage.env, task.env].flatMap((env) => Object.keys(env)),
  ...task.secrets.map(({ variable }) => variable),
]

/** Variables that mean something to the shell or to programs: a value of the author's must not become one of them. */
const MEANT =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|PWD|OLDPWD|TERM|LANG|LC_.*|IFS|ENV|PS\d|UID|EUID|PPID|HOSTNAME|TMPDIR|TEMP|TMP|CI|DEBUG|EDITOR|PAGER|TZ|RANDOM|SECONDS|LINENO|OPTARG|OPTIND|REPLY|NODE_.*|PYTHON.*|LD_.*|DYLD_.*|GITHUB_.*|RUNNER_.*|NOA_.*|INPUT_.*|ACTIONS_.*|GIT_.*|NPM_.*|HTTPS?_PROXY|NO_PROXY)$/

/** `inputs.channel` is CHANNEL; what is taken or means something gets its context before it, then a number behind it. */
const freeName = (reference: Reference | undefined, taken: ReadonlySet<string>): string => {
  const steps = (reference?.path ?? ['value']).map((step) =>
    step.replaceAll(/[^A-Za-z0-9_]+/g, '_').toUpperCase(),
  )
  const short = steps.at(-1) ?? ''
  const candidates = [short, steps.filter((step) => step !== '_').join('_'), `THE_${short}`]
  const free = (name: string): boolean =>
    /^[A-Z_][A-Z0-9_]*[A-Z0-9]$/.test(name) && !MEANT.test(name) && !taken.has(name)
  for (const name of candidates) if (free(name)) return name
  for (let number = 2; ; number++) if (free(`VALUE_${number}`)) return `VALUE_${number}`
}

const fixOf = (context: CheckContext, site: Site, holes: readonly NamedHole[]): Fix | undefined => {
  const { holder, path, text, analysis } = site
  if (holder.kind !== 'task' || path.length !== 1 || analysis.problems.length > 0) return undefined
  const { task, stage } = holder
  const shell = shellOf(context, stage, task)
  const fillings =
    shell === undefined
      ? undefined
      : readVariables(
          shell,
          text,
          holes.map(({ offset, length, variable }) => ({ from: offset, to: offset + length, variable })),
        )
  if (fillings === undefined) return undefined
  const missing = holes.filter(({ there }) => !there)
  const entries: readonly NewEntry[] = [
    ...new Map(missing.map(({ variable, inner }) => [variable, `\${{ ${inner} }}`])),
  ].map(([name, value]) => ({ name, value }))
  const env = entries.length === 0 ? undefined : addToMap(context, task, 'env', entries, 'run')
  if (env === undefined && entries.length > 0) return undefined
  const edits: Edit[] = env === undefined ? [] : [env]
  for (const { from, to, text: filling } of fillings) {
    const at = site.place({ offset: from, length: to - from })
    const there = context.text(at)
    // The file says exactly what the script says, so nothing is escaped here; and so may nothing have to be.
    if (there !== text.slice(from, to)) return undefined
    const quoted = context.text(context.locate(task, ['run'], 'value'))[0] ?? ''
    // A plain scalar that begins with a quote is another scalar.
    if (from === 0 && !`|>"'`.includes(quoted) && !/^\w/.test(filling)) return undefined
    if (quoted === '"' && /["\\]/.test(filling))
      edits.push({ at, text: filling.replaceAll(/["\\]/g, '\\$&') })
    else if (quoted === "'") edits.push({ at, text: filling.replaceAll("'", "''") })
    else edits.push({ at, text: filling })
  }
  return {
    title:
      entries.length === 1
        ? `Put the value into \`env\` as ${entries[0]?.name}`
        : `Put the ${entries.length} values into \`env\``,
    edits,
  }
}
