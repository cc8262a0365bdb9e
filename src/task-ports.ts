import type { Finding } from './finding.js'
import type { Order } from './ports.js'
import type { OutputStream } from './processes.js'
import type { Result } from './diagnostic.js'

/**
 * What performing a task asks of the outside, besides processes. All of it returns at once: a thousand trivial tasks
 * pay for each call.
 */

/** Where a task's output goes. */
export interface TaskOutputs {
  open(order: Order): TaskSink
}

/** One attempt's output. */
export interface TaskSink {
  /** A promise: whoever shows it is behind, and has caught up when it resolves (P13). */
  write(stream: OutputStream, chunk: Uint8Array): Promise<void> | undefined
  /** A line of our own, as a warning about what was left running. */
  note(text: string): void
  /** To be called once, when nothing of the attempt writes any more. */
  end(): OutputEnd
}

export interface OutputEnd {
  readonly findings: readonly Finding[]
  readonly findingsDropped: number
  /** Relative to the record's folder. */
  readonly log?: string
}

/** The files through which a task speaks with us (L40), and the places of its work. Trouble is one line for people. */
export interface TaskFiles {
  /** Files of one attempt, all empty but `input`; nobody else can read them (S54). */
  open(input: string): Result<AttemptFiles, string>
  /** The path of a file with this text; `extension` as `sh`. One text is one file while the run lasts. */
  script(text: string, extension: string): Result<string, string>
  /** Keeps what a task told the report; returns where, relative to the record's folder. */
  keepSummary(node: string, attempt: number, text: string): Result<string, string>
  /** L43: an existing folder inside the repository, links followed, or what is wrong (S34). */
  directory(path: string): Result<string, string>
  /** What stands at a path of the repository, and which of the names comes first in it, as absolute paths. */
  look(path: string, names: readonly string[]): PathLook
}

export type PathLook =
  | { readonly kind: 'missing' | 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string; readonly entry?: string }

/** The files by which a task tells, as GitHub names them in lower case, and the one by which it is told. */
export type ProtocolFile = 'output' | 'env' | 'path' | 'state' | 'summary'

export interface AttemptFiles {
  readonly paths: Readonly<Record<ProtocolFile | 'input', string>>
  /**
   * Reads at most `cap` bytes of each file and takes the files back; to be called once. `quiet`: nothing of the attempt
   * runs any more, so that they may serve another.
   */
  end(how: { readonly cap: number; readonly quiet: boolean }): WrittenFiles
}

/** What the task wrote; absent where it wrote nothing. */
export type WrittenFiles = Partial<Readonly<Record<'output' | 'env' | 'path' | 'summary', WrittenFile>>>
export type WrittenFile = { readonly size: number; readonly bytes: Uint8Array } | { readonly problem: string }

/** Finds programs as a child with that PATH would. */
export interface ProgramSearch {
  /** The absolute path. What was found stays found; what was not is looked for again. */
  find(name: string, path: string): string | undefined
}

/** Programs built from sources, kept by the digest of what they were built from. */
export interface Builds {
  /** The key of what the sources are now: `recipe` is all else that decides what the build gives. */
  key(sources: BuildSources, recipe: string): Result<string, string>
  /** The folder of a finished build. */
  find(key: string): string | undefined
  /** An empty folder beside the cache, for one build. */
  begin(key: string): Result<BuildPlace, string>
  /**
   * Takes the one program that cargo left in `folder/target/release`, under the name `program`, and drops the rest, and
   * a file that cargo made among the sources.
   */
  adopt(folder: string, program: string, made: string | undefined): Result<undefined, string>
}

export interface BuildSources {
  /** A file or a folder: absolute. */
  readonly path: string
  /** A name that does not count, wherever it stands. */
  readonly except?: string
  /** More that may be taken in: the files of a folder whose names end so. */
  readonly beside?: { readonly folder: string; readonly endings: readonly string[] }
}

export interface BuildPlace {
  readonly folder: string
  /** Puts the build into the cache and returns its folder; another engine's is as good, if that was first. */
  commit(): Result<string, string>
  abandon(): void
}

/** What is known to be secret (L36, A5). */
export interface SecretGuard {
  /** Whether a text gives a secret away. */
  contains(text: string): boolean
  maskText(text: string): string
}
