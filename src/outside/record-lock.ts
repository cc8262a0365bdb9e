import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
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
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, JSON.stringify(me()))
      closeSync(file)
      return ok(() => release(path))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST')
        return err({ kind: 'unwritable', message: `${path}: ${sayErrno(error)}` })
    }
    const holder = read(path)
    if (holder !== undefined && isAlive(holder))
      return err({ kind: 'held', message: `process ${holder.pid} on ${holder.host} is writing this run` })
    try {
      unlinkSync(path)
    } catch {
      // Somebody else took it over first: the next try tells.
    }
  }
  return err({ kind: 'held', message: 'another process is writing this run' })
}

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
