import type { Place } from '../../src/diagnostic.js'
import { makePlan } from '../../src/orchestration/make-plan.js'
import { everything, type Selection } from '../../src/orchestration/selection.js'
import type { Plan } from '../../src/plan.js'
import {
  stageName,
  taskName,
  type ConditionalStage,
  type Edge,
  type EndStatus,
  type Expr,
  type Loop,
  type LoopStage,
  type ParallelStage,
  type SequentialStage,
  type Stage,
  type StageName,
  type Task,
  type TaskName,
  type Workflow,
} from '../../src/workflow.js'

/** Workflows made by hand: for what no file can say, and by the thousand. */

export const at = (line: number): Place => ({ file: 'w.yml', line, column: 1, end: { line, column: 2 } })

export const expr = (text: string): Expr => ({ expr: text, at: at(1) })

/** An edge as it is easily written; `when` makes it explicit. */
export interface Link {
  readonly on: string
  readonly when?: readonly EndStatus[]
  readonly waits?: boolean
  readonly at?: Place
}

const edgeOf = <Name extends string>(
  { on, when, waits, at: place = at(1) }: Link,
  named: (on: string) => Name,
): Edge<Name> => ({
  on: named(on),
  needs: when ?? (waits === true ? 'ended' : ['succeeded', 'degraded', 'skipped']),
  explicit: when !== undefined,
  optional: false,
  because: waits === true ? { kind: 'reference', text: `tasks.${on}.status` } : { kind: 'depends-on' },
  at: place,
})

export type TaskMore = Partial<Omit<Task, 'edges'>> & { readonly edges?: readonly Link[] }

const callsStatus = (condition: Expr | undefined): boolean =>
  condition !== undefined && /(always|failure|success|cancelled)\(/.test(condition.expr)

export const task = (name: string, { edges = [], ...more }: TaskMore = {}): Task => ({
  name: taskName(name),
  at: at(1),
  work: { kind: 'run', agent: 'shell', script: 'x', at: at(1) },
  with: {},
  env: {},
  secrets: [],
  idToken: false,
  gracePeriod: 5000,
  ifCallsStatus: callsStatus(more.if),
  else: false,
  onFailure: { kind: 'fail' },
  resources: {},
  outputs: {},
  matchers: [],
  ...more,
  edges: edges.map((edge) => edgeOf<TaskName>(edge, taskName)),
})

export type StageMore = Partial<Omit<ParallelStage, 'edges' | 'type' | 'tasks' | 'name'>> & {
  readonly edges?: readonly Link[]
}

const base = (
  name: string,
  tasks: readonly Task[],
  { edges = [], ...more }: StageMore,
): Omit<ParallelStage, 'type'> => ({
  name: stageName(name),
  at: at(1),
  ifCallsStatus: callsStatus(more.if),
  env: {},
  onFailure: { kind: 'fail' },
  failFast: 'no',
  resources: {},
  outputs: {},
  tasks,
  ...more,
  edges: edges.map((edge) => edgeOf<StageName>(edge, stageName)),
})

export const sequential = (name: string, tasks: readonly Task[], more: StageMore = {}): SequentialStage => ({
  ...base(name, tasks, more),
  type: 'sequential',
})

export const parallel = (name: string, tasks: readonly Task[], more: StageMore = {}): ParallelStage => ({
  ...base(name, tasks, more),
  type: 'parallel',
})

export const conditional = (
  name: string,
  match: 'all' | 'first',
  tasks: readonly Task[],
  more: StageMore = {},
): ConditionalStage => ({ ...base(name, tasks, more), type: 'conditional', match })

export const loop = (
  name: string,
  over: Partial<Loop> & Pick<Loop, 'over'>,
  tasks: readonly Task[],
  more: StageMore = {},
): LoopStage => ({
  ...base(name, tasks, more),
  type: 'loop',
  loop: { at: at(1), maxParallel: 1, maxIterations: 100, onItemFailure: 'stop', collect: {}, ...over },
})

export const workflow = (stages: readonly Stage[], more: Partial<Workflow> = {}): Workflow => ({
  name: 'w',
  file: 'w.yml',
  at: at(1),
  inputs: {},
  env: {},
  failFast: 'no',
  resources: {},
  agents: { shell: { kind: 'shell' } },
  outputs: {},
  stages,
  ...more,
})

export function planOf(
  stages: readonly Stage[],
  more: Partial<Workflow> = {},
  selection: Partial<Selection> = {},
): Plan {
  const plan = makePlan({
    workflow: workflow(stages, more),
    inputs: {},
    mode: 'auto',
    target: 'local',
    selection: { ...everything, ...selection },
    environments: [],
    performers: () => [],
    sources: [],
    github: {},
  })
  if (!plan.ok) throw new Error(plan.error.join('\n'))
  return plan.value
}
