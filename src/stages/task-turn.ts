import type { Run, TaskRun } from '../run.js'
import type { Stage } from '../workflow.js'
import { conditionalTurn } from './conditional.js'
import { readTask } from './contexts.js'
import { judgeEdges, wantsFailure } from './edges.js'
import { parallelTurn } from './parallel.js'
import { sequentialTurn } from './sequential.js'
import { judgeResources } from './resources.js'
import { end, judgeCondition, type Verdict } from './verdict.js'

/** What is to become of a task whose turn has come (L10–L13, L35, S5). */
export function judgeTask(run: Run, task: TaskRun): Verdict {
  const { def, planned, scope } = task
  const { stage } = scope
  if (planned.skip !== undefined) return end('skipped', planned.skip)
  if (run.killed) return end('cancelled', `the run was cancelled: ${run.cancelled ?? ''}`)
  if (stage.halted !== undefined && !def.ifCallsStatus)
    return end(stage.halted.kind === 'fail-fast' ? 'omitted' : 'cancelled', stage.halted.reason)
  const edges = judgeEdges(def.edges, def.ifCallsStatus, (name) => {
    const other = scope.byName.get(name.toLowerCase())
    return other && { status: other.status, unselected: other.planned.unselected === true }
  })
  if (edges.kind !== 'go') return edges
  const turn = turnOf(stage.def)(task)
  if (turn.kind !== 'go') return turn
  if (stage.def.failFast !== 'no' && !def.ifCallsStatus && !wantsFailure(def.edges)) {
    const failed = stage.scopes
      .flatMap((each) => (each.failed > 0 ? each.tasks : []))
      .find(({ status }) => status === 'failed')
    if (failed !== undefined) return end('omitted', `\`fail_fast\`: ${failed.def.name} failed`)
  }
  const condition = judgeCondition('if', def.if, () => readTask(run, task))
  return condition.kind === 'go' ? judgeResources(run, def.resources, () => readTask(run, task)) : condition
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
