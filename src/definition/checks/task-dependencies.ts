import type { Diagnostic } from '../../diagnostic.js'
import type { Edge, Stage, Task, TaskName } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check } from './check.js'
import { indexByName, noSuch, sameName } from './names.js'
import { twice } from './stage-dependencies.js'
import { orderIn, tasksOf } from './task-references.js'

/** L21: the tasks that `depends_on` names; L12: in a conditional stage there are none. */
export const taskDependencies: Check = ({ workflow, locate, written }) => {
  const stages = indexByName(workflow.stages.map((stage) => [stage.name, stage]))
  return workflow.stages.flatMap((stage) =>
    stage.tasks.flatMap((task): readonly Diagnostic<DefinitionCode>[] => {
      if (stage.type === 'conditional')
        return written(task, ['depends_on']) === undefined
          ? []
          : [
              problem(
                'dependency-in-conditional',
                locate(task, ['depends_on'], 'key'),
                'the tasks of a conditional stage take turns in file order: delete `depends_on`, or make the stage parallel with an `if` on each task',
              ),
            ]
      const seen = new Map<string, Edge<TaskName>>()
      return writtenEdges(task).flatMap((edge) => {
        const before = seen.get(edge.on.toLowerCase())
        seen.set(edge.on.toLowerCase(), before ?? edge)
        return before === undefined ? check(stage, task, edge, stages) : [twice(edge, before)]
      })
    }),
  )
}

export const writtenEdges = (task: Task): readonly Edge<TaskName>[] =>
  task.edges.filter(({ because }) => because.kind === 'depends-on')

const check = (
  stage: Stage,
  task: Task,
  edge: Edge<TaskName>,
  stages: ReadonlyMap<string, Stage>,
): readonly Diagnostic<DefinitionCode>[] => {
  if (sameName(edge.on, task.name))
    return [problem('self-dependency', edge.at, `task \`${task.name}\` cannot depend on itself: delete this`)]
  const other = tasksOf(stage).get(edge.on.toLowerCase())
  if (other === undefined)
    return edge.optional ? [] : [problem('unknown-task', edge.at, unknown(stage, task, edge, stages))]
  if (stage.type === 'parallel' || orderIn(stage, other) < orderIn(stage, task)) return []
  return [
    problem(
      'later-task',
      edge.at,
      `task \`${other.name}\` comes after \`${task.name}\`, and the tasks of a ${stage.type} stage run in file order: move it before, or make the stage parallel`,
      { related: [{ at: other.at, message: `task \`${other.name}\`` }] },
    ),
  ]
}

const unknown = (
  stage: Stage,
  task: Task,
  edge: Edge<TaskName>,
  stages: ReadonlyMap<string, Stage>,
): string => {
  const named = stages.get(edge.on.toLowerCase())
  if (named !== undefined && named !== stage)
    return `\`${edge.on}\` is a stage, and a task depends on tasks of its own stage: write it under \`depends_on\` of stage \`${stage.name}\``
  const names = stage.tasks.map(({ name }) => name).filter((name) => name !== task.name)
  const message = noSuch('task', edge.on, names, 'there is no other task')
  const owner = message.endsWith('?')
    ? undefined
    : [...stages.values()].find((other) => tasksOf(other).has(edge.on.toLowerCase()))
  return owner === undefined
    ? message
    : `there is no task \`${edge.on}\` in this stage, but in \`${owner.name}\`: a task depends on tasks of its own stage, so let stage \`${stage.name}\` depend on \`${owner.name}\``
}
