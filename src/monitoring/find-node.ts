import { nodeId } from '../event.js'
import { err, ok, type Result } from '../diagnostic.js'
import type { Run, Scope, StageRun, TaskRun } from '../run.js'
import { taskId } from '../run.js'
import { oneLine } from './plain-text.js'

/** A NODE of a run (tool.md). */
export type Node =
  | { readonly kind: 'stage'; readonly stage: StageRun }
  | { readonly kind: 'iteration'; readonly scope: Scope }
  | { readonly kind: 'task'; readonly task: TaskRun }

/**
 * Finds `stage`, `stage.task`, `stage[key]` or `stage[key].task`; names ignore case, keys may hold anything. The error
 * says what there is instead.
 */
export function findNode(run: Run, asked: string): Result<Node, string> {
  const nodes = [...nodesOf(run)]
  const exact = nodes.find(([id]) => id === asked)
  const found = exact ?? nodes.find(([id]) => id.toLowerCase() === asked.toLowerCase())
  return found === undefined ? err(unknownNode(run, asked, nodes)) : ok(found[1])
}

function* nodesOf(run: Run): Iterable<readonly [string, Node]> {
  for (const stage of run.stages) {
    yield [stage.def.name, { kind: 'stage', stage }]
    for (const scope of stage.scopes) {
      if (scope.iteration !== undefined)
        yield [nodeId(stage.def.name, scope.iteration.key), { kind: 'iteration', scope }]
      for (const task of scope.tasks) yield [taskId(task), { kind: 'task', task }]
    }
  }
}

function unknownNode(run: Run, asked: string, nodes: readonly (readonly [string, Node])[]): string {
  const said = `There is no node \`${oneLine(asked, 120)}\` in this run`
  const [stageName = '', taskName] = asked.split('.', 2)
  const stage = run.byName.get(stageName.toLowerCase())
  if (stage?.def.type === 'loop' && taskName !== undefined) {
    const key = stage.scopes[0]?.iteration?.key
    return key === undefined
      ? `${said}: the loop ${stage.def.name} had no iteration`
      : `${said}: ${stage.def.name} is a loop; name the iteration, as \`${oneLine(nodeId(stage.def.name, key, taskName), 120)}\``
  }
  if (stage !== undefined && stage.scopes.length === 0) return `${said}: ${stage.def.name} has not started`
  const nearest = nodes
    .slice(0, 2000)
    .map(([id]) => ({ id, far: distance(asked.toLowerCase().slice(0, 80), id.toLowerCase().slice(0, 80)) }))
    .toSorted((a, b) => a.far - b.far)[0]
  if (nearest !== undefined && nearest.far <= Math.max(2, asked.length / 3))
    return `${said}; did you mean \`${oneLine(nearest.id, 120)}\`?`
  return `${said}; it has the stages ${run.stages.map(({ def }) => def.name).join(', ')}`
}

/** Levenshtein's: how many letters must change. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++)
      now.push(
        Math.min(
          (now[column - 1] ?? 0) + 1,
          (before[column] ?? 0) + 1,
          (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
        ),
      )
    before = now
  }
  return before[b.length] ?? 0
}
