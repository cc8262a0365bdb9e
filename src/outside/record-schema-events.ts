import * as z from 'zod/mini'
import type { Recorded } from '../event.js'
import type { Finding } from '../finding.js'
import {
  agree,
  byName,
  endStatus,
  flag,
  is,
  json,
  jsons,
  list,
  map,
  maybe,
  mode,
  number,
  stageName,
  target,
  taskName,
  text,
} from './record-schema-parts.js'

const failure = map({
  class: z.enum([
    'exit',
    'signal',
    'timeout',
    'spawn',
    'output',
    'input',
    'verify',
    'service',
    'agent',
    'network',
    'rate_limited',
    'oom',
    'gate',
    'bound',
    'runner',
    'unknown',
    'internal',
  ]),
  message: text,
  exitCode: maybe(number),
  signal: maybe(text),
})

const finding = agree<Finding>()(
  map({
    severity: z.enum(['error', 'warning', 'notice']),
    message: text,
    title: maybe(text),
    file: maybe(text),
    line: maybe(number),
    column: maybe(number),
    endLine: maybe(number),
    endColumn: maybe(number),
    code: maybe(text),
    from: z.union([is('command'), map({ matcher: text })]),
  }),
)

const attempt = map({
  exitCode: maybe(number),
  signal: maybe(text),
  durationMs: number,
  by: text,
  exports: maybe(map({ env: byName(text), path: list(text) })),
  findings: maybe(list(finding)),
  findingsDropped: maybe(number),
  log: maybe(text),
  summary: maybe(text),
  leftovers: maybe(list(text)),
})

const recorded = { seq: number, t: number }
const task = { ...recorded, stage: stageName, iteration: maybe(number), task: taskName }
const iteration = { ...recorded, stage: stageName, iteration: number, key: text, item: json }
const ended = { status: endStatus, reason: maybe(text), outputs: jsons }

/** A line of `events.jsonl`, without its envelope, by `type`. */
export const events = {
  'run-started': map({
    ...recorded,
    type: is('run-started'),
    run: text,
    attempt: number,
    plan: text,
    mode,
    target,
    at: text,
    tool: text,
    slots: number,
    deadline: maybe(number),
    github: json,
    runner: json,
  }),
  'stage-ready': map({ ...recorded, type: is('stage-ready'), stage: stageName }),
  'stage-started': map({
    ...recorded,
    type: is('stage-started'),
    stage: stageName,
    holds: maybe(byName(number)),
    deadline: maybe(number),
    slots: maybe(number),
  }),
  'loop-listed': map({
    ...recorded,
    type: is('loop-listed'),
    stage: stageName,
    keys: list(text),
    items: list(json),
  }),
  'iteration-started': map({ ...iteration, type: is('iteration-started') }),
  'iteration-ended': map({ ...iteration, type: is('iteration-ended'), ...ended }),
  'loop-paused': map({ ...recorded, type: is('loop-paused'), stage: stageName, until: number }),
  'loop-finished': map({
    ...recorded,
    type: is('loop-finished'),
    stage: stageName,
    because: text,
    failure: maybe(failure),
  }),
  'tasks-ready': map({
    ...recorded,
    type: is('tasks-ready'),
    stage: stageName,
    iteration: maybe(number),
    tasks: list(taskName),
  }),
  'task-started': map({
    ...task,
    type: is('task-started'),
    attempt: number,
    with: jsons,
    deadline: maybe(number),
    holds: maybe(byName(number)),
  }),
  'task-stopping': map({
    ...task,
    type: is('task-stopping'),
    because: map({ kind: z.enum(['timeout', 'cancelled']), reason: text }),
  }),
  'task-ended': map({
    ...task,
    type: is('task-ended'),
    ...ended,
    failure: maybe(failure),
    attempt: maybe(attempt),
  }),
  'stage-ended': map({
    ...recorded,
    type: is('stage-ended'),
    stage: stageName,
    ...ended,
    failure: maybe(failure),
  }),
  'files-hashed': map({
    ...recorded,
    type: is('files-hashed'),
    node: text,
    patterns: list(text),
    digest: text,
  }),
  'cancel-requested': map({ ...recorded, type: is('cancel-requested'), by: text, hard: flag }),
  'timed-out': map({ ...recorded, type: is('timed-out'), stage: maybe(stageName), reason: text }),
  'run-ended': map({
    ...recorded,
    type: is('run-ended'),
    ...ended,
    status: z.enum(['succeeded', 'degraded', 'failed', 'cancelled', 'waiting']),
  }),
} as const

agree<Recorded>()(z.union(Object.values(events)))
