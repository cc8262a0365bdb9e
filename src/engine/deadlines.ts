import { lineOf } from '../diagnostic.js'
import { addressOf, isHandler, type Run, type StageRun, type TaskRun } from '../run.js'
import type { Pass } from './pass.js'

/** R6, S5: whose time is up, and who must stop because something around it was halted. */
export function deadlines(run: Run, now: number, pass: Pass): void {
  const limit = run.started?.deadline
  if (limit !== undefined && run.timedOut === undefined) {
    if (now >= limit) {
      const reason = `the workflow ran longer than its timeout (${seconds(limit)}, ${lineOf(run.plan.workflow.at)})`
      pass.events.push({ type: 'timed-out', reason })
      return
    }
    pass.wake(limit)
  }
  for (const stage of run.live) if (stage.status === 'running') stageDeadline(stage, now, pass)
  for (const task of run.atWork) taskDeadline(run, task, now, pass)
}

function stageDeadline(stage: StageRun, now: number, pass: Pass): void {
  const { deadline, halted, def } = stage
  // Time in a queue does not count: while its tasks only wait there, its clock stands still.
  if (deadline === undefined || stage.queuedSince !== undefined) return
  if (halted !== undefined && halted.kind !== 'fail-fast') return
  if (now < deadline) return pass.wake(deadline)
  const allowed = seconds(stage.timeout ?? 0)
  const reason = `stage ${def.name} ran longer than its timeout (${allowed}, ${lineOf(def.at)})`
  pass.events.push({ type: 'timed-out', stage: def.name, reason })
}

function taskDeadline(run: Run, task: TaskRun, now: number, pass: Pass): void {
  if (task.stopping !== undefined) return
  const reason = whyStop(run, task)
  if (reason !== undefined)
    return void pass.events.push({
      type: 'task-stopping',
      ...addressOf(task),
      because: { kind: 'cancelled', reason },
    })
  if (task.deadline === undefined) return
  if (now < task.deadline) return pass.wake(task.deadline)
  pass.events.push({
    type: 'task-stopping',
    ...addressOf(task),
    because: { kind: 'timeout', reason: tooLong(task) },
  })
}

/** Who started before the run or its stage was halted stops; who started later was let go in spite of it. */
function whyStop({ stopped }: Run, task: TaskRun): string | undefined {
  const { halted } = task.scope.stage
  const began = task.startSeq ?? 0
  if (stopped !== undefined && began < stopped.seq) return stopped.reason
  if (halted === undefined || began > halted.seq) return undefined
  return halted.kind === 'fail-fast' && isHandler(task.def) ? undefined : halted.reason
}

/** R6, of a task. */
export const tooLong = ({ deadline, startedAt, def }: TaskRun): string =>
  `it ran longer than its timeout (${seconds((deadline ?? 0) - (startedAt ?? 0))}, ${lineOf(def.at)})`

const seconds = (ms: number): string => `${Math.round(ms) / 1000}s`
