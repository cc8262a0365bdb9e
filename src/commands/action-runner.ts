import type { Result } from '../diagnostic.js'
import type { Annotation } from '../monitoring/annotations.js'

/** What the action asks of the job's runner (platform facts §A). */
export interface Runner {
  readonly log: RunnerLog
  /** An output of the step; what it cannot be told is one line for people. */
  output(name: string, value: string): Result<undefined, string>
  /** For the same action's `post`. */
  state(name: string, value: string): Result<undefined, string>
  /** Markdown for the job's page. */
  summary(markdown: string): Result<undefined, string>
  /** Bytes that the summary may still hold. */
  summaryRoom(): number
}

/** The log that the runner shows. Each call writes whole lines; nothing in them can act on the job (A5). */
export interface RunnerLog {
  line(text: string): void
  /** Whole lines of tasks with their prefix (`log: interleaved`), already safe. */
  lines(block: Uint8Array): void
  /** A task's lines, unprefixed; `open`: not folded away. */
  group(group: LogGroup): void
  annotate(annotations: readonly Annotation[]): void
  mask(values: readonly string[]): void
  /** A5: names of nodes and outputs, which no mask may blot out from now on. */
  own(words: readonly string[]): void
  /** A6: nothing without `RUNNER_DEBUG`. */
  debug(text: string): void
  readonly debugging: boolean
}

export interface LogGroup {
  readonly title: string
  readonly open: boolean
  readonly blocks: () => Iterable<string>
}

/** What `main` tells `post` of a run, as text. */
export const HANDED = 'run'
/** Told when nothing is left for `post`. */
export const ENDED = 'ended'

/** A run that `post` may have to go on with (T4). */
export interface HandedRun {
  readonly run: string
  /** Where its record is. */
  readonly home: string
  readonly root: string
}
