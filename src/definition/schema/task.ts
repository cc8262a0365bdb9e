import { dependsOn, environment, files, nodeResources, onFailure, secrets, taskOutputs } from './parts.js'
import { fallback, remedies, retry, rollback, verify } from './recovery.js'
import {
  actionName,
  boolean,
  choice,
  count,
  duration,
  either,
  expression,
  json,
  listOf,
  longText,
  name,
  type ObjectShape,
  optional,
  orTemplate,
  recordOf,
  required,
  type Shape,
  text,
} from './shape.js'

/** R9. */
const cache: Shape = {
  kind: 'object',
  id: 'cache',
  title: '`cache`',
  says: 'Lets a task be left out when nothing that it depends on has changed.',
  keys: {
    inputs: optional(listOf(text), 'Globs of the files that it reads.', 'all'),
    outputs: optional(listOf(text), 'Globs of the files that it writes.', 'all'),
    env: optional(listOf(text), 'Names of variables that it reads.'),
    key: optional(expression, 'Whatever else it depends on.', 'all'),
  },
}

/** L50. */
const reports: Shape = recordOf(
  either(text, {
    kind: 'object',
    id: 'report',
    title: 'a report',
    says: 'A report that the task writes.',
    keys: {
      format: optional(
        choice('junit', 'tap', 'sarif', 'lcov', 'cobertura', 'go-json'),
        'Its format. Default: junit.',
      ),
      path: required(text, 'A glob of its files.'),
    },
  }),
)

const port: Shape = { kind: 'number', whole: true, atLeast: 1 }

/** L46. */
const service: Shape = {
  kind: 'object',
  id: 'service',
  title: '`service`',
  says: 'Keeps the task running beside the others, which wait until it is ready.',
  keys: {
    ready: optional(
      {
        kind: 'object',
        id: 'ready',
        title: '`ready`',
        says: 'How it is seen that the service is ready.',
        keys: {
          port: optional(port, 'It listens on this port.'),
          http: optional(text, 'This address answers with a 2xx.'),
          output: optional(text, 'It prints a line that this regular expression matches.'),
          run: optional(longText, 'This script ends with 0.'),
        },
        exactlyOne: [['port', 'http', 'output', 'run']],
      },
      'How it is seen that it is ready.',
    ),
    timeout: optional(duration, 'The time that it may take until it is ready.'),
    image: optional(text, 'A container image; the task then needs no `run` or `action`.'),
    ports: optional(listOf(either(port, text)), 'The ports that the container publishes.'),
    env: optional(environment, 'Variables of the container.', 'all'),
  },
}

/** §2: what a task may say. */
export const task: ObjectShape = {
  kind: 'object',
  id: 'task',
  title: 'a task',
  says: 'One piece of work: a script (`run`) or an action of an agent.',
  keys: {
    name: optional(name, 'Its name, unique in the stage. Default: its action, else `task-N`.'),
    description: optional(longText, 'What it is for.'),
    agent: optional(name, 'Who performs it: an agent of `agents:`, or a language such as `python`.'),
    action: optional(
      actionName,
      'What the agent is asked to do: for a language the file `actions/<action>.*`.',
    ),
    with: optional(
      recordOf(json, 'text'),
      'The inputs of the action, which it gets as `INPUT_*` and as JSON in `$NOA_INPUT`.',
      'all',
    ),
    run: optional(longText, 'A script. Expressions may not stand in it: put values into `env`.'),
    shell: optional(
      text,
      'The shell that reads `run`: `bash`, `sh`, `pwsh`, `python`, `node`, or a template with `{0}`.',
    ),
    depends_on: optional(dependsOn('task'), 'Tasks of this stage that must have ended first.'),
    if: optional(expression, 'The task runs only when this holds.', 'all'),
    else: optional(boolean, 'In a conditional stage: runs when no `if` held.'),
    env: optional(environment, 'Variables, over those of stage and workflow.', 'all'),
    secrets: optional(secrets, 'The secrets that the task gets: `[NAME]`, or `{VARIABLE: NAME}`.'),
    id_token: optional(boolean, 'Gives the task the OIDC variables of its job.'),
    working_directory: optional(text, 'The folder in which it works, below the repository’s root.', 'all'),
    timeout: optional(orTemplate(duration), 'The time that one attempt may take, such as `10m`.', 'early'),
    grace_period: optional(duration, 'The time between the first request to stop and the kill. Default: 5s.'),
    retry: optional(retry, 'How it is tried again when it fails: a number of attempts, or a map.'),
    fallback: optional(fallback, 'What is run instead when it has failed for good.'),
    on_failure: optional(onFailure, '`fail` (default), or `degrade`: the run goes on and ends degraded.'),
    rollback: optional(rollback, 'What undoes it when its transaction fails.'),
    verify: optional(verify, 'What must hold after it succeeded.'),
    remedies: optional(remedies, 'What mends known failures.'),
    resources: optional(
      nodeResources,
      'How many units it takes of the workflow’s resources while it runs.',
      'early',
    ),
    outputs: optional(taskOutputs, 'What it promises to publish to `$GITHUB_OUTPUT`.'),
    files: optional(files, 'Globs of the files that it leaves for others; `[]`: none.', 'all'),
    cache: optional(cache, 'Lets it be left out when nothing that it depends on has changed.'),
    reports: optional(reports, 'Reports that it writes, by name.'),
    matchers: optional(listOf(text), 'GitHub’s problem matchers for its output: built-in names, or files.'),
    shards: optional(orTemplate(count), 'Runs so many copies, each with a share of the work.', 'early'),
    idempotent: optional(boolean, '`false`: never run again when it is not known how it ended.'),
    service: optional(service, 'Keeps it running beside the others.'),
    role: optional(choice('worker', 'verifier'), 'The role that acts in the audit log.'),
    duration_hint: optional(duration, 'How long it usually takes; scheduling uses it.'),
  },
  atMostOne: [['run', 'action']],
  atLeastOne: [['run', 'action', 'service']],
}
