import { callsStatusFunction } from '../../expression/analyse.js'
import { type OrTemplate, type Stage, stageName, type StageName, type Task } from '../../workflow.js'
import { problem } from '../problem.js'
import { parseDuration } from '../../quantity.js'
import { type MapNode, placeOf } from '../tree.js'
import { joinEdges, type Names, type Reading, readingsOf, writtenEdges } from './edges.js'
import { approvalOf } from './approval.js'
import { loopOf } from './loop.js'
import type { Meaning } from './meaning.js'
import { taskNames } from './naming.js'
import { failFastOf, onFailureOf, resourcesOf } from './parts.js'
import { asMap, at, choiceAt, countOf, exprOf, itemsAt, mapAt, orTemplate, recordAt, textAt } from './read.js'
import { tasksOf } from './task.js'
import { nameOf } from './written.js'

const NOT_READ: ReadonlySet<string> = new Set(['name', 'type', 'depends_on', 'tasks'])

/** One stage with its tasks. `names` are those of all stages, since edges need them. */
export const stageOf = (meaning: Meaning, map: MapNode, name: StageName, names: Names<StageName>): Stage => {
  const taskMaps = mapsOf(map)
  const { tasks, readings } = tasksOf(meaning, taskMaps, taskNames(taskMaps, meaning.problems))
  const all = [...readingsOf(map, NOT_READ), ...readings]
  return meaning.written.remember(variantOf(map, baseOf(meaning, map, name, names, tasks, all)), map)
}

const baseOf = (
  meaning: Meaning,
  map: MapNode,
  name: StageName,
  names: Names<StageName>,
  tasks: readonly Task[],
  readings: readonly Reading[],
) => {
  const description = textAt(map, 'description')
  const dependsOn = writtenEdges(map, 'stage', names, stageName)
  const condition = exprOf(at(map, 'if'))
  const timeout = orTemplate(at(map, 'timeout'), parseDuration)
  const maxParallel = orTemplate(at(map, 'max_parallel'), countOf)
  const environment = environmentOf(map)
  const approval = approvalOf(map, environment)
  return {
    name,
    ...(description !== undefined && { description }),
    at: placeOf(nameOf(map)),
    ...(dependsOn && { dependsOn }),
    edges: joinEdges(name, dependsOn, readings, 'stages', names),
    ...(condition && { if: condition }),
    ifCallsStatus: condition !== undefined && callsStatusFunction(condition.expr),
    env: recordAt(map, 'env'),
    ...(timeout !== undefined && { timeout }),
    onFailure: onFailureOf(map),
    failFast: failFastOf(map),
    ...(maxParallel !== undefined && { maxParallel }),
    resources: resourcesOf(map, meaning.resourceNames),
    ...(environment !== undefined && { environment }),
    ...(approval && { approval }),
    outputs: recordAt(map, 'outputs'),
    tasks,
  }
}

const environmentOf = (map: MapNode): OrTemplate<string> | undefined =>
  orTemplate(at(map, 'environment'), (value) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
  )

const variantOf = (map: MapNode, base: ReturnType<typeof baseOf>): Stage => {
  const type = choiceAt(map, 'type', ['sequential', 'parallel', 'conditional', 'loop']) ?? 'sequential'
  switch (type) {
    case 'sequential':
    case 'parallel':
      return { ...base, type }
    case 'conditional':
      return { ...base, type, match: choiceAt(map, 'match', ['all', 'first']) ?? 'all' }
    case 'loop': {
      const given = mapAt(map, 'loop')
      const loop = given && loopOf(given)
      // Without it the file is already refused; a loop that ends at once lets the rest be judged.
      return { ...base, type, loop: loop ?? { ...NO_LOOP, at: base.at } }
    }
  }
}

const NO_LOOP = {
  over: { kind: 'for-each', items: [] },
  maxParallel: 1,
  maxIterations: 1,
  onItemFailure: 'stop',
  collect: {},
} as const

export const mapsOf = (map: MapNode): readonly MapNode[] =>
  itemsAt(map, 'tasks').flatMap((item) => asMap(item) ?? [])

/** L7's shorthand: root `tasks` are one parallel stage named `main`. */
export const mainStage = (meaning: Meaning, workflow: MapNode): Stage => {
  const name = stageName('main')
  const names: Names<StageName> = new Map([['main', name]])
  // With one stage, `fail_fast` of the workflow can only mean its tasks (S5).
  const keys = ['tasks', 'fail_fast'].flatMap((key) => {
    const entry = workflow.entries.get(key)
    return entry === undefined ? [] : [[key, entry] as const]
  })
  const only = { ...workflow, entries: new Map(keys) }
  const stage: Stage = { ...stageOf(meaning, only, name, names), type: 'parallel' }
  return meaning.written.remember(stage, only)
}

/** L4: more tasks than this are no definition but a data set. */
export const judgeTaskCount = (
  meaning: Pick<Meaning, 'problems'>,
  stages: readonly Stage[],
  most: number,
): void => {
  let count = 0
  for (const { tasks } of stages)
    for (const task of tasks)
      if (++count === most + 1) {
        const message = `this is task ${(most + 1).toLocaleString('en-US')}, and a definition may have ${most.toLocaleString('en-US')}: loop over a list instead`
        meaning.problems.push(problem('too-many-tasks', task.at, message))
      }
}
