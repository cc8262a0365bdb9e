import { uptime } from 'node:os'
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import { carries, MarkerListing, markersOf } from './process-markers.js'
import { signal } from './process-signals.js'
import { lastPid, listPids, ownAncestors, processOf, readEntry } from './process-table.js'

/** A task's processes are told by three signs: its group, its marker, and for those who shed both, their parents. */
export interface Family {
  readonly leader: number
  readonly marker: string
  readonly birth: Birth
  /** pid → start ticks of descendants that were seen while the leader lived (P7); empty without a `snapshot`. */
  readonly descendants: Map<number, number>
}

/** Taken right after the start of a leader. */
export interface Birth {
  readonly at: number
  /** The same in clock ticks since boot, not later than the truth. */
  readonly ticks: number
  /** Whether the kernel's last pid tells who was born since. */
  readonly ordered: boolean
}

export interface Relatives {
  readonly pids: readonly number[]
  /** Orphans born since with an empty environment: perhaps relatives, not provably (P7). */
  readonly suspects: readonly number[]
}

/** Pids wrap around within this time on no machine: 32,768 forks. */
const ORDER_HOLDS_MS = 2000
/** What /proc counts in, on every architecture. */
const TICKS_A_SECOND = 100
/** More pids than this are found faster by listing /proc. */
const PROBE_AT_MOST = 64

/**
 * Finds what is left of tasks; one for all tasks of an engine (P6). Most tasks start nothing that outlives them, and
 * most of those are known by one read: no pid was handed out since their leader's but to other leaders of ours.
 * Else the few pids handed out since are looked at; else all of /proc.
 */
export class Sweeper {
  readonly #leaders: number[] = []
  readonly #listing = new MarkerListing()

  /** To be called right after the start of every leader. */
  born(leader: number): Birth {
    this.#leaders.push(leader)
    if (this.#leaders.length > 4 * PROBE_AT_MOST) this.#leaders.splice(0, 2 * PROBE_AT_MOST)
    // Some containers fake this file; what does not yet know the child that we have just made is not to be trusted.
    const last = lastPid()
    return {
      at: performance.now(),
      ticks: (uptime() - 1) * TICKS_A_SECOND,
      ordered: last >= leader && last - leader < PROBE_AT_MOST,
    }
  }

  /** Notes who descends from the leader by their parents' pids, so that `env -i setsid` is found later (P7). */
  snapshot(family: Family): void {
    const entries = listPids().flatMap((pid) => readEntry(pid) ?? [])
    const inside = new Set([family.leader])
    for (let grew = true; grew;) {
      grew = false
      for (const entry of entries) {
        if (inside.has(entry.pid) || !inside.has(entry.parent)) continue
        inside.add(entry.pid)
        family.descendants.set(entry.pid, entry.startTicks)
        grew = true
      }
    }
  }

  /** True when it is certain that the leader, which has ended, left nothing: since it began, nobody else did. */
  isAlone(family: Family): boolean {
    return this.#bornSince(family)?.length === 0
  }

  /** Finds the living, the leader included while it lives. Looks twice before it says that there is none. */
  async find(family: Family): Promise<Relatives> {
    const found = await this.#look(family)
    if (found.pids.length > 0 || this.isAlone(family)) return found
    await nextTurn()
    return this.#look(family)
  }

  async #look(family: Family): Promise<Relatives> {
    const groupLives = signal(-family.leader, 0) !== 'gone'
    const born = groupLives ? undefined : this.#bornSince(family)
    const marked = born === undefined ? await this.#listed(family) : await probed(born, family)
    const pids = new Set(marked.pids)
    if (groupLives) for (const pid of membersOf(family.leader)) pids.add(pid)
    for (const [pid, ticks] of family.descendants) if (readEntry(pid)?.startTicks === ticks) pids.add(pid)
    return { pids: [...pids].filter(isAlive), suspects: marked.suspects.filter(isOrphan) }
  }

  async #listed(family: Family): Promise<Relatives> {
    const { seen, unsure } = await this.#listing.list()
    return {
      pids: [...seen].flatMap(([pid, markers]) => (carries(markers, family.marker) ? pid : [])),
      suspects: unsure.filter((pid) => (readEntry(pid)?.startTicks ?? 0) >= family.birth.ticks),
    }
  }

  /** The pids handed out since the leader's to others than our leaders; undefined where order tells nothing. */
  #bornSince(family: Family): readonly number[] | undefined {
    const { birth, leader } = family
    if (!birth.ordered || performance.now() - birth.at > ORDER_HOLDS_MS) return undefined
    const last = lastPid()
    if (last < leader || last - leader > PROBE_AT_MOST) return undefined
    const pids: number[] = []
    for (let pid = leader + 1; pid <= last; pid += 1) if (!this.#leaders.includes(pid)) pids.push(pid)
    return pids
  }
}

/** Looks at few pids, which may be threads. */
async function probed(born: readonly number[], family: Family): Promise<Relatives> {
  const pids: number[] = []
  let unsure = born
  // An environment is empty for the moment in which its process becomes another program: look again.
  for (let tries = 0; tries < 3 && unsure.length > 0; tries += 1) {
    if (tries > 0) await delay(2)
    unsure = unsure.filter((pid) => {
      const markers = markersOf(pid)
      if (markers !== undefined && carries(markers, family.marker)) pids.push(processOf(pid))
      return markers === undefined
    })
  }
  return { pids, suspects: unsure }
}

function membersOf(group: number): readonly number[] {
  return listPids().filter((pid) => readEntry(pid)?.group === group)
}

function isAlive(pid: number): boolean {
  return readEntry(pid)?.zombie === false
}

/** Whether it was left to init or to one of our parents, who then reaps orphans. */
function isOrphan(pid: number): boolean {
  const entry = readEntry(pid)
  return entry !== undefined && !entry.zombie && (entry.parent === 1 || ownAncestors().includes(entry.parent))
}
