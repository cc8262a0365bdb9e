import { evaluate, evaluateExpression } from '../../src/expression/evaluate.js'
import type { EvaluationProblem, Scope } from '../../src/expression/scope.js'
import type { ContextValue } from '../../src/expression/value.js'
import type { Json } from '../../src/workflow.js'

export const scopeOf = (
  contexts: Readonly<Record<string, ContextValue>>,
  more: Partial<Scope> = {},
): Scope => ({
  contexts,
  ...more,
})

/** The value of a key that is an expression by itself; fails the test when there is none. */
export const valueOf = (text: string, scope: Scope = scopeOf({})): Json => {
  const result = evaluateExpression(text, scope)
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`)
  return result.value
}

/** Why a template has no value; fails the test when it has one. */
export const problemOf = (text: string, scope: Scope = scopeOf({})): EvaluationProblem => {
  const result = evaluate(text, scope)
  if (result.ok) throw new Error(`${text} has the value ${JSON.stringify(result.value)?.slice(0, 200)}`)
  return result.problem
}
