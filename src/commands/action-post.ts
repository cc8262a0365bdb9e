import { applyEvent } from '../apply-event.js'
import { tasksOf } from '../monitoring/run-nodes.js'
import { emptyRun, taskId, type Run } from '../run.js'
import { readActionInputs, type ActionInputs } from './action-inputs.js'
import { placeIn } from './action-refusal.js'
import { wordsOf } from './action-run.js'
import type { HandedRun, Runner } from './action-runner.js'
import { writeSummary } from './action-summary.js'
import { parseJson } from './contexts.js'
import { goOn } from './execute.js'
import type { RunFace } from './run.js'
import { createRunnerFace } from './runner-face.js'
import { readSecrets } from './secrets.js'
import type { StoredRun, World } from './world.js'

/** T4: of the five minutes that a cancelled job has left. */
const MOST = 4 * 60_000

/**
 * Goes on with a run that its step left before it ended (T4): what `always()` asks for runs, and the summary is written.
 * Trouble here is told and fails nothing: the step has its result already.
 */
export async function finishInPost(
  world: World,
  handed: string,
  runner: Runner,
  onCancel: RunFace['onCancel'],
): Promise<void> {
  const { log } = runner
  const at = readHanded(handed)
  if (at === undefined) return log.line('the step left no run to go on with')
  const stored = await world.records(at.home).read(at.run)
  if (!stored.ok) return log.line(`run ${at.run} cannot be finished: ${stored.error.message}`)
  const inputs = readActionInputs(world)
  const wishes = inputs.ok ? inputs.value : undefined
  log.own(wordsOf(stored.value.plan))
  const run = runOf(stored.value)
  const left = whyNot(run)
  if (left !== undefined) {
    log.line(left)
    return summarize(run)
  }
  const finished = await finish(world, at, stored.value, runner, wishes, onCancel)
  if (finished === undefined) return
  summarize(finished)

  function summarize(which: Run): void {
    if (wishes?.summary === false) return
    writeSummary(world, runner, log, { run: which, folder: stored.ok ? stored.value.folder : '', next: [] })
  }
}

/** Why a run cannot go on here; undefined when it can. */
function whyNot(run: Run): string | undefined {
  if (run.ended !== undefined) return `run ${run.started?.run ?? ''} has ended; only its report was missing`
  const torn = tasksOf(run).filter(({ status }) => status === 'running')
  if (torn.length > 0)
    return `the step was killed while ${torn.slice(0, 5).map(taskId).join(', ')} ran; nothing more of the run is started here`
  if (run.cancelled === undefined)
    return 'the step ended before the run did; nothing more of it is started here'
  return undefined
}

async function finish(
  world: World,
  at: HandedRun,
  { plan, events }: StoredRun,
  runner: Runner,
  inputs: ActionInputs | undefined,
  onCancel: RunFace['onCancel'],
): Promise<Run | undefined> {
  const { log } = runner
  const secrets = readSecrets(world, undefined)
  const started = events.find((event) => event.type === 'run-started')
  if (!secrets.ok || started === undefined) {
    log.line(`run ${at.run} cannot be finished: its record has no start`)
    return undefined
  }
  log.line(
    `${plan.workflow.name}: run ${at.run} goes on with what \`always()\` asks for, for at most 4 minutes`,
  )
  const face = createRunnerFace(world, log, {
    grouped: inputs?.log !== 'interleaved',
    annotations: false,
    place: placeIn(inputs?.workspace ?? at.root, at.root),
    kept: inputs?.kept ?? false,
    onBegin: () => undefined,
  })
  let calledOff: (() => void) | undefined
  const done = await goOn(world, {
    plan,
    root: at.root,
    home: at.home,
    github: started.github,
    secrets: secrets.value,
    slots: started.slots,
    run: at.run,
    face,
    inCiJob: false,
    onCancel: (cancel) => {
      calledOff = world.clock.wake(world.clock.now() + MOST, () => cancel('its 4 minutes are over'))
      onCancel(cancel)
    },
  })
  calledOff?.()
  await face.end()
  if (done.ok) return done.value.run
  log.line(`run ${at.run} cannot be finished: ${done.error.message}`)
  return undefined
}

function runOf({ plan, events }: StoredRun): Run {
  const run = emptyRun(plan)
  for (const event of events) applyEvent(run, event)
  return run
}

function readHanded(text: string): HandedRun | undefined {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null) return undefined
  const [run, home, root] = ['run', 'home', 'root'].map((key): unknown => Reflect.get(value, key))
  return typeof run === 'string' && typeof home === 'string' && typeof root === 'string'
    ? { run, home, root }
    : undefined
}
