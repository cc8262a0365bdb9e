import { resultDocument, type ResultDocument, type TaskResult } from '../monitoring/result.js'
import { failedByItself, failedTasks } from '../monitoring/run-nodes.js'
import { taskId, type Run } from '../run.js'
import type { Runner, RunnerLog } from './action-runner.js'

/** All outputs of a job may have 1 MB of UTF-16 (platform facts); a part is left to other steps. */
const ROOM = 450_000
const VALUE = 1000

/** Tells the job how the run ended. What it cannot hold is left out, the heaviest first, and that is said. */
export function publishRun(runner: Runner, log: RunnerLog, run: Run, status: string): void {
  const failed = bounded(failedNodes(run), 20_000)
  const outputs = JSON.stringify(run.ended?.outputs ?? {})
  const fits = outputs.length <= ROOM / 3
  if (!fits)
    log.line(
      `the output \`outputs\` is left empty: ${outputs.length} characters are more than a job's outputs hold`,
    )
  const shown = fits ? outputs : '{}'
  const result = boundedResult(
    { ...resultDocument(run), status: statusIn(run, status) },
    ROOM - failed.length - shown.length,
  )
  if (result.leftOut.length > 0)
    log.line(`the output \`result\` was too long for a job; left out of it: ${result.leftOut.join(', ')}`)
  const values = {
    status,
    'run-id': run.started?.run ?? '',
    result: result.text,
    outputs: shown,
    failed,
  }
  for (const [name, value] of Object.entries(values)) {
    const told = runner.output(name, value)
    if (!told.ok) log.line(`warning: the output \`${name}\` could not be set: ${told.error}`)
  }
}

const statusIn = (run: Run, status: string): ResultDocument['status'] =>
  run.ended === undefined && status === 'cancelled' ? 'cancelled' : (run.ended?.status ?? 'running')

/** NODEs (tool.md) that failed: tasks, and stages that failed by themselves. */
export const failedNodes = (run: Run): readonly string[] => [
  ...failedTasks(run).map(taskId),
  ...run.stages.filter(failedByItself).map(({ def }) => def.name),
]

function bounded(names: readonly string[], room: number): string {
  let kept = names
  while (JSON.stringify(kept).length > room) kept = kept.slice(0, Math.floor(kept.length * 0.9))
  return JSON.stringify(kept)
}

interface Bounded {
  readonly text: string
  readonly leftOut: readonly string[]
}

/** The result document in at most so many characters; what is gone is named in its `left_out`. */
export function boundedResult(document: ResultDocument, room: number): Bounded {
  let left = document
  const leftOut: string[] = []
  const text = (): string => JSON.stringify(leftOut.length === 0 ? left : { ...left, left_out: leftOut })
  for (const { what, cut } of CUTS) {
    if (text().length <= room) break
    left = cut(left)
    leftOut.push(what)
  }
  return { text: text(), leftOut }
}

const CUTS: readonly { readonly what: string; readonly cut: (document: ResultDocument) => ResultDocument }[] =
  [
    {
      what: `values over ${VALUE} characters`,
      cut: (document) => ({ ...document, ...shortValues(document) }),
    },
    { what: 'outputs of tasks', cut: (document) => mapTasks(document, (task) => ({ ...task, outputs: {} })) },
    {
      what: 'tasks that succeeded',
      cut: (document) => mapTasks(document, (task) => (task.status === 'succeeded' ? undefined : task)),
    },
    {
      what: 'iterations',
      cut: (document) =>
        mapStages(document, (stage) =>
          stage.iterations === undefined ? stage : { ...stage, iterations: [] },
        ),
    },
    { what: 'tasks', cut: (document) => mapTasks(document, () => undefined) },
    {
      what: 'outputs',
      cut: (document) => ({ ...mapStages(document, (stage) => ({ ...stage, outputs: {} })), outputs: {} }),
    },
    { what: 'stages', cut: (document) => ({ ...document, stages: {} }) },
  ]

type StageOf = ResultDocument['stages'][string]

const mapStages = (document: ResultDocument, change: (stage: StageOf) => StageOf): ResultDocument => ({
  ...document,
  stages: Object.fromEntries(Object.entries(document.stages).map(([name, stage]) => [name, change(stage)])),
})

type Tasks = Readonly<Record<string, TaskResult>>
type ChangeTask = (task: TaskResult) => TaskResult | undefined

const mapTasks = (document: ResultDocument, change: ChangeTask): ResultDocument => {
  const each = (tasks: Tasks): Tasks =>
    Object.fromEntries(
      Object.entries(tasks).flatMap(([name, task]) => {
        const changed = change(task)
        return changed === undefined ? [] : [[name, changed]]
      }),
    )
  return mapStages(document, (stage) => ({
    ...stage,
    tasks: each(stage.tasks),
    ...(stage.iterations === undefined
      ? {}
      : { iterations: stage.iterations.map((one) => ({ ...one, tasks: each(one.tasks) })) }),
  }))
}

/** Every `outputs` without its long values. */
const shortValues = (document: ResultDocument): ResultDocument => {
  const tasks = mapTasks(document, (task) => ({ ...task, outputs: short(task.outputs) }))
  return {
    ...mapStages(tasks, (stage) => ({
      ...stage,
      outputs: short(stage.outputs),
      ...(stage.iterations === undefined
        ? {}
        : { iterations: stage.iterations.map((one) => ({ ...one, outputs: short(one.outputs) })) }),
    })),
    outputs: short(document.outputs),
  }
}

const short = (outputs: ResultDocument['outputs']): ResultDocument['outputs'] =>
  Object.fromEntries(Object.entries(outputs).filter(([, value]) => JSON.stringify(value).length <= VALUE))
