import { suggest } from '../expression/suggest.js'
import type { DefinitionCode } from './codes.js'
import { problem, type Problems, replacement } from './problem.js'
import { parseDuration, parseSize } from './scalars.js'
import { expected, found } from './schema/describe.js'
import type { Shape } from './schema/shape.js'
import { type ListNode, type MapNode, placeOf, type ScalarNode, type TreeNode } from './tree.js'
import { validateKeys } from './validate-keys.js'
import { validateName } from './validate-name.js'

/**
 * Holds a tree against the grammar and adds what it finds to `problems`: everything in one pass. An alias's target is
 * judged once for each shape that is asked of it, so that a bomb of aliases costs nothing.
 */
export const validate = (shape: Shape, node: TreeNode, called: string, problems: Problems): void => {
  switch (shape.kind) {
    case 'json':
      return
    case 'later':
      return validate(shape.get(), node, called, problems)
    case 'or-template':
      if (isTemplate(node)) return
      return validate(shape.of, node, called, problems)
    case 'either':
      return validateEither(shape, node, called, problems)
    case 'list':
      return node.kind === 'list'
        ? validateList(shape, node, called, problems)
        : wrongType(shape, node, called, problems)
    case 'record':
    case 'object':
      if (node.kind !== 'map') return wrongType(shape, node, called, problems)
      return validateOnce(shape, node, () =>
        shape.kind === 'record'
          ? validateRecord(shape, node, problems)
          : validateKeys(shape, node, problems, validate),
      )
    case 'text':
    case 'template-text':
    case 'choice':
    case 'boolean':
    case 'number':
    case 'null':
    case 'duration':
    case 'size':
    case 'expression':
      if (node.kind !== 'scalar') return wrongType(shape, node, called, problems)
      return validateScalar(shape, node, called, problems)
  }
}

type ScalarShape = Extract<
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

const judged = new WeakMap<TreeNode, Set<Shape>>()

const validateOnce = (shape: Shape, node: MapNode | ListNode, judge: () => void): void => {
  const shapes = judged.get(node)
  if (shapes?.has(shape)) return
  if (shapes) shapes.add(shape)
  else judged.set(node, new Set([shape]))
  judge()
}

const wrongType = (shape: Shape, node: TreeNode, called: string, problems: Problems): void => {
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

const validateList = (
  shape: Extract<Shape, { kind: 'list' }>,
  node: ListNode,
  called: string,
  problems: Problems,
): void =>
  validateOnce(shape, node, () => {
    if (node.items.length < (shape.atLeast ?? 0)) wrongType(shape, node, called, problems)
    let index = 0
    for (const item of node.items) validate(shape.of, item, `item ${++index} of ${called}`, problems)
  })

const validateRecord = (
  shape: Extract<Shape, { kind: 'record' }>,
  node: MapNode,
  problems: Problems,
): void => {
  for (const { key, value } of node.entries.values()) {
    validateName(shape.names, key, problems)
    validate(shape.of, value, `\`${key.text}\``, problems)
  }
}

const validateScalar = (shape: ScalarShape, node: ScalarNode, called: string, problems: Problems): void => {
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

/** The alternative that takes this kind of node judges it; where several do, the one that finds least. */
const validateEither = (
  shape: Extract<Shape, { kind: 'either' }>,
  node: TreeNode,
  called: string,
  problems: Problems,
): void => {
  const takers = shape.of.filter((option) => takes(option, node))
  const [only] = takers
  if (!only) return wrongType(shape, node, called, problems)
  if (takers.length === 1) return validate(only, node, called, problems)
  let least: Problems | undefined
  for (const option of takers) {
    const own: Problems = []
    validate(option, node, called, own)
    if (own.length === 0) return
    if (!least || own.length < least.length) least = own
  }
  if (node.kind !== 'scalar') return void problems.push(...(least ?? []))
  const code = least?.[0]?.code ?? 'invalid-value'
  problems.push(problem(code, placeOf(node), `${called} must be ${expected(shape)}, but is ${found(node)}`))
}

const takes = (shape: Shape, node: TreeNode): boolean => {
  switch (shape.kind) {
    case 'json':
      return true
    case 'list':
      return node.kind === 'list'
    case 'record':
    case 'object':
      return node.kind === 'map'
    case 'either':
      return shape.of.some((option) => takes(option, node))
    case 'or-template':
      return isTemplate(node) || takes(shape.of, node)
    case 'later':
      return takes(shape.get(), node)
    case 'null':
      return node.kind === 'scalar' && node.value === null
    case 'boolean':
      return node.kind === 'scalar' && typeof node.value === 'boolean'
    case 'number':
      return node.kind === 'scalar' && typeof node.value === 'number'
    case 'choice':
      return node.kind === 'scalar' && (node.value !== null || shape.values.length === 0)
    case 'text':
    case 'template-text':
    case 'duration':
    case 'size':
    case 'expression':
      return node.kind === 'scalar' && node.value !== null
  }
}
