/**
 * The text of workflow commands, read as the runner reads it (actions/runner, ActionCommand.cs).
 *
 * Two forms act. `::name key=value,…::data` has to begin the line, after white space. `##[name key=value;…]data` acts
 * **anywhere** in the line. A name that is not registered is no command at all.
 */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** .NET's Char.IsWhiteSpace, which is not JavaScript's: it has U+0085 and has not U+FEFF. */
const LEADING_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/
/**
 * The runner looks for `::` and `##[` with .NET's culture-aware search, to which some characters do not exist: control
 * characters and those that Unicode calls ignorable. So `:<soft hyphen>:` is found as `::`. We take the whole class.
 */
const UNSEEN = String.raw`[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Default_Ignorable_Code_Point}]*`
const TWO_COLONS = new RegExp(`:${UNSEEN}:`, 'gu')
const STARTS_WITH_TWO_COLONS = new RegExp(`^${UNSEEN}:${UNSEEN}:`, 'u')
const OLD_PREFIX = new RegExp(`#${UNSEEN}#${UNSEEN}\\[`, 'u')

const NEW_DATA = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const
const NEW_PROPERTY = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const
const OLD_TEXT = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
] as const

export const parseCommand = (line: string, registered: ReadonlySet<string>): Command | undefined =>
  line === '' ? undefined : (parseNew(line, registered) ?? parseOld(line, registered))

function parseNew(line: string, registered: ReadonlySet<string>): Command | undefined {
  const message = line.replace(LEADING_SPACE, '')
  if (!STARTS_WITH_TWO_COLONS.test(message)) return undefined
  TWO_COLONS.lastIndex = 2
  const end = TWO_COLONS.exec(message)?.index
  if (end === undefined) return undefined
  const head = splitHead(message.slice(2, end), registered)
  if (head === undefined) return undefined
  const properties = readProperties(head.rest.trim(), ',', NEW_PROPERTY)
  return { name: head.name, properties, data: unescape(message.slice(end + 2), NEW_DATA) }
}

function parseOld(line: string, registered: ReadonlySet<string>): Command | undefined {
  const start = OLD_PREFIX.exec(line)?.index
  if (start === undefined) return undefined
  const end = line.indexOf(']', start)
  if (end < 0) return undefined
  const head = splitHead(line.slice(start + 3, end), registered)
  if (head === undefined) return undefined
  const properties = readProperties(head.rest, ';', OLD_TEXT)
  return { name: head.name, properties, data: unescape(line.slice(end + 1), OLD_TEXT) }
}

function splitHead(
  text: string,
  registered: ReadonlySet<string>,
): { name: string; rest: string } | undefined {
  const space = text.indexOf(' ')
  const name = (space < 0 ? text : text.slice(0, space)).toLowerCase()
  return registered.has(name) ? { name, rest: space > 0 ? text.slice(space + 1) : '' } : undefined
}

/** `a==b` is a → b, `a=` and `=b` are nothing: .NET drops empty parts while it splits. Keys ignore case; the last wins. */
function readProperties(text: string, separator: string, escapes: Escapes): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const part of text.split(separator)) {
    const match = /^=*([^=]+)=+([^]+)$/.exec(part)
    if (match?.[1] !== undefined && match[2] !== undefined)
      found[match[1].toLowerCase()] = unescape(match[2], escapes)
  }
  return found
}

type Escapes = readonly (readonly [string, string])[]
const unescape = (text: string, escapes: Escapes): string =>
  escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text)
