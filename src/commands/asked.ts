import { readInputValues } from '../definition/input-file.js'
import type { InputLayer } from '../definition/inputs.js'
import { err, ok, type Result } from '../diagnostic.js'
import type { Target } from '../plan.js'
import type { Mode } from '../workflow.js'
import type { Arguments } from './command-line.js'
import { parseJson } from './contexts.js'
import { absolute } from './load.js'
import type { Refusal, Wish } from './prepare.js'
import type { World } from './world.js'

/** What the arguments of `run` and `plan` ask for, or what is wrong with them. */
export function wishOf(world: World, given: Arguments, target: Target): Result<Wish, Refusal> {
  const layers: InputLayer[] = []
  const file = given.text('inputs-file')
  if (file !== undefined) {
    const text = world.texts.read(absolute(world.machine.cwd, file))
    if (!text.ok) return wrong(`\`--inputs-file ${file}\`: ${text.error}`)
    const values = inputsIn(file, `\`--inputs-file ${file}\``, text.value)
    if (!values.ok) return values
    layers.push(values.value)
  }
  const pairs = readPairs(given.list('input'))
  if (!pairs.ok) return pairs
  if (given.has('input')) layers.push({ from: '`--input`', text: true, values: pairs.value })
  const mode = modeOf(given.text('mode'))
  if (!mode.ok) return mode
  const eventFile = given.text('event')
  const event = eventFile === undefined ? undefined : world.texts.read(absolute(world.machine.cwd, eventFile))
  if (event?.ok === false) return wrong(`\`--event ${eventFile ?? ''}\`: ${event.error}`)
  const payload = event === undefined ? undefined : parseJson(event.value)
  if (event !== undefined && payload === undefined) return wrong(`\`--event ${eventFile ?? ''}\` is not JSON`)
  return ok({
    inputs: layers,
    selection: {
      only: given.list('only'),
      to: given.list('to'),
      from: given.list('from'),
      skip: given.list('skip'),
    },
    environments: given.list('environment'),
    target,
    ...(mode.value === undefined ? {} : { mode: mode.value }),
    ...(payload === undefined ? {} : { event: payload }),
  })
}

/** M0; the other modes come with gates and the debugger. */
export function modeOf(mode: string | undefined): Result<Mode | undefined, Refusal> {
  if (mode === undefined || mode === '' || mode === 'auto') return ok(mode === 'auto' ? mode : undefined)
  if (mode === 'supervised' || mode === 'debug')
    return wrong(`mode \`${mode}\` is not supported yet; leave it out, or say \`auto\``)
  return wrong(`a mode is auto, supervised or debug, not \`${mode}\``)
}

/** Values of inputs from a text of YAML or JSON (L9). */
export function inputsIn(file: string, from: string, text: string): Result<InputLayer, Refusal> {
  const values = readInputValues(file, from, new TextEncoder().encode(text))
  return values.ok ? values : err({ kind: 'findings', findings: values.error })
}

function readPairs(pairs: readonly string[]): Result<Readonly<Record<string, string>>, Refusal> {
  const values: [string, string][] = []
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at <= 0) return wrong(`\`--input\` takes \`name=value\`, not \`${pair}\``)
    values.push([pair.slice(0, at), pair.slice(at + 1)])
  }
  return ok(Object.fromEntries(values))
}

const wrong = (line: string): Result<never, Refusal> => err({ kind: 'lines', lines: [line] })
