import type { Diagnostic, Place, Position } from '../diagnostic.js'
import { suggest } from '../expression/suggest.js'
import type { DefinitionCode } from './codes.js'
import { offsetAt, type TreeNode } from './tree.js'

type Finding = Diagnostic<DefinitionCode>

/**
 * Findings that a key left out gives, by that key: where it stands but is misspelt or wrong, they are no news. `here`:
 * only in the same stage, task or other map; else anywhere in the file.
 */
const BECAUSE_OF: Partial<
  Readonly<Record<DefinitionCode, { readonly keys: readonly string[]; readonly here?: true }>>
> = {
  'independent-stage': { keys: ['depends_on'], here: true },
  'missing-agent': { keys: ['agent', 'defaults'], here: true },
  'missing-condition': { keys: ['if', 'else', 'type'], here: true },
  'secret-not-listed': { keys: ['secrets'], here: true },
  'agent-cannot-act': { keys: ['agents', 'kind'] },
  'agent-cannot-run': { keys: ['run', 'action'], here: true },
  'unknown-agent': { keys: ['agents', 'include'] },
  'unknown-input': { keys: ['inputs'] },
  'unknown-output': { keys: ['outputs', 'collect'] },
  'unknown-resource': { keys: ['resources', 'include'] },
  'unknown-variable': { keys: ['env'] },
  'unknown-filter': { keys: ['changes', 'filters'] },
  'unknown-stage': { keys: ['stages', 'name'] },
  'unknown-task': { keys: ['tasks', 'name'] },
  'without-effect': { keys: ['type', 'agent', 'run', 'action'], here: true },
}
const CAUSES = [...new Set(Object.values(BECAUSE_OF).flatMap(({ keys }) => keys))]

/**
 * A better finding supersedes what it explains: a misspelt `depends_on` is no missing edge, and what stands inside of a
 * wrong value is not judged twice. `not-supported-yet` explains nothing.
 */
export const withoutConsequences = (
  findings: readonly Finding[],
  grammar: readonly Finding[],
  trees: readonly TreeNode[],
): readonly Finding[] => {
  const wrong = grammar.filter(({ code }) => code !== 'not-supported-yet')
  if (wrong.length === 0 || findings.length === 0) return findings
  const byLine = linesOf(wrong)
  const everywhere = new Set<string>()
  const inMap = new Map<TreeNode | undefined, Set<string>>()
  for (const finding of wrong) {
    const { keys, map } = touched(finding, trees)
    const here = inMap.get(map) ?? new Set()
    inMap.set(map, here)
    for (const key of keys) {
      everywhere.add(key)
      here.add(key)
    }
  }
  return findings.filter((finding) => {
    const { at } = finding
    if (byLine.get(`${at.file}:${at.line}`)?.some((other) => covers(other.at, at))) return false
    const cause = BECAUSE_OF[finding.code]
    if (!cause) return true
    const known = cause.here ? inMap.get(wayTo(trees, at.file, at).map) : everywhere
    return !cause.keys.some((key) => known?.has(key))
  })
}

/** So that 10,000 findings need not be compared with 10,000 others. */
const linesOf = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const byLine = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { file, line, end } = finding.at
    for (let each = line; each <= Math.min(end.line, line + MOST_LINES); each++) {
      const key = `${file}:${each}`
      const known = byLine.get(key)
      if (known) known.push(finding)
      else byLine.set(key, [finding])
    }
  }
  return byLine
}
const MOST_LINES = 100

const covers = (at: Place, other: Place): boolean => !isBefore(other, at) && isBefore(other, at.end)

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.column < b.column)

/** The keys on the way to a finding, and the one that a misspelt key was meant to be. */
const touched = (finding: Finding, trees: readonly TreeNode[]): Way => {
  const { keys, map } = wayTo(trees, finding.at.file, finding.at)
  const last = keys.at(-1)
  const meant = finding.code === 'unknown-key' && last !== undefined ? suggest(last, CAUSES) : undefined
  return { keys: meant === undefined ? keys : [...keys, meant], map }
}

interface Way {
  /** Below the innermost map of those that have a life of their own: a task, a stage, an agent, the workflow. */
  readonly keys: readonly string[]
  readonly map: TreeNode | undefined
}

const wayTo = (trees: readonly TreeNode[], path: string, position: Position): Way => {
  const tree = trees.find(({ file }) => file.path === path)
  if (!tree) return { keys: [], map: undefined }
  const offset = offsetAt(tree.file, position)
  let keys: string[] = []
  let map: TreeNode | undefined = tree
  let node: TreeNode | undefined = tree
  while (node) {
    if (hasOwnLife(node)) {
      keys = []
      map = node
    }
    node = step(node, offset, keys)
  }
  return { keys, map }
}

/** The child in which the offset stands; the key on the way is noted. */
const step = (node: TreeNode, offset: number, keys: string[]): TreeNode | undefined => {
  const inside = partsOf(node)
  let low = 0
  let high = inside.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((inside[middle]?.from ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const part = inside[low]
  if (!part || part.from > offset || offset >= part.to) return undefined
  if (part.key !== undefined) keys.push(part.key)
  return part.value.from <= offset ? part.value : undefined
}

interface Part {
  readonly from: number
  readonly to: number
  readonly key?: string
  readonly value: TreeNode
}

/** What stands inside a list or map in its own text (not by an alias or merge), in the order of the text. */
const partsOf = (node: TreeNode): readonly Part[] => {
  const known = parts.get(node)
  if (known) return known
  const own = (part: Part): boolean =>
    part.value.file === node.file && part.from >= node.from && part.to <= Math.max(node.to, part.from + 1)
  const all =
    node.kind === 'list'
      ? node.items.map((value): Part => ({ from: value.from, to: Math.max(value.to, value.from + 1), value }))
      : node.kind === 'map'
        ? [...node.entries].map(([name, { key, value }]): Part => {
            const to = Math.max(key.to, value.from >= key.to ? value.to : key.to, key.from + 1)
            return { from: key.from, to, key: name, value }
          })
        : []
  const made = all.filter(own).toSorted((a, b) => a.from - b.from)
  parts.set(node, made)
  return made
}
const parts = new WeakMap<TreeNode, readonly Part[]>()

const hasOwnLife = (node: TreeNode): boolean =>
  node.kind === 'map' &&
  ['name', 'run', 'action', 'tasks', 'stages', 'kind'].some((key) => node.entries.has(key))
