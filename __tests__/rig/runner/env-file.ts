/**
 * The files GITHUB_OUTPUT, GITHUB_STATE and GITHUB_ENV as the runner reads them (FileCommandManager.cs): `name=value`
 * lines, and `name<<DELIMITER` blocks. Pairs before a bad line are kept; the bad line fails the step.
 */
export interface EnvFile {
  readonly pairs: readonly (readonly [string, string])[]
  readonly error?: string
}

export function readEnvFile(text: string): EnvFile {
  const pairs: (readonly [string, string])[] = []
  const lines = new Lines(text)
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.text === '') continue
    const pair = readPair(line.text, lines)
    if (typeof pair === 'string') return { pairs, error: pair }
    pairs.push(pair)
  }
  return { pairs }
}

function readPair(line: string, lines: Lines): readonly [string, string] | string {
  const equals = line.indexOf('=')
  const heredoc = line.indexOf('<<')
  // A name may be empty here; the runner takes that for outputs to be an error only when it stores them.
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) return [line.slice(0, equals), line.slice(equals + 1)]
  if (heredoc < 0) return `Invalid format '${line}'`
  const name = line.slice(0, heredoc)
  const delimiter = line.slice(heredoc + 2)
  if (name === '' || delimiter === '')
    return `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`
  const start = lines.position
  let end = start
  for (let one = lines.next(); one?.text !== delimiter; one = lines.next()) {
    if (one === undefined) return `Invalid value. Matching delimiter not found '${delimiter}'`
    if (!one.ended) return 'Invalid value. EOF marker missing new line.'
    end = lines.position - 1
  }
  return [name, lines.text.slice(start, end)]
}

/** Lines end with `\n` alone, save on Windows; a `\r` before it belongs to the value. */
class Lines {
  position = 0
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  next(): { readonly text: string; readonly ended: boolean } | undefined {
    if (this.position >= this.text.length) return undefined
    const from = this.position
    const at = this.text.indexOf('\n', from)
    this.position = at < 0 ? this.text.length : at + 1
    return { text: this.text.slice(from, at < 0 ? undefined : at), ended: at >= 0 }
  }
}
