import type { Finding } from '../finding.js'

/** The runner's workflow commands, written by hand: `@actions/core` costs 45 ms to load, and these are all of it. */

/** `%`, and what would end the line (T: toolkit `command.ts`). */
export const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** Within the properties of a command `:` and `,` mean something too. */
export const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

export const command = (
  name: string,
  data: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): string => {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${escapeProperty(String(value))}`],
  )
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${escapeData(data)}`
}

/** What becomes an annotation. */
export type Annotated = Omit<Finding, 'from' | 'code'>

/** A4. `folder`: the repository's root, relative to the workspace, '' where they are one. */
export const annotationCommand = (
  { severity, message, title, file, line, endLine, column, endColumn }: Annotated,
  folder = '',
): string =>
  command(severity, message, {
    title,
    file: file === undefined || folder === '' ? file : `${folder}/${file}`,
    line,
    endLine,
    col: column,
    endColumn,
  })
