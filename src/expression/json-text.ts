import { data } from '@actions/expressions'
import { MAX_NESTING, type Budget } from './budget.js'
import { finite } from './result.js'
import { Stop } from './scope.js'

/**
 * What `toJSON` gives: indented by two, as GitHub writes it. `JSON.stringify` would do, if it could be stopped: deep
 * indentation alone makes gigabytes out of a small list (S32).
 */
export const jsonText = (value: data.ExpressionData, budget: Budget): string => {
  const pieces: string[] = []
  let length = 0
  const add = (piece: string): void => {
    budget.make('toJSON', piece.length, (length += piece.length))
    pieces.push(piece)
  }
  const addAll = (count: number, indent: string, brackets: string, each: (index: number) => void): void => {
    if (count === 0) return add(brackets)
    if (indent.length > 2 * MAX_NESTING)
      throw new Stop(`toJSON() got a value nested deeper than ${MAX_NESTING} levels`)
    for (let index = 0; index < count; index++) {
      add(`${index === 0 ? brackets.slice(0, 1) : ','}\n${indent}`)
      each(index)
    }
    add(`\n${indent.slice(2)}${brackets.slice(1)}`)
  }
  const write = (each: data.ExpressionData, indent: string): void => {
    if (each instanceof data.StringData) {
      budget.read(each.value.length)
      add(JSON.stringify(each.value))
    } else if (each instanceof data.Array) {
      const values = each.values()
      addAll(values.length, indent, '[]', (index) => write(values[index] ?? new data.Null(), `${indent}  `))
    } else if (each instanceof data.Dictionary) {
      const pairs = each.pairs()
      addAll(pairs.length, indent, '{}', (index) => {
        const pair = pairs[index]
        if (pair === undefined) throw new Error('Internal error: an object shrank while it was written')
        add(`${JSON.stringify(pair.key)}: `)
        write(pair.value, `${indent}  `)
      })
    } else {
      add(
        each instanceof data.NumberData ? JSON.stringify(finite(each.value)) : each.coerceString() || 'null',
      )
    }
  }
  write(value, '  ')
  return pieces.join('')
}
