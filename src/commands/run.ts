import { err, ok, type Result } from '../diagnostic.js'
import { resultDocument } from '../monitoring/result.js'
import type { Run } from '../run.js'
import type { Arguments } from './command-line.js'
import { execute, type Executed, type Stopped } from './execute.js'
import type { Face } from './face.js'
import { findingsJson, findingsText, load, refuse, type Found } from './load.js'
import { prepare, type Prepared, type Refusal, type Wish } from './prepare.js'
import { missingSecrets, readSecrets } from './secrets.js'
import { exitCodes, type ExitCode, type World } from './world.js'

/** How a face of the tool wants a run done. */
export interface RunFace {
  readonly face: (prepared: Prepared) => Face
  readonly inCiJob: boolean
  /** Where records are; default `.noa` of the repository. */
  readonly home?: string
  readonly onCancel: (cancel: (by: string) => void) => void
}

/** Loads and plans: what `run` and `plan` have in common. Trouble is told where the user looks for it. */
export function prepareOrTell(
  world: World,
  given: Arguments,
  wish: Result<Wish, Refusal>,
): Result<Prepared, ExitCode> {
  const found = load(world, given.positionals[0], wish.ok ? wish.value.target : undefined)
  if (!found.result.ok) return tell(world, given, found, { kind: 'findings', findings: found.result.error })
  if (!wish.ok) return tell(world, given, found, wish.error)
  if (found.result.value.warnings.length > 0)
    world.out.stderr(findingsText(world, found.root, found.result.value.warnings))
  const prepared = prepare(world, found.result.value, wish.value)
  return prepared.ok ? prepared : tell(world, given, found, prepared.error)
}

function tell(world: World, given: Arguments, found: Found, refusal: Refusal): Result<never, ExitCode> {
  if (refusal.kind === 'lines') refuse(world, given, refusal.lines)
  else if (given.has('json')) world.out.stdout(findingsJson(refusal.findings))
  else world.out.stderr(findingsText(world, found.root, refusal.findings))
  return err(exitCodes.wrongInput)
}

/** `noa run`. */
export async function run(
  world: World,
  given: Arguments,
  wish: Result<Wish, Refusal>,
  how: RunFace,
): Promise<ExitCode> {
  const prepared = prepareOrTell(world, given, wish)
  if (!prepared.ok) return prepared.error
  const executed = await start(world, given, prepared.value, how)
  if (!executed.ok) {
    refuse(world, given, executed.error.message.split('\n'))
    return executed.error.code
  }
  if (given.has('json'))
    world.out.stdout(`${JSON.stringify(resultDocument(executed.value.run), undefined, 2)}\n`)
  return exitCodeOfRun(executed.value.run)
}

const wrong = (message: string): Result<never, Stopped> => err({ message, code: exitCodes.wrongInput })

/** Runs what was prepared; an error has its exit code. */
export async function start(
  world: World,
  given: Pick<Arguments, 'text'>,
  prepared: Prepared,
  how: RunFace,
): Promise<Result<Executed, Stopped>> {
  const { plan, loaded, github } = prepared
  const secrets = readSecrets(world, given.text('secret-file'))
  if (!secrets.ok) return wrong(secrets.error)
  const missing = missingSecrets(plan, secrets.value)
  if (missing.length > 0) return wrong(missing.join('\n'))
  const slots = slotsOf(world, given.text('max-parallel'), plan.maxParallel)
  if (!slots.ok) return wrong(slots.error)
  const id = given.text('run-id') ?? world.newRunId()
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id))
    return wrong(`\`--run-id\` takes letters, digits, \`.\`, \`_\` and \`-\`, not \`${id}\``)
  const face = how.face(prepared)
  try {
    return await execute(world, {
      plan,
      root: loaded.root,
      home: how.home ?? `${loaded.root}/.noa`,
      github,
      secrets: secrets.value,
      slots: slots.value,
      run: id,
      face,
      inCiJob: how.inCiJob,
      onCancel: how.onCancel,
    })
  } finally {
    await face.end()
  }
}

/** L11: what the user says, else the workflow, else the cores it may use, at least 2. */
function slotsOf(
  world: World,
  text: string | undefined,
  planned: number | undefined,
): Result<number, string> {
  if (text === undefined || text === '') return ok(planned ?? Math.max(2, world.machine.cores))
  const number = Number(text)
  return Number.isSafeInteger(number) && number > 0
    ? ok(number)
    : err(`\`--max-parallel\` takes a whole number above 0, not \`${text}\``)
}

/** T1. A run that has not ended was cancelled, and its handlers are left to a later process. */
export function exitCodeOfRun({ ended }: Run): ExitCode {
  switch (ended?.status) {
    case 'succeeded':
    case 'degraded':
      return exitCodes.done
    case 'failed':
      return exitCodes.failed
    case 'waiting':
      return exitCodes.waiting
    case 'cancelled':
    case undefined:
      return exitCodes.cancelled
  }
}
