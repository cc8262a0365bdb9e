import { randomBytes } from 'node:crypto'
import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { err, ok, type Result } from '../diagnostic.js'

/** The files by which a step tells the runner what it found (platform facts §A). */
export interface RunnerFiles {
  /** An output of the step; what it cannot be told is one line for people. */
  output(name: string, value: string): Result<undefined, string>
  /** For the same action's `post`, as `STATE_<name>`. */
  state(name: string, value: string): Result<undefined, string>
  /** Markdown for the job's page. Over what is left of 1 MiB the runner throws all of it away, so it is refused. */
  summary(markdown: string): Result<undefined, string>
  /** Bytes that the summary may still hold. */
  summaryRoom(): number
  /**
   * A5: takes back what others wrote: tasks get files of their own, but these lie where their names can be guessed. To be
   * called when nothing of the run is left. Returns the variables of the files that it had to mend.
   */
  settle(): readonly string[]
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const

const SUMMARY_LIMIT = 1024 * 1024
/** The runner counts a job's outputs as UTF-16, 1 MB in all. */
export const OUTPUT_LIMIT = 450_000

type Variables = Readonly<Record<string, string | undefined>>

export function runnerFiles(env: Variables): RunnerFiles {
  const before = new Map(FILES.map((variable) => [variable, textOf(env[variable])]))
  const ours = new Map<string, string>()
  const append = (variable: string, text: string): Result<undefined, string> => {
    const path = env[variable]
    if (path === undefined || path === '') return err(`${variable} is not set; not a step of a job?`)
    try {
      appendFileSync(path, text)
      ours.set(variable, `${ours.get(variable) ?? ''}${text}`)
      return ok(undefined)
    } catch (error) {
      return err(`${variable} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const summaryRoom = (): number => {
    const path = env['GITHUB_STEP_SUMMARY']
    if (path === undefined || path === '') return SUMMARY_LIMIT
    // A file that is not there yet is empty.
    return Math.max(0, SUMMARY_LIMIT - (statSync(path, { throwIfNoEntry: false })?.size ?? 0))
  }
  return {
    output: (name, value) =>
      value.length > OUTPUT_LIMIT
        ? err(`output ${name} has ${value.length} characters, over ${OUTPUT_LIMIT}; read the run's record`)
        : append('GITHUB_OUTPUT', entry(name, value)),
    state: (name, value) => append('GITHUB_STATE', entry(name, value)),
    summary: (markdown) =>
      Buffer.byteLength(markdown) > summaryRoom()
        ? err(`the summary has ${Buffer.byteLength(markdown)} bytes, and ${summaryRoom()} are left of 1 MiB`)
        : append('GITHUB_STEP_SUMMARY', markdown),
    summaryRoom,
    settle: () =>
      FILES.filter((variable) => {
        const path = env[variable]
        const found = before.get(variable)
        if (path === undefined || found === undefined) return false
        const meant = `${found}${ours.get(variable) ?? ''}`
        return textOf(path) !== meant && replace(path, meant)
      }),
  }
}

/** Undefined where there is no file. */
function textOf(path: string | undefined): string | undefined {
  if (path === undefined || path === '') return undefined
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Made anew, for what stands there may be a link by now. */
function replace(path: string, text: string): boolean {
  try {
    rmSync(path, { force: true, recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch {
    // It cannot be mended: then it could not be written by us either, which was told.
    return false
  }
}

/** `name<<DELIMITER`: a delimiter that nobody can know cannot stand in the value. */
export function entry(
  name: string,
  value: string,
  delimiter = `noa_${randomBytes(16).toString('hex')}`,
): string {
  if (/[\r\n=]|<</.test(name))
    throw new Error(`Internal error: ${JSON.stringify(name)} is no name of an output`)
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}
