import { problem, type Problems } from '../problem.js'
import { NAME } from '../schema/shape.js'
import { type MapNode, placeOf, type TreeNode } from '../tree.js'
import { scalarAt, textAt } from './read.js'
import { nameOf } from './written.js'

/**
 * L5: the name of each task of a stage: its own, else its action, else `task-N`, with `-2`, `-3` … on a clash. A name
 * that the author wrote is never changed: two that are the same are an error.
 */
export const taskNames = (tasks: readonly MapNode[], problems: Problems): readonly string[] => {
  const taken = new Set<string>()
  const own = tasks.map((task) => textAt(task, 'name'))
  judgeUnique('task', tasks, own, problems)
  for (const name of own) if (name !== undefined) taken.add(name.toLowerCase())
  return tasks.map((task, index) => own[index] ?? free(defaultName(task, index), taken))
}

const defaultName = (task: MapNode, index: number): string => {
  const action = textAt(task, 'action')?.replaceAll(/[./]/g, '-')
  return action !== undefined && NAME.test(action) ? action : `task-${index + 1}`
}

const free = (wanted: string, taken: Set<string>): string => {
  let name = wanted
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}-${count}`
  taken.add(name.toLowerCase())
  return name
}

/** A stage must have a name; one that has none gets a number, so that the rest can be judged. */
export const stageNames = (stages: readonly MapNode[], problems: Problems): readonly string[] => {
  const own = stages.map((stage) => textAt(stage, 'name'))
  judgeUnique('stage', stages, own, problems)
  return own.map((name, index) => name ?? `stage-${index + 1}`)
}

/** Names of inputs, agents, resources, outputs: keys that differ in case alone. */
export const judgeKeys = (what: string, map: MapNode | undefined, problems: Problems): void => {
  const first = new Map<string, TreeNode>()
  for (const { key } of map?.entries.values() ?? []) clash(what, key.text, key, first, problems)
}

const judgeUnique = (
  what: string,
  maps: readonly MapNode[],
  names: readonly (string | undefined)[],
  problems: Problems,
): void => {
  const first = new Map<string, TreeNode>()
  for (const [index, map] of maps.entries()) {
    const name = names[index]
    if (name !== undefined) clash(what, name, scalarAt(map, 'name') ?? nameOf(map), first, problems)
  }
}

const clash = (
  what: string,
  name: string,
  node: TreeNode,
  first: Map<string, TreeNode>,
  problems: Problems,
): void => {
  const plain = name.toLowerCase()
  const other = first.get(plain)
  if (!other) {
    first.set(plain, node)
    return
  }
  const message = `there are two ${what}s named \`${name}\` (names ignore case): rename one of them`
  problems.push(
    problem('duplicate-name', placeOf(node), message, {
      related: [{ at: placeOf(other), message: 'the first one' }],
    }),
  )
}
