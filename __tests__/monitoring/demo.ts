import { stageName, taskName } from '../../src/workflow.js'
import {
  edge,
  facts,
  loop,
  parallel,
  planOf,
  runEnded,
  runStarted,
  sequential,
  stageEnded,
  stageStarted,
  task,
  taskEnded,
  taskStarted,
  type Script,
} from './build.js'

/** A run with a bit of everything: four kinds of ends, a loop, wide characters, a gate that was not selected. */
const sites = stageName('sites')
export const demoPlan = planOf([
  parallel('build', 10, [
    task('lib', 11),
    task('docs', 12, { onFailure: { kind: 'degrade' } }),
    task('pack', 13, {
      edges: [
        edge(taskName('lib'), 13, { because: { kind: 'reference', text: 'tasks.lib.outputs.version' } }),
      ],
    }),
  ]),
  loop('sites', 20, [task('deploy', 21), task('probe', 22)], { edges: [edge(stageName('build'), 19)] }),
  sequential('publish', 30, [task('push', 31), task('announce', 32)], {
    edges: [
      edge(sites, 29),
      edge(stageName('build'), 28, { because: { kind: 'reference', text: 'stages.build.outputs.version' } }),
    ],
  }),
  parallel('report', 40, [task('mail', 41)], {
    edges: [edge(sites, 39, { needs: ['failed'], explicit: true })],
  }),
])
const exit = (code: number) => ({ class: 'exit' as const, message: `exit code ${code}`, exitCode: code })
const iteration = (index: number, key: string) => ({ stage: sites, iteration: index, key, item: key })
export const demoStart: Script = [
  [0, runStarted],
  [3, stageStarted('build')],
  [4, taskStarted('build', 'lib')],
  [5, taskStarted('build', 'docs')],
  [
    884,
    taskEnded('build', 'lib', 'succeeded', {
      outputs: { version: '1.2.3' },
      attempt: facts({ by: 'node 24.1' }),
    }),
  ],
  [900, taskStarted('build', 'pack')],
  [
    1205,
    taskEnded('build', 'docs', 'degraded', { reason: 'exit code 2', failure: exit(2), attempt: facts() }),
  ],
  [1300, taskEnded('build', 'pack', 'succeeded', { attempt: facts() })],
  [1300, stageEnded('build', 'degraded', 'task docs was degraded')],
  [1301, stageStarted('sites')],
  [1301, { type: 'loop-listed', stage: sites, keys: ['eu', '日本', '🇧🇷'], items: ['eu', '日本', '🇧🇷'] }],
  [1302, { type: 'iteration-started', ...iteration(0, 'eu') }],
  [1303, taskStarted('sites', 'deploy', 0)],
  [61_303, taskEnded('sites', 'deploy', 'succeeded', { iteration: 0, attempt: facts() })],
  [61_303, taskStarted('sites', 'probe', 0)],
  [62_000, taskEnded('sites', 'probe', 'succeeded', { iteration: 0, attempt: facts() })],
  [62_001, { type: 'iteration-ended', ...iteration(0, 'eu'), status: 'succeeded', outputs: {} }],
  [62_002, { type: 'iteration-started', ...iteration(1, '日本') }],
  [62_003, taskStarted('sites', 'deploy', 1)],
]
export const demoEnd: Script = [
  [
    65_000,
    taskEnded('sites', 'deploy', 'failed', {
      iteration: 1,
      reason: 'exit code 7',
      failure: exit(7),
      attempt: facts({ log: 'logs/x.log' }),
    }),
  ],
  [65_000, taskEnded('sites', 'probe', 'omitted', { iteration: 1, reason: 'deploy failed' })],
  [
    65_001,
    {
      type: 'iteration-ended',
      ...iteration(1, '日本'),
      status: 'failed',
      reason: 'task deploy failed',
      outputs: {},
    },
  ],
  [65_001, { type: 'loop-finished', stage: sites, because: 'iteration 日本 failed (on_item_failure: stop)' }],
  [65_002, stageEnded('sites', 'failed', 'iteration 日本 failed')],
  [65_003, stageEnded('publish', 'omitted', 'sites failed (depends_on, unified-workflow.yml:29)')],
  [65_004, stageStarted('report')],
  [65_004, taskStarted('report', 'mail')],
  [65_100, taskEnded('report', 'mail', 'succeeded', { attempt: facts({ by: 'python 3.12' }) })],
  [65_101, stageEnded('report', 'succeeded')],
  [65_102, runEnded('failed', 'stage sites failed: iteration 日本 failed')],
]
