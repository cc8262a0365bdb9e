import { readdirSync, readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import type { Processes, ProcessEnd, ProcessSpec, RunningProcess } from '../../src/processes.js'

/** Real processes for tests, each task with a marker of its own by which survivors are counted. */
export interface Task {
  readonly running: RunningProcess
  readonly marker: string
  stdout(): string
  stderr(): string
  bytes(): number
}

export const environment: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
)

const prefix = `test-${process.pid}-${Math.random().toString(36).slice(2)}`
let tasks = 0

export function startTask(
  processes: Processes,
  argv: ProcessSpec['argv'],
  rest: Partial<Omit<ProcessSpec, 'argv' | 'marker'>> = {},
): Task {
  tasks += 1
  const marker = `${prefix}.${tasks}`
  const kept = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] }
  let bytes = 0
  const running = processes.start({
    argv,
    cwd: process.cwd(),
    env: environment,
    stdin: 'none',
    onOutput(stream, chunk) {
      bytes += chunk.length
      if (bytes < 1_000_000) kept[stream].push(chunk)
    },
    ...rest,
    marker,
  })
  return {
    running,
    marker,
    stdout: () => Buffer.concat(kept.stdout).toString(),
    stderr: () => Buffer.concat(kept.stderr).toString(),
    bytes: () => bytes,
  }
}

export const sh = (script: string): ProcessSpec['argv'] => ['sh', '-c', script]
export const node = (script: string): ProcessSpec['argv'] => [process.execPath, '-e', script]

/** Waits for what must come, however busy the machine is; fails after half a minute. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const limit = performance.now() + 30_000
  while (!holds()) {
    if (performance.now() > limit) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export function exited(end: ProcessEnd): ProcessEnd & { readonly how: 'exited' } {
  if (end.how !== 'exited') throw new Error(`not exited: ${JSON.stringify(end)}`)
  return end
}

export function signalled(end: ProcessEnd): ProcessEnd & { readonly how: 'signalled' } {
  if (end.how !== 'signalled') throw new Error(`not signalled: ${JSON.stringify(end)}`)
  return end
}

export function notStarted(end: ProcessEnd): ProcessEnd & { readonly how: 'not-started' } {
  if (end.how !== 'not-started') throw new Error(`started: ${JSON.stringify(end)}`)
  return end
}

/** The living processes whose environment holds the text: looked up without the code under test. */
export function carriersOf(text: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(text) && stateOf(Number(pid)) !== 'Z'
      } catch {
        return false
      }
    })
    .map(Number)
}

export function stateOf(pid: number): string | undefined {
  try {
    return /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]
  } catch {
    return undefined
  }
}

/** For `afterEach`: no task of this file may leave a process. */
export function expectNoSurvivors(): void {
  expect(carriersOf(prefix)).toEqual([])
}

export const onLinux = process.platform === 'linux'
export const ownPrefix = prefix
