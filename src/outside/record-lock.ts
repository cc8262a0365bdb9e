import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { err, ok, type Result } from '../diagnostic.js'
import { codeOf, sayErrno } from './errno.js'

/** Who holds a record. A process is known by its id and its start, since ids are used again (J17). */
interface Holder {
  readonly pid: number
  readonly started: string
  readonly boot: string
  readonly host: string
}

/** Why a record cannot be locked. */
export type LockTrouble =
  | { readonly kind: 'held'; readonly message: string }
  | { readonly kind: 'unwritable'; readonly message: string }

/** One writer a run (J3): takes the lock, also from a process that is dead. The value gives it back. */
export function lock(path: string): Result<() => void, LockTrouble> {
  for (let tries = 0; tries < 3; tries++) {
    try {
      place(path)
      return ok(() => release(path))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST')
        return err({ kind: 'unwritable', message: `${path}: ${sayErrno(error)}` })
    }
    const holder = read(path)
    if (holder !== undefined && isAlive(holder))
      return err({ kind: 'held', message: `process ${holder.pid} on ${holder.host} is writing this run` })
    takeAway(path)
  }
  return err({ kind: 'held', message: 'another process is writing this run' })
}

/** A lock appears whole or not at all, so that nobody takes one that is being written for a dead one. */
function place(path: string): void {
  const draft = unique(path)
  writeFileSync(draft, JSON.stringify(me()), { flag: 'wx', mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    // Some file systems know no second names.
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error
    writeFileSync(path, JSON.stringify(me()), { flag: 'wx', mode: 0o600 })
  } finally {
    unlinkSync(draft)
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'])

/** Takes a dead process's lock away, and not one that another took meanwhile: what was moved is looked at again. */
function takeAway(path: string): void {
  const moved = unique(path)
  try {
    renameSync(path, moved)
    const holder = read(moved)
    if (holder !== undefined && isAlive(holder)) linkSync(moved, path)
    unlinkSync(moved)
  } catch {
    // Somebody else took it over first: the next try tells.
  }
}

const unique = (path: string): string => `${path}.${process.pid}-${randomBytes(4).toString('hex')}`

function release(path: string): void {
  const holder = read(path)
  if (holder?.pid !== process.pid) return
  try {
    unlinkSync(path)
  } catch {
    // It is gone already.
  }
}

const me = (): Holder => ({
  pid: process.pid,
  started: startOf(process.pid),
  boot: bootId(),
  host: hostname(),
})

function read(path: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || typeof holder.pid !== 'number')
      return undefined
    const text = (key: string): string => String(Reflect.get(holder, key) ?? '')
    return { pid: holder.pid, started: text('started'), boot: text('boot'), host: text('host') }
  } catch {
    return undefined
  }
}

/** Of another machine nothing is known: its lock is kept (J19). */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  if (holder.boot !== bootId()) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
  }
  return holder.started === startOf(holder.pid)
}

/** When a process started, in ticks since boot; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
  } catch {
    return ''
  }
}
