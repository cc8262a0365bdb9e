import { spawn, type ChildProcess } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, jest } from '@jest/globals'

// Real processes on a machine that others load.
jest.setTimeout(120_000)

/** The repository, and the command line as it ships. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const cli = join(repository, 'dist', 'cli.js')

export type Variables = Readonly<Record<string, string | undefined>>

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  stdout(): string
  stderr(): string
}

export interface StartOptions {
  readonly cwd: string
  /** Laid over what every run here gets; undefined takes a variable away. */
  readonly env?: Variables
  /** The whole environment, as it stands. */
  readonly exactEnv?: Readonly<Record<string, string>>
  readonly stdio?: readonly (number | 'pipe' | 'ignore')[]
  readonly maxKept?: number
}

/** What a user's shell gives: nothing of a CI job, of colours, or of the run that tests us. */
const plainEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ||
    /^(CI|NO_COLOR|FORCE_COLOR|TERM|NODE_OPTIONS|JEST_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*|INPUT_.*|NOA_.*|npm_.*)$/.test(
      name,
    )
      ? []
      : [[name, value]],
  ),
)

/** Starts any program, and keeps what it prints. */
export function startProgram(program: string, args: readonly string[], options: StartOptions): Running {
  const merged = { ...plainEnvironment, ...options.env }
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.exactEnv ?? merged,
    stdio: [...(options.stdio ?? ['ignore', 'pipe', 'pipe'])],
  })
  const most = options.maxKept ?? 16 * 1024 * 1024
  const keep = (stream: NodeJS.ReadableStream | null): (() => string) => {
    const chunks: Buffer[] = []
    let size = 0
    stream?.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
    })
    return () => Buffer.concat(chunks).toString('utf8')
  }
  const stdout = keep(child.stdout)
  const stderr = keep(child.stderr)
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout: stdout(), stderr: stderr() }))
  })
  // Whoever awaits it is told; nobody may be there yet.
  ended.catch(() => undefined)
  return { child, ended, stdout, stderr }
}

/** Starts `noa`. */
export const startNoa = (args: readonly string[], options: StartOptions): Running =>
  startProgram(process.execPath, [cli, ...args], options)

/** Runs `noa` to its end. */
export const noa = (args: readonly string[], options: StartOptions): Promise<Ended> =>
  startNoa(args, options).ended

/** A repository of its own for one test, with these files; all are removed by `removeWorkspaces`. */
export function workspace(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'noa-e2e-')))
  made.push(folder)
  // An empty one: it marks the root and tells no facts.
  mkdirSync(join(folder, '.git'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const made: string[] = []

/** For `afterAll`. */
export function removeWorkspaces(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Waits for what must come, however busy the machine is. */
export async function until(holds: () => boolean, what: string, ms = 60_000): Promise<void> {
  const limit = performance.now() + ms
  while (!holds()) {
    if (performance.now() > limit) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** The living processes whose environment holds `text`: looked up without the code under test. */
export function carriersOf(text: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(text) && !isZombie(pid)
      } catch {
        return false
      }
    })
}

const isZombie = (pid: number): boolean => /\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))

/** The only run that is on record. */
export function onlyRun(folder: string): string {
  const runs = readdirSync(join(folder, '.noa', 'runs')).filter((name) => name !== '.gitignore')
  const [run] = runs
  if (run === undefined || runs.length > 1) throw new Error(`not one run: ${runs.join(', ')}`)
  return join(folder, '.noa', 'runs', run)
}

export interface EventLine {
  readonly type: string
  readonly [key: string]: unknown
}

/** The events on record. */
export const eventsOf = (run: string): readonly EventLine[] =>
  readFileSync(join(run, 'events.jsonl'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line): EventLine => JSON.parse(line))

export interface NodeResult {
  readonly status: string
  readonly reason?: string
  readonly failure?: { readonly class: string; readonly message: string; readonly exit_code?: number }
  readonly outputs: Readonly<Record<string, unknown>>
  readonly by?: string
}

export interface ResultDocument {
  readonly schema: number
  readonly run_id: string
  readonly status: string
  readonly reason?: string
  readonly outputs: Readonly<Record<string, unknown>>
  readonly stages: Readonly<
    Record<string, NodeResult & { readonly tasks: Readonly<Record<string, NodeResult>> }>
  >
}

/** The one document that `--json` prints. */
export const resultIn = (stdout: string): ResultDocument => JSON.parse(stdout)

/** A task of the result, by NODE. */
export function taskIn(result: ResultDocument, node: string): NodeResult {
  const [stage = '', task = ''] = node.split('.')
  const found = result.stages[stage]?.tasks[task]
  if (found === undefined) throw new Error(`no task ${node} in the result`)
  return found
}

/** For tests whose tasks are written for a POSIX shell: on Windows scripts go to PowerShell (L43). */
export const posix = process.platform === 'win32' ? describe.skip : describe

export const onLinux = process.platform === 'linux'
