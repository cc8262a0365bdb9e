import { describe, expect, it } from '@jest/globals'
import { columnsOf } from '../../src/monitoring/columns.js'
import { runsDocument, runsText } from '../../src/monitoring/runs-list.js'
import { showText, treeLines } from '../../src/monitoring/show.js'
import {
  parallel,
  planOf,
  play,
  runEnded,
  runStarted,
  stageEnded,
  stageStarted,
  task,
  taskEnded,
  taskStarted,
  type Script,
} from './build.js'
import { demoEnd, demoPlan, demoStart } from './demo.js'

const run = play(demoPlan, [...demoStart, ...demoEnd])

describe('noa show', () => {
  it('is the tree with who, how long and why, and what failed where', () => {
    expect(showText(run)).toBe(`release: failed in 1m 05s
stage sites failed: iteration 日本 failed
1 failed, 1 degraded, 5 omitted, 5 succeeded
run r1 · attempt 1 · mode auto · started 2026-01-02T03:04:05.000Z · noa 0.1.0 · unified-workflow.yml · sha256:0123456789ab

▲ build            degraded      1.3s  task docs was degraded
  ✔ lib            succeeded    880ms  node 24.1
  ▲ docs           degraded      1.2s  bash · exit code 2
  ✔ pack           succeeded    400ms  bash
✖ sites            failed      1m 04s  3 iterations, iteration 日本 failed
  ✔ [eu].deploy    succeeded   1m 00s  bash
  ✔ [eu].probe     succeeded    697ms  bash
  ✖ [日本].deploy  failed        3.0s  bash · exit code 7 · unified-workflow.yml:21
  ○ [日本].probe   omitted             deploy failed
  ○ [🇧🇷].deploy    omitted             iteration 日本 failed (on_item_failure: stop)
  ○ [🇧🇷].probe     omitted             iteration 日本 failed (on_item_failure: stop)
○ publish          omitted             sites failed (depends_on, unified-workflow.yml:29)
✔ report           succeeded     97ms
  ✔ mail           succeeded     96ms  python 3.12

  ✖ sites[日本].deploy  unified-workflow.yml:21: exit code 7
      log: logs/x.log
  why:  noa explain r1 'sites[日本].deploy'
`)
  })

  it.each([40, 200])('fits into %i columns', (width) => {
    for (const line of treeLines(run, { width })) expect(columnsOf(line)).toBeLessThan(width)
  })

  it('in a compact tree a large stage is counted, save what went wrong', () => {
    const names = Array.from({ length: 50 }, (_, index) => `t${index}`)
    const script: Script = [
      [0, runStarted],
      [0, stageStarted('wide')],
      ...names.flatMap((name): Script => [
        [1, taskStarted('wide', name)],
        [2, taskEnded('wide', name, name === 't7' ? 'failed' : 'succeeded', { reason: 'why' })],
      ]),
      [3, stageEnded('wide', 'failed')],
      [3, runEnded('failed')],
    ]
    const wide = play(
      planOf([
        parallel(
          'wide',
          1,
          names.map((name, index) => task(name, index)),
        ),
      ]),
      script,
    )
    expect(treeLines(wide, { compact: true })).toEqual([
      '✖ wide      failed         3ms',
      '  ✖ t7      failed         1ms  shell · why · unified-workflow.yml:7',
      '  ✔ …       succeeded           49 succeeded',
    ])
    expect(treeLines(wide)).toHaveLength(51)
  })
})

describe('noa runs', () => {
  const runs = [
    {
      id: 'r2',
      workflow: 'release',
      status: 'failed',
      started: '2026-01-02T03:04:05.000Z',
      durationMs: 65_102,
    },
    { id: 'r1', workflow: 'x\u001b[2J', status: 'damaged' },
  ] as const

  it('is a table', () => {
    expect(runsText(runs)).toBe(`RUN  STATUS   STARTED (UTC)        TIME    WORKFLOW
r2   failed   2026-01-02 03:04:05  1m 05s  release
r1   damaged                               x␛[2J
`)
  })

  it('says what to do where there is none', () => expect(runsText([])).toContain('noa run'))

  it('T2 is a document for machines', () => {
    expect(runsDocument(runs).runs[1]).toEqual({
      run_id: 'r1',
      workflow: 'x\u001b[2J',
      status: 'damaged',
      started_at: null,
      duration_ms: null,
    })
  })
})
