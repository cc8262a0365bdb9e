import type { Json } from '../workflow.js'
import type { World } from './world.js'

/** L32: `github` as the runner tells it, or on a laptop as git and `--event` do. It holds no token. */
export function githubContext(world: World, root: string, event?: Json): Json {
  const { env } = world.machine
  const runner = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => {
      const key = /^GITHUB_([A-Z0-9_]+)$/.exec(name)?.[1]?.toLowerCase()
      return key === undefined || HIDDEN.has(key) ? [] : [[key, value] as const]
    }),
  )
  const payload = event ?? eventOf(world, env['GITHUB_EVENT_PATH'])
  const facts = env['GITHUB_ACTIONS'] === 'true' ? {} : laptop(world, root)
  return { ...facts, ...runner, workspace: env['GITHUB_WORKSPACE'] ?? root, event: payload ?? {} }
}

/** Secrets, and files that only this process may write to. */
const HIDDEN: ReadonlySet<string> = new Set([
  'token',
  'output',
  'env',
  'path',
  'state',
  'step_summary',
  'event_path',
])

function laptop(world: World, root: string): Readonly<Record<string, string>> {
  const { sha, ref, repository } = world.gitFacts(root)
  const branch = ref?.replace(/^refs\/heads\//, '')
  return {
    ...(sha === undefined ? {} : { sha }),
    ...(ref === undefined ? {} : { ref }),
    ...(branch === undefined ? {} : { ref_name: branch, ref_type: 'branch' }),
    ...(repository === undefined ? {} : { repository, repository_owner: repository.split('/')[0] ?? '' }),
    actor: world.machine.env['USER'] ?? world.machine.env['USERNAME'] ?? '',
  }
}

function eventOf(world: World, path: string | undefined): Json | undefined {
  if (path === undefined || path === '') return undefined
  const text = world.texts.read(path)
  return text.ok ? parseJson(text.value) : undefined
}

/** A text as JSON; undefined when it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** L32: `runner`, in GitHub's words, on a laptop too. */
export function runnerContext({ machine }: World): Json {
  const { env } = machine
  const os = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }[machine.platform] ?? machine.platform
  const arch = { x64: 'X64', arm64: 'ARM64', arm: 'ARM', ia32: 'X86' }[machine.arch] ?? machine.arch
  return {
    os: env['RUNNER_OS'] ?? os,
    arch: env['RUNNER_ARCH'] ?? arch,
    name: env['RUNNER_NAME'] ?? '',
    temp: env['RUNNER_TEMP'] ?? '',
    tool_cache: env['RUNNER_TOOL_CACHE'] ?? '',
    debug: env['RUNNER_DEBUG'] ?? '',
    environment: env['RUNNER_ENVIRONMENT'] ?? 'local',
  }
}
