import { isAbsolute, relative, sep } from 'node:path'
import type { Command } from './command-text.js'

export type Level = 'error' | 'warning' | 'notice'

/** As GitHub would show it at a file of the change, or above the log. */
export interface Annotation {
  readonly level: Level
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
  readonly code?: string
}

/** A step shows at most ten of each level; a message is cut at 4096 characters, after masking (ExecutionContext.cs). */
export const SHOWN_PER_LEVEL = 10
export const MESSAGE_LIMIT = 4096

/** Reads `::error file=…,line=…::message`. `complaints` are what the runner says in its debug log about impossible places. */
export function fromCommand(
  { name, properties, data }: Command,
  workspace: string,
): { readonly annotation: Annotation; readonly complaints: readonly string[] } {
  const complaints: string[] = []
  const complain = (text: string): void => void complaints.push(`Invalid ${name} command value. ${text}`)
  let line = integer(properties['line'])
  let endLine = integer(properties['endline'])
  let column = integer(properties['col'])
  let endColumn = integer(properties['endcolumn'])
  const hasColumn = column !== undefined || endColumn !== undefined
  if (endLine !== undefined && line === undefined) {
    complain(`'endLine' can only be set if 'line' is provided`)
    line = endLine
  }
  if (endColumn !== undefined && column === undefined) {
    complain(`'endColumn' can only be set if 'col' is provided`)
    column = endColumn
  }
  if (line === undefined && hasColumn) {
    complain(`'col' and 'endColumn' can only be set if 'line' value is provided.`)
    column = endColumn = undefined
  }
  if (endLine !== undefined && line !== endLine && hasColumn) {
    complain(`'col' and 'endColumn' cannot be set if 'line' and 'endLine' are different values.`)
    column = endColumn = undefined
  }
  if (line !== undefined && endLine !== undefined && endLine < line) {
    complain(`'endLine' cannot be less than 'line'.`)
    line = endLine = undefined
  }
  if (column !== undefined && endColumn !== undefined && endColumn < column) {
    complain(`'endColumn' cannot be less than 'col'.`)
    column = endColumn = undefined
  }
  const { file, title } = properties
  return {
    complaints,
    annotation: {
      level: name === 'error' || name === 'warning' ? name : 'notice',
      message: data,
      ...(title !== undefined && { title }),
      ...(file !== undefined && { file: inWorkspace(file, workspace) }),
      ...(line !== undefined && { line }),
      ...(endLine !== undefined && { endLine }),
      ...(column !== undefined && { column }),
      ...(endColumn !== undefined && { endColumn }),
    },
  }
}

/** An absolute path inside the workspace becomes relative to it; others stay, and GitHub finds no file for them. */
export const inWorkspace = (file: string, workspace: string): string => {
  if (!isAbsolute(file)) return file
  const inside = relative(workspace, file)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? file : inside.replaceAll(sep, '/')
}

const integer = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) && Math.abs(Number(text)) < 2 ** 31
    ? Number(text)
    : undefined
