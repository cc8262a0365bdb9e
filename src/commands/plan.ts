import type { Plan } from '../plan.js'
import { planDocument } from '../monitoring/plan-json.js'
import { planMermaid } from '../monitoring/plan-mermaid.js'
import { planText } from '../monitoring/plan-text.js'
import { wishOf } from './asked.js'
import type { Arguments } from './command-line.js'
import { prepareOrTell } from './run.js'
import { exitCodes, type ExitCode, type Screen, type World } from './world.js'

type Format = 'text' | 'json' | 'mermaid'

/** `noa plan`: what would run, in what order, and why. */
export function plan(world: World, given: Arguments, screen: Screen): ExitCode {
  const format = given.has('json') ? 'json' : (given.text('format') ?? 'text')
  if (!isFormat(format)) return wrong(world, `\`--format\` is text, json or mermaid, not \`${format}\``)
  const target = given.text('target') ?? 'local'
  if (target === 'matrix' || target === 'compiled')
    return wrong(world, `\`--target ${target}\` is not there yet`)
  if (target !== 'local' && target !== 'job')
    return wrong(world, `\`--target\` is local or job, not \`${target}\``)
  const prepared = prepareOrTell(world, given, wishOf(world, given, target))
  return prepared.ok ? showPlan(world, prepared.value.plan, format, screen) : prepared.error
}

const isFormat = (format: string): format is Format =>
  format === 'text' || format === 'json' || format === 'mermaid'

function wrong(world: World, line: string): ExitCode {
  world.out.stderr(`noa: ${line}\n`)
  return exitCodes.wrongInput
}

/** Prints a plan (T2). */
export function showPlan(world: World, made: Plan, format: Format, { colour, width }: Screen): ExitCode {
  switch (format) {
    case 'json':
      world.out.stdout(`${JSON.stringify(planDocument(made), undefined, 2)}\n`)
      break
    case 'mermaid':
      world.out.stdout(planMermaid(made))
      break
    case 'text':
      world.out.stdout(planText(made, { colour, ...(width === undefined ? {} : { width }) }))
  }
  return exitCodes.done
}
