import type { Writable } from 'node:stream'
import { runnerFiles, type RunnerFiles } from './runner-files.js'
import { runnerOutput, type RunnerOutput } from './runner-output.js'
import { sinkOf } from './terminal-output.js'

/** The step that this process is, as its runner sees it: a log, and files by which to tell things. */
export interface RunnerStep extends RunnerFiles {
  readonly log: RunnerOutput
  /** For what commands write as text: lines of the log. */
  readonly out: {
    stdout(text: string | Uint8Array): void
    stderr(text: string | Uint8Array): void
    busy(): Promise<void> | undefined
  }
  /** Resolves when the log has left. */
  flush(): Promise<void>
}

/** A runner this far behind makes the tasks wait. */
const BEHIND = 1024 * 1024

export function runnerStep(
  env: Readonly<Record<string, string | undefined>>,
  stream: Writable = process.stdout,
): RunnerStep {
  const sink = sinkOf(stream)
  const log = runnerOutput({ sink, env })
  const write = (text: string | Uint8Array): void =>
    log.line(typeof text === 'string' ? text : Buffer.from(text).toString())
  return {
    ...runnerFiles(env),
    log,
    out: {
      stdout: write,
      stderr: write,
      busy: () => (sink.waiting > BEHIND ? sink.flush() : undefined),
    },
    flush: () => sink.flush(),
  }
}

/**
 * T4: the runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL, to this one process (platform facts §A). The
 * first signal cancels, any further one kills.
 */
export function onCancelOfJob(cancel: (by: string) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => cancel(`the job was stopped (${signal})`))
}

/** T1: our own bug, told without its stack; that is in the debug log (A6). */
export function tellBug(log: RunnerOutput, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const what = message.startsWith('Internal error') ? message : `Internal error: ${message}`
  log.annotate([
    { severity: 'error', title: 'a bug of noa', message: `${what}; please report it, with a debug log` },
  ])
  log.debug(stack ?? message)
}

/** What is thrown where nobody waits for it ends the step, as a bug too. */
export function onBug(step: RunnerStep, exitCode: number): void {
  const end = async (error: unknown): Promise<void> => {
    tellBug(step.log, error)
    await step.flush()
    process.exit(exitCode)
  }
  process.on('uncaughtException', (error) => void end(error))
}
