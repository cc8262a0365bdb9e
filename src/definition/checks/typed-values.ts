import type { Fix, Place } from '../../diagnostic.js'
import type { Json } from '../../workflow.js'
import { replacement } from '../problem.js'

export type ValueType = 'string' | 'number' | 'boolean' | 'choice' | 'json'

/** What is wrong with a value that stands in the file where a type is declared; undefined when nothing is. */
export const wrongType = (
  value: Json,
  type: ValueType,
  options: readonly string[] = [],
): string | undefined => {
  // What an expression gives is judged when it has given it.
  if (typeof value === 'string' && value.includes('${{')) return undefined
  const right: Readonly<Record<ValueType, boolean>> = {
    json: true,
    choice: options.includes(plainText(value)),
    string: typeof value === 'string',
    number: typeof value === 'number',
    boolean: typeof value === 'boolean',
  }
  return right[type] ? undefined : trouble(value, type)
}

const trouble = (value: Json, type: ValueType): string => {
  const number = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
  const troubles: Readonly<Record<ValueType, string>> = {
    choice: 'is none of its options',
    string: typeof value === 'object' ? 'is no text' : 'is no text: put quotes around it',
    number: number ? 'is a text: write it without quotes' : 'is no number',
    boolean:
      value === 'true' || value === 'false'
        ? 'is a text: write it without quotes'
        : 'is neither `true` nor `false`',
    json: 'is no JSON',
  }
  return troubles[type]
}

/** Options are texts, and a number or boolean among them is its text. */
export const plainText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** What mends a value of the wrong type: quotes put on or taken off, where the text in the file then says the same. */
export const retyped = (value: Json, type: ValueType, at: Place, text: string): Fix | undefined => {
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return replacement('Put quotes around it', at, JSON.stringify(text))
  const bare = /^(["'])(.*)\1$/.exec(text)?.[2]
  if (bare === undefined || bare !== value) return undefined
  const right = type === 'boolean' ? /^(?:true|false)$/ : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
  return (type === 'boolean' || type === 'number') && right.test(bare)
    ? replacement('Take off the quotes', at, bare)
    : undefined
}
