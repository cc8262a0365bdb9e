import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EnvFile, readEnvFile } from './env-file.js'
import type { JobState } from './job-state.js'
import type { StepLog } from './step-log.js'

/** A step's summary: over 1 MiB nothing of it is shown, and the step stays green (FileCommandManager.cs). */
export type Summary =
  | { readonly kind: 'none' }
  | { readonly kind: 'shown'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'refused'; readonly bytes: number; readonly message: string }

export const SUMMARY_LIMIT = 1024 * 1024

/** The files through which a step speaks to the runner, made afresh for each step. */
export class StepFiles {
  readonly variables: Readonly<Record<string, string>>
  private readonly folder: string

  constructor(temp: string, step: string) {
    this.folder = join(temp, '_runner_file_commands')
    mkdirSync(this.folder, { recursive: true })
    const made = ['output', 'state', 'env', 'path', 'step_summary'].map((name) => {
      const file = join(this.folder, `${name}_${step}`)
      writeFileSync(file, '')
      return [name, file] as const
    })
    this.files = Object.fromEntries(made)
    this.variables = Object.fromEntries(made.map(([name, file]) => [`GITHUB_${name.toUpperCase()}`, file]))
  }
  private readonly files: Readonly<Record<string, string>>

  /** Reads them when the step has ended, however it ended. */
  process(
    job: JobState,
    log: StepLog,
    results: { readonly outputs: Map<string, string>; readonly state: Map<string, string> },
  ): {
    readonly env: Readonly<Record<string, string>>
    readonly path: readonly string[]
    readonly summary: Summary
  } {
    const path = (this.text('path') ?? '').split(/\r\n|\n|\r/).filter((line) => line !== '')
    path.forEach((folder) => job.prepend(folder))
    const env: Record<string, string> = {}
    this.pairs('env', log, (name, value) => {
      if (name.toUpperCase() === 'NODE_OPTIONS')
        log.annotate({
          level: 'error',
          message: "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
        })
      else {
        env[name] = value
        job.env.set(name, value)
      }
    })
    const summary = this.summary(job, log)
    this.pairs('state', log, (name, value) => results.state.set(name, value))
    this.pairs('output', log, (name, value) => {
      if (name === '') return 'Value cannot be null. (Parameter name)'
      results.outputs.set(name, value)
      return undefined
    })
    return { env, path, summary }
  }

  private pairs(file: string, log: StepLog, store: (name: string, value: string) => unknown): void {
    const read: EnvFile = readEnvFile(this.text(file) ?? '')
    let { error } = read
    for (const [name, value] of read.pairs) {
      const refusal = store(name, value)
      if (typeof refusal === 'string') {
        error = refusal
        break
      }
      log.debug(`${file} ${name} = ${value}`)
    }
    if (error !== undefined) log.refuse(`Unable to process file command '${file}' successfully.`, error)
  }

  private summary(job: JobState, log: StepLog): Summary {
    const text = this.text('step_summary')
    if (text === undefined || text === '') return { kind: 'none' }
    const bytes = Buffer.byteLength(text)
    if (bytes <= SUMMARY_LIMIT) {
      const masked = text.split(/\r\n|\n|\r/).map((line) => job.masker.mask(line))
      return { kind: 'shown', text: masked.join('\n'), bytes }
    }
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(bytes / 1024)}k.`
    log.annotate({ level: 'error', message })
    return { kind: 'refused', bytes, message }
  }

  /** A file that the step removed counts as empty. */
  private text(name: string): string | undefined {
    const file = this.files[name] ?? ''
    return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\ufeff/, '') : undefined
  }
}
