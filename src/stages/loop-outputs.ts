import { restOf, type StageRun } from '../run.js'
import type { Json, Loop } from '../workflow.js'

/** L13: the outputs of a loop: each of `collect` as a list in item order, and `items`. */
export function loopOutputs(stage: StageRun, loop: Loop): Readonly<Record<string, Json>> {
  const total = Math.max(stage.scopes.length, stage.loop?.listed?.items.length ?? 0)
  const rest = restOf(stage)
  const names = Object.keys(loop.collect)
  const collected = names.map((name): [string, Json] => [
    name,
    Array.from({ length: total }, (_, index) => stage.scopes[index]?.iteration?.outputs[name] ?? null),
  ])
  const items = Array.from({ length: total }, (_, index) => {
    const iteration = stage.scopes[index]?.iteration
    return {
      key: iteration?.key ?? stage.loop?.listed?.keys[index] ?? String(index),
      status: iteration?.status ?? rest.status,
      outputs: iteration?.outputs ?? {},
    }
  })
  return Object.fromEntries([...collected, ['items', items]])
}
