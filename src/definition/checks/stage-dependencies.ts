import type { Diagnostic } from '../../diagnostic.js'
import type { Edge, Stage, StageName } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check } from './check.js'
import { indexByName, noSuch, sameName } from './names.js'

/** L20: the stages that `depends_on` names. */
export const stageDependencies: Check = ({ workflow }) => {
  const stages = indexByName(workflow.stages.map((stage) => [stage.name, stage]))
  const names = workflow.stages.map(({ name }) => name)
  const taskOwners = indexByName(
    workflow.stages.flatMap((stage) => stage.tasks.map((task) => [task.name, stage] as const)),
  )
  return workflow.stages.flatMap((stage) => {
    const seen = new Map<string, Edge<StageName>>()
    return (stage.dependsOn ?? []).flatMap((edge): readonly Diagnostic<DefinitionCode>[] => {
      const before = seen.get(edge.on.toLowerCase())
      seen.set(edge.on.toLowerCase(), before ?? edge)
      if (before !== undefined) return [twice(edge, before)]
      if (sameName(edge.on, stage.name))
        return [
          problem('self-dependency', edge.at, `stage \`${stage.name}\` cannot depend on itself: delete this`),
        ]
      if (edge.optional || stages.has(edge.on.toLowerCase())) return []
      const others = names.filter((name) => name !== stage.name)
      const owner = taskOwners.get(edge.on.toLowerCase())
      const message =
        owner === undefined
          ? noSuch('stage', edge.on, others, 'delete this')
          : taskNamed(edge.on, owner, stage)
      return [problem('unknown-stage', edge.at, message)]
    })
  })
}

const taskNamed = (name: string, owner: Stage, stage: Stage): string =>
  owner === stage
    ? `\`${name}\` is a task of this stage, and a stage depends on stages: write \`depends_on\` on the task that waits for it`
    : `\`${name}\` is a task, and a stage depends on stages: write its stage, \`${owner.name}\``

export const twice = <Name extends string>(
  edge: Edge<Name>,
  before: Edge<Name>,
): Diagnostic<DefinitionCode> =>
  problem(
    'duplicate-dependency',
    edge.at,
    `\`${edge.on}\` stands here twice: keep one, with the \`when\` that is meant`,
    {
      related: [{ at: before.at, message: 'the first time' }],
    },
  )
