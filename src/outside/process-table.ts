import { readdirSync, readFileSync } from 'node:fs'

/**
 * What Linux tells of processes under /proc, read synchronously: each read is some microseconds. Everything here
 * answers `undefined` for a process that has gone meanwhile.
 */

export interface ProcessEntry {
  readonly pid: number
  readonly name: string
  /** Dead, waiting to be reaped by its parent. In a container without an init it stays so for ever. */
  readonly zombie: boolean
  readonly kernelThread: boolean
  readonly parent: number
  readonly group: number
  /** Clock ticks since boot; together with the pid it names one process for good. */
  readonly startTicks: number
}

const KERNEL_THREAD = 0x0020_0000

export function readEntry(pid: number): ProcessEntry | undefined {
  const text = read(`/proc/${pid}/stat`)
  // "pid (name) state ppid pgrp session …": the name may hold spaces and parentheses, so go by the last one.
  const nameEnd = text?.lastIndexOf(')') ?? -1
  if (text === undefined || nameEnd < 0) return undefined
  const fields = text.slice(nameEnd + 2).split(' ')
  const number = (at: number): number => Number(fields[at] ?? 0)
  return {
    pid,
    name: text.slice(text.indexOf('(') + 1, nameEnd),
    zombie: fields[0] === 'Z' || fields[0] === 'X',
    kernelThread: (number(6) & KERNEL_THREAD) !== 0,
    parent: number(1),
    group: number(2),
    startTicks: number(19),
  }
}

/** All pids, ascending as the kernel lists them: a child made meanwhile is still seen, its pid being higher. */
export function listPids(): readonly number[] {
  try {
    return readdirSync('/proc').filter(isNumber).map(Number)
  } catch {
    return []
  }
}

/** The pid that was handed out last in our pid namespace, or 0 where the kernel does not tell. */
export function lastPid(): number {
  const text = read('/proc/loadavg')
  return text === undefined ? 0 : Number(text.slice(text.lastIndexOf(' ') + 1)) || 0
}

/** Our parent, its parent and so on. */
export function ownAncestors(): readonly number[] {
  const ancestors: number[] = []
  for (let pid = process.ppid; pid > 0 && ancestors.length < 64;) {
    ancestors.push(pid)
    pid = readEntry(pid)?.parent ?? 0
  }
  return ancestors
}

/** The pid of the process to which a pid or thread id belongs. */
export function processOf(pid: number): number {
  const found = /^Tgid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')
  return found ? Number(found[1]) : pid
}

export function ignoresInterrupt(pid: number): boolean {
  const found = /^SigIgn:\s*([0-9a-f]+)/m.exec(read(`/proc/${pid}/status`) ?? '')
  return found !== null && (Number.parseInt(found[1]?.slice(-1) ?? '0', 16) & 2) !== 0
}

export function readCommand(pid: number): string {
  const words = read(`/proc/${pid}/cmdline`)?.split('\0').join(' ').trim()
  if (words) return words.length > 200 ? `${words.slice(0, 199)}…` : words
  return readEntry(pid)?.name ?? ''
}

/** Of an environment as the process got it: the value of a variable, or `empty`, or why there is none. */
export type VariableRead =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'none' | 'empty' | 'unreadable' | 'gone' }

export function readVariable(pid: number, name: string): VariableRead {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch (error) {
    return { kind: isDenied(error) ? 'unreadable' : 'gone' }
  }
  if (text === '') return { kind: 'empty' }
  const head = `${name}=`
  const at = text.startsWith(head) ? 0 : text.indexOf(`\0${head}`) + 1
  if (at === 0 && !text.startsWith(head)) return { kind: 'none' }
  const end = text.indexOf('\0', at)
  return { kind: 'value', value: text.slice(at + head.length, end < 0 ? undefined : end) }
}

function isNumber(name: string): boolean {
  const first = name.codePointAt(0) ?? 0
  return first >= 0x30 && first <= 0x39
}

function isDenied(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 'EACCES' || error.code === 'EPERM')
  )
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
