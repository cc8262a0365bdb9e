import type { Diagnostic } from '../../../src/diagnostic.js'
import { applyFixes } from '../../../src/definition/apply-fixes.js'
import type { DefinitionCode } from '../../../src/definition/codes.js'
import { offsetAt, sourceText } from '../../../src/definition/tree.js'
import { load } from '../loading.js'

/** A definition with a name and this below `workflow:`, indented by two spaces. */
export const workflow = (body: string): string => `workflow:\n  name: example\n${body.replace(/^\n/, '')}`

/** A workflow of one stage with these lines as its tasks, one flow map a line. */
export const tasks = (stage: string, ...lines: readonly string[]): string =>
  workflow(
    `  stages:\n    - name: main\n${stage === '' ? '' : `      ${stage}\n`}      tasks:\n${lines.map((line) => `        - ${line}\n`).join('')}`,
  )

export const diagnosticsOf = (text: string): readonly Diagnostic<DefinitionCode>[] => {
  const loaded = load(text)
  return loaded.ok ? loaded.value.warnings : loaded.error
}

/** Each finding as its code and the text that it underlines. */
export const found = (text: string): readonly string[] =>
  diagnosticsOf(text).map(({ code, at }) => `${code} «${underlined(text, at)}»`)

/** The message of the only finding. */
export const message = (text: string): string => {
  const [only, ...others] = diagnosticsOf(text)
  if (only === undefined || others.length > 0) return `${others.length + (only ? 1 : 0)} findings`
  return only.message
}

/** What the related places of the only finding underline. */
export const related = (text: string): readonly string[] =>
  diagnosticsOf(text).flatMap((finding) => finding.related.map(({ at }) => underlined(text, at)))

/** The text with all fixes applied. */
export const fixed = (text: string): string =>
  applyFixes('unified-workflow.yml', text, diagnosticsOf(text)).text

const underlined = (text: string, at: Diagnostic['at']): string => {
  const file = sourceText('', text)
  return text.slice(offsetAt(file, at), offsetAt(file, at.end))
}
