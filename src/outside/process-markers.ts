import { listPids, readEntry, readVariable } from './process-table.js'

/** The variable that carries the marker. One run inside a task of another adds its marker behind the outer one. */
export const markerVariable = 'NOA_TASK_MARKER'

/** How long a pid that was seen is taken for the same process: less than pids need to wrap around. */
const KNOWN_FOR_MS = 2000

export function withMarker(env: Readonly<Record<string, string>>, marker: string): Record<string, string> {
  const outer = env[markerVariable]
  return { ...env, [markerVariable]: outer ? `${outer} ${marker}` : marker }
}

export function carries(markers: string, marker: string): boolean {
  return markers === marker || markers.split(' ').includes(marker)
}

export function carriesPrefix(markers: string, prefix: string): boolean {
  return markers.split(' ').some((marker) => marker.startsWith(prefix))
}

/** The markers of a process ('' for none), or undefined while nobody can say. */
export function markersOf(pid: number): string | undefined {
  const read = readVariable(pid, markerVariable)
  if (read.kind === 'value') return read.value
  if (read.kind !== 'empty') return ''
  // Empty for good (`env -i`, a kernel thread), or for the moment in which the process becomes another program.
  const entry = readEntry(pid)
  return entry === undefined || entry.kernelThread || entry.zombie ? '' : undefined
}

export interface Listed {
  /** pid → markers, '' for none. */
  readonly seen: ReadonlyMap<number, string>
  /** Those with an empty environment. */
  readonly unsure: readonly number[]
}

/**
 * The markers of all processes. /proc is listed once for all that ask in one turn, and only environments of pids
 * that were not there the last time are read.
 */
export class MarkerListing {
  #known = new Map<number, string>()
  #knownSince = -Infinity
  #asking: ((listed: Listed) => void)[] = []

  /** Resolves to what a listing in this turn of the event loop shows. */
  list(): Promise<Listed> {
    return new Promise((tell) => {
      this.#asking.push(tell)
      if (this.#asking.length > 1) return
      setImmediate(() => {
        const asking = this.#asking
        this.#asking = []
        const listed = this.#refresh()
        for (const each of asking) each(listed)
      })
    })
  }

  #refresh(): Listed {
    const now = performance.now()
    const isFresh = now - this.#knownSince < KNOWN_FOR_MS
    if (!isFresh) this.#knownSince = now
    const seen = new Map<number, string>()
    const unsure: number[] = []
    for (const pid of listPids()) {
      const markers = (isFresh ? this.#known.get(pid) : undefined) ?? markersOf(pid)
      if (markers === undefined) unsure.push(pid)
      else seen.set(pid, markers)
    }
    this.#known = seen
    return { seen, unsure }
  }
}
