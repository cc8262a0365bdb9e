import type { Edit, Place } from '../../diagnostic.js'
import type { Task } from '../../workflow.js'
import type { CheckContext } from './check.js'

/** A `NAME: value` to put into a map below a task; the value is a text. */
export interface NewEntry {
  readonly name: string
  readonly value: string
}

/**
 * The edit that adds entries to the map `key` of a task, which it makes where there is none: in block style or in flow
 * style, as the author wrote the task. Undefined where the text around it is not what it should be (a merge, an alias).
 */
export const addToMap = (
  context: CheckContext,
  task: Task,
  key: 'env',
  entries: readonly NewEntry[],
  beside: 'run',
): Edit | undefined => {
  const written = context.written(task, [key])
  if (written === undefined) return addKey(context, task, key, entries, beside)
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined
  const [first] = Object.keys(written)
  if (first === undefined) return undefined
  const at = context.locate(task, [key, first], 'key')
  if (unquoted(context.text(at)) !== first) return undefined
  const opening = context.text(between(context.locate(task, [key], 'key'), at))
  const before = opening.slice(opening.indexOf(':') + 1)
  if (/^\s*\{\s*$/.test(before))
    return { at: point(at), text: entries.map((entry) => `${flow(entry)}, `).join('') }
  if (!/^[ \t]*(?:#[^\n]*)?(?:\n[ \t]*(?:#[^\n]*)?)+$/.test(before.replaceAll('\r', ''))) return undefined
  return { at: point(at), text: entries.map((entry) => `${block(entry)}\n${indent(at)}`).join('') }
}

const addKey = (
  context: CheckContext,
  task: Task,
  key: string,
  entries: readonly NewEntry[],
  beside: string,
): Edit | undefined => {
  const at = context.locate(task, [beside], 'key')
  if (unquoted(context.text(at)) !== beside) return undefined
  const before = context.text({ ...at, column: 1, end: { line: at.line, column: at.column } })
  if (context.text(context.locate(task, [], 'value')).startsWith('{'))
    return { at: point(at), text: `${JSON.stringify(key)}: { ${entries.map(flow).join(', ')} }, ` }
  // Only a key that begins its line, maybe behind the dash of its list, has an indentation to take over.
  if (!/^[ \t]*(?:- +)*$/.test(before)) return undefined
  const margin = indent(at)
  const lines = entries.map((entry) => `${margin}  ${block(entry)}\n`).join('')
  return { at: point(at), text: `${key}:\n${lines}${margin}` }
}

const indent = (at: Place): string => ' '.repeat(at.column - 1)
const point = ({ file, line, column }: Place): Place => ({ file, line, column, end: { line, column } })
const between = (from: Place, to: Place): Place => ({ ...from, end: { line: to.line, column: to.column } })
const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2')

/** In flow style all is quoted, so that the same text is right in YAML and in JSON. */
const flow = ({ name, value }: NewEntry): string => `${JSON.stringify(name)}: ${JSON.stringify(value)}`
const block = ({ name, value }: NewEntry): string =>
  `${name}: ${plainIsSafe(value) ? value : JSON.stringify(value)}`

const plainIsSafe = (value: string): boolean => !/: |:$| #|[\n\r\t]|^\s|\s$/.test(value)
