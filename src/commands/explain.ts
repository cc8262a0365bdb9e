import { explain as explainNode, explainText } from '../monitoring/explain.js'
import type { Arguments } from './command-line.js'
import { refuse } from './load.js'
import { readRun } from './records-of.js'
import { exitCodes, type ExitCode, type World } from './world.js'

/** `noa explain RUN NODE`: the chain of reasons why NODE ended as it did. With one argument it is a NODE of the latest run. */
export async function explain(world: World, given: Arguments): Promise<ExitCode> {
  const [first = '', second] = given.positionals
  const read = await readRun(world, given, second === undefined ? undefined : first)
  if (!read.ok) return read.error
  const explained = explainNode(read.value.run, second ?? first)
  if (!explained.ok) {
    refuse(world, given, [explained.error])
    return exitCodes.wrongInput
  }
  world.out.stdout(
    given.has('json') ? `${JSON.stringify(explained.value, undefined, 2)}\n` : explainText(explained.value),
  )
  return exitCodes.done
}
