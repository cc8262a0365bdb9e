import type { TaskRun } from '../run.js'
import { end, go, type Verdict } from './verdict.js'

/**
 * L10: a task that failed leaves the later ones omitted, save those whose `if` calls a status function, and those whose
 * own `depends_on` has a `when` that holds (edges are judged before this, so here they hold). The body of a loop too.
 */
export function sequentialTurn(task: TaskRun): Verdict {
  const { scope, def } = task
  if (scope.failed === 0 || def.ifCallsStatus || def.edges.some(({ explicit }) => explicit)) return go
  const failed = scope.tasks.slice(0, task.index).find(({ status }) => status === 'failed')
  return failed === undefined ? go : end('omitted', `${failed.def.name} failed before it`)
}
