import { parseArgs } from 'node:util'
import { suggest } from '../expression/suggest.js'
import { err, ok, type Result } from '../diagnostic.js'

/** An option of a command. `value` is what help calls it; without one the option is a switch. */
export interface Option {
  readonly value?: string
  /** May be given more than once, or with several values behind it (`--only a b`). */
  readonly many?: boolean
  readonly help: string
}

export interface CommandHelp {
  readonly summary: string
  /** Positional arguments, as help shows them: `[FILE]`. */
  readonly takes: readonly string[]
  readonly options: Readonly<Record<string, Option>>
}

export interface Arguments {
  readonly positionals: readonly string[]
  has(name: string): boolean
  text(name: string): string | undefined
  list(name: string): readonly string[]
}

/** Reads the arguments of a command; what is wrong is one line that says what to do. */
export function readArguments(
  name: string,
  help: CommandHelp,
  argv: readonly string[],
): Result<Arguments, string> {
  const options = Object.fromEntries(
    Object.entries(help.options).map(([option, { value, many }]) => [
      option,
      value === undefined
        ? { type: 'boolean' as const }
        : { type: 'string' as const, multiple: many === true },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: spread(argv, help),
      options,
      allowPositionals: true,
      strict: true,
    })
    const most = help.takes.some((each) => each.includes('…')) ? Infinity : help.takes.length
    if (positionals.length > most)
      return err(
        `\`noa ${name}\` takes ${most === 0 ? 'no arguments' : help.takes.join(' ')}, and got \`${positionals[most]}\` too`,
      )
    const needed = help.takes.filter((each) => !each.startsWith('['))
    if (positionals.length < needed.length)
      return err(`\`noa ${name}\` needs ${needed.slice(positionals.length).join(' ')}`)
    return ok(argumentsOf(positionals, values))
  } catch (error) {
    return err(explain(name, help, error))
  }
}

function argumentsOf(
  positionals: readonly string[],
  values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>,
): Arguments {
  const list = (name: string): readonly string[] => {
    const value = values[name]
    if (value === undefined || typeof value === 'boolean') return []
    return typeof value === 'string' ? [value] : value.filter((each) => typeof each === 'string')
  }
  return { positionals, list, has: (name) => values[name] !== undefined, text: (name) => list(name).at(-1) }
}

/** `--only a b` gives the option all values up to the next option, as `--only=a --only=b` would. */
function spread(argv: readonly string[], { options, takes }: CommandHelp): string[] {
  const words: string[] = []
  let current: string | undefined
  for (const [index, word] of argv.entries()) {
    if (word === '--') return [...words, ...argv.slice(index)]
    if (word.startsWith('-') && word !== '-') {
      const name = word.slice(2)
      const many = word.startsWith('--') && options[name]?.many === true
      current = many ? name : undefined
      // Without a value it stays, and is refused: `--only $NOTHING` must not run everything.
      if (many && isValue(argv[index + 1], takes)) continue
    } else if (current !== undefined) {
      if (isValue(word, takes)) {
        words.push(`--${current}=${word}`)
        continue
      }
      current = undefined
    }
    words.push(word)
  }
  return words
}

/** A definition's name ends a list, where one is taken: `noa run --only a b ci.yml`. */
const isValue = (word: string | undefined, takes: readonly string[]): boolean =>
  word !== undefined &&
  (!word.startsWith('-') || word === '-') &&
  !(takes.length > 0 && /^[^=]*\.(ya?ml|json)$/.test(word))

function explain(name: string, { options }: CommandHelp, error: unknown): string {
  const message = error instanceof Error || hasMessage(error) ? error.message : ''
  const unknown = /Unknown option '([^']+)'/.exec(message)?.[1]
  if (unknown === undefined) {
    const missing = /Option '(?:-\w, )?--([\w-]+) <value>' argument missing/.exec(message)?.[1]
    if (missing !== undefined)
      return `\`--${missing}\` needs a value: \`--${missing} ${options[missing]?.value ?? 'VALUE'}\``
    const dashed = /Option '(?:-\w, )?--([\w-]+)' argument is ambiguous/.exec(message)?.[1]
    if (dashed !== undefined)
      return `\`--${dashed}\` needs a value; one that begins with \`-\` is written \`--${dashed}=-…\``
    return `${message.split('. ')[0] ?? message}; see \`noa help ${name}\``
  }
  const meant = suggest(unknown.replace(/^-+/, ''), Object.keys(options))
  const hint = meant === undefined ? `see \`noa help ${name}\`` : `did you mean \`--${meant}\`?`
  return `\`noa ${name}\` has no option \`${unknown}\`; ${hint}`
}

const hasMessage = (error: unknown): error is { readonly message: string } =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'
