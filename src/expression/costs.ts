import { data } from '@actions/expressions'
import type { Budget } from './budget.js'
import { Stop } from './scope.js'

// What GitHub's own functions will read and make of their values, counted before they are called (S32).

/** How long a value is as text; what is no string is short. */
const textLength = (value: data.ExpressionData): number =>
  value instanceof data.StringData ? value.value.length : 24

/** For functions that look at each of their values once. */
export const readAll = (args: readonly data.ExpressionData[], budget: Budget): void => {
  for (const value of args) budget.read(textLength(value))
}

export const affordContains = (args: readonly data.ExpressionData[], budget: Budget): void => {
  readAll(args, budget)
  const [search, item] = args
  if (!(search instanceof data.Array) || item === undefined) return
  // Each comparison folds the case of both.
  const values = search.values()
  budget.spend(values.length * Math.ceil(textLength(item) / 16))
  readAll(values, budget)
}

export const affordJoin = (args: readonly data.ExpressionData[], budget: Budget): void => {
  const [list, separator] = args
  if (!(list instanceof data.Array)) return
  const values = list.values()
  const between = separator === undefined ? 1 : textLength(separator)
  budget.make(
    'join',
    values.reduce((sum, value) => sum + textLength(value) + between, 0),
  )
}

/** GitHub's format looks for the next brace from each brace on: quadratic, so its text may be as long as an expression. */
const LONGEST_FORMAT = 21_000

/** Its messages name the mistake without quoting the text, which may be a secret. */
export const affordFormat = (args: readonly data.ExpressionData[], budget: Budget): void => {
  const [text, ...values] = args
  const form = text?.coerceString() ?? ''
  if (form.length > LONGEST_FORMAT)
    throw new Stop(
      `format() got a text of ${form.length} characters, and takes ${LONGEST_FORMAT}: pass long texts as values`,
    )
  let length = form.length
  for (const [piece, index] of form.matchAll(/\{\{|\}\}|\{(\d+)[^}]*\}|[{}]/g)) {
    if (piece === '{{' || piece === '}}') continue
    if (index === undefined)
      throw new Stop(
        `format() got a text with a lone \`${piece.slice(0, 1)}\`: write \`{0}\` for a value, \`{{\` and \`}}\` for braces`,
      )
    const value = values[Number(index)]
    if (value === undefined)
      throw new Stop(
        `format() got a text that names {${index}}, but its values end at {${values.length - 1}}`,
      )
    length += textLength(value)
  }
  budget.make('format', length)
}
