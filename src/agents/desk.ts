import { createEnvironments, type Environments } from './environment.js'
import type { Needs } from './needs.js'

/** What every kind of agent works with: what it needs, and what is made of that once a run. */
export interface Desk extends Needs {
  readonly environments: Environments
  readonly isWindows: boolean
  /** Builds under way, by key: a second task with the same sources waits for the first. */
  readonly building: Map<string, Promise<void>>
  /** Versions of programs, by path: asked once. */
  readonly versions: Map<string, Promise<string | undefined>>
}

export const createDesk = (needs: Needs): Desk => ({
  ...needs,
  environments: createEnvironments(needs),
  isWindows: needs.platform === 'win32',
  building: new Map(),
  versions: new Map(),
})
