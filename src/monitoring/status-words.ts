import type { RunStatus } from '../event.js'
import type { Status } from '../workflow.js'

export type AnyStatus = Status | RunStatus

/** One column each, for terminals. */
export const SIGNS: Readonly<Record<AnyStatus, string>> = {
  pending: '·',
  waiting: '◌',
  running: '▸',
  succeeded: '✔',
  degraded: '▲',
  failed: '✖',
  skipped: '–',
  omitted: '○',
  cancelled: '■',
}

/** For Markdown. */
export const ICONS: Readonly<Record<AnyStatus, string>> = {
  pending: '⏳',
  waiting: '⏸️',
  running: '🔄',
  succeeded: '✅',
  degraded: '⚠️',
  failed: '❌',
  skipped: '⏭️',
  omitted: '⚪',
  cancelled: '🛑',
}

/** In a log without colours what matters must catch the eye, and what is well must not. */
export const logWord = (status: AnyStatus): string =>
  status === 'succeeded' ? 'ok' : status === 'failed' ? 'FAILED' : status === 'degraded' ? 'DEGRADED' : status

/** What people look for first. */
export const WORST_FIRST: readonly AnyStatus[] = [
  'failed',
  'degraded',
  'cancelled',
  'omitted',
  'running',
  'waiting',
  'pending',
  'skipped',
  'succeeded',
]

/** `1 task`, `2 tasks`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
