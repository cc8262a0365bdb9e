import type { Clock, Order } from '../ports.js'
import type { Processes } from '../processes.js'
import type { Builds, ProgramSearch, SecretGuard, TaskFiles, TaskOutputs } from '../task-ports.js'

/** What the agents need of a run and of the world. */
export interface Needs {
  readonly run: string
  /** The repository's root: absolute, links followed. */
  readonly root: string
  /** The run's folder of artifacts: absolute. */
  readonly artifacts: string
  /** As Node names it: `linux`, `darwin`, `win32` … */
  readonly platform: string
  /** As Node names it: `x64`, `arm64` … */
  readonly arch: string
  /** The Node that runs the engine: absolute path, and version as `22.18.0`. */
  readonly node: { readonly path: string; readonly version: string }
  /** The caller's variables. */
  readonly env: Readonly<Record<string, string>>
  /** L36: names of all variables whose values some task of the workflow lists as a secret. */
  readonly secretNames: readonly string[]
  readonly clock: Pick<Clock, 'now' | 'wake'>
  readonly processes: Processes
  readonly outputs: TaskOutputs
  readonly files: TaskFiles
  readonly programs: ProgramSearch
  readonly builds: Builds
  readonly secrets: SecretGuard
  /** An unguessable text, another one for each attempt, that begins with the run's prefix (E6). */
  readonly marker: (order: Order) => string
  /** R6: the whole of the ladder takes no longer than this (3 s in a CI job). */
  readonly maxGraceMs?: number
}
