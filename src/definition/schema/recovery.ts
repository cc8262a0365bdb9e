import { environment, exitCodes, secrets, taskOutputs } from './parts.js'
import {
  actionName,
  boolean,
  choice,
  count,
  countFromZero,
  duration,
  either,
  expression,
  json,
  type Key,
  later,
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

/** S1. */
export const failureClass: Shape = choice(
  'exit',
  'signal',
  'timeout',
  'spawn',
  'output',
  'input',
  'verify',
  'service',
  'agent',
  'network',
  'rate_limited',
  'oom',
  'gate',
  'bound',
  'runner',
  'unknown',
  'internal',
)

const factor: Shape = { kind: 'number', whole: false, atLeast: 1 }

const attempts: Readonly<Record<string, Key>> = {
  max_attempts: optional(orTemplate(count), 'How often it is tried, the first time included.', 'early'),
  initial: optional(duration, 'The longest wait before the second attempt. Default: 1s.'),
  factor: optional(factor, 'By how much each wait may be longer than the one before. Default: 2.'),
  max_interval: optional(duration, 'The longest wait of all. Default: 60s.'),
  jitter: optional(
    choice('full', 'none'),
    'Whether a wait is drawn at random below its bound (`full`), or is the bound.',
  ),
}

const failureMatch = (id: string): ObjectShape => ({
  kind: 'object',
  id,
  title: '`when`',
  says: 'Which failures are meant.',
  keys: {
    exit_codes: optional(exitCodes, 'The exit codes that match.'),
    class: optional(oneOrMore(failureClass), 'The classes of failure that match.'),
    output: optional(text, 'A regular expression over the last 64 KiB of what the task printed.'),
  },
  atLeastOne: [['exit_codes', 'class', 'output']],
})

/** R1. */
export const retry: Shape = either(count, {
  kind: 'object',
  id: 'retry',
  title: '`retry`',
  says: 'How a failed task is tried again.',
  keys: {
    ...attempts,
    max_duration: optional(duration, 'No attempt starts after this time, counted from the first.'),
    on: optional(oneOrMore(failureClass), 'The classes of failure that are tried again.'),
    rules: optional(
      listOf({
        kind: 'object',
        id: 'retry-rule',
        title: 'a rule of `retry`',
        says: 'How failures of one kind are tried again.',
        keys: { when: required(failureMatch('retry-when'), 'Which failures are meant.'), ...attempts },
      }),
      'The first rule that matches a failure decides; the outer keys are its defaults.',
    ),
  },
})

/** L49: what a task inside a task may say. */
const inner: Readonly<Record<string, Key>> = {
  agent: optional(name, 'Who performs it. Default: the agent of its task.'),
  action: optional(actionName, 'What the agent is asked to do.'),
  with: optional(recordOf(json, 'text'), 'The inputs of the action.', 'all'),
  run: optional(longText, 'A script.'),
  shell: optional(text, 'The shell that reads the script.'),
  env: optional(environment, 'Variables.', 'all'),
  secrets: optional(secrets, 'The secrets that it gets.'),
  working_directory: optional(text, 'The folder in which it works, below the repository’s root.', 'all'),
  timeout: optional(orTemplate(duration), 'The time that one attempt may take.', 'early'),
  grace_period: optional(duration, 'The time between the first request to stop and the kill.'),
  retry: optional(retry, 'How it is tried again when it fails.'),
  outputs: optional(taskOutputs, 'What it promises to publish.'),
}
const oneWork = [['run', 'action']]

/** R5. */
export const rollback: Shape = {
  kind: 'object',
  id: 'rollback',
  title: '`rollback`',
  says: 'What undoes the task when its transaction fails.',
  keys: { ...inner, partial: optional(boolean, 'Also run it when the task failed half way.') },
  exactlyOne: oneWork,
}

/** R3. */
const oneFallback: Shape = {
  kind: 'object',
  id: 'fallback',
  title: '`fallback`',
  says: 'What is run instead when the task has failed for good.',
  keys: {
    ...inner,
    as: optional(
      choice('succeeded', 'degraded'),
      'How the task ends when the fallback succeeds. Default: degraded.',
    ),
    rollback: optional(
      later(() => rollback),
      'What undoes the fallback.',
    ),
  },
  exactlyOne: oneWork,
}
export const fallback: Shape = oneOrMore(oneFallback)

/** R7. */
export const remedies: Shape = listOf({
  kind: 'object',
  id: 'remedy',
  title: 'a remedy',
  says: 'What mends a known failure, before the task is tried once more.',
  keys: {
    ...inner,
    when: required(failureMatch('remedy-when'), 'Which failures it mends.'),
    max: optional(count, 'How often it is used. Default: 1.'),
    auto: optional(boolean, 'Used without asking in supervised mode too.'),
  },
  exactlyOne: oneWork,
})

/** M5. */
export const verify: Shape = listOf({
  kind: 'object',
  id: 'verification',
  title: 'a check of `verify`',
  says: 'What must hold after the node succeeded.',
  keys: {
    assert: optional(expression, 'An expression that must hold.', 'all'),
    message: optional(longText, 'What is said when it does not.', 'all'),
    sha256: optional(recordOf(text, 'text'), 'Digests of files, by path.'),
    report: optional(name, 'The name of a report of the task.'),
    max_failed: optional(countFromZero, 'The most failures that the report may hold.'),
    min_total: optional(countFromZero, 'The fewest tests that the report must hold.'),
    ...inner,
  },
  exactlyOne: [['assert', 'sha256', 'report', 'run', 'action']],
})
