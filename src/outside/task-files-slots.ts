import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { AttemptFiles, ProtocolFile, WrittenFile, WrittenFiles } from '../task-ports.js'

const FILES: readonly ProtocolFile[] = ['output', 'env', 'path', 'state', 'summary']
const READ: readonly (keyof WrittenFiles)[] = ['output', 'env', 'path', 'summary']

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
        const written = slot.read(cap)
        if (quiet && slot.renew()) this.#free.push(slot)
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
    if (this.#input === input && sizeOf(this.paths.input) === Buffer.byteLength(input)) return
    rmSync(this.paths.input, { force: true, recursive: true })
    create(this.paths.input, input)
    this.#input = input
  }

  isFresh(): boolean {
    try {
      return FILES.every((name) => sizeOf(this.paths[name]) === 0)
    } catch {
      return false
    }
  }

  read(cap: number): WrittenFiles {
    const written: { -readonly [Name in keyof WrittenFiles]: WrittenFiles[Name] } = {}
    for (const name of READ) {
      const file = readWritten(this.paths[name], cap)
      if (file !== undefined) written[name] = file
    }
    return written
  }

  /** Makes anew what was written to; false where that cannot be done. */
  renew(): boolean {
    try {
      for (const name of FILES)
        if (sizeOf(this.paths[name]) !== 0) {
          rmSync(this.paths[name], { force: true, recursive: true })
          create(this.paths[name], '')
        }
      // What a task was told may be secret; `{}` is what most are told.
      if (this.#input !== '{}') {
        rmSync(this.paths.input, { force: true, recursive: true })
        this.#input = undefined
      }
      return true
    } catch {
      return false
    }
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

/** The size of a plain file; -1 for anything else. */
function sizeOf(path: string): number {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() === true ? stat.size : -1
}

/** A file that was removed says nothing, as with the runner; a pipe or a link in its place is never opened. */
function readWritten(path: string, cap: number): WrittenFile | undefined {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (stat === undefined || (stat.isFile() && stat.size === 0)) return undefined
    if (!stat.isFile())
      return { problem: 'it is no longer a plain file; append to it, and do not replace it' }
    const file = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    try {
      const buffer = Buffer.allocUnsafe(Math.min(stat.size, cap))
      let length = 0
      for (;;) {
        const read = readSync(file, buffer, length, buffer.length - length, length)
        length += read
        if (read === 0 || length === buffer.length) break
      }
      return { size: stat.size, bytes: buffer.subarray(0, length) }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { problem: `it cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}
