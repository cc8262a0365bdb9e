import { closeSync, mkdirSync, openSync, readSync, fstatSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sayErrno } from './errno.js'

/** A file that text is appended to. It is made with the first text, so that a task that prints nothing costs nothing. */
export interface LogFile {
  write(text: Uint8Array): void
  /** Whether anything was written, and what went wrong: a log that is not kept fails nothing (J10). */
  end(): { readonly written: boolean; readonly problem?: string }
}

export function createLogFile(folder: string, name: string): LogFile {
  let file: number | undefined
  let problem: string | undefined
  return {
    write(text) {
      if (problem !== undefined || text.length === 0) return
      try {
        file ??= open(join(folder, name))
        for (let at = 0; at < text.length;) at += writeSync(file, text, at)
      } catch (error) {
        problem = `its log is cut off: ${sayErrno(error)}`
      }
    },
    end() {
      if (file !== undefined) closeSync(file)
      return { written: file !== undefined, ...(problem === undefined ? {} : { problem }) }
    },
  }
}

function open(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return openSync(path, 'w', 0o600)
}

/** The end of a file: at most `most` bytes; empty when it cannot be read. */
export function readTail(path: string, most: number): string {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const { size } = fstatSync(file)
    const bytes = Buffer.alloc(Math.min(size, most))
    const got = readSync(file, bytes, 0, bytes.length, size - bytes.length)
    return bytes.subarray(0, got).toString('utf8')
  } catch {
    return ''
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
