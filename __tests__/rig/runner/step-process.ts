import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export interface StepProcess {
  readonly node: string
  readonly script: string
  readonly workspace: string
  readonly env: Readonly<Record<string, string>>
  readonly onBytes: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void
  readonly cancel: AbortSignal | undefined
  /** Scales the runner's waits; 0.1 makes its 7.5 s to 750 ms. */
  readonly timeScale: number
}

export interface ProcessEnd {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** What the cancel ladder had to send, in order. */
  readonly sent: readonly NodeJS.Signals[]
  /** The process had gone, but someone held its output for the five seconds the runner waits. */
  readonly outputHeldOpen: boolean
}

/** The runner's waits, in milliseconds (ProcessInvoker.cs). */
const INTERRUPT_WAIT = 7500
const TERMINATE_WAIT = 2500
const DRAIN_WAIT = 5000

/**
 * Starts the one process and, on cancel, sends SIGINT, then SIGTERM, then SIGKILL, to that process alone: what it
 * started lives on. Resolves when the process has ended and its output is closed or was held open too long.
 */
export function runStepProcess(step: StepProcess): Promise<ProcessEnd> {
  return new Promise((done, fail) => {
    const child = spawn(step.node, [step.script], {
      cwd: step.workspace,
      env: step.env,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const sent: NodeJS.Signals[] = []
    let timer: NodeJS.Timeout | undefined
    let ended: { exitCode: number | null; signal: NodeJS.Signals | null } | undefined

    const after = (ms: number, act: () => void): void => {
      clearTimeout(timer)
      timer = setTimeout(act, ms * step.timeScale)
    }
    const send = (signal: NodeJS.Signals): void => {
      sent.push(signal)
      child.kill(signal)
    }
    const cancel = (): void => {
      if (ended !== undefined) return
      send('SIGINT')
      after(INTERRUPT_WAIT, () => {
        send('SIGTERM')
        after(TERMINATE_WAIT, () => send('SIGKILL'))
      })
    }
    const finish = (outputHeldOpen: boolean): void => {
      clearTimeout(timer)
      step.cancel?.removeEventListener('abort', cancel)
      child.stdout.destroy()
      child.stderr.destroy()
      if (ended !== undefined) done({ ...ended, sent, outputHeldOpen })
    }

    child.stdin.on('error', () => {}).end()
    child.stdout.on('data', (bytes: Buffer) => step.onBytes('stdout', bytes))
    child.stderr.on('data', (bytes: Buffer) => step.onBytes('stderr', bytes))
    child.once('error', fail)
    child.once('exit', (exitCode, signal) => {
      ended = { exitCode, signal }
      after(DRAIN_WAIT, () => finish(true))
    })
    child.once('close', () => finish(false))
    if (step.cancel?.aborted) cancel()
    else step.cancel?.addEventListener('abort', cancel, { once: true })
  })
}

export interface Stray {
  readonly pid: number
  readonly command: string
}

/** At the job's end the runner kills every process that carries its tracking id. Linux only, as far as we can see. */
export function killStrays(trackingId: string): readonly Stray[] {
  if (!existsSync('/proc/self/environ')) return []
  const strays: Stray[] = []
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const read = (file: string): string => {
      try {
        return readFileSync(`/proc/${name}/${file}`, 'utf8')
      } catch {
        return '' // ended meanwhile, or not ours to read
      }
    }
    if (Number(name) === process.pid || !read('environ').includes(`RUNNER_TRACKING_ID=${trackingId}\0`))
      continue
    strays.push({ pid: Number(name), command: read('cmdline').replaceAll('\0', ' ').trim() })
    try {
      process.kill(Number(name), 'SIGKILL')
    } catch {
      // it ended between the look and the kill
    }
  }
  return strays
}
