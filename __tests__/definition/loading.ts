import type { Diagnostic, Result } from '../../src/diagnostic.js'
import type { DefinitionCode } from '../../src/definition/codes.js'
import { type Loaded, loadDefinition, type LoadOptions } from '../../src/definition/load.js'
import { type MemoryFiles, memorySources } from './memory-sources.js'

/** Loads a text as `/repo/unified-workflow.yml` in a repository with these other files, by path below its root. */
export const load = (
  text: string | Uint8Array,
  files: MemoryFiles = {},
  options: Partial<LoadOptions> = {},
): Result<Loaded, readonly Diagnostic<DefinitionCode>[]> => {
  const placed = Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path.startsWith('/') ? path : `/repo/${path}`, file]),
  )
  const sources = memorySources({ '/repo/.git/HEAD': '', '/repo/unified-workflow.yml': text, ...placed })
  return loadDefinition('/repo/unified-workflow.yml', sources, { cwd: '/repo', version: '1.4.2', ...options })
}

/** `code line:column` of each finding, warnings too. */
export const findings = (
  text: string | Uint8Array,
  files: MemoryFiles = {},
  options: Partial<LoadOptions> = {},
): readonly string[] => {
  const loaded = load(text, files, options)
  const all = loaded.ok ? loaded.value.warnings : loaded.error
  return all.map(({ code, at }) => `${code} ${at.line}:${at.column}`)
}

export const loadedOf = (text: string, files: MemoryFiles = {}): Loaded => {
  const loaded = load(text, files)
  if (!loaded.ok) throw new Error(loaded.error.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  return loaded.value
}
