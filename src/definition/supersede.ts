import type { Diagnostic, Position } from '../diagnostic.js'
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
  'agent-cannot-run': { keys: ['agents', 'kind'] },
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
  const wrong = grammar
    .filter(({ code }) => code !== 'not-supported-yet')
    .map((finding) => touched(finding, trees))
  if (wrong.length === 0) return findings
  return findings.filter((finding) => {
    if (wrong.some(({ finding: { at } }) => covers(at, finding))) return false
    const cause = BECAUSE_OF[finding.code]
    if (!cause) return true
    const own = cause.here && wayTo(trees, finding.at.file, finding.at).map
    return !wrong.some(({ keys, map }) => (!own || map === own) && cause.keys.some((key) => keys.has(key)))
  })
}

const covers = (at: Finding['at'], { at: other }: Finding): boolean =>
  at.file === other.file && !isBefore(other, at) && isBefore(other, at.end)

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.column < b.column)

interface Touched {
  readonly finding: Finding
  /** The keys on the way to it, and the one that a misspelt key was meant to be. */
  readonly keys: ReadonlySet<string>
  readonly map: TreeNode | undefined
}

const touched = (finding: Finding, trees: readonly TreeNode[]): Touched => {
  const { keys, map } = wayTo(trees, finding.at.file, finding.at)
  const last = keys.at(-1)
  const meant = finding.code === 'unknown-key' && last !== undefined ? suggest(last, CAUSES) : undefined
  return { finding, keys: new Set(meant === undefined ? keys : [...keys, meant]), map }
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
  const holds = (at: TreeNode): boolean =>
    at.file === node.file && at.from <= offset && offset < Math.max(at.to, at.from + 1)
  if (node.kind === 'scalar') return undefined
  if (node.kind === 'list') return node.items.find(holds)
  for (const { key, value } of node.entries.values()) {
    if (!holds(key) && !holds(value)) continue
    keys.push(key.text)
    return holds(value) ? value : undefined
  }
  return undefined
}

const hasOwnLife = (node: TreeNode): boolean =>
  node.kind === 'map' &&
  ['name', 'run', 'action', 'tasks', 'stages', 'kind'].some((key) => node.entries.has(key))
