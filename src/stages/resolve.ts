import { lineOf, type Place } from '../diagnostic.js'
import { evaluateDeep } from '../expression/evaluate.js'
import { parseDuration } from '../quantity.js'
import type { Json, OrTemplate, Template } from '../workflow.js'
import type { Reading } from './contexts.js'
import { wrongInput, type Verdict } from './verdict.js'

export type Resolved<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly verdict: Verdict }

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'template' in value && typeof value.template === 'string'

/** A count (L6): a whole number above 0. */
export const resolveCount = (key: string, value: OrTemplate<number>, reading: Reading): Resolved<number> =>
  resolve(key, value, reading, 'a whole number above 0', (found) => {
    const number = typeof found === 'string' && /^\d+$/.test(found) ? Number(found) : found
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined
  })

/** As a count, and 0: a loop may turn out to have nothing to do. */
export const resolveTimes = (key: string, value: OrTemplate<number>, reading: Reading): Resolved<number> =>
  resolve(key, value, reading, 'a whole number', (found) => {
    const number = typeof found === 'string' && /^\d+$/.test(found) ? Number(found) : found
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
  })

/** A duration (L6), in milliseconds. */
export const resolveDuration = (key: string, value: OrTemplate<number>, reading: Reading): Resolved<number> =>
  resolve(key, value, reading, 'a duration such as `30s` or `5m`', (found) =>
    parseDuration(typeof found === 'string' && /^\d+(\.\d+)?$/.test(found) ? Number(found) : found),
  )

/** Any value with templates in it; `of` says where it stands. */
export function resolveValue(key: string, value: Json, reading: Reading, of: Place): Resolved<Json> {
  const found = evaluateDeep(value, reading.scope)
  if (reading.wanted.length > 0) return { ok: false, verdict: { kind: 'ask', wanted: reading.wanted } }
  if (!found.ok)
    return {
      ok: false,
      verdict: wrongInput(`\`${key}\` (${lineOf(of)}) has no value: ${found.problem.message}`),
    }
  return found
}

function resolve(
  key: string,
  value: OrTemplate<number>,
  reading: Reading,
  wanted: string,
  read: (found: Json) => number | undefined,
): Resolved<number> {
  if (!isTemplate(value)) return { ok: true, value }
  const found = resolveValue(key, value.template, reading, value.at)
  if (!found.ok) return found
  const number = read(found.value)
  if (number !== undefined) return { ok: true, value: number }
  const message = `\`${key}\` (${lineOf(value.at)}) must be ${wanted}, and \`${value.template}\` gave ${JSON.stringify(found.value)}`
  return { ok: false, verdict: wrongInput(message) }
}
