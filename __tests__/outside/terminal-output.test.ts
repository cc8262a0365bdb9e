import { spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { appearanceOf, sizeOf } from '../../src/outside/terminal-appearance.js'
import { startLive, type Window } from '../../src/outside/terminal-live.js'
import { sinkOf, standardStreams, type Sink } from '../../src/outside/terminal-output.js'

const failing = (code: string): Writable =>
  new Writable({
    autoDestroy: false,
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: said the system`), { code })),
  })

const unix = process.platform !== 'win32'

describe('writing to standard output', () => {
  it('E9 a reader that went away stops nothing and is no failure', async () => {
    const streams = standardStreams(failing('EPIPE'), new PassThrough())
    streams.out.write('one\n')
    await streams.flush()
    streams.out.write('two\n')
    await streams.flush()
    expect(streams.out.closed).toBe(true)
    expect(streams.failed()).toBe(false)
  })

  it('E9 with a real pipe whose reader ends at once', async () => {
    if (!unix) return
    const child = spawn('head', ['-c', '1'], { stdio: ['pipe', 'ignore', 'ignore'] })
    const sink = sinkOf(child.stdin)
    await new Promise((resolve) => child.once('spawn', resolve))
    sink.write('x'.repeat(10))
    await new Promise((resolve) => child.once('exit', resolve))
    for (let round = 0; round < 20 && !sink.closed; round++) {
      sink.write('x'.repeat(100_000))
      await sink.flush()
    }
    expect(sink.closed).toBe(true)
    expect(sink.failed).toBeUndefined()
  })

  it('E10 a full disk is said once on standard error and known for the exit code', async () => {
    const stderr = new PassThrough()
    const streams = standardStreams(failing('ENOSPC'), stderr)
    for (let line = 0; line < 5; line++) streams.out.write('line\n')
    await streams.flush()
    expect(streams.failed()).toBe(true)
    expect(String(stderr.read())).toBe(
      'noa: standard output cannot be written: ENOSPC: said the system; what was asked for is incomplete\n',
    )
  })

  it('E10 /dev/full', async () => {
    if (!existsSync('/dev/full')) return
    const sink = sinkOf(createWriteStream('/dev/full'))
    sink.write('line\n')
    await sink.flush()
    expect(sink.failed).toMatch(/ENOSPC/)
  })

  it('E10 a stream that throws at once, as files do in some versions of Node', async () => {
    const stream = new PassThrough()
    stream.write = () => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    }
    const sink = sinkOf(stream)
    sink.write('line')
    await sink.flush()
    expect(sink.failed).toBe('ENOSPC')
  })

  it('E11 five megabytes arrive through a slow pipe before flush resolves', async () => {
    if (!unix) return
    const child = spawn('sh', ['-c', 'sleep 0.3; wc -c'], { stdio: ['pipe', 'pipe', 'ignore'] })
    const sink = sinkOf(child.stdin)
    for (let block = 0; block < 50; block++) sink.write(Buffer.alloc(100_000, 'x'))
    expect(sink.waiting).toBeGreaterThan(4_000_000)
    await sink.flush()
    expect(sink.waiting).toBe(0)
    child.stdin.end()
    const chunks: unknown[] = []
    for await (const chunk of child.stdout) chunks.push(chunk)
    expect(Number(chunks.join(''))).toBe(5_000_000)
  })
})

describe('T3 what a stream can show', () => {
  const tty = { isTTY: true }
  it.each([
    ['a terminal', tty, {}, { colour: true, live: true }],
    ['a pipe', {}, {}, { colour: false, live: false }],
    ['NO_COLOR', tty, { NO_COLOR: '1' }, { colour: false, live: true }],
    ['an empty NO_COLOR', tty, { NO_COLOR: '' }, { colour: true, live: true }],
    ['FORCE_COLOR on a pipe', {}, { FORCE_COLOR: '1' }, { colour: true, live: false }],
    ['FORCE_COLOR over NO_COLOR', {}, { FORCE_COLOR: '', NO_COLOR: '1' }, { colour: true, live: false }],
    ['FORCE_COLOR=0', tty, { FORCE_COLOR: '0' }, { colour: false, live: true }],
    ['CI', tty, { CI: 'true' }, { colour: false, live: false }],
    ['CI=false', tty, { CI: 'false' }, { colour: true, live: true }],
    ['a dumb terminal', tty, { TERM: 'dumb' }, { colour: false, live: false }],
  ])('%s', (_, stream, env, wanted) => expect(appearanceOf(stream, env)).toEqual(wanted))

  it('what was asked for wins', () => {
    expect(appearanceOf(tty, { FORCE_COLOR: '1' }, { colour: false, live: false })).toEqual({
      colour: false,
      live: false,
    })
  })

  it('columns 0 are 80', () => expect(sizeOf({ columns: 0, rows: 0 })).toEqual({ columns: 80, rows: 24 }))
})

/** A terminal as far as these sequences go: rows of text, and where the cursor stands. */
class Screen implements Sink {
  readonly rows: string[] = ['']
  private row = 0
  private column = 0
  cursor = true
  readonly waiting = 0
  readonly closed = false
  readonly failed = undefined

  write(block: string | Uint8Array): void {
    const text = typeof block === 'string' ? block : Buffer.from(block).toString()
    // oxlint-disable-next-line no-control-regex -- what a terminal obeys
    for (const [part] of text.matchAll(/\u001b\[\??(\d*)([A-Za-z])|[^]/g)) this.take(part)
  }
  flush = async (): Promise<void> => {}

  private take(part: string): void {
    if (part === '\n') {
      this.row++
      this.column = 0
      this.rows[this.row] ??= ''
    } else if (part === '\r') this.column = 0
    else if (part.startsWith('\u001b')) this.obey(part)
    else {
      const line = this.rows[this.row] ?? ''
      this.rows[this.row] =
        line.slice(0, this.column).padEnd(this.column) + part + line.slice(this.column + 1)
      this.column++
    }
  }

  private obey(sequence: string): void {
    if (sequence === '\u001b[?25l') this.cursor = false
    else if (sequence === '\u001b[?25h') this.cursor = true
    else if (sequence.endsWith('A')) this.row = Math.max(0, this.row - Number(sequence.slice(2, -1)))
    else if (sequence.endsWith('K')) this.rows[this.row] = (this.rows[this.row] ?? '').slice(0, this.column)
    else if (sequence.endsWith('J')) {
      this.rows.length = this.row + 1
      this.rows[this.row] = (this.rows[this.row] ?? '').slice(0, this.column)
    }
  }
}

const liveOn = (first: readonly string[], rows = 24, every = 0) => {
  const screen = new Screen()
  let shown = first
  let resized: (() => void) | undefined
  const window: Window = { columns: 80, rows, on: (_, listener) => (resized = listener), off: () => {} }
  const live = startLive({
    sink: screen,
    window,
    frame: () => shown,
    columnsOf: ({ length }) => length,
    every,
  })
  const show = (lines: readonly string[]): void => {
    shown = lines
    live.draw()
  }
  return { screen, live, show, window, resize: () => resized?.() }
}

describe('T3 the live part of a terminal', () => {
  it('is drawn in its place, below what is printed, and taken away at the end', () => {
    const { screen, live, show } = liveOn(['one', 'two'])
    expect(screen.rows).toEqual(['one', 'two', ''])
    expect(screen.cursor).toBe(false)
    live.print('a │ x\na │ y\n')
    show(['one more', 'two', 'three'])
    expect(screen.rows).toEqual(['a │ x', 'a │ y', 'one more', 'two', 'three', ''])
    show(['1'])
    live.print(Buffer.from('a │ z'))
    expect(screen.rows).toEqual(['a │ x', 'a │ y', 'a │ z', '1', ''])
    live.end(['done'])
    expect(screen.rows).toEqual(['a │ x', 'a │ y', 'a │ z', 'done', ''])
    expect(screen.cursor).toBe(true)
  })

  it('writes nothing where nothing has changed', () => {
    const { screen, live } = liveOn(['one'])
    let writes = 0
    const write = screen.write.bind(screen)
    screen.write = (block) => {
      writes++
      write(block)
    }
    live.draw()
    expect(writes).toBe(0)
    live.end([])
  })

  it('draws at most one frame in its time, however much happens', () => {
    const { screen, live, show } = liveOn(['one'], 24, 3_600_000)
    show(['two'])
    show(['three'])
    expect(screen.rows).toEqual(['one', ''])
    live.print('a │ x\n')
    expect(screen.rows).toEqual(['a │ x', 'one', ''])
    live.end([])
  })

  it('is never higher than the window', () => {
    const { screen, live } = liveOn(['1', '2', '3', '4', '5'], 4)
    expect(screen.rows).toEqual(['3', '4', '5', ''])
    live.end([])
  })

  it('knows that a narrower window wrapped what was drawn', () => {
    const { screen, live, window, resize } = liveOn(['x'.repeat(30)])
    // As the terminal does it: one row has become three.
    screen.rows.splice(0, 2, 'x'.repeat(10), 'x'.repeat(10), 'x'.repeat(10), '')
    screen.write('\n\n')
    Object.assign(window, { columns: 10 })
    resize()
    expect(screen.rows.filter((row) => row !== '')).toEqual(['x'.repeat(30)])
    live.end([])
  })

  it('prints on when it has ended', () => {
    const { screen, live } = liveOn(['one'])
    live.end([])
    live.end(['twice'])
    live.print('late')
    expect(screen.rows).toEqual(['late', ''])
  })
})
