import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotation } from './annotation.js'
import { type JobFacts, stepVariables } from './job-environment.js'
import type { JobState } from './job-state.js'
import { StepCommands } from './step-commands.js'
import { StepFiles, type Summary } from './step-files.js'
import type { StepInputs } from './step-inputs.js'
import { type LogNode, StepLog } from './step-log.js'
import { type ProcessEnd, runStepProcess } from './step-process.js'
import { StepStream } from './step-stream.js'

export interface StepRun extends ProcessEnd {
  readonly result: 'success' | 'failure' | 'cancelled'
  /** The log as GitHub shows it: masked, commands carried out, `##[…]` marks kept. */
  readonly log: string
  readonly tree: readonly LogNode[]
  readonly annotations: readonly Annotation[]
  readonly droppedAnnotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly path: readonly string[]
  readonly summary: Summary
}

/** One step of a job: the action's main script, or its post script. */
export interface Step {
  readonly action: string
  readonly env: Readonly<Record<string, string>>
  readonly node: string
  readonly timeScale: number
  readonly onLine: (line: string) => void
  readonly facts: JobFacts
  readonly job: JobState
  readonly github: Readonly<Record<string, string>>
  readonly inputs: StepInputs
  readonly state: Readonly<Record<string, string>>
  readonly cancel: AbortSignal | undefined
}

/** Resolves when the step has ended and what it left in its files was read. */
export async function runStep(script: string, step: Step): Promise<StepRun> {
  const { facts, job, inputs, state, cancel } = step
  const file = join(step.action, script)
  if (!existsSync(file)) throw new Error(`File not found: '${file}'`)
  const log = new StepLog(job.masker, job.debug)
  inputs.warnings.forEach((message) => log.annotate({ level: 'warning', message }))
  const results = { outputs: new Map<string, string>(), state: new Map(Object.entries(state)) }
  const files = new StepFiles(facts.temp, randomUUID())
  const commands = new StepCommands(job, log, results)
  const streams = {
    stdout: new StepStream(job, log, commands, step.onLine),
    stderr: new StepStream(job, log, commands, step.onLine),
  }
  const end = await runStepProcess({
    node: step.node,
    script: file,
    workspace: facts.workspace,
    env: {
      ...stepVariables(job, facts, step.github, step.env),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ...files.variables,
      ...inputs.variables,
    },
    onBytes: (stream, bytes) => streams[stream].push(bytes),
    cancel,
    timeScale: step.timeScale,
  })
  streams.stdout.end()
  streams.stderr.end()
  if (cancel?.aborted) log.annotate({ level: 'error', message: 'The operation was canceled.' })
  const spoken = files.process(job, log, results)
  const failed = log.failed || end.exitCode !== 0
  return {
    ...end,
    ...spoken,
    result: cancel?.aborted ? 'cancelled' : failed ? 'failure' : 'success',
    log: log.lines.join('\n'),
    tree: log.tree(),
    annotations: log.annotations,
    droppedAnnotations: log.dropped,
    outputs: Object.fromEntries(results.outputs),
    state: Object.fromEntries(results.state),
  }
}
