import { lineOf } from '../diagnostic.js'
import { evaluateExpression } from '../expression/evaluate.js'
import type { Failure, RunEvent } from '../event.js'
import type { Run, Scope, StageRun } from '../run.js'
import type { Expr, Json, Loop, LoopStage } from '../workflow.js'
import { readLoop, type Reading } from './contexts.js'
import { endOfTasks, isOver } from './end.js'
import { listItems } from './items.js'
import { nextIterations } from './loop-next.js'
import { finish, judgeLoop, type LoopStep } from './loop-step.js'

/** Where a loop stands that has no more to start: `isLoopOver` when its iterations have ended too. */
export const isLoopOver = (stage: StageRun): boolean => {
  const { loop } = stage
  if (loop === undefined || loop.active.length > 0) return false
  if (loop.finished !== undefined || stage.halted !== undefined) return true
  return loop.listed !== undefined && loop.next >= loop.listed.items.length
}

/** L13: the next steps of a running loop: the list, ends of iterations, the next iteration. */
export function decideLoop(run: Run, stage: StageRun, now: number): LoopStep {
  const { loop, def } = stage
  if (loop === undefined || def.type !== 'loop') return { events: [] }
  const halted = loop.finished !== undefined || stage.halted !== undefined
  const listing = loop.listed === undefined && !halted ? list(run, stage, def) : undefined
  if (listing !== undefined) return listing
  const ended = endIterations(run, stage, def.loop)
  if (ended !== undefined) return ended
  return halted ? { events: [] } : nextIterations(run, stage, def.loop, loop, now)
}

function list(run: Run, stage: StageRun, def: LoopStage): LoopStep | undefined {
  const listing = listItems(run, stage, def.loop)
  switch (listing?.kind) {
    case undefined:
      return undefined
    case 'ask':
      return { events: [], wanted: listing.wanted }
    case 'failed':
      return finish(stage, listing.failure.message, listing.failure)
    case 'listed':
      return { events: [{ type: 'loop-listed', stage: def.name, keys: listing.keys, items: listing.items }] }
  }
}

/** Ends the iterations whose tasks are over; `until` and `break_if` are judged on what they did. */
function endIterations(run: Run, stage: StageRun, loop: Loop): LoopStep | undefined {
  const events: RunEvent[] = []
  for (const scope of stage.loop?.active ?? []) {
    const { iteration } = scope
    if (iteration === undefined || !isOver(scope)) continue
    const collected = collect(run, stage, loop, scope)
    if ('wanted' in collected) return { events, wanted: collected.wanted }
    const { index, key, item } = iteration
    const { status, reason } = endOfTasks(scope)
    events.push({
      type: 'iteration-ended',
      stage: stage.def.name,
      iteration: index,
      key,
      item,
      status,
      ...(reason === undefined ? {} : { reason }),
      outputs: collected.outputs,
    })
    if (stage.loop?.finished !== undefined) continue
    const over =
      collected.failure ?? (status === 'failed' && loop.onItemFailure === 'stop' ? 'stop' : undefined)
    if (over === 'stop')
      events.push(...finish(stage, `iteration ${key} failed (${lineOf(stage.def.at)})`).events)
    else if (over !== undefined) events.push(...finish(stage, over.message, over).events)
    else {
      const broken = judgeBreak(run, stage, loop, scope)
      if (broken.wanted !== undefined) return { events: [], wanted: broken.wanted }
      events.push(...broken.events)
    }
    if (events.some(({ type }) => type === 'loop-finished')) break
  }
  return events.length === 0 ? undefined : { events }
}

type Collected =
  | { readonly outputs: Readonly<Record<string, Json>>; readonly failure?: Failure }
  | { readonly wanted: Reading['wanted'] }

function collect(run: Run, stage: StageRun, loop: Loop, scope: Scope): Collected {
  const { iteration } = scope
  if (iteration === undefined) return { outputs: {} }
  const outputs: Record<string, Json> = {}
  const reading = readLoop(run, stage, iteration, scope)
  for (const [name, { expr, at: place }] of Object.entries(loop.collect)) {
    const value = evaluateExpression(expr, reading.scope)
    if (reading.wanted.length > 0) return { wanted: reading.wanted }
    if (value.ok) outputs[name] = value.value
    else if (value.problem.kind !== 'missing-value')
      return {
        outputs,
        failure: {
          class: 'output',
          message: `\`collect.${name}\` (${lineOf(place)}): ${value.problem.message}`,
        },
      }
  }
  return { outputs }
}

function judgeBreak(run: Run, stage: StageRun, loop: Loop, scope: Scope): LoopStep {
  const { iteration } = scope
  if (iteration === undefined) return { events: [] }
  const conditions: readonly (readonly [string, Expr | undefined])[] = [
    ['break_if', loop.breakIf],
    ['until', loop.over.kind === 'until' ? loop.over.condition : undefined],
  ]
  for (const [key, condition] of conditions) {
    if (condition === undefined) continue
    const judged = judgeLoop(stage, key, condition, readLoop(run, stage, iteration, scope))
    if (judged.step !== undefined) return judged.step
    if (judged.holds)
      return finish(stage, `\`${key}\` held after iteration ${iteration.index} (${lineOf(condition.at)})`)
  }
  return { events: [] }
}
