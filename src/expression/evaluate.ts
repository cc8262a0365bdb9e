import type { data } from '@actions/expressions'
import { Budget, MAX_NESTING } from './budget.js'
import { Conversion } from './conversion.js'
import { OurEvaluator } from './evaluator.js'
import { toJson } from './result.js'
import { Stop, type Evaluated, type EvaluationPlace, type EvaluationProblem, type Scope } from './scope.js'
import { parse } from './syntax.js'
import {
  isTemplate,
  parseExpression,
  parseTemplate,
  soleExpression,
  type ExpressionPart,
  type ParsedTemplate,
} from './template.js'
import type { Json } from '../workflow.js'

/** Evaluates a text that may hold `${{ }}`: one expression alone keeps its type, text around it makes a string (L31). */
export const evaluate = (text: string, scope: Scope): Evaluated =>
  isTemplate(text) ? new Evaluation(scope).run((run) => run.template(text, [])) : { ok: true, value: text }

/** Evaluates the value of a key that is an expression by itself, with or without `${{ }}` (L30). */
export const evaluateExpression = (text: string, scope: Scope): Evaluated =>
  new Evaluation(scope).run((run) => run.parsed(text, parseExpression(text), []))

/** Evaluates every text in a value, at any depth; keys stay as they are. All of it shares one budget. */
export const evaluateDeep = (value: Json, scope: Scope): Evaluated =>
  new Evaluation(scope).run((run) => run.deep(value, []))

type Path = readonly (string | number)[]

/** One evaluation: what it may cost, and where it is, so that trouble can be placed. */
class Evaluation {
  readonly #budget = new Budget()
  readonly #conversion = new Conversion(this.#budget)
  readonly #scope: Scope
  #place: EvaluationPlace = { expression: '', offset: 0, path: [] }

  constructor(scope: Scope) {
    this.#scope = scope
  }

  run(work: (evaluation: Evaluation) => Json): Evaluated {
    try {
      return { ok: true, value: work(this) }
    } catch (error) {
      if (error instanceof Stop) return { ok: false, problem: problem(error, this.#place) }
      throw error
    }
  }

  deep(value: Json, path: Path): Json {
    if (typeof value === 'string') return this.template(value, path)
    if (typeof value !== 'object' || value === null) return value
    if (path.length > MAX_NESTING) throw new Stop(`the value nests deeper than ${MAX_NESTING} levels`)
    this.#budget.spend(1)
    if (isList(value)) return value.map((each, index) => this.deep(each, [...path, index]))
    // `fromEntries` defines own properties, so that `__proto__` is a key like others (S27).
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, this.deep(each, [...path, key])]),
    )
  }

  template(text: string, path: Path): Json {
    if (!isTemplate(text)) return text
    return this.parsed(text, parseTemplate(text), path)
  }

  parsed(text: string, template: ParsedTemplate, path: Path): Json {
    const [wrong] = template.problems
    if (wrong !== undefined) {
      this.#place = { expression: text, offset: wrong.offset, path }
      throw new Stop(wrong.message)
    }
    const sole = soleExpression(template)
    if (sole !== undefined) return toJson(this.#value(sole, path), this.#budget)
    const pieces = template.parts.map((part) => {
      const piece = part.kind === 'text' ? part.text : this.#value(part, path).coerceString()
      this.#budget.give(piece.length)
      return piece
    })
    return pieces.join('')
  }

  #value({ source, offset }: ExpressionPart, path: Path): data.ExpressionData {
    this.#place = { expression: source.trim(), offset, path }
    const { tree, problems } = parse(source)
    const [wrong] = problems
    if (wrong !== undefined) this.#place = { ...this.#place, offset: offset + wrong.offset }
    if (tree === undefined || wrong !== undefined) throw new Stop(wrong?.message ?? 'this is no expression')
    return new OurEvaluator(tree.root, {
      scope: this.#scope,
      budget: this.#budget,
      conversion: this.#conversion,
    }).evaluate()
  }
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

const problem = ({ message, because }: Stop, place: EvaluationPlace): EvaluationProblem => ({
  ...place,
  message,
  ...because,
})
