import type { Json } from '../workflow.js'

/**
 * A context, or a part of one, whose values are made only when an expression reads them.
 * `get` takes a key as `keys` lists it and gives `undefined` for every other, `__proto__` and `constructor` included;
 * expressions may write the key in any case. Keys are unique, ignoring case (L5).
 */
export interface LazyMap {
  get(key: string): ContextValue | undefined
  keys(): readonly string[]
}

/**
 * Stands where a value should be and is not (L42). A class, so that no data of a user can look like it.
 * The message names the producer and says why it has no value: "task `build` has no output `version`: it failed".
 */
export class Missing {
  readonly message: string

  constructor(message: string) {
    this.message = message
  }
}

export type ContextValue = Json | LazyMap | Missing

export const isLazyMap = (value: ContextValue): value is LazyMap =>
  typeof value === 'object' &&
  value !== null &&
  'get' in value &&
  typeof value.get === 'function' &&
  'keys' in value &&
  typeof value.keys === 'function'

/** A LazyMap over what is there already. */
export const lazyMap = (entries: Iterable<readonly [string, ContextValue]>): LazyMap => {
  const map = new Map(entries)
  return { get: (key) => map.get(key), keys: () => [...map.keys()] }
}

/** Whether a condition with this value holds, as GitHub judges it: `false`, `null`, `0`, NaN and `''` do not. */
export const truthy = (value: Json): boolean =>
  !(value === null || value === false || value === '' || value === 0 || Number.isNaN(value))
