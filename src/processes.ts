/**
 * The port through which the engine runs child processes. Pure types: what a supervised process is asked for and
 * how its end is told. Bytes only; lines, masks and defusing (A5) are made of them elsewhere.
 */

export type OutputStream = 'stdout' | 'stderr'

export interface ProcessSpec {
  /** Program and arguments; no shell reads them. A program without a `/` is looked up on `env.PATH`. */
  readonly argv: readonly [string, ...string[]]
  /** Absolute. */
  readonly cwd: string
  /** The whole environment. A plain object that is made once: Node reads `process.env` slowly for each child. */
  readonly env: Readonly<Record<string, string>>
  /** `'none'` is the null device, so that a read returns at once (P14); else these bytes, then end of file. */
  readonly stdin: 'none' | Uint8Array | { readonly text: string }
  /**
   * Stands in the environment of all of the task's processes (`NOA_TASK_MARKER`) and finds those that left its group.
   * Unguessable, one per run and attempt of a task, of `[A-Za-z0-9._-]`; begins with the run's prefix (E6).
   */
  readonly marker: string
  /** Called with each chunk as it was read; the chunk may be kept. Never called before `start` has returned. */
  readonly onOutput: (stream: OutputStream, chunk: Uint8Array) => void
}

/** A process that was found by its group, its marker or its parent. */
export interface FoundProcess {
  readonly pid: number
  /** Its command line, shortened; its bare name where that is all there is. */
  readonly command: string
}

/** What was left when the program itself had ended. */
export interface ProcessAftermath {
  /** Still running after the program's end, and stopped (R6: named in a warning). */
  readonly leftovers: readonly FoundProcess[]
  /** May be running still: not ours to kill, did not die, or hid from the marker (P7). */
  readonly possibleSurvivors: readonly FoundProcess[]
  /** False when the pipes were closed on someone who still held them (P8): the output may lack its end. */
  readonly drained: boolean
}

export type NotStartedCause =
  | 'program-missing'
  | 'directory-missing'
  | 'not-executable'
  | 'bad-interpreter'
  | 'is-directory'
  | 'arguments-too-long'
  | 'bad-text'
  | 'batch-file'
  | 'no-more-processes'
  | 'stopped'
  | 'other'

export interface ProcessNotStarted {
  readonly how: 'not-started'
  readonly cause: NotStartedCause
  /** One line that names the program or directory and says what to do. */
  readonly message: string
}

export interface ProcessExited extends ProcessAftermath {
  readonly how: 'exited'
  readonly code: number
  /** The code is a shell's 137 (a command died of SIGKILL) and the kernel killed for want of memory meanwhile (P3). */
  readonly outOfMemory: boolean
}

export interface ProcessSignalled extends ProcessAftermath {
  readonly how: 'signalled'
  /** The signal's name, as `SIGSEGV`. */
  readonly signal: string
  /** SIGKILL, not by us, and the kernel killed for want of memory meanwhile (P3). */
  readonly outOfMemory: boolean
}

/** How a process ended. CPU time and memory are absent: Node tells them of no single child, and a guess is no figure. */
export type ProcessEnd = ProcessNotStarted | ProcessExited | ProcessSignalled

export interface RunningProcess {
  /** Undefined while it is not started, which may be never. */
  readonly pid: number | undefined
  /** Resolves when the program has ended, what it left has been stopped and its output has been given. Never rejects. */
  readonly ended: Promise<ProcessEnd>
  /**
   * SIGINT to the whole group, SIGTERM after `graceMs`, SIGKILL a second later (R6). Again with less grace shortens;
   * otherwise a second call, or one after the end, does nothing.
   */
  stop(how: { readonly graceMs: number }): void
  /** SIGKILL to all of it now (T4, second Ctrl-C). */
  kill(): void
  /** Back-pressure: reads no more until `resume`, so that the child waits (at most the chunks under way still come). */
  pause(): void
  resume(): void
}

export interface StraysEnd {
  readonly killed: readonly FoundProcess[]
  readonly possibleSurvivors: readonly FoundProcess[]
}

export interface Processes {
  /** Starts a program in a process group of its own. What goes wrong is told by `ended`, never thrown. */
  start(spec: ProcessSpec): RunningProcess
  /**
   * Kills what a dead run left: every process whose marker begins with `markerPrefix` (E6), save this one and its
   * parents. Resolves when none is left or ten seconds have passed. Finds nothing but on Linux.
   */
  killStrays(markerPrefix: string): Promise<StraysEnd>
}
