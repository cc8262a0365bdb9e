import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { applyEvent } from '../../src/apply-event.js'
import { decide } from '../../src/engine/decide.js'
import { emptyRun, type Run } from '../../src/run.js'
import { perform } from '../rig/performance.js'
import { Invariants } from './invariants.js'
import { portrait } from './portrait.js'
import { engine, simulate, type Brain, type Simulated } from './simulate.js'
import { planFor, workload, type Workload } from './workload.js'

/** `SIMULATIONS=100000 npm test -- __tests__/simulation` looks longer. */
const runs = Number(process.env['SIMULATIONS'] ?? 3000)
const config = { numRuns: runs, seed: Number(process.env['SEED'] ?? 20_260_101), endOnFailure: false }

const watched = (world: Workload): Simulated => simulate(world, new Invariants(planFor(world)))

const replayed = (world: Workload, events: Simulated['events']): Run => {
  const run = emptyRun(planFor(world))
  for (const event of events) applyEvent(run, event)
  return run
}

const policy = { handlersAfterCancel: true }

const LONG = 30_000 + runs * 20

describe('any workflow, in any world', () => {
  it(
    'keeps every invariant after every event, and ends',
    () => {
      fc.assert(
        fc.property(workload, (world) => {
          expect(watched(world).run.ended).toBeDefined()
        }),
        config,
      )
    },
    LONG,
  )

  it(
    'is its log: replayed, it gives the same run, in which the decider says the same',
    () => {
      fc.assert(
        fc.property(workload, fc.nat(), (world, pick) => {
          const { run, events, quiet } = simulate(world)
          const whole = replayed(world, structuredClone(events))
          expect(portrait(whole)).toEqual(portrait(run))
          const batch = pick % quiet.length
          expectSameDecisions(world, events, quiet[batch - 1] ?? 0, quiet[batch] ?? 0)
        }),
        { ...config, numRuns: Math.ceil(runs / 3), seed: config.seed + 1 },
      )
    },
    LONG,
  )

  it(
    'is only read by the decider: deciding changes nothing',
    () => {
      const asking: Brain = {
        ...engine,
        decide: (run, now, how) => {
          const before = JSON.stringify(portrait(run))
          const decision = engine.decide(run, now, how)
          expect(JSON.stringify(portrait(run))).toBe(before)
          return decision
        },
      }
      fc.assert(
        fc.property(workload, (world) => void simulate(world, undefined, asking)),
        { ...config, numRuns: Math.ceil(runs / 20), seed: config.seed + 4 },
      )
    },
    LONG,
  )

  it(
    'happens the same way every time: one seed, byte-equal logs',
    () => {
      fc.assert(
        fc.property(workload, (world) => {
          expect(JSON.stringify(simulate(world).events)).toBe(JSON.stringify(simulate(world).events))
        }),
        { ...config, numRuns: Math.ceil(runs / 10), seed: config.seed + 2 },
      )
    },
    LONG,
  )

  it(
    'does all that in the real loop too; J1 no worker starts before the journal has it',
    async () => {
      await fc.assert(
        fc.asyncProperty(workload, async (world) => {
          const logs = [await logOf(world), await logOf(world)]
          expect(logs[0]).toBe(logs[1])
        }),
        { ...config, numRuns: Math.ceil(runs / 10), seed: config.seed + 3 },
      )
    },
    LONG,
  )
})

/** From a log cut before a batch: given what came from outside, the decider says the rest of it again, and then nothing. */
function expectSameDecisions(world: Workload, events: Simulated['events'], from: number, to: number): void {
  const batch = events.slice(from, to)
  const decided = batch.findIndex((event) => !isFromOutside(event))
  const outside = decided < 0 ? batch.length : decided
  const run = replayed(world, events.slice(0, from + outside))
  const now = batch[0]?.t ?? run.t
  const said: (typeof batch)[number][] = []
  for (;;) {
    const decision = decide(run, now, policy)
    if (decision.events.length === 0) break
    for (const event of decision.events) {
      const recorded = { seq: run.seq + 1, t: now, ...event }
      applyEvent(run, recorded)
      said.push(recorded)
    }
  }
  expect(said).toEqual(batch.slice(outside))
}

const isFromOutside = (event: Simulated['events'][number]): boolean =>
  (event.type === 'task-ended' && event.attempt !== undefined) ||
  event.type === 'cancel-requested' ||
  event.type === 'run-started'

async function logOf(world: Workload): Promise<string> {
  const plan = planFor(world)
  const invariants = new Invariants(plan)
  const { slots, deadline, cancelAt, scriptOf } = world
  const { events, run, performed } = await perform(plan, {
    slots,
    ...(deadline === undefined ? {} : { deadline }),
    cancelAt,
    scriptOf: ({ node }) => scriptOf(node),
  })
  for (const event of events) invariants.event(event)
  invariants.quiet(run)
  expect(performed).toEqual({ ok: true, value: 'ended' })
  return JSON.stringify(events)
}
