import { describe, expect, it } from '@jest/globals'
import type { Stage, Workflow } from '../../src/workflow.js'
import type { Script } from '../rig/scripted-workers.js'
import { expr, loop, parallel, sequential, task } from './build.js'
import { Invariants } from './invariants.js'
import { simulate } from './simulate.js'
import { planFor, type Workload } from './workload.js'

interface World {
  readonly more?: Partial<Workflow>
  readonly slots?: number
  readonly deadline?: number
  readonly cancelAt?: readonly number[]
  readonly scripts?: Readonly<Record<string, Script>>
}

const world = (stages: readonly Stage[], { more = {}, scripts = {}, ...rest }: World = {}): Workload => ({
  stages,
  more: {
    resources: {
      p: { capacity: 1, scope: 'run', at: task('x').at },
      q: { capacity: 3, scope: 'run', at: task('x').at },
    },
    ...more,
  },
  skip: [],
  slots: 1,
  cancelAt: [],
  scripts: [],
  scriptOf: (node) => scripts[node] ?? { takes: 10 },
  ...rest,
})

const reads = (name: string) => ({ with: { v: `\${{ tasks.${name}.outputs.v }}` }, edges: [{ on: name }] })

/** What the simulation found, as it shrank it: by name, the workload that once broke an invariant. */
const found: Readonly<Record<string, Workload>> = {
  'S5 a task whose `with` has no value fails in the round in which its sibling would start': world(
    [
      parallel('s', [task('a'), task('b', reads('a')), task('c', { edges: [{ on: 'a' }] })], {
        failFast: 'start-nothing',
      }),
    ],
    { slots: 2 },
  ),
  'S5 a stage whose `if` has no value fails in the pass in which another would start': world(
    [sequential('s', [task('a')], { if: expr("fromJSON('nonsense')") }), sequential('t', [task('a')])],
    { more: { failFast: 'start-nothing' } },
  ),
  'S3 a stage that timed out and degraded counts beside its degraded task': world(
    [
      parallel('s', [task('a', { onFailure: { kind: 'degrade' } }), task('b')], {
        timeout: 15,
        onFailure: { kind: 'degrade' },
      }),
    ],
    { more: { maxDegraded: 1 }, scripts: { 's.a': { takes: 10, exit: 3 } } },
  ),
  'S5 `fail_fast: kill` comes before a loop has listed its items': world(
    [
      loop(
        's',
        { over: { kind: 'times', count: 2 }, collect: { v: expr('tasks.t.outputs.v') } },
        [task('t')],
        {
          resources: { q: 3 },
        },
      ),
      parallel('bad', [task('a', { if: expr('failure()') }), task('b', reads('a'))]),
      parallel('u', [task('t')]),
    ],
    { more: { failFast: 'kill' } },
  ),
  'R6 a cancel between two iterations': world(
    [loop('s', { over: { kind: 'times', count: 3 }, interval: 200 }, [task('t')])],
    { cancelAt: [100] },
  ),
  'T4 a kill while handlers of a timeout are at work': world(
    [sequential('s', [task('a'), task('b', { if: expr('always()') }), task('c')], { timeout: 5 })],
    { cancelAt: [7, 8], scripts: { 's.b': { takes: 100, ignoresStopFor: 60_000 } } },
  ),
  'L23 R6 a cancel while tasks queue for a resource and for a slot': world(
    [
      parallel('s', [
        task('a', { resources: { p: 1 } }),
        task('b', { resources: { p: 1 } }),
        task('c', { resources: { p: 1 }, if: expr('always()') }),
        task('d'),
      ]),
    ],
    { cancelAt: [5] },
  ),
}

describe('what broke once holds', () => {
  it.each(Object.entries(found))('%s', (_, workload) => {
    const { run } = simulate(workload, new Invariants(planFor(workload)))
    expect(run.ended).toBeDefined()
  })

  it('S5 and the sibling was omitted', () => {
    const workload =
      found['S5 a task whose `with` has no value fails in the round in which its sibling would start']
    if (workload === undefined) throw new Error('it is gone')
    const [stage] = simulate(workload).run.stages
    expect(stage?.scopes[0]?.tasks.map(({ status }) => status)).toEqual(['succeeded', 'failed', 'omitted'])
  })
})
