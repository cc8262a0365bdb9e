import type { Diagnostic, Result } from '../diagnostic.js'
import { err, ok } from '../diagnostic.js'
import type { Json } from '../workflow.js'
import type { DefinitionCode } from './codes.js'
import { guardText } from './guard.js'
import type { InputLayer } from './inputs.js'
import { parseYaml } from './parse.js'
import { problem } from './problem.js'
import { found } from './schema/describe.js'
import { placeOf, toJson } from './tree.js'

/**
 * L9: values from `--inputs-file` or the action's `inputs`, YAML or JSON: a map by name. Nothing, null and `{}` are
 * fine. `file` is how findings name the text, `from` how messages do.
 */
export const readInputValues = (
  file: string,
  from: string,
  bytes: Uint8Array,
): Result<InputLayer, readonly Diagnostic<DefinitionCode>[]> => {
  const text = guardText(file, bytes)
  if (!text.ok) return text
  const tree = parseYaml(text.value)
  if (!tree.ok) return tree.error.every(({ code }) => code === 'empty-file') ? ok(none(from)) : tree
  const node = tree.value
  if (node.kind === 'scalar' && node.value === null) return ok(none(from))
  if (node.kind !== 'map') {
    const message = `${from} must be a map from names of inputs to values, but is ${found(node)}`
    return err([problem('input-invalid', placeOf(node), message)])
  }
  const values: Record<string, Json> = {}
  const texts: Record<string, string> = {}
  for (const [name, { value }] of node.entries) {
    values[name] = toJson(value)
    if (value.kind === 'scalar') texts[name] = value.text
  }
  return ok({ from, text: false, values, texts })
}

const none = (from: string): InputLayer => ({ from, text: false, values: {} })
