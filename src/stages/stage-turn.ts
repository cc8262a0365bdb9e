import { hasEnded, type Run, type StageRun } from '../run.js'
import { readStage } from './contexts.js'
import { judgeEdges, wantsFailure } from './edges.js'
import { judgeResources } from './resources.js'
import { end, judgeCondition, type Verdict } from './verdict.js'

/** What is to become of a stage that has not started; undefined: its time has not come (L20, L35, S5). */
export function judgeStage(run: Run, stage: StageRun): Verdict | undefined {
  const { def, planned } = stage
  if (planned.skip !== undefined) return end('skipped', planned.skip)
  if (run.killed) return end('cancelled', `the run was cancelled: ${run.cancelled ?? ''}`)
  if (!def.ifCallsStatus) {
    if (run.cancelled !== undefined) return end('cancelled', `the run was cancelled: ${run.cancelled}`)
    if (run.timedOut !== undefined) return end('cancelled', run.timedOut)
  }
  for (const { on } of def.edges) {
    const other = run.byName.get(on.toLowerCase())
    if (other !== undefined && !hasEnded(other.status)) return undefined
  }
  const edges = judgeEdges(def.edges, def.ifCallsStatus, (name) => {
    const other = run.byName.get(name.toLowerCase())
    return other && { status: other.status, unselected: other.planned.unselected === true }
  })
  if (edges.kind !== 'go') return edges
  if (
    run.failedStages > 0 &&
    run.plan.workflow.failFast !== 'no' &&
    !def.ifCallsStatus &&
    !wantsFailure(def.edges)
  ) {
    const failed = run.stages.find(({ status }) => status === 'failed')
    return end('omitted', `\`fail_fast\`: stage ${failed?.def.name ?? ''} failed`)
  }
  const condition = judgeCondition('if', def.if, () => readStage(run, stage))
  return condition.kind === 'go' ? judgeResources(run, def.resources, () => readStage(run, stage)) : condition
}
