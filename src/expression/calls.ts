import { FunctionCall } from '@actions/expressions/ast'
import type { Expr } from '@actions/expressions'
import { functionNamed, functionNames } from './functions.js'
import { suggest } from './suggest.js'
import type { TextProblem } from './template.js'
import { children, type SyntaxTree } from './tree.js'

/** A call of a function, in the order of the text. The range is that of the name. */
export type Call = {
  readonly name: string
  readonly offset: number
  readonly length: number
  readonly args: number
}

export const calls = (tree: SyntaxTree): readonly Call[] => {
  const found = new Map<object, number>()
  const visit = (node: Expr): void => {
    if (node instanceof FunctionCall) found.set(node.functionName, node.args.length)
    for (const child of children(node)) visit(child)
  }
  visit(tree.root)
  return tree.tokens.flatMap(({ token, offset }) => {
    const args = found.get(token)
    return args === undefined ? [] : [{ name: token.lexeme, offset, length: token.lexeme.length, args }]
  })
}

/** Functions that do not exist, or are given too few or too many values (L33). */
export const checkCalls = (tree: SyntaxTree): readonly TextProblem[] =>
  calls(tree).flatMap((call) => {
    const place = { offset: call.offset, length: call.length }
    const known = functionNamed(call.name)
    if (known === undefined) return [{ ...place, ...unknown(call.name) }]
    const { minArgs, maxArgs } = known
    if (call.args >= minArgs && call.args <= maxArgs) return []
    return [
      {
        ...place,
        kind: 'syntax',
        message: `${known.name}() takes ${values(minArgs, maxArgs)}, not ${call.args}`,
      },
    ]
  })

const unknown = (name: string): Omit<TextProblem, 'offset' | 'length'> => {
  const suggestion = suggest(name, functionNames)
  return suggestion === undefined
    ? {
        kind: 'unknown-function',
        message: `there is no function \`${name}\`: there are ${functionNames.join(', ')}`,
      }
    : {
        kind: 'unknown-function',
        message: `there is no function \`${name}\`: did you mean \`${suggestion}\`?`,
        suggestion,
      }
}

/** "no value", "1 value", "1 or 2 values", "at least 3 values". */
const values = (least: number, most: number): string => {
  if (most === 0) return 'no value'
  if (most >= 255) return `at least ${least} value${least === 1 ? '' : 's'}`
  return least === most ? `${least} value${least === 1 ? '' : 's'}` : `${least} or ${most} values`
}
