import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Needs } from '../../src/agents/needs.js'
import { createWorkers } from '../../src/agents/workers.js'
import { createBuilds } from '../../src/outside/builds.js'
import { createProcesses } from '../../src/outside/processes.js'
import { createProgramSearch } from '../../src/outside/program-search.js'
import { createTaskFiles } from '../../src/outside/task-files.js'
import type { Order, Workers } from '../../src/ports.js'
import type { ProcessEnd, ProcessExited, ProcessSpec, Processes } from '../../src/processes.js'
import { stageName, taskName, type Agent, type Task, type Work } from '../../src/workflow.js'
import type { Performer } from '../../src/plan.js'

const place = { file: 'w.yml', line: 1, column: 1, end: { line: 1, column: 2 } }

export const taskOf = (work: Work, over: Partial<Task> = {}): Task => ({
  name: taskName('t'),
  at: place,
  work,
  with: {},
  env: {},
  secrets: [],
  idToken: false,
  gracePeriod: 5000,
  edges: [],
  ifCallsStatus: false,
  else: false,
  onFailure: { kind: 'fail' },
  resources: {},
  outputs: {},
  matchers: [],
  ...over,
})

export type OrderParts = Partial<Omit<Order, 'task'>> & { readonly task?: Partial<Task> }

const order = (agent: Agent, work: Work, { task, ...over }: OrderParts): Order => ({
  at: { stage: stageName('s'), task: taskName('t') },
  node: 's.t',
  attempt: 1,
  task: taskOf(work, task),
  agent,
  performers: [],
  with: {},
  env: {},
  secrets: {},
  command: [],
  workingDirectory: undefined,
  paths: [],
  ...over,
})

export const scriptOrder = (script: string, over: OrderParts & { readonly shell?: string } = {}): Order => {
  const { shell, ...rest } = over
  const work: Work = {
    kind: 'run',
    agent: 'shell',
    script,
    at: place,
    ...(shell === undefined ? {} : { shell }),
  }
  return order({ kind: 'shell' }, work, rest)
}

export const commandOrder = (
  command: readonly string[],
  over: OrderParts & { readonly stdin?: 'json' | 'none' } = {},
): Order => {
  const { stdin = 'none', ...rest } = over
  return order(
    { kind: 'process', command, stdin },
    { kind: 'action', agent: 'tool', action: 'act', at: place },
    { command, ...rest },
  )
}

export const actionOrder = (performers: readonly Performer[], over: OrderParts = {}): Order =>
  order(
    { kind: 'language', prefer: performers.map(({ language }) => language), actions: 'actions' },
    { kind: 'action', agent: 'lang', action: 'act', at: place },
    { performers, ...over },
  )

export const performer = (language: Performer['language'], path: string): Performer => ({
  language,
  path,
})

/** A scripted child: it tells what it was started with, and ends when and as the test says. */
export interface Child {
  readonly spec: ProcessSpec
  readonly signals: readonly string[]
  readonly end: (end: ProcessEnd) => void
}

export const exited = (code: number): ProcessExited => ({
  how: 'exited',
  code,
  outOfMemory: false,
  leftovers: [],
  possibleSurvivors: [],
  drained: true,
})

/** Processes that start nothing; `onStart` may end a child at once. */
export function scriptedProcesses(onStart?: (child: Child) => void): Processes & { children: Child[] } {
  const children: Child[] = []
  return {
    children,
    start(spec) {
      const signals: string[] = []
      let resolve: ((end: ProcessEnd) => void) | undefined
      const ended = new Promise<ProcessEnd>((tell) => {
        resolve = tell
      })
      const child: Child = { spec, signals, end: (end) => resolve?.(end) }
      children.push(child)
      onStart?.(child)
      return {
        pid: children.length,
        ended,
        stop: ({ graceMs }) => void signals.push(`stop ${graceMs}`),
        kill: () => void signals.push('kill'),
        pause: () => {},
        resume: () => {},
      }
    },
    killStrays: () => Promise.resolve({ killed: [], possibleSurvivors: [] }),
  }
}

export interface World {
  readonly workers: Workers
  readonly root: string
  readonly record: string
  readonly cache: string
  readonly notes: string[]
  readonly output: () => string
  readonly close: () => void
}

export type WorldOptions = Partial<Needs> & { readonly secretValues?: readonly string[] }

/** Everything real but what the test replaces. */
export function createWorld({ secretValues = [], ...over }: WorldOptions = {}): World {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'noa-agents-')))
  const [root, record] = [join(base, 'root'), join(base, 'record')]
  for (const folder of [root, record]) mkdirSync(folder)
  const files = createTaskFiles({ root, record, temp: base })
  const notes: string[] = []
  const printed: Buffer[] = []
  let markers = 0
  const env = over.env ?? ownEnvironment()
  const needs: Needs = {
    run: 'run-1',
    root,
    artifacts: join(record, 'artifacts'),
    platform: process.platform,
    arch: process.arch,
    node: { path: process.execPath, version: process.versions.node },
    env,
    secretNames: [],
    clock: {
      now: () => performance.now(),
      wake(when, then) {
        const timer = setTimeout(then, when - performance.now()).unref()
        return () => clearTimeout(timer)
      },
    },
    processes: createProcesses(),
    outputs: {
      open: () => ({
        write: (_, chunk) => void printed.push(Buffer.from(chunk)),
        note: (text) => void notes.push(text),
        end: () => ({ findings: [], findingsDropped: 0, log: 'logs/s.t.1.log' }),
      }),
    },
    files,
    programs: createProgramSearch({ env, cwd: root }),
    builds: createBuilds({ cache: join(base, 'cache') }),
    secrets: {
      contains: (text) => secretValues.some((value) => text.includes(value)),
      maskText: (text) => secretValues.reduce((done, value) => done.replaceAll(value, '***'), text),
    },
    marker: () => `agents-test-${process.pid}-${(markers += 1)}`,
    ...over,
  }
  return {
    workers: createWorkers(needs),
    root,
    record,
    cache: join(base, 'cache'),
    notes,
    output: () => Buffer.concat(printed).toString(),
    close() {
      files.close()
      rmSync(base, { recursive: true, force: true })
    },
  }
}

export const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
