import type { Status } from './workflow.js'

/** L32: how GitHub words an end; `omitted` is `skipped` there. */
export const outcomeOf = (status: Status): string => {
  switch (status) {
    case 'succeeded':
      return 'success'
    case 'degraded':
    case 'failed':
      return 'failure'
    case 'skipped':
    case 'omitted':
      return 'skipped'
    case 'pending':
    case 'waiting':
    case 'running':
    case 'cancelled':
      return status
  }
}

/** L32: as `outcome`, but for a degraded node, which counts as a success. */
export const conclusionOf = (status: Status): string =>
  status === 'degraded' ? 'success' : outcomeOf(status)
