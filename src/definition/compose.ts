import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
} from 'yaml'
import type { Diagnostic, Result } from '../diagnostic.js'
import { err, ok } from '../diagnostic.js'
import type { DefinitionCode } from './codes.js'
import { coreValue } from './core-schema.js'
import { DEEPEST_NESTING, MOST_EXPANSION } from './guard.js'
import { type MergeBudget, mergeInto, MOST_MERGED } from './merge.js'
import { problem, shown } from './problem.js'
import { bomb, duplicate, RESERVED, reserved, tagged } from './tree-problems.js'
import type { Entry, ScalarNode, SourceText, Style, TreeNode } from './tree.js'
import { placeOf } from './tree.js'

/** What is known about a node beside the tree: how deep it is and how long with its aliases written out. */
interface Measure {
  readonly depth: number
  readonly length: number
}

interface Composing {
  readonly file: SourceText
  readonly problems: Diagnostic<DefinitionCode>[]
  readonly anchors: Map<string, TreeNode>
  readonly open: Set<string>
  readonly measures: Map<TreeNode, Measure>
  readonly budget: MergeBudget
}

/**
 * The library's document to our tree: aliases and merges resolved, scalars typed by the core schema, and L4 and L7
 * judged. Its own `toJS` is not used: it loses places and expands aliases in quadratic time.
 */
export const compose = (
  file: SourceText,
  document: Document.Parsed,
): Result<TreeNode, readonly Diagnostic<DefinitionCode>[]> => {
  const state: Composing = {
    file,
    problems: [],
    anchors: new Map(),
    open: new Set(),
    measures: new Map(),
    budget: { left: MOST_MERGED },
  }
  const root = composeNode(state, document.contents)
  const length = state.measures.get(root)?.length ?? 0
  if (state.problems.length === 0 && length > MOST_EXPANSION * file.text.length)
    state.problems.push(bomb(file, length))
  return state.problems.length > 0 ? err(state.problems) : ok(root)
}

const composeNode = (state: Composing, node: ParsedNode | null): TreeNode => {
  if (node && isAlias(node)) return resolveAlias(state, node)
  const { file } = state
  const [from, to] = node?.range ?? [0, 0]
  if (node?.tag) state.problems.push(tagged(file, from, node.tag))
  const anchor = node && 'anchor' in node ? node.anchor : undefined
  if (anchor !== undefined) state.open.add(anchor)
  const made = composeContent(state, node, from, to)
  if (anchor !== undefined) {
    state.open.delete(anchor)
    state.anchors.set(anchor, made)
  }
  return made
}

const composeContent = (state: Composing, node: ParsedNode | null, from: number, to: number): TreeNode => {
  const { file } = state
  if (node && isMap(node)) return composeMap(state, node.items, from, to)
  if (node && isSeq(node)) {
    const items = node.items.map((item) => composeNode(state, item))
    return measured(state, { kind: 'list', items, file, from, to }, items)
  }
  return measured(state, composeScalar(file, isScalar(node) ? node : undefined, from, to), [])
}

const composeScalar = (file: SourceText, node: Scalar | undefined, from: number, to: number): ScalarNode => {
  const style = STYLES[node?.type ?? 'PLAIN'] ?? 'plain'
  const text = typeof node?.value === 'string' ? node.value : ''
  // A block scalar's range ends with its last line break, which no reader takes for part of it.
  const end =
    style === 'literal' || style === 'folded' ? from + file.text.slice(from, to).trimEnd().length : to
  return {
    kind: 'scalar',
    value: style === 'plain' ? coreValue(text) : text,
    text,
    style,
    file,
    from,
    to: end,
  }
}

const STYLES: Readonly<Record<string, Style>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

const composeMap = (
  state: Composing,
  pairs: readonly { readonly key: ParsedNode | null; readonly value: ParsedNode | null }[],
  from: number,
  to: number,
): TreeNode => {
  const entries = new Map<string, Entry>()
  const merged: TreeNode[] = []
  const children: TreeNode[] = []
  for (const pair of pairs) {
    const key = composeKey(state, pair.key, from)
    const value = composeNode(state, pair.value)
    children.push(value)
    if (!key) continue
    // A value left out stands, empty, right behind its key.
    const placed = pair.value ? value : { ...value, from: key.to, to: key.to }
    const double = entries.get(key.text)
    if (key.text === '<<' && key.style === 'plain') merged.push(placed)
    else if (double) state.problems.push(duplicate(key, double))
    else if (RESERVED.has(key.text)) state.problems.push(reserved(key))
    else entries.set(key.text, { key, value: placed })
  }
  for (const value of merged) state.problems.push(...mergeInto(entries, value, state.budget))
  return measured(state, { kind: 'map', entries, file: state.file, from, to }, children)
}

const composeKey = (state: Composing, node: ParsedNode | null, from: number): ScalarNode | undefined => {
  const key = node ? composeNode(state, node) : undefined
  if (key?.kind === 'scalar') return key
  const at = key ?? { file: state.file, from, to: from }
  state.problems.push(
    problem('key-not-text', placeOf(at), 'a key must be a text on one line, not a list, a map or nothing'),
  )
  return undefined
}

const resolveAlias = (state: Composing, alias: Alias.Parsed): TreeNode => {
  const { file, anchors, open, problems, measures } = state
  const [from, to] = alias.range
  const target = anchors.get(alias.source)
  const nothing: TreeNode = { kind: 'scalar', value: null, text: '', style: 'plain', file, from, to }
  if (open.has(alias.source)) {
    problems.push(
      problem(
        'unknown-alias',
        placeOf(nothing),
        `${shown(`*${alias.source}`)} stands inside of what it refers to`,
      ),
    )
    return nothing
  }
  if (!target) {
    const message = `there is no anchor ${shown(`&${alias.source}`)} above this alias: quote it if it is meant as text`
    problems.push(problem('unknown-alias', placeOf(nothing), message))
    return nothing
  }
  if ((measures.get(target)?.depth ?? 0) > DEEPEST_NESTING) return nothing
  return target
}

/** Records depth and length; a tree that aliases make too deep is said once, where it becomes so. */
const measured = <N extends TreeNode>(state: Composing, node: N, children: readonly TreeNode[]): N => {
  let depth = 0
  let length = node.to - node.from
  for (const child of children) {
    const known = state.measures.get(child)
    const own = child.from >= node.from && child.to <= node.to
    depth = Math.max(depth, known?.depth ?? 0)
    length += (known?.length ?? 0) - (own ? child.to - child.from : 0)
  }
  if (node.kind !== 'scalar') depth += 1
  state.measures.set(node, { depth, length })
  if (depth === DEEPEST_NESTING + 1)
    state.problems.push(
      problem(
        'too-deep',
        placeOf({ ...node, to: node.from + 1 }),
        `with its aliases written out this nests deeper than ${DEEPEST_NESTING} levels`,
      ),
    )
  return node
}
