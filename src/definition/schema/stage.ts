import { approval } from './gates.js'
import { loop, loopTransaction } from './loop.js'
import { dependsOn, environment, failFast, nodeOutputs, nodeResources, onFailure, runsOn } from './parts.js'
import { retry, verify } from './recovery.js'
import {
  boolean,
  choice,
  count,
  duration,
  expression,
  type Key,
  listOf,
  longText,
  name,
  type ObjectShape,
  optional,
  orTemplate,
  required,
  text,
} from './shape.js'
import { task } from './task.js'

const transaction: Key = optional(
  boolean,
  'Undoes what was done, by the tasks’ `rollback`, when the stage fails.',
)

/** §2: what a stage may say. */
export const stage: ObjectShape = {
  kind: 'object',
  id: 'stage',
  title: 'a stage',
  says: 'A group of tasks: `sequential`, `parallel`, `conditional` or `loop`.',
  keys: {
    name: required(name, 'Its name, unique in the workflow.'),
    description: optional(longText, 'What it is for.'),
    depends_on: optional(dependsOn('stage'), 'Stages that must have ended first; `[]`: none.'),
    if: optional(expression, 'The stage runs only when this holds.', 'all'),
    tasks: required(listOf(task, 1), 'Its tasks.'),
    env: optional(environment, 'Variables of its tasks, over those of the workflow.', 'all'),
    timeout: optional(orTemplate(duration), 'The time that all of it may take.', 'early'),
    retry: optional(retry, 'The default of its tasks.'),
    on_failure: optional(onFailure, '`fail` (default), or `degrade`: the run goes on and ends degraded.'),
    fail_fast: optional(
      failFast,
      '`true`: starts nothing new after a failure. `kill`: also stops what runs.',
    ),
    max_parallel: optional(orTemplate(count), 'How many of its tasks run at a time.', 'early'),
    resources: optional(
      nodeResources,
      'How many units it takes of the workflow’s resources while it runs.',
      'early',
    ),
    environment: optional(text, 'The GitHub environment in which it works.', 'early'),
    approval: optional(approval, 'The gate in front of it.'),
    verify: optional(verify, 'What must hold after its tasks succeeded.'),
    outputs: optional(nodeOutputs, 'Values that later stages read, evaluated when it has ended.', 'all'),
    runs_on: optional(runsOn, 'The runner of its jobs in CI.', 'early'),
    fan_out: optional(choice('tasks', 'items'), 'Spreads its tasks, or its iterations, over jobs in CI.'),
  },
  variants: {
    by: 'type',
    default: 'sequential',
    of: {
      sequential: { says: 'One task after another, in file order.', keys: { transaction } },
      parallel: { says: 'Tasks start as soon as what they depend on has ended.', keys: { transaction } },
      conditional: {
        says: 'Tasks run by their `if`; `else: true` when none held.',
        keys: {
          transaction,
          match: optional(
            choice('all', 'first'),
            '`all` (default): each task whose `if` holds. `first`: only the first (a switch).',
          ),
        },
      },
      loop: {
        says: 'The tasks are the body, run in order for each iteration.',
        keys: {
          transaction: optional(
            loopTransaction,
            'Undoes an iteration (`true`, `item`), or the whole stage (`stage`), when it fails.',
          ),
          loop: required(loop, 'How often, and over what.'),
        },
      },
    },
  },
}
