import type { Diagnostic } from '../diagnostic.js'
import { code, md, row } from '../monitoring/markdown-text.js'
import { counted, ICONS } from '../monitoring/status-words.js'
import type { ActionInputs } from './action-inputs.js'
import type { Runner } from './action-runner.js'

/** Rows of the summary; the log has all. */
const MOST = 100

/** Puts findings on the job's page (L3), and returns them counted, in one line. */
export function summarizeFindings(
  runner: Runner,
  { summary }: Pick<ActionInputs, 'summary'>,
  findings: readonly Diagnostic[],
  file = findings[0]?.at.file ?? 'the definition',
): string {
  const verdict = `${file}: ${sayFindings(findings)}`
  const written = summary ? runner.summary(asMarkdown(verdict, findings)) : undefined
  if (written?.ok === false)
    runner.log.line(`warning: the job summary could not be written: ${written.error}`)
  return verdict
}

function sayFindings(findings: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): string => {
    const { length } = findings.filter((finding) => finding.severity === severity)
    return length === 0 ? '' : counted(length, severity)
  }
  const parts = [count('error'), count('warning')].filter((part) => part !== '')
  return parts.length === 0 ? 'no problems' : parts.join(', ')
}

function asMarkdown(verdict: string, findings: readonly Diagnostic[]): string {
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
