import { Performance, type Performed } from '../../src/engine/perform.js'
import type { Policy } from '../../src/engine/decide.js'
import { err, ok, type Result } from '../../src/diagnostic.js'
import type { Recorded, RunEvent } from '../../src/event.js'
import type { Plan } from '../../src/plan.js'
import type { Order } from '../../src/ports.js'
import { emptyRun, type Run } from '../../src/run.js'
import type { Json } from '../../src/workflow.js'
import { FakeClock, settled } from './fake-clock.js'
import { ScriptedWorkers, type Script } from './scripted-workers.js'

/** What stands around a run. */
export interface Scene {
  readonly scriptOf: (order: Order, count: number) => Script
  /** Tasks at work at once (L11). */
  readonly slots: number
  /** R6: the workflow's timeout, milliseconds. */
  readonly deadline?: number
  readonly github?: Json
  readonly secrets?: Readonly<Record<string, string>>
  /** L30: the digest of these patterns, as often as it is asked for. */
  readonly digestOf?: (patterns: readonly string[]) => string
  /** When the user cancels, milliseconds of the run. */
  readonly cancelAt?: readonly number[]
  readonly policy?: Policy
  /** From this many appended events on the journal cannot be written. */
  readonly journalBreaksAfter?: number
  /** Called for every event once it is durable. */
  readonly onEvent?: (event: Recorded, run: Run) => void
  /** Goes on from this log (as after a crash). */
  readonly run?: Run
}

export interface Performed_ {
  readonly run: Run
  readonly events: readonly Recorded[]
  readonly workers: ScriptedWorkers
  readonly clock: FakeClock
  readonly performed: Result<Performed, string>
}

/** Performs a plan in the scene, from its start to its end, moving the clock whenever nothing else can happen. */
export async function perform(plan: Plan, scene: Scene): Promise<Performed_> {
  const clock = new FakeClock()
  const workers = new ScriptedWorkers(clock, scene.scriptOf)
  const run = scene.run ?? emptyRun(plan)
  const events: Recorded[] = []
  const journaled = new Set<string>()
  workers.onStart = ({ node }) => {
    if (!journaled.has(node)) throw new Error(`${node} started before the journal knew of it (J1)`)
  }
  const performance = new Performance(
    run,
    {
      clock,
      workers,
      journal: {
        append(batch) {
          if (events.length + batch.length > (scene.journalBreaksAfter ?? Infinity))
            return err('the disk is full')
          for (const event of batch) if (event.type === 'task-started') journaled.add(nodeOf(run, event))
          events.push(...batch)
          return ok(undefined)
        },
      },
      secrets: { read: (name) => scene.secrets?.[name] },
      hasher: { hash: (patterns) => Promise.resolve(scene.digestOf?.(patterns) ?? '') },
      schemas: { check: (_, outcome) => Promise.resolve(outcome) },
      observers: [{ onEvents: (batch) => batch.forEach((event) => scene.onEvent?.(event, run)) }],
    },
    scene.policy ?? { handlersAfterCancel: true },
  )
  for (const at of scene.cancelAt ?? []) clock.wake(at, () => performance.cancel('the user'))
  let performed: Result<Performed, string> | undefined
  let broken: unknown
  performance
    .perform(firstEvent(plan, scene))
    .then((result) => {
      performed = result
    })
    .catch((error: unknown) => {
      broken = error
    })
  for (;;) {
    await settled()
    if (broken !== undefined) throw broken
    if (performed !== undefined) return { run, events, workers, clock, performed }
    if (clock.next === undefined) throw new Error('the run neither ends nor waits for anything')
    clock.advance()
  }
}

const nodeOf = (run: Run, event: RunEvent & { type: 'task-started' }): string => {
  const key =
    event.iteration === undefined
      ? ''
      : `[${run.byName.get(event.stage.toLowerCase())?.scopes[event.iteration]?.iteration?.key ?? ''}]`
  return `${event.stage}${key}.${event.task}`
}

const firstEvent = (plan: Plan, { slots, deadline, github = {}, run }: Scene): RunEvent | undefined =>
  run?.started !== undefined
    ? undefined
    : {
        type: 'run-started',
        run: 'r1',
        attempt: 1,
        plan: plan.hash,
        mode: plan.mode,
        target: plan.target,
        at: '2026-01-01T00:00:00.000Z',
        tool: 'rig',
        slots,
        ...(deadline === undefined ? {} : { deadline }),
        github,
        runner: { os: 'Linux' },
      }
