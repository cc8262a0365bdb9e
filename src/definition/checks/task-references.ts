import type { Diagnostic } from '../../diagnostic.js'
import type { Stage, Task } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { indexByName, sameName } from './names.js'
import { checkTaskRest, notLiteral, unknownTask } from './node-names.js'
import type { Site } from './sites.js'
import { usesOf, type Use } from './uses.js'
import type { Segment } from '../../expression/references.js'

type Finding = Diagnostic<DefinitionCode>

/** L22, L32, L33: what is read of tasks must be there, in this stage, and be over before. */
export const taskReferences: Check = (context) => [
  ...usesOf(context, 'tasks').flatMap((use) => checkUse(context, use, use.reference.segments.slice(1))),
  // L13: what the iteration before left, in `while`.
  ...usesOf(context, 'loop')
    .filter(
      ({ reference: { path } }) => sameName(path[1] ?? '', 'previous') && sameName(path[2] ?? '', 'tasks'),
    )
    .flatMap((use) => checkUse(context, use, use.reference.segments.slice(3))),
]

const checkUse = (context: CheckContext, use: Use, segments: readonly Segment[]): readonly Finding[] => {
  const { holder } = use.site
  if (holder.kind !== 'stage' && holder.kind !== 'task') return []
  const [name, ...rest] = segments
  const computed = notLiteral(use, name, "the task's name")
  if (computed !== undefined || name === undefined) return computed === undefined ? [] : [computed]
  const task = tasksOf(holder.stage).get(name.name.toLowerCase())
  if (task === undefined) return [unknown(context, use, name, holder.stage)]
  const tooEarly =
    holder.kind === 'task' ? notBefore(use.site, name, holder.stage, holder.task, task) : undefined
  return tooEarly === undefined ? checkTaskRest(use, task, rest) : [tooEarly]
}

const unknown = (context: CheckContext, use: Use, name: Segment, stage: Stage): Finding => {
  const others = context.workflow.stages.filter(
    (other) => other !== stage && tasksOf(other).has(name.name.toLowerCase()),
  )
  const [other] = others
  if (other === undefined) return unknownTask(use, name, stage.tasks, 'this stage has no tasks')
  const read =
    other.type === 'loop' ? `stages.${other.name}.outputs.items` : `stages.${other.name}.tasks.${name.name}`
  return problem(
    'unknown-task',
    use.site.place(name),
    `there is no task \`${name.name}\` in stage \`${stage.name}\`, but in \`${other.name}\`: read \`${read}\``,
    {
      related: others.slice(0, 3).map((one) => ({
        at: tasksOf(one).get(name.name.toLowerCase())?.at ?? one.at,
        message: `task \`${name.name}\` of stage \`${one.name}\``,
      })),
    },
  )
}

/** L22: a task that reads itself, or in a stage that goes in file order a later one, would wait for ever. */
const notBefore = (
  site: Site,
  name: Segment,
  stage: Stage,
  reader: Task,
  read: Task,
): Finding | undefined => {
  // What a task has inside of it (L49) runs after it.
  if (read === reader)
    return site.key?.contexts.includes('task') === true
      ? undefined
      : problem(
          'reference-cycle',
          site.place(name),
          `task \`${reader.name}\` would wait for its own end: it cannot read itself`,
        )
  if (stage.type === 'parallel' || orderIn(stage, read) < orderIn(stage, reader)) return undefined
  return problem(
    'reference-cycle',
    site.place(name),
    `task \`${read.name}\` comes after \`${reader.name}\`, and the tasks of a ${stage.type} stage run in file order: move it before, or read an earlier one`,
    { related: [{ at: read.at, message: `task \`${read.name}\`` }] },
  )
}

/** The tasks of a stage by name; 10,000 tasks ask for it 10,000 times. */
export const tasksOf = (stage: Stage): ReadonlyMap<string, Task> => {
  const known = byStage.get(stage)
  if (known !== undefined) return known
  const tasks = indexByName(stage.tasks.map((task) => [task.name, task]))
  byStage.set(stage, tasks)
  return tasks
}
const byStage = new WeakMap<Stage, ReadonlyMap<string, Task>>()

export const orderIn = (stage: Stage, task: Task): number => {
  const known = orders.get(stage) ?? new Map(stage.tasks.map((one, index) => [one, index]))
  orders.set(stage, known)
  return known.get(task) ?? -1
}
const orders = new WeakMap<Stage, ReadonlyMap<Task, number>>()
