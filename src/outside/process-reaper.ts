import { setTimeout as delay } from 'node:timers/promises'
import { markersOf, carriesPrefix } from './process-markers.js'
import type { FoundProcess, StraysEnd } from '../processes.js'
import { signal, signalAwake } from './process-signals.js'
import type { Family, Sweeper } from './process-sweeper.js'
import { ignoresInterrupt, listPids, ownAncestors, readCommand, readEntry } from './process-table.js'

/** How a task's end goes on, asked again and again, since a stop or kill may come while its leftovers are awaited. */
export interface Reaping {
  /** Milliseconds until SIGTERM for those of the group who heed SIGINT; undefined when no stop was asked for. */
  graceLeftMs(): number | undefined
  isKilled(): boolean
  /** How long the task's output has been silent. */
  silentMs(): number
}

export interface Reaped {
  readonly leftovers: readonly FoundProcess[]
  readonly possibleSurvivors: readonly FoundProcess[]
}

/** Who is about to end by itself gets this long after its last output: `exec > >(tee log)` ends after its leader. */
const SETTLE_MS = 400
const SETTLE_AT_MOST_MS = 2000
const TERM_MS = 500
/** A fork bomb is swept until quiet, for so long (P23). */
const KILL_AT_MOST_MS = 10_000
const LOOK_EVERY_MS = 10

/**
 * Stops what a task left when its leader had ended: SIGTERM, then SIGKILL, to the group and everyone found by marker
 * or parent, until two passes find nobody (P5–P7, R6). Linux only; resolves at once when there is nothing.
 */
export async function reap(family: Family, sweeper: Sweeper, reaping: Reaping): Promise<Reaped> {
  let found = await sweeper.find(family)
  if (found.pids.length === 0) return { leftovers: [], possibleSurvivors: named(found.suspects) }
  const began = performance.now()
  const isPatient = (): boolean => {
    if (reaping.isKilled()) return false
    const graceLeft = reaping.graceLeftMs()
    if (graceLeft === undefined) {
      return reaping.silentMs() < SETTLE_MS || performance.now() - began < SETTLE_MS
        ? performance.now() - began < SETTLE_AT_MOST_MS
        : false
    }
    // The group has been sent SIGINT and may be cleaning up; who left the group or ignores it has no use for the time.
    return (
      graceLeft > 0 &&
      found.pids.some((pid) => readEntry(pid)?.group === family.leader && !ignoresInterrupt(pid))
    )
  }
  while (isPatient()) {
    await delay(LOOK_EVERY_MS)
    found = await sweeper.find(family)
    if (found.pids.length === 0) return { leftovers: [], possibleSurvivors: named(found.suspects) }
  }
  const stopped = new Map<number, FoundProcess>()
  const find = async (): Promise<readonly number[]> => {
    found = await sweeper.find(family)
    return found.pids
  }
  if (!reaping.isKilled()) {
    await sweep('SIGTERM', found.pids, stopped, find, () => reaping.isKilled(), TERM_MS)
  }
  const alive = await sweep('SIGKILL', await find(), stopped, find, () => false, KILL_AT_MOST_MS)
  return { leftovers: [...stopped.values()], possibleSurvivors: named([...alive, ...found.suspects]) }
}

/** As `Processes.killStrays`: by the marker's prefix alone, since groups and parents of a dead run are not known. */
export async function reapStrays(prefix: string): Promise<StraysEnd> {
  const killed = new Map<number, FoundProcess>()
  const spared = new Set([process.pid, ...ownAncestors()])
  const look = (): readonly number[] =>
    listPids().filter(
      (pid) =>
        !spared.has(pid) && carriesPrefix(markersOf(pid) ?? '', prefix) && readEntry(pid)?.zombie === false,
    )
  const find = async (): Promise<readonly number[]> => {
    const once = look()
    if (once.length > 0) return once
    await delay(1)
    return look()
  }
  const alive = await sweep('SIGKILL', await find(), killed, find, () => false, KILL_AT_MOST_MS)
  return {
    killed: [...killed.values()].filter(({ pid }) => !alive.includes(pid)),
    possibleSurvivors: named(alive),
  }
}

/** Signals whom it finds, newcomers too, until nobody is found or time is over; resolves to those still there. */
async function sweep(
  name: 'SIGTERM' | 'SIGKILL',
  first: readonly number[],
  stopped: Map<number, FoundProcess>,
  find: () => Promise<readonly number[]>,
  isOver: () => boolean,
  atMostMs: number,
): Promise<readonly number[]> {
  const until = performance.now() + atMostMs
  const told = new Set<number>()
  let pids = first
  while (pids.length > 0) {
    for (const pid of pids) {
      if (!stopped.has(pid)) stopped.set(pid, { pid, command: readCommand(pid) })
      // SIGKILL is repeated, SIGTERM is not: who handles it would be disturbed in it.
      if (name === 'SIGKILL') signal(pid, name)
      else if (!told.has(pid)) signalAwake(pid, name)
      told.add(pid)
    }
    if (isOver() || performance.now() >= until) break
    await delay(LOOK_EVERY_MS)
    pids = await find()
  }
  return pids
}

function named(pids: readonly number[]): readonly FoundProcess[] {
  return [...new Set(pids)].map((pid) => ({ pid, command: readCommand(pid) }))
}
