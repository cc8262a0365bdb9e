import { lineOf } from '../diagnostic.js'
import type { Edge, Status } from '../workflow.js'
import { end, go, type Verdict } from './verdict.js'

interface Other {
  readonly status: Status
  readonly unselected: boolean
}

/** L20, L21: the ends that an edge wants, as `if` changes them: one that calls a status function is judged all the same. */
const needsOf = (edge: Edge<string>, ifCallsStatus: boolean): Edge<string>['needs'] =>
  ifCallsStatus && !edge.explicit ? 'ended' : edge.needs

/**
 * Judges the edges of a node whose other ends have all ended (L20–L22). An edge to what a selection skipped counts as
 * met; where that was omitted, because an edge of its own failed, it is judged as any other.
 */
export function judgeEdges(
  edges: readonly Edge<string>[],
  ifCallsStatus: boolean,
  other: (name: string) => Other | undefined,
): Verdict {
  for (const edge of edges) {
    const needs = needsOf(edge, ifCallsStatus)
    const node = other(edge.on)
    if (needs === 'ended' || node === undefined) continue
    if (node.unselected && node.status === 'skipped') continue
    if (!needs.some((status) => status === node.status)) return end('omitted', unmet(edge, node.status))
  }
  return go
}

function unmet(edge: Edge<string>, status: Status): string {
  const wanted = edge.explicit && edge.needs !== 'ended' ? `, not ${edge.needs.join(' or ')}` : ''
  const why = edge.because.kind === 'reference' ? `it reads \`${edge.because.text}\`` : '`depends_on`'
  return `${edge.on} ${ended[status]}${wanted} (${why}, ${lineOf(edge.at)})`
}

/** An end in words, with a verb. */
const ended: Readonly<Record<Status, string>> = {
  pending: 'has not started',
  waiting: 'waits',
  running: 'is running',
  succeeded: 'succeeded',
  degraded: 'was degraded',
  failed: 'failed',
  skipped: 'was skipped',
  omitted: 'was omitted',
  cancelled: 'was cancelled',
}
