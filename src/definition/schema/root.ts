import { agent } from './agent.js'
import { changes, input, orchestration, supervision } from './gates.js'
import { environment, failFast, files, nodeOutputs, runsOn, workflowResources } from './parts.js'
import { retry } from './recovery.js'
import {
  boolean,
  choice,
  count,
  countFromZero,
  duration,
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
  text,
} from './shape.js'
import { stage } from './stage.js'
import { task } from './task.js'

const defaults: ObjectShape = {
  kind: 'object',
  id: 'defaults',
  title: '`defaults`',
  says: 'What tasks take when they do not say it.',
  keys: {
    agent: optional(name, 'The agent of tasks with `action`.'),
    shell: optional(text, 'The shell of tasks with `run`.'),
    timeout: optional(orTemplate(duration), 'The time that one attempt may take.', 'early'),
    grace_period: optional(duration, 'The time between the first request to stop and the kill.'),
    retry: optional(retry, 'How a failed task is tried again.'),
    working_directory: optional(text, 'The folder in which tasks work.', 'all'),
    env: optional(environment, 'Variables.', 'all'),
    matchers: optional(listOf(text), 'Problem matchers.'),
    files: optional(files, 'Files that tasks leave for others.', 'all'),
  },
}

/** L5 binds the names that expressions and edges use; a workflow is named for people. */
const workflowName: Shape = {
  kind: 'text',
  lines: 'one',
  pattern: {
    regex: /^(?=.*\S)(?!.*\$\{\{).{1,100}$/u,
    says: 'a text of at most 100 characters, without `${{ }}`',
    code: 'invalid-name',
  },
}

const share: Shape = {
  kind: 'text',
  lines: 'one',
  pattern: { regex: /^(?:[1-9]\d?|100)%$/, says: 'a share such as `20%`', code: 'invalid-value' },
}

const agents = optional(recordOf(agent), 'Who performs tasks, by name.')
const resources = optional(workflowResources, 'Things of which there is only so much: `{name: capacity}`.')
const alerts = optional(json, 'Who is told what.')

/** §2: what a workflow may say. */
const workflow: ObjectShape = {
  kind: 'object',
  id: 'workflow',
  title: '`workflow`',
  says: 'The whole workflow.',
  keys: {
    name: required(workflowName, 'Its name, as people read it.'),
    version: optional(either(text, { kind: 'number', whole: false }), 'Your own version of it; never read.'),
    requires: optional(text, 'The versions of this tool that it works with, such as `^1.2`.'),
    description: optional(longText, 'What it is for.'),
    inputs: optional(recordOf(input), 'Values that the caller gives.'),
    env: optional(environment, 'Variables of all tasks.', 'all'),
    mode: optional(
      choice('auto', 'supervised', 'debug'),
      'Whether humans are asked. Default: supervised when a gate needs one, else auto.',
    ),
    defaults: optional(defaults, 'What tasks take when they do not say it.'),
    max_parallel: optional(
      orTemplate(count),
      'How many tasks run at a time. Default: the cores, at least 2.',
      'early',
    ),
    timeout: optional(orTemplate(duration), 'The time that the whole run may take.', 'early'),
    fail_fast: optional(failFast, '`true`: starts no stage after one failed. `kill`: also stops what runs.'),
    max_degraded: optional(countFromZero, 'More degraded tasks than this fail the run.'),
    retry_budget: optional(
      either(count, share),
      'Bounds all retries of a run: a number, or a share of the planned tasks.',
    ),
    transaction: optional(boolean, 'Undoes what was done when the run fails.'),
    resources,
    agents,
    changes: optional(changes, 'What has changed since a base.'),
    supervision: optional(supervision, 'What an operator may override.'),
    alerts,
    orchestration: optional(orchestration(runsOn), 'How it is spread over jobs in CI.'),
    outputs: optional(nodeOutputs, 'Values of the run, evaluated at its end.', 'all'),
    stages: optional(listOf(stage, 1), 'Its stages, in file order.'),
    tasks: optional(listOf(task, 1), 'In place of `stages`: the tasks of one parallel stage named `main`.'),
  },
  exactlyOne: [['stages', 'tasks']],
}

/** L7: the root of a definition. */
export const root: ObjectShape = {
  kind: 'object',
  id: 'root',
  title: 'a definition',
  says: 'A workflow definition.',
  keys: {
    workflow: required(workflow, 'The workflow.'),
    include: optional(
      oneOrMore(text),
      'Other files whose agents, resources, defaults and alerts are merged in.',
    ),
  },
  extensions: true,
}

/** L7: the root of an included file. */
export const includedRoot: ObjectShape = {
  kind: 'object',
  id: 'included',
  title: 'an included file',
  says: 'Agents, resources, defaults and alerts that several definitions share.',
  keys: {
    agents,
    resources,
    defaults: optional(defaults, 'What tasks take when they do not say it.'),
    alerts,
  },
  extensions: true,
}
