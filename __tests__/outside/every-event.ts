import type { Recorded, RunEvent } from '../../src/event.js'
import { stageName, taskName } from '../../src/workflow.js'

const stage = stageName('s')
const address = { stage, iteration: 0, task: taskName('t') }
const failure = { class: 'exit', message: 'exit code 2', exitCode: 2, signal: 'SIGINT' } as const
const outputs = { a: 'b', list: [1, null, { c: true }] }
const item = { stage, iteration: 0, key: 'k', item: { os: 'linux' } }

/** One of each kind, with all that it can have. */
export const fullest: { readonly [Type in RunEvent['type']]: RunEvent & { readonly type: Type } } = {
  'run-started': {
    type: 'run-started',
    run: 'r',
    attempt: 1,
    plan: 'sha256:0',
    mode: 'auto',
    target: 'local',
    at: '2026-11-23T20:45:12.000Z',
    tool: '0.1.0',
    slots: 2,
    deadline: 60_000,
    github: { sha: 'abc' },
    runner: null,
  },
  'stage-ready': { type: 'stage-ready', stage },
  'stage-started': { type: 'stage-started', stage, holds: { db: 1 }, deadline: 5, slots: 2 },
  'loop-listed': { type: 'loop-listed', stage, keys: ['k'], items: [{ os: 'linux' }] },
  'iteration-started': { type: 'iteration-started', ...item },
  'iteration-ended': { type: 'iteration-ended', ...item, status: 'degraded', reason: 'so', outputs },
  'loop-paused': { type: 'loop-paused', stage, until: 10 },
  'loop-finished': { type: 'loop-finished', stage, because: 'the list is over', failure },
  'tasks-ready': { type: 'tasks-ready', stage, iteration: 0, tasks: [taskName('t')] },
  'task-started': {
    type: 'task-started',
    ...address,
    attempt: 1,
    with: outputs,
    deadline: 5,
    holds: { db: 1 },
  },
  'task-stopping': { type: 'task-stopping', ...address, because: { kind: 'timeout', reason: 'late' } },
  'task-ended': {
    type: 'task-ended',
    ...address,
    status: 'failed',
    reason: 'exit code 2',
    failure,
    outputs,
    attempt: {
      exitCode: 2,
      signal: 'SIGINT',
      durationMs: 3.5,
      by: 'bash',
      exports: { env: { A: 'b' }, path: ['/opt'] },
      findings: [
        {
          severity: 'warning',
          message: 'm',
          title: 't',
          file: 'a.ts',
          line: 1,
          column: 2,
          endLine: 1,
          endColumn: 3,
          code: 'E1',
          from: { matcher: 'tsc' },
        },
        { severity: 'error', message: 'm', from: 'command' },
      ],
      findingsDropped: 1,
      log: 'logs/t.1.log',
      summary: 'artifacts/t.md',
      leftovers: ['sleep 9'],
    },
  },
  'stage-ended': { type: 'stage-ended', stage, status: 'failed', reason: 'task t failed', failure, outputs },
  'files-hashed': { type: 'files-hashed', node: 's.t', patterns: ['*.ts'], digest: 'abc' },
  'cancel-requested': { type: 'cancel-requested', by: 'Ctrl-C', hard: false },
  'timed-out': { type: 'timed-out', stage, reason: 'after 1h' },
  'run-ended': { type: 'run-ended', status: 'waiting', reason: 'so', outputs },
}
export const all: readonly Recorded[] = Object.values(fullest).map((event, index) => ({
  ...event,
  seq: index + 1,
  t: index,
}))
