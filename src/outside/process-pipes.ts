import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, constants, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What Node calls a pipe is a socket, and on Linux a socket cannot be opened by name: `echo x > /dev/stderr` and
 * `tee /dev/stderr`, which plain steps may use, fail with ENXIO. So children get real pipes here. Node can make none,
 * but it can open those that `mkfifo` made; they are made some at a time, held by descriptors without a name in any
 * directory, and used again for the next child once nobody has them open. They cost no more than sockets do.
 */
export interface Pipe {
  /** The end for the child. */
  readonly childEnd: number
  /** Our end. */
  readonly stream: Socket
}

const { O_NONBLOCK, O_RDONLY, O_WRONLY } = constants
/** Names a file without opening it, so that it counts neither as a reader nor as a writer. Linux, all architectures. */
const O_PATH = 0o10_000_000
const MADE_AT_ONCE = 8
const MAKERS = ['/usr/bin/mkfifo', '/bin/mkfifo']

export class PipePool {
  readonly #maker = process.platform === 'linux' ? MAKERS.find((path) => existsSync(path)) : undefined
  #free: number[] = []
  #making: Promise<void> | undefined
  #broken = this.#maker === undefined

  constructor() {
    // The first task should not wait for it.
    if (!this.#broken) void this.#more()
  }

  /** Undefined when `count` pipes can be taken now; else to be waited for. */
  wait(count: number): Promise<void> | undefined {
    return this.#broken || this.#free.length >= count ? undefined : this.#more()
  }

  /** Whether so many can be taken now; if not even after `wait`, there are only Node's. */
  has(count: number): boolean {
    return this.#free.length >= count
  }

  /** A pipe that the child writes and we read. May throw EMFILE. */
  forOutput(): Pipe | undefined {
    const held = this.#free.pop()
    if (held === undefined) return undefined
    const [ours, childEnd] = this.#openBoth(held, O_RDONLY | O_NONBLOCK, O_WRONLY)
    const stream = new Socket({ fd: ours, readable: true, writable: false })
    // Without an end someone may still write to it: then it is nobody's again.
    stream.once('close', () => (stream.readableEnded ? this.#free.push(held) : closeSync(held)))
    return { childEnd, stream }
  }

  #openBoth(held: number, first: number, second: number): readonly [number, number] {
    const path = `/proc/self/fd/${held}`
    let one: number | undefined
    try {
      one = openSync(path, first)
      return [one, openSync(path, second)]
    } catch (error) {
      if (one !== undefined) closeSync(one)
      this.#free.push(held)
      throw error
    }
  }

  #more(): Promise<void> {
    this.#making ??= this.#make()
    return this.#making
  }

  async #make(): Promise<void> {
    let directory: string | undefined
    const made: number[] = []
    const remove = (): void => {
      if (directory !== undefined) rmSync(directory, { recursive: true, force: true })
    }
    process.once('exit', remove) // should we be gone before it is made
    try {
      const place = mkdtempSync(join(tmpdir(), 'noa-pipes-'))
      directory = place
      const names = Array.from({ length: MADE_AT_ONCE }, (_, at) => join(place, String(at)))
      const child = spawn(this.#maker ?? '', names, { stdio: 'ignore', env: {} })
      await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
      for (const name of names) made.push(openSync(name, O_PATH))
    } catch {
      // No room, no right, no more processes: children then get Node's sockets, which serve all but opening by name.
    }
    process.off('exit', remove)
    remove()
    this.#making = undefined
    this.#broken = made.length === 0
    this.#free.push(...made)
  }
}

/**
 * A descriptor from which a child reads these bytes; undefined where none can be made. It is a file without a name, in
 * memory where there is such a place, since secrets may be in it: a pipe of `mkfifo` would block who opens `/dev/stdin`
 * after its writer has closed.
 */
export function inputFile(bytes: string | Uint8Array): number | undefined {
  if (process.platform !== 'linux') return undefined
  for (const place of ['/dev/shm', tmpdir()]) {
    const path = join(place, `noa-input-${randomUUID()}`)
    try {
      writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 })
      return openSync(path, O_RDONLY)
    } catch {
      // No such place or no room: the next one, at last Node's socket.
    } finally {
      rmSync(path, { force: true })
    }
  }
  return undefined
}

/** To be called when the child has got its end, or will not get it. */
export function handOver(pipe: Pipe | undefined): void {
  if (pipe !== undefined) closeSync(pipe.childEnd)
}
