import { ExpressionError } from '@actions/expressions'
import { TokenType, type Token } from '@actions/expressions/lexer'
import { functionNamed } from './functions.js'
import type { TextProblem } from './template.js'
import { MAX_DEPTH, type Placed } from './tree.js'

const syntax = (message: string, offset: number, length: number, suggestion?: string): TextProblem => ({
  kind: 'syntax',
  message,
  offset,
  length,
  ...(suggestion === undefined ? {} : { suggestion }),
})

export const notAnExpression = (source: string, maxLength: number): TextProblem =>
  source.trim() === ''
    ? syntax('expected an expression: there is nothing here', 0, source.length)
    : syntax(
        `this expression is ${source.length} characters long, and may be ${maxLength}: put a part of it into \`env\` or into a task's output`,
        0,
        source.length,
      )

export const nestedTooDeep = (source: string): TextProblem =>
  syntax(
    `this expression nests deeper than ${MAX_DEPTH} levels: put a part of it into \`env\` or into a task's output`,
    0,
    source.length,
  )

/** The lexer says "Unexpected symbol: 'x'. Located at position N within expression: …"; N counts from 1. */
export const explainLexerError = (error: unknown, source: string): TextProblem => {
  const said = error instanceof Error ? error.message : String(error)
  const ours = said.endsWith(source) ? said.slice(0, said.length - source.length) : said
  const found = /^Unexpected symbol: '(?<symbol>[^]*)'\. Located at position (?<position>\d+)/.exec(
    ours,
  )?.groups
  if (found === undefined) return syntax(said, 0, source.length)
  const offset = Number(found['position']) - 1
  return badSymbol(source, offset, found['symbol'] ?? '')
}

const badSymbol = (source: string, offset: number, symbol: string): TextProblem => {
  const [first = ''] = symbol
  switch (first) {
    case "'":
      return syntax(
        "this string has no closing ' (inside a string, write '' for one ')",
        offset,
        symbol.length,
      )
    case '"':
    case '`':
      return otherQuotes(source, offset, first)
    case '=':
      return source[offset - 1] === '='
        ? syntax('`===` is no operator: expected `==`', offset, 1, '')
        : syntax('`=` is no operator: expected `==` to compare', offset, 1, '==')
    case '&':
      return syntax('`&` is no operator: expected `&&`', offset, 1, '&&')
    case '|':
      return syntax('`|` is no operator: expected `||`', offset, 1, '||')
    case '?':
    case ':':
      return syntax('there is no `?:` here: write `case(condition, value, otherwise)`', offset, 1)
    case '{':
      return syntax("an object cannot be written here: use fromJSON('{ … }')", offset, 1)
    case '$':
      return syntax(
        'expected a name without `$`: this is inside an expression already',
        offset,
        symbol.length,
      )
    case '+':
    case '-':
    case '/':
    case '%':
      return syntax(`expressions do not calculate: \`${first}\` is no operator, do it in a task`, offset, 1)
    default:
      return /\s/.test(first) || first < ' '
        ? syntax(`this is no plain space but U+${hex(first)}: replace it with a space`, offset, 1, ' ')
        : syntax(`unexpected \`${symbol}\`: it is neither a name nor a value`, offset, symbol.length)
  }
}

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

const otherQuotes = (source: string, offset: number, quote: string): TextProblem => {
  const message = 'strings stand in single quotes in an expression'
  const end = source.indexOf(quote, offset + 1)
  if (end < 0) return syntax(message, offset, 1)
  const inner = source.slice(offset + 1, end).replaceAll("'", "''")
  return syntax(`${message}: '${inner}'`, offset, end + 1 - offset, `'${inner}'`)
}

/** The parser says what it stumbled over and where, not what it would have taken; the token before tells that. */
export const explainParserError = (error: unknown, tokens: readonly Placed[]): TextProblem => {
  if (!(error instanceof ExpressionError))
    return syntax(error instanceof Error ? error.message : String(error), 0, tokens.at(-1)?.offset ?? 0)
  // The position is the very object in the token's range; by line and column it could be another's.
  const index = tokens.findIndex(({ token }) => token.range.start === error.pos)
  const at = tokens[index] ?? tokens.at(-1)
  if (at === undefined) return syntax(error.message, 0, 0)
  const { token, offset } = at
  const { length } = token.lexeme
  if (error.message.startsWith('Exceeded'))
    return syntax(
      `this expression nests deeper than ${MAX_DEPTH} levels here: put a part of it into \`env\``,
      offset,
      length,
    )
  if (/parameters supplied/.test(error.message))
    return syntax(wrongCount(token.lexeme, error.message), offset, length)
  if (error.message.startsWith('Unexpected end') || token.type === TokenType.EOF) {
    const last = tokens.at(-2) ?? at
    const message = `the expression ends too early: expected ${expectedAfter(tokens, tokens.length - 1)}`
    return syntax(message, last.offset, last.token.lexeme.length)
  }
  return unexpected(tokens, index, at)
}

const unexpected = (tokens: readonly Placed[], index: number, { token, offset }: Placed): TextProblem => {
  const { lexeme } = token
  const before = tokens[index - 1]?.token
  const word = OPERATOR_WORDS.get(lexeme.toLowerCase())
  if (word !== undefined && before !== undefined && endsValue(before))
    return syntax(`\`${lexeme}\` is no operator: expected \`${word}\``, offset, lexeme.length, word)
  if (before?.lexeme.toLowerCase() === 'not')
    return syntax('`not` is no operator: expected `!` in its place', offset, lexeme.length)
  return syntax(`unexpected \`${lexeme}\`: expected ${expectedAfter(tokens, index)}`, offset, lexeme.length)
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
