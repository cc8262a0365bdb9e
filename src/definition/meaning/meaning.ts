import type { Problems } from '../problem.js'
import type { Defaults } from './defaults.js'
import type { Written } from './written.js'

/** What all that turns the written into the meant works with. */
export interface Meaning {
  readonly written: Written
  readonly problems: Problems
  readonly defaults: Defaults
  /** Names as declared, by their lower-case form: tasks may write them otherwise (L5). */
  readonly agentNames: ReadonlyMap<string, string>
  readonly resourceNames: ReadonlyMap<string, string>
}
