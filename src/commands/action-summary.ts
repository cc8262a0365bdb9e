import { annotationsOf } from '../monitoring/annotations.js'
import { jobSummary } from '../monitoring/job-summary.js'
import type { Run, TaskRun } from '../run.js'
import type { Runner, RunnerLog } from './action-runner.js'
import { logName } from './task-outputs.js'
import type { World } from './world.js'

/** The end of a log that a failure shows. */
const TAIL = 16 * 1024
/** What tasks wrote is read whole as long as all of it may fit, and then only as much as is shown of each. */
const WRITTEN = 2 * 1024 * 1024
const SHORT = 4096

/** Writes the job summary (A3). It is a report: when it cannot be written, the run ended as it did all the same. */
export function writeSummary(
  world: World,
  runner: Runner,
  log: RunnerLog,
  { run, folder, next }: { readonly run: Run; readonly folder: string; readonly next: readonly string[] },
): void {
  const written = runner.summary(
    jobSummary(run, {
      tail: (node, attempt) => world.texts.tail(`${folder}/logs/${logName({ node, attempt })}`, TAIL),
      markdownOf: markdownReader(world, folder),
      annotations: annotationsOf(run),
      next,
      limit: runner.summaryRoom(),
    }),
  )
  if (!written.ok) log.line(`warning: the job summary could not be written: ${written.error}`)
}

function markdownReader(world: World, folder: string): (task: TaskRun) => string | undefined {
  let read = 0
  return ({ facts }) => {
    if (facts?.summary === undefined) return undefined
    const text = world.texts.read(`${folder}/${facts.summary}`)
    if (!text.ok) return undefined
    read += text.value.length
    return read <= WRITTEN ? text.value : text.value.slice(0, SHORT + 1)
  }
}
