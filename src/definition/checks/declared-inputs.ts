import type { Diagnostic } from '../../diagnostic.js'
import { suggest } from '../../expression/suggest.js'
import type { DefinitionCode } from '../codes.js'
import { problem, shown } from '../problem.js'
import type { Check } from './check.js'
import { listed } from './names.js'
import { plainText, retyped, wrongType } from './typed-values.js'

/** L9: declarations that no value could satisfy. */
export const declaredInputs: Check = ({ workflow, locate, text }) =>
  Object.entries(workflow.inputs).flatMap(([name, input]): readonly Diagnostic<DefinitionCode>[] => {
    const found: Diagnostic<DefinitionCode>[] = []
    const at = (key: string, what: 'key' | 'value' = 'key'): ReturnType<typeof locate> =>
      locate(workflow, ['inputs', name, key], what)
    if (input.type === 'choice' && input.options === undefined)
      return [
        problem(
          'input-options',
          input.at,
          `input \`${name}\` is a choice of nothing: add \`options: [A, B]\``,
        ),
      ]
    if (input.type !== 'choice' && input.options !== undefined)
      found.push(
        problem(
          'input-options',
          at('options'),
          `\`options\` belong to \`type: choice\`, and input \`${name}\` is a ${input.type}: change one of the two`,
        ),
      )
    const options = input.options ?? []
    for (const [index, option] of options.entries())
      if (options.indexOf(option) < index)
        found.push(
          problem(
            'input-options',
            locate(workflow, ['inputs', name, 'options', index]),
            `option ${shown(option)} stands here twice: delete one`,
          ),
        )
    if (input.default === undefined || input.default === null) return found
    const wrong = wrongType(input.default, input.type, options)
    if (wrong !== undefined) {
      const meant = input.type === 'choice' ? suggest(plainText(input.default), options) : undefined
      const hint =
        input.type !== 'choice'
          ? ''
          : meant === undefined
            ? `: there are ${listed(options)}`
            : `: did you mean \`${meant}\`?`
      found.push(
        problem(
          'input-default',
          at('default', 'value'),
          `the default of input \`${name}\` (${input.type}) ${wrong}${hint}`,
          { fix: retyped(input.default, input.type, at('default', 'value'), text(at('default', 'value'))) },
        ),
      )
    }
    if (input.required)
      found.push(
        problem(
          'without-effect',
          at('required'),
          `input \`${name}\` has a default, so it is never missing: delete \`required\`, or the default`,
          { severity: 'warning', related: [{ at: at('default'), message: 'its default' }] },
        ),
      )
    return found
  })
