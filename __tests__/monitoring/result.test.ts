import { describe, expect, it } from '@jest/globals'
import { resultDocument } from '../../src/monitoring/result.js'
import { emptyRun } from '../../src/run.js'
import { stageName } from '../../src/workflow.js'
import {
  facts,
  failedPlan,
  failedRun,
  loop,
  planOf,
  play,
  runEnded,
  runStarted,
  stageEnded,
  stageStarted,
  task,
  taskEnded,
  taskStarted,
} from './build.js'

describe('the result document (tool.md)', () => {
  it('tells of a failed run: words of L32, reasons, where, who, how long', () => {
    expect(resultDocument(failedRun())).toEqual({
      schema: 1,
      run_id: 'r1',
      attempt: 1,
      workflow: 'release',
      plan: 'sha256:0123456789abcdef',
      mode: 'auto',
      status: 'failed',
      reason: 'stage build failed: task docs failed',
      started_at: '2026-01-02T03:04:05.000Z',
      duration_ms: 1212,
      stages: {
        build: {
          status: 'failed',
          outcome: 'failure',
          conclusion: 'failure',
          result: 'failure',
          reason: 'task docs failed',
          started_ms: 3,
          duration_ms: 1207,
          outputs: {},
          tasks: {
            lib: {
              status: 'succeeded',
              outcome: 'success',
              conclusion: 'success',
              result: 'success',
              started_ms: 4,
              duration_ms: 880,
              outputs: { version: '1.2.3' },
              attempts: 1,
              cached: false,
              rollback: null,
              by: 'node 24.1',
            },
            docs: {
              status: 'failed',
              outcome: 'failure',
              conclusion: 'failure',
              result: 'failure',
              reason: 'exit code 2',
              failure: {
                class: 'exit',
                exit_code: 2,
                message: 'exit code 2',
                file: 'unified-workflow.yml',
                line: 12,
              },
              started_ms: 5,
              duration_ms: 1200,
              outputs: {},
              attempts: 1,
              cached: false,
              rollback: null,
              by: 'bash',
              log: 'logs/build.docs.1.log',
            },
          },
        },
        publish: {
          status: 'omitted',
          outcome: 'skipped',
          conclusion: 'skipped',
          result: 'skipped',
          reason: 'build failed (depends_on, unified-workflow.yml:20)',
          outputs: {},
          tasks: {
            push: {
              status: 'omitted',
              outcome: 'skipped',
              conclusion: 'skipped',
              result: 'skipped',
              reason: 'build failed (depends_on, unified-workflow.yml:20)',
              outputs: {},
              attempts: 0,
              cached: false,
              rollback: null,
            },
          },
        },
      },
      outputs: {},
      waiting: [],
      rolled_back: [],
      still_applied: [],
    })
  })

  it('keeps the order of the file, whatever ended first', () => {
    const { stages } = resultDocument(failedRun())
    expect(Object.keys(stages)).toEqual(['build', 'publish'])
    expect(Object.keys(stages['build']?.tasks ?? {})).toEqual(['lib', 'docs'])
  })

  it('L13 a loop has iterations, others have none', () => {
    const site = stageName('sites')
    const run = play(planOf([loop('sites', 3, [task('deploy', 5)])]), [
      [0, runStarted],
      [1, stageStarted('sites')],
      [1, { type: 'loop-listed', stage: site, keys: ['a', 'b'], items: ['a', 'b'] }],
      [2, { type: 'iteration-started', stage: site, iteration: 0, key: 'a', item: 'a' }],
      [3, taskStarted('sites', 'deploy', 0)],
      [9, taskEnded('sites', 'deploy', 'succeeded', { iteration: 0, attempt: facts() })],
      [
        9,
        {
          type: 'iteration-ended',
          stage: site,
          iteration: 0,
          key: 'a',
          item: 'a',
          status: 'succeeded',
          outputs: {},
        },
      ],
      [
        10,
        {
          type: 'iteration-ended',
          stage: site,
          iteration: 1,
          key: 'b',
          item: 'b',
          status: 'skipped',
          reason: '`where` was false',
          outputs: {},
        },
      ],
      [11, stageEnded('sites', 'succeeded')],
      [11, runEnded('succeeded')],
    ])
    const { sites } = resultDocument(run).stages
    expect(sites?.tasks).toEqual({})
    expect(sites?.iterations?.map(({ key, status }) => [key, status])).toEqual([
      ['a', 'succeeded'],
      ['b', 'skipped'],
    ])
    expect(sites?.iterations?.[0]?.tasks['deploy']?.duration_ms).toBe(6)
    expect(resultDocument(failedRun()).stages['build']).not.toHaveProperty('iterations')
  })

  it('L32 a degraded node is a failure by outcome and a success by conclusion', () => {
    const run = play(failedPlan, [
      [0, runStarted],
      [0, stageStarted('build')],
      [0, taskStarted('build', 'lib')],
      [1, taskEnded('build', 'lib', 'degraded', { reason: 'exit code 1' })],
    ])
    expect(resultDocument(run).stages['build']?.tasks['lib']).toMatchObject({
      outcome: 'failure',
      conclusion: 'success',
      result: 'success',
    })
  })

  it('tells of a run that has not started, or is under way', () => {
    expect(resultDocument(emptyRun(failedPlan))).toMatchObject({ status: 'pending', started_at: null })
    const run = play(failedPlan, [
      [0, runStarted],
      [0, stageStarted('build')],
    ])
    const document = resultDocument(run)
    expect(document.status).toBe('running')
    expect(document.stages['publish']?.tasks['push']).toMatchObject({ status: 'pending', attempts: 0 })
  })
})
