import type { Diagnostic, Fix, Place, RelatedPlace, Severity } from '../diagnostic.js'
import type { DefinitionCode } from './codes.js'

export type Problems = Diagnostic<DefinitionCode>[]

interface More {
  readonly fix?: Fix | undefined
  readonly related?: readonly RelatedPlace[]
  readonly severity?: Severity
}

export const problem = (
  code: DefinitionCode,
  at: Place,
  message: string,
  { fix, related = [], severity = 'error' }: More = {},
): Diagnostic<DefinitionCode> => ({ code, severity, message, at, ...(fix && { fix }), related })

/** A fix that puts `text` in place of what stands at `at`. */
export const replacement = (title: string, at: Place, text: string): Fix => ({ title, edits: [{ at, text }] })

/** What was found, where a reader needs to see what they typed; long ones are cut. */
export const shown = (text: string): string =>
  text.length <= 60 ? `\`${text.replaceAll('`', "'")}\`` : `\`${text.slice(0, 57).replaceAll('`', "'")}…\``

/** `a, b or c` */
export const either = (names: readonly string[]): string => {
  const quoted = names.map((name) => `\`${name}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
