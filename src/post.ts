/** The action's post step. A run that has ended asks for nothing, and then nothing is loaded. */
export async function main(): Promise<void> {
  const handed = process.env['STATE_run'] ?? ''
  if (handed === '' || process.env['STATE_ended'] === 'true') return
  const [{ finishInPost }, { machine }, { onCancelOfJob, runnerStep }] = await Promise.all([
    import('./commands/action-post.js'),
    import('./machine.js'),
    import('./outside/runner-step.js'),
  ])
  const runner = runnerStep(process.env)
  const world = machine(runner.out)
  try {
    await finishInPost(world, handed, runner, onCancelOfJob)
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    runner.log.annotate([
      { severity: 'error', title: 'a bug of noa', message: `${message}; please report it` },
    ])
    runner.log.debug(stack ?? message)
    process.exitCode = 70
  }
  await runner.flush()
}
