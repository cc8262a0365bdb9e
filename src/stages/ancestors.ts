import type { StatusFunctions } from '../expression/scope.js'
import { othersOf, takesTurns, type Run, type StageRun, type TaskRun } from '../run.js'
import type { Status } from '../workflow.js'

/** L35: what the status functions say of nodes that came before; these are looked for only when one is called. */
export function statusFunctions(
  run: Run,
  before: () => readonly { readonly status: Status }[],
): StatusFunctions {
  return {
    success: () =>
      !before().some(({ status }) => status === 'failed' || status === 'cancelled' || status === 'omitted'),
    failure: () => before().some(({ status }) => status === 'failed'),
    cancelled: () => run.cancelled !== undefined,
    always: () => true,
  }
}

/** The stages that a stage depends on, directly or not. */
export const stageAncestors = (run: Run, stage: StageRun): readonly StageRun[] =>
  reach(stage, (at) => othersOf(at.def, run.byName))

/** L35: the earlier tasks where tasks take turns, else those that it depends on, directly or not. */
export function taskAncestors(task: TaskRun): readonly TaskRun[] {
  const { scope } = task
  if (takesTurns(scope.stage)) return scope.tasks.slice(0, task.index)
  return reach(task, (at) => othersOf(at.def, scope.byName))
}

function reach<Node>(from: Node, next: (node: Node) => Iterable<Node>): readonly Node[] {
  const seen = new Set<Node>()
  const open = [...next(from)]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    open.push(...next(node))
  }
  return [...seen]
}
