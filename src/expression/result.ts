import { data } from '@actions/expressions'
import { MAX_NESTING, type Budget } from './budget.js'
import { Stop } from './scope.js'
import type { Json } from '../workflow.js'

/**
 * What the evaluator gave, as plain JSON. `count` is told of every text and entry, and may refuse.
 * NaN and the infinities, which JSON lacks, are refused.
 */
export const toJson = (value: data.ExpressionData, count: Counter, depth = 0): Json => {
  if (depth > MAX_NESTING) throw new Stop(`the value nests deeper than ${MAX_NESTING} levels`)
  count.spend(1)
  if (value instanceof data.StringData) {
    count.give(value.value.length)
    return value.value
  }
  if (value instanceof data.NumberData) return finite(value.value)
  if (value instanceof data.BooleanData) return value.value
  if (value instanceof data.Array) return value.values().map((each) => toJson(each, count, depth + 1))
  if (value instanceof data.Dictionary) {
    // `fromEntries` defines own properties, so that `__proto__` is a key like others (S27).
    return Object.fromEntries(
      value.pairs().map((pair) => {
        count.give(pair.key.length)
        return [pair.key, toJson(pair.value, count, depth + 1)] as const
      }),
    )
  }
  return null
}

export type Counter = Pick<Budget, 'spend' | 'give'>

export const finite = (value: number): number => {
  if (Number.isFinite(value)) return value
  throw new Stop(
    `the value is ${value}, which is no number that can be passed on: check what it is computed from`,
  )
}
