/**
 * The runner's ear, line for line, in our own words (actions/runner `ActionCommand`, `ActionCommandManager`): which
 * commands would it obey, reading this on the standard output of a step? Written apart from `src/output`, to judge it.
 */
export function obeyed(printed: string): readonly string[] {
  const registered = new Set(REGISTERED)
  const done: string[] = []
  let paused: string | undefined
  for (const line of dotNetLines(printed)) {
    const heard = withColons(line, registered) ?? withBrackets(line, registered)
    if (heard === undefined) continue
    const [name, data] = heard
    if (paused !== undefined) {
      if (name === paused) paused = undefined
      continue
    }
    done.push(name)
    if (name === 'stop-commands') {
      paused = data.toLowerCase()
      registered.add(paused)
    }
  }
  return done
}

export const REGISTERED = [
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'notice',
  'warning',
  'error',
  'group',
  'endgroup',
  'echo',
]

/** `StreamReader.ReadLine`: `\n`, `\r`, `\r\n`. */
function dotNetLines(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char !== '\r' && char !== '\n') {
      line += char
      continue
    }
    lines.push(line)
    line = ''
    if (char === '\r' && text[at + 1] === '\n') at += 1
  }
  return line === '' ? lines : [...lines, line]
}

/** `char.IsWhiteSpace`, and what a comparison by culture may read over, so that the model is rather too strict. */
const SKIPPED = new Set(
  [
    [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
    Array.from({ length: 11 }, (_, index) => 0x2000 + index),
    [0xad, 0x34f, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0xfe0f, 0xfeff],
    Array.from({ length: 9 }, (_, index) => index),
  ]
    .flat()
    .map((code) => String.fromCharCode(code)),
)

function withColons(line: string, registered: ReadonlySet<string>): readonly [string, string] | undefined {
  let start = 0
  while (start < line.length && SKIPPED.has(line[start] ?? '')) start += 1
  if (line[start] !== ':' || line[start + 1] !== ':') return undefined
  const close = line.indexOf('::', start + 2)
  if (close === -1) return undefined
  const name = (line.slice(start + 2, close).split(' ')[0] ?? '').toLowerCase()
  return registered.has(name) ? [name, line.slice(close + 2)] : undefined
}

function withBrackets(line: string, registered: ReadonlySet<string>): readonly [string, string] | undefined {
  const start = line.indexOf('##[')
  if (start === -1) return undefined
  const close = line.indexOf(']', start)
  if (close === -1) return undefined
  const name = (line.slice(start + 3, close).split(' ')[0] ?? '').toLowerCase()
  return registered.has(name) ? [name, line.slice(close + 1)] : undefined
}
