import { Lexer, Parser } from '@actions/expressions'
import { TokenType, type Token } from '@actions/expressions/lexer'
import { checkCalls } from './calls.js'
import { explainLexerError, notAnExpression } from './lexer-errors.js'
import { explainParserError, nestedTooDeep } from './parser-errors.js'
import type { TextProblem } from './template.js'
import { isTooDeep, type Placed, type SyntaxTree } from './tree.js'

/** A tree is there if the syntax is right; it may still call functions that do not exist. */
export type ParsedSource = { readonly problems: readonly TextProblem[]; readonly tree?: SyntaxTree }

/** GitHub's limit for one expression. */
export const MAX_LENGTH = 21_000

/** Parses an expression without `${{ }}`. Never throws; any context name is accepted. The answers are kept. */
export const parse = (source: string): ParsedSource => {
  const known = cache.get(source)
  if (known !== undefined) {
    // The youngest stand last, so that the first is the one to forget.
    cache.delete(source)
    cache.set(source, known)
    return known
  }
  const parsed = parseAnew(source)
  cache.set(source, parsed)
  if (cache.size > CACHED) for (const oldest of cache.keys()) if (cache.delete(oldest)) break
  return parsed
}

const CACHED = 2000
const cache = new Map<string, ParsedSource>()

const parseAnew = (source: string): ParsedSource => {
  if (source.trim() === '' || source.length > MAX_LENGTH)
    return { problems: [notAnExpression(source, MAX_LENGTH)] }
  let tokens: readonly Placed[]
  try {
    tokens = place(source, new Lexer(source).lex().tokens)
  } catch (error) {
    return { problems: [explainLexerError(error, source)] }
  }
  try {
    const root = new Parser(
      tokens.map(({ token }) => token),
      names(tokens),
      calledFunctions(tokens),
    ).parse()
    if (isTooDeep(root)) return { problems: [nestedTooDeep(source)] }
    const tree = { root, tokens }
    return { problems: checkCalls(tree), tree }
  } catch (error) {
    return { problems: [explainParserError(error, tokens)] }
  }
}

/** Between two tokens there is only white space, so their lexemes say exactly where they stand. */
const place = (source: string, tokens: readonly Token[]): readonly Placed[] => {
  let at = 0
  return tokens.map((token) => {
    while (at < source.length && /[ \t\r\n]/.test(source[at] ?? '')) at++
    const offset = at
    at += token.lexeme.length
    return { token: token.type === TokenType.STRING ? unescaped(token) : token, offset }
  })
}

/** The lexer of 0.3.61 turns only the first `''` of a string into `'`; GitHub's runner turns all. */
const unescaped = (token: Token): Token => ({
  ...token,
  value: token.lexeme.slice(1, -1).replaceAll("''", "'"),
})

/** Unknown contexts are for the definition's checks (L33), which know what there is; to the parser all are known. */
const names = (tokens: readonly Placed[]): string[] =>
  tokens.filter(({ token }) => token.type === TokenType.IDENTIFIER).map(({ token }) => token.lexeme)

const calledFunctions = (tokens: readonly Placed[]): { name: string; minArgs: number; maxArgs: number }[] =>
  tokens
    .filter((placed, index) => isCall(placed.token, tokens[index + 1]?.token))
    .map(({ token }) => ({ name: token.lexeme, minArgs: 0, maxArgs: Number.MAX_SAFE_INTEGER }))

const isCall = (token: Token, next: Token | undefined): boolean =>
  token.type === TokenType.IDENTIFIER && next?.type === TokenType.LEFT_PAREN
