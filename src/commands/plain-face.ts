import type { Recorded } from '../event.js'
import { nodeId } from '../event.js'
import { logLines, taskPrefix } from '../monitoring/log-lines.js'
import { prefixLines } from '../output/prefix.js'
import type { Run } from '../run.js'
import { taskOf } from '../run.js'
import type { Face, ShownRun } from './face.js'
import { shownFolder } from './record-path.js'
import type { World } from './world.js'

export interface PlainOptions {
  readonly quiet: boolean
  /** Tasks' lines together when they end, instead of as they come. */
  readonly grouped: boolean
  readonly write: (text: string | Uint8Array) => void
}

/** Plain, prefixed lines: for everything that is no terminal (T3). */
export function createPlainFace(world: World, options: PlainOptions): Face {
  let shown: ShownRun | undefined
  const prefixes = new Map<string, string>()
  const prefixOf = (run: Run, node: string): string => {
    const known = prefixes.get(node) ?? taskPrefix(run, node)
    prefixes.set(node, known)
    return known
  }
  return {
    begin: (run) => {
      shown = run
    },
    onText: (order, block) => {
      if (shown === undefined || options.grouped || options.quiet) return
      options.write(prefixLines(block, prefixOf(shown.run, order.node)))
    },
    onMask: () => undefined,
    onEvents: (events) => {
      if (shown === undefined) return
      let text = ''
      for (const event of events) {
        if (options.quiet ? wentWrong(event) : options.grouped) text += groupOf(world, shown, event)
        for (const line of logLines(shown.run, event, {
          quiet: options.quiet,
          folder: shownFolder(world.machine.cwd, shown.folder),
        }))
          text += `${line}\n`
      }
      if (text !== '') options.write(text)
    },
    end: () => Promise.resolve(),
  }
}

/** `--quiet` shows what failed, so what it printed too. */
const wentWrong = (event: Recorded): boolean =>
  event.type === 'task-ended' && (event.status === 'failed' || event.status === 'degraded')

/** A task's whole log, when it has ended. */
function groupOf(world: World, shown: ShownRun, event: Recorded): string {
  if (event.type !== 'task-ended' || event.attempt?.log === undefined) return ''
  const task = taskOf(shown.run, event)
  const node = nodeId(event.stage, task.scope.iteration?.key, event.task)
  const log = world.texts.tail(`${shown.folder}/${event.attempt.log}`, 64 * 1024 * 1024)
  return Buffer.from(prefixLines(Buffer.from(log), taskPrefix(shown.run, node))).toString()
}
