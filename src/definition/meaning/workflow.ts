import {
  type InputDeclaration,
  type Resource,
  type Stage,
  stageName,
  type StageName,
  type Workflow,
} from '../../workflow.js'
import { MOST_TASKS } from '../guard.js'
import { parseDuration } from '../../quantity.js'
import { type MapNode, placeOf, toJson } from '../tree.js'
import { type ActionFolder, agentsOf, judgeAgent } from './agents.js'
import type { Names } from './edges.js'
import type { Meaning } from './meaning.js'
import { judgeKeys, stageNames } from './naming.js'
import { failFastOf } from './parts.js'
import {
  asMap,
  at,
  booleanAt,
  choiceAt,
  countOf,
  eachOf,
  itemsAt,
  mapAt,
  numberAt,
  orTemplate,
  recordAt,
  scalarAt,
  textAt,
  textsOf,
} from './read.js'
import { judgeTaskCount, mainStage, mapsOf, stageOf } from './stage.js'
import { nameOf } from './written.js'

/** What else the meaning of a definition depends on: its file, and what was merged from included ones (L7). */
export interface Surroundings {
  readonly file: string
  readonly agents: MapNode | undefined
  readonly resources: MapNode | undefined
  readonly actionFolder: ActionFolder
}

/** The meaning before it is known what agents and resources there are. */
export type Unnamed = Omit<Meaning, 'agentNames' | 'resourceNames'>

/** The workflow as the author meant it: defaults, merges and shorthands put in. */
export const workflowOf = (meaning: Unnamed, map: MapNode, surroundings: Surroundings): Workflow => {
  const { problems, defaults } = meaning
  const description = textAt(map, 'description')
  const mode = choiceAt(map, 'mode', ['auto', 'supervised', 'debug'])
  const maxParallel = orTemplate(at(map, 'max_parallel'), countOf)
  const timeout = orTemplate(at(map, 'timeout'), parseDuration)
  const maxDegraded = numberAt(map, 'max_degraded')
  const agents = agentsOf(meaning, surroundings.agents, surroundings.actionFolder)
  judgeKeys('input', mapAt(map, 'inputs'), problems)
  judgeKeys('agent', surroundings.agents, problems)
  judgeKeys('resource', surroundings.resources, problems)
  const resources = workflowResourcesOf(surroundings.resources)
  const named = { ...meaning, agentNames: byLowerCase(agents), resourceNames: byLowerCase(resources) }
  const stages = stagesOf(named, map)
  judgeTaskCount(meaning, stages, MOST_TASKS)
  judgeAgents(meaning, map, agents, stages, surroundings.agents)
  const workflow: Workflow = {
    name: textAt(map, 'name') ?? 'workflow',
    ...(description !== undefined && { description }),
    file: surroundings.file,
    at: placeOf(nameOf(map)),
    inputs: inputsOf(mapAt(map, 'inputs')),
    env: { ...recordAt(defaults.map, 'env'), ...recordAt(map, 'env') },
    ...(mode && { mode }),
    ...(maxParallel !== undefined && { maxParallel }),
    ...(timeout !== undefined && { timeout }),
    failFast: failFastOf(map),
    ...(maxDegraded !== undefined && { maxDegraded }),
    resources,
    agents,
    outputs: recordAt(map, 'outputs'),
    stages,
  }
  return meaning.written.remember(workflow, map)
}

const byLowerCase = (named: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(Object.keys(named).map((name) => [name.toLowerCase(), name]))

const stagesOf = (meaning: Meaning, map: MapNode): readonly Stage[] => {
  if (!map.entries.has('stages')) return map.entries.has('tasks') ? [mainStage(meaning, map)] : []
  const maps = itemsAt(map, 'stages').flatMap((item) => asMap(item) ?? [])
  const own = stageNames(maps, meaning.problems).map(stageName)
  const names: Names<StageName> = new Map(own.toReversed().map((name) => [name.toLowerCase(), name]))
  return maps.map((stage, index) => stageOf(meaning, stage, own[index] ?? stageName(''), names))
}

/** L9. */
const inputsOf = (map: MapNode | undefined): Readonly<Record<string, InputDeclaration>> =>
  eachOf(map, (node, name) => {
    const given = asMap(node)
    const description = textAt(given, 'description')
    const standard = at(given, 'default')
    const options = at(given, 'options')
    return {
      type: choiceAt(given, 'type', ['string', 'number', 'boolean', 'choice', 'json']) ?? 'string',
      ...(description !== undefined && { description }),
      required: booleanAt(given, 'required') ?? false,
      ...(standard && { default: toJson(standard) }),
      ...(options && { options: textsOf(options) }),
      at: placeOf(map?.entries.get(name)?.key ?? node),
    }
  })

/** L23. */
const workflowResourcesOf = (map: MapNode | undefined): Readonly<Record<string, Resource>> =>
  eachOf(map, (node, name) => {
    const given = asMap(node)
    const capacity = countOf(node.kind === 'scalar' ? node.value : scalarAt(given, 'capacity')?.value)
    if (capacity === undefined) return undefined
    const scope = choiceAt(given, 'scope', ['run', 'repository']) ?? 'run'
    return { capacity, scope, at: placeOf(map?.entries.get(name)?.key ?? node) }
  })

/** L44: every agent that a task names must be there. */
const judgeAgents = (
  meaning: Unnamed,
  map: MapNode,
  agents: Workflow['agents'],
  stages: readonly Stage[],
  declared: MapNode | undefined,
): void => {
  const broken = new Set([...(declared?.entries.keys() ?? [])].map((name) => name.toLowerCase()))
  const maps = map.entries.has('stages') ? itemsAt(map, 'stages').flatMap((item) => asMap(item) ?? []) : [map]
  for (const [index, stage] of stages.entries())
    for (const [position, taskMap] of (maps[index] ? mapsOf(maps[index]) : []).entries()) {
      const agent = stage.tasks[position]?.work.agent
      if (agent !== undefined) judgeAgent(meaning, agents, broken, agent, taskMap)
    }
}
