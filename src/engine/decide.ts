import type { RunEvent, TaskAddress } from '../event.js'
import type { Run, Scope, StageRun, TaskRun } from '../run.js'
import { decideLoop, isLoopOver } from '../stages/loop.js'
import { isOver } from '../stages/end.js'
import { heldBackStage, judgeStage } from '../stages/stage-turn.js'
import { heldBackTask, judgeTask } from '../stages/task-turn.js'
import type { Verdict } from '../stages/verdict.js'
import { Allocation } from './allocate.js'
import { deadlines } from './deadlines.js'
import { endRun } from './end-run.js'
import { endStage, endUnstartedStage } from './end-stage.js'
import { Pass, type Decision } from './pass.js'
import { endUnstarted } from './settle.js'
import { startStage } from './start-stage.js'

/** How this engine goes about it; no part of what the workflow means. */
export interface Policy {
  /** T4: after a cancel, `always()` tasks run in this process; `false` leaves them to a later one (the action's `post`). */
  readonly handlersAfterCancel: boolean
}

/**
 * The decider: looks at what happened and says what to do next. Pure: the same run and time give the same decision.
 * It is asked again after its events have been applied, until it has nothing more to say.
 */
export function decide(run: Run, now: number, policy: Policy): Decision {
  const pass = new Pass(run, now)
  if (run.started === undefined || run.ended !== undefined) return pass
  deadlines(run, now, pass)
  if (pass.events.length > 0) return pass
  for (const stage of run.live) {
    decideStage(pass, stage, policy)
    // S5: what this may hold back is judged when it has been applied.
    if (run.plan.workflow.failFast !== 'no' && endsFailed(pass.events.at(-1))) break
  }
  if (pass.events.length > 0) return pass
  if (!(run.cancelled !== undefined && !policy.handlersAfterCancel)) new Allocation(run, pass).allocate()
  if (run.openStages === 0 && pass.events.length === 0) endRun(run, pass)
  return pass
}

const endsFailed = (event: RunEvent | undefined): boolean =>
  event?.type === 'stage-ended' && event.status === 'failed'

function decideStage(pass: Pass, stage: StageRun, policy: Policy): void {
  const { run } = pass
  if (stage.status === 'pending') {
    const verdict = judgeStage(run, stage)
    if (verdict === undefined) return
    if (verdict.kind === 'go' && run.cancelled !== undefined && !policy.handlersAfterCancel) return
    return settleStage(pass, stage, verdict)
  }
  if (stage.status === 'waiting') {
    // It was let go once; what happened since may take that back.
    const verdict = heldBackStage(run, stage)
    if (verdict.kind === 'end') settleStage(pass, stage, verdict)
    return
  }
  const before = pass.events.length
  for (const scope of stage.loop?.active ?? stage.scopes) {
    judgeFresh(pass, scope)
    if (stage.waiting > 0) takeBack(pass, scope)
  }
  if (stage.loop !== undefined) {
    const step = decideLoop(run, stage, pass.now)
    pass.events.push(...step.events)
    pass.wanted.push(...(step.wanted ?? []))
    if (step.wakeAt !== undefined) pass.wake(step.wakeAt)
  }
  if (pass.events.length > before) return
  if (stage.loop === undefined ? stage.scopes.every(isOver) : isLoopOver(stage)) endStage(run, stage, pass)
}

function settleStage(pass: Pass, stage: StageRun, verdict: Verdict): void {
  switch (verdict.kind) {
    case 'ask':
      pass.wanted.push(...verdict.wanted)
      return
    case 'end':
      pass.events.push(endUnstartedStage(pass.run, stage, verdict))
      return
    case 'go':
      if (Object.keys(stage.def.resources).length > 0)
        pass.events.push({ type: 'stage-ready', stage: stage.def.name })
      else startStage(pass.run, stage, pass, {})
  }
}

/** Judges the tasks whose turn has come. */
function judgeFresh(pass: Pass, scope: Scope): void {
  const ready: TaskRun[] = []
  for (const task of scope.fresh) {
    const verdict = judgeTask(pass.run, task)
    switch (verdict.kind) {
      case 'go':
        ready.push(task)
        break
      case 'ask':
        pass.wanted.push(...verdict.wanted)
        break
      case 'end':
        pass.events.push(endUnstarted(pass.run, task, verdict))
    }
  }
  if (ready.length > 0)
    pass.events.push({ type: 'tasks-ready', ...scopeAddress(scope), tasks: ready.map(({ def }) => def.name) })
}

/** Tasks that wait for a slot or a resource were let go once; what happened since may take that back (R6, S5). */
function takeBack(pass: Pass, scope: Scope): void {
  const { halted, firstFailed, def } = scope.stage
  if (halted === undefined && !pass.run.killed && (firstFailed === undefined || def.failFast === 'no')) return
  for (const task of scope.tasks) {
    if (!task.admitted || (task.status !== 'pending' && task.status !== 'waiting')) continue
    const verdict = heldBackTask(pass.run, task)
    if (verdict.kind === 'end') pass.events.push(endUnstarted(pass.run, task, verdict))
  }
}

const scopeAddress = (scope: Scope): Omit<TaskAddress, 'task'> => ({
  stage: scope.stage.def.name,
  ...(scope.iteration === undefined ? {} : { iteration: scope.iteration.index }),
})
