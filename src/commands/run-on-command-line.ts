import { wishOf } from './asked.js'
import type { Arguments } from './command-line.js'
import { createPlainFace } from './plain-face.js'
import { run, type RunFace } from './run.js'
import type { ExitCode, World } from './world.js'

/** `noa run`, with the face that fits where it writes (T2, T3). */
export function runOnCommandLine(
  world: World,
  given: Arguments,
  onCancel: RunFace['onCancel'],
): Promise<ExitCode> {
  const write = given.has('json') ? world.out.stderr : world.out.stdout
  return run(world, given, wishOf(world, given, 'local'), {
    face: () =>
      createPlainFace(world, { quiet: given.has('quiet'), grouped: given.text('log') === 'grouped', write }),
    inCiJob: false,
    onCancel,
  })
}
