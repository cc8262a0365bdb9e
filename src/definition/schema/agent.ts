import { files } from './parts.js'
import { input } from './gates.js'
import { retry } from './recovery.js'
import {
  boolean,
  choice,
  duration,
  either,
  json,
  later,
  listOf,
  longText,
  type ObjectShape,
  optional,
  recordOf,
  type Shape,
  text,
} from './shape.js'

const description = optional(longText, 'What it is for.')

const catalogue = optional(
  recordOf(later(() => catalogued)),
  'A catalogue of its actions, with their inputs and outputs.',
)

const languages = choice('python', 'node', 'typescript', 'go', 'rust', 'ruby', 'bash')

/** L45: one action of an agent's catalogue. */
const catalogued: Shape = {
  kind: 'object',
  id: 'action',
  title: 'an action',
  says: 'What an agent can do.',
  keys: {
    description,
    with: optional(recordOf(input, 'text'), 'Its inputs, with their types.'),
    outputs: optional(recordOf(json), 'Its outputs.'),
    service: optional(json, 'As of a task.'),
    timeout: optional(duration, 'As of a task.'),
    retry: optional(retry, 'As of a task.'),
    idempotent: optional(boolean, 'As of a task.'),
    files: optional(files, 'As of a task.'),
  },
}

/** L44, L45. */
export const agent: ObjectShape = {
  kind: 'object',
  id: 'agent',
  title: 'an agent',
  says: 'Who performs tasks.',
  keys: {},
  variants: {
    by: 'kind',
    of: {
      shell: {
        says: 'Runs the `run` scripts of tasks.',
        keys: {
          description,
          shell: optional(text, 'The shell: `bash`, `sh`, `pwsh`, …, or a template with `{0}`.'),
          actions: catalogue,
        },
      },
      process: {
        says: 'Starts a program for each task.',
        keys: {
          description,
          command: {
            shape: listOf(text, 1),
            says: 'The program and its arguments; no shell reads them.',
            required: true,
            expressions: 'all',
          },
          stdin: optional(
            choice('json', 'none'),
            'Whether it reads the task’s inputs as JSON. Default: none.',
          ),
          actions: catalogue,
        },
      },
      language: {
        says: 'Runs the file `actions/<action>.*` of its language.',
        exactlyOne: [['language', 'prefer']],
        keys: {
          description,
          language: optional(languages, 'Its language.'),
          prefer: optional(
            listOf(languages, 1),
            'Languages: the first that is installed and has an action file is used.',
          ),
          actions: optional(
            either(text, recordOf(catalogued)),
            'The folder of its action files, or a catalogue of its actions. Default: `actions` beside the definition.',
          ),
        },
      },
    },
  },
}
