import { closeSync, openSync, readSync, statSync, type Stats } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import type { NotStartedCause, ProcessNotStarted, ProcessSpec } from '../processes.js'

/** Why a start failed: one may try again when the system was short of processes, files or memory (P21, P22). */
export function isShortage(error: unknown): boolean {
  return ['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM'].includes(codeOf(error))
}

/**
 * Makes of what `spawn` threw or emitted a cause that names the right thing. The system's own word is often about
 * another: ENOENT may mean the program, the directory or the interpreter in a script's first line (P16–P20).
 */
export function notStarted(
  spec: Pick<ProcessSpec, 'argv' | 'cwd' | 'env'>,
  error: unknown,
): ProcessNotStarted {
  const program = spec.argv[0]
  const code = codeOf(error)
  switch (code) {
    case 'E2BIG':
      return ended('arguments-too-long', tooLong(spec))
    case 'ERR_INVALID_ARG_VALUE':
    case 'ERR_INVALID_ARG_TYPE':
      return ended('bad-text', badText(spec))
    case 'EAGAIN':
    case 'EMFILE':
    case 'ENFILE':
    case 'ENOMEM':
      return ended(
        'no-more-processes',
        `cannot start ${quote(program)}: the system has no more ${shortOf(code)} (${code}); ` +
          'run fewer tasks at once (max_parallel) or raise the limit',
      )
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EACCES':
    case 'EPERM':
    case 'EISDIR':
    case 'ENOEXEC':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return aboutDirectory(spec) ?? aboutProgram(spec, code)
    default:
      return ended(
        'other',
        `cannot start ${quote(program)}: ${error instanceof Error ? error.message : String(error)}`,
      )
  }
}

export function ended(cause: NotStartedCause, message: string): ProcessNotStarted {
  return { how: 'not-started', cause, message }
}

function aboutDirectory({ cwd }: Pick<ProcessSpec, 'cwd'>): ProcessNotStarted | undefined {
  const stats = statOf(cwd)
  if (stats === 'denied') {
    return ended(
      'directory-missing',
      `the working directory ${quote(cwd)} cannot be entered: permission denied`,
    )
  }
  if (stats === undefined) {
    return ended('directory-missing', `the working directory ${quote(cwd)} does not exist: create it first`)
  }
  return stats.isDirectory()
    ? undefined
    : ended('directory-missing', `the working directory ${quote(cwd)} is not a directory`)
}

function aboutProgram(spec: Pick<ProcessSpec, 'argv' | 'cwd' | 'env'>, code: string): ProcessNotStarted {
  const program = spec.argv[0]
  const places = placesOf(program, spec)
  const found = places.map((path) => ({ path, stats: statOf(path) }))
  const files = found.filter(({ stats }) => stats !== undefined && stats !== 'denied' && stats.isFile())
  const file = files[0]
  if (file === undefined) {
    const directory = found.find(({ stats }) => stats !== undefined && stats !== 'denied')
    if (directory !== undefined) {
      return ended(
        'is-directory',
        `${quote(directory.path)} is a directory, not a program: name the program in it`,
      )
    }
    const denied = found.find(({ stats }) => stats === 'denied')
    if (denied !== undefined) {
      return ended(
        'not-executable',
        `${quote(denied.path)} cannot be reached: permission denied for a directory above`,
      )
    }
    return hasDirectory(program)
      ? ended('program-missing', `there is no program ${quote(places[0] ?? program)}: check the path`)
      : ended(
          'program-missing',
          `command not found: ${quote(program)}: install it, or add its directory to PATH`,
        )
  }
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return aboutInterpreter(file.path)
  if (code === 'ENOEXEC') {
    return ended(
      'not-executable',
      `${quote(file.path)} is no program for this machine: build it for this platform`,
    )
  }
  const interpreter = firstLineOf(file.path)
  if (interpreter !== undefined && isExecutable(file.stats)) {
    return ended(
      'bad-interpreter',
      `${quote(file.path)} names ${quote(interpreter)} in its first line, which may not be run`,
    )
  }
  return ended(
    'not-executable',
    `${quote(file.path)} may not be run: make it executable (chmod +x), or check the mount`,
  )
}

function aboutInterpreter(file: string): ProcessNotStarted {
  const interpreter = firstLineOf(file)
  if (interpreter === undefined) {
    return ended(
      'bad-interpreter',
      `${quote(file)} needs a loader that this system lacks: build it for this platform`,
    )
  }
  return ended(
    'bad-interpreter',
    interpreter.includes('\r')
      ? `${quote(file)} has Windows line ends, so that its interpreter is not found: save it with LF line ends`
      : `${quote(file)} names the interpreter ${quote(interpreter)}, which does not exist: ` +
          'install it or correct the first line',
  )
}

/** The interpreter that a script's `#!` names. */
function firstLineOf(file: string): string | undefined {
  const head = Buffer.alloc(256)
  try {
    const descriptor = openSync(file, 'r')
    try {
      readSync(descriptor, head, 0, head.length, 0)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return undefined
  }
  return /^#![ \t]*([^ \t\n\0]+)/.exec(head.toString('latin1'))?.[1]
}

function tooLong({ argv, env }: Pick<ProcessSpec, 'argv' | 'env'>): string {
  const [at, size] = largest(argv.map((word, index) => [String(index), Buffer.byteLength(word)] as const))
  const [name, most] = largest(
    Object.entries(env).map(([key, value]) => [key, Buffer.byteLength(value)] as const),
  )
  const start = `cannot start ${quote(argv[0])}: `
  return most > size
    ? `${start}its environment is too long (the largest variable, ${name}, has ${most} bytes): pass it by a file`
    : `${start}its arguments are too long (argument ${at} has ${size} bytes): pass it by a file or by standard input`
}

function largest(sizes: readonly (readonly [string, number])[]): readonly [string, number] {
  return sizes.reduce((most, each) => (each[1] > most[1] ? each : most), ['', -1])
}

function badText({ argv, cwd, env }: Pick<ProcessSpec, 'argv' | 'cwd' | 'env'>): string {
  const start = `cannot start ${quote(argv[0])}: `
  const at = argv.findIndex((word) => word.includes('\0'))
  if (at >= 0)
    return `${start}argument ${at} contains a NUL character at ${argv[at]?.indexOf('\0')}: remove it`
  const variable = Object.entries(env).find(([key, value]) => `${key}${value}`.includes('\0'))
  if (variable !== undefined)
    return `${start}the variable ${quote(variable[0])} contains a NUL character: remove it`
  if (cwd.includes('\0')) return `${start}the working directory contains a NUL character: remove it`
  return argv[0] === '' ? 'cannot start a program without a name' : `${start}its arguments are not valid text`
}

function shortOf(code: string): string {
  if (code === 'ENOMEM') return 'memory'
  return code === 'EAGAIN' ? 'processes' : 'open files'
}

function placesOf(program: string, { cwd, env }: Pick<ProcessSpec, 'cwd' | 'env'>): readonly string[] {
  if (hasDirectory(program)) return [isAbsolute(program) ? program : resolve(cwd, program)]
  return (env['PATH'] ?? '').split(delimiter).map((directory) => join(resolve(cwd, directory), program))
}

function hasDirectory(program: string): boolean {
  return program.includes('/') || (process.platform === 'win32' && program.includes('\\'))
}

function isExecutable(stats: Stats | 'denied' | undefined): boolean {
  return stats !== undefined && stats !== 'denied' && (stats.mode & 0o111) !== 0
}

function statOf(path: string): Stats | 'denied' | undefined {
  try {
    return statSync(path)
  } catch (error) {
    return codeOf(error) === 'EACCES' ? 'denied' : undefined
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

function quote(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 199)}…` : text)
}
