import { lineOf } from '../diagnostic.js'
import { isHandler, type Run, type TaskRun } from '../run.js'
import type { Stage } from '../workflow.js'
import { LEFT_OUT } from '../plan.js'
import { conditionalTurn } from './conditional.js'
import { readTask } from './contexts.js'
import { judgeEdges } from './edges.js'
import { parallelTurn } from './parallel.js'
import { sequentialTurn } from './sequential.js'
import { judgeResources } from './resources.js'
import { end, go, judgeCondition, type Verdict } from './verdict.js'

/** What is to become of a task whose turn has come (L10–L13, L35, S5). */
export function judgeTask(run: Run, task: TaskRun): Verdict {
  const { def, planned, scope } = task
  const skipped = planned.skip === undefined ? undefined : end('skipped', planned.skip)
  const stopped = afterStop(run, task)
  if (stopped.kind !== 'go') return skipped ?? stopped
  const edges = judgeEdges(def.edges, def.ifCallsStatus, (name) => {
    const other = scope.byName.get(name.toLowerCase())
    return other && { status: other.status, unselected: other.planned.unselected === true }
  })
  // What stands outside of the selection is skipped, whatever came before it.
  if (skipped !== undefined && planned.skip !== LEFT_OUT) return skipped
  if (edges.kind !== 'go') return edges
  if (skipped !== undefined) return skipped
  const turn = turnOf(scope.stage.def)(task)
  if (turn.kind !== 'go') return turn
  const held = afterFailure(task)
  if (held.kind !== 'go') return held
  const condition = judgeCondition('if', def.if, () => readTask(run, task))
  return condition.kind === 'go' ? judgeResources(run, def.resources, () => readTask(run, task)) : condition
}

/** Whether something keeps a task that was let go from starting after all. */
export function heldBackTask(run: Run, task: TaskRun): Verdict {
  const stopped = afterStop(run, task)
  return stopped.kind === 'go' ? afterFailure(task) : stopped
}

/** After its stage was halted only what calls a status function starts (R6); after a kill nothing (T4). */
function afterStop(run: Run, { def, scope }: TaskRun): Verdict {
  const { halted } = scope.stage
  if (run.killed) return end('cancelled', `the run was cancelled: ${run.cancelled ?? ''}`)
  if (halted === undefined || def.ifCallsStatus) return go
  if (halted.kind !== 'fail-fast') return end('cancelled', halted.reason)
  return isHandler(def) ? go : end('omitted', halted.reason)
}

/** S5. */
function afterFailure({ def, scope }: TaskRun): Verdict {
  const { firstFailed, def: stage } = scope.stage
  if (firstFailed === undefined || stage.failFast === 'no' || isHandler(def)) return go
  return end('omitted', `\`fail_fast\`: ${firstFailed.def.name} failed (${lineOf(firstFailed.def.at)})`)
}

/** Each kind of stage says whether a task's turn brings it to start. */
function turnOf(stage: Stage): (task: TaskRun) => Verdict {
  switch (stage.type) {
    case 'sequential':
    case 'loop':
      return sequentialTurn
    case 'parallel':
      return parallelTurn
    case 'conditional':
      return conditionalTurn(stage.match)
  }
}
