import { columnsOf } from '../monitoring/columns.js'
import { finalLines } from '../monitoring/final-lines.js'
import { progressLines } from '../monitoring/progress.js'
import { treeLines } from '../monitoring/show.js'
import { prefixLines } from '../output/prefix.js'
import { addressOf, type TaskRun } from '../run.js'
import type { Face, ShownRun } from './face.js'
import { shownFolder } from './record-path.js'
import type { LiveView, Screen, World } from './world.js'

/** A live tree on a terminal (T3): tasks at work with the last line of each; at the end the tree as it stands. */
export function createLiveFace(world: World, live: NonNullable<Screen['live']>, colour: boolean): Face {
  let shown: ShownRun | undefined
  let view: LiveView | undefined
  let zero = 0
  const lastLine = (task: TaskRun): string | undefined =>
    shown?.lastLines(addressOf(task).stage, task.scope.iteration?.key, task.def.name, 1).at(-1)
  return {
    begin: (run) => {
      shown = run
      zero = world.clock.now() - run.run.t
      view = live(
        (width, height) =>
          progressLines(run.run, { now: world.clock.now() - zero, width, height, colour, lastLine }),
        columnsOf,
      )
    },
    onText: () => undefined,
    onMask: () => undefined,
    onEvents: (events) => {
      if (shown === undefined || view === undefined) return
      for (const event of events)
        if (event.type === 'task-ended' && event.status === 'failed')
          view.print(failedLog(world, shown, event.attempt?.log))
      view.draw()
    },
    end: async () => {
      if (shown === undefined || view === undefined) return
      const { run } = shown
      const folder = shownFolder(world.machine.cwd, shown.folder)
      view.end([...treeLines(run, { colour, compact: true }), ...finalLines(run, { folder })])
      await Promise.resolve()
    },
  }
}

/** What a failed task printed last stays on the screen: it is what the user came for. */
function failedLog(world: World, shown: ShownRun, log: string | undefined): string {
  if (log === undefined) return ''
  const lines = world.texts
    .tail(`${shown.folder}/${log}`, 32 * 1024)
    .split('\n')
    .slice(0, -1)
  const last = lines.slice(-FAILED_LINES)
  const name = log.replace(/^logs\//, '').replace(/\.\d+\.log$/, '')
  const cut = lines.length > last.length ? [`… the whole log: ${shown.folder}/${log}`] : []
  return prefixLines(Buffer.from([...cut, ...last, ''].join('\n')), `${name} │ `).toString()
}

const FAILED_LINES = 40
