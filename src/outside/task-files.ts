import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { err, ok, type Result } from '../diagnostic.js'
import type { PathLook, TaskFiles } from '../task-ports.js'
import { AttemptSlots } from './task-files-slots.js'

export interface TaskFilesPlace {
  /** The repository's root: absolute. */
  readonly root: string
  /** The record's folder; `artifacts/summaries` in it gets the summaries. */
  readonly record: string
  /** Where the private folder is made: `RUNNER_TEMP` or the system's. */
  readonly temp?: string
}

/**
 * The files of a run's tasks, in a folder of its own that nobody else may enter (S54). `close` removes it; what a
 * removed folder held is made anew by the next task (P27).
 */
export function createTaskFiles(place: TaskFilesPlace): TaskFiles & { close(): void } {
  let folder: string | undefined
  const home = (): string => {
    if (folder === undefined || !existsSync(folder)) {
      folder = mkdtempSync(join(place.temp ?? tmpdir(), 'noa-'))
      scripts.clear()
    }
    return folder
  }
  const scripts = new Map<string, Script>()
  const slots = new AttemptSlots(() => home())
  const root = realpathSync(place.root)

  return {
    open: (input) => attempt('cannot make the files of the task', () => slots.open(input)),
    script: (text, extension) =>
      attempt("cannot write the script's file", () => {
        const key = `${extension}\0${text}`
        const known = scripts.get(key)
        if (known !== undefined && isUntouched(known)) return known.path
        const digest = createHash('sha256').update(text).digest('hex').slice(0, 12)
        const path = join(home(), `${digest}.${extension}`)
        rmSync(path, { force: true, recursive: true })
        writeFileSync(path, text, { flag: 'wx', mode: 0o600 })
        scripts.set(key, { path, ...identity(path) })
        return path
      }),
    keepSummary: (node, number, text) =>
      attempt('cannot keep the summary', () => {
        const name = `artifacts/summaries/${fileName(node)}.${number}.md`
        const path = join(place.record, name)
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        writeFileSync(path, text, { mode: 0o600 })
        return name
      }),
    directory: (path) => directoryInside(root, path),
    look: (path, names) => look(resolve(root, path), names),
    close() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
      folder = undefined
      scripts.clear()
      slots.forget()
    },
  }
}

interface Identity {
  readonly ino: number
  readonly size: number
  readonly mtimeMs: number
}
type Script = Identity & { readonly path: string }

const identity = (path: string): Identity => {
  const { ino, size, mtimeMs } = lstatSync(path)
  return { ino, size, mtimeMs }
}

/** A task may have changed the script that it ran from: the next one must get what the definition says. */
function isUntouched(script: Script): boolean {
  const now = statOf(() => lstatSync(script.path))
  return now?.ino === script.ino && now.size === script.size && now.mtimeMs === script.mtimeMs
}

/**
 * S34: first by its words, so that a missing folder outside is not asked for; then by its real place. A folder that is
 * not there is left to the start, which names it (P17).
 */
function directoryInside(root: string, path: string): Result<string, string> {
  const outside = `working_directory \`${path}\` is outside of the repository; name a folder inside of it`
  if (path.includes('\0')) return err('working_directory holds a NUL character')
  const wanted = resolve(root, path)
  if (!isWithin(root, wanted)) return err(outside)
  let existing = wanted
  while (existing !== root && statOf(() => lstatSync(existing)) === undefined) existing = dirname(existing)
  try {
    const real = realpathSync(existing)
    if (!isWithin(root, real)) return err(outside)
    if (existing === wanted && !statSync(real).isDirectory())
      return err(`working_directory \`${path}\` is a file; name a folder`)
    return ok(existing === wanted ? real : wanted)
  } catch (error) {
    return err(`working_directory \`${path}\` cannot be used: ${reason(error)}`)
  }
}

const isWithin = (root: string, path: string): boolean => {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function look(path: string, names: readonly string[]): PathLook {
  const stat = statOf(() => statSync(path))
  if (stat === undefined) return { kind: 'missing', path }
  if (!stat.isDirectory()) return { kind: 'file', path }
  const entry = names.map((name) => join(path, name)).find((each) => existsSync(each))
  return entry === undefined ? { kind: 'folder', path } : { kind: 'folder', path, entry }
}

/** A node's name (`stage[key].task`) as that of a file; a key may hold anything, so what was changed gets a digest. */
function fileName(node: string): string {
  const plain = node.replace(/[^A-Za-z0-9._[\]-]/g, '_').slice(0, 120)
  return plain === node && basename(plain) === plain && !plain.startsWith('.')
    ? plain
    : `${plain.replace(/^\./, '_')}-${createHash('sha256').update(node).digest('hex').slice(0, 8)}`
}

function attempt<T>(what: string, act: () => T): Result<T, string> {
  try {
    return ok(act())
  } catch (error) {
    return err(`${what}: ${reason(error)}`)
  }
}

/** What a file system tells of a path, or undefined where it has nothing there to tell of. */
function statOf(ask: () => Stats): Stats | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
