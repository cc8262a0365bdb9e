import { applyEvent } from '../apply-event.js'
import { foldersUp, join } from '../definition/paths.js'
import { err, ok, type Result } from '../diagnostic.js'
import { emptyRun, type Run } from '../run.js'
import type { Arguments } from './command-line.js'
import { refuse } from './load.js'
import { exitCodeOf, exitCodes, type ExitCode, type Records, type StoredRun, type World } from './world.js'

/** The records of the repository in which the user stands; where there is no `.git`, the nearest there are. */
export function recordsHere(world: World): Records {
  const { cwd } = world.machine
  const there = (path: string): boolean => world.sources.exists(path) !== undefined
  const root = foldersUp(cwd).find(
    (folder) => there(join(folder, '.git')) || there(join(folder, '.noa/runs')),
  )
  return world.records(join(root ?? cwd, '.noa'))
}

/** A recorded run, as its events add up; without an id the latest. An error has been told. */
export async function readRun(
  world: World,
  given: Pick<Arguments, 'has'>,
  id: string | undefined,
): Promise<Result<{ readonly run: Run; readonly stored: StoredRun }, ExitCode>> {
  const records = recordsHere(world)
  const name = id ?? records.list()[0]
  if (name === undefined) {
    refuse(world, given, ['no run is recorded here; `noa run` makes one'])
    return err(exitCodes.wrongInput)
  }
  const stored = await records.read(name)
  if (!stored.ok) {
    const hint = stored.error.kind === 'unknown-run' ? '; `noa runs` lists them' : ''
    refuse(world, given, [`${stored.error.message}${hint}`])
    return err(exitCodeOf(stored.error))
  }
  return ok({ run: replay(stored.value), stored: stored.value })
}

export function replay({ plan, events }: Pick<StoredRun, 'plan' | 'events'>): Run {
  const run = emptyRun(plan)
  for (const event of events) applyEvent(run, event)
  return run
}
