import type { DefinitionCode } from './codes.js'
import type { Diagnostic } from '../diagnostic.js'
import { insideRepository } from './find.js'
import { folderOf, join } from './paths.js'
import { problem } from './problem.js'
import { type ReadFile, readFile } from './read-file.js'
import type { Sources } from './sources.js'
import { type MapNode, placeOf, type ScalarNode, type TreeNode } from './tree.js'

export interface Included {
  /** In the order in which they win: the later include first, `agents.yml` beside the definition last. */
  readonly files: readonly ReadFile[]
  readonly problems: readonly Diagnostic<DefinitionCode>[]
}

/**
 * L7: the files that a definition includes, and `agents.yml` beside it. A path counts from the folder of the
 * definition, with a `/` in front from the repository's root, and may not leave the repository, links followed.
 */
export const readIncluded = (definition: string, root: string, tree: MapNode, sources: Sources): Included => {
  const files: ReadFile[] = []
  const problems: Diagnostic<DefinitionCode>[] = []
  const seen = new Set<string>([definition])
  const include = (path: string, node: ScalarNode): void => {
    const at = placeOf(node)
    const shown = insideRepository(path, root, sources)
    if (shown === undefined) {
      problems.push(
        problem(
          'path-outside',
          at,
          `\`${node.text}\` leads out of the repository: include only files inside of it`,
        ),
      )
      return
    }
    if (seen.has(path)) return
    seen.add(path)
    const read = readFile(path, shown, sources, { at, missing: 'include-not-found' })
    if (read.ok) files.unshift(read.value)
    else problems.push(...read.error)
  }
  for (const node of includesOf(tree)) include(placedPath(node.text, definition, root), node)

  const beside = join(folderOf(definition), 'agents.yml')
  const shown = insideRepository(beside, root, sources)
  if (shown !== undefined && !seen.has(beside) && sources.exists(beside) === 'file') {
    const read = readFile(beside, shown, sources)
    if (!read.ok) problems.push(...read.error)
    else if (!read.value.tree.ok || hasAgents(read.value.tree.value)) files.push(read.value)
  }
  return { files, problems }
}

/** Where a path of a definition leads: from the folder of its file, or, with a `/` in front, from the root. */
export const placedPath = (path: string, file: string, root: string): string =>
  path.startsWith('/') ? join(root, `.${path}`) : join(folderOf(file), path)

const includesOf = (tree: MapNode): readonly ScalarNode[] => {
  const node = tree.entries.get('include')?.value
  const items = node?.kind === 'list' ? node.items : node ? [node] : []
  return items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item] : []))
}

const hasAgents = (tree: TreeNode): boolean => tree.kind === 'map' && tree.entries.has('agents')
