import { describe, expect, it } from '@jest/globals'
import type { Finding } from '../../src/finding.js'
import { annotationsOf, annotationsOfDiagnostics } from '../../src/monitoring/annotations.js'
import { fit, type Section } from '../../src/monitoring/fit.js'
import { heartbeat } from '../../src/monitoring/heartbeat.js'
import type { Run } from '../../src/run.js'
import {
  at,
  facts,
  failedRun,
  parallel,
  planOf,
  play,
  runStarted,
  stageStarted,
  task,
  taskEnded,
  taskStarted,
  type Script,
} from './build.js'
import { stageName } from '../../src/workflow.js'
import { demoPlan, demoStart } from './demo.js'

const finding = (message: string, more: Partial<Finding> = {}): Finding => ({
  severity: 'error',
  message,
  file: 'src/a.ts',
  line: 1,
  from: 'command',
  ...more,
})

/** Tasks of one parallel stage that ended so, with such findings. */
const runOf = (
  tasks: Readonly<
    Record<
      string,
      { readonly failed?: true; readonly findings?: readonly Finding[]; readonly dropped?: number }
    >
  >,
): Run =>
  play(
    planOf([
      parallel(
        's',
        1,
        Object.keys(tasks).map((name, index) => task(name, 10 + index)),
      ),
    ]),
    [
      [0, runStarted],
      [0, stageStarted('s')],
      ...Object.entries(tasks).flatMap(([name, { failed, findings = [], dropped = 0 }]): Script => [
        [0, taskStarted('s', name)],
        [
          1,
          taskEnded('s', name, failed === true ? 'failed' : 'succeeded', {
            ...(failed === true
              ? { reason: 'exit code 1', failure: { class: 'exit', message: 'exit code 1' } }
              : {}),
            attempt: facts({ findings, findingsDropped: dropped }),
          }),
        ],
      ]),
    ],
  )

const many = (count: number, prefix: string, more: Partial<Finding> = {}): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => finding(`${prefix}${index}`, more))

describe('A4 annotations', () => {
  it('a failed task annotates its own line of the definition, findings the source', () => {
    expect(annotationsOf(failedRun()).shown).toEqual([
      {
        severity: 'error',
        title: 'build.docs failed',
        message: 'exit code 2',
        file: 'unified-workflow.yml',
        line: 12,
      },
      { severity: 'error', title: 'build.docs', message: 'broken link', file: 'docs/a.md', line: 3 },
      { severity: 'warning', title: 'build.docs', message: 'long line', file: 'docs/b.md', line: 9 },
    ])
  })

  it('at most 10 of a kind, and what does not fit is counted', () => {
    const { shown, rest, uncounted } = annotationsOf(
      runOf({
        a: {
          failed: true,
          findings: [
            ...many(30, 'e'),
            ...many(30, 'w', { severity: 'warning' }),
            ...many(30, 'n', { severity: 'notice' }),
          ],
          dropped: 5,
        },
      }),
    )
    const count = (severity: string): number => shown.filter((one) => one.severity === severity).length
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 10])
    expect(rest).toHaveLength(91 - 30)
    expect(uncounted).toBe(5)
  })

  it('in turns over the tasks, failed ones first: a noisy one cannot push the others out', () => {
    const { shown } = annotationsOf(
      runOf({ noisy: { findings: many(100, 'x') }, bad: { failed: true, findings: many(2, 'y') } }),
    )
    expect(shown.map(({ message }) => message)).toEqual([
      'exit code 1',
      'x0',
      'y0',
      'x1',
      'y1',
      'x2',
      'x3',
      'x4',
      'x5',
      'x6',
    ])
  })

  it('of one task those with a place come first', () => {
    const findings = [
      { severity: 'error' as const, message: 'nowhere', from: 'command' as const },
      finding('there'),
    ]
    expect(annotationsOf(runOf({ a: { findings } })).shown[0]?.message).toBe('there')
  })

  it('what two tasks say alike is said once', () => {
    expect(
      annotationsOf(runOf({ a: { findings: [finding('same')] }, b: { findings: [finding('same')] } })).shown,
    ).toHaveLength(1)
  })

  it('a stage that failed by itself annotates its own line', () => {
    const run = play(planOf([parallel('s', 7, [task('a', 8)])]), [
      [0, runStarted],
      [0, stageStarted('s')],
      [1, taskEnded('s', 'a', 'cancelled')],
      [
        2,
        {
          type: 'stage-ended',
          stage: stageName('s'),
          status: 'failed',
          outputs: {},
          failure: { class: 'timeout', message: 'its timeout of 1s is over' },
        },
      ],
    ])
    expect(annotationsOf(run).shown).toEqual([
      {
        severity: 'error',
        title: 's failed',
        message: 'its timeout of 1s is over',
        file: 'unified-workflow.yml',
        line: 7,
      },
    ])
  })

  it('a text is no longer than the runner shows', () => {
    const message = `${'x'.repeat(3998)}🎉${'y'.repeat(10_000)}`
    const [shown] = annotationsOf(runOf({ a: { findings: [finding(message)] } })).shown
    expect(shown?.message).toHaveLength(3999)
    expect(shown?.message.endsWith('x…')).toBe(true)
  })

  it('L3 findings about a wrong definition stand on its lines, with their fix', () => {
    expect(
      annotationsOfDiagnostics([
        {
          code: 'unknown-key',
          severity: 'error',
          message: 'unknown key',
          at: at(3),
          related: [],
          fix: { title: 'write `shell`', edits: [] },
        },
      ]).shown,
    ).toEqual([
      {
        severity: 'error',
        title: 'unknown-key',
        message: 'unknown key\nfix: write `shell`',
        file: 'unified-workflow.yml',
        line: 3,
        endLine: 3,
        column: 7,
        endColumn: 12,
      },
    ])
  })
})

describe('A5 the heartbeat', () => {
  it('names what runs and how long', () => {
    expect(heartbeat(play(demoPlan, demoStart), 122_003)).toBe(
      'still running after 2m 02s: sites[日本].deploy 1m 00s (5 ended)',
    )
  })

  it('says nothing when nothing runs', () => expect(heartbeat(failedRun(), 5000)).toBeUndefined())
})

const section = (noun: string, importance: number, items: Section['items']): Section => ({
  noun,
  importance,
  items,
  head: `# ${noun}`,
  foot: '',
})

describe('A3 what is left out first', () => {
  it('the least important section, in it long forms before items, and the lightest items', () => {
    const sections = [
      section('rows', 2, [
        { text: 'a'.repeat(10), weight: 1 },
        { text: 'b'.repeat(10), weight: 2 },
        { text: 'c'.repeat(10), weight: 1 },
      ]),
      section('logs', 1, [{ text: 'd'.repeat(50), short: 'd', weight: 1 }]),
    ]
    expect(fit(sections, 1000)).toEqual({
      texts: ['# rows\naaaaaaaaaa\nbbbbbbbbbb\ncccccccccc', `# logs\n${'d'.repeat(50)}`],
      dropped: [],
    })
    expect(fit(sections, 60)).toEqual({
      texts: ['# rows\naaaaaaaaaa\nbbbbbbbbbb\ncccccccccc', '# logs\nd'],
      dropped: ['1 logs shortened'],
    })
    expect(fit(sections, 42)).toEqual({
      texts: ['# rows\naaaaaaaaaa\nbbbbbbbbbb\ncccccccccc'],
      dropped: ['1 of 1 logs left out'],
    })
    expect(fit(sections, 29)).toEqual({
      texts: ['# rows\nbbbbbbbbbb'],
      dropped: ['2 of 3 rows left out', '1 of 1 logs left out'],
    })
    expect(fit(sections, 0).texts).toEqual([])
  })
})
