import type { Diagnostic } from '../../diagnostic.js'
import type { Task } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { declaredName, noSuch } from './names.js'
import { stageOutputs } from './node-names.js'
import { retyped, wrongType } from './typed-values.js'

type Finding = Diagnostic<DefinitionCode>

const LARGEST = 1024 * 1024

/** L41: what a task promises to publish. */
export const declaredOutputs: Check = (context) =>
  context.workflow.stages.flatMap((stage) => stage.tasks.flatMap((task) => declarations(context, task)))

const declarations = ({ locate, text }: CheckContext, task: Task): readonly Finding[] =>
  Object.entries(task.outputs).flatMap(([name, output]) => {
    const found: Finding[] = []
    const at = (key: string, what: 'key' | 'value' = 'key'): ReturnType<typeof locate> =>
      locate(task, ['outputs', name, key], what)
    if (output.default !== undefined && output.default !== null) {
      const wrong = wrongType(output.default, output.type)
      if (wrong !== undefined)
        found.push(
          problem(
            'output-default',
            at('default', 'value'),
            `the default of output \`${name}\` (${output.type}) ${wrong}`,
            {
              fix: retyped(output.default, output.type, at('default', 'value'), text(at('default', 'value'))),
            },
          ),
        )
    }
    if (output.schema !== undefined && output.type !== 'json')
      found.push(
        problem(
          'output-schema',
          at('schema'),
          `a schema judges JSON, and output \`${name}\` is a ${output.type}: add \`type: json\`, or delete \`schema\``,
        ),
      )
    else if (
      output.schema !== undefined &&
      (typeof output.schema !== 'object' || output.schema === null || Array.isArray(output.schema)) &&
      typeof output.schema !== 'boolean'
    )
      found.push(
        problem('output-schema', at('schema', 'value'), 'a JSON Schema is a map, such as `{type: object}`'),
      )
    if (output.maxSize !== undefined && output.maxSize > LARGEST)
      found.push(
        problem(
          'without-effect',
          at('max_size'),
          'a task may publish 1 MiB in all, so this bound is never reached: lower it, or hand a file on with `files`',
          { severity: 'warning' },
        ),
      )
    return found
  })

/** S3, L41: the outputs to use instead must be some that a reader could read. */
export const substituteOutputs: Check = (context) =>
  context.workflow.stages.flatMap((stage) => [
    ...substitutes(
      context,
      stage,
      stage.onFailure.kind === 'degrade' ? stage.onFailure.outputs : undefined,
      stageOutputs(stage),
      `stage \`${stage.name}\``,
    ),
    ...stage.tasks.flatMap((task) => [
      // A task that declares nothing may publish anything.
      ...(Object.keys(task.outputs).length === 0
        ? []
        : substitutes(
            context,
            task,
            task.onFailure.kind === 'degrade' ? task.onFailure.outputs : undefined,
            Object.keys(task.outputs),
            `task \`${task.name}\``,
          )),
      ...substituteTypes(context, task),
    ]),
  ])

const substitutes = (
  { locate }: CheckContext,
  node: object,
  outputs: Readonly<Record<string, unknown>> | undefined,
  declared: readonly string[],
  who: string,
): readonly Finding[] =>
  Object.keys(outputs ?? {})
    .filter((name) => declaredName(name, declared) === undefined)
    .map((name) =>
      problem(
        'unknown-output',
        locate(node, ['on_failure', 'degrade', 'outputs', name], 'key'),
        `${who}: ${noSuch('output', name, declared, 'declare it under `outputs`')}`,
      ),
    )

const substituteTypes = ({ locate }: CheckContext, task: Task): readonly Finding[] => {
  if (task.onFailure.kind !== 'degrade') return []
  return Object.entries(task.onFailure.outputs ?? {}).flatMap(([name, value]) => {
    const declared = declaredName(name, Object.keys(task.outputs))
    const type = declared === undefined ? undefined : task.outputs[declared]?.type
    const wrong = type === undefined || value === null ? undefined : wrongType(value, type)
    return wrong === undefined
      ? []
      : [
          problem(
            'output-default',
            locate(task, ['on_failure', 'degrade', 'outputs', name], 'value'),
            `the substitute of output \`${name}\` (${type}) ${wrong}`,
          ),
        ]
  })
}
