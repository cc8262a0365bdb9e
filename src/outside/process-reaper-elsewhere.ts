import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import type { FoundProcess } from '../processes.js'
import type { Reaped, Reaping } from './process-reaper.js'
import { signal, signalTree } from './process-signals.js'

/**
 * Where there is no /proc: the group is all that can be seen, so that a process that left it (`setsid`) goes on;
 * on Windows nothing can be found once its parent has ended. Both are documented limits.
 */
export async function reapGroup(leader: number, reaping: Reaping): Promise<Reaped> {
  if (process.platform === 'win32' || signal(-leader, 0) === 'gone')
    return { leftovers: [], possibleSurvivors: [] }
  const began = performance.now()
  const waits = (): boolean => {
    if (reaping.isKilled()) return false
    const graceLeft = reaping.graceLeftMs()
    return graceLeft === undefined ? performance.now() - began < 250 : graceLeft > 0
  }
  while (waits() && signal(-leader, 0) !== 'gone') await delay(10)
  const leftovers = await groupMembers(leader)
  if (leftovers.length === 0) return { leftovers: [], possibleSurvivors: [] }
  if (!reaping.isKilled()) signalTree(leader, 'SIGTERM')
  await untilGone(leader, 500, () => reaping.isKilled())
  signalTree(leader, 'SIGKILL')
  await untilGone(leader, 2000, () => false)
  const possibleSurvivors = signal(-leader, 0) === 'gone' ? [] : await groupMembers(leader)
  return { leftovers, possibleSurvivors }
}

async function untilGone(leader: number, atMostMs: number, isOver: () => boolean): Promise<void> {
  const until = performance.now() + atMostMs
  while (signal(-leader, 0) !== 'gone' && performance.now() < until && !isOver()) await delay(10)
}

/** The living of a group, by `ps`, which every Unix has. */
export function groupMembers(group: number): Promise<readonly FoundProcess[]> {
  return new Promise((resolve) => {
    execFile(
      '/bin/ps',
      ['-axo', 'pid=,pgid=,stat=,command='],
      { maxBuffer: 64 * 1024 * 1024 },
      (_, stdout) => {
        const rows = stdout.split('\n').map((row) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(row))
        resolve(
          rows.flatMap((row) =>
            row !== null && Number(row[2]) === group && !row[3]?.startsWith('Z')
              ? { pid: Number(row[1]), command: (row[4] ?? '').slice(0, 200) }
              : [],
          ),
        )
      },
    )
  })
}
