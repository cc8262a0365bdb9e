import { describe, expect, it } from '@jest/globals'
import { explain, explainText, type Explanation } from '../../src/monitoring/explain.js'
import type { Run } from '../../src/run.js'
import { taskName } from '../../src/workflow.js'
import {
  at,
  edge,
  failedRun,
  parallel,
  planOf,
  play,
  runStarted,
  sequential,
  stageEnded,
  stageStarted,
  task,
  taskEnded,
  taskStarted,
} from './build.js'
import { demoEnd, demoPlan, demoStart } from './demo.js'

const demo = play(demoPlan, [...demoStart, ...demoEnd])

const explained = (run: Run, node: string): Explanation => {
  const found = explain(run, node)
  if (!found.ok) throw new Error(found.error)
  return found.value
}
const textOf = (run: Run, node: string): string => explainText(explained(run, node))

describe('noa explain', () => {
  it('L20 follows an edge that was not met down to the task that failed', () => {
    expect(textOf(failedRun(), 'publish.push'))
      .toBe(`publish.push was omitted with its stage: build failed (depends_on, unified-workflow.yml:20)
    unified-workflow.yml:22
  because publish was omitted: build failed (depends_on, unified-workflow.yml:20)
      unified-workflow.yml:20
    because build failed after 1.2s: task docs failed
        unified-workflow.yml:10
      because build.docs failed after 1.2s: exit code 2 (by bash, class exit, log logs/build.docs.1.log)
          unified-workflow.yml:12
`)
  })

  it('L13 goes through the iteration of a loop', () => {
    expect(explained(demo, 'publish').chain.map(({ node, line, depth }) => [node, line, depth])).toEqual([
      ['publish', 29, 0],
      ['sites', 20, 1],
      ['sites[日本]', 20, 2],
      ['sites[日本].deploy', 21, 3],
    ])
  })

  it('L10 a later task of a sequential stage follows from the one that failed before it', () => {
    expect(explained(demo, 'sites[日本].probe').chain.map(({ node }) => node)).toEqual([
      'sites[日本].probe',
      'sites[日本].deploy',
    ])
  })

  it('L21 an edge between tasks', () => {
    const plan = planOf([parallel('s', 1, [task('a', 2), task('b', 3, { edges: [edge(taskName('a'), 4)] })])])
    const run = play(plan, [
      [0, runStarted],
      [0, stageStarted('s')],
      [0, taskStarted('s', 'a')],
      [1, taskEnded('s', 'a', 'failed', { reason: 'exit code 1' })],
      [1, taskEnded('s', 'b', 'omitted', { reason: 'a failed (depends_on, unified-workflow.yml:4)' })],
    ])
    expect(explained(run, 's.b').chain.map(({ node, line }) => [node, line])).toEqual([
      ['s.b', 4],
      ['s.a', 2],
    ])
  })

  it('a condition that was false is where it stands', () => {
    const plan = planOf([sequential('s', 1, [task('a', 2, { if: { expr: 'inputs.deploy', at: at(9) } })])])
    const run = play(plan, [
      [0, runStarted],
      [0, stageStarted('s')],
      [
        1,
        taskEnded('s', 'a', 'skipped', {
          reason: '`if` was false: `inputs.deploy` (unified-workflow.yml:9)',
        }),
      ],
      [1, stageEnded('s', 'skipped', 'none of its tasks ran')],
    ])
    expect(explained(run, 's.a').chain).toEqual([
      {
        node: 's.a',
        status: 'skipped',
        text: 'was skipped: `if` was false: `inputs.deploy` (unified-workflow.yml:9)',
        file: 'unified-workflow.yml',
        line: 9,
        depth: 0,
      },
    ])
  })

  it('of what succeeded it tells how', () => {
    expect(textOf(failedRun(), 'BUILD.lib')).toBe(
      'build.lib succeeded after 880ms (by node 24.1)\n    unified-workflow.yml:11\n',
    )
  })

  it.each([
    ['buidl.lib', 'There is no node `buidl.lib` in this run; did you mean `build.lib`?'],
    ['zzzzzz', 'There is no node `zzzzzz` in this run; it has the stages build, sites, publish, report'],
    [
      'sites.deploy',
      'There is no node `sites.deploy` in this run: sites is a loop; name the iteration, as `sites[eu].deploy`',
    ],
  ])('an unknown node is an error with a suggestion: %s', (node, error) =>
    expect(explain(demo, node)).toEqual({ ok: false, error }),
  )
})
