import type { Diagnostic } from '../../diagnostic.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check } from './check.js'

/** L12: in a conditional stage every task says when it runs; elsewhere there is no `else`. */
export const conditionalTasks: Check = ({ workflow, locate }) =>
  workflow.stages.flatMap((stage) => {
    const elses = stage.tasks.filter((task) => task.else)
    return stage.tasks.flatMap((task, index): readonly Diagnostic<DefinitionCode>[] => {
      const atElse = (): ReturnType<typeof locate> => locate(task, ['else'], 'key')
      if (stage.type !== 'conditional')
        return task.else
          ? [
              problem(
                'misplaced-else',
                atElse(),
                `\`else\` belongs to a stage with \`type: conditional\`, and \`${stage.name}\` is ${stage.type}: change the type, or write an \`if\``,
              ),
            ]
          : []
      if (!task.else)
        return task.if === undefined
          ? [
              problem(
                'missing-condition',
                task.at,
                `task \`${task.name}\` stands in a conditional stage: add \`if\`, or \`else: true\` when it should run when no \`if\` held`,
              ),
            ]
          : []
      if (task.if !== undefined)
        return [
          problem(
            'misplaced-else',
            atElse(),
            '`else` runs when no `if` of the stage held, so it has no `if` of its own: keep one of the two',
            { related: [{ at: locate(task, ['if'], 'key'), message: 'its `if`' }] },
          ),
        ]
      const [first] = elses
      if (first !== undefined && first !== task)
        return [
          problem(
            'misplaced-else',
            atElse(),
            'a stage has one `else` at most: keep one, or give this task an `if`',
            { related: [{ at: locate(first, ['else'], 'key'), message: 'the first' }] },
          ),
        ]
      // A second `else` behind this one is reported itself.
      if (stage.tasks.slice(index + 1).some((later) => !later.else))
        return [
          problem(
            'misplaced-else',
            atElse(),
            `\`else\` stands last, after every \`if\`: move task \`${task.name}\` to the end of the stage`,
          ),
        ]
      return []
    })
  })
