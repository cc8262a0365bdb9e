import { resultDocument } from '../monitoring/result.js'
import { showText } from '../monitoring/show.js'
import type { Arguments } from './command-line.js'
import { shownFolder } from './record-path.js'
import { readRun } from './records-of.js'
import { exitCodes, type ExitCode, type Screen, type World } from './world.js'

/** `noa show`: one run, by default the latest. */
export async function show(world: World, given: Arguments, { colour, width }: Screen): Promise<ExitCode> {
  const read = await readRun(world, given, given.positionals[0])
  if (!read.ok) return read.error
  const { run, stored } = read.value
  world.out.stdout(
    given.has('json')
      ? `${JSON.stringify(resultDocument(run), undefined, 2)}\n`
      : showText(run, {
          colour,
          folder: shownFolder(world.machine.cwd, stored.folder),
          ...(width === undefined ? {} : { width }),
        }),
  )
  return exitCodes.done
}
