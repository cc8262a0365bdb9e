import type { Diagnostic, Place, Result } from '../diagnostic.js'
import { err } from '../diagnostic.js'
import type { DefinitionCode, FileCode } from './codes.js'
import { startOf } from './find.js'
import { guardText, LARGEST_FILE, tooLarge } from './guard.js'
import { parseYaml } from './parse.js'
import { problem } from './problem.js'
import type { ReadTrouble, Sources } from './sources.js'
import type { SourceText, TreeNode } from './tree.js'

/** A file that was read: its bytes count for the plan's hash, its tree for its meaning. */
export interface ReadFile {
  /** Relative to the repository's root. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly file: SourceText
  readonly tree: Result<TreeNode, readonly Diagnostic<DefinitionCode>[]>
}

/** How a file that cannot be read is told: where it was asked for, and as which fault. */
export interface AskedFor {
  readonly at: Place
  readonly missing: FileCode
}

/** Reads one file of the definition. `shown` is its path below the repository's root. */
export const readFile = (
  path: string,
  shown: string,
  sources: Sources,
  asked: AskedFor = { at: startOf(shown), missing: 'definition-not-found' },
): Result<ReadFile, readonly Diagnostic<DefinitionCode>[]> => {
  const read = sources.read(path, LARGEST_FILE)
  if (!read.ok) return err([unreadable(shown, read.error, asked)])
  return readBytes(shown, read.value)
}

export const readBytes = (
  shown: string,
  bytes: Uint8Array,
): Result<ReadFile, readonly Diagnostic<DefinitionCode>[]> => {
  const text = guardText(shown, bytes)
  if (!text.ok) return text
  const file = text.value
  return { ok: true, value: { path: shown, bytes, file, tree: parseYaml(file) } }
}

const unreadable = (
  shown: string,
  trouble: ReadTrouble,
  { at, missing }: AskedFor,
): Diagnostic<DefinitionCode> => {
  switch (trouble.kind) {
    case 'missing':
      return problem(
        missing,
        at,
        `there is no file \`${shown}\`: check the path, or run \`noa init\` for a first definition`,
      )
    case 'directory':
      return problem('file-unreadable', at, `\`${shown}\` is a folder, not a file: name the file in it`)
    case 'too-large':
      return tooLarge(shown, trouble.size)
    case 'unreadable':
      return problem('file-unreadable', at, `\`${shown}\` cannot be read: ${trouble.why}`)
  }
}
