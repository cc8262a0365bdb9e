import { createHash } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { err, ok, type Result } from '../diagnostic.js'
import type { Recorded } from '../event.js'
import type { Journal } from '../ports.js'
import { codeOf, sayErrno } from './errno.js'
import type { RecordSchema } from './record-schema.js'

/** Written at the head of each line, so that a reader of another version refuses instead of misreading (J5). */
const VERSION = 1

/** J2: the hash that the line after `line` carries; the first line carries the plan's. */
const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex').slice(0, 32)

export interface JournalFile extends Journal {
  close(): void
}

/** Opens a journal for appending; `last` is what the next line carries as its `prev`. */
export function openJournal(path: string, last: string): Result<JournalFile, string> {
  let file: number
  try {
    file = openSync(path, 'a', 0o600)
  } catch (error) {
    return err(`${path}: ${sayErrno(error)}`)
  }
  let prev = last
  let broken: string | undefined
  return ok({
    append(events: readonly Recorded[]): Result<undefined, string> {
      // A write or sync that failed may have left anything: nothing is added after it (J11).
      if (broken !== undefined) return err(broken)
      let text = ''
      for (const event of events) {
        const line = JSON.stringify({ v: VERSION, prev, ...event })
        prev = hashOf(line)
        text += `${line}\n`
      }
      try {
        writeAll(file, Buffer.from(text))
        fdatasyncSync(file)
        return ok(undefined)
      } catch (error) {
        broken = `the run can no longer be recorded in ${path}: ${sayErrno(error)}`
        return err(broken)
      }
    },
    close: () => closeSync(file),
  })
}

function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
}

/** What a journal holds. `torn` bytes at its end are no whole line: a crash cut them, and they never happened (J1). */
export interface ReadJournal {
  readonly events: readonly Recorded[]
  readonly last: string
  readonly torn: number
}

export type JournalTrouble =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'damaged'; readonly line: number; readonly message: string }
  | { readonly kind: 'version'; readonly message: string }

/** Reads a journal whole; all damage but a torn end is an error that names the line (J1, J2, J5). */
export function readJournal(
  path: string,
  plan: string,
  shapes: Pick<RecordSchema, 'event'>,
): Result<ReadJournal, JournalTrouble> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return err({ kind: 'missing' })
    return err({ kind: 'unreadable', message: `${path}: ${sayErrno(error)}` })
  }
  const events: Recorded[] = []
  let prev = plan
  // By bytes: a line may be torn within a character.
  let whole = bytes.lastIndexOf(0x0a) + 1
  const lines = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1)
  for (const [index, line] of lines.entries()) {
    const read = readLine(line, prev, index, shapes)
    if (!read.ok) {
      // Zeros where the last line should be are a torn end too (J7).
      if (index === lines.length - 1 && /^\0+$/.test(line)) {
        whole -= line.length + 1
        break
      }
      return read
    }
    events.push(read.value)
    prev = hashOf(line)
  }
  return ok({ events, last: prev, torn: bytes.length - whole })
}

function readLine(
  line: string,
  prev: string,
  index: number,
  shapes: Pick<RecordSchema, 'event'>,
): Result<Recorded, JournalTrouble> {
  const damaged = (message: string): Result<Recorded, JournalTrouble> =>
    err({ kind: 'damaged', line: index + 1, message: `line ${index + 1}: ${message}` })
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return damaged('it is not JSON')
  }
  if (!isEnvelope(value)) return damaged('it is no event')
  const { v, prev: carried, ...rest } = value
  if (v !== VERSION)
    return err({
      kind: 'version',
      message: `the record is of version ${String(v)}, and this tool reads version ${VERSION}`,
    })
  if (carried !== prev)
    return damaged('it does not follow the line before it: a line was changed, cut or moved')
  if (rest['seq'] !== index + 1) return damaged(`its number is ${String(rest['seq'])}`)
  // A right chain does not say that the line was written by a tool that means the same.
  const event = shapes.event(rest)
  return event.ok ? event : damaged(event.error)
}

interface Envelope {
  readonly v: unknown
  readonly prev?: unknown
  readonly [key: string]: unknown
}

/** The version is looked at first: what else another's lines hold is not for us to know. */
const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && 'v' in value
