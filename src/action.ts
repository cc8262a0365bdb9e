import { readActionInputs } from './commands/action-inputs.js'
import { tellRefusal } from './commands/action-refusal.js'
import type { Runner } from './commands/action-runner.js'
import { runInAction } from './commands/action-run.js'
import { exitCodes, type ExitCode, type World } from './commands/world.js'
import { machine } from './machine.js'
import { onBug, onCancelOfJob, runnerStep, tellBug } from './outside/runner-step.js'

/** The action's main step: reads its inputs, does what they ask for, and sets the exit code. */
export async function main(): Promise<void> {
  const runner = runnerStep(process.env)
  onBug(runner, exitCodes.internal)
  const world = machine(runner.out)
  const code = await perform(world, runner).catch((error: unknown): ExitCode => {
    tellBug(runner.log, error)
    return exitCodes.internal
  })
  for (const name of runner.settle())
    runner.log.line(`warning: something wrote into this step's own ${name}; that was taken back`)
  await runner.flush()
  process.exitCode = exitCodeOfStep(code)
}

async function perform(world: World, runner: Runner): Promise<ExitCode> {
  const inputs = readActionInputs(world)
  if (!inputs.ok) {
    tellRefusal(world, runner.log, inputs.error, { root: world.machine.cwd })
    return exitCodes.wrongInput
  }
  const here = { ...world, machine: { ...world.machine, cwd: inputs.value.cwd } }
  switch (inputs.value.command) {
    case 'run':
      return runInAction(here, inputs.value, runner, onCancelOfJob)
    case 'validate':
      return (await import('./commands/action-validate.js')).validateInAction(here, inputs.value, runner)
    case 'plan':
      return (await import('./commands/action-plan.js')).planInAction(here, inputs.value, runner)
  }
}

/** The step is red when the run failed or nothing could be started; one that waits at a gate is not (T4). */
function exitCodeOfStep(code: ExitCode): number {
  switch (code) {
    case exitCodes.done:
    case exitCodes.waiting:
      return 0
    case exitCodes.internal:
    case exitCodes.cancelled:
      return code
    case exitCodes.failed:
    case exitCodes.wrongInput:
    case exitCodes.rollbackFailed:
    case exitCodes.damagedRecord:
      return 1
  }
}
