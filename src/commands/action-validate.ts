import type { Diagnostic } from '../diagnostic.js'
import { code, md, row } from '../monitoring/markdown-text.js'
import { counted, ICONS } from '../monitoring/status-words.js'
import type { ActionInputs } from './action-inputs.js'
import { tellFindings } from './action-refusal.js'
import type { Runner } from './action-runner.js'
import { findingsJson, load } from './load.js'
import { exitCodes, type ExitCode, type World } from './world.js'

/** Rows of the summary; the log has all. */
const MOST = 100

/** `command: validate`: all that is wrong with the definition, on its lines. */
export function validateInAction(world: World, inputs: ActionInputs, runner: Runner): ExitCode {
  const { log } = runner
  const { root, result } = load(world, inputs.file, 'job')
  const findings = result.ok ? result.value.warnings : result.error
  tellFindings(world, log, findings, { root, inputs })
  const file = result.ok ? result.value.workflow.file : (findings[0]?.at.file ?? 'the definition')
  const verdict = `${file}: ${sayFindings(findings)}`
  log.line(verdict)
  const told = runner.output('result', findingsJson(findings))
  if (!told.ok) log.line(`warning: the output \`result\` could not be set: ${told.error}`)
  if (inputs.summary) {
    const written = runner.summary(summaryOf(verdict, findings))
    if (!written.ok) log.line(`warning: the job summary could not be written: ${written.error}`)
  }
  return result.ok ? exitCodes.done : exitCodes.wrongInput
}

function sayFindings(findings: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): string => {
    const { length } = findings.filter((finding) => finding.severity === severity)
    return length === 0 ? '' : counted(length, severity)
  }
  const parts = [count('error'), count('warning')].filter((part) => part !== '')
  return parts.length === 0 ? 'no problems' : parts.join(', ')
}

function summaryOf(verdict: string, findings: readonly Diagnostic[]): string {
  const wrong = findings.some(({ severity }) => severity === 'error')
  const icon = wrong ? ICONS.failed : findings.length > 0 ? ICONS.degraded : ICONS.succeeded
  const rows = findings
    .slice(0, MOST)
    .map(({ at, severity, message, code: name }) =>
      row([
        severity === 'error' ? ICONS.failed : ICONS.degraded,
        md(`${at.file}:${at.line}:${at.column}`, 200),
        md(message, 500),
        code(name),
      ]),
    )
  const rest = findings.length - rows.length
  return [
    `## ${icon} ${md(verdict, 300)}`,
    ...(rows.length === 0
      ? []
      : ['', row(['', 'Where', 'What', 'Code']), row(['---', '---', '---', '---']), ...rows]),
    ...(rest > 0 ? ['', `_… and ${rest} more in the log._`] : []),
    '',
  ].join('\n')
}
