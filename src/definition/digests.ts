import { createHash } from 'node:crypto'
import type { ActionFiles } from './action-files.js'
import { join } from './paths.js'
import type { Sources } from './sources.js'

/** A file that decides what runs, as the plan's hash counts it. */
export interface SourceDigest {
  /** Relative to the repository's root. */
  readonly path: string
  /** `sha256:` and 64 hexadecimal digits, of the file's bytes. */
  readonly digest: string
}

export const digestOf = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** What building leaves in a folder is no source. */
const BUILT: ReadonlySet<string> = new Set(['target', 'node_modules', '__pycache__', '.git', '.noa'])

/** The digests of all action files, and of everything in action folders, sorted by path. */
export const digestsOf = (actions: ActionFiles, root: string, sources: Sources): readonly SourceDigest[] => {
  const found = new Map<string, string>()
  const visit = (path: string, kind: 'file' | 'folder'): void => {
    if (found.has(path)) return
    if (kind === 'folder') {
      for (const { name, kind: inner } of sources.list(join(root, path)))
        if (!BUILT.has(name)) visit(`${path}/${name}`, inner)
      return
    }
    const read = sources.read(join(root, path))
    if (read.ok) found.set(path, digestOf(read.value))
  }
  for (const ofAgent of Object.values(actions))
    for (const files of Object.values(ofAgent)) for (const { path, kind } of files) visit(path, kind)
  return [...found].map(([path, digest]) => ({ path, digest })).toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
