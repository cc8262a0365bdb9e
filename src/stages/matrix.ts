import { combinationsOf, keyOfCombination, type Combination } from '../matrix.js'
import { isList, type Json } from '../workflow.js'

const MOST_CELLS = 1_000_000

/** L13: the cells of a matrix whose values are known, or what is wrong with it. */
export function matrixItems(matrix: Json): readonly Combination[] | string {
  if (!isMap(matrix)) return '`matrix` must be a map of lists'
  const { include, exclude, ...axes } = matrix
  let cells = 1
  for (const [name, values] of Object.entries(axes)) {
    if (!isList(values)) return `\`matrix.${name}\` must be a list`
    cells *= values.length
    if (cells > MOST_CELLS) return '`matrix` has more than a million cells'
  }
  if (!isListOfMaps(exclude)) return '`matrix.exclude` must be a list of maps'
  if (!isListOfMaps(include)) return '`matrix.include` must be a list of maps'
  return combinationsOf(matrix)
}

export const matrixKey = keyOfCombination

const isListOfMaps = (value: Json | undefined): boolean =>
  value === undefined || value === null || (isList(value) && value.every(isMap))
const isMap = (value: Json): value is Combination =>
  typeof value === 'object' && value !== null && !isList(value)
