import {
  either,
  boolean,
  choice,
  count,
  duration,
  expression,
  json,
  listOf,
  name,
  type ObjectShape,
  optional,
  orTemplate,
  recordOf,
  templateText,
} from './shape.js'

/** L13. */
export const loop: ObjectShape = {
  kind: 'object',
  id: 'loop',
  title: '`loop`',
  says: 'How often the tasks of the stage are run, and over what.',
  keys: {
    for_each: optional(
      either(listOf(json), recordOf(json, 'text'), templateText),
      'A list or an object; one iteration for each item.',
      'all',
    ),
    matrix: optional(
      either(recordOf(either(listOf(json), templateText), 'text'), templateText),
      'One iteration for each combination, with `include` and `exclude` by GitHub’s rules.',
      'all',
    ),
    times: optional(orTemplate(count), 'So many iterations.', 'all'),
    while: optional(expression, 'Goes on while this holds, judged before each iteration.', 'all'),
    until: optional(expression, 'Goes on until this holds, judged after each iteration.', 'all'),
    where: optional(expression, 'Skips the iterations for which this does not hold.', 'all'),
    as: optional(name, 'A second name of `loop.item`: `loop.<name>`.'),
    key: optional(expression, 'The name of an iteration, unique in the loop.', 'all'),
    max_parallel: optional(orTemplate(count), 'How many iterations run at a time. Default: 1.', 'early'),
    max_iterations: optional(
      count,
      'More fail the stage. Default: 100 for `while` and `until`, else 10,000.',
    ),
    max_duration: optional(
      duration,
      'No iteration starts after this time. Default: 1h for `while` and `until`.',
    ),
    interval: optional(duration, 'The wait between two iterations.'),
    backoff: optional(
      {
        kind: 'object',
        id: 'backoff',
        title: '`backoff`',
        says: 'How `interval` grows.',
        keys: {
          factor: {
            shape: { kind: 'number', whole: false, atLeast: 1 },
            says: 'By how much each wait is longer than the one before.',
            required: true,
          },
          max_interval: optional(duration, 'The longest wait.'),
        },
      },
      'How `interval` grows from one iteration to the next.',
    ),
    break_if: optional(expression, 'Ends the loop after an iteration for which this holds.', 'all'),
    on_item_failure: optional(
      choice('stop', 'continue'),
      'Whether further iterations start after one failed. Default: stop, or continue when parallel.',
    ),
    collect: optional(
      recordOf(expression),
      'Outputs of the stage: a list of this value over all iterations.',
      'all',
    ),
  },
  exactlyOne: [['for_each', 'matrix', 'times', 'while', 'until']],
}

/** R5: a loop's iterations can be transactions of their own. */
export const loopTransaction = either(boolean, choice('stage', 'item'))
