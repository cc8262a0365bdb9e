import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync } from 'node:fs'
import type { Socket } from 'node:net'
import type { Writable } from 'node:stream'
import { batchCommand, isBatchFile, type Command } from './process-batch-file.js'
import { StopLadder } from './process-ladder.js'
import { withMarker } from './process-markers.js'
import type { MemoryWatch } from './process-memory.js'
import { ProcessOutput, type ReadingTurns } from './process-output.js'
import { handOver, inputFile, type Pipe, type PipePool } from './process-pipes.js'
import type { ProcessEnd, ProcessNotStarted, ProcessSpec, RunningProcess } from '../processes.js'
import { reapGroup } from './process-reaper-elsewhere.js'
import { reap, type Reaped, type Reaping } from './process-reaper.js'
import { signalTree } from './process-signals.js'
import { ended, isShortage, notStarted } from './process-start-failure.js'
import type { Family, Sweeper } from './process-sweeper.js'

/** What all children of an engine share. */
export interface Supervision {
  readonly sweeper: Sweeper
  readonly turns: ReadingTurns
  readonly memory: MemoryWatch
  readonly pipes: PipePool
}

/** Who holds a pipe when the program has ended is waited for so long (P8), so long when all was killed. */
const DRAIN_MS = 2000
const DRAIN_KILLED_MS = 500
/** A process that the kernel cannot end, say one that waits for a dead disk, is given up after so long. */
const UNKILLABLE_MS = 10_000
/** Waits before the second and third try to start when the system is short of something (P21, P22). */
const SHORTAGE_WAITS_MS = [50, 250]

const isLinux = process.platform === 'linux'
const isWindows = process.platform === 'win32'

/**
 * One child and all that comes of it:
 *
 *     start ──► running ──exit──► its leftovers are stopped and its pipes drained ──► ended
 *       └── not-started
 */
export class SupervisedProcess implements RunningProcess {
  readonly ended: Promise<ProcessEnd>
  readonly #spec: ProcessSpec
  readonly #shared: Supervision
  readonly #ladder = new StopLadder((name) => this.#signal(name))
  #resolve: (end: ProcessEnd) => void = () => {}
  #child: ChildProcess | undefined
  #output: ProcessOutput | undefined
  #family: Family | undefined
  #killsAtStart = 0
  #input: Writable | null | undefined
  #paused = false
  #withdrawn = false
  #tries = 0
  #retry: NodeJS.Timeout | undefined
  #gaveUp: NodeJS.Timeout | undefined

  constructor(spec: ProcessSpec, shared: Supervision) {
    this.#spec = spec
    this.#shared = shared
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve
    })
    this.#start()
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  stop({ graceMs }: { readonly graceMs: number }): void {
    if (this.#withdraw()) return
    this.#noteDescendants()
    this.#ladder.stop(graceMs)
  }

  kill(): void {
    if (this.#withdraw()) return
    this.#noteDescendants()
    this.#ladder.kill()
    this.#output?.cutWithin(DRAIN_KILLED_MS)
  }

  pause(): void {
    this.#paused = true
    this.#output?.pause()
  }

  resume(): void {
    this.#paused = false
    this.#output?.resume()
  }

  #start(): void {
    const { argv, cwd, env, stdin, marker } = this.#spec
    const command = commandOf(argv, env)
    if (!('file' in command)) return this.#resolve(command)
    const { pipes, memory } = this.#shared
    const waiting = pipes.wait(2)
    if (waiting !== undefined) {
      void waiting.then(() => this.#withdrawn || this.#start())
      return
    }
    this.#tries += 1
    this.#killsAtStart = memory.count()
    const ends: Pipe[] = []
    let input: number | 'ignore' | 'pipe' = 'ignore'
    const isReal = pipes.has(2)
    const take = (make: () => Pipe | undefined): number | 'pipe' => {
      const pipe = isReal ? make() : undefined
      if (pipe !== undefined) ends.push(pipe)
      return pipe?.childEnd ?? 'pipe'
    }
    try {
      input = stdin === 'none' ? 'ignore' : (inputFile('text' in stdin ? stdin.text : stdin) ?? 'pipe')
      const child = spawn(command.file, command.args, {
        cwd,
        env: withMarker(env, marker),
        stdio: [input, take(() => pipes.forOutput()), take(() => pipes.forOutput())],
        detached: !isWindows,
        windowsHide: true,
        windowsVerbatimArguments: command.verbatim,
      })
      if (child.pid === undefined) child.once('error', (error) => this.#failed(error))
      else
        this.#supervise(
          child,
          child.pid,
          ends.map(({ stream }) => stream),
        )
    } catch (error) {
      this.#failed(error)
    }
    for (const end of ends) handOver(end)
    if (typeof input === 'number') closeSync(input)
    // Without a child both ends are closed now: each is read to its end, and so is free again.
    if (this.#child === undefined)
      for (const { stream } of ends)
        stream
          .on('error', () => {})
          .resume()
          .end()
  }

  /** `own` are our ends of real pipes; where there are none, Node has made its own. */
  #supervise(child: ChildProcess, pid: number, own: readonly Socket[]): void {
    const { stdin, marker, onOutput } = this.#spec
    this.#child = child
    const birth = isLinux ? this.#shared.sweeper.born(pid) : { at: 0, ticks: 0, ordered: false }
    this.#family = { leader: pid, marker, birth, descendants: new Map() }
    const [stdout, stderr] = own.length > 0 ? own : [child.stdout, child.stderr]
    this.#input = child.stdin
    const streams = [stdout, stderr].flatMap((stream) => stream ?? [])
    this.#output = new ProcessOutput(streams, this.#shared.turns, (at, chunk) =>
      onOutput(at === 0 ? 'stdout' : 'stderr', chunk),
    )
    if (this.#paused) this.#output.pause()
    child.on('error', () => {}) // only of signals that we do not send this way
    this.#input?.on('error', () => {}) // EPIPE: it never read (P15)
    if (stdin !== 'none') this.#input?.end('text' in stdin ? stdin.text : stdin)
    child.once('exit', (code, name) => void this.#exited(code, name))
  }

  async #exited(code: number | null, name: NodeJS.Signals | null): Promise<void> {
    const killedByUs = this.#ladder.isKilled
    this.#ladder.leaderEnded()
    clearTimeout(this.#gaveUp)
    this.#input?.destroy()
    const outOfMemory =
      !killedByUs && (name === 'SIGKILL' || code === 137) && this.#shared.memory.blames(this.#killsAtStart)
    const reaping = this.#reap()
    const draining = this.#drain()
    const drained = await draining
    const aftermath = { ...(reaping === undefined ? NOTHING_LEFT : await reaping), drained }
    this.#resolve(
      name === null
        ? { how: 'exited', code: code ?? 0, outOfMemory, ...aftermath }
        : { how: 'signalled', signal: name, outOfMemory, ...aftermath },
    )
  }

  /** Undefined, at no cost, when it is certain that nothing is left. */
  #reap(): Promise<Reaped> | undefined {
    const family = this.#family
    if (family === undefined) return undefined
    const { sweeper } = this.#shared
    const reaping: Reaping = {
      graceLeftMs: () => this.#ladder.graceLeftMs,
      isKilled: () => this.#ladder.isKilled,
      silentMs: () => this.#output?.silentMs ?? Infinity,
    }
    if (!isLinux) return reapGroup(family.leader, reaping)
    return sweeper.isAlone(family) ? undefined : reap(family, sweeper, reaping)
  }

  #drain(): Promise<boolean> | boolean {
    if (this.#output === undefined) return true
    const drained = this.#output.drain(DRAIN_MS)
    if (this.#ladder.isKilled) this.#output.cutWithin(DRAIN_KILLED_MS)
    return drained
  }

  #signal(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void {
    const child = this.#child
    // Once the leader is reaped its number may be another's; who is left of the group is the reaper's.
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    signalTree(child.pid, name)
    if (name !== 'SIGKILL') return
    this.#gaveUp = setTimeout(() => this.#giveUp(), UNKILLABLE_MS)
    this.#gaveUp.unref()
  }

  #giveUp(): void {
    const pid = this.#child?.pid ?? 0
    const possibleSurvivors = [{ pid, command: this.#spec.argv.join(' ').slice(0, 200) }]
    this.#output?.destroy()
    this.#resolve({
      how: 'signalled',
      signal: 'SIGKILL',
      outOfMemory: false,
      leftovers: [],
      possibleSurvivors,
      drained: false,
    })
    this.#child?.unref()
  }

  #failed(error: unknown): void {
    const wait = SHORTAGE_WAITS_MS[this.#tries - 1]
    if (!isShortage(error) || wait === undefined) return this.#resolve(notStarted(this.#spec, error))
    // Some chance, so that tasks that failed together do not come back together.
    this.#retry = setTimeout(() => this.#start(), wait * (0.5 + Math.random()))
  }

  /** Gives up a start that has not been made yet; true also when there was and will be none. */
  #withdraw(): boolean {
    if (this.#child !== undefined) return false
    this.#withdrawn = true
    clearTimeout(this.#retry)
    this.#resolve(ended('stopped', `${JSON.stringify(this.#spec.argv[0])} was stopped before it could start`))
    return true
  }

  #noteDescendants(): void {
    const child = this.#child
    if (!isLinux || this.#family === undefined || child?.exitCode !== null || child.signalCode !== null)
      return
    this.#shared.sweeper.snapshot(this.#family)
  }
}

const NOTHING_LEFT: Reaped = { leftovers: [], possibleSurvivors: [] }

function commandOf(argv: ProcessSpec['argv'], env: ProcessSpec['env']): Command | ProcessNotStarted {
  const [file, ...args] = argv
  if (!isWindows || !isBatchFile(file)) return { file, args, verbatim: false }
  return (
    batchCommand(argv, env['ComSpec'] ?? env['COMSPEC'] ?? 'cmd.exe') ??
    ended(
      'batch-file',
      `cannot start ${JSON.stringify(file)}: cmd.exe would read ", % or a line end in its arguments as commands; ` +
        'pass them by a file, by a variable, or run the program behind the batch file',
    )
  )
}
