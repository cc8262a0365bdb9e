import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { Recorded, RunEvent } from '../../src/event.js'
import { stageOf, type Run } from '../../src/run.js'
import { Invariants } from './invariants.js'
import { portrait } from './portrait.js'
import { engine, simulate, type Brain } from './simulate.js'
import { planFor, workload } from './workload.js'

/** A decider that sees the run otherwise than it is. */
const seeing = (change: (run: Run) => Partial<Run>): Brain => ({
  ...engine,
  decide: (run, now, policy) => engine.decide({ ...run, ...change(run) }, now, policy),
})

/** A decider whose events are changed before anyone sees them. */
const saying = (change: (event: RunEvent) => RunEvent): Brain => ({
  ...engine,
  decide: (run, now, policy) => {
    const decision = engine.decide(run, now, policy)
    return { ...decision, events: decision.events.map(change) }
  },
})

/** A fold that does more than it should. */
const folding = (more: (run: Run, event: Recorded) => void): Brain => ({
  ...engine,
  applyEvent: (run, event) => {
    engine.applyEvent(run, event)
    more(run, event)
  },
})

const slots = (run: Run, change: number): Partial<Run> =>
  run.started === undefined ? {} : { started: { ...run.started, slots: run.started.slots + change } }

const withoutReason = (event: RunEvent): RunEvent => {
  if (event.type !== 'task-ended') return event
  const { reason: _, ...rest } = event
  return rest
}

const sabotages: readonly (readonly [string, Brain, RegExp])[] = [
  ['one task too many at work', seeing((run) => slots(run, 1)), /L11 no more tasks/],
  [
    'a slot that stays free',
    seeing((run) => slots(run, -1)),
    /L11 no slot stays free|deadlock|L23 nobody waits/,
  ],
  ['resources that are never in use', seeing(() => ({ held: new Map() })), /over its capacity/],
  [
    'the last of a queue goes first',
    seeing(({ queues }) => ({
      queues: new Map([...queues].map(([name, queue]) => [name, queue.toReversed()])),
    })),
    /never overtaken/,
  ],
  [
    'a cancel that halts no stage',
    folding((run, { type }) => {
      if (type === 'cancel-requested') for (const stage of run.stages) delete stage.halted
    }),
    /R6 nothing after a cancel|no iteration after a cancel/,
  ],
  [
    'a failure that counts as a success',
    folding((run, event) => {
      if (event.type === 'stage-ended' && event.status === 'failed')
        stageOf(run, event.stage).status = 'succeeded'
    }),
    /L20 the edge|S4 the run ends|S5 no stage/,
  ],
  [
    'a failed run that is called a success',
    saying((event) => (event.type === 'run-ended' ? { ...event, status: 'succeeded' } : event)),
    /S4 the run ends/,
  ],
  ['an end without a reason', saying(withoutReason), /S1 there is a reason/],
  [
    'resources that are not given back',
    folding((run, { type }) => {
      if (type === 'stage-ended') run.held.set('p', 1)
    }),
    /L23 nobody waits|deadlock|L23 all resources/,
  ],
  [
    'a stage that is over while it still works',
    folding((run, event) => {
      const scope =
        event.type === 'task-started' ? stageOf(run, event.stage).scopes[event.iteration ?? 0] : undefined
      if (scope !== undefined && scope.tasks.length > 1) scope.open = 0
    }),
    /ends before it|is at work|end before it/,
  ],
]

describe('the invariants can fail', () => {
  it.each(sabotages)('%s is seen', (_, brain, told) => {
    const result = fc.check(
      fc.property(workload, (world) => void simulate(world, new Invariants(planFor(world)), brain)),
      { numRuns: 1000, seed: 1, endOnFailure: true },
    )
    expect(result.failed).toBe(true)
    expect(String(result.errorInstance)).toMatch(told)
  })

  it('a fold with a memory of its own is seen when the log is replayed', () => {
    let count = 0
    const brain = folding((run, { type }) => {
      if (type === 'run-started') run.digests.set(`hidden ${count++}`, '')
    })
    const [world] = fc.sample(workload, { numRuns: 1, seed: 2 })
    if (world === undefined) throw new Error('no workload')
    expect(portrait(simulate(world, undefined, brain).run)).not.toEqual(
      portrait(simulate(world, undefined, brain).run),
    )
    expect(portrait(simulate(world).run)).toEqual(portrait(simulate(world).run))
  })
})
