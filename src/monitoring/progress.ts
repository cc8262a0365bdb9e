import { hasEnded, type Run, type StageRun, type TaskRun } from '../run.js'
import { paintWith, styleOf, type Paint } from './colour.js'
import { columnsOf, cut, padTo } from './columns.js'
import { sayDuration, sayElapsed } from './duration.js'
import { oneLine } from './plain-text.js'
import { durationOf, KEY, shortId, tasksOfStage } from './run-nodes.js'
import { counted, SIGNS, type AnyStatus } from './status-words.js'

/** How a window looks, and when. */
export interface ProgressView {
  /** Milliseconds of the run. */
  readonly now: number
  readonly width: number
  readonly height: number
  readonly colour: boolean
  /** The last line that a running task printed, safe to show. */
  readonly lastLine: (task: TaskRun) => string | undefined
}

/**
 * T3: the run as a live tree: lines narrower than the window and fewer than its height. What does not fit is told in
 * one line: first what is to come, then what is done; what runs and what failed stays longest.
 */
export function progressLines(run: Run, view: ProgressView): readonly string[] {
  if (view.width < NARROWEST)
    return progressLines(run, { ...view, width: NARROWEST, colour: false }).map((line) =>
      cut(line, view.width - 1),
    )
  const room = Math.max(1, view.height - 1)
  const picture = new Picture(run, view)
  let rows: readonly Row[] = []
  for (let level = 0; level <= LEVELS; level++) {
    rows = picture.rows(level)
    if (rows.length <= room) break
  }
  return kept(rows, room, (count) => picture.more(count)).map(({ draw }) => draw())
}

/** A line that is only made if it is shown; where not even one line a thing fits, the lightest go first. */
interface Row {
  readonly draw: () => string
  readonly weight: number
}
const HEAD = 5
const RUNNING = 4
const FAILED = 3
const STAGE = 2
const REST = 1

const kept = (rows: readonly Row[], room: number, more: (count: number) => Row): readonly Row[] => {
  if (rows.length <= room) return rows
  const gone = new Set(
    rows
      .map((row, index) => ({ row, index }))
      .toSorted((a, b) => a.row.weight - b.row.weight || b.index - a.index)
      .slice(0, rows.length - room + (room > 1 ? 1 : 0))
      .map(({ row }) => row),
  )
  const left = rows.filter((row) => !gone.has(row))
  return room > 1 ? [...left, more(gone.size)] : left
}

const LEVELS = 4
/** A tree for less is a cut one. */
const NARROWEST = 24
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

class Picture {
  private readonly run: Run
  private readonly view: ProgressView
  private readonly paint: Paint
  private readonly names: number

  constructor(run: Run, view: ProgressView) {
    this.run = run
    this.view = view
    this.paint = paintWith(view.colour)
    // The same for all of the run: columns must not jump.
    const longest = run.stages.reduce((wide, { def }) => {
      const indent = 2 + (def.type === 'loop' ? KEY + 1 : 0)
      return def.tasks.reduce(
        (most, { name }) => Math.max(most, indent + name.length),
        Math.max(wide, def.name.length),
      )
    }, 8)
    this.names = Math.min(Math.max(8, Math.floor(view.width * 0.4)), longest)
  }

  /** 1 hides tasks to come, 2 tasks that are done, 3 stages to come, 4 stages that are done. */
  rows(level: number): readonly Row[] {
    const { stages } = this.run
    const hidden = (stage: StageRun): boolean =>
      (level >= 3 && stage.status === 'pending') ||
      (level >= 4 && hasEnded(stage.status) && stage.status !== 'failed')
    const done = stages.filter((stage) => hidden(stage) && stage.status !== 'pending').length
    const coming = stages.filter((stage) => hidden(stage) && stage.status === 'pending').length
    return [
      { draw: () => this.head(), weight: HEAD },
      ...this.summary(done, 'succeeded', 'stage', 'done'),
      ...stages.filter((stage) => !hidden(stage)).flatMap((stage) => this.stage(stage, level)),
      ...this.summary(coming, 'pending', 'stage', 'to come'),
    ]
  }

  more(count: number): Row {
    return { draw: () => this.fitted(`  … ${counted(count, 'more line')}`), weight: REST }
  }

  private head(): string {
    const { run, view } = this
    let ended = 0
    let all = 0
    let failed = 0
    for (const stage of run.stages) {
      const tasks = tasksOfStage(stage)
      all += tasks.length === 0 && stage.def.type !== 'loop' ? stage.def.tasks.length : tasks.length
      for (const { status } of tasks) {
        if (hasEnded(status)) ended++
        if (status === 'failed') failed++
      }
    }
    const bad = failed === 0 ? '' : `  ${failed} failed`
    const name = cut(oneLine(run.plan.workflow.name), Math.max(8, view.width - 36))
    const rest = cut(
      `  ${sayElapsed(view.now)}  ${ended}/${counted(all, 'task')}`,
      view.width - 1 - columnsOf(name),
    )
    const end = cut(bad, view.width - 1 - columnsOf(name) - columnsOf(rest))
    return `${this.paint('bold', name)}${rest}${this.paint('red', end)}`
  }

  private stage(stage: StageRun, level: number): readonly Row[] {
    const { status, def } = stage
    const note = stage.loop === undefined ? this.stageNote(stage) : this.loopNote(stage)
    const style = status === 'running' ? 'bold' : 'plain'
    const head: Row = {
      draw: () => this.line('', status, def.name, durationOf(stage, this.view.now), note, style),
      weight: status === 'running' || status === 'failed' ? STAGE : REST,
    }
    if (status !== 'running') return [head, ...this.failedOf(stage)]
    const tasks =
      stage.loop === undefined ? tasksOfStage(stage) : stage.loop.active.flatMap((scope) => scope.tasks)
    const hides = (task: TaskRun): boolean =>
      (level >= 1 && !hasEnded(task.status) && task.status !== 'running') ||
      (level >= 2 && hasEnded(task.status) && task.status !== 'failed')
    const hidden = tasks.filter(hides)
    const done = hidden.filter(({ status: how }) => hasEnded(how)).length
    return [
      head,
      ...(stage.loop === undefined ? [] : this.failedOf(stage, true)),
      ...this.summary(done, 'succeeded', 'task', 'done', '  '),
      ...tasks.filter((task) => !hides(task)).map((task) => this.task(task)),
      ...this.summary(hidden.length - done, 'pending', 'task', 'to come', '  '),
    ]
  }

  /** `past`: those of iterations that have ended. */
  private failedOf(stage: StageRun, past = false): readonly Row[] {
    return tasksOfStage(stage)
      .filter(({ status, scope }) => status === 'failed' && (!past || scope.iteration?.endedAt !== undefined))
      .map((task) => this.task(task))
  }

  private task(task: TaskRun): Row {
    const { status, reason, stopping } = task
    const draw = (): string => {
      const note = status === 'running' ? (stopping?.reason ?? this.view.lastLine(task)) : reason
      return this.line('  ', status, oneLine(shortId(task), 80), durationOf(task, this.view.now), note)
    }
    return { draw, weight: status === 'running' ? RUNNING : status === 'failed' ? FAILED : REST }
  }

  private stageNote({ status, def, reason }: StageRun): string | undefined {
    if (status === 'pending') return counted(def.tasks.length, 'task')
    return status === 'waiting' ? `waits for ${Object.keys(def.resources).join(', ')}` : reason
  }

  private loopNote({ loop, scopes, reason, status }: StageRun): string | undefined {
    if (status !== 'running') return reason
    const ended = scopes.filter((scope) => scope.iteration?.endedAt !== undefined).length
    const all = loop?.listed === undefined ? '' : `/${loop.listed.items.length}`
    return `${ended}${all} iterations`
  }

  private summary(count: number, status: AnyStatus, noun: string, what: string, indent = ''): readonly Row[] {
    const text = `${indent}${SIGNS[status]} ${counted(count, noun)} ${what}`
    return count === 0 ? [] : [{ draw: () => this.fitted(text), weight: REST }]
  }

  private line(
    indent: string,
    status: AnyStatus,
    name: string,
    ms: number | undefined,
    note: string | undefined,
    style: 'bold' | 'plain' = 'plain',
  ): string {
    const { paint, view } = this
    const sign =
      status === 'running' ? (FRAMES[Math.floor(view.now / 100) % FRAMES.length] ?? '') : SIGNS[status]
    const time = ms === undefined ? '' : status === 'running' ? sayElapsed(ms) : sayDuration(ms)
    const room = view.width - 1 - indent.length - 2
    const label = cut(name, Math.min(room, this.names))
    const clock = room - this.names >= 8 ? time.padStart(8) : ''
    const left = room - this.names - clock.length - 2
    const text = note === undefined || left < 8 ? '' : cut(oneLine(note, 4 * left), left)
    const padded = text === '' && clock.trim() === '' ? label : padTo(label, this.names - indent.length)
    const quiet = status === 'pending' || status === 'skipped' || status === 'omitted'
    return [
      indent,
      paint(styleOf(status), sign),
      ' ',
      paint(quiet ? 'dim' : style, padded),
      clock.trim() === '' && text === '' ? '' : clock === '' ? '' : paint('dim', clock.padStart(8)),
      text === ''
        ? ''
        : `  ${clock === '' ? '        ' : ''}${paint(status === 'failed' ? 'red' : 'dim', text)}`,
    ]
      .join('')
      .trimEnd()
  }

  private fitted(text: string): string {
    return this.paint('dim', cut(text, this.view.width - 1))
  }
}
