import { lineOf } from '../diagnostic.js'
import type { TaskRun } from '../run.js'
import { end, go, type Verdict } from './verdict.js'

/**
 * L10: a task that failed leaves the later ones omitted, save those whose `if` calls a status function, and those whose
 * own `depends_on` has a `when` that holds (edges are judged before this, so here they hold). The body of a loop too.
 */
export function sequentialTurn({ scope, def }: TaskRun): Verdict {
  const { firstFailed } = scope
  if (firstFailed === undefined || def.ifCallsStatus || def.edges.some(({ explicit }) => explicit)) return go
  return end('omitted', `${firstFailed.def.name} failed before it (${lineOf(firstFailed.def.at)})`)
}
