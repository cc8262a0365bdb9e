import type { Place } from '../../diagnostic.js'
import type { Json } from '../../workflow.js'
import type { Locate } from '../locate.js'
import { placeOfSpan } from '../scalar-span.js'
import {
  childOf,
  type MapNode,
  nodeAt,
  offsetAt,
  placeOf,
  type SourceText,
  toJson,
  type TreeNode,
} from '../tree.js'

/**
 * Remembers for what is meant where it was written: the map of each workflow, stage, task, agent …, and behind it the
 * maps that gave it defaults, nearest first.
 */
export class Written {
  readonly #maps = new WeakMap<object, readonly MapNode[]>()

  readonly #files = new Map<string, SourceText>()

  remember<T extends object>(owner: T, ...maps: readonly (MapNode | undefined)[]): T {
    for (const map of maps) if (map) this.#files.set(map.file.path, map.file)
    this.#maps.set(
      owner,
      maps.filter((map) => map !== undefined),
    )
    return owner
  }

  readonly locate: Locate = (owner, path, what) => {
    const maps = this.#maps.get(owner) ?? []
    const [first] = path
    const map = maps.find(({ entries }) => first !== undefined && entries.has(String(first))) ?? maps[0]
    return map ? placeIn(map, path, what) : NOWHERE
  }

  /** What stands at a place of one of the files; empty for a place in none of them. */
  readonly text = (place: Place): string => {
    const file = this.#files.get(place.file)
    return file ? file.text.slice(offsetAt(file, place), offsetAt(file, place.end)) : ''
  }

  readonly written = (owner: object, path: readonly PropertyKey[]): Json | undefined => {
    const [map] = this.#maps.get(owner) ?? []
    const node = nodeAt(map, path)
    return node && toJson(node)
  }
}

/** An owner that was made from nothing in a file, such as a builtin agent. */
const NOWHERE: Place = { file: '', line: 1, column: 1, end: { line: 1, column: 1 } }

const placeIn = (map: MapNode, path: readonly PropertyKey[], what: Parameters<Locate>[2]): Place => {
  let node: TreeNode = map
  let key: TreeNode | undefined
  for (const step of path) {
    const next = childOf(node, step)
    if (!next) return placeOfKey(node, key)
    key = node.kind === 'map' ? node.entries.get(String(step))?.key : undefined
    node = next
  }
  if (what === 'key') return placeOf(key ?? nameOf(node))
  if (what === undefined) return placeOfKey(node, key)
  if (what === 'value') return placeOf(node)
  return node.kind === 'scalar' ? placeOfSpan(node, what) : placeOf(node)
}

/** The value of a scalar; the key of a map or list, or, in a list or at the top, its name. */
const placeOfKey = (node: TreeNode, key: TreeNode | undefined): Place =>
  placeOf(node.kind === 'scalar' && node.to > node.from ? node : (key ?? nameOf(node)))

/** What stands for a map that has no key: its `name`, else its first key. */
export const nameOf = (node: TreeNode): TreeNode => {
  if (node.kind !== 'map') return node
  const own = node.entries.get('name')?.value
  if (own?.kind === 'scalar' && own.to > own.from) return own
  const [first] = node.entries.values()
  return first ? first.key : { ...node, to: Math.min(node.to, node.from + 1) }
}
