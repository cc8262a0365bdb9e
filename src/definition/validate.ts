import { problem, type Problems } from './problem.js'
import { expected, found } from './schema/describe.js'
import type { Shape } from './schema/shape.js'
import { type ListNode, type MapNode, placeOf, type TreeNode } from './tree.js'
import { validateKeys } from './validate-keys.js'
import { validateName } from './validate-name.js'
import { isTemplate, validateScalar, wrongType } from './validate-scalar.js'

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

const judged = new WeakMap<TreeNode, Set<Shape>>()

const validateOnce = (shape: Shape, node: MapNode | ListNode, judge: () => void): void => {
  const shapes = judged.get(node)
  if (shapes?.has(shape)) return
  if (shapes) shapes.add(shape)
  else judged.set(node, new Set([shape]))
  judge()
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
