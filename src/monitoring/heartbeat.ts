import { taskId, type Run } from '../run.js'
import { sayElapsed } from './duration.js'
import { oneLine } from './plain-text.js'
import { tasksOf } from './run-nodes.js'

/** More running tasks than these are counted, not named. */
const MOST = 5

/**
 * What runs, for a log that shows tasks only when they end (A5): undefined when nothing does. `now` in milliseconds of
 * the run. Once a minute is enough.
 */
export function heartbeat(run: Run, now: number): string | undefined {
  const tasks = tasksOf(run)
  const running = tasks
    .filter(({ status }) => status === 'running')
    .toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))
  if (running.length === 0) return undefined
  const named = running
    .slice(0, MOST)
    .map((task) => `${oneLine(taskId(task), 80)} ${sayElapsed(now - (task.startedAt ?? now))}`)
  const more = running.length > MOST ? ` and ${running.length - MOST} more` : ''
  const ended = tasks.filter(({ endedAt }) => endedAt !== undefined).length
  return `still running after ${sayElapsed(now)}: ${named.join(', ')}${more} (${ended} ended)`
}
