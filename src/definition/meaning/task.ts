import { callsStatusFunction } from '../../expression/analyse.js'
import { type Task, taskName, type TaskName, type Work } from '../../workflow.js'
import { problem } from '../problem.js'
import { type MapNode, placeOf } from '../tree.js'
import type { Defaults } from './defaults.js'
import { joinEdges, type Names, type Reading, readingsOf, writtenEdges } from './edges.js'
import { onFailureOf, resourcesOf, secretsOf, taskOutputsOf } from './parts.js'
import { at, booleanAt, durationAt, exprOf, orTemplate, recordAt, scalarAt, textAt, textsOf } from './read.js'
import type { Meaning } from './meaning.js'
import { parseDuration } from '../../quantity.js'
import { nameOf } from './written.js'

/** R6. */
const GRACE_PERIOD = 5000
const NOT_READ: ReadonlySet<string> = new Set(['name', 'depends_on', 'agent', 'action', 'run'])

/** One task of a stage, with the workflow's `defaults` put in. */
const taskOf = (
  meaning: Meaning,
  map: MapNode,
  name: TaskName,
  names: Names<TaskName>,
  readings: readonly Reading[],
): Task => {
  const { defaults } = meaning
  const from = (key: string): MapNode | undefined => (map.entries.has(key) ? map : defaults.map)
  const own = textAt(map, 'description')
  const condition = exprOf(at(map, 'if'))
  const workingDirectory = textAt(from('working_directory'), 'working_directory')
  const timeout = orTemplate(at(from('timeout'), 'timeout'), parseDuration)
  const hint = durationAt(map, 'duration_hint')
  const task: Task = {
    name,
    ...(own !== undefined && { description: own }),
    at: placeOf(nameOf(map)),
    work: workOf(meaning, map, defaults),
    with: recordAt(map, 'with'),
    env: recordAt(map, 'env'),
    secrets: secretsOf(map),
    idToken: booleanAt(map, 'id_token') ?? false,
    ...(workingDirectory !== undefined && { workingDirectory }),
    ...(timeout !== undefined && { timeout }),
    gracePeriod: durationAt(from('grace_period'), 'grace_period') ?? GRACE_PERIOD,
    edges: joinEdges(name, writtenEdges(map, 'task', names, taskName), readings, 'tasks', names),
    ...(condition && { if: condition }),
    ifCallsStatus: condition !== undefined && callsStatusFunction(condition.expr),
    else: booleanAt(map, 'else') ?? false,
    onFailure: onFailureOf(map),
    resources: resourcesOf(map, meaning.resourceNames),
    outputs: taskOutputsOf(map),
    matchers: textsOf(at(from('matchers'), 'matchers')),
    ...(hint !== undefined && { durationHint: hint }),
  }
  return meaning.written.remember(task, map, defaults.map)
}

/** `shell` is the agent of scripts that name none; an action without one takes `defaults.agent`. */
const workOf = (meaning: Meaning, map: MapNode, defaults: Defaults): Work => {
  const declared = (name: string): string => meaning.agentNames.get(name.toLowerCase()) ?? name
  const agent = textAt(map, 'agent')
  const script = scalarAt(map, 'run')
  const action = scalarAt(map, 'action')
  if (script || !action) {
    const shell = textAt(map.entries.has('shell') ? map : defaults.map, 'shell')
    return {
      kind: 'run',
      agent: declared(agent ?? 'shell'),
      script: script?.text ?? '',
      ...(shell !== undefined && { shell }),
      at: placeOf(script ?? nameOf(map)),
    }
  }
  const whose = agent ?? textAt(defaults.map, 'agent')
  if (whose === undefined)
    meaning.problems.push(
      problem(
        'missing-agent',
        placeOf(action),
        `nobody performs \`${action.text}\`: add \`agent:\` to the task, or \`defaults: {agent: …}\` to the workflow`,
      ),
    )
  return { kind: 'action', agent: declared(whose ?? ''), action: action.text, at: placeOf(action) }
}

/** The tasks of a stage, and all that they read. The names are known before the first is made: edges need them. */
export const tasksOf = (
  meaning: Meaning,
  maps: readonly MapNode[],
  given: readonly string[],
): { readonly tasks: readonly Task[]; readonly readings: readonly Reading[] } => {
  const own = given.map(taskName)
  const names: Names<TaskName> = new Map(own.toReversed().map((name) => [name.toLowerCase(), name]))
  const readings = maps.map((map) => readingsOf(map, NOT_READ))
  const tasks = maps.map((map, index) =>
    taskOf(meaning, map, own[index] ?? taskName(''), names, readings[index] ?? []),
  )
  return { tasks, readings: readings.flat() }
}
