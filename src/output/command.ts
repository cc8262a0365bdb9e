/** A line that the runner would obey, were it ours. Names are in lower case. */
export type RunnerCommand = {
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
  /** What stands on the line before it; white space for the form with colons, anything for the one with brackets. */
  readonly before: string
}

/** What the runner has a handler for (2.336.0). A line with another name is text to it. */
export const RUNNER_COMMANDS: ReadonlySet<string> = new Set(
  [
    'stop-commands set-env set-output save-state add-mask add-path add-matcher remove-matcher',
    'debug notice warning error group endgroup echo internal-set-repo-path',
  ].flatMap((names) => names.split(' ')),
)

/**
 * Reads a line as the runner does (actions/runner, `ActionCommand`): first `::name key=value,…::data` after leading
 * white space, then the first `##[name key=value;…]data` anywhere. Names and keys in any case; a key keeps the blanks
 * around it, as there, so ` line` after a comma and a blank is not `line`.
 */
export function parseCommand(line: string, isKnown: (name: string) => boolean): RunnerCommand | undefined {
  return parseColons(line, isKnown) ?? parseBrackets(line, isKnown)
}

function parseColons(line: string, isKnown: (name: string) => boolean): RunnerCommand | undefined {
  const text = line.replace(LEADING, '')
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  const { name, rest } = splitInfo(text.slice(2, end))
  if (!isKnown(name)) return undefined
  const data = unescape(text.slice(end + 2), DATA)
  const properties = readProperties(rest.trim(), ',', PROPERTY)
  return { name, properties, data, before: line.slice(0, line.length - text.length) }
}

function parseBrackets(line: string, isKnown: (name: string) => boolean): RunnerCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const { name, rest } = splitInfo(line.slice(start + 3, end))
  if (!isKnown(name)) return undefined
  const data = unescape(line.slice(end + 1), BRACKET)
  return { name, properties: readProperties(rest, ';', BRACKET), data, before: line.slice(0, start) }
}

function splitInfo(info: string): { readonly name: string; readonly rest: string } {
  const space = info.indexOf(' ')
  if (space < 0) return { name: info.toLowerCase(), rest: '' }
  return { name: info.slice(0, space).toLowerCase(), rest: space === 0 ? '' : info.slice(space + 1) }
}

function readProperties(text: string, separator: string, escapes: Escapes): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  for (const part of text.split(separator)) {
    const [, key, value] = PAIR.exec(part) ?? []
    if (key !== undefined && value !== undefined) properties.set(key.toLowerCase(), unescape(value, escapes))
  }
  return properties
}

/** .NET's `Split('=', 2, RemoveEmptyEntries)`: signs at the front and after the key are skipped, both parts are needed. */
const PAIR = /^=*([^=]+)=+([^=].*)$/s

/** What .NET's `TrimStart` removes. */
const LEADING = /^(?:(?!\uFEFF)\s|\u0085)+/

type Escapes = Readonly<Record<string, string>>

const DATA: Escapes = { '%0D': '\r', '%0A': '\n', '%25': '%' }
const PROPERTY: Escapes = { ...DATA, '%3A': ':', '%2C': ',' }
const BRACKET: Escapes = { ...DATA, '%3B': ';', '%5D': ']' }

function unescape(text: string, escapes: Escapes): string {
  return text.replaceAll(/%(?:0[DA]|25|3[AB]|2C|5D)/g, (found) => escapes[found] ?? found)
}
