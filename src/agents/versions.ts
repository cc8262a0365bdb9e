import type { Session } from './session.js'

/** A program that does not tell its version in this time is not waited for. */
const PATIENCE_MS = 2000

/**
 * The version of a program, asked once a run: `--version` costs a process, so nobody asks who need not know. It runs
 * beside the task, in an environment without its secrets, and says nothing when it says nothing like a version.
 */
export function versionOf(program: string, { desk, order }: Session): Promise<string | undefined> {
  if (program === desk.node.path) return Promise.resolve(desk.node.version)
  const known = desk.versions.get(program)
  if (known !== undefined) return known
  const asked = ask()
  desk.versions.set(program, asked)
  return asked

  async function ask(): Promise<string | undefined> {
    let printed = ''
    const decoder = new TextDecoder()
    const running = desk.processes.start({
      argv: [program, '--version'],
      cwd: desk.root,
      env: desk.environments.forBuild(order),
      stdin: 'none',
      marker: desk.marker(order),
      onOutput: (_, chunk) => {
        if (printed.length < 1000) printed += decoder.decode(chunk, { stream: true })
      },
    })
    const callOff = desk.clock.wake(desk.clock.now() + PATIENCE_MS, () => running.kill())
    const end = await running.ended
    callOff()
    if (end.how !== 'exited' || end.code !== 0) return undefined
    return /\b\d+\.\d+(\.\d+)?\b/.exec(printed)?.[0]
  }
}
