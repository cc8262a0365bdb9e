import type { Recorded } from '../event.js'
import { annotationsOf } from '../monitoring/annotations.js'
import { heartbeat } from '../monitoring/heartbeat.js'
import { lineId, logLines, taskPrefix } from '../monitoring/log-lines.js'
import { prefixLines } from '../output/prefix.js'
import { taskOf } from '../run.js'
import type { Annotation } from '../monitoring/annotations.js'
import type { LogGroup, RunnerLog } from './action-runner.js'
import type { Face, ShownRun } from './face.js'
import type { World } from './world.js'

export interface RunnerFaceOptions {
  /** A5: a task's lines as one group when it ends, instead of prefixed as they come. */
  readonly grouped: boolean
  /** A4: whether failures and findings become annotations. */
  readonly annotations: boolean
  /** Makes the places of annotations relative to the workspace. */
  readonly place: (annotation: Annotation) => Annotation
  /** Whether the record is there when the job is over: then logs are named. */
  readonly kept: boolean
  readonly onBegin: (shown: ShownRun) => void
}

/** A silence longer than this looks like a hang. */
const SILENCE = 60_000
/** More than a task's log may have. */
const WHOLE_LOG = 256 * 1024 * 1024

/** What the face asks of the world: time for the heartbeat, and the logs of tasks. */
export interface FaceWorld {
  readonly clock: Pick<World['clock'], 'now' | 'wake'>
  readonly texts: Pick<World['texts'], 'tail'>
}

/** The run in a job's log (A5). */
export function createRunnerFace(world: FaceWorld, log: RunnerLog, options: RunnerFaceOptions): Face {
  const { clock, texts } = world
  const failed: LogGroup[] = []
  const prefixes = new Map<string, string>()
  let shown: ShownRun | undefined
  let zero = 0
  let spoken = 0
  let calledOff: (() => void) | undefined
  let closed = false

  const beat = (): void => {
    if (shown === undefined || closed) return
    const now = clock.now()
    if (now - spoken >= SILENCE) {
      const text = heartbeat(shown.run, now - zero)
      if (text !== undefined) log.line(text)
      spoken = now
    }
    calledOff = clock.wake(spoken + SILENCE, beat)
  }

  /** The log of a task that has ended, or undefined where it printed nothing. */
  const groupOf = (event: Recorded, title: string): LogGroup | undefined => {
    if (!options.grouped || event.type !== 'task-ended' || event.attempt?.log === undefined) return undefined
    const path = `${shown?.folder ?? ''}/${event.attempt.log}`
    return { title, open: event.status === 'failed', blocks: () => [texts.tail(path, WHOLE_LOG)] }
  }

  const show = (at: ShownRun, event: Recorded): void => {
    if (event.type === 'run-ended') close()
    const lines = logLines(at.run, event, {
      withoutStarts: options.grouped,
      withoutHints: true,
      ...(options.kept ? { folder: at.folder } : {}),
    })
    const group = groupOf(event, lines.join(' '))
    if (group?.open === true && event.type === 'task-ended') {
      failed.push({ ...group, title: `── ${lineId(taskOf(at.run, event))} ──` })
      log.line(`${lines.join('\n')}; its output stands at the end`)
    } else if (group !== undefined) log.group(group)
    else for (const line of lines) log.line(line)
  }

  /** What is kept for the end: the output of what failed, where a reader looks first, then the annotations. */
  const close = (): void => {
    if (shown === undefined || closed) return
    closed = true
    calledOff?.()
    for (const group of failed) log.group(group)
    if (options.annotations)
      log.annotate(annotationsOf(shown.run).shown.map((each) => options.place(namingNode(each))))
  }

  return {
    begin(run) {
      shown = run
      spoken = clock.now()
      zero = spoken - run.run.t
      options.onBegin(run)
      if (options.grouped) calledOff = clock.wake(spoken + SILENCE, beat)
    },
    onEvents(events) {
      if (shown === undefined) return
      spoken = clock.now()
      for (const event of events) {
        if (log.debugging) log.debug(JSON.stringify(event).slice(0, 2000))
        show(shown, event)
      }
    },
    onText({ node }, block) {
      if (shown === undefined || options.grouped) return
      const prefix = prefixes.get(node) ?? taskPrefix(shown.run, node)
      prefixes.set(node, prefix)
      log.lines(prefixLines(block, prefix))
    },
    onMask: (values) => log.mask(values),
    end() {
      close()
      return Promise.resolve()
    },
  }
}

/** A runner's log shows of an annotation the message alone: a reason by itself would tell of nobody. */
function namingNode(annotation: Annotation): Annotation {
  const node = /^(.*) (?:failed|was degraded)$/.exec(annotation.title)?.[1]
  return node === undefined ? annotation : { ...annotation, message: `${node}: ${annotation.message}` }
}
