import { lineOf, type Place } from '../diagnostic.js'
import { evaluateDeep } from '../expression/evaluate.js'
import type { Failure, Outputs, RunEvent } from '../event.js'
import { degrades } from '../recovery/degrade.js'
import type { Run, StageRun } from '../run.js'
import { readStage, type Reading } from '../stages/contexts.js'
import { endOfIterations, endOfTasks, type End } from '../stages/end.js'
import { loopOutputs } from '../stages/loop-outputs.js'
import type { Ended } from '../stages/verdict.js'
import { isList, type Json } from '../workflow.js'
import type { Pass } from './pass.js'

/** Ends a stage all of whose work is over: status (S2, R6), outputs (L47), `on_failure` (S3). */
export function endStage(run: Run, stage: StageRun, pass: Pass): void {
  const { def } = stage
  const [scope] = stage.scopes
  const base =
    ownTimeout(run, stage) ??
    (def.type === 'loop' || scope === undefined ? endOfIterations(stage) : endOfTasks(scope))
  const reading = readStage(run, stage, def.type === 'loop' ? undefined : scope)
  const declared = publish(def.outputs, reading, base.status === 'succeeded', def.at)
  if (reading.wanted.length > 0) return void pass.wanted.push(...reading.wanted)
  const outputs = { ...(def.type === 'loop' ? loopOutputs(stage, def.loop) : {}), ...declared.outputs }
  const end =
    declared.failure === undefined
      ? base
      : { status: 'failed' as const, reason: declared.failure.message, failure: declared.failure }
  const final = end.status === 'failed' ? afterFailure(stage, end, outputs, reading) : { ...end, outputs }
  pass.events.push({ type: 'stage-ended', stage: def.name, ...final })
}

/** The end of a stage that did not start; one that failed may degrade as any other (S3). */
export function endUnstartedStage(run: Run, stage: StageRun, { status, reason, failure }: Ended): RunEvent {
  const end = { status, reason, ...(failure === undefined ? {} : { failure }) }
  const final =
    status === 'failed' ? afterFailure(stage, end, {}, readStage(run, stage)) : { ...end, outputs: {} }
  return { type: 'stage-ended', stage: stage.def.name, ...final }
}

/** The stage's own timeout fails it; the workflow's only cancels it (R6). */
function ownTimeout(run: Run, stage: StageRun): End | undefined {
  const { halted } = stage
  if (halted?.kind !== 'timeout' || run.timedOut === halted.reason) return undefined
  return { status: 'failed', reason: halted.reason, failure: { class: 'timeout', message: halted.reason } }
}

function afterFailure(
  stage: StageRun,
  end: End,
  outputs: Outputs,
  reading: Reading,
): End & { readonly outputs: Outputs } {
  const { onFailure } = stage.def
  const failures = end.failure === undefined ? failuresOf(stage) : [end.failure]
  if (onFailure.kind === 'fail' || !degrades(onFailure, failures)) return { ...end, outputs }
  const instead = evaluateDeep(onFailure.outputs ?? {}, reading.scope)
  if (!instead.ok) {
    const message = `\`on_failure.degrade.outputs\`: ${instead.problem.message}`
    return { status: 'failed', reason: message, failure: { class: 'input', message }, outputs }
  }
  return { ...end, status: 'degraded', outputs: { ...outputs, ...asMap(instead.value) } }
}

const failuresOf = (stage: StageRun): readonly Failure[] =>
  stage.scopes.flatMap(({ tasks }) =>
    tasks.flatMap(({ status, failure }) => (status === 'failed' && failure !== undefined ? [failure] : [])),
  )

/** L47: what reads what has no value is left out if the node did not succeed, else fails it. */
export function publish(
  declared: Readonly<Record<string, Json>>,
  reading: Reading,
  succeeded: boolean,
  of: Place,
): { readonly outputs: Outputs; readonly failure?: Failure } {
  const outputs: Record<string, Json> = {}
  let failure: Failure | undefined
  for (const [name, value] of Object.entries(declared)) {
    const found = evaluateDeep(value, reading.scope)
    if (found.ok) outputs[name] = found.value
    else if (succeeded)
      failure ??= {
        class: 'output',
        message: `output \`${name}\` (${lineOf(of)}) has no value: ${found.problem.message}`,
      }
  }
  return { outputs, ...(failure === undefined ? {} : { failure }) }
}

export const asMap = (value: Json): Outputs =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {}
