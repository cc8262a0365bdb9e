import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { BUILT_IN_MATCHERS } from '../output/built-in-matchers.js'
import type { Masker } from '../output/masker.js'
import { parseMatcherFile } from '../output/matcher-file.js'
import type { Matcher } from '../output/matcher.js'
import { createTaskOutput, type TaskOutput } from '../output/task-output.js'
import { safeText } from '../output/visible.js'
import type { Finding } from '../finding.js'
import type { Order } from '../ports.js'
import type { OutputStream } from '../processes.js'
import type { TaskOutputs } from '../task-ports.js'
import type { Face } from './face.js'
import { absolute } from './load.js'
import type { Workshop, World } from './world.js'

/** Findings that an event keeps; a report shows fewer. */
const KEPT_FINDINGS = 200

export interface OutputsOfTasks extends TaskOutputs {
  lastLines(node: string, count: number): readonly string[]
}

/** Joins what tasks print to their logs, to the face and to findings (A5, L50). */
export function createTaskOutputs(
  world: World,
  root: string,
  masker: Masker,
  workshop: Workshop,
  face: Pick<Face, 'onText' | 'onMask'>,
): OutputsOfTasks {
  const matchersOf = matcherReader(world, root)
  const open = new Map<string, TaskOutput>()
  const last = new Map<string, readonly string[]>()
  return {
    lastLines: (node, count) => open.get(node)?.lastLines(count) ?? last.get(node)?.slice(-count) ?? [],
    open(order) {
      const name = logName(order)
      const log = workshop.log(name)
      const findings: Finding[] = []
      let dropped = 0
      const note = (text: string): void => sink(Buffer.from(`${safeText(text)}\n`), 'stderr')
      const sink = (block: Buffer, stream: OutputStream): void => {
        log.write(block)
        face.onText(order, block, stream)
      }
      const matchers = matchersOf(order, note)
      const output = createTaskOutput({
        masker,
        root,
        matchers,
        ...(order.workingDirectory === undefined
          ? {}
          : { cwd: posix.relative(root, absolute(root, order.workingDirectory)) }),
        isFile: (path) => world.sources.exists(absolute(root, path)) === 'file',
        onText: sink,
        onFinding: (finding) => {
          if (findings.length < KEPT_FINDINGS) findings.push(finding)
          else dropped++
        },
        onMask: (added) => {
          if (added.kind === 'masked') face.onMask(added.runner)
        },
      })
      open.set(order.node, output)
      return {
        write: (stream, chunk) => {
          output.write(stream, chunk)
          return world.out.busy()
        },
        note,
        end: () => {
          const totals = output.end()
          open.delete(order.node)
          last.set(order.node, output.lastLines(KEPT_LINES))
          const kept = log.end()
          return {
            findings,
            findingsDropped: dropped + totals.droppedFindings,
            ...(kept.written ? { log: `logs/${name}` } : {}),
          }
        },
      }
    },
  }
}

/** Lines of a task that a live view may still ask for when it has ended. */
const KEPT_LINES = 1

/** A node's log, by a name that every file system takes and tells from all others: keys of iterations may hold anything. */
export function logName({ node, attempt }: Pick<Order, 'node' | 'attempt'>): string {
  const plain = node.replaceAll(/[^A-Za-z0-9._[\]-]/g, '_').slice(0, 180)
  const key = /\[(.*)\]/s.exec(node)?.[1] ?? ''
  const isPlain = plain === node && key === key.toLowerCase()
  const digest = isPlain ? '' : `-${createHash('sha256').update(node).digest('hex').slice(0, 8)}`
  return `${plain}${digest}.${attempt}.log`
}

/** L50: a task's matchers, built-in or from files, each file read once. */
function matcherReader(
  world: World,
  root: string,
): (order: Order, note: (text: string) => void) => readonly Matcher[] {
  const files = new Map<string, readonly Matcher[]>()
  const readFile = (name: string, note: (text: string) => void): readonly Matcher[] => {
    const text = world.texts.read(absolute(root, name))
    if (!text.ok) {
      note(`warning: problem matcher ${name} cannot be read: ${text.error}`)
      return []
    }
    const parsed = parseMatcherFile(text.value)
    if (parsed.ok) return parsed.value
    for (const { at, message } of parsed.error) note(`warning: problem matcher ${name}: ${at}: ${message}`)
    return []
  }
  return (order, note) =>
    order.task.matchers.flatMap((name) => {
      const builtIn = BUILT_IN_MATCHERS.get(name)
      if (builtIn !== undefined) return builtIn
      const known = files.get(name) ?? readFile(name, note)
      files.set(name, known)
      return known
    })
}
