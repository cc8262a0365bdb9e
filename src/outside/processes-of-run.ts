import type { Processes, RunningProcess } from '../processes.js'

export interface ProcessesOfRun extends Processes {
  /** Resolves when nothing that was started here runs any more; all is over already but for a bug of ours (E8). */
  close(): Promise<void>
}

/** Processes that do not outlive whoever started them: whatever ends us, what we started does not go on alone. */
export function endingWithUs(processes: Processes): ProcessesOfRun {
  const running = new Set<RunningProcess>()
  const killAll = (): void => {
    for (const each of running) each.kill()
  }
  process.once('exit', killAll)
  return {
    start: (spec) => {
      const started = processes.start(spec)
      running.add(started)
      void started.ended.then(() => running.delete(started))
      return started
    },
    killStrays: (markerPrefix) => processes.killStrays(markerPrefix),
    close: async () => {
      killAll()
      await Promise.all([...running].map(({ ended }) => ended))
      process.off('exit', killAll)
    },
  }
}
