import { writeSync } from 'node:fs'
import type { Writable } from 'node:stream'

/** One of our streams. Nothing written is lost while the reader reads, and nothing that goes wrong stops the work. */
export interface Sink {
  write(text: string | Uint8Array): void
  /** Bytes that the reader has not taken yet. */
  readonly waiting: number
  /** The reader went away (`| head -1`, E9): what is written is thrown away. */
  readonly closed: boolean
  /** What went wrong otherwise, as a full disk (E10): the exit code must tell. */
  readonly failed: string | undefined
  /** Resolves when all that was written has left, or cannot (E11). */
  flush(): Promise<void>
}

/** `onFailure` is called once, for trouble other than a reader that went away. */
export function sinkOf(stream: Writable, onFailure: (message: string) => void = () => {}): Sink {
  let pending = 0
  let waiting = 0
  let closed = false
  let failed: string | undefined
  let idle: (() => void)[] = []

  const settle = (): void => {
    if (pending > 0 && !closed && failed === undefined) return
    for (const resolve of idle) resolve()
    idle = []
  }
  const trouble = (error: NodeJS.ErrnoException): void => {
    if (closed || failed !== undefined) return
    if (GONE.has(error.code ?? '')) closed = true
    else {
      failed = error.message
      onFailure(failed)
    }
    settle()
  }
  // Without a listener Node would end the process.
  stream.on('error', trouble)

  return {
    write(text) {
      if (closed || failed !== undefined || text.length === 0) return
      const size = text.length
      pending++
      waiting += size
      const done = (error?: Error | null): void => {
        pending--
        waiting -= size
        if (error) trouble(error)
        settle()
      }
      try {
        stream.write(text, done)
      } catch (error) {
        // A file is written at once, and some versions of Node throw then.
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
    get waiting() {
      return waiting
    },
    get closed() {
      return closed
    },
    get failed() {
      return failed
    },
    flush: () =>
      new Promise((resolve) => {
        idle.push(resolve)
        settle()
      }),
  }
}

const GONE: ReadonlySet<string> = new Set([
  'EPIPE',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'EIO',
])

export interface Streams {
  readonly out: Sink
  readonly err: Sink
  /** E10: what was asked for did not arrive; to be asked after `flush`. */
  failed(): boolean
  /** Resolves when both have left. */
  flush(): Promise<void>
}

/** Standard output and error; the failure of the one is said on the other. */
export function standardStreams(
  stdout: Writable = process.stdout,
  stderr: Writable = process.stderr,
): Streams {
  const err = sinkOf(stderr)
  const out = sinkOf(stdout, (message) =>
    err.write(`noa: standard output cannot be written: ${message}; what was asked for is incomplete\n`),
  )
  return {
    out,
    err,
    failed: () => out.failed !== undefined,
    flush: async () => {
      await out.flush()
      await err.flush()
    },
  }
}

/** The last words on standard error, when nobody will wait for them. */
export function writeAtOnce(text: string): void {
  try {
    writeSync(2, text)
  } catch {
    // Nobody reads them.
  }
}
