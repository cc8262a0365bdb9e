import type { Result } from '../diagnostic.js'

/** Why a file cannot be read. */
export type ReadTrouble =
  | { readonly kind: 'missing' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'unreadable'; readonly why: string }

export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}

/**
 * All that reading a definition asks of the outside. Paths are absolute, with `/` on every system; nothing is written.
 * An adapter may refuse (`too-large`) a file of more than `most` bytes before it has read it.
 */
export interface Sources {
  readonly read: (path: string, most?: number) => Result<Uint8Array, ReadTrouble>
  /** What stands at the path, links followed; undefined when nothing does. */
  readonly exists: (path: string) => 'file' | 'folder' | undefined
  /** The entries of a folder, in any order; none when it is not there or cannot be read. */
  readonly list: (folder: string) => readonly FolderEntry[]
  /** The path with every link resolved; undefined when nothing stands there. */
  readonly realPath: (path: string) => string | undefined
}
