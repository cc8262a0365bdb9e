import { createWorkers } from '../agents/workers.js'
import { Performance } from '../engine/perform.js'
import { createMasker, type Masker } from '../output/masker.js'
import { emptyRun, type Run } from '../run.js'
import { applyEvent } from '../apply-event.js'
import { err, ok, type Result } from '../diagnostic.js'
import type { Recorded, RunEvent } from '../event.js'
import { nodeId } from '../event.js'
import type { Secrets } from '../ports.js'
import type { Plan } from '../plan.js'
import { runnerContext } from './contexts.js'
import type { Face } from './face.js'
import { createTaskOutputs } from './task-outputs.js'
import { exitCodeOf, exitCodes, type ExitCode, type OpenRecord, type Workshop, type World } from './world.js'
import type { Json } from '../workflow.js'

export interface Execution {
  readonly plan: Plan
  /** The repository's root. */
  readonly root: string
  /** Where records are: `.noa` of the repository, or what stands for it. */
  readonly home: string
  readonly github: Json
  readonly secrets: Secrets
  /** Tasks at work at once. */
  readonly slots: number
  readonly run: string
  readonly face: Face
  /** T4: in a CI job the step stops what runs, and `post` does the rest. */
  readonly inCiJob: boolean
  /** Told once how to cancel; it is called again for the second Ctrl-C. */
  readonly onCancel: (cancel: (by: string) => void) => void
}

export interface Executed {
  readonly run: Run
  readonly id: string
  readonly folder: string
  /** `paused`: handlers are left to a later process (T4). */
  readonly how: 'ended' | 'paused'
  readonly masker: Masker
}

export interface Stopped {
  readonly message: string
  readonly code: ExitCode
}

/** Runs a plan from its start to its end, and keeps the record. */
export async function execute(world: World, execution: Execution): Promise<Result<Executed, Stopped>> {
  const { plan, github, slots } = execution
  const record = world.records(execution.home).create(execution.run, plan)
  if (!record.ok) return err({ message: record.error.message, code: exitCodeOf(record.error) })
  const started: RunEvent = {
    type: 'run-started',
    run: execution.run,
    attempt: 1,
    plan: plan.hash,
    mode: plan.mode,
    target: plan.target,
    at: world.clock.wall(),
    tool: world.machine.version,
    slots,
    ...(plan.timeout === undefined ? {} : { deadline: plan.timeout }),
    github,
    runner: runnerContext(world),
  }
  return perform(world, execution, record.value, [], started)
}

/** Goes on with a recorded run, from its last event. */
export async function goOn(world: World, execution: Execution): Promise<Result<Executed, Stopped>> {
  const record = await world.records(execution.home).open(execution.run)
  if (!record.ok) return err({ message: record.error.message, code: exitCodeOf(record.error) })
  return perform(world, execution, record.value, record.value.events)
}

async function perform(
  world: World,
  execution: Execution,
  record: OpenRecord,
  before: readonly Recorded[],
  first?: RunEvent,
): Promise<Result<Executed, Stopped>> {
  const { face, plan } = execution
  const run = emptyRun(plan)
  for (const event of before) applyEvent(run, event)
  const masker = maskerOf(plan, execution.secrets, face)
  const workshop = world.workshop({ root: execution.root, record: record.folder, home: execution.home })
  const outputs = createTaskOutputs(world, execution.root, masker, workshop, face)
  const workers = createWorkers(needsOf(world, execution, record, workshop, masker, outputs))
  face.begin({
    run,
    id: record.run,
    folder: record.folder,
    lastLines: (stage, key, task, count) => outputs.lastLines(nodeId(stage, key, task), count),
  })
  const performing = new Performance(
    run,
    {
      clock: world.clock,
      journal: record.journal,
      workers,
      secrets: execution.secrets,
      hasher: world.hasher(execution.root),
      schemas: world.schemas,
      observers: [face],
    },
    { handlersAfterCancel: !execution.inCiJob },
  )
  execution.onCancel((by) => performing.cancel(by))
  try {
    const performed = await performing.perform(first)
    if (!performed.ok) return err({ message: performed.error, code: exitCodes.failed })
    return ok({ run, id: record.run, folder: record.folder, how: performed.value, masker })
  } finally {
    await workshop.close()
    record.close()
  }
}

function needsOf(
  world: World,
  execution: Execution,
  record: OpenRecord,
  workshop: Workshop,
  masker: Masker,
  outputs: ReturnType<typeof createTaskOutputs>,
): Parameters<typeof createWorkers>[0] {
  const { machine, clock } = world
  const prefix = `noa-${record.run}-`
  return {
    run: record.run,
    root: execution.root,
    artifacts: `${record.folder}/artifacts/tasks`,
    platform: machine.platform,
    arch: machine.arch,
    node: machine.node,
    env: machine.env,
    secretNames: secretNames(execution.plan),
    clock,
    processes: workshop.processes,
    outputs,
    files: workshop.files,
    programs: workshop.programs,
    builds: workshop.builds,
    secrets: masker,
    marker: () => `${prefix}${world.token()}`,
    ...(execution.inCiJob ? { maxGraceMs: 3000 } : {}),
  }
}

/** L36: all secrets that any task lists, by name. */
export const secretNames = (plan: Plan): readonly string[] => [
  ...new Set(
    plan.workflow.stages.flatMap(({ tasks }) =>
      tasks.flatMap(({ secrets }) => secrets.map(({ name }) => name)),
    ),
  ),
]

/** A5: the face is told too, for a runner may not know a secret that came by another way than its own. */
function maskerOf(plan: Plan, secrets: Secrets, face: Pick<Face, 'onMask'>): Masker {
  const { stages } = plan.workflow
  const ownWords = stages.flatMap((stage) => [
    stage.name,
    ...Object.keys(stage.outputs),
    ...stage.tasks.flatMap((task) => [task.name, ...Object.keys(task.outputs)]),
  ])
  const masker = createMasker({ ownWords })
  for (const name of secretNames(plan)) {
    const value = secrets.read(name)
    if (value === undefined) continue
    const added = masker.add(value)
    if (added.kind === 'masked') face.onMask(added.runner)
  }
  return masker
}
