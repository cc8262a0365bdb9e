import { analyse } from '../../expression/analyse.js'
import { evaluateExpression } from '../../expression/evaluate.js'
import { combinationsOf, keyOfCombination } from '../../matrix.js'
import { isList, type Json, type Loop } from '../../workflow.js'

/** One iteration of a loop whose items all stand in the file. */
export interface LiteralItem {
  /** Undefined where only the run can tell it. */
  readonly key: Json | undefined
  /** Where it stands, below `loop`. */
  readonly path: readonly PropertyKey[]
}

/** More than this are over every bound; nobody needs them one by one. */
const MOST_COMBINATIONS = 1_000_000

/** How many iterations a loop has, where the file says it; undefined where the run decides. */
export const literalCount = ({ over }: Loop): number | undefined => {
  switch (over.kind) {
    case 'times':
      return typeof over.count === 'number' ? over.count : undefined
    case 'for-each':
      return isList(over.items)
        ? over.items.length
        : isMap(over.items)
          ? Object.keys(over.items).length
          : undefined
    case 'matrix':
      return isMap(over.matrix) && isLiteral(over.matrix)
        ? productSize(over.matrix) > MOST_COMBINATIONS
          ? productSize(over.matrix)
          : combinationsOf(over.matrix).length
        : undefined
    case 'while':
    case 'until':
      break
  }
  return undefined
}

/** Before `exclude`: a matrix is counted before it is made. */
const productSize = (matrix: Readonly<Record<string, Json>>): number =>
  Object.entries(matrix)
    .filter(([name]) => name !== 'include' && name !== 'exclude')
    .reduce((size, [, values]) => size * (isList(values) ? values.length : 0), 1)

/** The items with their keys (L13); undefined where an item comes in only when it runs. */
export const literalItems = (loop: Loop): readonly LiteralItem[] | undefined => {
  const { over } = loop
  if (over.kind === 'for-each' && isLiteral(over.items)) {
    if (isList(over.items))
      return over.items.map((item, index) => ({
        key: keyOf(loop, item, index, undefined) ?? (loop.key === undefined ? String(index) : undefined),
        path: ['for_each', index],
      }))
    if (!isMap(over.items)) return undefined
    return Object.entries(over.items).map(([name, item], index) => ({
      key: loop.key === undefined ? name : keyOf(loop, item, index, name),
      path: ['for_each', name],
    }))
  }
  if (over.kind !== 'matrix' || !isMap(over.matrix) || !isLiteral(over.matrix)) return undefined
  if (productSize(over.matrix) > loop.maxIterations) return undefined
  return combinationsOf(over.matrix).map((item, index) => ({
    key: loop.key === undefined ? keyOfCombination(item) : keyOf(loop, item, index, undefined),
    path: ['matrix'],
  }))
}

/** What `loop.key` gives, where it reads nothing but the item. */
const keyOf = (loop: Loop, item: Json, index: number, name: string | undefined): Json | undefined => {
  if (loop.key === undefined || !readsItemAlone(loop)) return undefined
  const known = {
    index,
    item,
    ...(name !== undefined && { key: name }),
    ...(loop.as !== undefined && { [loop.as]: item }),
  }
  const given = evaluateExpression(loop.key.expr, { contexts: { loop: known } })
  return given.ok ? given.value : undefined
}

const readsItemAlone = ({ key, as }: Loop): boolean => {
  if (key === undefined) return false
  const known = new Set(['index', 'item', ...(as === undefined ? [] : [as.toLowerCase()])])
  const { references, problems } = analyse(key.expr, 'expression')
  return (
    problems.length === 0 &&
    references.every(
      ({ path: [context, name] }) =>
        context?.toLowerCase() === 'loop' && known.has(name?.toLowerCase() ?? ''),
    )
  )
}

const isLiteral = (value: Json): boolean => {
  if (typeof value === 'string') return !value.includes('${{')
  if (isList(value)) return value.every(isLiteral)
  return isMap(value) ? Object.values(value).every(isLiteral) : true
}
const isMap = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)
