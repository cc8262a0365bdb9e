import type { Diagnostic } from '../diagnostic.js'
import { expanded } from './columns.js'
import { codeFrame } from './frame.js'

/** The lines of a file that findings are about, by its path; undefined when it could not be read. */
export type LinesOf = (file: string) => readonly string[] | undefined

/** For `LinesOf`: a file's text in lines, as frames show them. */
export const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)

/**
 * L3: findings as text, each headed `file:line:column`, with a code frame. The same on a terminal or not; colour is for
 * the face that prints it.
 */
export const renderText = (findings: readonly Diagnostic[], lines: LinesOf): string =>
  findings.map((finding) => renderOne(finding, lines)).join('\n')

const renderOne = ({ at, severity, code, message, fix, related }: Diagnostic, lines: LinesOf): string => {
  const text = lines(at.file)
  const parts = [
    `${at.file}:${at.line}:${at.column}: ${severity}[${code}]: ${sayable(message)}`,
    ...(text && text.length >= at.line ? [codeFrame(text, at)] : []),
    ...related.map(
      (other) => `  ${other.at.file}:${other.at.line}:${other.at.column}: ${sayable(other.message)}`,
    ),
    ...(fix ? [`  fix: ${sayable(fix.title)} (\`noa validate --fix\`)`] : []),
  ]
  return `${parts.join('\n')}\n`
}

/** Names from the file stand in messages: they may not move the cursor or end the line. */
const sayable = (message: string): string => expanded(message.replaceAll(/\r?\n|\r/g, ' '))

/** The document of L3 for `--json` and `validate --format json`. */
export interface DiagnosticsDocument {
  readonly schema: 1
  readonly diagnostics: readonly DiagnosticJson[]
}

interface DiagnosticJson {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly end: { readonly line: number; readonly column: number }
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly fix: FixJson | null
  readonly related: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly message: string
  }[]
}

interface FixJson {
  readonly title: string
  readonly edits: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly end: { readonly line: number; readonly column: number }
    readonly text: string
  }[]
}

export const renderJson = (findings: readonly Diagnostic[]): DiagnosticsDocument => ({
  schema: 1,
  diagnostics: findings.map(({ at, code, severity, message, fix, related }) => ({
    file: at.file,
    line: at.line,
    column: at.column,
    end: { line: at.end.line, column: at.end.column },
    code,
    severity,
    message,
    fix: fix
      ? {
          title: fix.title,
          edits: fix.edits.map((edit) => ({
            file: edit.at.file,
            line: edit.at.line,
            column: edit.at.column,
            end: { line: edit.at.end.line, column: edit.at.end.column },
            text: edit.text,
          })),
        }
      : null,
    related: related.map((other) => ({
      file: other.at.file,
      line: other.at.line,
      column: other.at.column,
      message: other.message,
    })),
  })),
})
