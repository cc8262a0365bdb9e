import { posix } from 'node:path'

/** A record's folder as the user can open it: from where they stand, where that is shorter. */
export function shownFolder(cwd: string, folder: string): string {
  const relative = posix.relative(cwd, folder.replaceAll('\\', '/'))
  return relative.startsWith('..') ? folder : relative
}
