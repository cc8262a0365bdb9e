import type { Run, StageRun } from '../run.js'
import { readStage } from '../stages/contexts.js'
import { resolveCount, resolveDuration, type Resolved } from '../stages/resolve.js'
import type { Verdict } from '../stages/verdict.js'
import type { OrTemplate } from '../workflow.js'
import { endUnstartedStage } from './end-stage.js'
import type { Pass } from './pass.js'

/**
 * Starts a stage: settles its limits, so that replay settles nothing anew. One whose limits have no value ends instead;
 * one that `asks` for a digest is to be tried again.
 */
export function startStage(
  run: Run,
  stage: StageRun,
  pass: Pass,
  holds: Readonly<Record<string, number>>,
): 'started' | 'ended' | 'asks' {
  const { def } = stage
  const reading = readStage(run, stage)
  const timeout = optional(def.timeout, (value) => resolveDuration('timeout', value, reading))
  const own = optional(def.maxParallel, (value) => resolveCount('max_parallel', value, reading))
  const loop = optional(def.type === 'loop' ? def.loop.maxParallel : undefined, (value) =>
    resolveCount('loop.max_parallel', value, reading),
  )
  for (const each of [timeout, own, loop])
    if (each !== undefined && !each.ok) return refuse(run, stage, each.verdict, pass)
  const limits = [own, loop].flatMap((each) => (each?.ok === true ? [each.value] : []))
  pass.events.push({
    type: 'stage-started',
    stage: def.name,
    ...(Object.keys(holds).length === 0 ? {} : { holds }),
    ...(timeout?.ok === true ? { deadline: pass.now + timeout.value } : {}),
    ...(limits.length === 0 ? {} : { slots: Math.min(...limits) }),
  })
  return 'started'
}

const optional = (
  value: OrTemplate<number> | undefined,
  resolve: (value: OrTemplate<number>) => Resolved<number>,
): Resolved<number> | undefined => (value === undefined ? undefined : resolve(value))

function refuse(run: Run, stage: StageRun, verdict: Verdict, pass: Pass): 'ended' | 'asks' {
  if (verdict.kind === 'ask') pass.wanted.push(...verdict.wanted)
  if (verdict.kind === 'end') pass.events.push(endUnstartedStage(run, stage, verdict))
  return verdict.kind === 'end' ? 'ended' : 'asks'
}
