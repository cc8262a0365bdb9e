import type { ShellAgent } from '../workflow.js'
import { runProgram } from './program.js'
import { failed, type Perform } from './session.js'
import { commandOf, findShell } from './shells.js'

/** L43, L44: runs a task's script. */
export const performShell =
  (agent: ShellAgent): Perform =>
  (session) => {
    const { order, desk } = session
    const { work } = order.task
    if (work.kind !== 'run') throw new Error('Internal error: a shell was given an action')
    const path = desk.environments.pathOf(order)
    const find = (name: string): string | undefined => desk.programs.find(name, path)
    const shell = findShell(work.shell ?? agent.shell, desk.isWindows, (name) => find(name) !== undefined)
    if (!shell.ok) return Promise.resolve(failed('shell', 'input', shell.error))
    const { program, extension, wrap, install } = shell.value
    const file = desk.files.script(wrap(work.script), extension)
    if (!file.ok) return Promise.resolve(failed(program, 'runner', file.error))
    return runProgram(session, {
      argv: commandOf(shell.value, file.value, find(program) ?? program),
      stdin: 'none',
      by: program,
      hint: install,
    })
  }
