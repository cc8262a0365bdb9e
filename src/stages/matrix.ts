import type { Json } from '../workflow.js'

type Cell = Readonly<Record<string, Json>>

/** L13: the cells of a matrix by GitHub's rules, or what is wrong with it. Axes keep their order; the last varies fastest. */
export function matrixItems(matrix: Json): readonly Cell[] | string {
  if (!isMap(matrix)) return '`matrix` must be a map of lists'
  const { include, exclude, ...axes } = matrix
  let cells: Cell[] = Object.keys(axes).length === 0 ? [] : [{}]
  for (const [name, values] of Object.entries(axes)) {
    if (!isList(values)) return `\`matrix.${name}\` must be a list`
    if (cells.length * values.length > 1_000_000) return '`matrix` has more than a million cells'
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })))
  }
  const excluded = maps(exclude)
  if (excluded === undefined) return '`matrix.exclude` must be a list of maps'
  cells = cells.filter((cell) => !excluded.some((each) => matches(cell, each, Object.keys(each))))
  const included = maps(include)
  if (included === undefined) return '`matrix.include` must be a list of maps'
  return withIncluded(cells, included, Object.keys(axes))
}

/**
 * GitHub adds an `include` entry to each cell of the product whose axes it would not overwrite; one that fits no cell is
 * a cell of its own. Values that an earlier entry added may be overwritten.
 */
function withIncluded(
  product: readonly Cell[],
  included: readonly Cell[],
  axes: readonly string[],
): readonly Cell[] {
  const cells = product.map((cell) => ({ original: cell, cell }))
  const own: Cell[] = []
  for (const entry of included) {
    const shared = axes.filter((axis) => Object.hasOwn(entry, axis))
    const fits = cells.filter(({ original }) => matches(original, entry, shared))
    if (fits.length === 0) own.push(entry)
    for (const fit of fits) fit.cell = { ...fit.cell, ...entry }
  }
  return [...cells.map(({ cell }) => cell), ...own]
}

/** The key of a cell: its values joined by `-` (L13). */
export const matrixKey = (cell: Cell): string =>
  Object.values(cell)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join('-')

const matches = (cell: Cell, pattern: Cell, names: readonly string[]): boolean =>
  names.every(
    (name) => Object.hasOwn(cell, name) && JSON.stringify(cell[name]) === JSON.stringify(pattern[name]),
  )

function maps(value: Json | undefined): readonly Cell[] | undefined {
  if (value === undefined || value === null) return []
  if (!isList(value)) return undefined
  const found = value.filter(isMap)
  return found.length === value.length ? found : undefined
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isMap = (value: Json): value is Cell => typeof value === 'object' && value !== null && !isList(value)
