import { randomBytes } from 'node:crypto'
import { safeText } from '../output/visible.js'
import { annotationCommand, command, type Annotated } from './runner-commands.js'
import { masksForRunner } from './runner-masks.js'
import type { Sink } from './terminal-output.js'

export interface RunnerOutputOptions {
  readonly sink: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  /** A5: names of nodes and outputs, which no mask may blot out. */
  readonly ours: readonly string[]
  /** The repository's root, relative to the workspace. */
  readonly folder?: string
  /** What stops the runner from reading commands until it comes again. */
  readonly token?: () => string
}

/** A group of a task's lines: its title, and its output as blocks, made safe by `output/` before (A5). */
export interface Group {
  readonly title: string
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
  const tell = (text: string): void => sink.write(`${text}\n`)
  return {
    debugging,
    line: (text) => tell(safeText(text).trimEnd()),
    lines: (block) => sink.write(block),
    group({ title, blocks }) {
      const stop = token()
      tell(command('group', safeText(title).replaceAll(/\s+/g, ' ').trim()))
      // Defence in depth: the lines were defused, and the runner obeys none of them anyway.
      tell(command('stop-commands', stop))
      let last: string | number | undefined = '\n'
      for (const block of blocks()) {
        if (block.length === 0) continue
        sink.write(block)
        last = block.at(-1)
      }
      // A line that has not ended would swallow the end of the group.
      tell(`${last === '\n' || last === 0x0a ? '' : '\n'}::${stop}::`)
      tell(command('endgroup', ''))
    },
    annotate(annotations) {
      for (const each of annotations) tell(annotationCommand(each, options.folder))
    },
    mask(values) {
      for (const value of masksForRunner(values, options.ours)) {
        if (masked.has(value)) continue
        masked.add(value)
        tell(command('add-mask', value))
      }
    },
    debug(text) {
      if (debugging) for (const line of text.split(/\r\n|\n|\r/)) tell(command('debug', line))
    },
  }
}

/** A5: groups as tasks end; those of tasks that failed last, where a reader looks first. */
export class GroupedLog {
  private readonly failed: Group[] = []
  private readonly output: RunnerOutput

  constructor(output: RunnerOutput) {
    this.output = output
  }

  ended(group: Group, failed: boolean): void {
    if (failed) this.failed.push(group)
    else this.output.group(group)
  }

  /** To be called when the run has ended, before its last lines. */
  finish(): void {
    for (const group of this.failed.splice(0)) this.output.group(group)
  }
}
