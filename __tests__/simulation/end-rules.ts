import type { Recorded } from '../../src/event.js'
import { hasEnded, type Run } from '../../src/run.js'
import type { EndStatus } from '../../src/workflow.js'
import { hold } from './hold.js'
import type { Ledger, ScopeEntry, StageEntry, TaskEntry } from './ledger.js'

type Ended<T extends Recorded['type']> = Recorded & { readonly type: T }

/** S2 over the ends of tasks or iterations that have taken place. */
function ofParts(parts: readonly (EndStatus | undefined)[]): EndStatus {
  for (const status of ['failed', 'cancelled', 'degraded', 'succeeded'] as const)
    if (parts.includes(status)) return status
  return 'skipped'
}

const endsOf = (scope: ScopeEntry): readonly (EndStatus | undefined)[] =>
  [...scope.tasks.values()].map(({ end }) => end)

/** S2 of an iteration; one that `where` skipped never began. */
export function judgeScopeEnd(scope: ScopeEntry, event: Ended<'iteration-ended'>): void {
  hold(scope.end === undefined, 'an iteration ends once', event)
  if (!scope.stage.active.has(scope.iteration)) {
    hold(event.status === 'skipped', 'L13 an iteration that did not start is skipped', event)
    return
  }
  const ends = endsOf(scope)
  hold(
    ends.every((end) => end !== undefined),
    'the tasks of an iteration end before it',
    event,
  )
  hold(event.status === ofParts(ends), 'S2 an iteration ends as its tasks have it', event)
}

/** S1, R6. */
export function judgeTaskEnd(task: TaskEntry, event: Ended<'task-ended'>): void {
  const { status, failure, reason } = event
  hold(task.end === undefined, 'a task ends once', event)
  hold(status === 'succeeded' || (reason ?? '') !== '', 'S1 there is a reason', event)
  hold(!['failed', 'degraded'].includes(status) || failure !== undefined, 'S1 there is a class', event)
  hold(status !== 'succeeded' || task.started !== undefined, 'what succeeded has run', event)
  hold(status !== 'succeeded' || task.stopping === undefined, 'R6 a late success is not used', event)
  hold(task.stopping !== 'cancelled' || status === 'cancelled', 'what a cancel stopped is cancelled', event)
}

/** S2, S3. */
export function judgeStageEnd(stage: StageEntry, event: Ended<'stage-ended'>): void {
  const { def, started, planned } = stage
  hold(stage.end === undefined, 'a stage ends once', event)
  hold(stage.atWork === 0 && stage.active.size === 0, 'nothing of a stage that ends is at work', event)
  hold(event.status === 'succeeded' || (event.reason ?? '') !== '', 'S1 there is a reason', event)
  hold(
    planned.skip === undefined || ['skipped', 'omitted'].includes(event.status),
    'what is not selected is skipped',
    event,
  )
  if (started === undefined) {
    hold(event.status !== 'succeeded', 'what did not start did not succeed', event)
    return
  }
  if (stage.timedOut !== undefined && def.onFailure.kind === 'fail')
    hold(event.status === 'failed', 'R6 a timeout fails the stage', event)
  if (event.failure !== undefined) return
  const all = [...stage.scopes.values()]
  const ends = def.type === 'loop' ? all.map(({ end }) => end) : all.flatMap(endsOf)
  hold(
    ends.every((end) => end !== undefined),
    'the parts of a stage end before it',
    event,
  )
  const wanted = def.type === 'loop' && ends.length === 0 ? 'succeeded' : ofParts(ends)
  const right =
    event.status === wanted ||
    (wanted === 'failed' && event.status === 'degraded' && def.onFailure.kind === 'degrade') ||
    (def.type === 'loop' && wanted !== 'failed' && cutShort(stage, event.status))
  hold(right, `S2 a stage ends as its parts have it (${wanted})`, event)
}

/** The iterations that a cancel, or a failure elsewhere, kept from starting count as parts of a loop too. */
const cutShort = ({ scopes }: StageEntry, status: EndStatus): boolean =>
  status === 'cancelled' || (status === 'skipped' && scopes.size === 0)

/** S4. */
export function judgeRunEnd(ledger: Ledger, event: Ended<'run-ended'>): void {
  hold(ledger.atWork.size === 0, 'nothing is at work when the run ends', event)
  const ends = [...ledger.stages.values()].map(({ end }) => end?.status)
  hold(
    ends.every((end) => end !== undefined),
    'all stages have ended',
    event,
  )
  const has = (status: EndStatus): boolean => ends.includes(status)
  const { maxDegraded = Infinity } = ledger.plan.workflow
  const wanted =
    has('failed') || ledger.timedOut !== undefined || degraded(ledger) > maxDegraded
      ? 'failed'
      : ledger.cancelled !== undefined || has('cancelled')
        ? 'cancelled'
        : has('degraded')
          ? 'degraded'
          : 'succeeded'
  hold(event.status === wanted, `S4 the run ends as its stages have it (${wanted})`, event)
  hold(event.status === 'succeeded' || (event.reason ?? '') !== '', 'S4 there is a reason', event)
}

/** S3: degraded tasks, and stages degraded by themselves. */
function degraded(ledger: Ledger): number {
  let count = 0
  for (const { end, scopes } of ledger.stages.values()) {
    const tasks = [...scopes.values()].flatMap(endsOf)
    count += tasks.filter((each) => each === 'degraded').length
    if (end?.status === 'degraded' && (end.byItself || tasks.includes('failed'))) count++
  }
  return count
}

/** S1 of the run that the engine kept: every node has ended, and says why. */
export function judgeRun(run: Run): void {
  for (const stage of run.stages) {
    hold(hasEnded(stage.status), 'every stage has ended', stage.def.name)
    for (const { tasks } of stage.scopes)
      for (const task of tasks) {
        hold(hasEnded(task.status), 'every task has ended', task.def.name)
        hold(
          task.status === 'succeeded' || (task.reason ?? '') !== '',
          'S1 every task says why',
          task.def.name,
        )
        hold(
          task.status !== 'failed' || task.failure !== undefined,
          'S1 every failure has a class',
          task.def.name,
        )
      }
  }
  hold(
    [...run.held.values()].every((units) => units === 0),
    'L23 all resources are free',
    [...run.held],
  )
  hold(
    [...run.queues.values()].every(({ length }) => length === 0),
    'L23 all queues are empty',
    '',
  )
  hold(run.atWork.size === 0 && run.live.length === 0, 'nothing is at work', '')
}
