import { describe, expect, it } from '@jest/globals'
import { columnsOf, cut, wrapped } from '../../src/monitoring/columns.js'
import { progressLines, type ProgressView } from '../../src/monitoring/progress.js'
import {
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
import { demoPlan, demoStart } from './demo.js'

const view: ProgressView = { now: 63_000, width: 80, height: 24, colour: false, lastLine: () => undefined }
const demo = (more: Partial<ProgressView> = {}): readonly string[] =>
  progressLines(play(demoPlan, demoStart), { ...view, ...more })

describe('T3 the live tree', () => {
  it('shows what runs with its last line, what is done, and what is to come', () => {
    expect(demo({ lastLine: () => 'PASS src/a.test.ts' })).toEqual([
      'release  1m 03s  5/10 tasks',
      '▲ build            1.3s  task docs was degraded',
      '⠋ sites          1m 02s  1/3 iterations',
      '  ⠋ [日本].deploy      0s  PASS src/a.test.ts',
      '  · [日本].probe',
      '· publish                2 tasks',
      '· report                 1 task',
    ])
  })

  it.each([40, 200, 24, 10, 1])('no line is as wide as a window of %i columns', (width) => {
    for (const lastLine of ['x'.repeat(500), '漢字'.repeat(200), '👩‍👩‍👧‍👦🇧🇷é'.repeat(90)])
      for (const line of demo({ width, lastLine: () => lastLine }))
        expect(columnsOf(line)).toBeLessThan(width)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('there are fewer lines than the %i rows of a window', (height) => {
    expect(demo({ height }).length).toBeLessThanOrEqual(Math.max(1, height - 1))
  })

  it('in a low window what runs stays', () => {
    expect(demo({ height: 4 })).toEqual([
      'release  1m 03s  5/10 tasks',
      '  ⠋ [日本].deploy      0s',
      '  … 4 more lines',
    ])
  })

  it('of a wide stage what runs and what failed stays, the rest is counted', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `t${index}`)
    const script: Script = [
      [0, runStarted],
      [0, stageStarted('wide')],
      ...names.slice(0, 500).flatMap((name): Script => [
        [1, taskStarted('wide', name)],
        [2, taskEnded('wide', name, name === 't7' ? 'failed' : 'succeeded')],
      ]),
      [3, taskStarted('wide', 't500')],
    ]
    const plan = planOf([
      parallel(
        'wide',
        1,
        names.map((name, index) => task(name, index)),
      ),
    ])
    expect(progressLines(play(plan, script), { ...view, now: 5000, height: 10 })).toEqual([
      'release  5s  500/1000 tasks  1 failed',
      '⠋ wide          5s',
      '  ✔ 499 tasks done',
      '  ✖ t7         1ms',
      '  ⠋ t500        4s',
      '  · 499 tasks to come',
    ])
  })

  it('moves with the clock and with nothing else', () => {
    expect(demo({ now: 63_100 })[2]).toMatch(/^⠙/)
    expect(demo()).toEqual(demo())
  })

  it('has colours only if asked, and they take no columns', () => {
    // oxlint-disable-next-line no-control-regex -- colours are what is looked for
    const colours = /\u001b\[[0-9;]*m/g
    const coloured = demo({ colour: true })
    expect(coloured.join('')).toMatch(colours)
    expect(coloured.map((line) => line.replaceAll(colours, ''))).toEqual(demo())
  })

  it('S9 a last line cannot move the cursor', () => {
    expect(demo({ lastLine: () => 'a\u001b[2Jb\rc\u202ed' }).join('\n')).toContain('a␛[2Jb c\\u202ed')
  })
})

describe('columns of a terminal', () => {
  it.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['日本', 4],
    ['ｶﾅ', 2],
    ['🎉', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['🇧🇷', 2],
    ['❤️', 2],
    ['❤', 1],
    ['1️⃣', 2],
    ['✔', 1],
    ['한글', 4],
    ['\u001b[31mred\u001b[39m', 3],
    ['', 0],
  ])('%j takes %i', (text, wanted) => expect(columnsOf(text)).toBe(wanted))

  it('cuts between signs and says so', () => {
    expect(cut('日本語', 6)).toBe('日本語')
    expect(cut('日本語', 5)).toBe('日本…')
    expect(cut('日本語', 4)).toBe('日…')
    expect(cut('abc', 2)).toBe('a…')
    expect(cut('👩‍👩‍👧‍👦x', 2)).toBe('…')
    expect(cut('x', 0)).toBe('')
  })

  it('wraps words', () =>
    expect(wrapped('one two three fourteen', 9)).toEqual(['one two', 'three', 'fourteen']))
})
