import {
  boolean,
  choice,
  count,
  duration,
  either,
  expression,
  json,
  listOf,
  longText,
  type ObjectShape,
  optional,
  recordOf,
  type Shape,
  text,
} from './shape.js'

/** M1. */
export const approval: Shape = either(boolean, {
  kind: 'object',
  id: 'approval',
  title: '`approval`',
  says: 'The gate in front of a stage.',
  keys: {
    environment: optional(text, 'The GitHub environment whose reviewers decide. Default: the stage’s.'),
    reason: optional(longText, 'What the approver is told.', 'all'),
    show: optional(recordOf(json, 'text'), 'Values that the approver sees.', 'all'),
    via: optional(choice('environment', 'dispatch', 'issue'), 'How the decision reaches the run.'),
    approvers: optional(listOf(text, 1), 'Who may approve: logins or teams.'),
    count: optional(count, 'How many must approve. Default: 1.'),
    exclude: optional(listOf(text), 'Who may not approve; `actor` is who started the run.'),
    timeout: optional(duration, 'How long the gate stays open.'),
    on_timeout: optional(choice('reject', 'skip'), 'What happens then. Time never approves.'),
    auto_approve_if: optional(expression, 'Passes the gate without a human when it holds.', 'all'),
  },
})

const nodes: Shape = listOf(text)

/** M2. */
export const supervision: ObjectShape = {
  kind: 'object',
  id: 'supervision',
  title: '`supervision`',
  says: 'What an operator may override in supervised mode.',
  keys: {
    overrides: optional(
      {
        kind: 'object',
        id: 'overrides',
        title: '`overrides`',
        says: 'The nodes and modes that may be overridden; nothing listed: nothing allowed.',
        keys: {
          skip: optional(nodes, 'Nodes that may be skipped.'),
          only: optional(nodes, 'Nodes that may be run alone.'),
          to: optional(nodes, 'Nodes up to which a run may go.'),
          from: optional(nodes, 'Nodes from which a run may start.'),
          mode: optional(listOf(choice('auto', 'supervised', 'debug')), 'Modes that may be chosen.'),
        },
      },
      'What may be overridden.',
    ),
    actors: optional(listOf(text), 'Who may override: logins or teams.'),
  },
}

const permission: Shape = choice('read', 'write', 'none')

/** C2, C5. */
export const orchestration = (runsOn: Shape): ObjectShape => ({
  kind: 'object',
  id: 'orchestration',
  title: '`orchestration`',
  says: 'How the workflow is spread over jobs in CI.',
  keys: {
    job_overhead: optional(duration, 'What starting a job costs. Default: 20s.'),
    max_jobs: optional(count, 'The most jobs at a time.'),
    runs_on: optional(runsOn, 'The runner of every job.', 'early'),
    setup: optional(text, 'A composite action of the repository that every job runs first.'),
    on: optional(
      either(text, listOf(text), recordOf(json, 'text')),
      'The events that start the compiled workflow, as in GitHub Actions.',
    ),
    permissions: optional(
      either(choice('read-all', 'write-all'), recordOf(permission, 'text')),
      'The permissions of the token.',
    ),
    concurrency: optional(
      either(text, recordOf(json, 'text')),
      'The concurrency group, as in GitHub Actions.',
    ),
    waves: optional(count, 'The most waves of jobs. Default: 6.'),
  },
})

/** L25. */
export const changes: ObjectShape = {
  kind: 'object',
  id: 'changes',
  title: '`changes`',
  says: 'What has changed since a base, for conditions and loops.',
  keys: {
    base: optional(text, 'The commit to compare with, or `auto`.'),
    filters: optional(
      recordOf(listOf(text)),
      'Globs by name: `changes.<name>` holds when one of them changed.',
    ),
    shared: optional(listOf(text), 'Globs of files that, when changed, change everything.'),
    components: optional(
      {
        kind: 'object',
        id: 'components',
        title: '`components`',
        says: 'The parts of the repository.',
        keys: {
          dirs: optional(either(text, listOf(text)), 'Globs of their folders.'),
          data: optional(text, 'A file in each folder with more about it.'),
        },
      },
      'The parts of the repository.',
    ),
  },
}

/** L9. */
export const input: Shape = either(
  { kind: 'null' },
  {
    kind: 'object',
    id: 'input',
    title: 'an input',
    says: 'A value that the caller gives.',
    keys: {
      type: optional(choice('string', 'number', 'boolean', 'choice', 'json'), 'Its type. Default: string.'),
      description: optional(longText, 'What it is for.'),
      required: optional(boolean, 'The run does not start without a value.'),
      default: optional(json, 'The value when the caller gives none.', 'early'),
      options: optional(
        listOf(either(text, { kind: 'number', whole: false }, boolean), 1),
        'The values that a `choice` takes.',
      ),
    },
  },
)
