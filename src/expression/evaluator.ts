import { data, Evaluator, type Expr } from '@actions/expressions'
import {
  Binary,
  IndexAccess,
  Literal,
  Star,
  ContextAccess,
  type FunctionCall,
  type Logical,
} from '@actions/expressions/ast'
import { TokenType, type Token } from '@actions/expressions/lexer'
import { truthy } from '@actions/expressions/result'
import { filtered, WrappedMap } from './conversion.js'
import { functionNamed, type Using } from './functions.js'
import { Stop } from './scope.js'
import { suggest } from './suggest.js'
import { isReference, withoutParentheses } from './tree.js'
import { Missing } from './value.js'

/**
 * GitHub's evaluator, with three things of ours: values that are missing (L42), contexts of which only what is read is
 * made, and a budget (S32). What operators, coercions and filters give is left to the base class.
 */
export class OurEvaluator extends Evaluator {
  readonly #using: Using

  constructor(root: Expr, using: Using) {
    super(root, new data.Dictionary())
    this.#using = using
  }

  protected override eval(node: Expr): data.ExpressionData {
    this.#using.budget.spend(1)
    return node.accept(this)
  }

  override visitContextAccess(node: ContextAccess): data.ExpressionData {
    return present(this.#follow(node))
  }

  override visitIndexAccess(node: IndexAccess): data.ExpressionData {
    return present(this.#follow(node))
  }

  /** Only where the reference itself is the left operand does `||` take the next one for what is missing. */
  override visitLogical(node: Logical): data.ExpressionData {
    const or = node.operator.type === TokenType.OR
    let result: data.ExpressionData = new data.Null()
    for (const [index, operand] of node.args.entries()) {
      const guarded = or && index < node.args.length - 1 && isReference(operand)
      const value = guarded ? this.#follow(operand) : this.eval(operand)
      if (value instanceof Missing) continue
      result = value
      if (truthy(value) === or) break
    }
    return result
  }

  override visitBinary(node: Binary): data.ExpressionData {
    const left = this.eval(node.left)
    const right = this.eval(node.right)
    for (const side of [left, right])
      if (side instanceof data.StringData) this.#using.budget.read(side.value.length)
    return super.visitBinary(new Binary(known(left), node.operator, known(right)))
  }

  override visitFunctionCall(node: FunctionCall): data.ExpressionData {
    const name = node.functionName.lexeme
    const rule = functionNamed(name)
    if (rule === undefined) throw new Error(`Internal error: ${name}() passed the check of functions`)
    return rule.call(
      node.args.map((argument) => () => this.eval(argument)),
      this.#using,
    )
  }

  /** Where a reference leads. Its indexes are values of their own: nothing missing in them is forgiven. */
  #follow(reference: Expr): data.ExpressionData | Missing {
    const node = withoutParentheses(reference)
    if (node instanceof ContextAccess) return this.#context(node.name.lexeme)
    if (!(node instanceof IndexAccess)) return this.eval(node)
    const index = node.index instanceof Star ? node.index : this.eval(node.index)
    const from = this.#follow(node.expr)
    if (from instanceof Missing) return from
    this.#using.budget.spend(from instanceof data.Array ? from.values().length : 1)
    if (!(from instanceof WrappedMap)) {
      const at = index instanceof Star ? index : known(index)
      return super.visitIndexAccess(new IndexAccess(known(from), at))
    }
    if (index instanceof Star) return filtered(from.values())
    return (index.primitive ? from.read(index.coerceString()) : undefined) ?? new data.Null()
  }

  #context(name: string): data.ExpressionData | Missing {
    const { contexts } = this.#using.scope
    const folded = name.toLowerCase()
    const exact = Object.hasOwn(contexts, name) ? name : undefined
    const found = exact ?? Object.keys(contexts).find((each) => each.toLowerCase() === folded)
    const value = found === undefined ? undefined : contexts[found]
    if (value === undefined) {
      const near = suggest(name, Object.keys(contexts))
      throw new Stop(
        `there is no context \`${name}\` here${near === undefined ? '' : `: did you mean \`${near}\`?`}`,
      )
    }
    return this.#using.conversion.toDataOrMissing(value)
  }
}

const present = (value: data.ExpressionData | Missing): data.ExpressionData => {
  if (value instanceof Missing) throw new Stop(value.message, { kind: 'missing-value' })
  return value
}

/** A value that has been computed, as a node, so that the base class goes on from there. */
const known = (value: data.ExpressionData): Literal => new Literal(value, NOWHERE)

const NOWHERE: Token = {
  type: TokenType.UNKNOWN,
  lexeme: '',
  range: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } },
}
