import type { Failure } from '../event.js'
import type { OnFailure } from '../workflow.js'

/** S3: whether `on_failure` lets the run go on after these failures. */
export function degrades(onFailure: OnFailure, failures: readonly Failure[]): boolean {
  if (onFailure.kind === 'fail') return false
  const { exitCodes } = onFailure
  return (
    exitCodes === undefined ||
    (failures.length > 0 &&
      failures.every(({ exitCode }) => exitCode !== undefined && exitCodes.includes(exitCode)))
  )
}
