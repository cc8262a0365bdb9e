import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Runs an action of definitions/actions as noa does (L40, L44): a process of its own, told by its environment. */
export type Language = 'node' | 'python' | 'rust' | 'go'

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface Given {
  readonly artifacts: string | undefined
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

export const actionsFolder = resolve('definitions', 'actions')

export const shipped: Readonly<Record<string, readonly Language[]>> = {
  data_preprocessing: ['python', 'node'],
  resource_allocation: ['rust', 'node'],
  service_startup: ['go', 'node'],
  inference: ['python', 'node'],
  post_processing: ['node'],
  persist_results: ['node'],
  send_alerts: ['node'],
}

const extensions = { node: 'mjs', python: 'py', rust: 'rs', go: 'go' } as const
const candidates = {
  node: [[process.execPath, '--version']],
  python: [
    ['python3', '--version'],
    ['python', '--version'],
  ],
  rust: [['rustc', '--version']],
  go: [['go', 'version']],
} as const satisfies Record<Language, readonly (readonly [string, string])[]>

/** The program of a language on this machine; undefined where there is none, which is said on standard error. */
function find(language: Language): string | undefined {
  const found = candidates[language].find(([program, ask]) => {
    const said = spawnSync(program, [ask], { encoding: 'utf8' })
    return said.status === 0 && (language !== 'python' || said.stdout.startsWith('Python 3'))
  })
  if (found === undefined)
    process.stderr.write(`SKIPPED: ${language} is not installed; its actions are not tested\n`)
  return found?.[0]
}

export const programs: Readonly<Record<Language, string | undefined>> = {
  node: find('node'),
  python: find('python'),
  rust: find('rust'),
  go: find('go'),
}

export const cases = Object.entries(shipped).flatMap(([action, languages]) =>
  languages.filter((language) => programs[language] !== undefined).map((language) => ({ action, language })),
)

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'noa-example-'))
}

export function actionFile(action: string, language: Language): string {
  return join(actionsFolder, `${action}.${extensions[language]}`)
}

const built = new Map<string, Promise<string>>()

function build(action: string, language: 'rust' | 'go', program: string): Promise<string> {
  const known = built.get(action)
  if (known !== undefined) return known
  const binary = join(freshFolder(), process.platform === 'win32' ? `${action}.exe` : action)
  const source = actionFile(action, language)
  const argv = language === 'rust' ? ['-O', '-o', binary, source] : ['build', '-o', binary, source]
  const made = new Promise<string>((done, fail) => {
    execFile(program, argv, { timeout: 120_000 }, (error, _, stderr) =>
      error === null ? done(binary) : fail(new Error(`${source} does not build:\n${stderr}`)),
    )
  })
  built.set(action, made)
  return made
}

async function argvOf(action: string, language: Language): Promise<readonly [string, ...string[]]> {
  const program = programs[language]
  if (program === undefined)
    throw new Error(`Internal error: ${language} is not here, the case had to be skipped`)
  return language === 'rust' || language === 'go'
    ? [await build(action, language, program)]
    : [program, actionFile(action, language)]
}

/** `name=value` lines and heredoc blocks, as GitHub reads them. */
function parseOutputs(written: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = written.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const block = /^([^=<]+)<<(.+)$/.exec(line)
    if (block?.[1] !== undefined && block[2] !== undefined) {
      const end = lines.indexOf(block[2], at + 1)
      outputs[block[1]] = lines.slice(at + 1, end).join('\n')
      at = end
    } else if (line !== '') {
      const equals = line.indexOf('=')
      outputs[line.slice(0, equals)] = line.slice(equals + 1)
    }
  }
  return outputs
}

/** The caller's environment without what a run sets itself. */
function cleanEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(INPUT|NOA|GITHUB|NODE_OPTIONS)(_|$)/.test(name)),
  )
}

/** Resolves when the action has ended, well or not. */
export async function runAction(action: string, language: Language, given: Given): Promise<Ended> {
  const [program, ...argv] = await argvOf(action, language)
  const folder = freshFolder()
  const files = {
    input: join(folder, 'input.json'),
    output: join(folder, 'output'),
    summary: join(folder, 'summary.md'),
  }
  const values = given.with ?? {}
  writeFileSync(files.input, JSON.stringify(values))
  writeFileSync(files.output, '')
  writeFileSync(files.summary, '')
  const inputs = Object.entries(values).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  const env: NodeJS.ProcessEnv = {
    ...cleanEnvironment(),
    ...Object.fromEntries(inputs),
    NOA_INPUT: files.input,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    NOA_RUN_ID: 'test-run',
    NOA_ACTION: action,
    NOA_ACTIONS_DIR: actionsFolder,
    ...(given.artifacts === undefined ? {} : { NOA_ARTIFACTS: given.artifacts }),
    ...given.env,
  }
  return new Promise((done) => {
    execFile(program, argv, { env, timeout: 30_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      const outputs = parseOutputs(readFileSync(files.output, 'utf8'))
      done({ code, stdout, stderr, outputs, summary: readFileSync(files.summary, 'utf8') })
    })
  })
}

export const dataFolder = resolve('definitions', 'data')

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

export function text(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8')
}

export function json(...path: readonly string[]) {
  return JSON.parse(text(...path))
}

/** A folder in which the stages before have left their files, made by the real actions in Node. */
export async function after(...actions: readonly string[]): Promise<string> {
  const artifacts = freshFolder()
  for (const action of actions) {
    const ended = await runAction(action, 'node', { artifacts })
    if (ended.code !== 0) throw new Error(ended.stderr)
  }
  return artifacts
}
