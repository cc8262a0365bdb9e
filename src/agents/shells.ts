import { err, ok, type Result } from '../diagnostic.js'

/** How a script becomes a file and a command, with GitHub's names and templates (L43). */
export interface Shell {
  readonly program: string
  /** `{0}` stands for the script's file. */
  readonly args: readonly string[]
  readonly extension: string
  /** The script as the file holds it. */
  readonly wrap: (script: string) => string
  /** What to do where the program is missing. */
  readonly install: string
}

const asIs = (script: string): string => script.replaceAll('\r\n', '\n')
const crlf = (script: string): string => asIs(script).replaceAll('\n', '\r\n')

/** GitHub's own wrapping: the first error ends it, and the last program's exit code is the script's. */
const powershell = (script: string): string =>
  [
    "$ErrorActionPreference = 'stop'",
    script,
    'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
  ].join('\n')

const NAMED: Readonly<Record<string, Shell>> = {
  bash: {
    program: 'bash',
    args: ['--noprofile', '--norc', '-eo', 'pipefail', '{0}'],
    extension: 'sh',
    wrap: asIs,
    install: 'install bash, or write `shell: sh`',
  },
  sh: { program: 'sh', args: ['-e', '{0}'], extension: 'sh', wrap: asIs, install: 'install a POSIX shell' },
  pwsh: {
    program: 'pwsh',
    args: ['-command', ". '{0}'"],
    extension: 'ps1',
    wrap: powershell,
    install: 'install PowerShell 7 (https://aka.ms/install-powershell)',
  },
  powershell: {
    program: 'powershell',
    args: ['-command', ". '{0}'"],
    extension: 'ps1',
    wrap: (script) => crlf(powershell(script)),
    install: 'Windows PowerShell exists on Windows alone; write `shell: pwsh`',
  },
  cmd: {
    program: 'cmd',
    args: ['/D', '/E:ON', '/V:OFF', '/S', '/C', 'CALL "{0}"'],
    extension: 'cmd',
    wrap: (script) => crlf(`@echo off\n${script}`),
    install: 'cmd exists on Windows alone; write `shell: bash`',
  },
  python: {
    program: 'python',
    args: ['{0}'],
    extension: 'py',
    wrap: asIs,
    install: 'install Python 3 (https://www.python.org/downloads, on GitHub `actions/setup-python`)',
  },
  node: {
    program: 'node',
    args: ['{0}'],
    extension: 'js',
    wrap: asIs,
    install: 'install Node.js (https://nodejs.org, on GitHub `actions/setup-node`)',
  },
}

/** Finds what reads a script; `has` tells whether a program is there. */
export function findShell(
  written: string | undefined,
  isWindows: boolean,
  has: (program: string) => boolean,
): Result<Shell, string> {
  const name = written?.trim() ?? defaultShell(isWindows, has)
  const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  if (named !== undefined) {
    // Many systems name Python 3 `python3` alone.
    return ok(
      name === 'python' && !has('python') && has('python3') ? { ...named, program: 'python3' } : named,
    )
  }
  if (!name.includes('{0}'))
    return err(
      `there is no shell \`${name}\`: write one of ${Object.keys(NAMED).join(', ')}, or a command with {0} where the script's file goes`,
    )
  const [program, ...args] = words(name)
  if (program === undefined) return err('the shell is empty')
  const like = NAMED[baseName(program)]
  return ok({
    program,
    args,
    extension: like?.extension ?? EXTENSIONS[baseName(program)] ?? 'txt',
    wrap: asIs,
    install: like?.install ?? `install \`${program}\`, or write another \`shell\``,
  })
}

/** The command line of a script in a file. */
export const commandOf = (shell: Shell, file: string, program: string): readonly [string, ...string[]] => [
  program,
  ...shell.args.map((arg) =>
    // PowerShell: a quote in the path would end the text that holds it.
    arg.replaceAll('{0}', () => (arg.startsWith(". '") ? file.replaceAll("'", "''") : file)),
  ),
]

const defaultShell = (isWindows: boolean, has: (program: string) => boolean): string => {
  if (isWindows) return has('pwsh') ? 'pwsh' : 'powershell'
  return has('bash') ? 'bash' : 'sh'
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  perl: 'pl',
  ruby: 'rb',
  python3: 'py',
  deno: 'ts',
  bun: 'ts',
  tsx: 'ts',
  zsh: 'sh',
  dash: 'sh',
  php: 'php',
  lua: 'lua',
  Rscript: 'R',
}

const baseName = (program: string): string => program.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '')

/** Cuts at blanks; double quotes hold a word together, as on GitHub. */
const words = (command: string): readonly string[] =>
  (command.match(/(?:[^\s"]|"[^"]*")+/g) ?? []).map((word) => word.replaceAll('"', ''))
