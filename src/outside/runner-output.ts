import { randomBytes } from 'node:crypto'
import { safeText } from '../output/visible.js'
import { annotationCommand, command, type Annotated } from './runner-commands.js'
import { masksForRunner } from './runner-masks.js'
import type { Sink } from './terminal-output.js'

export interface RunnerOutputOptions {
  readonly sink: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  /** A5: names that are known from the start, which no mask may blot out. */
  readonly ours?: readonly string[]
  /** The repository's root, relative to the workspace. */
  readonly folder?: string
  /** What stops the runner from reading commands until it comes again. */
  readonly token?: () => string
}

/** A group of a task's lines: its title, and its output as blocks, made safe by `output/` before (A5). */
export interface Group {
  readonly title: string
  /** Shown at once: a runner folds a group away. */
  readonly open?: boolean
  readonly blocks: () => Iterable<string | Uint8Array>
}

/** What the action writes to the runner's log. Each call writes whole lines. */
export interface RunnerOutput {
  /** A line of ours: names and reasons in it can start no command. */
  line(text: string): void
  /** Whole lines of tasks with their prefix (`log: interleaved`), already safe. */
  lines(block: string | Uint8Array): void
  /** `log: grouped`: unprefixed, so that problem matchers see clean lines. */
  group(group: Group): void
  annotate(annotations: readonly Annotated[]): void
  mask(values: readonly string[]): void
  /** A5: names of nodes and outputs, which no mask may blot out from now on. */
  own(words: readonly string[]): void
  /** A6: nothing without `RUNNER_DEBUG`. */
  debug(text: string): void
  readonly debugging: boolean
}

/** 128 bits that no task can guess. */
export const freshToken = (): string => randomBytes(16).toString('hex')

export function runnerOutput(options: RunnerOutputOptions): RunnerOutput {
  const { sink } = options
  const token = options.token ?? freshToken
  const debugging = options.env['RUNNER_DEBUG'] === '1'
  const masked = new Set<string>()
  const ours = [...(options.ours ?? [])]
  /** While it is set the runner reads no command but this. */
  let stopped: string | undefined
  const write = (text: string): void => sink.write(`${text}\n`)
  // Defence in depth: tasks' lines were defused, and the runner obeys none of them anyway.
  const stopCommands = (): void => {
    if (stopped !== undefined) return
    stopped = token()
    write(command('stop-commands', stopped))
  }
  const tell = (text: string): void => {
    if (stopped !== undefined) write(`::${stopped}::`)
    stopped = undefined
    write(text)
  }
  return {
    debugging,
    line: (text) => write(safeText(text).trimEnd()),
    lines: (block) => {
      stopCommands()
      sink.write(block)
    },
    group({ title, open = false, blocks }) {
      const heading = safeText(title).replaceAll(/\s+/g, ' ').trim()
      stopCommands()
      // What the runner itself makes of `::group::`: as text it folds the log though commands are stopped.
      write(open ? `\n${heading}` : `##[group]${heading}`)
      let last: string | number | undefined = '\n'
      for (const block of blocks()) {
        if (block.length === 0) continue
        sink.write(block)
        last = block.at(-1)
      }
      // A line that has not ended would swallow the end of the group.
      if (last !== '\n' && last !== 0x0a) write('')
      if (!open) write('##[endgroup]')
    },
    annotate(annotations) {
      for (const each of annotations) tell(annotationCommand(each, options.folder))
    },
    mask(values) {
      for (const value of masksForRunner(values, ours)) {
        if (masked.has(value)) continue
        masked.add(value)
        tell(command('add-mask', value))
      }
    },
    own: (words) => void ours.push(...words),
    debug(text) {
      if (debugging) for (const line of text.split(/\r\n|\n|\r/)) tell(command('debug', line))
    },
  }
}
