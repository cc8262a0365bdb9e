import type { Segment } from '../../expression/references.js'
import type { Diagnostic, RelatedPlace } from '../../diagnostic.js'
import type { Stage, Task } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import { declaredName, listed, meantOrKnown, noSuch } from './names.js'
import type { Use } from './uses.js'

type Finding = Diagnostic<DefinitionCode>

/** L32: what can be read of a node. */
export const stageProperties = ['status', 'outcome', 'conclusion', 'result', 'outputs', 'tasks'] as const
export const taskProperties = [
  'status',
  'outcome',
  'conclusion',
  'result',
  'outputs',
  'attempts',
  'reports',
  'files',
] as const

/** L22: names stand literally, else nobody could say what waits for what. */
export const notLiteral = (
  { site, reference }: Use,
  segment: Segment | undefined,
  wanted: string,
): Finding | undefined => {
  if (segment?.literal === true) return undefined
  const at = segment === undefined ? reference : segment.length > 0 ? segment : reference
  const found = segment === undefined ? 'all of it is read here' : 'what it reads is known only when it runs'
  return problem(
    'computed-name',
    site.place(at),
    `write ${wanted} out, as \`${exampleOf(reference.path)}\`: ${found}, and the plan must know what waits for what`,
  )
}

const exampleOf = (path: readonly string[]): string =>
  path[0]?.toLowerCase() === 'stages' ? 'stages.NAME.outputs.VALUE' : 'tasks.NAME.outputs.VALUE'

export const unknownTask = (use: Use, segment: Segment, tasks: readonly Task[], elsewhere: string): Finding =>
  problem(
    'unknown-task',
    use.site.place(segment),
    noSuch(
      'task',
      segment.name,
      tasks.map(({ name }) => name),
      elsewhere,
    ),
  )

/** The part of a reference behind a stage: `outputs.x`, `status`. `tasks` is for the caller. */
export const checkStageRest = (use: Use, stage: Stage, rest: readonly Segment[]): readonly Finding[] => {
  const [property, output] = rest
  if (property === undefined) return []
  const known = declaredName(property.name, stageProperties)
  if (!property.literal || known === undefined)
    return [wrongProperty(use, property, 'a stage', stageProperties)]
  if (known !== 'outputs' || output?.literal !== true) return []
  const outputs = stageOutputs(stage)
  return declaredName(output.name, outputs) === undefined
    ? [unknownStageOutput(use, stage, output, outputs)]
    : []
}

/** L13, L47: all that can be read behind `stages.x.outputs`. */
export const stageOutputs = (stage: Stage): readonly string[] =>
  stage.type === 'loop'
    ? ['items', ...Object.keys(stage.loop.collect), ...Object.keys(stage.outputs)]
    : Object.keys(stage.outputs)

const unknownStageOutput = (use: Use, stage: Stage, output: Segment, outputs: readonly string[]): Finding => {
  const place = use.site.place(output)
  const publisher =
    stage.type === 'loop'
      ? undefined
      : stage.tasks.find((task) => declaredName(output.name, Object.keys(task.outputs)) !== undefined)
  const related: readonly RelatedPlace[] = [{ at: stage.at, message: `stage \`${stage.name}\`` }]
  if (publisher !== undefined)
    return problem(
      'unknown-output',
      place,
      `stage \`${stage.name}\` has no output \`${output.name}\`, but its task has: read \`stages.${stage.name}.tasks.${publisher.name}.outputs.${output.name}\`, or name it under the stage's \`outputs\``,
      { related },
    )
  const otherwise =
    stage.type === 'loop'
      ? 'name it under `loop.collect`'
      : `name it under the stage's \`outputs\`, or read \`stages.${stage.name}.tasks.NAME.outputs.${output.name}\``
  return problem(
    'unknown-output',
    place,
    `stage \`${stage.name}\` has no output \`${output.name}\`: ${meantOrKnown(output.name, outputs, otherwise)}`,
    { related },
  )
}

/** The part of a reference behind a task. */
export const checkTaskRest = (use: Use, task: Task, rest: readonly Segment[]): readonly Finding[] => {
  const [property, output, deeper] = rest
  if (property === undefined) return []
  const known = declaredName(property.name, taskProperties)
  if (!property.literal || known === undefined)
    return [wrongProperty(use, property, 'a task', taskProperties)]
  if (known !== 'outputs' || output?.literal !== true) return []
  const place = use.site.place(output)
  const declared = declaredName(output.name, Object.keys(task.outputs))
  const outputs = Object.keys(task.outputs)
  const related = [{ at: task.at, message: `task \`${task.name}\`` }]
  // A task that declares nothing may publish anything (L41); one that declares its outputs declares all that is read (L33).
  if (declared === undefined && outputs.length > 0)
    return [
      problem(
        'unknown-output',
        place,
        `task \`${task.name}\` declares no output \`${output.name}\`: ${meantOrKnown(output.name, outputs, 'declare it under `outputs`')}`,
        { related },
      ),
    ]
  const type = declared === undefined ? 'string' : (task.outputs[declared]?.type ?? 'string')
  if (deeper === undefined || type === 'json') return []
  return [
    problem(
      'unknown-property',
      use.site.place(deeper),
      `output \`${output.name}\` of task \`${task.name}\` is a ${type}, and nothing can be read behind it: declare it with \`type: json\` under the task's \`outputs\``,
      { related },
    ),
  ]
}

const wrongProperty = (use: Use, property: Segment, of: string, known: readonly string[]): Finding =>
  property.literal
    ? problem(
        'unknown-property',
        use.site.place(property),
        `${of} has no \`${property.name}\`: ${meantOrKnown(property.name, known, '')}`,
      )
    : problem('computed-name', use.site.place(property), `write out what is read of ${of}: ${listed(known)}`)
