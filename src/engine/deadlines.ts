import { addressOf, hasEnded, type Run, type Scope, type StageRun, type TaskRun } from '../run.js'
import type { Pass } from './pass.js'

/** R6, S5: whose time is up, and who must stop because something around it was halted. */
export function deadlines(run: Run, now: number, pass: Pass): void {
  const limit = run.started?.deadline
  if (limit !== undefined && run.timedOut === undefined) {
    if (now >= limit) {
      pass.events.push({
        type: 'timed-out',
        reason: `the workflow ran longer than its timeout (${seconds(limit)})`,
      })
      return
    }
    pass.wake(limit)
  }
  for (const stage of run.stages) if (stage.status === 'running') stageDeadlines(stage, now, pass)
}

function stageDeadlines(stage: StageRun, now: number, pass: Pass): void {
  const { deadline, halted } = stage
  if (deadline !== undefined && halted === undefined) {
    if (now >= deadline) {
      const allowed = seconds(deadline - (stage.startedAt ?? 0))
      pass.events.push({
        type: 'timed-out',
        stage: stage.def.name,
        reason: `stage ${stage.def.name} ran longer than its timeout (${allowed})`,
      })
      return
    }
    pass.wake(deadline)
  }
  if (stage.working === 0) return
  for (const scope of atWork(stage))
    for (const task of scope.tasks) if (task.status === 'running') taskDeadline(stage, task, now, pass)
}

const atWork = (stage: StageRun): readonly Scope[] =>
  (stage.loop?.active ?? stage.scopes).filter(({ working }) => working > 0)

function taskDeadline(stage: StageRun, task: TaskRun, now: number, pass: Pass): void {
  if (task.stopping !== undefined || hasEnded(task.status)) return
  const { halted } = stage
  if (halted !== undefined && (task.startSeq ?? 0) < halted.seq) {
    const because = { kind: 'cancelled', reason: halted.reason } as const
    pass.events.push({ type: 'task-stopping', ...addressOf(task), because })
    return
  }
  if (task.deadline === undefined) return
  if (now < task.deadline) return pass.wake(task.deadline)
  const allowed = seconds(task.deadline - (task.startedAt ?? 0))
  pass.events.push({
    type: 'task-stopping',
    ...addressOf(task),
    because: { kind: 'timeout', reason: `it ran longer than its timeout (${allowed})` },
  })
}

const seconds = (ms: number): string => `${Math.round(ms) / 1000}s`
