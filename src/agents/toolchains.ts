import type { Performer } from '../plan.js'
import type { PathLook } from '../task-ports.js'
import type { Desk } from './desk.js'

/** What a language's action needs of this machine, and what it becomes here. */
export type Way =
  /** A program reads the file. `probe`: its version is worth a process. */
  | {
      readonly kind: 'interpret'
      readonly program: string
      readonly args: readonly string[]
      readonly probe: boolean
    }
  /** TypeScript: which way depends on the version of Node, so that is asked first. */
  | {
      readonly kind: 'node-types'
      readonly program: string
      readonly file: string
      readonly else: Way | undefined
    }
  /** It is built first (builds.ts). */
  | { readonly kind: 'build'; readonly compiler: 'go' | 'rustc' | 'cargo'; readonly program: string }
  | { readonly kind: 'none'; readonly tried: readonly string[]; readonly install: string }
  /** The action's file or folder is not what it was when the workflow was read. */
  | { readonly kind: 'gone'; readonly message: string }

export type Find = (program: string) => string | undefined

const INSTALL: Readonly<Record<Performer['language'], string>> = {
  python: 'Python 3 (https://www.python.org/downloads, on GitHub `actions/setup-python`)',
  node: 'Node.js (https://nodejs.org, on GitHub `actions/setup-node`)',
  typescript: 'Node.js 22.18 or newer, which runs TypeScript itself, or tsx, Bun or Deno',
  go: 'Go (https://go.dev/dl, on GitHub `actions/setup-go`)',
  rust: 'Rust (https://rustup.rs)',
  ruby: 'Ruby (https://www.ruby-lang.org, on GitHub `ruby/setup-ruby`)',
  bash: 'bash',
}

/** The files by which a folder is an action, the first found is started. */
const ENTRIES: Readonly<Record<Performer['language'], readonly string[]>> = {
  python: ['__main__.py'],
  node: ['package.json', 'index.mjs', 'index.js', 'index.cjs'],
  typescript: ['index.ts', 'index.mts', 'src/index.ts', 'src/index.mts'],
  go: ['go.mod', 'main.go'],
  rust: ['Cargo.toml'],
  ruby: ['main.rb'],
  bash: ['main.sh'],
}

/** How an action file is performed on this machine (L44). */
export function wayOf(performer: Performer, desk: Desk, find: Find): Way {
  const { language, path } = performer
  const found = desk.files.look(path, ENTRIES[language])
  if (found.kind === 'missing')
    return { kind: 'gone', message: `the action file ${path} is gone; it was there when the run was planned` }
  const file = fileOf(language, found)
  if (file === undefined)
    return {
      kind: 'gone',
      message: `the folder ${path} has no ${ENTRIES[language].join(' or ')} to start the action with`,
    }
  const first = (names: readonly string[], args = [file], probe = true): Way => {
    const program = names.map(find).find((each) => each !== undefined)
    return program === undefined ? none(language, names) : { kind: 'interpret', program, args, probe }
  }
  switch (language) {
    case 'python':
      return first(desk.isWindows ? ['python', 'python3', 'py'] : ['python3', 'python'])
    case 'node':
      // The engine's own Node is there even where PATH has none, as on a runner.
      return { kind: 'interpret', program: find('node') ?? desk.node.path, args: [file], probe: true }
    case 'ruby':
      return first(['ruby'])
    case 'bash':
      return first(['bash'], [file], false)
    case 'typescript':
      return typescript(file, desk, find)
    case 'go':
      return build('go', 'go', find, language)
    case 'rust':
      return found.kind === 'folder'
        ? build('cargo', 'cargo', find, language)
        : build('rustc', 'rustc', find, language)
  }
}

const none = (language: Performer['language'], tried: readonly string[]): Way => ({
  kind: 'none',
  tried,
  install: INSTALL[language],
})

const build = (
  compiler: 'go' | 'rustc' | 'cargo',
  name: string,
  find: Find,
  language: Performer['language'],
): Way => {
  const program = find(name)
  return program === undefined ? none(language, [name]) : { kind: 'build', compiler, program }
}

/** A folder is given to Python and to Node as it is, to a compiler as well; the others get its first file. */
function fileOf(language: Performer['language'], found: PathLook): string | undefined {
  if (found.kind !== 'folder') return found.path
  if (found.entry === undefined) return undefined
  const wholeFolder =
    language === 'python' ||
    language === 'go' ||
    language === 'rust' ||
    (language === 'node' && found.entry.endsWith('package.json'))
  return wholeFolder ? found.path : found.entry
}

/** Node that strips types, else what the repository or the machine has for TypeScript; none of them checks types. */
function typescript(file: string, desk: Desk, find: Find): Way {
  const local = desk.files.look('node_modules/.bin', [desk.isWindows ? 'tsx.cmd' : 'tsx'])
  const runners: readonly (readonly [string | undefined, readonly string[]])[] = [
    [local.kind === 'folder' ? local.entry : undefined, [file]],
    [find('tsx'), [file]],
    [find('bun'), ['run', file]],
    [find('deno'), ['run', '--allow-all', file]],
  ]
  const runner = runners.find(([program]) => program !== undefined)
  const other: Way | undefined =
    runner?.[0] === undefined
      ? undefined
      : { kind: 'interpret', program: runner[0], args: runner[1], probe: false }
  return { kind: 'node-types', program: find('node') ?? desk.node.path, file, else: other }
}

/** Node's arguments for a TypeScript file; undefined for a Node that cannot read one. */
export function typeArguments(version: string, file: string): readonly string[] | undefined {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)) return [file]
  if (major === 23 || (major === 22 && minor >= 6))
    return ['--experimental-strip-types', '--no-warnings', file]
  return undefined
}

/** When neither Node nor anything else can read TypeScript. */
export const noTypeScript = (version: string | undefined): Way =>
  none('typescript', [`node ${version ?? '(of unknown version)'}`, 'tsx', 'bun', 'deno'])
