import { err, ok, type Result } from '../diagnostic.js'
import type { Secrets } from '../ports.js'
import type { Plan } from '../plan.js'
import { absolute } from './load.js'
import type { World } from './world.js'

/** L36: values of secrets, from the caller's environment by name and from `--secret-file`, which wins. */
export function readSecrets(world: World, file: string | undefined): Result<Secrets, string> {
  const { env } = world.machine
  if (file === undefined) return ok({ read: (name) => own(env, name) })
  const text = world.texts.read(absolute(world.machine.cwd, file))
  if (!text.ok) return err(`\`--secret-file ${file}\`: ${text.error}`)
  const values = parseLines(text.value, file)
  if (!values.ok) return values
  return ok({ read: (name) => own(values.value, name) ?? own(env, name) })
}

/** An empty value is none: so GitHub passes a secret that does not exist. */
const own = (values: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(values, name) && values[name] !== '' ? values[name] : undefined

/** `NAME=value` lines; `NAME="a\nb"` may hold escapes, `#` begins a comment. No line is ever shown: it may be a secret. */
function parseLines(text: string, file: string): Result<Readonly<Record<string, string>>, string> {
  const values: [string, string][] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const found = /^(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/s.exec(line)
    if (found === null) return err(`${file}:${index + 1}: a line must be NAME=value`)
    values.push([found[1] ?? '', unquote(found[2] ?? '')])
  }
  return ok(Object.fromEntries(values))
}

function unquote(value: string): string {
  if (/^'.*'$/s.test(value)) return value.slice(1, -1)
  if (!/^".*"$/s.test(value)) return value
  return value
    .slice(1, -1)
    .replaceAll(/\\(.)/gs, (_, char: string) => ({ n: '\n', r: '\r', t: '\t' })[char] ?? char)
}

/** L36: a secret without a value is an error before anything starts, unless it is optional. Skipped nodes need none. */
export function missingSecrets(plan: Plan, secrets: Secrets): readonly string[] {
  const lines: string[] = []
  for (const [index, stage] of plan.workflow.stages.entries())
    for (const [at, task] of stage.tasks.entries()) {
      const planned = plan.stages[index]
      if (planned?.skip !== undefined || planned?.tasks[at]?.skip !== undefined) continue
      for (const { name, optional, at: place } of task.secrets)
        if (!optional && secrets.read(name) === undefined)
          lines.push(
            `${place.file}:${place.line}:${place.column}: task ${stage.name}.${task.name} needs the secret \`${name}\`: set the variable ${name} (a job's step: \`env: { ${name}: "\${{ secrets.${name} }}" }\`), or give it with \`--secret-file\``,
          )
    }
  return lines
}
