import type { Expr } from '@actions/expressions'
import {
  Binary,
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Logical,
  Unary,
} from '@actions/expressions/ast'
import type { Token } from '@actions/expressions/lexer'

/**
 * A token of GitHub's lexer and where it stands in the expression; the lexer's own positions are wrong after a string of
 * several lines.
 */
export type Placed = { readonly token: Token; readonly offset: number }

/** `tokens` end with the end-of-expression token. */
export type SyntaxTree = { readonly root: Expr; readonly tokens: readonly Placed[] }

/** How deep GitHub lets an expression nest. */
export const MAX_DEPTH = 50

/** The parts of a node, in the order in which they stand in the text. */
export const children = (node: Expr): readonly Expr[] => {
  if (node instanceof Binary) return [node.left, node.right]
  if (node instanceof Logical || node instanceof FunctionCall) return node.args
  if (node instanceof Grouping) return [node.group]
  if (node instanceof IndexAccess) return [node.expr, node.index]
  if (node instanceof Unary) return [node.expr]
  return []
}

export const withoutParentheses = (node: Expr): Expr => {
  let inner = node
  while (inner instanceof Grouping) inner = inner.group
  return inner
}

/** Whether the node names a value in a context: `a`, `a.b`, `a['b'].*`, `(a).b`. */
export const isReference = (node: Expr): boolean => {
  let inner = withoutParentheses(node)
  while (inner instanceof IndexAccess) inner = withoutParentheses(inner.expr)
  return inner instanceof ContextAccess
}

/**
 * GitHub's runner counts every level of the tree; the parser of 0.3.61 forgets those of `a == b == c …`, which its
 * evaluator then recurses into. So we count, without recursion of our own. Parentheses are no level.
 */
export const isTooDeep = (root: Expr): boolean => {
  const open = [{ node: withoutParentheses(root), depth: 1 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > MAX_DEPTH) return true
    for (const child of children(next.node))
      open.push({ node: withoutParentheses(child), depth: next.depth + 1 })
  }
  return false
}
