import { data } from '@actions/expressions'
import { FilteredArray } from '@actions/expressions/filtered_array'
import type { Budget } from './budget.js'
import { isLazyMap, Missing, type ContextValue, type LazyMap } from './value.js'
import type { Json } from '../workflow.js'

/**
 * Our values as GitHub's evaluator sees them, and back. Lists and objects are wrapped, not copied: what is inside is
 * converted when it is read. One conversion serves one evaluation, so that a value read twice is the same object, and
 * `==` holds for it as in GitHub.
 */
export class Conversion {
  readonly #budget: Budget
  readonly #wrapped = new Map<object, data.ExpressionData>()

  constructor(budget: Budget) {
    this.#budget = budget
  }

  toData(value: Exclude<ContextValue, Missing>): data.ExpressionData {
    if (value === null) return new data.Null()
    if (typeof value === 'string') return new data.StringData(value)
    if (typeof value === 'number') return new data.NumberData(value)
    if (typeof value === 'boolean') return new data.BooleanData(value)
    const known = this.#wrapped.get(value)
    if (known !== undefined) return known
    const wrapper = this.#wrap(value)
    this.#wrapped.set(value, wrapper)
    return wrapper
  }

  toDataOrMissing(value: ContextValue): data.ExpressionData | Missing {
    return value instanceof Missing ? value : this.toData(value)
  }

  #wrap(value: readonly Json[] | { readonly [key: string]: Json } | LazyMap): data.ExpressionData {
    if (isList(value)) return new WrappedList(value, this, this.#budget)
    return new WrappedMap(isLazyMap(value) ? value : ownEntries(value), this, this.#budget)
  }
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

/** Only what the object has itself: `constructor` is no key of `{}` (S27). */
const ownEntries = (value: { readonly [key: string]: Json }): LazyMap => ({
  get: (key) => (Object.hasOwn(value, key) ? value[key] : undefined),
  keys: () => Object.keys(value),
})

/** An object of which only what is read is converted. The base class loses the key `constructor` (S27); this does not. */
export class WrappedMap extends data.Dictionary {
  readonly #map: LazyMap
  readonly #conversion: Conversion
  readonly #budget: Budget
  #index: ReadonlyMap<string, string> | undefined

  constructor(map: LazyMap, conversion: Conversion, budget: Budget) {
    super()
    this.#map = map
    this.#conversion = conversion
    this.#budget = budget
  }

  /** The value of a key, written in any case. */
  read(key: string): data.ExpressionData | Missing | undefined {
    const exact = this.#map.get(key)
    const value = exact === undefined ? this.#inOtherCase(key) : exact
    return value === undefined ? undefined : this.#conversion.toDataOrMissing(value)
  }

  /** What is there: entries without a value are left out (L42). */
  entries(): readonly (readonly [string, data.ExpressionData])[] {
    const keys = this.#map.keys()
    this.#budget.spend(keys.length)
    return keys.flatMap((key) => {
      const value = this.#map.get(key)
      if (value === undefined || value instanceof Missing) return []
      return [[key, this.#conversion.toData(value)] as const]
    })
  }

  /** GitHub's own code asks so only under a `*`, which takes what there is. */
  override get(key: string): data.ExpressionData | undefined {
    const value = this.read(key)
    return value instanceof Missing ? undefined : value
  }

  override values(): data.ExpressionData[] {
    return this.entries().map(([, value]) => value)
  }

  override pairs(): { key: string; value: data.ExpressionData }[] {
    return this.entries().map(([key, value]) => ({ key, value }))
  }

  #inOtherCase(key: string): ContextValue | undefined {
    this.#index ??= this.#indexed()
    const canonical = this.#index.get(key.toLowerCase())
    return canonical === undefined ? undefined : this.#map.get(canonical)
  }

  /** Of keys that differ only in case the first counts, as in GitHub. */
  #indexed(): ReadonlyMap<string, string> {
    const keys = this.#map.keys()
    this.#budget.spend(keys.length)
    return new Map(keys.toReversed().map((key) => [key.toLowerCase(), key]))
  }
}

/** A list whose entries are converted once it is read; the base class overflows the stack on long ones. */
export class WrappedList extends data.Array {
  readonly #list: readonly Json[]
  readonly #conversion: Conversion
  readonly #budget: Budget
  #converted: data.ExpressionData[] | undefined

  constructor(list: readonly Json[], conversion: Conversion, budget: Budget) {
    super()
    this.#list = list
    this.#conversion = conversion
    this.#budget = budget
  }

  override values(): data.ExpressionData[] {
    if (this.#converted === undefined) {
      this.#budget.spend(this.#list.length)
      this.#converted = this.#list.map((each) => this.#conversion.toData(each))
    }
    return this.#converted
  }

  override get(index: number): data.ExpressionData {
    return this.values()[index] ?? new data.Null()
  }
}

/** All values of a list or an object, as `.*` gives them. */
export const filtered = (values: readonly data.ExpressionData[]): FilteredArray => {
  const all = new FilteredArray()
  for (const value of values) all.add(value)
  return all
}
