import type { Finding } from './finding.js'
import type { EndStatus, FailureClass, Json, Mode, StageName, TaskName } from './workflow.js'
import type { Target } from './plan.js'

/** Where a task stands; `iteration` is the index in a loop. */
export interface TaskAddress {
  readonly stage: StageName
  readonly iteration?: number
  readonly task: TaskName
}

/** Why a node failed (S1). */
export interface Failure {
  readonly class: FailureClass
  readonly message: string
  readonly exitCode?: number
  readonly signal?: string
}

/** What an attempt left behind, as the record keeps it. */
export interface AttemptFacts {
  readonly exitCode?: number
  readonly signal?: string
  readonly durationMs: number
  /** Who performed it: an agent's kind, a language, a program with its version. */
  readonly by: string
  /** L40: for the later tasks of its scope. */
  readonly exports?: Exports
  readonly findings?: readonly Finding[]
  /** Findings beyond those kept. */
  readonly findingsDropped?: number
  /** The log and the summary, relative to the record's folder. */
  readonly log?: string
  readonly summary?: string
  /** R6: processes that it left running and that were stopped. */
  readonly leftovers?: readonly string[]
}

/** What a task put into `GITHUB_ENV` and `GITHUB_PATH`. */
export interface Exports {
  readonly env: Readonly<Record<string, string>>
  readonly path: readonly string[]
}

export type Outputs = Readonly<Record<string, Json>>

/** What happened. A run is the list of these, and everything else is derived from it. */
export type RunEvent =
  | {
      readonly type: 'run-started'
      readonly run: string
      readonly attempt: number
      readonly plan: string
      readonly mode: Mode
      readonly target: Target
      /** ISO 8601; all times of events count from here. */
      readonly at: string
      readonly tool: string
      /** Tasks at work at once (L11). */
      readonly slots: number
      /** R6: the workflow's timeout, milliseconds of the run. */
      readonly deadline?: number
      readonly github: Json
      readonly runner: Json
    }
  /** Its edges and `if` hold; it waits for the resources that it names (L23). */
  | { readonly type: 'stage-ready'; readonly stage: StageName }
  | {
      readonly type: 'stage-started'
      readonly stage: StageName
      /** L23: units taken, by resource. */
      readonly holds?: Readonly<Record<string, number>>
      /** R6: milliseconds of the run. */
      readonly deadline?: number
      /** L11: its tasks at work at once; of a loop its iterations. */
      readonly slots?: number
    }
  /** L13: what a list or matrix turned out to hold. */
  | {
      readonly type: 'loop-listed'
      readonly stage: StageName
      readonly keys: readonly string[]
      readonly items: readonly Json[]
    }
  | {
      readonly type: 'iteration-started'
      readonly stage: StageName
      readonly iteration: number
      readonly key: string
      readonly item: Json
    }
  | {
      readonly type: 'iteration-ended'
      readonly stage: StageName
      readonly iteration: number
      readonly key: string
      readonly item: Json
      readonly status: EndStatus
      readonly reason?: string
      /** What `collect` took from it. */
      readonly outputs: Outputs
    }
  /** The next iteration starts at `until`, in milliseconds of the run. */
  | { readonly type: 'loop-paused'; readonly stage: StageName; readonly until: number }
  /** No further iteration starts. */
  | {
      readonly type: 'loop-finished'
      readonly stage: StageName
      readonly because: string
      readonly failure?: Failure
    }
  /** Their edges and `if` hold, in the order in which they queue; they wait for a slot and resources. */
  | {
      readonly type: 'tasks-ready'
      readonly stage: StageName
      readonly iteration?: number
      readonly tasks: readonly TaskName[]
    }
  | ({
      readonly type: 'task-started'
      readonly attempt: number
      /** As evaluated, secrets by name only. */
      readonly with: Readonly<Record<string, Json>>
      /** Milliseconds of the run. */
      readonly deadline?: number
      readonly holds?: Readonly<Record<string, number>>
    } & TaskAddress)
  /** It is being stopped; however it ends, this is why. */
  | ({
      readonly type: 'task-stopping'
      readonly because: { readonly kind: 'timeout' | 'cancelled'; readonly reason: string }
    } & TaskAddress)
  | ({
      readonly type: 'task-ended'
      readonly status: EndStatus
      readonly reason?: string
      readonly failure?: Failure
      readonly outputs: Outputs
      /** Absent where it never started. */
      readonly attempt?: AttemptFacts
    } & TaskAddress)
  | {
      readonly type: 'stage-ended'
      readonly stage: StageName
      readonly status: EndStatus
      readonly reason?: string
      readonly failure?: Failure
      readonly outputs: Outputs
    }
  /** `hashFiles` (L30) asked for by an expression: the digest that was found. */
  | {
      readonly type: 'files-hashed'
      /** Who asked: a digest holds for one evaluation, since files change. */
      readonly node: string
      readonly patterns: readonly string[]
      readonly digest: string
    }
  /** `hard`: nothing more starts, what runs is killed (T4). */
  | { readonly type: 'cancel-requested'; readonly by: string; readonly hard: boolean }
  /** A stage's or (without `stage`) the workflow's time is up (R6). */
  | { readonly type: 'timed-out'; readonly stage?: StageName; readonly reason: string }
  | {
      readonly type: 'run-ended'
      readonly status: RunStatus
      readonly reason?: string
      readonly outputs: Outputs
    }

/** S4. */
export type RunStatus = 'succeeded' | 'degraded' | 'failed' | 'cancelled' | 'waiting'

/** An event with its place in the log and its time, in milliseconds since the run's start. */
export type Recorded = RunEvent & { readonly seq: number; readonly t: number }

/** NODE as users write it (tool.md). */
export const nodeId = (stage: string, key?: string, task?: string): string =>
  `${stage}${key === undefined ? '' : `[${key}]`}${task === undefined ? '' : `.${task}`}`
