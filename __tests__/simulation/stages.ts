import * as fc from 'fast-check'
import type { EndStatus, LoopOver, OnFailure, Stage, Task } from '../../src/workflow.js'
import {
  conditional,
  expr,
  loop,
  parallel,
  sequential,
  task,
  type Link,
  type StageMore,
  type TaskMore,
} from './build.js'

/** Stages `s0`, `s1` … of tasks `t0`, `t1` …, which depend on earlier ones only. */

const kind = fc.constantFrom(
  'parallel' as const,
  'sequential' as const,
  'conditional' as const,
  'loop' as const,
)

const whens: readonly (readonly EndStatus[] | undefined)[] = [
  undefined,
  undefined,
  undefined,
  ['failed'],
  ['succeeded'],
  ['omitted', 'cancelled'],
  ['succeeded', 'degraded', 'skipped', 'omitted', 'failed', 'cancelled'],
]

const link = fc.record({
  back: fc.integer({ min: 1, max: 3 }),
  when: fc.constantFrom(...whens),
  waits: fc.constantFrom(false, false, true),
})

const condition = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  undefined,
  'true',
  'false',
  'always()',
  'failure()',
  'success()',
  'cancelled()',
  '!cancelled()',
)

const onFailure: fc.Arbitrary<OnFailure> = fc.constantFrom<OnFailure>(
  { kind: 'fail' },
  { kind: 'fail' },
  { kind: 'degrade' },
  { kind: 'degrade', exitCodes: [3], outputs: { v: 'x' } },
)

const failFast = fc.constantFrom('no' as const, 'no' as const, 'start-nothing' as const, 'kill' as const)

const units: fc.Arbitrary<Readonly<Record<string, number>>> = fc.constantFrom<
  Readonly<Record<string, number>>
>({}, {}, { p: 1 }, { q: 1 }, { q: 3 }, { p: 1, q: 2 })

const taskSeed = fc.record({
  links: fc.array(link, { maxLength: 2 }),
  if: condition,
  onFailure,
  timeout: fc.constantFrom(undefined, undefined, undefined, 5, 30),
  resources: units,
  gracePeriod: fc.constantFrom(5000, 10),
  reads: fc.constantFrom(false, false, false, true),
})
type TaskSeed = typeof taskSeed extends fc.Arbitrary<infer T> ? T : never

const loopSeed = fc.record({
  over: fc.constantFrom<LoopOver>(
    { kind: 'times', count: 2 },
    { kind: 'for-each', items: ['a', 'b', 'c', 'd'] },
    { kind: 'for-each', items: [] },
    { kind: 'matrix', matrix: { a: [1, 2], b: ['x', 'y'], exclude: [{ a: 2, b: 'x' }] } },
    { kind: 'until', condition: expr("tasks.t0.status == 'failed'") },
    { kind: 'while', condition: expr('loop.index < 2') },
  ),
  maxParallel: fc.constantFrom(1, 1, 2, 3),
  maxIterations: fc.constantFrom(4, 4, 3, 2),
  onItemFailure: fc.constantFrom('stop' as const, 'continue' as const),
  where: fc.constantFrom(undefined, undefined, 'loop.index != 0', 'loop.last == false'),
  breakIf: fc.constantFrom(undefined, undefined, "tasks.t0.status == 'degraded'"),
  interval: fc.constantFrom(undefined, undefined, 7, 200),
  maxDuration: fc.constantFrom(undefined, undefined, 30),
})
type LoopSeed = typeof loopSeed extends fc.Arbitrary<infer T> ? T : never

const stageSeed = fc.record({
  kind,
  links: fc.array(link, { maxLength: 2 }),
  if: condition,
  onFailure,
  failFast,
  timeout: fc.constantFrom(undefined, undefined, undefined, 15, 60),
  maxParallel: fc.constantFrom(undefined, undefined, 1, 2),
  resources: units,
  match: fc.constantFrom('all' as const, 'first' as const),
  otherwise: fc.boolean(),
  publishes: fc.constantFrom(false, false, true),
  loop: loopSeed,
  tasks: fc.array(taskSeed, { minLength: 1, maxLength: 5 }),
})
type StageSeed = typeof stageSeed extends fc.Arbitrary<infer T> ? T : never

export const stagesArb: fc.Arbitrary<readonly Stage[]> = fc
  .array(stageSeed, { minLength: 1, maxLength: 5 })
  .map((seeds) => seeds.map(stageOf))

function linksOf(letter: string, index: number, seeds: readonly LinkSeed[]): readonly Link[] {
  const links = seeds.flatMap(({ back, when, waits }): readonly Link[] => {
    if (back > index) return []
    const on = `${letter}${index - back}`
    return [when === undefined ? { on, waits } : { on, when }]
  })
  return links.filter(({ on }, at) => links.findIndex((other) => other.on === on) === at)
}
type LinkSeed = typeof link extends fc.Arbitrary<infer T> ? T : never

const conditionOf = (text: string | undefined): Pick<TaskMore, 'if'> =>
  text === undefined ? {} : { if: expr(text) }

function taskOf(seed: TaskSeed, index: number, stage: StageSeed): Task {
  const { timeout, gracePeriod, onFailure: failure } = seed
  const reads = seed.reads && index > 0 && stage.kind !== 'conditional'
  const edges = stage.kind === 'conditional' ? [] : linksOf('t', index, seed.links)
  const own = stage.kind === 'conditional' && seed.if === undefined ? 'true' : seed.if
  return task(`t${index}`, {
    ...conditionOf(own),
    edges:
      reads && !edges.some(({ on }) => on === `t${index - 1}`) ? [...edges, { on: `t${index - 1}` }] : edges,
    ...(reads ? { with: { v: `\${{ tasks.t${index - 1}.outputs.v }}` } } : {}),
    onFailure: failure,
    gracePeriod,
    ...(timeout === undefined ? {} : { timeout }),
    // L23: in a stage that names resources no task may.
    resources: Object.keys(stage.resources).length === 0 ? seed.resources : {},
  })
}

function stageOf(seed: StageSeed, index: number): Stage {
  const tasks = seed.tasks.map((each, at) => taskOf(each, at, seed))
  const last = tasks.at(-1)
  if (seed.kind === 'conditional' && seed.otherwise && last !== undefined && tasks.length > 1) {
    const { if: _, ...rest } = last
    tasks[tasks.length - 1] = { ...rest, ifCallsStatus: false, else: true }
  }
  const more: StageMore = {
    ...conditionOf(seed.if),
    edges: linksOf('s', index, seed.links),
    onFailure: seed.onFailure,
    failFast: seed.failFast,
    ...(seed.timeout === undefined ? {} : { timeout: seed.timeout }),
    ...(seed.maxParallel === undefined ? {} : { maxParallel: seed.maxParallel }),
    resources: seed.resources,
    ...(seed.publishes && seed.kind !== 'loop' ? { outputs: { o: '${{ tasks.t0.outputs.v }}' } } : {}),
  }
  const name = `s${index}`
  switch (seed.kind) {
    case 'parallel':
      return parallel(name, tasks, more)
    case 'sequential':
      return sequential(name, tasks, more)
    case 'conditional':
      return conditional(name, seed.match, tasks, more)
    case 'loop':
      return loop(name, loopOf(seed.loop), tasks, more)
  }
}

function loopOf({
  over,
  where,
  breakIf,
  interval,
  maxDuration,
  maxParallel,
  ...rest
}: LoopSeed): Parameters<typeof loop>[1] {
  const serial = over.kind === 'while' || over.kind === 'until' || breakIf !== undefined
  return {
    ...rest,
    over,
    maxParallel: serial ? 1 : maxParallel,
    ...(where === undefined ? {} : { where: expr(where) }),
    ...(breakIf === undefined ? {} : { breakIf: expr(breakIf) }),
    ...(interval === undefined ? {} : { interval, backoff: { factor: 2, maxInterval: 300 } }),
    ...(maxDuration === undefined ? {} : { maxDuration }),
    collect: { v: expr('tasks.t0.outputs.v') },
  }
}
