import { err, ok, type Result } from '../diagnostic.js'
import type { Exports } from '../event.js'
import type { SecretGuard, WrittenFile, WrittenFiles } from '../task-ports.js'
import { lastName, parseEntries, parsePaths, type Entry, type ProtocolProblem } from './protocol.js'

/** L41, P30: so much a task may write into each of its files. */
export const MAX_FILE_BYTES = 1024 * 1024

export interface Published {
  readonly outputs: Readonly<Record<string, string>>
  readonly exports?: Exports
}

const VARIABLES = { output: '$GITHUB_OUTPUT', env: '$GITHUB_ENV', path: '$GITHUB_PATH' } as const
type Source = keyof typeof VARIABLES

/** L5; S8: no name that is more than a name to JavaScript. */
const OUTPUT_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/
const NOT_A_NAME = new Set(['__proto__', 'constructor', 'prototype'])
/** L40: what would act on the runner, on us or on every program that starts. Case counts on no platform. */
const FORBIDDEN_VARIABLE = /^(NODE_OPTIONS$|LD_|DYLD_|GITHUB_|RUNNER_|NOA_)/i

/** L40: what a task that succeeded publishes, or why it cannot: one line for people, without any value. */
export function readPublished(files: WrittenFiles, secrets: SecretGuard): Result<Published, string> {
  const outputs = read(files, 'output', secrets, outputTrouble)
  if (!outputs.ok) return outputs
  const env = read(files, 'env', secrets, variableTrouble)
  if (!env.ok) return env
  const path = read(files, 'path', secrets, pathTrouble)
  if (!path.ok) return path
  const published = { outputs: byName(outputs.value) }
  return ok(
    env.value.length + path.value.length === 0
      ? published
      : { ...published, exports: { env: byName(env.value), path: path.value.map(({ value }) => value) } },
  )
}

type Trouble = (entry: Entry) => string | undefined

function read(
  files: WrittenFiles,
  source: Source,
  secrets: SecretGuard,
  trouble: Trouble,
): Result<readonly Entry[], string> {
  const file = files[source]
  if (file === undefined) return ok([])
  if ('problem' in file) return err(`${VARIABLES[source]}: ${file.problem}`)
  if (file.size > MAX_FILE_BYTES) return err(tooLarge(source, file))
  const parsed = source === 'path' ? parsePaths(file.bytes) : parseEntries(file.bytes)
  if (!parsed.ok) return err(at(source, parsed.error))
  for (const entry of parsed.value) {
    const message =
      trouble(entry) ??
      (secrets.contains(entry.value)
        ? `${what(source)} \`${entry.name}\` contains a secret, which may not leave its task (L36); pass on what is not secret, or list the secret in the task that needs it`
        : undefined)
    if (message !== undefined) return err(at(source, { line: entry.line, message }))
  }
  return parsed
}

const what = (source: Source): string =>
  source === 'output' ? 'the output' : source === 'env' ? 'the variable' : 'the folder for'

const at = (source: Source, { line, message }: ProtocolProblem): string =>
  `${VARIABLES[source]}, line ${line}: ${message}`

function tooLarge(source: Source, file: Extract<WrittenFile, { readonly size: number }>): string {
  const name = source === 'path' ? undefined : lastName(file.bytes)
  return `${name === undefined ? VARIABLES[source] : `${what(source)} \`${shown(name)}\``} does not fit: ${file.size} bytes were written to ${VARIABLES[source]}, and at most ${MAX_FILE_BYTES} may be; keep large data in a file and publish its path`
}

const outputTrouble: Trouble = ({ name }) =>
  OUTPUT_NAME.test(name) && !NOT_A_NAME.has(name)
    ? undefined
    : `\`${shown(name)}\` is no name of an output: letters, digits, \`_\` and \`-\`, at most 100, no digit or \`-\` first`

const variableTrouble: Trouble = ({ name, value }) =>
  FORBIDDEN_VARIABLE.test(name)
    ? `\`${shown(name)}\` may not be set for later tasks: NODE_OPTIONS, LD_*, DYLD_*, GITHUB_*, RUNNER_* and NOA_* act on every program; set it in \`env:\` of the task that needs it`
    : name === '__proto__' || name.includes('\0')
      ? 'this is no name of a variable'
      : value.includes('\0')
        ? `the variable \`${shown(name)}\` holds a NUL character, which no variable can`
        : undefined

const pathTrouble: Trouble = ({ value }) =>
  value.includes('\0') ? 'a folder cannot have a NUL character in its name' : undefined

/** Names come from the task: none may fill a message or break its line. */
const shown = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]/g, '?')
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain
}

/** The last of a name wins, as in GitHub. */
const byName = (entries: readonly Entry[]): Readonly<Record<string, string>> =>
  Object.fromEntries(entries.map(({ name, value }) => [name, value]))
