import { describe, expect, it } from '@jest/globals'
import { applyEvent } from '../../src/apply-event.js'
import { logLines, taskPrefix, type LogLinesOptions } from '../../src/monitoring/log-lines.js'
import type { Plan } from '../../src/plan.js'
import { emptyRun } from '../../src/run.js'
import { stageName } from '../../src/workflow.js'
import {
  failedPlan,
  failedRun,
  failedScript,
  loop,
  planOf,
  recorded,
  runStarted,
  stageStarted,
  task,
  type Script,
} from './build.js'

const logOf = (plan: Plan, script: Script, options?: LogLinesOptions): readonly string[] => {
  const run = emptyRun(plan)
  return recorded(script).flatMap((event) => {
    applyEvent(run, event)
    return logLines(run, event, options)
  })
}

describe('the plain log (T3)', () => {
  it('is a line a fact, aligned, and ends with what failed, where and what to do', () => {
    expect(logOf(failedPlan, failedScript)).toEqual([
      'release: run r1 · mode auto · 3 tasks in 2 stages · at most 2 at once · unified-workflow.yml',
      'build         started: 2 tasks, at the same time',
      'build.lib     started',
      'build.docs    started',
      'build.lib     ok in 880ms (node 24.1)',
      'build.docs    FAILED in 1.2s: exit code 2 (unified-workflow.yml:12)',
      'build         FAILED in 1.2s: task docs failed',
      'publish       omitted: build failed (depends_on, unified-workflow.yml:20)',
      '',
      'release: FAILED in 1.2s',
      '  1 failed, 1 omitted, 1 succeeded',
      '  ✖ build.docs  unified-workflow.yml:12: exit code 2',
      '      log: logs/build.docs.1.log',
      '  why:  noa explain r1 build.docs',
      '  more: noa show r1',
    ])
  })

  it('quiet keeps what went wrong, and the end', () => {
    const lines = logOf(failedPlan, failedScript, { quiet: true })
    expect(lines[0]).toMatch(/^build\.docs +FAILED/)
    expect(lines.join('\n')).not.toContain('started')
  })

  it('S4 a run that failed although no stage did says why, and a log is a file that can be opened', () => {
    const script: Script = [
      ...failedScript.slice(0, 6),
      [2, { type: 'run-ended', status: 'failed', reason: 'the time of the workflow is up', outputs: {} }],
    ]
    const lines = logOf(failedPlan, script, { folder: '/runs/r1' })
    expect(lines).toContain('release: FAILED in 2ms: the time of the workflow is up')
    expect(lines).toContain('      log: /runs/r1/logs/build.docs.1.log')
  })

  it('names no command that cannot help where the record goes with the job', () => {
    expect(logOf(failedPlan, failedScript, { withoutHints: true }).join('\n')).not.toContain('noa ')
  })

  it('S10 what a task prints stands behind a sign that no line of ours has', () => {
    expect(taskPrefix(failedRun(), 'build.lib')).toBe('build.lib    │ ')
    for (const line of logOf(failedPlan, failedScript)) expect(line).not.toContain('│')
  })

  it('S9, S11 a key of a loop can neither end a line nor move the cursor nor turn the text', () => {
    const stage = stageName('sites')
    const key = 'a\n::error::x\u001b[2J\u202eb'
    const lines = logOf(planOf([loop('sites', 3, [task('deploy', 5)])]), [
      [0, runStarted],
      [1, stageStarted('sites')],
      [
        1,
        {
          type: 'iteration-ended',
          stage,
          iteration: 0,
          key,
          item: 'a',
          status: 'failed',
          reason: `r\r\n##[x]`,
          outputs: {},
        },
      ],
    ])
    const last = lines.at(-1) ?? ''
    expect(last).toBe('sites[a ::error::x␛[2J\\u202eb]  FAILED: r ##[x]')
  })
})
