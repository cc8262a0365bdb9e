import { syntaxProblem, type TextProblem } from './template.js'

export const notAnExpression = (source: string, maxLength: number): TextProblem =>
  source.trim() === ''
    ? syntaxProblem('expected an expression: there is nothing here', 0, source.length)
    : syntaxProblem(
        `this expression is ${source.length} characters long, and may be ${maxLength}: put a part of it into \`env\` or into a task's output`,
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
  if (found === undefined) return syntaxProblem(said, 0, source.length)
  const offset = Number(found['position']) - 1
  return badSymbol(source, offset, found['symbol'] ?? '')
}

const badSymbol = (source: string, offset: number, symbol: string): TextProblem => {
  const [first = ''] = symbol
  switch (first) {
    case "'":
      return syntaxProblem(
        "this string has no closing ' (inside a string, write '' for one ')",
        offset,
        symbol.length,
      )
    case '"':
    case '`':
      return otherQuotes(source, offset, first)
    case '=':
      return source[offset - 1] === '='
        ? syntaxProblem('`===` is no operator: expected `==`', offset, 1, '')
        : syntaxProblem('`=` is no operator: expected `==` to compare', offset, 1, '==')
    case '&':
      return syntaxProblem('`&` is no operator: expected `&&`', offset, 1, '&&')
    case '|':
      return syntaxProblem('`|` is no operator: expected `||`', offset, 1, '||')
    case '?':
    case ':':
      return syntaxProblem('there is no `?:` here: write `case(condition, value, otherwise)`', offset, 1)
    case '{':
      return syntaxProblem("an object cannot be written here: use fromJSON('{ … }')", offset, 1)
    case '.':
      return syntaxProblem('expected a name or `*` before this `.`', offset, 1)
    case '$':
      return syntaxProblem(
        'expected a name without `$`: this is inside an expression already',
        offset,
        symbol.length,
      )
    case '+':
    case '-':
    case '/':
    case '%':
      return syntaxProblem(
        `expressions do not calculate: \`${first}\` is no operator, do it in a task`,
        offset,
        1,
      )
    default:
      return /\s/.test(first) || first < ' '
        ? syntaxProblem(`this is no plain space but U+${hex(first)}: replace it with a space`, offset, 1, ' ')
        : syntaxProblem(`unexpected \`${symbol}\`: it is neither a name nor a value`, offset, symbol.length)
  }
}

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

const otherQuotes = (source: string, offset: number, quote: string): TextProblem => {
  const message = 'strings stand in single quotes in an expression'
  const end = source.indexOf(quote, offset + 1)
  if (end < 0) return syntaxProblem(message, offset, 1)
  const inner = source.slice(offset + 1, end).replaceAll("'", "''")
  return syntaxProblem(`${message}: '${inner}'`, offset, end + 1 - offset, `'${inner}'`)
}
