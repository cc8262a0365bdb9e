import { lineOf } from '../diagnostic.js'
import type { RunEvent } from '../event.js'
import type { LoopRun, Run, StageRun } from '../run.js'
import type { Json, Loop } from '../workflow.js'
import { readLoop } from './contexts.js'
import { finish, judgeLoop, outOfBounds, type LoopStep } from './loop-step.js'

interface Candidate {
  readonly index: number
  readonly key: string
  readonly item: Json
}

/** L13: starts the iterations for which there is room, and says why no more of them start. */
export function nextIterations(run: Run, stage: StageRun, loop: Loop, state: LoopRun, now: number): LoopStep {
  const events: RunEvent[] = []
  const after = (step: LoopStep): LoopStep => ({ ...step, events: [...events, ...step.events] })
  const room = Math.max(1, stage.slots ?? 1) - state.active.length
  const { listed } = state
  for (let index = state.next, started = 0; started < room; index++) {
    if (listed !== undefined && index >= listed.items.length) break
    const { firstFailed } = stage
    if (firstFailed !== undefined && stage.def.failFast !== 'no')
      return after(
        finish(stage, `\`fail_fast\`: ${firstFailed.def.name} failed (${lineOf(firstFailed.def.at)})`),
      )
    const paused = pause(stage, loop, state, index, now)
    if (paused !== undefined) return after(paused)
    const item = listed?.items[index] ?? (listed === undefined ? index : null)
    const iteration = { index, key: listed?.keys[index] ?? String(index), item }
    const verdict = admit(run, stage, loop, iteration, now)
    if (verdict.step !== undefined) return after(verdict.step)
    if (verdict.where) {
      events.push({
        type: 'iteration-started',
        stage: stage.def.name,
        iteration: index,
        key: iteration.key,
        item,
      })
      started++
    } else events.push(skipped(stage, loop, iteration))
    // What is judged on the iteration before it, or waits in between, goes one by one.
    if (listed === undefined || loop.interval !== undefined) break
  }
  return { events }
}

function skipped(stage: StageRun, loop: Loop, { index, key, item }: Candidate): RunEvent {
  const where = loop.where === undefined ? '' : `: \`${loop.where.expr}\` (${lineOf(loop.where.at)})`
  return {
    type: 'iteration-ended',
    stage: stage.def.name,
    iteration: index,
    key,
    item,
    status: 'skipped',
    reason: `\`where\` was false${where}`,
    outputs: {},
  }
}

const overAt = (stage: StageRun, { maxDuration }: Loop): number =>
  maxDuration === undefined ? Infinity : (stage.startedAt ?? 0) + maxDuration

/** The wait between an iteration and the next: no longer than the loop may last. */
function pause(
  stage: StageRun,
  loop: Loop,
  state: LoopRun,
  index: number,
  now: number,
): LoopStep | undefined {
  if (loop.interval === undefined) return undefined
  if (state.pausedUntil !== undefined)
    return now < state.pausedUntil ? { events: [], wakeAt: state.pausedUntil } : undefined
  const ran = stage.scopes.filter(({ iteration }) => iteration?.status !== 'skipped').length
  if (ran === 0 || index === 0) return undefined
  const { factor, maxInterval } = loop.backoff ?? { factor: 1 }
  const wait = Math.min(
    loop.interval * factor ** (ran - 1),
    maxInterval ?? Infinity,
    Math.max(0, overAt(stage, loop) - now),
    Number.MAX_SAFE_INTEGER / 2,
  )
  const until = Math.ceil(now + wait)
  return { events: [{ type: 'loop-paused', stage: stage.def.name, until }], wakeAt: until }
}

/** `while`, the bounds, then `where`: whether an iteration takes place. */
function admit(
  run: Run,
  stage: StageRun,
  loop: Loop,
  iteration: Candidate,
  now: number,
): { readonly step?: LoopStep; readonly where: boolean } {
  const { over, maxIterations } = loop
  if (over.kind === 'while') {
    const again = judgeLoop(stage, 'while', over.condition, readLoop(run, stage, iteration))
    if (again.step !== undefined) return { step: again.step, where: false }
    if (!again.holds)
      return { step: finish(stage, `\`while\` was false before iteration ${iteration.index}`), where: false }
  }
  const bound = boundOf(stage, loop, iteration.index, maxIterations, now)
  if (bound !== undefined) return { step: outOfBounds(stage, `${bound} (${lineOf(loop.at)})`), where: false }
  if (loop.where === undefined) return { where: true }
  const where = judgeLoop(stage, 'where', loop.where, readLoop(run, stage, iteration))
  return where.step === undefined ? { where: where.holds } : { step: where.step, where: false }
}

/** The bound that stands in the way of one more iteration. */
function boundOf(stage: StageRun, loop: Loop, index: number, most: number, now: number): string | undefined {
  const { kind } = loop.over
  if (index >= most && kind === 'while') return `\`while\` still held after \`max_iterations: ${most}\``
  if (index >= most && kind === 'until') return `\`until\` did not hold within \`max_iterations: ${most}\``
  return now >= overAt(stage, loop)
    ? `the loop ran longer than \`max_duration\` (${(loop.maxDuration ?? 0) / 1000}s)`
    : undefined
}
