import type { ProcessAgent } from '../workflow.js'
import { runProgram } from './program.js'
import { failed, type Perform } from './session.js'

/** L44: starts a program with its arguments; no shell reads them. */
export const performProcess =
  (agent: ProcessAgent): Perform =>
  (session) => {
    const { order, desk } = session
    const [program, ...args] = order.command
    if (program === undefined || program === '')
      return Promise.resolve(failed('process', 'input', 'the agent’s `command` names no program'))
    return runProgram(session, {
      argv: [program, ...args],
      stdin: agent.stdin === 'json' ? { text: JSON.stringify(order.with) } : 'none',
      by: desk.secrets.maskText(program),
      hint: `install it, or correct \`command\` of the agent`,
    })
  }
