const DURATION = /^(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?(?:(\d+)ms)?$/
const UNITS = [3_600_000, 60_000, 1000, 1]

/**
 * L6: a duration in milliseconds, from `500ms`, `30s`, `5m`, `1h30m` or a number of seconds; undefined when it is none,
 * or not greater than 0.
 */
export const parseDuration = (value: unknown): number | undefined => {
  if (typeof value === 'number') return above0(value * 1000)
  const found = typeof value === 'string' ? DURATION.exec(value) : null
  if (!found) return undefined
  return above0(UNITS.reduce((sum, unit, index) => sum + Number(found[index + 1] ?? 0) * unit, 0))
}

const SIZE = /^(\d+(?:\.\d+)?)(Ki|Mi|Gi)$/
const BYTES: Readonly<Record<string, number>> = { Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3 }

/** L6: a size in bytes, from `512Ki`, `1Mi`, `2Gi` or a number of bytes. */
export const parseSize = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isInteger(value) ? above0(value) : undefined
  const found = typeof value === 'string' ? SIZE.exec(value) : null
  return found ? above0(Number(found[1]) * (BYTES[found[2] ?? ''] ?? 0)) : undefined
}

const above0 = (value: number): number | undefined =>
  value > 0 && Number.isSafeInteger(Math.round(value)) ? Math.max(1, Math.round(value)) : undefined

/** The patterns, for the JSON Schema. */
export const DURATION_PATTERN = '^(?=.)(\\d+(\\.\\d+)?h)?(\\d+(\\.\\d+)?m)?(\\d+(\\.\\d+)?s)?(\\d+ms)?$'
export const SIZE_PATTERN = '^\\d+(\\.\\d+)?(Ki|Mi|Gi)$'
