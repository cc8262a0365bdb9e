import { isList, type Json } from './workflow.js'

/** One combination of a matrix (L13): the item of an iteration. */
export type Combination = Readonly<Record<string, Json>>

/**
 * The combinations of a matrix by GitHub's rules: the product of the axes in file order, the last axis fastest; less
 * those that an entry of `exclude` matches in all that it says; then each entry of `include` is added to every
 * combination of which it overwrites no axis, or is a combination of its own. What is not a list counts as no values.
 * https://docs.github.com/actions/using-jobs/using-a-matrix-for-your-jobs
 */
export const combinationsOf = (matrix: Combination): readonly Combination[] => {
  const { include, exclude, ...axes } = matrix
  const names = Object.keys(axes)
  const excluded = mapsIn(exclude)
  const product = names.length === 0 ? [] : productOf(axes)
  const kept = product.filter((one) => !excluded.some((entry) => matches(one, entry)))
  const grown = kept.map((one) => ({ ...one }))
  const added: Combination[] = []
  for (const entry of mapsIn(include)) {
    let joined = false
    for (const [index, one] of grown.entries()) {
      const axesOf = kept[index] ?? {}
      if (
        Object.entries(entry).some(
          ([name, value]) => Object.hasOwn(axesOf, name) && !same(axesOf[name], value),
        )
      )
        continue
      Object.assign(one, entry)
      joined = true
    }
    if (!joined) added.push(entry)
  }
  return [...grown, ...added]
}

/** L13: the key of an iteration over a matrix that says no other: its values joined by `-`. */
export const keyOfCombination = (combination: Combination): string =>
  Object.values(combination)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join('-')

const productOf = (axes: Combination): readonly Combination[] => {
  let product: readonly Combination[] = [{}]
  for (const [name, values] of Object.entries(axes))
    product = product.flatMap((one) =>
      (isList(values) ? values : []).map((value) => ({ ...one, [name]: value })),
    )
  return product
}

const matches = (combination: Combination, entry: Combination): boolean =>
  Object.entries(entry).every(([name, value]) => contains(combination[name], value))

/** GitHub compares maps in `exclude` by what the entry says of them. */
const contains = (value: Json | undefined, wanted: Json): boolean =>
  isMap(wanted) && value !== undefined && isMap(value) ? matches(value, wanted) : same(value, wanted)

const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

const mapsIn = (value: Json | undefined): readonly Combination[] =>
  value !== undefined && isList(value) ? value.filter(isMap) : []
const isMap = (value: Json): value is Combination =>
  typeof value === 'object' && value !== null && !isList(value)
