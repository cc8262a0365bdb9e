import { ExpressionError } from '@actions/expressions'
import { TokenType, type Token } from '@actions/expressions/lexer'
import { functionNamed } from './functions.js'
import { syntaxProblem, type TextProblem } from './template.js'
import { MAX_DEPTH, type Placed } from './tree.js'

export const nestedTooDeep = (source: string): TextProblem =>
  syntaxProblem(
    `this expression nests deeper than ${MAX_DEPTH} levels: put a part of it into \`env\` or into a task's output`,
    0,
    source.length,
  )

/** The parser says what it stumbled over and where, not what it would have taken; the token before tells that. */
export const explainParserError = (error: unknown, tokens: readonly Placed[]): TextProblem => {
  if (!(error instanceof ExpressionError))
    return syntaxProblem(
      error instanceof Error ? error.message : String(error),
      0,
      tokens.at(-1)?.offset ?? 0,
    )
  // The position is the very object in the token's range; by line and column it could be another's.
  const index = tokens.findIndex(({ token }) => token.range.start === error.pos)
  const at = tokens[index] ?? tokens.at(-1)
  if (at === undefined) return syntaxProblem(error.message, 0, 0)
  const { token, offset } = at
  const { length } = token.lexeme
  if (error.message.startsWith('Exceeded'))
    return syntaxProblem(
      `this expression nests deeper than ${MAX_DEPTH} levels here: put a part of it into \`env\``,
      offset,
      length,
    )
  if (/parameters supplied/.test(error.message))
    return syntaxProblem(wrongCount(token.lexeme, error.message), offset, length)
  if (error.message.startsWith('Unexpected end') || token.type === TokenType.EOF) {
    const last = tokens.at(-2) ?? at
    const message = `the expression ends too early: expected ${expectedAfter(tokens, tokens.length - 1)}`
    return syntaxProblem(message, last.offset, last.token.lexeme.length)
  }
  return unexpected(tokens, index, at)
}

const unexpected = (tokens: readonly Placed[], index: number, { token, offset }: Placed): TextProblem => {
  const { lexeme } = token
  const before = tokens[index - 1]?.token
  const word = OPERATOR_WORDS.get(lexeme.toLowerCase())
  if (word !== undefined && before !== undefined && endsValue(before))
    return syntaxProblem(`\`${lexeme}\` is no operator: expected \`${word}\``, offset, lexeme.length, word)
  if (before?.lexeme.toLowerCase() === 'not')
    return syntaxProblem('`not` is no operator: expected `!` in its place', offset, lexeme.length)
  return syntaxProblem(
    `unexpected \`${lexeme}\`: expected ${expectedAfter(tokens, index)}`,
    offset,
    lexeme.length,
  )
}

const OPERATOR_WORDS = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['is', '=='],
  ['eq', '=='],
])

/** What could have stood where the token of this index stands. */
const expectedAfter = (tokens: readonly Placed[], index: number): string => {
  const before = tokens[index - 1]?.token
  if (before?.type === TokenType.DOT) return 'a name or `*`'
  if (before?.type === TokenType.LEFT_BRACKET) return 'a key, an index or `*`'
  if (before === undefined || !endsValue(before)) return 'a value'
  const closer = closerOf(tokens.slice(0, index))
  if (tokens[index]?.token.type === TokenType.EOF) return closer ?? 'an operator'
  return closer === undefined ? 'an operator or the end' : `an operator or ${closer}`
}

/** What closes the innermost bracket that is open after these tokens. */
const closerOf = (tokens: readonly Placed[]): string | undefined => {
  const open: string[] = []
  for (const [index, { token }] of tokens.entries()) {
    const called = tokens[index - 1]?.token.type === TokenType.IDENTIFIER
    if (token.type === TokenType.LEFT_PAREN) open.push(called ? '`,` or `)`' : '`)`')
    if (token.type === TokenType.LEFT_BRACKET) open.push('`]`')
    if (token.type === TokenType.RIGHT_PAREN || token.type === TokenType.RIGHT_BRACKET) open.pop()
  }
  return open.at(-1)
}

const endsValue = ({ type }: Token): boolean =>
  type === TokenType.IDENTIFIER ||
  type === TokenType.STRING ||
  type === TokenType.NUMBER ||
  type === TokenType.TRUE ||
  type === TokenType.FALSE ||
  type === TokenType.NULL ||
  type === TokenType.STAR ||
  type === TokenType.RIGHT_PAREN ||
  type === TokenType.RIGHT_BRACKET

const wrongCount = (name: string, said: string): string => {
  const known = functionNamed(name)
  const shown = known?.name ?? name
  if (said.startsWith('Even'))
    return `${shown}() takes pairs of condition and value, then the value for when no condition holds`
  return said.startsWith('Too few')
    ? `${shown}() takes at least ${known?.minArgs ?? 1} value${known?.minArgs === 1 ? '' : 's'}`
    : `${shown}() takes at most ${known?.maxArgs ?? 0} value${known?.maxArgs === 1 ? '' : 's'}`
}
