import { posix } from 'node:path'
import type { Diagnostic } from '../diagnostic.js'
import { annotationsOfDiagnostics, type Annotation } from '../monitoring/annotations.js'
import { INPUTS_TEXT, type ActionInputs } from './action-inputs.js'
import type { RunnerLog } from './action-runner.js'
import { findingsText } from './load.js'
import type { Refusal } from './prepare.js'
import type { World } from './world.js'

/** Annotations name files of the workspace, findings those of the repository, which may be a folder of it. */
export const placeIn =
  (workspace: string, root: string) =>
  <T extends { readonly file?: string }>(annotation: T): T =>
    annotation.file === undefined || root === workspace
      ? annotation
      : { ...annotation, file: posix.relative(workspace, posix.join(root, annotation.file)) }

/** Says why nothing was started: as text with code frames, and on the definition's lines (L3). */
export function tellRefusal(
  world: World,
  log: RunnerLog,
  refusal: Refusal,
  where: { readonly root: string; readonly inputs?: Pick<ActionInputs, 'workspace' | 'annotations'> },
): void {
  const { root, inputs } = where
  if (refusal.kind === 'findings') tellFindings(world, log, refusal.findings, where)
  else {
    const place = placeIn(inputs?.workspace ?? root, root)
    // Without annotations the lines must be in the log all the same.
    if (inputs?.annotations === false) for (const line of refusal.lines) log.line(line)
    else log.annotate(refusal.lines.map((line) => place(lineAsAnnotation(line))))
  }
}

/** Findings in a definition, warnings too. */
export function tellFindings(
  world: World,
  log: RunnerLog,
  findings: readonly Diagnostic[],
  where: { readonly root: string; readonly inputs?: Pick<ActionInputs, 'workspace' | 'annotations'> },
): void {
  const { root, inputs } = where
  if (findings.length === 0) return
  for (const line of findingsText(world, root, findings).trimEnd().split('\n')) log.line(line)
  if (inputs?.annotations === false) return
  const place = placeIn(inputs?.workspace ?? root, root)
  const { shown } = annotationsOfDiagnostics(findings)
  log.annotate(shown.map((each) => place(ofFile(each))))
}

/** The text of an input is no file that GitHub could show. */
const ofFile = (annotation: Annotation): Annotation => {
  if (annotation.file !== INPUTS_TEXT) return annotation
  const { severity, title, message, line } = annotation
  return { severity, title, message: `input \`inputs\`, line ${line ?? 1}: ${message}` }
}

/** A line that begins `file:line:column:` stands at that place. */
function lineAsAnnotation(text: string): Annotation {
  const [, file, line, column, message] = /^(\S[^:\n]*):(\d+):(\d+): ([^]*)$/.exec(text) ?? []
  const what = { severity: 'error', title: 'nothing was started' } as const
  if (file === undefined || message === undefined) return { ...what, message: text }
  return { ...what, message, file, line: Number(line), column: Number(column) }
}
