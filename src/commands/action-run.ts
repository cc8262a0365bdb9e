import { err, ok, type Result } from '../diagnostic.js'
import { md } from '../monitoring/markdown-text.js'
import { ICONS } from '../monitoring/status-words.js'
import type { Plan } from '../plan.js'
import type { Run } from '../run.js'
import { summarizeFindings } from './action-findings.js'
import type { ActionInputs } from './action-inputs.js'
import { placeIn, tellFindings, tellRefusal } from './action-refusal.js'
import { publishRun } from './action-result.js'
import { ENDED, HANDED, type HandedRun, type Runner, type RunnerLog } from './action-runner.js'
import { writeSummary } from './action-summary.js'
import { findingsJson, load } from './load.js'
import { prepare, type Prepared, type Refusal } from './prepare.js'
import { exitCodeOfRun, start, type RunFace } from './run.js'
import { createRunnerFace } from './runner-face.js'
import { exitCodes, type ExitCode, type World } from './world.js'

/** Loads and plans, and tells what is wrong where a user of GitHub looks for it. */
export function prepareInAction(
  world: World,
  inputs: ActionInputs,
  runner: Runner,
): Result<Prepared, ExitCode> {
  const { log } = runner
  const found = load(world, inputs.file, 'job')
  const where = { root: found.root, inputs }
  const refuse = (refusal: Parameters<typeof tellRefusal>[2]): Result<never, ExitCode> => {
    tellRefusal(world, log, refusal, where)
    if (refusal.kind === 'findings') {
      summarizeFindings(runner, inputs, refusal.findings)
      // As `run --json` does (L3).
      runner.output('result', findingsJson(refusal.findings))
    }
    return err(exitCodes.wrongInput)
  }
  if (!found.result.ok) return refuse({ kind: 'findings', findings: found.result.error })
  tellFindings(world, log, found.result.value.warnings, where)
  const prepared = prepare(world, found.result.value, inputs.wish)
  return prepared.ok ? ok(prepared.value) : refuse(namingInputs(prepared.error, inputs))
}

/** A line about a node that an input names begins with that input. */
function namingInputs(refusal: Refusal, { wish: { selection } }: ActionInputs): Refusal {
  if (refusal.kind === 'findings') return refusal
  const inputOf = (line: string): string | undefined =>
    (['only', 'to', 'from', 'skip'] as const).find((name) =>
      selection[name].some((node) => [node, ...node.split('.')].some((part) => line.includes(`\`${part}\``))),
    )
  const lines = refusal.lines.map((line) => {
    const input = inputOf(line)
    return input === undefined ? line : `input \`${input}\`: ${line}`
  })
  return { kind: 'lines', lines }
}

/** `command: run`. */
export async function runInAction(
  world: World,
  inputs: ActionInputs,
  runner: Runner,
  onCancel: RunFace['onCancel'],
): Promise<ExitCode> {
  const prepared = prepareInAction(world, inputs, runner)
  if (!prepared.ok) return prepared.error
  const { plan, loaded } = prepared.value
  const { log } = runner
  log.own(wordsOf(plan))
  const place = placeIn(inputs.workspace, loaded.root)
  const executed = await start(
    world,
    { text: (name) => (name === 'max-parallel' ? inputs.maxParallel : undefined) },
    prepared.value,
    {
      face: () =>
        createRunnerFace(world, log, {
          grouped: inputs.log === 'grouped',
          annotations: inputs.annotations,
          place,
          kept: inputs.kept,
          onBegin: ({ id }) => handOver(runner, log, { run: id, home: inputs.home, root: loaded.root }),
        }),
      inCiJob: true,
      home: inputs.home,
      onCancel,
    },
  )
  if (!executed.ok) {
    tellRefusal(
      world,
      log,
      { kind: 'lines', lines: executed.error.message.split('\n') },
      { root: loaded.root, inputs },
    )
    return executed.error.code
  }
  const { run, folder, how } = executed.value
  publishRun(runner, log, run, statusOf(run))
  if (how === 'paused') {
    log.line(LEFT)
    if (inputs.summary)
      runner.summary(`## ${ICONS.cancelled} ${md(plan.workflow.name, 120)} was cancelled\n\n${LEFT}\n`)
    return exitCodes.cancelled
  }
  if (inputs.summary) writeSummary(world, runner, log, { run, folder, next: [] })
  runner.state(ENDED, 'true')
  return exitCodeOfRun(run)
}

const LEFT =
  'The step was cancelled. What `always()` asks for runs in its post step, which tells how all ended.'

/** A run that was cancelled and has not ended is, for the job, cancelled. */
const statusOf = ({ ended, cancelled }: Run): string =>
  ended?.status ?? (cancelled === undefined ? 'running' : 'cancelled')

/** Told before anything starts, so that `post` knows of the run however this step ends (T4). */
function handOver(runner: Runner, log: RunnerLog, handed: HandedRun): void {
  const told = runner.state(HANDED, JSON.stringify(handed))
  if (!told.ok) log.line(`warning: the post step will not know of this run: ${told.error}`)
}

/** A5: words of ours, which no mask may blot out. */
export const wordsOf = ({ workflow }: Plan): readonly string[] => [
  workflow.name,
  workflow.file,
  ...Object.keys(workflow.outputs),
  ...workflow.stages.flatMap((stage) => [
    stage.name,
    ...Object.keys(stage.outputs),
    ...stage.tasks.flatMap((task) => [task.name, ...Object.keys(task.outputs)]),
  ]),
]
