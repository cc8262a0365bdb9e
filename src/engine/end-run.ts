import { lineOf } from '../diagnostic.js'
import type { RunStatus } from '../event.js'
import type { Run, StageRun } from '../run.js'
import { readWorkflow } from '../stages/contexts.js'
import { publish } from './end-stage.js'
import type { Pass } from './pass.js'

/** S4: ends a run all of whose stages have ended. */
export function endRun(run: Run, pass: Pass): void {
  const { workflow } = run.plan
  const base = statusOf(run)
  const reading = readWorkflow(run)
  const { outputs, failure } = publish(workflow.outputs, reading, base.status === 'succeeded', workflow.at)
  if (reading.wanted.length > 0) return void pass.wanted.push(...reading.wanted)
  const final = failure === undefined ? base : { status: 'failed' as const, reason: failure.message }
  pass.events.push({ type: 'run-ended', ...final, outputs })
}

function statusOf(run: Run): { readonly status: RunStatus; readonly reason?: string } {
  const failed = run.stages.filter(({ status }) => status === 'failed')
  const [first] = failed
  if (first !== undefined) {
    const more = failed.length > 1 ? ` and ${failed.length - 1} more` : ''
    return {
      status: 'failed',
      reason: `stage ${first.def.name} failed${more} (${lineOf(first.def.at)}): ${first.reason ?? ''}`,
    }
  }
  if (run.timedOut !== undefined) return { status: 'failed', reason: run.timedOut }
  const degraded = degradedNodes(run)
  const { maxDegraded } = run.plan.workflow
  if (maxDegraded !== undefined && degraded > maxDegraded)
    return {
      status: 'failed',
      reason: `${degraded} nodes were degraded, more than \`max_degraded: ${maxDegraded}\``,
    }
  if (run.cancelled !== undefined) return { status: 'cancelled', reason: `cancelled: ${run.cancelled}` }
  const cancelled = run.stages.find(({ status }) => status === 'cancelled')
  if (cancelled !== undefined) return { status: 'cancelled', reason: cancelled.reason ?? '' }
  const partly = run.stages.find(({ status }) => status === 'degraded')
  if (partly !== undefined)
    return {
      status: 'degraded',
      reason: `stage ${partly.def.name} was degraded (${lineOf(partly.def.at)}): ${partly.reason ?? ''}`,
    }
  return { status: 'succeeded' }
}

/** S3: degraded tasks, and stages degraded by their own `on_failure`. */
const degradedNodes = (run: Run): number =>
  run.stages.reduce((count, stage) => count + degradedTasks(stage) + (degradedItself(stage) ? 1 : 0), 0)

const degradedTasks = ({ startedAt, scopes }: StageRun): number =>
  // Tasks of a stage that did not run share its status (S2), and count with it.
  (startedAt === undefined ? [] : scopes).reduce(
    (count, { tasks }) => count + tasks.filter(({ status }) => status === 'degraded').length,
    0,
  )

const degradedItself = (stage: StageRun): boolean =>
  stage.status === 'degraded' && (stage.failure !== undefined || stage.firstFailed !== undefined)
