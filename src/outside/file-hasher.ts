import type { FileHasher } from '../ports.js'

/** GitHub's own `hashFiles` (L30), loaded when an expression first asks for it. */
export const createFileHasher = (root: string): FileHasher => ({
  hash: async (patterns) => {
    const { hashFiles } = await import('@actions/glob')
    const done = hushDebugCommands()
    try {
      return await hashFiles(patterns.join('\n'), root, { followSymbolicLinks: false })
    } catch {
      // A file that went away while it was read: it is not there to be matched.
      return ''
    } finally {
      done()
    }
  },
})

let hushed = 0
let speakAgain: (() => void) | undefined

/**
 * The library tells its steps by `::debug::` commands on standard output, where what was asked for stands (T2). It writes
 * a text and nothing else; all that we write comes with a callback, and passes.
 */
function hushDebugCommands(): () => void {
  hushed++
  speakAgain ??= withoutDebugCommands(process.stdout)
  return () => {
    if (--hushed > 0) return
    speakAgain?.()
    speakAgain = undefined
  }
}

function withoutDebugCommands(stream: NodeJS.WriteStream): () => void {
  const write: unknown = Reflect.get(stream, 'write')
  if (typeof write !== 'function') return () => undefined
  const filtered = (...given: readonly unknown[]): unknown =>
    given.length === 1 && typeof given[0] === 'string' && given[0].startsWith('::debug::')
      ? true
      : Reflect.apply(write, stream, given)
  Reflect.set(stream, 'write', filtered)
  return () => void Reflect.set(stream, 'write', write)
}
