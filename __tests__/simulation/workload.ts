import * as fc from 'fast-check'
import type { Plan } from '../../src/plan.js'
import type { Stage, Workflow } from '../../src/workflow.js'
import type { Script } from '../rig/scripted-workers.js'
import { planOf } from './build.js'
import { stagesArb } from './stages.js'

/** A workflow, and the world that it meets. */
export interface Workload {
  readonly stages: readonly Stage[]
  readonly more: Partial<Workflow>
  readonly skip: readonly string[]
  readonly slots: number
  readonly deadline?: number
  readonly cancelAt: readonly number[]
  readonly scripts: readonly Script[]
  /** By NODE: a choice among the scripts that is the same every time. */
  readonly scriptOf: (node: string) => Script
}

export const planFor = ({ stages, more, skip }: Workload): Plan => planOf(stages, more, { skip })

/** Small numbers meet more often; the large ones make things late. */
const moment = fc.constantFrom(0, 1, 5, 10, 20, 50, 100, 500, 3000)

const script: fc.Arbitrary<Script> = fc.record({
  takes: fc.constantFrom(10, 0, 1, 5, 20, 50, 100, 1000),
  exit: fc.constantFrom(0, 0, 0, 1, 3),
  outputs: fc.constantFrom({}, { v: 'x' }, { v: 'y' }),
  ignoresStopFor: fc.constantFrom(0, 0, 5, 100, 60_000),
})

export const workload: fc.Arbitrary<Workload> = fc
  .record({
    stages: stagesArb,
    failFast: fc.constantFrom('no' as const, 'no' as const, 'start-nothing' as const, 'kill' as const),
    maxDegraded: fc.constantFrom(undefined, undefined, 0, 1),
    skip: fc.array(fc.constantFrom('s0', 's1', 's2', 's0.t0', 's1.t1', 's2.t0'), { maxLength: 1 }),
    slots: fc.integer({ min: 1, max: 4 }),
    deadline: fc.option(moment, { freq: 6, nil: undefined }),
    cancelAt: fc.array(moment, { maxLength: 2 }),
    scripts: fc.array(script, { minLength: 1, maxLength: 5 }),
  })
  .map(({ stages, failFast, maxDegraded, skip, deadline, scripts, ...rest }) => ({
    ...rest,
    stages,
    more: {
      failFast,
      ...(maxDegraded === undefined ? {} : { maxDegraded }),
      resources: { p: resource(1), q: resource(3) },
    },
    skip: skip.filter((node) => hasNode(stages, node)),
    ...(deadline === undefined ? {} : { deadline: deadline + 1 }),
    scripts,
    scriptOf: (node: string) => scripts[sumOf(node) % scripts.length] ?? {},
  }))

const resource = (capacity: number): Workflow['resources'][string] => ({
  capacity,
  scope: 'run',
  at: { file: 'w.yml', line: 1, column: 1, end: { line: 1, column: 2 } },
})

const hasNode = (stages: readonly Stage[], node: string): boolean => {
  const [stage, task] = node.split('.')
  const found = stages.find(({ name }) => name === stage)
  return found !== undefined && (task === undefined || found.tasks.some(({ name }) => name === task))
}

const sumOf = (text: string): number =>
  Array.from(text, (char) => char.charCodeAt(0)).reduce((sum, code) => (sum * 31 + code) % 9973, 7)
