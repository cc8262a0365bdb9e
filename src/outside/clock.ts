import type { Clock } from '../ports.js'

/** Node's timers overflow after 24.8 days and then fire at once; longer waits are chained (E12). */
const LONGEST = 2 ** 31 - 1

/** The machine's clock. Waiting for it does not keep the process alive by itself. */
export const clock: Clock = {
  now: () => performance.now(),
  wall: () => new Date().toISOString(),
  wake: (at, then) => {
    let timer: NodeJS.Timeout
    const wait = (): void => {
      const left = at - performance.now()
      timer = setTimeout(left > LONGEST ? wait : ring, Math.max(0, Math.min(Math.ceil(left), LONGEST)))
    }
    // A timer may fire a fraction of a millisecond early.
    const ring = (): void => (performance.now() < at ? wait() : then())
    wait()
    return () => clearTimeout(timer)
  },
}
