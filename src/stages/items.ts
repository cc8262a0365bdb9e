import { lineOf } from '../diagnostic.js'
import { evaluateExpression } from '../expression/evaluate.js'
import type { Failure } from '../event.js'
import type { Run, StageRun } from '../run.js'
import { type FailureClass, isList, type Json, type Loop } from '../workflow.js'
import { readLoop, readStage, type Reading } from './contexts.js'
import { matrixItems, matrixKey } from './matrix.js'
import { resolveTimes, resolveValue } from './resolve.js'
import type { Verdict } from './verdict.js'

/** The list that a loop goes through, or why there is none (L13). */
export type Listing =
  | { readonly kind: 'listed'; readonly keys: readonly string[]; readonly items: readonly Json[] }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ask'; readonly wanted: Reading['wanted'] }

interface Item {
  readonly key: string
  readonly item: Json
}

/** L13: items and keys of `for_each`, `matrix` and `times`, counted and checked before any body runs. */
export function listItems(run: Run, stage: StageRun, loop: Loop): Listing | undefined {
  const found = rawItems(run, stage, loop)
  if (found === undefined) return undefined
  if ('kind' in found) return placed(found, loop)
  if (found.length > loop.maxIterations)
    return placed(
      failed(
        'bound',
        `the loop has ${found.length} items, more than \`max_iterations: ${loop.maxIterations}\``,
      ),
      loop,
    )
  return placed(loop.key === undefined ? checkKeys(found) : keyed(run, stage, loop.key.expr, found), loop)
}

/** S1: with the line, where the message does not say it. */
function placed(listing: Listing, { at }: Loop): Listing {
  if (listing.kind !== 'failed' || listing.failure.message.includes(`(${at.file}:`)) return listing
  return failed(listing.failure.class, `${listing.failure.message} (${lineOf(at)})`)
}

function rawItems(run: Run, stage: StageRun, loop: Loop): readonly Item[] | Listing | undefined {
  const { over } = loop
  const reading = readStage(run, stage)
  switch (over.kind) {
    case 'while':
    case 'until':
      return undefined
    case 'times': {
      const times = resolveTimes('times', over.count, reading)
      if (!times.ok) return refused(times.verdict)
      if (times.value > loop.maxIterations)
        return failed(
          'bound',
          `\`times\` is ${times.value}, more than \`max_iterations: ${loop.maxIterations}\``,
        )
      return Array.from({ length: times.value }, (_, index) => ({ key: String(index), item: index }))
    }
    case 'for-each': {
      const items = resolveValue('for_each', over.items, reading, loop.at)
      if (!items.ok) return refused(items.verdict)
      return itemsOf(items.value)
    }
    case 'matrix': {
      const matrix = resolveValue('matrix', over.matrix, reading, loop.at)
      if (!matrix.ok) return refused(matrix.verdict)
      const cells = matrixItems(matrix.value)
      return typeof cells === 'string'
        ? failed('input', cells)
        : cells.map((item) => ({ key: matrixKey(item), item }))
    }
  }
}

function itemsOf(value: Json): readonly Item[] | Listing {
  if (isList(value)) return value.map((item, index) => ({ key: String(index), item }))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, item]) => ({ key, item }))
  return failed(
    'input',
    `\`for_each\` must be a list or an object, and it is ${JSON.stringify(value)?.slice(0, 80)}`,
  )
}

function keyed(run: Run, stage: StageRun, key: string, items: readonly Item[]): Listing {
  const named: Item[] = []
  for (const [index, { item }] of items.entries()) {
    const reading = readLoop(run, stage, { index, item, last: index === items.length - 1 })
    const value = evaluateExpression(key, reading.scope)
    if (reading.wanted.length > 0) return { kind: 'ask', wanted: reading.wanted }
    if (!value.ok) return failed('input', `\`key\` of item ${index} has no value: ${value.problem.message}`)
    if (typeof value.value !== 'string')
      return failed(
        'input',
        `\`key\` of item ${index} must be a string, and it is ${JSON.stringify(value.value)?.slice(0, 80)}`,
      )
    named.push({ key: value.value, item })
  }
  return checkKeys(named)
}

function checkKeys(items: readonly Item[]): Listing {
  const seen = new Map<string, number>()
  for (const [index, { key }] of items.entries()) {
    if (key === '') return failed('input', `item ${index} has an empty key; give the loop a \`key\``)
    const first = seen.get(key)
    if (first !== undefined)
      return failed(
        'input',
        `items ${first} and ${index} have the same key \`${key}\`; give the loop a \`key\` that tells them apart`,
      )
    seen.set(key, index)
  }
  return { kind: 'listed', keys: items.map(({ key }) => key), items: items.map(({ item }) => item) }
}

const failed = (kind: FailureClass, message: string): Listing => ({
  kind: 'failed',
  failure: { class: kind, message },
})

function refused(verdict: Verdict): Listing {
  if (verdict.kind === 'ask') return verdict
  const failure = verdict.kind === 'end' ? verdict.failure : undefined
  return {
    kind: 'failed',
    failure: failure ?? { class: 'internal', message: 'Internal error: a list was refused without a reason' },
  }
}
