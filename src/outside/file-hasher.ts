import type { FileHasher } from '../ports.js'

/** GitHub's own `hashFiles` (L30), loaded when an expression first asks for it. */
export const createFileHasher = (root: string): FileHasher => ({
  hash: async (patterns) => {
    const { hashFiles } = await import('@actions/glob')
    try {
      return await hashFiles(patterns.join('\n'), root, { followSymbolicLinks: false })
    } catch {
      // A file that went away while it was read: it is not there to be matched.
      return ''
    }
  },
})
