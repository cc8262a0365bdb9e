/** Paths with `/`, on every system; `C:/x` and `/x` are absolute. `node:path` would ask for the working directory. */
export const isAbsolute = (path: string): boolean => /^(?:[A-Za-z]:)?\//.test(path)

export const folderOf = (path: string): string => {
  const at = path.lastIndexOf('/')
  return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at)
}

/** `path` below `folder`, with `.` and `..` resolved as far as they go. */
export const join = (folder: string, path: string): string => {
  const all = isAbsolute(path) ? path : `${folder}/${path}`
  const [, root = '', rest = ''] = /^((?:[A-Za-z]:)?\/|)(.*)$/s.exec(all) ?? []
  const steps: string[] = []
  for (const step of rest.split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '..' || root === '') steps.push(step)
  }
  return root + steps.join('/') || '.'
}

/** Whether a path is a folder or stands in it; both absolute and resolved. */
export const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)

/** The path below a folder, `.` for the folder itself; the path as it is when it stands elsewhere. */
export const below = (path: string, folder: string): string => {
  if (path === folder) return '.'
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  return path.startsWith(prefix) ? path.slice(prefix.length) : path
}

/** The folder and all above it, nearest first. */
export const foldersUp = (folder: string): readonly string[] => {
  const above = folderOf(folder)
  return above === folder || above === '.' ? [folder] : [folder, ...foldersUp(above)]
}
