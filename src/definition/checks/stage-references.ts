import type { Diagnostic } from '../../diagnostic.js'
import type { Stage } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem, replacement } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { indexByName, noSuch, sameName } from './names.js'
import { checkStageRest, checkTaskRest, notLiteral, unknownTask } from './node-names.js'
import { tasksOf } from './task-references.js'
import { placeOfSegments, usesOf, whyNotHere, type Use } from './uses.js'

type Finding = Diagnostic<DefinitionCode>

/** L22, L33: what is read of stages must be there. */
export const stageReferences: Check = (context) => {
  const stages = indexByName(context.workflow.stages.map((stage) => [stage.name, stage]))
  return usesOf(context, 'stages').flatMap((use) => checkUse(context, stages, use))
}

const checkUse = (
  context: CheckContext,
  stages: ReadonlyMap<string, Stage>,
  use: Use,
): readonly Finding[] => {
  const { site, name, reference } = use
  const computed = notLiteral(use, name, "the stage's name")
  if (computed !== undefined || name === undefined) return computed === undefined ? [] : [computed]
  const stage = stages.get(name.name.toLowerCase())
  if (stage === undefined) {
    const names = context.workflow.stages.map((one) => one.name)
    return [problem('unknown-stage', site.place(name), noSuch('stage', name.name, names, ''))]
  }
  const own = site.holder.kind === 'stage' || site.holder.kind === 'task' ? site.holder.stage : undefined
  if (stage === own) return [ownStage(context, use, stage)]
  const [, , property, task, ...rest] = reference.segments
  if (property === undefined || !sameName(property.name, 'tasks'))
    return checkStageRest(use, stage, reference.segments.slice(2))
  if (stage.type === 'loop')
    return [
      problem(
        'loop-body-from-outside',
        placeOfSegments(site, property, task ?? property),
        `\`${stage.name}\` is a loop: its tasks run once an iteration and are not read from outside: read \`stages.${stage.name}.outputs.items\`, or a list that its \`loop.collect\` names`,
        { related: [{ at: stage.loop.at, message: `the loop of \`${stage.name}\`` }] },
      ),
    ]
  const unnamed = notLiteral(use, task, "the task's name")
  if (unnamed !== undefined || task === undefined) return unnamed === undefined ? [] : [unnamed]
  const found = tasksOf(stage).get(task.name.toLowerCase())
  if (found === undefined)
    return [unknownTask(use, task, stage.tasks, `stage \`${stage.name}\` has no tasks`)]
  return checkTaskRest(use, found, rest)
}

/** A stage that waits for itself: what is meant is `tasks`. */
const ownStage = (context: CheckContext, { site, reference }: Use, stage: Stage): Finding => {
  const [first, name, property] = reference.segments
  const at =
    first === undefined || name === undefined ? site.place(reference) : placeOfSegments(site, first, name)
  const readsTasks =
    property !== undefined && sameName(property.name, 'tasks') && whyNotHere(site, 'tasks') === undefined
  const message = readsTasks
    ? `this stands in stage \`${stage.name}\` itself, which would wait for its own end: read its tasks as \`tasks.NAME\``
    : `this stands in stage \`${stage.name}\` itself, which would wait for its own end: read another stage`
  if (!readsTasks || first === undefined) return problem('reference-cycle', at, message)
  const from = placeOfSegments(site, first, property)
  const plain = context.text(from).toLowerCase() === `stages.${stage.name}.tasks`.toLowerCase()
  return problem('reference-cycle', at, message, {
    fix: plain ? replacement('Read the task of this stage', from, 'tasks') : undefined,
  })
}
