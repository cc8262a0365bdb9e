import { describe, expect, it } from '@jest/globals'
import { applyEvent } from '../../src/apply-event.js'
import { createRunnerFace, type RunnerFaceOptions } from '../../src/commands/runner-face.js'
import type { RunnerLog } from '../../src/commands/action-runner.js'
import { nodeId } from '../../src/event.js'
import type { Plan } from '../../src/plan.js'
import { emptyRun } from '../../src/run.js'
import {
  facts,
  parallel,
  planOf,
  recorded,
  runEnded,
  runStarted,
  stageEnded,
  stageStarted,
  task,
  taskEnded,
  taskStarted,
  type Script,
} from '../monitoring/build.js'
import { FakeClock } from '../rig/fake-clock.js'

const PLAN = planOf([parallel('s', 3, [task('a', 5), task('b', 6), task('c', 7)])])

/** A face over a run that is made by hand, and what it told the runner. */
function faceOf(plan: Plan, options: Partial<RunnerFaceOptions> = {}) {
  const told: string[] = []
  const log: RunnerLog = {
    line: (text) => void told.push(text),
    lines: (block) => void told.push(`lines ${Buffer.from(block).toString().trimEnd()}`),
    group: ({ title, open, blocks }) =>
      void told.push(`${open ? 'open' : 'group'} ${title}: ${[...blocks()].join('').trimEnd()}`),
    annotate: (annotations) =>
      told.push(...annotations.map(({ severity, message }) => `${severity} ${message}`)),
    mask: (values) => told.push(...values.map((value) => `mask ${value}`)),
    own: () => undefined,
    debug: (text) => void told.push(`debug ${text}`),
    debugging: false,
  }
  const clock = new FakeClock()
  const run = emptyRun(plan)
  const begun: string[] = []
  const face = createRunnerFace({ clock, texts: { tail: (path) => `log of ${path}\n` } }, log, {
    grouped: true,
    annotations: true,
    kept: false,
    place: (annotation) => annotation,
    onBegin: ({ id }) => void begun.push(id),
    ...options,
  })
  face.begin({ run, id: 'R', folder: '/record', lastLines: () => [] })
  const play = (script: Script): void => {
    const events = recorded(script)
    for (const event of events) applyEvent(run, event)
    face.onEvents(events)
  }
  return { face, clock, told, begun, play, run }
}

const ended = (name: string, status: 'succeeded' | 'failed' | 'degraded'): Script[number][1] =>
  taskEnded('s', name, status, {
    ...(status === 'succeeded'
      ? {}
      : { reason: 'exit code 1', failure: { class: 'exit', message: 'exit code 1' } }),
    attempt: facts({ log: `logs/${nodeId('s', undefined, name)}.1.log` }),
  })

describe('the log of a job', () => {
  it('A5 a task is one group when it ends; those that failed stand open at the end, before annotations and verdict', () => {
    const { told, play, begun } = faceOf(PLAN)
    play([
      [0, runStarted],
      [0, stageStarted('s')],
      [0, taskStarted('s', 'a')],
      [0, taskStarted('s', 'b')],
      [9, ended('a', 'failed')],
      [10, ended('b', 'succeeded')],
      [10, taskStarted('s', 'c')],
      [12, ended('c', 'degraded')],
      [12, stageEnded('s', 'failed', 'task a failed')],
      [12, runEnded('failed', 'stage s failed')],
    ])
    expect(begun).toEqual(['R'])
    const at = (word: RegExp): number => told.findIndex((line) => word.test(line))
    expect(at(/^s\.a +FAILED .*; its output stands at the end$/)).toBeGreaterThan(0)
    const order = [
      /^group s\.b +ok/,
      /^group s\.c +DEGRADED/,
      /^open ── s\.a ──: log of \/record\/logs\/s\.a/,
      /^error s\.a: exit code 1/,
      /: FAILED in 12ms/,
    ]
    const places = order.map(at)
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(told.filter((line) => line.startsWith('warning'))).toEqual(['warning s.c: exit code 1'])
  })

  it('A5 a heartbeat after each minute of silence, none while something is told, none after the end', async () => {
    const { face, clock, told, play } = faceOf(PLAN)
    play([
      [0, runStarted],
      [0, stageStarted('s')],
      [0, taskStarted('s', 'a')],
    ])
    const before = told.length
    clock.advance()
    expect(clock.now()).toBe(60_000)
    expect(told.slice(before)).toEqual([expect.stringMatching(/^still running after 1m.*: s\.a 1m/)])
    clock.advance()
    expect(told).toHaveLength(before + 2)
    await face.end()
    expect(clock.next).toBeUndefined()
  })

  it('A4 without annotations none are told; A5 with `interleaved` lines come prefixed, and no heartbeat', () => {
    const { clock, told, play } = faceOf(PLAN, { annotations: false, grouped: false })
    expect(clock.next).toBeUndefined()
    play([
      [0, runStarted],
      [0, stageStarted('s')],
      [0, taskStarted('s', 'a')],
      [9, ended('a', 'failed')],
      [9, stageEnded('s', 'failed')],
      [9, runEnded('failed')],
    ])
    expect(told.filter((line) => /^(error|group|open) /.test(line))).toEqual([])
    expect(told.join('\n')).toMatch(/^s\.a +started$/m)
  })
})
