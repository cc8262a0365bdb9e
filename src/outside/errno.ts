/** The system's code of a failed call, as `ENOENT`. Not by `instanceof`: errors may come from another realm. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/** What the system says of a failed call, for people. */
export const sayErrno = (error: unknown): string => {
  switch (codeOf(error) ?? '') {
    case 'ENOSPC':
      return 'the disk is full'
    case 'EDQUOT':
      return 'the disk quota is used up'
    case 'EROFS':
      return 'the file system is read-only'
    case 'EACCES':
    case 'EPERM':
      return 'permission denied'
    case 'ENOENT':
      return 'it does not exist'
    case 'ENOTDIR':
      return 'a part of the path is no folder'
    case 'EISDIR':
      return 'it is a folder'
    case 'ENAMETOOLONG':
      return 'the name is too long'
    case 'ELOOP':
      return 'its links go in a circle'
    case 'EFBIG':
      return 'the file may not grow any more (ulimit -f)'
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open'
    default:
      return error instanceof Error ? error.message : 'the system refused it'
  }
}
