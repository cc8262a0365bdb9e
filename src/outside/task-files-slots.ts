import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { AttemptFiles, ProtocolFile, WrittenFile, WrittenFiles } from '../task-ports.js'

const FILES: readonly ProtocolFile[] = ['output', 'env', 'path', 'state', 'summary']

/** O_NOFOLLOW does not exist on Windows. */
const {
  O_RDONLY,
  O_NONBLOCK = 0,
  O_NOFOLLOW = 0,
} = constants as typeof constants & {
  readonly O_NONBLOCK?: number
  readonly O_NOFOLLOW?: number
}

/**
 * The files of attempts. Making five files and a folder costs as much as half a child process, and most tasks write
 * into none of them: so a set that is still as it was made serves the next attempt, if nothing of the last one runs.
 */
export class AttemptSlots {
  readonly #home: () => string
  readonly #free: Slot[] = []
  #made = 0

  constructor(home: () => string) {
    this.#home = home
  }

  /** Throws what the file system throws. */
  open(input: string): AttemptFiles {
    const slot = this.#take()
    slot.tell(input)
    return {
      paths: slot.paths,
      end: ({ cap, quiet }) => {
        const { written, fresh } = slot.end(cap, quiet)
        if (fresh) this.#free.push(slot)
        else slot.remove()
        return written
      },
    }
  }

  forget(): void {
    this.#free.length = 0
  }

  #take(): Slot {
    for (let slot = this.#free.pop(); slot !== undefined; slot = this.#free.pop()) {
      if (slot.isFresh()) return slot
      slot.remove()
    }
    this.#made += 1
    return new Slot(join(this.#home(), String(this.#made)))
  }
}

class Slot {
  readonly paths: AttemptFiles['paths']
  readonly #folder: string
  #input: string | undefined
  #left: string | undefined

  constructor(folder: string) {
    mkdirSync(folder, { mode: 0o700 })
    this.#folder = folder
    const path = (name: string): string => join(folder, name)
    this.paths = {
      output: path('output'),
      env: path('env'),
      path: path('path'),
      state: path('state'),
      summary: path('summary.md'),
      input: path('input.json'),
    }
    for (const name of FILES) create(this.paths[name], '')
  }

  tell(input: string): void {
    if (this.#input === input && statOf(this.paths.input)?.size === Buffer.byteLength(input)) return
    rmSync(this.paths.input, { force: true, recursive: true })
    create(this.paths.input, input)
    this.#input = input
  }

  /** The folder is as it was left: nobody removed it, or put anything into it or out of it. */
  isFresh(): boolean {
    return this.#left !== undefined && this.#left === stateOf(this.#folder)
  }

  /** What was written, and whether all is empty again, so that another attempt may have it. */
  end(cap: number, reuse: boolean): { readonly written: WrittenFiles; readonly fresh: boolean } {
    const written: { -readonly [Name in keyof WrittenFiles]: WrittenFiles[Name] } = {}
    let fresh = reuse
    for (const name of FILES) {
      const path = this.paths[name]
      const stat = statOf(path)
      if (stat?.isFile() === true && stat.size === 0) continue
      const file = name === 'state' || stat === undefined ? undefined : readWritten(path, stat, cap)
      if (file !== undefined && name !== 'state') written[name] = file
      fresh &&= renew(path, '')
    }
    // What a task was told may be secret; `{}` is what most are told.
    if (fresh && this.#input !== '{}') {
      fresh = removed(this.paths.input)
      this.#input = undefined
    }
    this.#left = fresh ? stateOf(this.#folder) : undefined
    return { written, fresh }
  }

  remove(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true })
    } catch {
      // It lies in a private folder that goes with the run.
    }
  }
}

/** S54: never through a link that someone put there, never into a file that was there. */
const create = (path: string, text: string): void => writeFileSync(path, text, { flag: 'wx', mode: 0o600 })

/** Puts a new file in the place of whatever stands there; false where that cannot be done. */
function renew(path: string, text: string): boolean {
  if (!removed(path)) return false
  try {
    create(path, text)
    return true
  } catch {
    return false
  }
}

function removed(path: string): boolean {
  try {
    rmSync(path, { force: true, recursive: true })
    return true
  } catch {
    return false
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}

/** Changes with each file that comes into a folder or goes out of it. */
function stateOf(folder: string): string | undefined {
  const stat = statOf(folder)
  return stat === undefined ? undefined : `${stat.ino} ${stat.mtimeMs}`
}

/** A file that was removed says nothing, as with the runner; a pipe or a link in its place is never opened. */
function readWritten(path: string, stat: Stats, cap: number): WrittenFile {
  if (!stat.isFile()) return { problem: 'it is no longer a plain file; append to it, and do not replace it' }
  try {
    const file = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    try {
      const buffer = Buffer.allocUnsafe(Math.min(stat.size, cap))
      let length = 0
      while (length < buffer.length) {
        const read = readSync(file, buffer, length, buffer.length - length, length)
        if (read === 0) break
        length += read
      }
      return { size: stat.size, bytes: buffer.subarray(0, length) }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { problem: `it cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}
