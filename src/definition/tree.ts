import type { Place, Position } from '../diagnostic.js'
import type { Json } from '../workflow.js'

/** The text of one file. `path` is as diagnostics name it: relative to the repository's root. */
export interface SourceText {
  readonly path: string
  readonly text: string
  /** Where each line begins. */
  readonly lines: readonly number[]
}

/** A stretch of a file, in UTF-16 code units. */
interface Stretch {
  readonly file: SourceText
  readonly from: number
  readonly to: number
}

/**
 * A definition as written: YAML with its aliases and merges resolved, each node knowing where it stands. A node that
 * is used by an alias is one node in several places of the tree; it never contains itself.
 */
export type TreeNode = ScalarNode | ListNode | MapNode
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded'

export interface ScalarNode extends Stretch {
  readonly kind: 'scalar'
  /** By YAML 1.2's core schema. */
  readonly value: string | number | boolean | null
  /** The value before it was given a type: `1.0`, `yes`, `0x1F`. */
  readonly text: string
  readonly style: Style
}
export interface ListNode extends Stretch {
  readonly kind: 'list'
  readonly items: readonly TreeNode[]
}
export interface MapNode extends Stretch {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
}
export interface Entry {
  readonly key: ScalarNode
  readonly value: TreeNode
}

export const sourceText = (path: string, text: string): SourceText => {
  const lines = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  return { path, text, lines }
}

export const positionAt = (file: SourceText, offset: number): Position => {
  let low = 0
  let high = file.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((file.lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (file.lines[low] ?? 0) + 1 }
}

/** The place of a stretch; an empty one is a point. */
export const placeOf = ({ file, from, to }: Stretch): Place => ({
  file: file.path,
  ...positionAt(file, from),
  end: positionAt(file, Math.max(from, to)),
})

/** The offset of a position; one past the end of a line or file is its end. */
export const offsetAt = (file: SourceText, { line, column }: Position): number => {
  const start = file.lines[line - 1] ?? file.text.length
  const next = file.lines[line] ?? file.text.length + 1
  return Math.min(start + column - 1, next - 1)
}

/** The node as plain data. Nodes in several places of the tree give one value in several places. */
export const toJson = (node: TreeNode): Json => {
  if (node.kind === 'scalar') return node.value
  const known = jsonOf.get(node)
  if (known !== undefined) return known
  const json =
    node.kind === 'list'
      ? node.items.map(toJson)
      : Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toJson(value)]))
  jsonOf.set(node, json)
  return json
}

const jsonOf = new WeakMap<TreeNode, Json>()

/** The node at a path as the author wrote it; undefined when nothing stands there. */
export const nodeAt = (node: TreeNode | undefined, path: readonly PropertyKey[]): TreeNode | undefined =>
  path.reduce<TreeNode | undefined>((at, step) => childOf(at, step), node)

export const childOf = (node: TreeNode | undefined, step: PropertyKey): TreeNode | undefined => {
  if (node?.kind === 'map') return node.entries.get(String(step))?.value
  return node?.kind === 'list' ? node.items[Number(step)] : undefined
}
