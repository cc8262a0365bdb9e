import { sizeOf } from './terminal-appearance.js'
import type { Sink } from './terminal-output.js'

/** The part of a terminal's stream that says how large it is. */
export interface Window {
  readonly columns?: number | undefined
  readonly rows?: number | undefined
  on(event: 'resize', listener: () => void): unknown
  off(event: 'resize', listener: () => void): unknown
}

export interface LiveOptions {
  readonly sink: Sink
  readonly window: Window
  /** What to show now: lines that are shorter than `columns` and fewer than `rows`. */
  readonly frame: (columns: number, rows: number) => readonly string[]
  /** Columns of a line as shown, without its colours. */
  readonly columnsOf: (line: string) => number
  /** Milliseconds between two frames, at least. */
  readonly every?: number
}

export interface Live {
  /** Shows whole lines above the live part. */
  print(block: string | Uint8Array): void
  /** Something has changed: draws it, unless a frame was drawn just before; then the next one shows it. */
  draw(): void
  /** Takes the live part away, puts `last` in its place and gives the cursor back. No more than once. */
  end(last: readonly string[]): void
}

const HIDE = '\u001b[?25l'
const SHOW = '\u001b[?25h'
/** One frame is shown as a whole by terminals that know this; others overlook it. */
const BEGIN = '\u001b[?2026h'
const END = '\u001b[?2026l'
const ERASE_BELOW = '\u001b[J'
const ERASE_LINE = '\u001b[K'
/** A terminal this far behind gets no new frame. */
const BEHIND = 64 * 1024

/**
 * Lines at the bottom of a terminal that are drawn anew in their place, at most ten times a second, below what was
 * printed. Only whole lines are printed, so nothing of theirs is ever overwritten.
 */
export function startLive(options: LiveOptions): Live {
  const { sink, window, frame } = options
  let drawn: readonly string[] = []
  let ended = false
  const every = options.every ?? 100
  let next = 0

  // A window that became narrower has wrapped what was drawn into more rows.
  const rowsOf = (lines: readonly string[]): number => {
    const { columns } = sizeOf(window)
    return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(options.columnsOf(line) / columns)), 0)
  }
  const picture = (): readonly string[] => {
    const { columns, rows } = sizeOf(window)
    return rows < 2 ? [] : frame(columns, rows).slice(1 - rows)
  }

  const draw = (): void => {
    const now = performance.now()
    if (ended || sink.waiting > BEHIND || now < next) return
    const lines = picture()
    // A run of ten thousand tasks is drawn more rarely: no more than a twentieth of the time is spent on it.
    next = now + Math.max(every, every === 0 ? 0 : 20 * (performance.now() - now))
    if (lines.length === drawn.length && lines.every((line, index) => line === drawn[index])) return
    sink.write(`${BEGIN}${up(rowsOf(drawn))}${put(lines)}${ERASE_BELOW}${END}`)
    drawn = lines
  }
  const onResize = (): void => {
    if (ended) return
    const rows = rowsOf(drawn)
    drawn = picture()
    sink.write(`${BEGIN}${up(rows)}${ERASE_BELOW}${put(drawn)}${END}`)
  }
  // After Ctrl-Z the shell has written; the old frame is not ours any more.
  const onContinue = (): void => {
    drawn = []
    next = 0
    sink.write(HIDE)
    draw()
  }
  const onExit = (): void => sink.write(SHOW)

  sink.write(HIDE)
  window.on('resize', onResize)
  process.on('SIGCONT', onContinue)
  process.once('exit', onExit)
  const timer = setInterval(draw, Math.max(100, every))
  timer.unref()
  draw()

  return {
    print(block) {
      if (block.length === 0) return
      const last = block.at(-1)
      const whole = last === '\n' || last === 0x0a
      if (ended) return sink.write(whole ? block : concat(block, '\n'))
      sink.write(`${BEGIN}${up(rowsOf(drawn))}${ERASE_BELOW}`)
      sink.write(block)
      sink.write(`${whole ? '' : '\n'}${put(drawn)}${END}`)
    },
    draw,
    end(last) {
      if (ended) return
      const rows = rowsOf(drawn)
      ended = true
      clearInterval(timer)
      window.off('resize', onResize)
      process.off('SIGCONT', onContinue)
      process.off('exit', onExit)
      sink.write(`${up(rows)}${ERASE_BELOW}${last.map((line) => `${line}\n`).join('')}${SHOW}`)
    },
  }
}

const up = (rows: number): string => (rows === 0 ? '\r' : `\u001b[${rows}A\r`)

const put = (lines: readonly string[]): string => lines.map((line) => `${ERASE_LINE}${line}\n`).join('')

const concat = (block: string | Uint8Array, end: string): string | Uint8Array =>
  typeof block === 'string' ? block + end : Buffer.concat([block, Buffer.from(end)])
