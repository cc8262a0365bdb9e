import type { Reference, Segment } from '../../expression/references.js'
import type { Place } from '../../diagnostic.js'
import type { CheckContext } from './check.js'
import type { ContextName } from './contexts.js'
import { sitesOf, type Site } from './sites.js'

/** An expression reads a context. */
export interface Use {
  readonly site: Site
  readonly reference: Reference
  /** The name behind the context; undefined when the context is read as a whole. */
  readonly name: Segment | undefined
}

/** Everything that reads a context where the context is known; elsewhere `context-not-here` has spoken. */
export const usesOf = (context: CheckContext, wanted: ContextName): readonly Use[] =>
  (usesByContext(context).get(wanted) ?? []).filter(({ site }) => whyNotHere(site, wanted) === undefined)

const usesByContext = (context: CheckContext): ReadonlyMap<string, readonly Use[]> => {
  const all = sitesOf(context)
  const known = index.get(all)
  if (known !== undefined) return known
  const uses = new Map<string, Use[]>()
  for (const site of all)
    for (const reference of site.analysis.references) {
      const name = (reference.path[0] ?? '').toLowerCase()
      const use: Use = { site, reference, name: reference.segments[1] }
      const same = uses.get(name)
      if (same === undefined) uses.set(name, [use])
      else same.push(use)
    }
  index.set(all, uses)
  return uses
}

const index = new WeakMap<readonly Site[], ReadonlyMap<string, readonly Use[]>>()

/** Why a context is not known where an expression stands; undefined when it is. */
export type NotHere = 'no-expression' | 'key' | 'no-loop' | 'loop-body'

export const whyNotHere = ({ key, holder }: Site, wanted: ContextName): NotHere | undefined => {
  if (key === undefined) return 'no-expression'
  const stage = holder.kind === 'stage' || holder.kind === 'task' ? holder.stage : undefined
  if (wanted === 'loop' && stage?.type !== 'loop') return 'no-loop'
  if (!key.contexts.includes(wanted)) return 'key'
  if (wanted === 'tasks' && key.owner === 'stage' && key.key === 'outputs' && stage?.type === 'loop')
    return 'loop-body'
  return undefined
}

/** The place of a stretch from one segment of a reference to another, with what binds them. */
export const placeOfSegments = (site: Site, from: Segment, to: Segment): Place =>
  site.place({ offset: from.offset, length: to.offset + to.length - from.offset })
