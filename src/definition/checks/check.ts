import type { Diagnostic, Place } from '../../diagnostic.js'
import type { Json, Workflow } from '../../workflow.js'
import type { ActionFiles } from '../action-files.js'
import type { DefinitionCode } from '../codes.js'
import type { Locate } from '../locate.js'

/** What a check may look at. */
export interface CheckContext {
  readonly workflow: Workflow
  readonly locate: Locate
  /**
   * What the author wrote at `path` below the map that `owner` was read from, as plain data; undefined when nothing
   * stands there. Defaults are not in it, merges (`<<`) are.
   */
  readonly written: (owner: object, path: readonly PropertyKey[]) => Json | undefined
  /** The text of the file at a place, as it stands there: a fix is offered only where it is what was expected. */
  readonly text: (at: Place) => string
  /** L44: what performs the actions of language agents. */
  readonly actionFiles: ActionFiles
  /** The files below the definition's folder are not for checks: what they ask of the outside comes in here. */
  readonly options: CheckOptions
}

export interface CheckOptions {
  /** `plan --target`; undefined when nobody asked. */
  readonly target?: 'local' | 'job' | 'matrix' | 'compiled'
  /** Whether a program is on the PATH of this machine; undefined when what is missing here does not matter. */
  readonly hasProgram?: (name: string) => boolean
}

/** One rule about a workflow as meant. It never throws for what an author can write. */
export type Check = (context: CheckContext) => readonly Diagnostic<DefinitionCode>[]
