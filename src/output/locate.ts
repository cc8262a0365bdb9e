/** The path of a file from the repository's root, with `/`; undefined for one that is outside of it. */
export type LocateFile = (file: string, fromPath?: string) => string | undefined

export type LocateOptions = {
  /** The repository's root, absolute. */
  readonly root: string
  /** The task's working directory, relative to the root; the root itself when it is left out. */
  readonly cwd?: string
  /** Which base comes first: tools print paths from where they stand, `::error file=` means the root. */
  readonly first: 'cwd' | 'root'
  /** Whether a path from the root is a file. With it a path is tried from both bases, and one that is nowhere is none. */
  readonly isFile?: (path: string) => boolean
}

/**
 * Resolves what tools print as file names (L50): `./a`, absolute, with `fromPath` (a project file, in whose folder the
 * name stands), `file://`, on Windows with `\` and any case of the drive. By text alone: what a link points to is not
 * followed.
 */
export function createLocate(options: LocateOptions): LocateFile {
  const windows = /^(?:[A-Za-z]:[\\/]|\\\\)/.test(options.root)
  const slashes = (path: string): string => (windows ? path.replaceAll('\\', '/') : path)
  const root = normalize(slashes(options.root)) ?? ''
  const cwd = options.cwd === undefined ? '' : slashes(options.cwd)
  const bases = options.first === 'cwd' ? [cwd, ''] : ['', cwd]
  const isAbsolute = (path: string): boolean => path.startsWith('/') || (windows && /^[A-Za-z]:\//.test(path))

  const insideRoot = (path: string): string | undefined => {
    const absolute = normalize(path)
    const [one, other] = windows ? [absolute?.toLowerCase(), root.toLowerCase()] : [absolute, root]
    if (absolute === undefined || one === undefined) return undefined
    const prefix = other.endsWith('/') ? other : `${other}/`
    return one.startsWith(prefix) && one.length > prefix.length ? absolute.slice(prefix.length) : undefined
  }
  const accept = (path: string | undefined): string | undefined =>
    path !== undefined && (options.isFile?.(path) ?? true) ? path : undefined

  return (given, fromPath) => {
    const file = slashes(given.trim().replace(/^file:\/\/(?=\/)/, ''))
    if (file === '' || file.includes('\0') || file.includes('\n')) return undefined
    if (isAbsolute(file)) return accept(insideRoot(file))
    const folder = fromPath === undefined ? '' : slashes(fromPath.trim()).replace(/[^/]*$/, '')
    for (const base of bases) {
      const path = [isAbsolute(folder) ? '' : `${root}/${base}`, folder, file]
        .filter((part) => part !== '')
        .join('/')
      const found = accept(insideRoot(path))
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** Without `.`, `..` and doubled slashes; undefined when `..` leaves the top. */
function normalize(path: string): string | undefined {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`
}
