import type { AttemptFacts, Failure, Outputs, Recorded, TaskAddress } from './event.js'
import type { Performer } from './plan.js'
import type { Result } from './diagnostic.js'
import type { Agent, Json, Milliseconds, OutputDeclaration, Task } from './workflow.js'

/** Time, as the engine knows it. */
export interface Clock {
  /** Milliseconds on a clock that never jumps. */
  now(): Milliseconds
  /** The wall clock, ISO 8601: for people only, nothing is decided by it. */
  wall(): string
  /** Calls `then` once `now()` has reached `at`, however far off that is; the returned function calls it off. */
  wake(at: Milliseconds, then: () => void): () => void
}

/** Where events are kept. */
export interface Journal {
  /** Returns once the events are durable (J1); a failure is final: nothing more may be done on their strength. */
  append(events: readonly Recorded[]): Result<undefined, string>
}

/** One attempt of a task, ready to be performed. */
export interface Order {
  readonly at: TaskAddress
  /** NODE (tool.md), unique in the run. */
  readonly node: string
  readonly attempt: number
  readonly task: Task
  readonly agent: Agent
  /** L44: action files, the preferred first; empty for other work. */
  readonly performers: readonly Performer[]
  /** Evaluated, with the true values of secrets. */
  readonly with: Readonly<Record<string, Json>>
  /** The definition's variables and those of earlier tasks (L40), to lay over the caller's (L43). */
  readonly env: Readonly<Record<string, string>>
  /** L36: the secrets that it lists, by variable. */
  readonly secrets: Readonly<Record<string, string>>
  /** An agent's configuration, evaluated (`command`). */
  readonly command: readonly string[]
  readonly workingDirectory: string | undefined
  /** L40: folders that earlier tasks put in front of PATH, the last first. */
  readonly paths: readonly string[]
  readonly loop?: { readonly index: number; readonly key: string; readonly item: Json }
  /** M1: the stage's GitHub environment. */
  readonly environment?: string
}

/** How an attempt ended, before anyone has judged it. */
export type Outcome = AttemptFacts & {
  /** Absent: it succeeded. */
  readonly failure?: Failure
  /** As published (L40): strings, or values of an agent that has types. */
  readonly outputs: Outputs
}

export interface Attempt {
  /** Resolves when it has ended and left nothing running. Never rejects. */
  readonly ended: Promise<Outcome>
  /** R6: asks it to stop, then makes it; again with less grace shortens. */
  stop(graceMs: Milliseconds): void
  /** Stops it now. */
  kill(): void
}

/** Those who perform tasks: all agents behind one door. */
export interface Workers {
  start(order: Order): Attempt
}

/** Values of secrets (L36), by name; undefined where there is none. */
export interface Secrets {
  read(name: string): string | undefined
}

/** `hashFiles` (L30): resolves with the digest of the files that match, '' for none. Never rejects. */
export interface FileHasher {
  hash(patterns: readonly string[]): Promise<string>
}

/** L41: holds outputs against the JSON Schemas that a task declares; one that does not fit makes it a failure. */
export interface OutputSchemas {
  check(declared: Readonly<Record<string, OutputDeclaration>>, outcome: Outcome): Promise<Outcome>
}

/** Whoever wants to know what happens, after it is durable. */
export interface Observer {
  onEvents(events: readonly Recorded[]): void
}
