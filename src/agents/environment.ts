import { posix } from 'node:path'
import type { Order } from '../ports.js'
import type { AttemptFiles } from '../task-ports.js'
import type { Json } from '../workflow.js'

/** What is the same in the environments of all tasks of a run. */
export interface BaseOptions {
  readonly env: Readonly<Record<string, string>>
  readonly secretNames: readonly string[]
  readonly platform: string
  readonly run: string
  readonly root: string
  readonly artifacts: string
}

export interface ChildEnvironment {
  readonly env: Readonly<Record<string, string>>
  /** Names that are too long for a variable and stand in `$NOA_INPUT` alone. */
  readonly leftOut: readonly string[]
}

export interface Environments {
  /** The caller's, as L43 leaves it to every task, with the task's search path: for builds. */
  forBuild(order: Order): Readonly<Record<string, string>>
  /** The search path that a task has. */
  pathOf(order: Order): string
  forTask(order: Order, files: AttemptFiles['paths']): ChildEnvironment
}

const OIDC = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']
/** The caller's files of the protocol: a task must not write into them (S6). */
const CALLERS_FILES = new Set(
  ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'].map((name) => `GITHUB_${name}`),
)
/** What we set for a task ourselves: of an outer run's task it would say the wrong thing. */
const OF_A_TASK = new Set(
  ['RUN_ID NODE ATTEMPT IDEMPOTENCY_KEY ACTION ACTIONS_DIR ARTIFACTS INPUT OUTPUT INDEX KEY ITEM'].flatMap(
    (names) => names.split(' ').map((name) => `NOA_${name}`),
  ),
)

/** Linux takes no variable over 128 KiB (P19), Windows none over 32,767 characters; some is left for the name. */
const MAX_VARIABLE_BYTES = { posix: 126 * 1024, windows: 32_000 }

/**
 * L43: reads the caller's environment once; each task then costs one copy of it. What is laid over it, the last wins:
 * the caller's, `env:` and earlier exports, secrets, `with`, ours.
 */
export function createEnvironments(options: BaseOptions): Environments {
  const isWindows = options.platform === 'win32'
  const fold = (name: string): string => (isWindows ? name.toUpperCase() : name)
  const secret = new Set(options.secretNames.map(fold))
  const base: Record<string, string> = {}
  const oidc: Record<string, string> = {}
  /** Windows: the spelling of each variable that is set. */
  const spelling = new Map<string, string>()
  for (const [name, value] of Object.entries(options.env)) {
    const folded = fold(name)
    if (secret.has(folded) || name === '__proto__') continue
    if (OIDC.includes(folded)) oidc[name] = value
    if (isWithheld(folded)) continue
    base[name] = value
    if (isWindows) spelling.set(folded, name)
  }
  const pathName = spelling.get('PATH') ?? 'PATH'
  const separator = isWindows ? ';' : ':'
  const maxBytes = isWindows ? MAX_VARIABLE_BYTES.windows : MAX_VARIABLE_BYTES.posix

  const pathOf = (order: Order): string => {
    const own = Object.entries(order.env).findLast(([name]) => fold(name) === 'PATH')?.[1]
    const rest = own ?? base[pathName] ?? ''
    return order.paths.length === 0 ? rest : [...order.paths, ...(rest === '' ? [] : [rest])].join(separator)
  }

  return {
    forBuild: (order) => ({ ...base, [pathName]: pathOf(order) }),
    pathOf,
    forTask(order, files) {
      const env: Record<string, string> = { ...base }
      const leftOut: string[] = []
      const spelled = isWindows ? new Map(spelling) : spelling
      const set = isWindows
        ? (name: string, value: string): void => {
            const known = spelled.get(name.toUpperCase())
            if (known !== undefined) delete env[known]
            spelled.set(name.toUpperCase(), name)
            env[name] = value
          }
        : (name: string, value: string): void => {
            env[name] = value
          }
      const setIfItFits = (name: string, value: string, of: string): void => {
        if (value.length * 3 <= maxBytes || byteLength(value) <= maxBytes) set(name, value)
        else if (!leftOut.includes(of)) leftOut.push(of)
      }

      if (order.task.idToken) for (const [name, value] of Object.entries(oidc)) set(name, value)
      for (const [name, value] of Object.entries(order.env)) set(name, value)
      for (const [name, value] of Object.entries(order.secrets)) set(name, value)
      for (const [name, value] of Object.entries(order.with))
        for (const form of inputNames(name)) setIfItFits(form, asText(value), name)
      if (order.paths.length > 0) set(spelled.get('PATH') ?? 'PATH', pathOf(order))

      env['GITHUB_OUTPUT'] = env['NOA_OUTPUT'] = files.output
      env['GITHUB_ENV'] = files.env
      env['GITHUB_PATH'] = files.path
      env['GITHUB_STATE'] = files.state
      env['GITHUB_STEP_SUMMARY'] = files.summary
      env['NOA_INPUT'] = files.input
      env['NOA_RUN_ID'] = options.run
      env['NOA_NODE'] = order.node
      env['NOA_ATTEMPT'] = String(order.attempt)
      env['NOA_IDEMPOTENCY_KEY'] = `${options.run}/${order.node}`
      env['NOA_ARTIFACTS'] = options.artifacts
      const { work } = order.task
      if (work.kind === 'action') env['NOA_ACTION'] = work.action
      if (order.loop !== undefined) {
        env['NOA_INDEX'] = String(order.loop.index)
        env['NOA_KEY'] = order.loop.key
        setIfItFits('NOA_ITEM', asText(order.loop.item), 'NOA_ITEM')
      }
      // The chain of markers of outer runs (process-markers.ts) is not the task's to write.
      if (env['NOA_TASK_MARKER'] !== base['NOA_TASK_MARKER']) {
        if (base['NOA_TASK_MARKER'] === undefined) delete env['NOA_TASK_MARKER']
        else env['NOA_TASK_MARKER'] = base['NOA_TASK_MARKER']
      }
      return { env, leftOut }
    },
  }
}

/** The folder of a task's action file, for `NOA_ACTIONS_DIR`. */
export const actionsFolder = (root: string, actionFile: string): string => {
  const folder = posix.dirname(actionFile)
  return folder === '.' ? root : `${root.replace(/[\\/]$/, '')}/${folder}`
}

/** L40: as GitHub writes it (spaces as `_`, capitals), and with `-` as `_`, which shells can read. */
const inputNames = (name: string): readonly string[] => {
  const github = `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
  return github.includes('-') ? [github, github.replaceAll('-', '_')] : [github]
}

/** L40: what is not a string is JSON. */
const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** L43; S6: what an outer runner, its action or an outer run of ours meant for itself. */
const isWithheld = (name: string): boolean =>
  name.startsWith('INPUT_') ||
  name.startsWith('ACTIONS_') ||
  CALLERS_FILES.has(name) ||
  OF_A_TASK.has(name) ||
  name.startsWith('NOA_SHARD_')
