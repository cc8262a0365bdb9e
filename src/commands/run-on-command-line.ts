import { wishOf } from './asked.js'
import type { Arguments } from './command-line.js'
import type { Face } from './face.js'
import { createLiveFace } from './live-face.js'
import { createPlainFace } from './plain-face.js'
import { showPlan } from './plan.js'
import { prepareOrTell, run, type RunFace } from './run.js'
import { exitCodes, type ExitCode, type Screen, type World } from './world.js'

/** `noa run`, with the face that fits where it writes (T2, T3). */
export async function runOnCommandLine(
  world: World,
  given: Arguments,
  screen: Screen,
  onCancel: RunFace['onCancel'],
): Promise<ExitCode> {
  const log = given.text('log')
  if (log !== undefined && log !== 'grouped' && log !== 'interleaved') {
    world.out.stderr(`noa: \`--log\` is grouped or interleaved, not \`${log}\`\n`)
    return exitCodes.wrongInput
  }
  const wish = wishOf(world, given, 'local')
  if (given.has('dry-run')) {
    const prepared = prepareOrTell(world, given, wish)
    return prepared.ok
      ? showPlan(world, prepared.value.plan, given.has('json') ? 'json' : 'text', screen)
      : prepared.error
  }
  return run(world, given, wish, { face: () => faceFor(world, given, screen), inCiJob: false, onCancel })
}

function faceFor(world: World, given: Arguments, screen: Screen): Face {
  const log = given.text('log')
  const quiet = given.has('quiet')
  if (screen.live !== undefined && log === undefined && !quiet && !given.has('json'))
    return createLiveFace(world, screen.live, screen.colour)
  const write = (text: string | Uint8Array): void =>
    given.has('json') ? world.out.stderr(text) : world.out.stdout(text)
  return createPlainFace(world, { quiet, grouped: log === 'grouped', write })
}
