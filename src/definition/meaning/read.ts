import { parseExpression } from '../../expression/template.js'
import type { Expr, Json, OrTemplate } from '../../workflow.js'
import { parseDuration } from '../../quantity.js'
import { placeOfSpan } from '../scalar-span.js'
import { type MapNode, placeOf, type ScalarNode, toJson, type TreeNode } from '../tree.js'

/**
 * Readers of single values. The grammar has been judged before; what it found wrong reads as left out, so that the
 * rest of the file can still be judged in the same pass.
 */
export const at = (map: MapNode | undefined, key: string): TreeNode | undefined =>
  map?.entries.get(key)?.value

export const mapAt = (map: MapNode | undefined, key: string): MapNode | undefined => asMap(at(map, key))
export const asMap = (node: TreeNode | undefined): MapNode | undefined =>
  node?.kind === 'map' ? node : undefined
export const itemsAt = (map: MapNode | undefined, key: string): readonly TreeNode[] => {
  const node = at(map, key)
  return node?.kind === 'list' ? node.items : []
}
export const scalarAt = (map: MapNode | undefined, key: string): ScalarNode | undefined => {
  const node = at(map, key)
  return node?.kind === 'scalar' && node.value !== null ? node : undefined
}

/** A number or boolean where a text is wanted is its text. */
export const textAt = (map: MapNode | undefined, key: string): string | undefined => scalarAt(map, key)?.text

export const numberAt = (map: MapNode | undefined, key: string): number | undefined => {
  const value = scalarAt(map, key)?.value
  return typeof value === 'number' ? value : undefined
}
export const booleanAt = (map: MapNode | undefined, key: string): boolean | undefined => {
  const value = scalarAt(map, key)?.value
  return typeof value === 'boolean' ? value : undefined
}
export const durationAt = (map: MapNode | undefined, key: string): number | undefined =>
  parseDuration(scalarAt(map, key)?.value)

export const choiceAt = <C extends string>(
  map: MapNode | undefined,
  key: string,
  values: readonly C[],
): C | undefined => {
  const value = scalarAt(map, key)?.value
  return values.find((candidate) => candidate === value)
}

/** The value, or the template that will give it. */
export const orTemplate = <T>(
  node: TreeNode | undefined,
  read: (value: unknown) => T | undefined,
): OrTemplate<T> | undefined => {
  if (node?.kind !== 'scalar') return undefined
  if (typeof node.value === 'string' && node.value.includes('${{'))
    return { template: node.value, at: placeOf(node) }
  return read(node.value)
}

export const countOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined

/** A key that is an expression by itself (L30). */
export const exprOf = (node: TreeNode | undefined): Expr | undefined => {
  if (node?.kind !== 'scalar' || node.value === null) return undefined
  const part = parseExpression(node.text).parts.find(({ kind }) => kind === 'expression')
  if (part?.kind !== 'expression') return { expr: node.text, at: placeOf(node) }
  const expr = part.source.trim()
  const offset = part.offset + (part.source.length - part.source.trimStart().length)
  return { expr, at: placeOfSpan(node, { offset, length: expr.length }) }
}

/** A map of plain values; empty when it is left out. */
export const recordAt = (map: MapNode | undefined, key: string): Readonly<Record<string, Json>> =>
  eachOf(mapAt(map, key), (node) => toJson(node))

/** Keys are data, `toString` too; `__proto__` never comes here (L4). */
export const eachOf = <T>(
  map: MapNode | undefined,
  read: (node: TreeNode, key: string) => T | undefined,
): Readonly<Record<string, T>> => {
  const made: Record<string, T> = {}
  for (const [key, { value }] of map?.entries ?? []) {
    const one = read(value, key)
    if (one !== undefined) made[key] = one
  }
  return made
}

/** The texts of a list, or of one text alone. */
export const textsOf = (node: TreeNode | undefined): readonly string[] => {
  if (node?.kind === 'list') return node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
  return node?.kind === 'scalar' && node.value !== null ? [node.text] : []
}
