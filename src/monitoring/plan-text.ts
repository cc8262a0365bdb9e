import type { Plan, PlannedTask } from '../plan.js'
import type { Edge, Json, LoopStage, OrTemplate, Stage, Task } from '../workflow.js'
import { paintWith, type Paint, type Style } from './colour.js'
import { columnsOf, cut, padTo } from './columns.js'
import { sayDuration } from './duration.js'
import { oneLine } from './plain-text.js'
import { orderOf, sayWork, stepsOf, type OrderedStage } from './plan-order.js'
import { counted } from './status-words.js'

export interface PlanTextOptions {
  readonly colour?: boolean
  /** Columns; without them lines are as long as they are. */
  readonly width?: number
}

/** `noa plan`: what would run, in which order, what at once, why, who does it, and what is left out. */
export function planText(plan: Plan, options: PlanTextOptions = {}): string {
  const paint = paintWith(options.colour ?? false)
  const order = orderOf(plan)
  const lines = [
    ...headOf(plan, paint),
    '',
    ...order.flatMap((each) => stageLines(each, paint, options.width)),
  ]
  return `${lines.join('\n')}\n`
}

function headOf(plan: Plan, paint: Paint): readonly string[] {
  const { workflow, mode, target, stages, commit, inputs, hash } = plan
  const tasks = stages.reduce((sum, { tasks: { length } }) => sum + length, 0)
  const left = stages.reduce(
    (sum, stage) =>
      sum +
      (stage.skip === undefined
        ? stage.tasks.filter(({ skip }) => skip !== undefined).length
        : stage.tasks.length),
    0,
  )
  const given = Object.entries(inputs)
  return [
    `${paint('bold', workflow.name)}: ${counted(tasks, 'task')} in ${counted(stages.length, 'stage')}${left === 0 ? '' : `, ${left} left out`}`,
    [
      workflow.file,
      `mode ${mode}`,
      `target ${target}`,
      ...(commit === undefined ? [] : [`commit ${commit.slice(0, 12)}`]),
      hash.slice(0, 19),
    ].join(' · '),
    ...(given.length === 0
      ? []
      : [`inputs: ${given.map(([name, value]) => `${name}=${sayJson(value)}`).join(', ')}`]),
    ...(plan.maxParallel === undefined ? [] : [`at most ${counted(plan.maxParallel, 'task')} at once`]),
    ...(plan.timeout === undefined ? [] : [`timeout ${sayDuration(plan.timeout)}`]),
  ]
}

const INDENT = '     '

function stageLines(
  { stage, planned, step, beside }: OrderedStage,
  paint: Paint,
  width: number | undefined,
): readonly string[] {
  const draw = (line: Line): string => drawn(line, paint, width)
  const head = draw([
    ['plain', `${String(step).padStart(3)}  `],
    ['bold', stage.name],
    ['plain', `  ${stageWords(stage)}`],
  ])
  if (planned.skip !== undefined)
    return [head, draw([['dim', `${INDENT}skipped: ${oneLine(planned.skip)}`]]), '']
  const facts = [
    ...stage.edges.map((edge) => `after ${edgeWords(edge)}`),
    ...(beside.length === 0 ? [] : [`may run beside ${beside.join(', ')}`]),
    ...(stage.if === undefined ? [] : [`if ${oneLine(stage.if.expr, 120)}  (line ${stage.if.at.line})`]),
    ...gateWords(stage, planned.environment),
    ...resourceWords(stage),
    ...(stage.timeout === undefined ? [] : [`timeout ${sayTime(stage.timeout)}`]),
    ...(stage.onFailure.kind === 'degrade' ? ['its failure lets the run go on (on_failure: degrade)'] : []),
  ]
  return [
    head,
    ...facts.map((text) => draw([['dim', `${INDENT}${text}`]])),
    ...taskLines(stage, planned.tasks).map(draw),
    '',
  ]
}

type Line = readonly (readonly [Style, string])[]

/** A line of pieces, cut as a whole. */
function drawn(line: Line, paint: Paint, width: number | undefined): string {
  if (width === undefined)
    return line
      .map(([style, piece]) => paint(style, piece))
      .join('')
      .trimEnd()
  let left = width - 1
  let text = ''
  for (const [style, piece] of line) {
    const shown = cut(piece, left)
    left -= columnsOf(shown)
    text += paint(style, shown)
  }
  return text.trimEnd()
}

const stageWords = (stage: Stage): string => {
  switch (stage.type) {
    case 'sequential':
      return stage.tasks.length === 1 ? 'one task' : 'one after another'
    case 'parallel': {
      if (stage.tasks.length === 1) return 'one task'
      const bound = stage.maxParallel === undefined ? '' : `, at most ${sayNumber(stage.maxParallel)}`
      return stage.tasks.some(({ edges }) => edges.length > 0)
        ? `at once, each when what it needs is there${bound}`
        : `all ${stage.tasks.length} at once${bound}`
    }
    case 'conditional':
      return stage.match === 'first'
        ? 'the first task whose condition holds'
        : 'each task whose condition holds'
    case 'loop':
      return `loop ${loopWords(stage)}`
  }
}

const loopWords = ({ loop }: LoopStage): string => {
  const { over, maxParallel } = loop
  const once = maxParallel === 1 ? 'one at a time' : `up to ${sayNumber(maxParallel)} at once`
  switch (over.kind) {
    case 'for-each':
      return `for each of ${Array.isArray(over.items) ? counted(over.items.length, 'item') : oneLine(sayJson(over.items), 60)}, ${once}`
    case 'matrix':
      return `over a matrix, ${once}`
    case 'times':
      return `${sayNumber(over.count)} times, ${once}`
    case 'while':
    case 'until':
      return `${over.kind} ${oneLine(over.condition.expr, 80)}, at most ${loop.maxIterations} times`
  }
}

/** L20–L22: on whom, why, in what end, and where it stands. */
const edgeWords = ({ on, because, needs, explicit, optional, at }: Edge<string>): string => {
  const why = because.kind === 'reference' ? `reads ${oneLine(because.text, 80)}` : 'depends_on'
  const when = needs === 'ended' ? ', however it ends' : explicit ? `, when ${needs.join(' or ')}` : ''
  return `${on}${when}${optional ? ', if there is one' : ''}  (${why}, line ${at.line})`
}

const gateWords = ({ approval, environment }: Stage, evaluated: string | undefined): readonly string[] => {
  const name = evaluated ?? (typeof environment === 'string' ? environment : environment?.template)
  return [
    ...(name === undefined ? [] : [`environment ${oneLine(name, 80)}`]),
    ...(approval === undefined
      ? []
      : [
          `gate: waits for approval${approval.environment === undefined ? '' : ` in ${approval.environment}`}${
            approval.autoApproveIf === undefined
              ? ''
              : `, passed if ${oneLine(approval.autoApproveIf.expr, 80)}`
          }  (line ${approval.at.line})`,
        ]),
  ]
}

const resourceWords = ({ resources }: Stage | Task): readonly string[] => {
  const taken = Object.entries(resources).map(([name, units]) => `${sayNumber(units)} × ${name}`)
  return taken.length === 0 ? [] : [`takes ${taken.join(', ')}`]
}

/** Name and who in columns, then the work and what else there is to know. */
function taskLines(stage: Stage, planned: readonly PlannedTask[]): readonly Line[] {
  const steps = stage.type === 'parallel' ? stepsOf(stage.tasks) : undefined
  const names = Math.min(
    32,
    stage.tasks.reduce((most, { name }) => Math.max(most, name.length), 8),
  )
  const who = stage.tasks.map((task, index) => whoWords(task, planned[index]))
  const whoWide = Math.min(
    24,
    who.reduce((most, text) => Math.max(most, columnsOf(text)), 0),
  )
  return stage.tasks.map((task, index): Line => {
    const skip = planned[index]?.skip
    const step = steps?.get(task.name.toLowerCase()) ?? (steps === undefined ? index + 1 : 1)
    const head = `${INDENT}${String(step).padStart(2)}. ${padTo(task.name, names)}  `
    if (skip !== undefined) return [['dim', `${head}skipped: ${oneLine(skip)}`]]
    return [
      ['plain', `${head}${padTo(who[index] ?? '', whoWide)}  `],
      ['dim', taskWords(task, planned[index])],
    ]
  })
}

const whoWords = ({ work }: Task, planned: PlannedTask | undefined): string => {
  const performers = planned?.performers ?? []
  if (performers.length === 0) return work.kind === 'run' ? (work.shell ?? work.agent) : work.agent
  return performers.map(({ language }) => language).join(' or ')
}

function taskWords(task: Task, planned: PlannedTask | undefined): string {
  const files = (planned?.performers ?? []).map(({ path }) => path)
  return [
    files.length === 0 ? oneLine(sayWork(task), 80) : `${sayWork(task)} (${files.join(' or ')})`,
    ...task.edges.map((edge) => `after ${edgeWords(edge)}`),
    ...(task.if === undefined ? [] : [`if ${oneLine(task.if.expr, 80)}`]),
    ...(task.else ? ['if no other ran'] : []),
    ...resourceWords(task),
    ...(task.secrets.length === 0 ? [] : [`secrets ${task.secrets.map(({ name }) => name).join(', ')}`]),
    ...(task.timeout === undefined ? [] : [`timeout ${sayTime(task.timeout)}`]),
    ...(task.onFailure.kind === 'degrade' ? ['may fail (degrade)'] : []),
  ].join(' · ')
}

const sayTime = (value: OrTemplate<number>): string =>
  typeof value === 'number' ? sayDuration(value) : oneLine(value.template, 60)
export const sayNumber = (value: OrTemplate<number>): string =>
  typeof value === 'number' ? String(value) : oneLine(value.template, 60)
const sayJson = (value: Json): string =>
  oneLine(typeof value === 'string' ? value : JSON.stringify(value), 120)
