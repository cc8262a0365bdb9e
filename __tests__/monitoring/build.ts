import { applyEvent } from '../../src/apply-event.js'
import type { Place } from '../../src/diagnostic.js'
import type { AttemptFacts, Recorded, RunEvent } from '../../src/event.js'
import type { Plan } from '../../src/plan.js'
import { emptyRun, type Run } from '../../src/run.js'
import {
  stageName,
  taskName,
  type Edge,
  type EndStatus,
  type LoopStage,
  type Stage,
  type StageName,
  type Task,
  type TaskName,
} from '../../src/workflow.js'

/** Workflows and runs made by hand, for reports to look at. */

export const at = (line: number): Place => ({
  file: 'unified-workflow.yml',
  line,
  column: 7,
  end: { line, column: 12 },
})

export const task = (name: string, line: number, more: Partial<Task> = {}): Task => ({
  name: taskName(name),
  at: at(line),
  work: { kind: 'run', agent: 'shell', script: `make ${name}`, at: at(line) },
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
  ...more,
})

export const edge = <Name extends StageName | TaskName>(
  on: Name,
  line: number,
  more: Partial<Edge<Name>> = {},
): Edge<Name> => ({
  on,
  needs: ['succeeded', 'degraded', 'skipped'],
  explicit: false,
  optional: false,
  because: { kind: 'depends-on' },
  at: at(line),
  ...more,
})

type StageMore = Partial<Omit<Stage, 'type' | 'name'>>

const base = (name: string, line: number, tasks: readonly Task[], more: StageMore) => ({
  name: stageName(name),
  at: at(line),
  edges: [],
  ifCallsStatus: false,
  env: {},
  onFailure: { kind: 'fail' as const },
  failFast: 'no' as const,
  resources: {},
  outputs: {},
  tasks,
  ...more,
})

export const parallel = (
  name: string,
  line: number,
  tasks: readonly Task[],
  more: StageMore = {},
): Stage => ({
  ...base(name, line, tasks, more),
  type: 'parallel',
})

export const sequential = (
  name: string,
  line: number,
  tasks: readonly Task[],
  more: StageMore = {},
): Stage => ({
  ...base(name, line, tasks, more),
  type: 'sequential',
})

export const loop = (
  name: string,
  line: number,
  tasks: readonly Task[],
  more: StageMore & { readonly loop?: LoopStage['loop'] } = {},
): Stage => ({
  loop: {
    over: { kind: 'for-each', items: [] },
    at: at(line),
    maxParallel: 1,
    maxIterations: 100,
    onItemFailure: 'stop',
    collect: {},
  },
  ...base(name, line, tasks, more),
  type: 'loop',
})

export const planOf = (stages: readonly Stage[], more: Partial<Plan> = {}): Plan => ({
  schema: 1,
  hash: 'sha256:0123456789abcdef',
  workflow: {
    name: 'release',
    file: 'unified-workflow.yml',
    at: at(1),
    inputs: {},
    env: {},
    failFast: 'no',
    resources: {},
    agents: {},
    outputs: {},
    stages,
  },
  inputs: {},
  mode: 'auto',
  target: 'local',
  sources: [],
  stages: stages.map((stage) => ({
    name: stage.name,
    unit: 'main',
    rank: 1,
    tasks: stage.tasks.map(({ name }) => ({ name, rank: 1, performers: [] })),
  })),
  ...more,
})

/** Events with their times, as `[t, event]`. */
export type Script = readonly (readonly [number, RunEvent])[]

export const recorded = (script: Script): readonly Recorded[] =>
  script.map(([t, event], index): Recorded => ({ ...event, t, seq: index + 1 }))

export const play = (plan: Plan, script: Script): Run => {
  const run = emptyRun(plan)
  for (const event of recorded(script)) applyEvent(run, event)
  return run
}

export const runStarted: RunEvent & { readonly type: 'run-started' } = {
  type: 'run-started',
  run: 'r1',
  attempt: 1,
  plan: 'sha256:0123456789abcdef',
  mode: 'auto',
  target: 'local',
  at: '2026-01-02T03:04:05.000Z',
  tool: '0.1.0',
  slots: 2,
  github: {},
  runner: {},
}
export const stageStarted = (stage: string): RunEvent => ({ type: 'stage-started', stage: stageName(stage) })
export const taskStarted = (stage: string, name: string, iteration?: number): RunEvent => ({
  type: 'task-started',
  ...address(stage, name, iteration),
  attempt: 1,
  with: {},
})
export const facts = (more: Partial<AttemptFacts> = {}): AttemptFacts => ({
  durationMs: 1,
  by: 'bash',
  ...more,
})
export const taskEnded = (
  stage: string,
  name: string,
  status: EndStatus,
  more: Partial<RunEvent & { readonly type: 'task-ended' }> = {},
): RunEvent => ({ type: 'task-ended', ...address(stage, name, more.iteration), status, outputs: {}, ...more })
export const stageEnded = (stage: string, status: EndStatus, reason?: string): RunEvent => ({
  type: 'stage-ended',
  stage: stageName(stage),
  status,
  ...(reason === undefined ? {} : { reason }),
  outputs: {},
})
export const runEnded = (
  status: (RunEvent & { readonly type: 'run-ended' })['status'],
  reason?: string,
): RunEvent => ({
  type: 'run-ended',
  status,
  ...(reason === undefined ? {} : { reason }),
  outputs: {},
})

const address = (stage: string, name: string, iteration?: number) => ({
  stage: stageName(stage),
  task: taskName(name),
  ...(iteration === undefined ? {} : { iteration }),
})

/** `build` with a failing `docs`, and `publish` that therefore never started. */
export const failedScript: Script = [
  [0, runStarted],
  [3, stageStarted('build')],
  [4, taskStarted('build', 'lib')],
  [5, taskStarted('build', 'docs')],
  [
    884,
    taskEnded('build', 'lib', 'succeeded', {
      outputs: { version: '1.2.3' },
      attempt: facts({ by: 'node 24.1' }),
    }),
  ],
  [
    1205,
    taskEnded('build', 'docs', 'failed', {
      reason: 'exit code 2',
      failure: { class: 'exit', message: 'exit code 2', exitCode: 2 },
      attempt: facts({
        exitCode: 2,
        log: 'logs/build.docs.1.log',
        findings: [
          {
            severity: 'error',
            message: 'broken link',
            file: 'docs/a.md',
            line: 3,
            from: { matcher: 'links' },
          },
          { severity: 'warning', message: 'long line', file: 'docs/b.md', line: 9, from: 'command' },
        ],
      }),
    }),
  ],
  [1210, stageEnded('build', 'failed', 'task docs failed')],
  [1211, stageEnded('publish', 'omitted', 'build failed (depends_on, unified-workflow.yml:20)')],
  [1212, runEnded('failed', 'stage build failed: task docs failed')],
]
export const failedPlan: Plan = planOf([
  parallel('build', 10, [task('lib', 11), task('docs', 12)]),
  sequential('publish', 19, [task('push', 22)], {
    dependsOn: [edge(stageName('build'), 20)],
    edges: [edge(stageName('build'), 20)],
  }),
])
export const failedRun = (): Run => play(failedPlan, failedScript)
