import { nodeId, type Recorded } from '../event.js'
import { stageOf, taskOf, type Run, type StageRun, type TaskRun } from '../run.js'
import type { EndStatus, LoopStage, Stage } from '../workflow.js'
import { sayDuration } from './duration.js'
import { finalLines, type FinalOptions } from './final-lines.js'
import { oneLine } from './plain-text.js'
import { durationOf, nodeWidth, sayPlace } from './run-nodes.js'
import { counted, logWord } from './status-words.js'

export interface LogLinesOptions extends FinalOptions {
  /** Only what went wrong, and how it ended. */
  readonly quiet?: boolean
  /** `log: grouped`: a group's title tells that the task began. */
  readonly withoutStarts?: boolean
}

/**
 * What an event is worth in a plain log (T3): a line a fact, the node first. `run` must have had the event applied;
 * later ones do no harm. What tasks print stands behind `taskPrefix`, so no child can print a line like these (S10).
 */
export function logLines(run: Run, event: Recorded, options: LogLinesOptions = {}): readonly string[] {
  const lines = linesOf(run, event, options)
  return options.quiet === true ? lines.filter(({ matters }) => matters).map(textOf) : lines.map(textOf)
}

interface Line {
  readonly text: string
  readonly matters: boolean
}
const textOf = ({ text }: Line): string => text
const fact = (text: string): readonly Line[] => [{ text, matters: false }]

function linesOf(run: Run, event: Recorded, options: LogLinesOptions): readonly Line[] {
  const say = (node: string, text: string): string => `${padded(run, node)}  ${text}`
  switch (event.type) {
    case 'run-started':
      return fact(header(run))
    case 'stage-ready':
      return fact(
        say(event.stage, `waits for ${Object.keys(stageOf(run, event.stage).def.resources).join(', ')}`),
      )
    case 'stage-started':
      return fact(say(event.stage, `started: ${sayStage(stageOf(run, event.stage).def)}`))
    case 'loop-listed':
      return fact(say(event.stage, counted(event.items.length, 'iteration')))
    case 'iteration-ended': {
      const node = nodeId(event.stage, oneLine(event.key, 80))
      return [endLine(event.status, say(node, endText(event.status, undefined, event.reason)))]
    }
    case 'loop-paused':
      return fact(say(event.stage, `next iteration in ${sayDuration(event.until - event.t)}`))
    case 'task-started': {
      if (options.withoutStarts === true) return []
      const again = event.attempt > 1 ? `, attempt ${event.attempt}` : ''
      return fact(say(lineId(taskOf(run, event)), `started${again}`))
    }
    case 'task-stopping':
      return [
        {
          text: say(lineId(taskOf(run, event)), `stopping: ${oneLine(event.because.reason)}`),
          matters: true,
        },
      ]
    case 'task-ended': {
      const task = taskOf(run, event)
      const where = sayPlace(task.def.at)
      const place = event.status === 'failed' && event.reason?.includes(where) !== true ? ` (${where})` : ''
      const by =
        event.status === 'succeeded' && event.attempt !== undefined
          ? ` (${oneLine(event.attempt.by, 60)})`
          : ''
      const text = endText(event.status, durationOf(task, event.t), event.reason)
      return [endLine(event.status, say(lineId(task), `${text}${place}${by}`))]
    }
    case 'stage-ended': {
      const stage = stageOf(run, event.stage)
      return [
        endLine(
          event.status,
          say(event.stage, endText(event.status, durationOf(stage, event.t), event.reason)),
        ),
      ]
    }
    case 'cancel-requested': {
      const again = options.withoutHints === true ? '' : '; once more kills it'
      const how = event.hard ? 'killing what runs' : `stopping what runs${again}`
      return [{ text: `cancelled: ${oneLine(event.by)}; ${how}`, matters: true }]
    }
    case 'timed-out':
      return [
        {
          text: event.stage === undefined ? oneLine(event.reason) : say(event.stage, oneLine(event.reason)),
          matters: true,
        },
      ]
    case 'run-ended':
      return finalLines(run, options).map((text) => ({ text, matters: true }))
    case 'iteration-started':
    case 'loop-finished':
    case 'tasks-ready':
    case 'files-hashed':
      return []
  }
}

/** What stands before each line that a task prints (`log: interleaved`). */
export const taskPrefix = (run: Run, node: string): string => `${padded(run, oneLine(node, 120))} │ `

function header(run: Run): string {
  const { plan, started } = run
  const tasks = plan.workflow.stages.reduce((sum, { tasks: { length } }) => sum + length, 0)
  const loops = plan.workflow.stages.some(({ type }) => type === 'loop') ? ', loops counted once' : ''
  const attempt = (started?.attempt ?? 1) > 1 ? `, attempt ${started?.attempt}` : ''
  return [
    `${plan.workflow.name}: run ${started?.run ?? ''}${attempt}`,
    `mode ${started?.mode ?? plan.mode}`,
    `${counted(tasks, 'task')} in ${counted(plan.workflow.stages.length, 'stage')}${loops}`,
    `at most ${started?.slots ?? 1} at once`,
    plan.workflow.file,
  ].join(' · ')
}

const sayStage = (def: Stage): string => {
  const tasks = counted(def.tasks.length, 'task')
  switch (def.type) {
    case 'sequential':
      return def.tasks.length === 1 ? tasks : `${tasks}, one after another`
    case 'parallel':
      return def.tasks.length === 1 ? tasks : `${tasks}, at the same time`
    case 'conditional':
      return `${tasks}, ${def.match === 'first' ? 'the first whose condition holds' : 'those whose condition holds'}`
    case 'loop':
      return `${tasks} in a loop ${sayLoop(def)}`
  }
}

export const sayLoop = ({ loop: { over } }: LoopStage): string => {
  switch (over.kind) {
    case 'for-each':
      return 'over a list'
    case 'matrix':
      return 'over a matrix'
    case 'times':
      return typeof over.count === 'number' ? `of ${over.count}` : 'of a number of times'
    case 'while':
    case 'until':
      return `${over.kind} ${oneLine(over.condition.expr, 80)}`
  }
}

const endText = (status: EndStatus, ms: number | undefined, reason: string | undefined): string =>
  `${logWord(status)}${ms === undefined ? '' : ` in ${sayDuration(ms)}`}${reason === undefined ? '' : `: ${oneLine(reason)}`}`

const endLine = (status: EndStatus, text: string): Line => ({
  text,
  matters: status === 'failed' || status === 'degraded' || status === 'cancelled',
})

/** NODE with a loop's key made harmless. */
export const lineId = ({ def, scope }: TaskRun): string =>
  nodeId(
    scope.stage.def.name,
    scope.iteration === undefined ? undefined : oneLine(scope.iteration.key, 80),
    def.name,
  )

const widths = new WeakMap<StageRun['def'], number>()

const padded = ({ plan }: Run, node: string): string => {
  const [first] = plan.workflow.stages
  if (first === undefined) return node
  let width = widths.get(first)
  if (width === undefined) widths.set(first, (width = nodeWidth(plan.workflow)))
  return node.padEnd(width)
}
