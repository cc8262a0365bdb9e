import type { Diagnostic } from '../../diagnostic.js'
import type { OrTemplate } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { declaredName, noSuch } from './names.js'

/** L23: resources that nobody declared, and more units of one than there are. */
export const resourceUnits: Check = (context) =>
  context.workflow.stages.flatMap((stage) => [
    ...ofNode(context, stage, stage.resources),
    ...stage.tasks.flatMap((task) => ofNode(context, task, task.resources)),
  ])

const ofNode = (
  { workflow, locate }: CheckContext,
  node: object,
  resources: Readonly<Record<string, OrTemplate<number>>>,
): readonly Diagnostic<DefinitionCode>[] =>
  Object.entries(resources).flatMap(([name, units]) => {
    const known = Object.keys(workflow.resources)
    const declared = declaredName(name, known)
    const resource = declared === undefined ? undefined : workflow.resources[declared]
    if (resource === undefined)
      return [
        problem(
          'unknown-resource',
          locate(node, ['resources', name], 'key'),
          noSuch(
            'resource',
            name,
            known,
            'declare it under `resources` of the workflow, as `{NAME: capacity}`',
          ),
        ),
      ]
    if (typeof units !== 'number' || units <= resource.capacity) return []
    return [
      problem(
        'over-capacity',
        locate(node, ['resources', name], 'value'),
        `\`${name}\` has ${resource.capacity} in all, so ${units} can never be there at once: take fewer, or raise its capacity`,
        {
          related: [{ at: resource.at, message: `\`${name}\` is declared here` }],
        },
      ),
    ]
  })

/** L23: nothing waits while it holds, so in a stage that holds resources no task may ask for more. */
export const nestedResources: Check = ({ workflow, locate }) =>
  workflow.stages.flatMap((stage) =>
    Object.keys(stage.resources).length === 0
      ? []
      : stage.tasks
          .filter((task) => Object.keys(task.resources).length > 0)
          .map((task) =>
            problem(
              'nested-resources',
              locate(task, ['resources'], 'key'),
              `stage \`${stage.name}\` holds resources already, and what waits while it holds can wait for ever: move these to the stage, or those of the stage to its tasks`,
              {
                related: [
                  {
                    at: locate(stage, ['resources'], 'key'),
                    message: `the resources of stage \`${stage.name}\``,
                  },
                ],
              },
            ),
          ),
  )
