import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { arch, homedir, platform } from 'node:os'
import { delimiter, join } from 'node:path'
import type { JobState } from './job-state.js'

export interface JobFacts {
  readonly workspace: string
  readonly temp: string
  readonly trackingId: string
  readonly event: unknown
  /** Fields of the `github` context that differ from a push to main. */
  readonly github: Readonly<Record<string, string>>
}

/** The `github` context of a job, as strings. Those that the runner gives as variables become GITHUB_<NAME>. */
export function githubContext(facts: JobFacts): Readonly<Record<string, string>> {
  const eventPath = join(facts.temp, '_github_workflow', 'event.json')
  mkdirSync(join(facts.temp, '_github_workflow'), { recursive: true })
  writeFileSync(eventPath, JSON.stringify(facts.event))
  const sha = 'ffac537e6cbbf934b08745a378932722df287a53'
  return {
    action: '__self',
    actor: 'octocat',
    actor_id: '583231',
    api_url: 'https://api.github.com',
    base_ref: '',
    event_name: 'push',
    event_path: eventPath,
    graphql_url: 'https://api.github.com/graphql',
    head_ref: '',
    job: 'build',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_protected: 'false',
    ref_type: 'branch',
    repository: 'octocat/hello-world',
    repository_id: '1296269',
    repository_owner: 'octocat',
    repository_owner_id: '583231',
    retention_days: '90',
    run_attempt: '1',
    run_id: '1658821493',
    run_number: '3',
    server_url: 'https://github.com',
    sha,
    triggering_actor: 'octocat',
    workflow: 'CI',
    workflow_ref: 'octocat/hello-world/.github/workflows/ci.yml@refs/heads/main',
    workflow_sha: sha,
    workspace: facts.workspace,
    ...facts.github,
  }
}

/** Kept from variables: the token is in the context alone, a step asks for it by an input. */
const NOT_A_VARIABLE = new Set(['token', 'event'])

const OS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }
const ARCH: Readonly<Record<string, string>> = { x64: 'X64', arm64: 'ARM64' }

export function runnerContext(temp: string): Readonly<Record<string, string>> {
  return {
    os: OS[platform()] ?? 'Linux',
    arch: ARCH[arch()] ?? 'X64',
    name: 'GitHub Actions 2',
    environment: 'github-hosted',
    temp,
    tool_cache: join(temp, '..', 'tool-cache'),
  }
}

/**
 * A step's variables, made from nothing but what is named here: tests do not leak their own environment in.
 * There is no GITHUB_ACTION_PATH: the runner sets it in composite actions alone.
 */
export function stepVariables(
  job: JobState,
  facts: JobFacts,
  github: Readonly<Record<string, string>>,
  jobEnv: Readonly<Record<string, string>>,
): Record<string, string> {
  const path = [...job.path].toReversed().concat(jobEnv['PATH'] ?? process.env['PATH'] ?? '')
  const variables: Record<string, string> = {
    HOME: homedir(),
    LANG: 'C.UTF-8',
    ...(platform() === 'win32' && windowsVariables()),
    ...jobEnv,
    ...Object.fromEntries(job.env),
    PATH: path.join(delimiter),
  }
  for (const [name, value] of Object.entries(github))
    if (!NOT_A_VARIABLE.has(name)) variables[`GITHUB_${name.toUpperCase()}`] = value
  for (const [name, value] of Object.entries(runnerContext(facts.temp)))
    variables[`RUNNER_${name.toUpperCase()}`] = value
  if (job.debug) variables['RUNNER_DEBUG'] = '1'
  delete variables['NODE_ICU_DATA']
  return {
    ...variables,
    RUNNER_TRACKING_ID: facts.trackingId,
    ACTIONS_RUNTIME_URL: 'http://127.0.0.1:9/',
    ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-emulator',
    ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
    ACTIONS_CACHE_URL: 'http://127.0.0.1:9/',
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_ORCHESTRATION_ID: '7f1f2c5e.build.__default',
    GITHUB_ACTIONS: 'true',
    CI: variables['CI'] ?? 'true',
  }
}

/** Without these no program starts on Windows. */
function windowsVariables(): Record<string, string> {
  const names = ['SystemRoot', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'USERPROFILE', 'ProgramFiles']
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}

/** Refuses what no runner would start with. */
export function checkFolders({ workspace, temp }: JobFacts): void {
  for (const folder of [workspace, temp])
    if (!existsSync(folder)) throw new Error(`the folder ${folder} does not exist`)
}
