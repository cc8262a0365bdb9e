import type { Failure } from '../event.js'
import type { Attempt, Order, Outcome } from '../ports.js'
import type { ProcessEnd, ProcessSpec, RunningProcess } from '../processes.js'
import type { TaskSink } from '../task-ports.js'
import type { Desk } from './desk.js'

/** R6: between SIGTERM and SIGKILL. */
const TERM_MS = 1000

/** One attempt of a task from within: the programs that it runs, one after another, and their output. */
export interface Session {
  readonly order: Order
  readonly desk: Desk
  readonly sink: TaskSink
  /** Starts a program at once, unless the attempt was stopped before. */
  run(spec: Omit<ProcessSpec, 'marker' | 'onOutput'>, onOutput?: ProcessSpec['onOutput']): Promise<ProcessEnd>
  /** Resolves when `other` has, or when the attempt is stopped. */
  unlessStopped(other: Promise<void>): Promise<void>
  readonly isStopped: boolean
}

/** What an attempt came to, without what the session knows of itself. */
export type Performance = Omit<Outcome, 'durationMs' | 'findings' | 'findingsDropped' | 'log'>

/** Performs a task. What it does before its first `await` happens at once. */
export type Perform = (session: Session) => Promise<Performance>

/** Opens a task's output, has it performed, and closes the output: whatever happens, `ended` resolves once. */
export function startSession(order: Order, desk: Desk, perform: Perform): Attempt {
  const startedAt = desk.clock.now()
  const sink = desk.outputs.open(order)
  let running: RunningProcess | undefined
  let isStopped = false
  let tellStopped: (() => void) | undefined
  let whenStopped: Promise<void> | undefined

  const session: Session = {
    order,
    desk,
    sink,
    get isStopped() {
      return isStopped
    },
    async run(spec, onOutput) {
      if (isStopped) return STOPPED
      const started: RunningProcess = desk.processes.start({
        ...spec,
        marker: desk.marker(order),
        onOutput: onOutput ?? ((stream, chunk) => holdBack(started, sink.write(stream, chunk))),
      })
      running = started
      const end = await started.ended
      running = undefined
      return end
    },
    unlessStopped(other) {
      if (isStopped) return Promise.resolve()
      whenStopped ??= new Promise((resolve) => {
        tellStopped = resolve
      })
      return Promise.race([other, whenStopped])
    },
  }

  const conclude = async (): Promise<Outcome> => {
    let done: Performance
    try {
      done = await perform(session)
    } catch (error) {
      running?.kill()
      await running?.ended
      const message = error instanceof Error ? error.message : String(error)
      done = {
        by: order.agent.kind,
        failure: { class: 'internal', message: desk.secrets.maskText(`Internal error: ${message}`) },
        outputs: {},
      }
    }
    const { findings, findingsDropped, log } = sink.end()
    return {
      ...done,
      durationMs: Math.round(desk.clock.now() - startedAt),
      ...(findings.length > 0 ? { findings } : {}),
      ...(findingsDropped > 0 ? { findingsDropped } : {}),
      ...(log === undefined ? {} : { log }),
    }
  }

  return {
    ended: conclude(),
    stop(graceMs) {
      const most = desk.maxGraceMs === undefined ? graceMs : Math.max(0, desk.maxGraceMs - TERM_MS)
      const grace = Math.min(graceMs, most)
      isStopped = true
      running?.stop({ graceMs: grace })
      tellStopped?.()
    },
    kill() {
      isStopped = true
      running?.kill()
      tellStopped?.()
    },
  }
}

/** Back-pressure: who floods waits for the one who reads what is shown. */
function holdBack(running: RunningProcess, busy: Promise<void> | undefined): void {
  if (busy === undefined) return
  running.pause()
  void busy.then(() => running.resume())
}

/** A failure before any program ran. */
export const failed = (by: string, failureClass: Failure['class'], message: string): Performance => ({
  by,
  failure: { class: failureClass, message },
  outputs: {},
})

const STOPPED: ProcessEnd = { how: 'not-started', cause: 'stopped', message: 'stopped before it started' }
