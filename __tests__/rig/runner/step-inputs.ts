import { type ActionMetadata, evaluateText } from './action-metadata.js'
import { runnerContext } from './job-environment.js'

export interface StepInputs {
  readonly variables: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
}

/** INPUT_<NAME>: upper case, spaces become `_`, hyphens stay. `required: true` refuses nothing. */
export function stepInputs(
  { inputs }: ActionMetadata,
  given: Readonly<Record<string, string>>,
  github: Readonly<Record<string, string>>,
  temp: string,
): StepInputs {
  const known = new Map(Object.keys(inputs).map((name) => [name.toLowerCase(), name]))
  const unexpected = Object.keys(given).filter((name) => !known.has(name.toLowerCase()))
  const deprecated = Object.keys(given).flatMap((name) => {
    const message = inputs[known.get(name.toLowerCase()) ?? '']?.deprecationMessage
    return message === undefined ? [] : [`Input '${name}' has been deprecated with message: ${message}`]
  })
  const contexts = { github, runner: runnerContext(temp) }
  const presets = Object.entries(inputs).map(
    ([name, input]) => [name, evaluateText(input.default, contexts)] as const,
  )
  const all = new Map(
    [...presets, ...Object.entries(given)].map(([name, value]) => [
      name.toUpperCase().replaceAll(' ', '_'),
      value,
    ]),
  )
  return {
    variables: Object.fromEntries([...all].map(([name, value]) => [`INPUT_${name}`, value])),
    warnings: [
      ...deprecated,
      ...(unexpected.length > 0
        ? [`Unexpected input(s) ${quote(unexpected)}, valid inputs are [${quote([...known.values()])}]`]
        : []),
    ],
  }
}

const quote = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')
