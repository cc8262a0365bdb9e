import { calls } from './calls.js'
import { isStatusFunction } from './functions.js'
import { references, type Reference } from './references.js'
import { parse } from './syntax.js'
import { parseExpression, parseTemplate, type ExpressionPart, type TextProblem } from './template.js'

/** A call of a function; the range is that of its name. */
export type FunctionUse = { readonly name: string; readonly offset: number; readonly length: number }

/** What is known of a text's expressions without evaluating them. All offsets count in the text itself. */
export type Analysis = {
  /** Wrong syntax, unknown functions. Names in contexts are for those to check who know the contexts (L33). */
  readonly problems: readonly TextProblem[]
  readonly references: readonly Reference[]
  readonly functions: readonly FunctionUse[]
  readonly expressions: readonly ExpressionPart[]
}

/** Whether only `${{ }}` is an expression, or the whole text is one, with or without it (L30). */
export type Form = 'template' | 'expression'

/** Never throws. */
export const analyse = (text: string, form: Form = 'template'): Analysis => {
  const { parts, problems } = form === 'template' ? parseTemplate(text) : parseExpression(text)
  const expressions = parts.filter((part) => part.kind === 'expression')
  const each = expressions.map(analyseExpression)
  return {
    problems: [...each.flatMap((one) => one.problems), ...problems].toSorted((a, b) => a.offset - b.offset),
    references: each.flatMap((one) => one.references),
    functions: each.flatMap((one) => one.functions),
    expressions,
  }
}

const analyseExpression = (part: ExpressionPart): Omit<Analysis, 'expressions'> => {
  const { source, offset } = part
  const { problems, tree } = parse(source)
  const moved = <T extends { readonly offset: number }>(thing: T): T => ({
    ...thing,
    offset: thing.offset + offset,
  })
  // Nothing can be underlined in an expression that is empty: underline its braces.
  const placed = problems.map((problem) =>
    source.trim() === ''
      ? { ...problem, offset: part.outerOffset, length: part.outerLength }
      : moved(problem),
  )
  if (tree === undefined) return { problems: placed, references: [], functions: [] }
  return {
    problems: placed,
    references: references(tree).map((reference) => ({
      ...moved(reference),
      segments: reference.segments.map(moved),
    })),
    functions: calls(tree).map(({ name, offset: at, length }) => ({ name, offset: at + offset, length })),
  }
}

/** Whether the expression calls `success`, `failure`, `cancelled` or `always` (L35). */
export const callsStatusFunction = (text: string, form: Form = 'expression'): boolean =>
  analyse(text, form).functions.some(({ name }) => isStatusFunction(name))
