import type { Result } from '../diagnostic.js'
import type { Sources } from '../definition/sources.js'
import type { Recorded } from '../event.js'
import type { Annotation } from '../monitoring/annotations.js'
import type { Plan } from '../plan.js'
import type { Clock, FileHasher, Journal, OutputSchemas } from '../ports.js'
import type { Processes } from '../processes.js'
import type { Builds, ProgramSearch, TaskFiles } from '../task-ports.js'

/** All that commands ask of the outside. What costs something is made when it is first asked for. */
export interface World {
  readonly machine: Machine
  readonly clock: Clock
  readonly sources: Sources
  readonly texts: Texts
  readonly out: Out
  /** The records below a folder (tool.md, "The run record"). */
  records(home: string): Records
  newRunId(): string
  gitFacts(root: string): { readonly sha?: string; readonly ref?: string; readonly repository?: string }
  /** Whether a program is on the PATH. */
  hasProgram(name: string): boolean
  /** What performing tasks of one run takes; `close` leaves nothing behind. */
  workshop(place: WorkshopPlace): Workshop
  hasher(root: string): FileHasher
  readonly schemas: OutputSchemas
  /** A runner's workflow command that annotates a line, escaped. */
  annotationCommand(annotation: Annotation): string
  /** Unguessable text of letters and digits. */
  token(): string
}

export interface Machine {
  /** This tool's version. */
  readonly version: string
  /** Absolute, with `/`. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly platform: string
  readonly arch: string
  readonly cores: number
  readonly node: { readonly path: string; readonly version: string }
}

/** Where commands write (T2). */
export interface Out {
  stdout(text: string | Uint8Array): void
  stderr(text: string | Uint8Array): void
  /** Whether the readers are behind: resolves when they have caught up. */
  busy(): Promise<void> | undefined
}

/** How what a command prints may look (T3). */
export interface Screen {
  readonly colour: boolean
  /** Columns of a terminal. */
  readonly width?: number
  /** A live view, on a terminal only: `frame` gives its lines. */
  readonly live?: (
    frame: (columns: number, rows: number) => readonly string[],
    columnsOf: (line: string) => number,
  ) => LiveView
}

export interface LiveView {
  /** Shows whole lines above the live part. */
  print(block: string | Uint8Array): void
  draw(): void
  /** Puts `last` in the place of the live part. */
  end(last: readonly string[]): void
}

/** Files of text: what a command writes for the user, and what the user hands it. */
export interface Texts {
  read(path: string): Result<string, string>
  write(path: string, text: string): Result<undefined, string>
  /** The end of a file, at most `most` bytes; empty when there is none. */
  tail(path: string, most: number): string
}

export interface WorkshopPlace {
  readonly root: string
  /** The record's folder. */
  readonly record: string
  /** `.noa`, or what stands for it. */
  readonly home: string
}

export interface Workshop {
  readonly processes: Processes
  readonly files: TaskFiles
  readonly programs: ProgramSearch
  readonly builds: Builds
  log(name: string): LogFile
  /** Resolves when nothing that was started here runs any more, as when a bug of ours ended the run before its tasks. */
  close(): Promise<void>
}

export interface LogFile {
  write(text: Uint8Array): void
  end(): { readonly written: boolean; readonly problem?: string }
}

export interface Records {
  create(run: string, plan: Plan): Result<OpenRecord, RecordTrouble>
  open(run: string): Promise<Result<OpenRecord & StoredRun, RecordTrouble>>
  read(run: string): Promise<Result<StoredRun, RecordTrouble>>
  /** Ids, the newest first. */
  list(): readonly string[]
}

export interface OpenRecord {
  readonly run: string
  readonly folder: string
  readonly journal: Journal
  close(): void
}

export interface StoredRun {
  readonly run: string
  readonly folder: string
  readonly plan: Plan
  readonly events: readonly Recorded[]
}

export interface RecordTrouble {
  readonly kind: 'unwritable' | 'unknown-run' | 'damaged'
  readonly message: string
}

/** T1. */
export const exitCodes = {
  done: 0,
  failed: 1,
  wrongInput: 2,
  waiting: 3,
  rollbackFailed: 4,
  damagedRecord: 5,
  internal: 70,
  cancelled: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The exit code that a record's trouble is worth (T1). */
export const exitCodeOf = ({ kind }: RecordTrouble): ExitCode =>
  kind === 'damaged' ? exitCodes.damagedRecord : exitCodes.wrongInput
