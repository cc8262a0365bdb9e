import { suggest } from '../expression/suggest.js'
import type { DefinitionCode } from './codes.js'
import { problem, type Problems, replacement } from './problem.js'
import { parseDuration, parseSize } from '../quantity.js'
import { expected, found } from './schema/describe.js'
import type { Shape } from './schema/shape.js'
import { placeOf, type ScalarNode, type TreeNode } from './tree.js'

export type ScalarShape = Extract<
  Shape,
  {
    kind:
      | 'text'
      | 'template-text'
      | 'choice'
      | 'boolean'
      | 'number'
      | 'null'
      | 'duration'
      | 'size'
      | 'expression'
  }
>

export const isTemplate = (node: TreeNode): boolean =>
  node.kind === 'scalar' && typeof node.value === 'string' && node.value.includes('${{')

export const wrongType = (shape: Shape, node: TreeNode, called: string, problems: Problems): void => {
  const at = placeOf(node.kind === 'scalar' ? node : { ...node, to: firstLine(node) })
  const nothing = node.kind === 'scalar' && node.value === null && node.text === ''
  const message = nothing
    ? `${called} has no value: it must be ${expected(shape)}, or the key must go`
    : `${called} must be ${expected(shape)}, but is ${found(node)}`
  problems.push(problem('wrong-type', at, message))
}

/** A list or map over many lines is shown by its first. */
const firstLine = ({ file, from, to }: TreeNode): number => {
  const end = file.text.indexOf('\n', from)
  return end < 0 ? to : Math.min(to, end)
}

/** Judges one value by its type, its range and its form. */
export const validateScalar = (
  shape: ScalarShape,
  node: ScalarNode,
  called: string,
  problems: Problems,
): void => {
  const { value } = node
  const bad = (code: DefinitionCode): void => {
    problems.push(problem(code, placeOf(node), `${called} must be ${expected(shape)}, but is ${found(node)}`))
  }
  switch (shape.kind) {
    case 'text':
      if (value === null) return wrongType(shape, node, called, problems)
      return validateText(shape, node, called, problems)
    case 'template-text':
      return isTemplate(node) ? undefined : bad('wrong-type')
    case 'choice':
      return validateChoice(shape, node, called, problems)
    case 'boolean':
      return typeof value === 'boolean' ? undefined : bad('wrong-type')
    case 'number':
      if (typeof value !== 'number') return bad('wrong-type')
      return fits(shape, value) ? undefined : bad('invalid-value')
    case 'null':
      return value === null ? undefined : bad('wrong-type')
    case 'duration':
      return parseDuration(value) === undefined ? bad('invalid-duration') : undefined
    case 'size':
      return parseSize(value) === undefined ? bad('invalid-size') : undefined
    case 'expression':
      if (value === null) return wrongType(shape, node, called, problems)
      return String(value).trim() === '' ? bad('wrong-type') : undefined
  }
}

const fits = ({ whole, atLeast, above }: Extract<Shape, { kind: 'number' }>, value: number): boolean =>
  (!whole || Number.isInteger(value)) &&
  (atLeast === undefined || value >= atLeast) &&
  (above === undefined || value > above)

/** A number or boolean where a text may stand is that text, as in GitHub Actions: `version: 1.0`, `run: true`. */
const validateText = (
  shape: Extract<Shape, { kind: 'text' }>,
  node: ScalarNode,
  called: string,
  problems: Problems,
): void => {
  const { text } = node
  const bad = (code: DefinitionCode, message: string): void => {
    problems.push(problem(code, placeOf(node), message))
  }
  if (shape.pattern) {
    if (shape.pattern.regex.test(text)) return
    const why = text.includes('${{')
      ? 'it takes no expression (structure stands in the file, literally)'
      : `it is ${found(node)}`
    return bad(shape.pattern.code, `${called} must be ${shape.pattern.says}; ${why}`)
  }
  if (!shape.empty && text.trim() === '')
    return bad('wrong-type', `${called} is empty: give it a text, or delete the key`)
  if (shape.lines === 'one' && text.trimEnd().includes('\n') && !text.includes('${{'))
    bad('invalid-value', `${called} must be one line`)
}

const validateChoice = (
  shape: Extract<Shape, { kind: 'choice' }>,
  node: ScalarNode,
  called: string,
  problems: Problems,
): void => {
  if (shape.values.some((value) => value === node.value)) return
  const at = placeOf(node)
  const near = suggest(node.text, shape.values.map(String))
  const certain = near !== undefined && near.toLowerCase() === node.text.toLowerCase()
  const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
  problems.push(
    problem('invalid-value', at, `${called} must be ${expected(shape)}, but is ${found(node)}${hint}`, {
      fix: certain ? replacement(`write \`${near}\``, at, near) : undefined,
    }),
  )
}
