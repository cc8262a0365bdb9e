import {
  anyText,
  boolean,
  choice,
  count,
  either,
  json,
  listOf,
  longText,
  name,
  type ObjectShape,
  optional,
  oneOrMore,
  orTemplate,
  recordOf,
  required,
  type Shape,
  size,
  text,
} from './shape.js'

/** `env`: values are texts in the end; YAML's numbers and booleans are taken as they stand. */
export const environment: Shape = recordOf(
  either(anyText, boolean, { kind: 'number', whole: false }, { kind: 'null' }),
  'variable',
)

export const exitCodes: Shape = listOf({ kind: 'number', whole: true, atLeast: 0 }, 1)

/** S3. */
export const onFailure: Shape = either(choice('fail', 'degrade'), {
  kind: 'object',
  id: 'on_failure',
  title: '`on_failure`',
  says: 'What a failure means for the run.',
  keys: {
    degrade: required(
      either(
        boolean,
        { kind: 'null' },
        {
          kind: 'object',
          id: 'degrade',
          title: '`degrade`',
          says: 'The run goes on and ends degraded.',
          keys: {
            outputs: optional(
              recordOf(json),
              'The outputs to use instead of those that the failed node did not give.',
              'all',
            ),
            exit_codes: optional(
              exitCodes,
              'Degrade only on these exit codes; any other failure stays a failure.',
            ),
          },
        },
      ),
      'A failure does not fail the run, which ends `degraded`.',
    ),
  },
})

export const failFast: Shape = choice(true, false, 'kill')

/** L23. */
export const nodeResources: Shape = recordOf(orTemplate(count))
export const workflowResources: Shape = recordOf(
  either(count, {
    kind: 'object',
    id: 'resource',
    title: 'a resource',
    says: 'Something of which there is only so much.',
    keys: {
      capacity: required(count, 'How many units there are; 1 makes a mutex.'),
      scope: optional(
        choice('run', 'repository'),
        'Whether it is shared by the tasks of one run, or by all runs of the repository.',
      ),
    },
  }),
)

const ends = choice('succeeded', 'degraded', 'skipped', 'omitted', 'failed', 'cancelled')

/** L20, L21. */
export const dependsOn = (on: 'stage' | 'task'): Shape =>
  oneOrMoreOr(name, {
    kind: 'object',
    id: `${on}-dependency`,
    title: 'a dependency',
    says: `A ${on} that must have ended first.`,
    keys: {
      [on]: required(name, `The name of the ${on}.`),
      when: optional(
        oneOrMoreOf(ends),
        'How it must have ended: any of `succeeded` `degraded` `skipped` `omitted` `failed` `cancelled`. Default: the first three.',
      ),
      optional: optional(boolean, `Counts as met when the ${on} is not selected or not in the file.`),
    },
  })
const oneOrMoreOr = (alone: Shape, other: Shape): Shape => either(alone, listOf(either(alone, other)))
const oneOrMoreOf = (of: Shape): Shape => either(of, listOf(of, 1))

/** L36. */
export const secrets: Shape = either(
  listOf(name),
  recordOf(
    either(name, {
      kind: 'object',
      id: 'secret',
      title: 'a secret',
      says: 'A secret that the task gets as a variable.',
      keys: {
        name: required(name, 'Its name in the caller’s environment.'),
        optional: optional(boolean, 'The run starts although the secret has no value.'),
      },
    }),
    'variable',
  ),
)

/** L41. */
export const taskOutputs: Shape = recordOf(
  either(
    { kind: 'null' },
    {
      kind: 'object',
      id: 'output',
      title: 'an output',
      says: 'What a task promises to publish.',
      keys: {
        type: optional(
          choice('string', 'number', 'boolean', 'json'),
          'How its text is read; a text that does not fit fails the task.',
        ),
        description: optional(longText, 'What it is, for readers.'),
        required: optional(boolean, 'The task fails when it did not publish it.'),
        default: optional(json, 'What readers get when it has no value.'),
        max_size: optional(size, 'The most that it may take, such as `64Ki`.'),
        schema: optional(json, 'The JSON Schema that a `json` output must satisfy.'),
      },
    },
  ),
)

/** L47. */
export const nodeOutputs: Shape = recordOf(json)

/** L48. */
export const files: Shape = listOf(
  either(text, {
    kind: 'object',
    id: 'file',
    title: 'a file',
    says: 'Files that the task leaves for others.',
    keys: {
      path: required(text, 'A glob, relative to the repository’s root.'),
      optional: optional(boolean, 'It is no fault when nothing matches.'),
    },
  }),
)

/** C2. */
export const runsOn: Shape = either(text, listOf(text, 1), {
  kind: 'object',
  id: 'runs_on',
  title: '`runs_on`',
  says: 'The runner of a job.',
  keys: {
    group: optional(text, 'The runner group.'),
    labels: optional(oneOrMore(text), 'The labels that the runner must have.'),
  },
} satisfies ObjectShape)
