import type { Diagnostic, Result } from '../diagnostic.js'
import { err, ok } from '../diagnostic.js'
import { suggest } from '../expression/suggest.js'
import type { InputDeclaration, Json, Workflow } from '../workflow.js'
import type { DefinitionCode } from './codes.js'
import { either, problem, type Problems } from './problem.js'

/** Values for inputs from one source. `text`: they were written as text (`--input k=v`), so types are read from them. */
export interface InputLayer {
  /** Who gave them, as messages say it: `--input`. */
  readonly from: string
  readonly text: boolean
  readonly values: Readonly<Record<string, Json>>
  /** How scalars were written: where a text is wanted, `1.0` is no 1. */
  readonly texts?: Readonly<Record<string, string>>
}

/**
 * L9: the value of every input; later layers win, then `default` (which may still hold `${{ }}`: whoever plans
 * evaluates it). An input without any value is left out. All that is wrong is told at the input's declaration.
 */
export const resolveInputs = (
  workflow: Workflow,
  layers: readonly InputLayer[],
): Result<Readonly<Record<string, Json>>, readonly Diagnostic<DefinitionCode>[]> => {
  const problems: Problems = []
  const byName = new Map(Object.keys(workflow.inputs).map((name) => [name.toLowerCase(), name]))
  const given = new Map<string, { readonly value: Json; readonly layer: InputLayer }>()
  for (const layer of layers)
    for (const [name, value] of Object.entries(layer.values)) {
      const known = byName.get(name.toLowerCase())
      if (known === undefined) problems.push(unknown(workflow, name, layer))
      else given.set(known, { value: wanted(workflow.inputs[known], name, value, layer), layer })
    }
  const values: Record<string, Json> = {}
  for (const [name, input] of Object.entries(workflow.inputs)) {
    const found = given.get(name)
    // A null from the action's inputs or a file is no value.
    if (found && found.value !== null) {
      const read = readInput(input, found.value, found.layer.text)
      if (read.ok) values[name] = read.value
      else
        problems.push(
          problem(
            'input-invalid',
            input.at,
            `the input \`${name}\` must be ${read.error}, but ${found.layer.from} gives ${shown(found.value)}`,
          ),
        )
    } else if (input.default !== undefined) values[name] = input.default
    else if (input.required) {
      const message = `the input \`${name}\` has no value: give it with \`--input ${name}=…\`, \`--inputs-file\` or \`inputs\` of the action`
      problems.push(problem('input-missing', input.at, message))
    }
  }
  return problems.length > 0 ? err(problems) : ok(values)
}

const TEXTS: ReadonlySet<string> = new Set(['string', 'choice'])

const wanted = (
  input: InputDeclaration | undefined,
  name: string,
  value: Json,
  { texts = {} }: InputLayer,
): Json =>
  input && TEXTS.has(input.type) && value !== null && Object.hasOwn(texts, name)
    ? (texts[name] ?? value)
    : value

const unknown = (workflow: Workflow, name: string, { from }: InputLayer): Diagnostic<DefinitionCode> => {
  const names = Object.keys(workflow.inputs)
  const near = suggest(name, names)
  const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
  const known = names.length > 0 ? `it has ${names.map((one) => `\`${one}\``).join(', ')}` : 'it has none'
  return problem(
    'input-unknown',
    workflow.at,
    `${from} gives \`${name}\`, which is no input of this workflow (${known})${hint}`,
  )
}

const shown = (value: Json): string => {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The error is what the value must be. Also for defaults, which come typed from the file. */
export const readInput = (
  input: Pick<InputDeclaration, 'type' | 'options'>,
  value: Json,
  fromText: boolean,
): Result<Json, string> => {
  switch (input.type) {
    case 'string':
      return typeof value === 'object' ? err('a text') : ok(String(value))
    case 'number': {
      const number = fromText && typeof value === 'string' ? jsonOf(value) : value
      return typeof number === 'number' && Number.isFinite(number)
        ? ok(number)
        : err('a number, as JSON writes it')
    }
    case 'boolean':
      if (typeof value === 'boolean') return ok(value)
      return fromText && (value === 'true' || value === 'false')
        ? ok(value === 'true')
        : err('`true` or `false`')
    case 'choice': {
      const text = typeof value === 'object' ? undefined : String(value)
      const options = input.options ?? []
      return text !== undefined && options.includes(text) ? ok(text) : err(`one of ${either(options)}`)
    }
    case 'json': {
      const json = fromText && typeof value === 'string' ? jsonOf(value) : value
      return json === undefined ? err('JSON') : ok(json)
    }
  }
}

const jsonOf = (text: string): Json | undefined => {
  try {
    const json: Json = JSON.parse(text)
    return json
  } catch {
    return undefined
  }
}

/** `--input k=v`, as often as it is given; what has no `=` is returned as it is, for the caller to refuse. */
export const inputsFromPairs = (pairs: readonly string[]): Result<InputLayer, string> => {
  const values: Record<string, Json> = {}
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at <= 0) return err(pair)
    values[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return ok({ from: '`--input`', text: true, values })
}
