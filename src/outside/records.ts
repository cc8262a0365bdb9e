import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '../diagnostic.js'
import type { Recorded } from '../event.js'
import { planHash, type Plan } from '../plan.js'
import { codeOf, sayErrno } from './errno.js'
import { openJournal, readJournal, type JournalFile } from './journal-file.js'
import { lock } from './record-lock.js'
import type { RecordSchema } from './record-schema.js'

/** `kind` says which exit code it is worth (T1). */
export interface RecordTrouble {
  readonly kind: 'unwritable' | 'unknown-run' | 'damaged'
  readonly message: string
}

/** A record that is being written: the only writer's (J3). */
export interface OpenRecord {
  readonly run: string
  /** Absolute. */
  readonly folder: string
  readonly journal: JournalFile
  close(): void
}

export interface StoredRun {
  readonly run: string
  readonly folder: string
  readonly plan: Plan
  readonly events: readonly Recorded[]
}

/** The records of runs below one folder: `.noa` of a repository, or a runner's temporary folder (tool.md). */
export function createRecords(home: string): Records {
  const runs = join(home, 'runs')
  return {
    create: (run, plan) => create(home, runs, run, plan),
    open: async (run) => reopen(runs, run, await schema()),
    read: async (run) => readRun(runs, run, await schema()),
    list: () => list(runs),
    folderOf: (run) => join(runs, run),
  }
}

/** Loaded by those who read (`0004-grammar-as-data.md`): who only writes a record has no need of zod. */
const schema = async (): Promise<RecordSchema> => (await import('./record-schema.js')).recordSchema

export interface Records {
  create(run: string, plan: Plan): Result<OpenRecord, RecordTrouble>
  /** Opens a record to go on with it; a torn end is cut off. */
  open(run: string): Promise<Result<OpenRecord & StoredRun, RecordTrouble>>
  read(run: string): Promise<Result<StoredRun, RecordTrouble>>
  /** Ids, the newest first. */
  list(): readonly string[]
  folderOf(run: string): string
}

/** Sorts by time, and is unique: `20261123-204512-a1b2c3`. */
export function newRunId(wall: string): string {
  const [date = '', time = ''] = wall.split('T')
  return `${date.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${randomBytes(3).toString('hex')}`
}

const unwritable = (message: string): Result<never, RecordTrouble> => err({ kind: 'unwritable', message })

function create(home: string, runs: string, run: string, plan: Plan): Result<OpenRecord, RecordTrouble> {
  const folder = join(runs, run)
  try {
    makeFolder(runs)
    ignore(home)
  } catch (error) {
    const why = codeOf(error) === 'EEXIST' ? 'a part of the path is no folder' : sayErrno(error)
    return unwritable(`the run cannot be recorded in ${runs}: ${why}`)
  }
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      return unwritable(`there is a run ${run} already; give another \`--run-id\``)
    return unwritable(`the run cannot be recorded in ${runs}: ${sayErrno(error)}`)
  }
  const made = fill(folder, run, plan)
  // A record that could not be begun is none: nothing half written is left.
  if (!made.ok) rmSync(folder, { recursive: true, force: true })
  return made
}

function fill(folder: string, run: string, plan: Plan): Result<OpenRecord, RecordTrouble> {
  const held = lock(join(folder, 'lock'))
  if (!held.ok)
    return err({ kind: held.error.kind === 'held' ? 'damaged' : 'unwritable', message: held.error.message })
  try {
    for (const each of ['logs', 'artifacts', 'artifacts/tasks'])
      mkdirSync(join(folder, each), { mode: 0o700 })
    writeDurably(folder, 'plan.json', JSON.stringify(plan))
  } catch (error) {
    return err({ kind: 'unwritable', message: `the run cannot be recorded in ${folder}: ${sayErrno(error)}` })
  }
  const journal = openJournal(join(folder, 'events.jsonl'), plan.hash)
  if (!journal.ok) return err({ kind: 'unwritable', message: journal.error })
  sync(folder)
  return ok(opened(run, folder, journal.value, held.value))
}

const opened = (run: string, folder: string, journal: JournalFile, unlock: () => void): OpenRecord => ({
  run,
  folder,
  journal,
  close: () => {
    journal.close()
    unlock()
  },
})

/** Not Node's own `recursive`: it never comes back where a link leads nowhere, or from /proc. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path))
    // Another engine may have made it meanwhile.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) makeLast(path)
  }
}

function makeLast(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error
  }
}

/** J4: records and cache never end up in a commit. */
function ignore(home: string): void {
  for (const each of ['runs', 'cache']) {
    const folder = join(home, each)
    makeFolder(folder)
    const file = join(folder, '.gitignore')
    if (!existsSync(file)) writeFileSync(file, '*\n', { mode: 0o600 })
  }
}

function writeDurably(folder: string, name: string, text: string): void {
  const draft = join(folder, `.${name}.draft`)
  const file = openSync(draft, 'w', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, join(folder, name))
}

/** Makes new names in a folder durable. Some systems cannot, and need not. */
function sync(folder: string): void {
  try {
    const file = openSync(folder, 'r')
    fsyncSync(file)
    closeSync(file)
  } catch {
    // Windows refuses to open a folder.
  }
}

/** One folder below `runs`, never a path that leads elsewhere. */
const isId = (run: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(run)

const unknownRun = (runs: string, run: string): RecordTrouble => ({
  kind: 'unknown-run',
  message: `there is no run ${run} in ${runs}`,
})

function reopen(
  runs: string,
  run: string,
  shapes: RecordSchema,
): Result<OpenRecord & StoredRun, RecordTrouble> {
  const folder = join(runs, run)
  if (!isId(run) || !existsSync(folder)) return err(unknownRun(runs, run))
  const held = lock(join(folder, 'lock'))
  if (!held.ok) return err({ kind: 'damaged', message: `run ${run} is locked: ${held.error.message}` })
  const stored = readRun(runs, run, shapes)
  if (!stored.ok) {
    held.value()
    return stored
  }
  const path = join(folder, 'events.jsonl')
  if (stored.value.torn > 0) truncateSync(path, statSync(path).size - stored.value.torn)
  const journal = openJournal(path, stored.value.last)
  if (!journal.ok) return err({ kind: 'unwritable', message: journal.error })
  return ok({ ...stored.value, ...opened(run, folder, journal.value, held.value) })
}

function readRun(
  runs: string,
  run: string,
  shapes: RecordSchema,
): Result<StoredRun & { readonly last: string; readonly torn: number }, RecordTrouble> {
  const folder = join(runs, run)
  if (!isId(run)) return err(unknownRun(runs, run))
  let text: string
  try {
    text = readFileSync(join(folder, 'plan.json'), 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return err(unknownRun(runs, run))
    return err({ kind: 'damaged', message: `the plan of run ${run} cannot be read: ${sayErrno(error)}` })
  }
  const read = readPlan(text, shapes)
  if (!read.ok)
    return err({
      kind: 'damaged',
      message: `the plan of run ${run} ${read.error} (${join(folder, 'plan.json')})`,
    })
  const plan = read.value
  if (planHash(plan) !== plan.hash)
    return err({
      kind: 'damaged',
      message: `the plan of run ${run} was changed after it was recorded (${join(folder, 'plan.json')})`,
    })
  const journal = readJournal(join(folder, 'events.jsonl'), plan.hash, shapes)
  if (journal.ok) return ok({ run, folder, plan, ...journal.value })
  const { error } = journal
  if (error.kind === 'missing') return ok({ run, folder, plan, events: [], last: plan.hash, torn: 0 })
  return err({
    kind: 'damaged',
    message: `the record of run ${run} cannot be used: ${error.message} (${join(folder, 'events.jsonl')})`,
  })
}

/** J5: the version first, for another's plan has another shape. */
function readPlan(text: string, shapes: RecordSchema): Result<Plan, string> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err('is damaged: it is not JSON')
  }
  if (typeof value === 'object' && value !== null && 'schema' in value && value.schema !== 1)
    return err('was recorded by another version of this tool: this one reads plans of version 1')
  const plan = shapes.plan(value)
  return plan.ok ? plan : err(`is damaged: ${plan.error}`)
}

/** Ids tell it to the second, and users choose their own; the plan is written once, at the start. */
const madeAt = (folder: string): number =>
  statSync(join(folder, 'plan.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0

function list(runs: string): readonly string[] {
  try {
    return readdirSync(runs, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ name, made: madeAt(join(runs, name)) }))
      .toSorted((a, b) => b.made - a.made || (a.name < b.name ? 1 : -1))
      .map(({ name }) => name)
  } catch {
    return []
  }
}
