import { err, ok } from '../../src/diagnostic.js'
import type { FolderEntry, Sources } from '../../src/definition/sources.js'

/** A repository in memory: absolute paths to texts, bytes, or the targets of links. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>

export const memorySources = (files: MemoryFiles): Sources => {
  const realPath = (path: string): string | undefined => {
    const steps = path.split('/').slice(1)
    let real = ''
    for (const step of steps) {
      const here = files[`${real}/${step}`]
      real =
        typeof here === 'object' && 'link' in here ? (realPath(here.link) ?? here.link) : `${real}/${step}`
    }
    return kindOf(real) ? real : undefined
  }
  const kindOf = (path: string): 'file' | 'folder' | undefined => {
    const file = files[path]
    if (typeof file === 'object' && 'link' in file) return kindOf(file.link)
    if (file !== undefined) return 'file'
    return Object.keys(files).some((name) => name.startsWith(path === '/' ? '/' : `${path}/`))
      ? 'folder'
      : undefined
  }
  return {
    read: (path, most = Number.POSITIVE_INFINITY) => {
      const real = realPath(path)
      if (real === undefined) return err({ kind: 'missing' })
      const file = files[real]
      if (file === undefined || (typeof file === 'object' && 'link' in file))
        return err({ kind: 'directory' })
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
      return bytes.length > most ? err({ kind: 'too-large', size: bytes.length }) : ok(bytes)
    },
    exists: (path) => (realPath(path) === undefined ? undefined : kindOf(realPath(path) ?? path)),
    list: (folder) => {
      const found = new Map<string, FolderEntry>()
      for (const path of Object.keys(files)) {
        if (!path.startsWith(`${folder}/`)) continue
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/')
        found.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' })
      }
      return [...found.values()]
    },
    realPath,
  }
}
