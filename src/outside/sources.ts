import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { sep } from 'node:path'
import { err, ok, type Result } from '../diagnostic.js'
import { codeOf } from './errno.js'

type Trouble =
  | { readonly kind: 'missing' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'unreadable'; readonly why: string }

const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

/** A pipe that nobody writes to must not make us wait for ever; Windows has no such flag. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The files of the machine, for reading definitions. Nothing is written, nothing thrown. */
export const sources = {
  read(path: string, most?: number): Result<Uint8Array, Trouble> {
    let file: number | undefined
    try {
      file = openSync(path, READ)
      const found = fstatSync(file)
      if (found.isDirectory()) return err({ kind: 'directory' })
      // A pipe or a device has no size and may never end.
      if (!found.isFile()) return err({ kind: 'unreadable', why: 'it is no regular file' })
      if (most !== undefined && found.size > most) return err({ kind: 'too-large', size: found.size })
      return ok(readFileSync(file))
    } catch (error) {
      return err(troubleOf(error))
    } finally {
      if (file !== undefined) closeSync(file)
    }
  },

  exists(path: string): 'file' | 'folder' | undefined {
    const found = statSync(path, { throwIfNoEntry: false })
    return found === undefined ? undefined : found.isDirectory() ? 'folder' : 'file'
  },

  list(folder: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' }[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: entry.isDirectory() ? 'folder' : 'file',
      }))
    } catch {
      return []
    }
  },

  realPath(path: string): string | undefined {
    try {
      return slashes(realpathSync(path))
    } catch {
      return undefined
    }
  },
}

function troubleOf(error: unknown): Trouble {
  switch (codeOf(error) ?? '') {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'missing' }
    case 'EISDIR':
      return { kind: 'directory' }
    case 'EACCES':
    case 'EPERM':
      return { kind: 'unreadable', why: 'permission denied' }
    case 'ELOOP':
      return { kind: 'unreadable', why: 'its links go in a circle' }
    default:
      return { kind: 'unreadable', why: error instanceof Error ? error.message : 'it cannot be opened' }
  }
}
