import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { fromCommand } from './annotation.js'
import { type Command, parseCommand } from './command-text.js'
import type { JobState } from './job-state.js'
import { readMatchers } from './problem-matcher.js'
import type { StepLog } from './step-log.js'

/** Commands whose line is never echoed into the log. */
const SILENT = new Set(['add-mask', 'debug', 'error', 'notice', 'warning'])
const NAMES = [
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'group',
  'endgroup',
  'echo',
  ...SILENT,
]
const STOP_TOKEN_REFUSED =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command."

/** Obeys what a step prints (ActionCommandManager.cs): everything here acts on the job, whoever printed it. */
export class StepCommands {
  private readonly registered = new Set(NAMES)
  private stopToken: string | undefined
  private echo: boolean

  private readonly job: JobState
  private readonly log: StepLog
  private readonly results: { readonly outputs: Map<string, string>; readonly state: Map<string, string> }

  constructor(
    job: JobState,
    log: StepLog,
    results: { readonly outputs: Map<string, string>; readonly state: Map<string, string> },
  ) {
    this.job = job
    this.log = log
    this.results = results
    this.echo = job.debug
  }

  /** True when the line was a command and is not to be logged as text. */
  obey(line: string): boolean {
    const command = parseCommand(line, this.registered)
    if (command === undefined) return false
    if (this.stopToken !== undefined) return this.mayResume(command, line)
    // Groups write themselves, masks echo as ***.
    if (this.echo && !SILENT.has(command.name) && command.name !== 'stop-commands') this.log.write(line)
    try {
      this.run(command, line)
    } catch (error) {
      const shown = SILENT.has(command.name) ? command.name : line
      this.log.refuse(
        `Unable to process command '${shown}' successfully.`,
        error instanceof Error ? error.message : '',
      )
    }
    return true
  }

  private mayResume({ name }: Command, line: string): boolean {
    const token = this.stopToken ?? ''
    if (name !== token.toLowerCase()) return false
    this.log.write(line)
    this.registered.delete(name)
    this.stopToken = undefined
    return true
  }

  private run(command: Command, line: string): void {
    const { name, data, properties } = command
    switch (name) {
      case 'stop-commands':
        return this.stop(data, line)
      case 'set-env':
      case 'add-path':
        throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files`)
      case 'set-output':
        this.results.outputs.set(required(properties, name), data)
        return
      case 'save-state':
        this.results.state.set(required(properties, name), data)
        return
      case 'add-mask':
        return this.mask(data)
      case 'add-matcher':
        return this.addMatchers(data)
      case 'remove-matcher':
        return this.removeMatchers(properties['owner'] ?? '', data)
      case 'debug':
        return this.log.debug(data)
      case 'error':
      case 'warning':
      case 'notice': {
        const { annotation, complaints } = fromCommand(command, this.job.workspace)
        complaints.forEach((text) => this.log.debug(text))
        return this.log.annotate(annotation)
      }
      case 'group':
        return this.log.write(`##[group]${data}`)
      case 'endgroup':
        return this.log.write('##[endgroup]')
      case 'echo':
        return this.setEcho(data)
      default:
        throw new Error(`Internal error: no such command ${name}`)
    }
  }

  private stop(token: string, line: string): void {
    const bad =
      token === '' || token.toLowerCase() === 'pause-logging' || this.registered.has(token.toLowerCase())
    if (bad) throw new Error(STOP_TOKEN_REFUSED)
    this.stopToken = token
    this.registered.add(token.toLowerCase())
    if (token.length > 6) this.job.masker.add(token)
    this.log.write(line)
  }

  private mask(value: string): void {
    if (value.trim() === '') {
      this.log.annotate({
        level: 'warning',
        message: "Can't add secret mask for empty string in ##[add-mask] command.",
      })
      return
    }
    if (this.echo) this.log.write('::add-mask::***')
    this.job.masker.add(value)
    for (const part of value.split(/[\r\n]/)) this.job.masker.add(part.trim())
  }

  private setEcho(value: string): void {
    const wanted = value.trim().toLowerCase()
    if (wanted !== 'on' && wanted !== 'off')
      throw new Error(
        `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${value}'.`,
      )
    this.echo = wanted === 'on'
  }

  private addMatchers(file: string): void {
    if (file === '') this.log.annotate({ level: 'warning', message: 'File path must be specified.' })
    else this.job.addMatchers(this.readMatchers(file))
  }

  private removeMatchers(owner: string, file: string): void {
    if ((owner === '') === (file === ''))
      this.log.annotate({
        level: 'warning',
        message: 'Either an owner name or a file path must be specified, not both.',
      })
    else
      this.job.removeMatchers(
        owner === '' ? this.readMatchers(file).map((matcher) => matcher.owner) : [owner],
      )
  }

  private readMatchers(file: string) {
    return readMatchers(readFileSync(isAbsolute(file) ? file : join(this.job.workspace, file), 'utf8'))
  }
}

function required(properties: Readonly<Record<string, string>>, command: string): string {
  const name = properties['name']
  if (name === undefined) throw new Error(`Required field 'name' is missing in ##[${command}] command.`)
  return name
}
