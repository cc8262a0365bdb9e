import type { Expr } from '@actions/expressions'
import {
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Star,
} from '@actions/expressions/ast'
import { TokenType, type Token } from '@actions/expressions/lexer'
import { children, isReference, withoutParentheses, type Placed, type SyntaxTree } from './tree.js'

/** One step of a reference. The range is that of the name, the quoted key, or what stands in the brackets. */
export type Segment = {
  /** The name as written; `*` where it is known only when evaluated: `.*`, `[*]`, `[inputs.x]`. */
  readonly name: string
  /** Whether it stands literally. */
  readonly literal: boolean
  readonly offset: number
  readonly length: number
}

/** That an expression reads a value of a context: `stages.build.outputs.version`. */
export type Reference = {
  /** The names of the segments; the first is the context. */
  readonly path: readonly string[]
  readonly segments: readonly Segment[]
  readonly offset: number
  readonly length: number
  /** It stands itself, maybe in parentheses, left of `||`: a missing value is replaced (L42). */
  readonly guarded: boolean
  /** It is itself the argument of `toJSON`, which takes what there is (L42). */
  readonly insideToJSON: boolean
}

/** All that an expression reads, in the order of the text. */
export const references = (tree: SyntaxTree): readonly Reference[] => {
  const found: Reference[] = []
  const indexOf = new Map(tree.tokens.map(({ token }, index) => [token, index]))

  const visit = (node: Expr, guarded: boolean, insideToJSON: boolean): void => {
    const inner = withoutParentheses(node)
    if (isReference(inner)) {
      found.push(reference(inner, tree.tokens, indexOf, guarded, insideToJSON))
      return visitIndexes(inner)
    }
    const or = inner instanceof Logical && inner.operator.type === TokenType.OR
    const json = inner instanceof FunctionCall && inner.functionName.lexeme.toLowerCase() === 'tojson'
    const parts = children(inner)
    for (const [index, part] of parts.entries()) visit(part, or && index < parts.length - 1, json)
  }
  const visitIndexes = (node: Expr): void => {
    if (node instanceof Grouping) return visitIndexes(node.group)
    if (!(node instanceof IndexAccess)) return
    visitIndexes(node.expr)
    if (!(node.index instanceof Literal || node.index instanceof Star)) visit(node.index, false, false)
  }

  visit(tree.root, false, false)
  return found.toSorted((a, b) => a.offset - b.offset)
}

const reference = (
  node: Expr,
  tokens: readonly Placed[],
  indexOf: ReadonlyMap<Token, number>,
  guarded: boolean,
  insideToJSON: boolean,
): Reference => {
  const { segments, end } = follow(node, tokens, indexOf)
  const offset = segments[0]?.offset ?? 0
  const last = tokens[end - 1]
  const length = last === undefined ? 0 : last.offset + last.token.lexeme.length - offset
  return { path: segments.map(({ name }) => name), segments, offset, length, guarded, insideToJSON }
}

/** The steps to a node, and the index of the token behind it. The tokens tell where `*` and `[…]` stand. */
const follow = (
  node: Expr,
  tokens: readonly Placed[],
  indexOf: ReadonlyMap<Token, number>,
): { readonly segments: readonly Segment[]; readonly end: number } => {
  if (node instanceof Grouping) {
    const inner = follow(node.group, tokens, indexOf)
    return { segments: inner.segments, end: inner.end + 1 }
  }
  if (node instanceof ContextAccess) {
    const at = indexOf.get(node.name) ?? 0
    return { segments: [segment(node.name.lexeme, true, tokens, at, at)], end: at + 1 }
  }
  if (!(node instanceof IndexAccess)) throw new Error('Internal error: this node is no part of a reference')
  const before = follow(node.expr, tokens, indexOf)
  const literal = node.index instanceof Literal
  const name = node.index instanceof Literal ? node.index.literal.coerceString() : '*'
  const first = before.end + 1
  const dotted = tokens[before.end]?.token.type === TokenType.DOT
  const last = dotted ? first : closing(tokens, first) - 1
  return {
    segments: [...before.segments, segment(name, literal, tokens, first, last)],
    end: dotted ? last + 1 : last + 2,
  }
}

/** The index of the `]` that closes what begins at `from`. */
const closing = (tokens: readonly Placed[], from: number): number => {
  let open = 1
  for (let at = from; at < tokens.length; at++) {
    const type = tokens[at]?.token.type
    if (type === TokenType.LEFT_BRACKET) open++
    if (type === TokenType.RIGHT_BRACKET && --open === 0) return at
  }
  throw new Error('Internal error: a bracket that parsed is not closed')
}

const segment = (
  name: string,
  literal: boolean,
  tokens: readonly Placed[],
  first: number,
  last: number,
): Segment => {
  const offset = tokens[first]?.offset ?? 0
  const end = tokens[last]
  const length = end === undefined ? 0 : end.offset + end.token.lexeme.length - offset
  return { name, literal, offset, length }
}
