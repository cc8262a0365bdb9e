import { lineOf } from '../diagnostic.js'
import { isHandler, type Run, type StageRun } from '../run.js'
import { LEFT_OUT } from '../plan.js'
import { readStage } from './contexts.js'
import { judgeEdges } from './edges.js'
import { judgeResources } from './resources.js'
import { end, go, judgeCondition, type Verdict } from './verdict.js'

/** What is to become of a stage that has not started; undefined: its time has not come (L20, L35, S5). */
export function judgeStage(run: Run, stage: StageRun): Verdict | undefined {
  const { def, planned } = stage
  const skipped = planned.skip === undefined ? undefined : end('skipped', planned.skip)
  const stopped = afterStop(run, stage)
  if (stopped.kind !== 'go') return skipped ?? stopped
  // One that is not selected keeps its place, so that what comes after it also comes after what came before it.
  if (stage.openEdges > 0) return undefined
  const edges = judgeEdges(def.edges, def.ifCallsStatus, (name) => {
    const other = run.byName.get(name.toLowerCase())
    return other && { status: other.status, unselected: other.planned.unselected === true }
  })
  // What stands outside of the selection is skipped, whatever came before it.
  if (skipped !== undefined && planned.skip !== LEFT_OUT) return skipped
  if (edges.kind !== 'go') return edges
  if (skipped !== undefined) return skipped
  const held = afterFailure(run, stage)
  if (held.kind !== 'go') return held
  const condition = judgeCondition('if', def.if, () => readStage(run, stage))
  return condition.kind === 'go' ? judgeResources(run, def.resources, () => readStage(run, stage)) : condition
}

/** Whether something keeps a stage that was let go from starting after all. */
export function heldBackStage(run: Run, stage: StageRun): Verdict {
  const stopped = afterStop(run, stage)
  return stopped.kind === 'go' ? afterFailure(run, stage) : stopped
}

/** After a cancel or the workflow's timeout only what calls a status function starts; after a kill nothing. */
function afterStop({ killed, stopped, cancelled }: Run, { def }: StageRun): Verdict {
  if (stopped === undefined || (def.ifCallsStatus && !killed)) return go
  return end('cancelled', cancelled === undefined ? stopped.reason : `the run was cancelled: ${cancelled}`)
}

/** S5. */
function afterFailure(run: Run, { def }: StageRun): Verdict {
  const { firstFailed } = run
  if (firstFailed === undefined || run.plan.workflow.failFast === 'no' || isHandler(def)) return go
  return end('omitted', `\`fail_fast\`: stage ${firstFailed.def.name} failed (${lineOf(firstFailed.def.at)})`)
}
