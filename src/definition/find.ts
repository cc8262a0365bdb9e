import type { Diagnostic, Place, Result } from '../diagnostic.js'
import { err, ok } from '../diagnostic.js'
import type { DefinitionCode } from './codes.js'
import { below, folderOf, foldersUp, isInside, join } from './paths.js'
import { problem } from './problem.js'
import type { Sources } from './sources.js'

/** L1. */
export const DEFINITION_NAMES: readonly string[] = [
  'unified-workflow',
  '.github/unified-workflow',
  '.noa/workflow',
].flatMap((name) => ['.yml', '.yaml', '.json'].map((extension) => name + extension))

/** L1: the definition for someone who stands in `cwd` and named none. */
export const findDefinition = (
  cwd: string,
  sources: Sources,
): Result<string, readonly Diagnostic<DefinitionCode>[]> => {
  for (const folder of foldersUp(cwd))
    for (const name of DEFINITION_NAMES) {
      const path = join(folder, name)
      if (sources.exists(path) === 'file') return ok(path)
    }
  const message = `there is no workflow definition in ${cwd} or a folder above it (looked for ${DEFINITION_NAMES.join(', ')}): run \`noa init\` for a first one, or name a file`
  return err([problem('definition-not-found', startOf(DEFINITION_NAMES[0] ?? ''), message)])
}

/** L1: the nearest folder above the definition with `.git`, else `cwd` if it holds the definition, else its own. */
export const repositoryRoot = (definition: string, cwd: string, sources: Sources): string => {
  const own = folderOf(definition)
  const withGit = foldersUp(own).find((folder) => sources.exists(join(folder, '.git')) !== undefined)
  return withGit ?? (isInside(definition, cwd) ? cwd : own)
}

/** Where a finding stands that concerns a whole file. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1, end: { line: 1, column: 1 } })

/**
 * A path inside the repository, also when all links are followed (L7); undefined when it leads out of it. A path that
 * does not exist is judged as it is written.
 */
export const insideRepository = (path: string, root: string, sources: Sources): string | undefined => {
  if (!isInside(path, root)) return undefined
  const real = sources.realPath(path)
  const realRoot = sources.realPath(root) ?? root
  return real === undefined || isInside(real, realRoot) ? below(path, root) : undefined
}
