import { problem } from '../problem.js'
import type { Check } from './check.js'

/** L2: nothing is ignored silently. Keys that are allowed and change nothing where they stand. */
export const keysWithoutEffect: Check = ({ workflow, locate, written }) =>
  workflow.stages.flatMap((stage) => {
    const inOrder = stage.type === 'sequential' || stage.type === 'conditional'
    return [
      ...(inOrder && stage.maxParallel !== undefined
        ? [
            problem(
              'without-effect',
              locate(stage, ['max_parallel'], 'key'),
              `the tasks of a ${stage.type} stage run one by one: delete \`max_parallel\`, or write \`type: parallel\``,
              { severity: 'warning' },
            ),
          ]
        : []),
      ...(stage.type === 'loop' &&
      stage.loop.backoff !== undefined &&
      written(stage, ['loop', 'interval']) === undefined
        ? [
            problem(
              'without-effect',
              locate(stage, ['loop', 'backoff'], 'key'),
              '`backoff` lengthens `interval`, and there is none: add `interval: 10s`, or delete it',
              { severity: 'warning' },
            ),
          ]
        : []),
    ]
  })
