import { err, ok, type Result } from '../diagnostic.js'
import type { Json } from '../workflow.js'
import { guardText } from './guard.js'
import { parseYaml } from './parse.js'
import { toJson } from './tree.js'

/** What is wrong with a text that is no definition: the first finding, by its line and column. */
export interface DataTrouble {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A text of YAML or JSON that someone gave beside the definition (an event, values), as plain data; nothing is null. */
export const parseData = (text: string | Uint8Array): Result<Json, DataTrouble> => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const guarded = guardText('', bytes)
  const tree = guarded.ok ? parseYaml(guarded.value) : guarded
  if (tree.ok) return ok(toJson(tree.value))
  const [first] = tree.error
  if (!first || first.code === 'empty-file') return ok(null)
  return err({ line: first.at.line, column: first.at.column, message: first.message })
}
