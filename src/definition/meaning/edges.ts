import { analyse } from '../../expression/analyse.js'
import type { Reference } from '../../expression/references.js'
import type { Edge, EndStatus } from '../../workflow.js'
import { placeOfSpan } from '../scalar-span.js'
import { type MapNode, placeOf, type ScalarNode, type TreeNode } from '../tree.js'
import { asMap, at, booleanAt, scalarAt, textsOf } from './read.js'

const DEFAULT_NEEDS: readonly EndStatus[] = ['succeeded', 'degraded', 'skipped']
const ENDS: readonly EndStatus[] = ['succeeded', 'degraded', 'skipped', 'omitted', 'failed', 'cancelled']

/** The names that edges may end at, by their lower-case form: expressions and names ignore case (L5). */
export type Names<Name extends string> = ReadonlyMap<string, Name>

/** What a text reads, and where. */
export interface Reading {
  readonly node: ScalarNode
  readonly reference: Reference
}

/** L20, L21: what the author wrote under `depends_on`; undefined when nothing is written there. */
export const writtenEdges = <Name extends string>(
  map: MapNode,
  on: 'stage' | 'task',
  names: Names<Name>,
  branded: (name: string) => Name,
): readonly Edge<Name>[] | undefined => {
  const node = at(map, 'depends_on')
  if (!node) return undefined
  const items = node.kind === 'list' ? node.items : [node]
  const edges = items.flatMap((item): Edge<Name>[] => {
    const given = asMap(item)
    const named = item.kind === 'scalar' && item.value !== null ? item : scalarAt(given, on)
    if (!named) return []
    const when = textsOf(at(given, 'when')).flatMap((text) => ENDS.find((end) => end === text) ?? [])
    return [
      {
        // A name that is not there stays as written: a check names it.
        on: names.get(named.text.toLowerCase()) ?? branded(named.text),
        needs: when.length > 0 ? when : DEFAULT_NEEDS,
        explicit: when.length > 0,
        optional: booleanAt(given, 'optional') ?? false,
        because: { kind: 'depends-on' },
        at: placeOf(named),
      },
    ]
  })
  return edges
}

/**
 * L22: the edges that references make, joined with the written ones, which decide for the same pair. Of several
 * references to one node the first that needs its outputs is named, else the first.
 */
export const joinEdges = <Name extends string>(
  own: Name,
  written: readonly Edge<Name>[] | undefined,
  readings: readonly Reading[],
  context: 'stages' | 'tasks',
  names: Names<Name>,
): readonly Edge<Name>[] => {
  const edges = new Map<Name, Edge<Name>>()
  for (const { node, reference } of readings) {
    const [root, second] = reference.segments
    if (root?.name.toLowerCase() !== context || !second?.literal) continue
    const on = names.get(second.name.toLowerCase())
    if (on === undefined || on === own) continue
    const needs = readsData(reference, context) ? DEFAULT_NEEDS : 'ended'
    const known = edges.get(on)
    if (known && (known.needs !== 'ended' || needs === 'ended')) continue
    const text = node.text.slice(reference.offset, reference.offset + reference.length)
    edges.set(on, {
      on,
      needs,
      explicit: false,
      optional: false,
      because: { kind: 'reference', text },
      at: placeOfSpan(node, reference),
    })
  }
  for (const edge of written ?? []) edges.delete(edge.on)
  return [...(written ?? []), ...edges.values()]
}

/** `outputs` and `files` are data; how a node ended is known however it ended, and only waits. */
const readsData = ({ segments }: Reference, context: 'stages' | 'tasks'): boolean => {
  const property = segments[2]
  const deep = context === 'stages' && property?.name.toLowerCase() === 'tasks' ? segments[4] : property
  return deep !== undefined && DATA.has(deep.name.toLowerCase())
}

const DATA: ReadonlySet<string> = new Set(['outputs', 'files'])

/** Keys whose text is an expression by itself (L30). */
const EXPRESSION_KEYS: ReadonlySet<string> = new Set([
  'if',
  'where',
  'while',
  'until',
  'break_if',
  'assert',
  'auto_approve_if',
])

/** Everything that the expressions below a map read, save those below the keys left out. */
export const readingsOf = (map: MapNode, except: ReadonlySet<string>): readonly Reading[] => {
  const found: Reading[] = []
  for (const [key, { value }] of map.entries) if (!except.has(key)) collect(value, [key], found)
  return found
}

const collect = (node: TreeNode, path: readonly string[], found: Reading[]): void => {
  switch (node.kind) {
    case 'scalar':
      return read(node, path, found)
    case 'list':
      for (const item of node.items) collect(item, path, found)
      return
    case 'map':
      for (const [key, { value }] of node.entries) collect(value, [...path, key], found)
  }
}

const read = (node: ScalarNode, path: readonly string[], found: Reading[]): void => {
  if (typeof node.value !== 'string') return
  const form = isExpressionKey(path) ? 'expression' : 'template'
  if (form === 'template' && !node.value.includes('${{')) return
  for (const reference of analyse(node.value, form).references) found.push({ node, reference })
}

const isExpressionKey = (path: readonly string[]): boolean => {
  const [first, second] = path
  const last = path.at(-1) ?? ''
  if (path.length === 1) return EXPRESSION_KEYS.has(last)
  if (first === 'loop')
    return (path.length === 2 && (EXPRESSION_KEYS.has(last) || last === 'key')) || second === 'collect'
  return first === 'cache' ? last === 'key' : path.length === 2 && EXPRESSION_KEYS.has(last)
}
