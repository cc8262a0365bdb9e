import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Annotation, inWorkspace, type Level } from './annotation.js'
import type { JobState } from './job-state.js'
import type { Match } from './problem-matcher.js'
import type { StepCommands } from './step-commands.js'
import type { StepLog } from './step-log.js'

/** One of a step's two streams: bytes → lines → commands, problem matchers, log (OutputManager.cs). */
export class StepStream {
  /** .NET's reader: UTF-8, a byte-order mark is dropped, bad bytes become U+FFFD. */
  private readonly decoder = new TextDecoder('utf-8')
  private rest = ''
  private readonly matchers

  private readonly job: JobState
  private readonly log: StepLog
  private readonly commands: StepCommands
  private readonly onLine: (line: string) => void

  constructor(job: JobState, log: StepLog, commands: StepCommands, onLine: (line: string) => void) {
    this.job = job
    this.log = log
    this.commands = commands
    this.onLine = onLine
    this.matchers = job.follow()
  }

  push(bytes: Uint8Array): void {
    this.take(this.decoder.decode(bytes, { stream: true }))
  }

  end(): void {
    this.take(this.decoder.decode())
    if (this.rest !== '') this.line(this.rest.replace(/\r$/, ''))
    this.rest = ''
    this.matchers.end()
  }

  /** A line ends at `\n`, `\r\n` or a lone `\r`; a `\r` at the end waits for what comes. */
  private take(text: string): void {
    const pieces = (this.rest + text).split(/\r\n|\n|\r(?!$)/)
    this.rest = pieces.pop() ?? ''
    for (const piece of pieces) this.line(piece)
  }

  private line(text: string): void {
    this.onLine(text)
    if (this.commands.obey(text)) return
    const shown = text
      .replaceAll('##[start-action', '##[\\start-action')
      .replaceAll('##[end-action', '##[\\end-action')
    // The runner means to strip colours first, but its pattern (\x00 followed by "33[") never meets one.
    for (const matcher of this.matchers.running()) {
      const match = matcher.match(shown)
      if (match === undefined) continue
      for (const other of this.matchers.running()) if (other !== matcher) other.reset()
      const annotation = this.asAnnotation(match)
      if (annotation === undefined) continue
      this.log.annotate(annotation, shown)
      return
    }
    this.log.write(shown)
  }

  private asAnnotation(match: Match): Annotation | undefined {
    const { message = '', severity = '' } = match
    if (message.trim() === '') {
      this.log.debug('Skipping logging an issue for the matched line because the message is empty.')
      return undefined
    }
    const level = LEVELS[severity.toLowerCase()]
    if (level === undefined) {
      this.log.debug(
        `Skipped logging an issue for the matched line because the severity '${severity}' is not supported.`,
      )
      return undefined
    }
    const line = wholeNumber(match.line)
    const column = wholeNumber(match.column)
    const file = this.fileOf(match)
    const code = match.code?.trim()
    return {
      level,
      message,
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      ...(code && { code }),
    }
  }

  /** Only a file that exists in the workspace is kept. (GitHub asks besides that a clone of the repository holds it.) */
  private fileOf({ file = '', fromPath = '' }: Match): string | undefined {
    if (file.trim() === '') return undefined
    const full = resolve(this.job.workspace, fromPath === '' ? '' : dirname(fromPath), file)
    const inside = inWorkspace(full, this.job.workspace)
    if (existsSync(full) && inside !== full) return inside
    this.log.debug(`Dropping file value '${full}'. Path does not exist or is not under the workflow repo.`)
    return undefined
  }
}

const LEVELS: Readonly<Record<string, Level>> = {
  '': 'error',
  error: 'error',
  warning: 'warning',
  notice: 'notice',
}
const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) && Number(text) < 2 ** 31 ? Number(text) : undefined
