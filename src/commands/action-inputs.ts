import { err, ok, type Result } from '../diagnostic.js'
import { suggest } from '../expression/suggest.js'
import type { Mode } from '../workflow.js'
import { inputsIn, modeOf } from './asked.js'
import { absolute } from './load.js'
import type { Refusal, Wish } from './prepare.js'
import type { World } from './world.js'

/** What a step says with `with:`, understood. */
export interface ActionInputs {
  readonly command: ActionCommand
  /** The folder to start in. */
  readonly cwd: string
  readonly workspace: string
  readonly file?: string
  readonly wish: Wish
  readonly maxParallel?: string
  readonly log: 'grouped' | 'interleaved'
  readonly summary: boolean
  readonly annotations: boolean
  /** Where the record is kept. */
  readonly home: string
  /** Whether that is there when the job is over. */
  readonly kept: boolean
}

const COMMANDS = ['run', 'validate', 'plan'] as const
export type ActionCommand = (typeof COMMANDS)[number]
const COMING_COMMANDS = ['resume', 'rollback', 'reduce', 'compile-check', 'report']
/** Refused while nothing obeys them: a value that does nothing would mislead (L2). */
const COMING = [
  'override id run gate decision comment stage fresh unit environment-policy check-run pr-comment',
  'report-artifact',
].flatMap((names) => names.split(' '))
/** How findings name the text of the input `inputs`, which is no file. */
export const INPUTS_TEXT = 'with.inputs'

/** Reads the step's inputs; what is wrong with them is said of all of them at once. */
export function readActionInputs(world: World): Result<ActionInputs, Refusal> {
  const { env } = world.machine
  const read = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
  const problems: string[] = []
  const take = <T>(result: Result<T, string>, otherwise: T): T => {
    if (result.ok) return result.value
    problems.push(result.error)
    return otherwise
  }
  for (const name of COMING)
    if (read(name) !== '' && read(name) !== 'false')
      problems.push(`input \`${name}\` is not supported yet; leave it out`)

  const command = take(commandOf(read('command')), 'run')
  const workspace = absolute(world.machine.cwd, env['GITHUB_WORKSPACE'] ?? '.')
  const cwd = absolute(workspace, read('working-directory') || '.').replace(/(?<=.)\/$/, '')
  if (world.sources.exists(cwd) !== 'folder')
    problems.push(
      `input \`working-directory\`: there is no folder \`${read('working-directory')}\` in the workspace`,
    )
  const mode = take(named('mode', modeOf(read('mode'))), undefined)
  const maxParallel = read('max-parallel')
  if (maxParallel !== '' && !/^[1-9]\d{0,8}$/.test(maxParallel))
    problems.push(`input \`max-parallel\` takes a whole number above 0, not \`${maxParallel}\``)
  const log = take<ActionInputs['log']>(
    oneOf('log', read('log') || 'grouped', ['grouped', 'interleaved']),
    'grouped',
  )
  const summary = take(truth('summary', read('summary')), true)
  const annotations = take(truth('annotations', read('annotations')), true)
  const home = take(homeOf(world, cwd, read('state')), '')
  if (problems.length > 0) return err({ kind: 'lines', lines: problems })

  const values = inputsIn(INPUTS_TEXT, 'input `inputs`', read('inputs'))
  if (!values.ok) return values
  const file = read('file')
  return ok({
    command,
    cwd,
    workspace,
    ...(file === '' ? {} : { file }),
    wish: {
      inputs: [values.value],
      selection: {
        only: list(read('only')),
        to: list(read('to')),
        from: list(read('from')),
        skip: list(read('skip')),
      },
      environments: [],
      target: 'job',
      ...(mode === undefined ? {} : { mode }),
    },
    ...(maxParallel === '' ? {} : { maxParallel }),
    log,
    summary,
    annotations,
    home,
    kept: !['', 'none'].includes(read('state')),
  })
}

function commandOf(text: string): Result<ActionCommand, string> {
  const command = COMMANDS.find((name) => name === (text || 'run'))
  if (command !== undefined) return ok(command)
  if (COMING_COMMANDS.includes(text))
    return err(`command \`${text}\` is not supported yet; there are ${sayList(COMMANDS)}`)
  const meant = suggest(text, COMMANDS)
  return err(
    `input \`command\` is ${sayList(COMMANDS)}, not \`${text}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
  )
}

/** L1: records lie with the job's temporary files, unless a folder is named that a later step may upload. */
function homeOf({ machine }: World, cwd: string, state: string): Result<string, string> {
  if (state === 'artifact')
    return err('input `state`: `artifact` is not supported yet; say `none`, or name a folder')
  if (state !== '' && state !== 'none') return ok(absolute(cwd, state))
  const temp = machine.env['RUNNER_TEMP'] ?? ''
  if (temp === '') return err('RUNNER_TEMP is not set: name a folder for the record with the input `state`')
  return ok(`${absolute(cwd, temp)}/noa`)
}

function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): Result<T, string> {
  const found = allowed.find((each) => each === text)
  return found === undefined ? err(`input \`${name}\` is ${sayList(allowed)}, not \`${text}\``) : ok(found)
}

/** As YAML's core schema, which is what `core.getBooleanInput` reads. */
const truth = (name: string, text: string): Result<boolean, string> =>
  text === '' || /^(true|True|TRUE)$/.test(text)
    ? ok(true)
    : /^(false|False|FALSE)$/.test(text)
      ? ok(false)
      : err(`input \`${name}\` is true or false, not \`${text}\``)

const named = (name: string, result: Result<Mode | undefined, Refusal>): Result<Mode | undefined, string> =>
  result.ok
    ? result
    : err(`input \`${name}\`: ${result.error.kind === 'lines' ? result.error.lines.join('; ') : 'is wrong'}`)

/** Separated by spaces, line ends or commas, save within the brackets of a loop's key. */
const list = (text: string): readonly string[] => text.match(/(?:\[[^\]]*\]|[^\s,[])+/g) ?? []

const sayList = (names: readonly string[]): string =>
  `${names
    .slice(0, -1)
    .map((name) => `\`${name}\``)
    .join(', ')} or \`${names.at(-1) ?? ''}\``
