/** T1. */
const INTERNAL = 70

/** The action's post step. A run that has ended asks for nothing, and then nothing is loaded. */
export async function main(): Promise<void> {
  const handed = process.env['STATE_run'] ?? ''
  if (handed === '' || process.env['STATE_ended'] === 'true') return
  const [{ finishInPost }, { machine }, { onBug, onCancelOfJob, runnerStep, tellBug }] = await Promise.all([
    import('./commands/action-post.js'),
    import('./machine.js'),
    import('./outside/runner-step.js'),
  ])
  const runner = runnerStep(process.env)
  onBug(runner, INTERNAL)
  const world = machine(runner.out)
  try {
    await finishInPost(world, handed, runner, onCancelOfJob)
  } catch (error) {
    tellBug(runner.log, error)
    process.exitCode = INTERNAL
  }
  for (const name of runner.settle())
    runner.log.line(`warning: something wrote into this step's own ${name}; that was taken back`)
  await runner.flush()
}
