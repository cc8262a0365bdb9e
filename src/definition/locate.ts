import type { Place } from '../diagnostic.js'
import type { Agent, Stage, Task, Workflow } from '../workflow.js'

/** A stretch of a scalar's value, counted in UTF-16 code units of the value as read (not of its text in the file). */
export interface Span {
  readonly offset: number
  readonly length: number
}

/**
 * Where something that `owner` was read from stands in the files. `path` is the way as the author wrote it, below the
 * owner's own map: `locate(task, ['with', 'tag'])`. A step that is not there ends the way: the place is then that of
 * the deepest step that is. Without `what` it is the value of a scalar, and the key of a map or list.
 */
export type Locate = (
  owner: Workflow | Stage | Task | Agent | object,
  path: readonly PropertyKey[],
  what?: 'key' | 'value' | Span,
) => Place
