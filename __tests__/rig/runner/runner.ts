import { randomUUID } from 'node:crypto'
import { type ActionMetadata, evaluateCondition, readMetadata } from './action-metadata.js'
import { checkFolders, githubContext, type JobFacts, runnerContext } from './job-environment.js'
import { type JobOutputs, jobOutputs } from './job-outputs.js'
import { JobState } from './job-state.js'
import { runStep, type StepRun } from './step.js'
import { stepInputs } from './step-inputs.js'
import { killStrays, type Stray } from './step-process.js'

export interface RunnerOptions {
  /** The folder of action.yml. */
  readonly action: string
  /** GITHUB_WORKSPACE, and where the action starts; has to exist. */
  readonly workspace: string
  /** RUNNER_TEMP; has to exist, and is the test's to remove. */
  readonly temp: string
  readonly with?: Readonly<Record<string, string>>
  /** `env:` of the job. */
  readonly env?: Readonly<Record<string, string>>
  readonly secrets?: readonly string[]
  readonly github?: Readonly<Record<string, string>>
  readonly event?: unknown
  /** The node to start; the runner would take its own node24. */
  readonly node?: string
  readonly debug?: boolean
  /** Aborting it cancels the job while the main step runs. */
  readonly cancel?: AbortSignal
  /** Aborting it cancels the post step, as the end of the five minutes does that a cancelled job has for its clean-up. */
  readonly cancelPost?: AbortSignal
  /** Hears each raw line, so that a test can cancel when something was printed. */
  readonly onLine?: (line: string) => void
  readonly timeScale?: number
}

export interface ActionRun extends StepRun {
  /** What `needs.<job>.outputs` would hold if the job passed every output of the step on. */
  readonly jobOutputs: JobOutputs
  readonly masks: readonly string[]
  readonly post: StepRun | { readonly result: 'skipped' } | undefined
  /** What was still alive at the job's end, and was killed. */
  readonly strays: readonly Stray[]
  /** Nothing that GitHub refuses by itself, but what an action should not leave: outputs that action.yml does not name … */
  readonly problems: readonly string[]
}

/** Runs an action's main step and then its post step, as GitHub's runner does. Rejects what the runner would not start. */
export async function runAction(options: RunnerOptions): Promise<ActionRun> {
  const facts: JobFacts = {
    workspace: options.workspace,
    temp: options.temp,
    trackingId: `github_${randomUUID()}`,
    event: options.event ?? {},
    github: options.github ?? {},
  }
  checkFolders(facts)
  const metadata = readMetadata(options.action)
  const job = new JobState(options.workspace, options.debug ?? false)
  options.secrets?.forEach((secret) => job.masker.add(secret))
  const github = githubContext(facts)
  const step = {
    action: options.action,
    env: options.env ?? {},
    node: options.node ?? process.execPath,
    timeScale: options.timeScale ?? 1,
    onLine: options.onLine ?? ((): void => {}),
    facts,
    job,
    github,
    inputs: stepInputs(metadata, options.with ?? {}, github, facts.temp),
  }
  const main = await runStep(metadata.main, { ...step, state: {}, cancel: options.cancel })
  const contexts = { github, runner: runnerContext(facts.temp) }
  const post =
    metadata.post === undefined
      ? undefined
      : evaluateCondition(metadata.postIf, main.result, contexts)
        ? await runStep(metadata.post, { ...step, state: main.state, cancel: options.cancelPost })
        : ({ result: 'skipped' } as const)
  const strays = killStrays(facts.trackingId)
  return {
    ...main,
    jobOutputs: jobOutputs(main.outputs, job.masker),
    masks: job.masker.values,
    post,
    strays,
    problems: problemsOf(metadata, [main, ...(post !== undefined && 'log' in post ? [post] : [])], strays),
  }
}

function problemsOf(
  metadata: ActionMetadata,
  steps: readonly StepRun[],
  strays: readonly Stray[],
): readonly string[] {
  const undeclared = steps
    .flatMap(({ outputs }) => Object.keys(outputs))
    .filter((name) => !metadata.outputs.includes(name))
  return [
    ...undeclared.map((name) => `output ${name} is not declared in action.yml`),
    ...strays.map(({ pid, command }) => `process ${pid} was left running: ${command}`),
    ...steps.flatMap((step) => [
      ...(step.outputHeldOpen ? ['the step ended, but something held its output open'] : []),
      ...(step.summary.kind === 'refused' ? [step.summary.message] : []),
    ]),
  ]
}
