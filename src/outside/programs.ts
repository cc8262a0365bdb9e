import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, extname, isAbsolute, join, resolve, sep } from 'node:path'

/**
 * Finds programs on a PATH, once each: the answers of one object do not change while it lives, so that a task that
 * writes to a directory on PATH does not change which program the next one gets.
 */
export interface Programs {
  /** The absolute path of the program, or undefined when it is on none of the PATH's directories. */
  find(name: string): string | undefined
}

export interface ProgramsPlace {
  readonly env: Readonly<Record<string, string>>
  /** Where names with a `/` start from. */
  readonly cwd: string
  readonly platform?: NodeJS.Platform
}

/**
 * Relative and empty entries of PATH are ignored: they would find programs in whatever directory a task stands in,
 * that is in the repository's working tree (S41). Names that hold a directory are not looked up on PATH.
 */
export function createPrograms({ env, cwd, platform = process.platform }: ProgramsPlace): Programs {
  const isWindows = platform === 'win32'
  const directories = [
    ...new Set((variable(env, 'PATH', isWindows) ?? '').split(delimiter).filter(isAbsolute)),
  ]
  const extensions = isWindows
    ? (variable(env, 'PATHEXT', true) ?? '.COM;.EXE;.BAT;.CMD')
        .split(';')
        .filter((extension) => extension !== '')
    : []
  const found = new Map<string, string | undefined>()

  const look = (name: string): string | undefined => {
    if (name === '' || name.includes('\0')) return undefined
    const places =
      name.includes('/') || (isWindows && name.includes('\\'))
        ? [resolve(cwd, name)]
        : directories.map((directory) => join(directory, name))
    return places.flatMap((place) => spellings(place, extensions)).find((path) => isProgram(path, isWindows))
  }

  return {
    find(name) {
      if (!found.has(name)) found.set(name, look(name))
      return found.get(name)
    },
  }
}

/**
 * Whether a file lies in a directory, links followed: what the engine starts for itself (git, node, a shell) must
 * not lie in the working tree, even when PATH names a directory there (S41).
 */
export function isInside(directory: string, file: string): boolean {
  const [outer, inner] = [real(directory), real(file)]
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)
}

/** Windows: the name as it stands when it has an extension of a program, then with each extension. */
function spellings(path: string, extensions: readonly string[]): readonly string[] {
  if (extensions.length === 0) return [path]
  const has = extensions.some((extension) => extension.toLowerCase() === extname(path).toLowerCase())
  return [...(has ? [path] : []), ...extensions.map((extension) => path + extension)]
}

function isProgram(path: string, isWindows: boolean): boolean {
  try {
    if (!statSync(path).isFile()) return false
    if (!isWindows) accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Names of variables differ by case on Windows alone: `Path` is PATH there. */
function variable(
  env: Readonly<Record<string, string>>,
  name: string,
  isWindows: boolean,
): string | undefined {
  if (!isWindows) return env[name]
  const key = Object.keys(env).find((each) => each.toUpperCase() === name)
  return key === undefined ? undefined : env[key]
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
