/** Something wrong in a text. Offsets and lengths count UTF-16 units of the text as it was given. */
export type TextProblem = {
  readonly kind: 'syntax' | 'unknown-function'
  readonly message: string
  readonly offset: number
  readonly length: number
  /** What to put in place of the range, where that is likely to be meant. */
  readonly suggestion?: string
}

export const syntaxProblem = (
  message: string,
  offset: number,
  length: number,
  suggestion?: string,
): TextProblem => ({
  kind: 'syntax',
  message,
  offset,
  length,
  ...(suggestion === undefined ? {} : { suggestion }),
})

/** `source` is what stands between `${{` and `}}`, `offset` where it begins; `outer…` includes the braces. */
export type ExpressionPart = {
  readonly kind: 'expression'
  readonly source: string
  readonly offset: number
  readonly outerOffset: number
  readonly outerLength: number
}
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | ExpressionPart

export type ParsedTemplate = {
  readonly parts: readonly TemplatePart[]
  readonly problems: readonly TextProblem[]
}

/** Whether the text holds an expression at all; cheap. */
export const isTemplate = (text: string): boolean => text.includes('${{')

/** The one expression of a text that is nothing else, and so keeps its type (L31). */
export const soleExpression = (template: ParsedTemplate): ExpressionPart | undefined => {
  const [first, second] = template.parts
  return first?.kind === 'expression' && second === undefined ? first : undefined
}

/** Cuts `${{ … }}` out of a text, as GitHub does: `}}` inside '…' does not close. */
export const parseTemplate = (text: string): ParsedTemplate => {
  const parts: TemplatePart[] = []
  const problems: TextProblem[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('${{', at)
    const end = open < 0 ? undefined : closing(text, open + 3)
    if (open < 0 || end === undefined) {
      if (open >= 0) problems.push(unclosed(text, open))
      parts.push({ kind: 'text', text: text.slice(at), offset: at })
      break
    }
    if (open > at) parts.push({ kind: 'text', text: text.slice(at, open), offset: at })
    parts.push(expressionPart(text, open, end))
    at = end + 2
  }
  return { parts, problems }
}

/** Where the `}}` stands that closes an expression begun at `from`. */
const closing = (text: string, from: number): number | undefined => {
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === "'") quoted = !quoted
    else if (!quoted && character === '}' && text[at + 1] === '}') return at
  }
  return undefined
}

const expressionPart = (text: string, open: number, end: number): ExpressionPart => ({
  kind: 'expression',
  source: text.slice(open + 3, end),
  offset: open + 3,
  outerOffset: open,
  outerLength: end + 2 - open,
})

const unclosed = (text: string, open: number): TextProblem => {
  // The quotes are to blame when a `}}` is there but stands inside a string.
  const inString = text.includes('}}', open)
  return {
    kind: 'syntax',
    message: inString
      ? "this `${{` is never closed: a string before its `}}` has no closing ' (inside a string, write '' for one ')"
      : 'this `${{` is never closed: expected `}}`',
    offset: open,
    length: 3,
  }
}

/**
 * Reads the value of a key that is an expression by itself (L30), with or without `${{ }}` around it.
 * Text beside the `${{ }}` is a problem: GitHub would make a string of it, which always holds.
 */
export const parseExpression = (text: string): ParsedTemplate => {
  const start = text.length - text.trimStart().length
  if (text.startsWith('${{', start)) {
    const template = parseTemplate(text)
    const meant = template.parts.filter((part) => part.kind === 'expression' || part.text.trim() !== '')
    if (template.problems.length > 0 || meant.length === 1) return { ...template, parts: meant }
    return beside(text)
  }
  if (opensOutsideString(text)) return beside(text)
  return { parts: [{ ...bare, source: text, outerLength: text.length }], problems: [] }
}

const bare = { kind: 'expression', offset: 0, outerOffset: 0 } as const

const beside = (text: string): ParsedTemplate => ({
  parts: [],
  problems: [
    {
      kind: 'syntax',
      message:
        'this is one expression: expected a single `${{ … }}` around all of it, or none; with text beside it, it would always hold',
      offset: 0,
      length: text.length,
    },
  ],
})

const opensOutsideString = (text: string): boolean => {
  if (!isTemplate(text)) return false
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted
    else if (!quoted && text.startsWith('${{', at)) return true
  }
  return false
}
