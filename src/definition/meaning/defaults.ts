import type { Entry, MapNode } from '../tree.js'

/** `workflow.defaults`, with those of included files behind them. */
export interface Defaults {
  /** Undefined: there are none. */
  readonly map: MapNode | undefined
}

/** Maps that are merged by name, the first winning; `env` inside of `defaults` name by name too. */
export const mergeMaps = (
  maps: readonly MapNode[],
  deep: ReadonlySet<string> = new Set(),
): MapNode | undefined => {
  const [first, ...others] = maps
  if (!first || others.length === 0) return first
  const entries = new Map<string, Entry>(first.entries)
  for (const other of others)
    for (const [key, entry] of other.entries) {
      const known = entries.get(key)
      if (!known) entries.set(key, entry)
      else if (deep.has(key) && known.value.kind === 'map' && entry.value.kind === 'map')
        entries.set(key, { key: known.key, value: mergeMaps([known.value, entry.value]) ?? known.value })
    }
  return { ...first, entries }
}
