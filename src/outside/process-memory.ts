import { readFileSync } from 'node:fs'

/**
 * Tells whether the kernel killed for want of memory (P3), by the `oom_kill` counter of our control group: v2
 * `memory.events`, v1 `memory.oom_control`, and the machine's `/proc/vmstat` where we stand in no group.
 * A rise says that something in the group was killed; whoever then died of SIGKILL was most likely it.
 */
export class MemoryWatch {
  readonly #file: string | undefined
  #attributed = 0

  constructor(file: string | undefined = counterFile()) {
    this.#file = file
  }

  /** The counter now: kept by each process from its start, for `blames`. */
  count(): number {
    return this.#file === undefined ? 0 : (readCounter(this.#file) ?? 0)
  }

  /** Whether a kill since `countAtStart` is still without a victim; the caller then is it. */
  blames(countAtStart: number): boolean {
    const now = this.count()
    const known = Math.max(countAtStart, this.#attributed)
    if (now <= known) return false
    this.#attributed = known + 1
    return true
  }
}

/** Finds the counter of the control group that `/proc/self/cgroup` (or `membership`) names. */
export function counterFile(membership = '/proc/self/cgroup', root = '/sys/fs/cgroup'): string | undefined {
  let lines: readonly string[]
  try {
    lines = readFileSync(membership, 'utf8').split('\n')
  } catch {
    return undefined
  }
  const candidates: string[] = []
  for (const line of lines) {
    const [, controllers = '', path = ''] = /^\d+:([^:]*):(.*)$/.exec(line) ?? []
    // In a container the path may be the host's, while the mount shows our group as the root.
    if (controllers.split(',').includes('memory')) {
      candidates.push(`${root}/memory${path}/memory.oom_control`, `${root}/memory/memory.oom_control`)
    } else if (controllers === '' && path !== '') {
      candidates.push(`${root}${path}/memory.events`, `${root}/memory.events`)
    }
  }
  return [...candidates, '/proc/vmstat'].find((file) => readCounter(file) !== undefined)
}

function readCounter(file: string): number | undefined {
  try {
    const found = /^oom_kill (\d+)/m.exec(readFileSync(file, 'utf8'))
    return found ? Number(found[1]) : undefined
  } catch {
    return undefined
  }
}
