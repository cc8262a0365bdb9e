import { createHash } from 'node:crypto'
import type { Json, Language, Mode, StageName, TaskName, Workflow } from './workflow.js'

/**
 * What will run: the workflow, settled for one commit, one set of inputs and one selection. Plain JSON, so that it can be
 * recorded, hashed and read again; it holds no secret and nothing of the machine (M2).
 */
export interface Plan {
  readonly schema: 1
  /** `sha256:…` over everything else in here. */
  readonly hash: string
  readonly workflow: Workflow
  readonly inputs: Readonly<Record<string, Json>>
  readonly mode: Mode
  readonly target: Target
  /** The definition, what it includes and the action files it uses, by path. */
  readonly sources: readonly SourceDigest[]
  /** The commit of the repository, where there is one. */
  readonly commit?: string
  /** The workflow's own limits, evaluated (L37): tasks at work at once, and milliseconds. */
  readonly maxParallel?: number
  readonly timeout?: number
  /** In the workflow's order. */
  readonly stages: readonly PlannedStage[]
}

/** M2: over everything that decides what runs, and nothing of where. Of a plan that was read again it is the same. */
export function planHash(
  plan: Omit<Plan, 'hash' | 'target'> & Partial<Pick<Plan, 'hash' | 'target'>>,
): string {
  const { hash: _, target: __, ...body } = plan
  return `sha256:${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`
}

/** Where a run takes place (L32 `run.target`). */
export type Target = 'local' | 'job' | 'matrix' | 'compiled'

export interface SourceDigest {
  readonly path: string
  /** `sha256:…` of its bytes. */
  readonly digest: string
}

/** The `skip` of what `--skip` named: it goes on holding back what depends on it when something before it failed. */
export const LEFT_OUT = '`--skip`'

export interface PlannedStage {
  readonly name: StageName
  /** What one job runs. */
  readonly unit: string
  /** Set: it will not run, for this reason (a selection, or M1). */
  readonly skip?: string
  /** It is outside of the selection: edges to it count as met. */
  readonly unselected?: true
  /** M1: the GitHub environment, evaluated. */
  readonly environment?: string
  /** The longest remaining path from its start to the end of the run: milliseconds where known, else steps. */
  readonly rank: number
  /** In the stage's order. */
  readonly tasks: readonly PlannedTask[]
}

export interface PlannedTask {
  readonly name: TaskName
  readonly skip?: string
  readonly unselected?: true
  /** As of a stage, from this task's start to the end of the run. */
  readonly rank: number
  /** Who may perform an action (L44), the preferred first; empty for other work. */
  readonly performers: readonly Performer[]
}

/** An action file, or the folder of one, relative to the repository's root. */
export interface Performer {
  readonly language: Language
  readonly path: string
}
