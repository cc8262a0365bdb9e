import type { ActionInputs } from './action-inputs.js'
import { tellFindings } from './action-refusal.js'
import type { Runner } from './action-runner.js'
import { summarizeFindings } from './action-findings.js'
import { findingsJson, load } from './load.js'
import { exitCodes, type ExitCode, type World } from './world.js'

/** `command: validate`: all that is wrong with the definition, on its lines. */
export function validateInAction(world: World, inputs: ActionInputs, runner: Runner): ExitCode {
  const { log } = runner
  const { root, result } = load(world, inputs.file, 'job')
  const findings = result.ok ? result.value.warnings : result.error
  tellFindings(world, log, findings, { root, inputs })
  const verdict = summarizeFindings(
    runner,
    inputs,
    findings,
    result.ok ? result.value.workflow.file : undefined,
  )
  log.line(verdict)
  const told = runner.output('result', findingsJson(findings))
  if (!told.ok) log.line(`warning: the output \`result\` could not be set: ${told.error}`)
  return result.ok ? exitCodes.done : exitCodes.wrongInput
}
