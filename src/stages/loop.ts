import { evaluateExpression } from '../expression/evaluate.js'
import { truthy } from '../expression/value.js'
import type { Failure, RunEvent } from '../event.js'
import type { LoopRun, Run, Scope, StageRun } from '../run.js'
import type { Expr, Json, Loop, LoopStage } from '../workflow.js'
import { readLoop, type Reading } from './contexts.js'
import { endOfTasks, isOver } from './end.js'
import { listItems } from './items.js'
import { at } from './verdict.js'

/** What a loop decides: events, digests that it needs first, and when it wants to be asked again. */
export interface LoopStep {
  readonly events: readonly RunEvent[]
  readonly wanted?: Reading['wanted']
  readonly wakeAt?: number
}

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
  const listing = loop.listed === undefined && loop.finished === undefined ? list(run, stage, def) : undefined
  if (listing !== undefined) return listing
  const ended = endIterations(run, stage, def.loop)
  if (ended !== undefined) return ended
  if (loop.finished !== undefined || stage.halted !== undefined) return { events: [] }
  return nextIteration(run, stage, def.loop, loop, now)
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
    if (over === 'stop') events.push(...finish(stage, `iteration ${key} failed`).events)
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
        failure: { class: 'output', message: `\`collect.${name}\` (${at(place)}): ${value.problem.message}` },
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
    const judged = judge(stage, key, condition, readLoop(run, stage, iteration, scope))
    if (judged.step !== undefined) return judged.step
    if (judged.holds) return finish(stage, `\`${key}\` held after iteration ${iteration.index}`)
  }
  return { events: [] }
}

function nextIteration(run: Run, stage: StageRun, loop: Loop, state: LoopRun, now: number): LoopStep {
  const events: RunEvent[] = []
  const room = Math.max(1, stage.slots ?? 1) - state.active.length
  const { listed } = state
  for (let index = state.next, started = 0; started < room; index++) {
    if (listed !== undefined && index >= listed.items.length) break
    const held = holdBack(stage, loop, state, index, started, now)
    if (held !== undefined) return { ...held, events: [...events, ...held.events] }
    const item = listed?.items[index] ?? (listed === undefined ? index : null)
    const key = listed?.keys[index] ?? String(index)
    const iteration = { index, key, item }
    const verdict = admit(run, stage, loop, iteration)
    if (verdict.step !== undefined) return { ...verdict.step, events: [...events, ...verdict.step.events] }
    if (verdict.where) {
      events.push({ type: 'iteration-started', stage: stage.def.name, iteration: index, key, item })
      started++
    } else events.push(skipped(stage, loop, iteration))
    // What is judged on the iteration before it, or waits in between, goes one by one.
    if (listed === undefined || loop.interval !== undefined) break
  }
  return { events }
}

function skipped(
  stage: StageRun,
  loop: Loop,
  { index, key, item }: { index: number; key: string; item: Json },
): RunEvent {
  const where = loop.where === undefined ? '' : `: \`${loop.where.expr}\` (${at(loop.where.at)})`
  const reason = `\`where\` was false${where}`
  return {
    type: 'iteration-ended',
    stage: stage.def.name,
    iteration: index,
    key,
    item,
    status: 'skipped',
    reason,
    outputs: {},
  }
}

/** Bounds and pauses between iterations. */
function holdBack(
  stage: StageRun,
  loop: Loop,
  state: LoopRun,
  index: number,
  started: number,
  now: number,
): LoopStep | undefined {
  if (index >= loop.maxIterations && state.listed === undefined && loop.over.kind === 'until')
    return finish(stage, ...bound(`\`until\` did not hold within \`max_iterations: ${loop.maxIterations}\``))
  const ends = loop.maxDuration === undefined ? undefined : (stage.startedAt ?? 0) + loop.maxDuration
  if (ends !== undefined && now >= ends)
    return finish(
      stage,
      ...bound(`the loop ran longer than \`max_duration\` (${(loop.maxDuration ?? 0) / 1000}s)`),
    )
  if (loop.interval === undefined || index === 0) return undefined
  if (state.pausedUntil === undefined || started > 0) {
    const { factor, maxInterval } = loop.backoff ?? { factor: 1 }
    const pause = Math.min(
      loop.interval * factor ** (index - 1),
      maxInterval ?? Infinity,
      ends === undefined ? Infinity : Math.max(0, ends - now),
    )
    const until = Math.ceil(now + Math.min(pause, Number.MAX_SAFE_INTEGER / 2))
    return { events: [{ type: 'loop-paused', stage: stage.def.name, until }], wakeAt: until }
  }
  return now < state.pausedUntil ? { events: [], wakeAt: state.pausedUntil } : undefined
}

/** `while`, then `where`: whether an iteration takes place. */
function admit(
  run: Run,
  stage: StageRun,
  loop: Loop,
  iteration: { readonly index: number; readonly key: string; readonly item: Json },
): { readonly step?: LoopStep; readonly where: boolean } {
  if (loop.over.kind === 'while') {
    const again = judge(stage, 'while', loop.over.condition, readLoop(run, stage, iteration))
    if (again.step !== undefined) return { step: again.step, where: false }
    if (!again.holds)
      return { step: finish(stage, `\`while\` was false before iteration ${iteration.index}`), where: false }
    if (iteration.index >= loop.maxIterations)
      return {
        step: finish(stage, ...bound(`\`while\` still held after \`max_iterations: ${loop.maxIterations}\``)),
        where: false,
      }
  }
  if (loop.where === undefined) return { where: true }
  const where = judge(stage, 'where', loop.where, readLoop(run, stage, iteration))
  return where.step === undefined ? { where: where.holds } : { step: where.step, where: false }
}

function judge(
  stage: StageRun,
  key: string,
  condition: Expr,
  reading: Reading,
): { readonly holds: boolean; readonly step?: LoopStep } {
  const value = evaluateExpression(condition.expr, reading.scope)
  if (reading.wanted.length > 0) return { holds: false, step: { events: [], wanted: reading.wanted } }
  if (value.ok) return { holds: truthy(value.value) }
  const message = `\`${key}\` (${at(condition.at)}) has no value: ${value.problem.message}`
  return { holds: false, step: finish(stage, message, { class: 'input', message }) }
}

const bound = (message: string): [string, Failure] => [message, { class: 'bound', message }]

const finish = (stage: StageRun, because: string, failure?: Failure): LoopStep => ({
  events: [
    { type: 'loop-finished', stage: stage.def.name, because, ...(failure === undefined ? {} : { failure }) },
  ],
})

/** L13: the outputs of a loop: each of `collect` as a list in item order, and `items`. */
export function loopOutputs(stage: StageRun, loop: Loop): Readonly<Record<string, Json>> {
  const total = Math.max(stage.scopes.length, stage.loop?.listed?.items.length ?? 0)
  const names = Object.keys(loop.collect)
  const collected = names.map((name): [string, Json] => [
    name,
    Array.from({ length: total }, (_, index) => stage.scopes[index]?.iteration?.outputs[name] ?? null),
  ])
  const items = Array.from({ length: total }, (_, index) => {
    const iteration = stage.scopes[index]?.iteration
    return {
      key: iteration?.key ?? stage.loop?.listed?.keys[index] ?? String(index),
      status: iteration?.status ?? (stage.halted === undefined ? 'omitted' : 'cancelled'),
      outputs: iteration?.outputs ?? {},
    }
  })
  return Object.fromEntries([...collected, ['items', items]])
}
