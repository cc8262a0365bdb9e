import type { Finding } from '../finding.js'
import { parseCommand, RUNNER_COMMANDS, type RunnerCommand } from './command.js'
import { placeText, readPlace, tidyRange } from './finding.js'
import type { LocateFile } from './locate.js'

/**
 * What a line that a task printed means to us (A5). `text`: nothing, it is shown (and defused). `show` is what stands in
 * the log instead.
 */
export type Meaning =
  | { readonly kind: 'text' }
  | { readonly kind: 'mask'; readonly value: string; readonly show: string }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly show: string | undefined }
  | { readonly kind: 'heading'; readonly show: string }
  | { readonly kind: 'nothing' }

/**
 * Understands what tasks may say: masks, findings, headings. All else that the runner would obey (outputs, matchers,
 * echo, environment) is text. `::stop-commands::TOKEN` holds for the task, until `::TOKEN::`, as on the runner, so that
 * a task can print foreign text without being misunderstood. One for the attempt: both streams speak to the same ear.
 */
export function createInterpreter(locate: LocateFile): (line: string) => Meaning {
  let stopToken: string | undefined
  const isKnown = (name: string): boolean => RUNNER_COMMANDS.has(name) || name === stopToken
  return (line) => {
    const command = parseCommand(line, isKnown)
    if (command === undefined) return TEXT
    if (stopToken !== undefined) {
      if (command.name === stopToken) stopToken = undefined
      return TEXT
    }
    if (command.name === 'stop-commands') {
      // The runner refuses tokens that anyone could guess.
      const token = command.data.toLowerCase()
      if (token !== '' && token !== 'pause-logging' && !RUNNER_COMMANDS.has(token)) stopToken = token
      return TEXT
    }
    return meaningOf(command, locate)
  }
}

const TEXT: Meaning = { kind: 'text' }

function meaningOf(command: RunnerCommand, locate: LocateFile): Meaning {
  // `##[x]` in the middle of a line is no heading: what stands before it would be lost.
  const alone = command.before.trim() === ''
  switch (command.name) {
    case 'add-mask':
      return command.data.trim() === '' ? TEXT : { kind: 'mask', value: command.data, show: '***' }
    case 'error':
    case 'warning':
    case 'notice': {
      const finding = findingOf(command.name, command, locate)
      return { kind: 'finding', finding, show: alone ? findingLine(finding) : undefined }
    }
    case 'debug':
      return alone ? { kind: 'heading', show: `Debug: ${command.data}` } : TEXT
    case 'group':
      return alone ? { kind: 'heading', show: `▸ ${command.data}` } : TEXT
    case 'endgroup':
      return alone ? { kind: 'nothing' } : TEXT
    default:
      return TEXT
  }
}

function findingOf(severity: Finding['severity'], command: RunnerCommand, locate: LocateFile): Finding {
  const given = (key: string): string | undefined => command.properties.get(key)
  const file = given('file')
  const place = file === undefined ? undefined : locate(file)
  const title = given('title')
  const range: { line?: number; endLine?: number; column?: number; endColumn?: number } = {}
  for (const [key, name] of [
    ['line', 'line'],
    ['endLine', 'endline'],
    ['column', 'col'],
    ['endColumn', 'endcolumn'],
  ] as const) {
    const value = readPlace(given(name))
    if (value !== undefined) range[key] = value
  }
  return {
    severity,
    message: command.data,
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { file: place }),
    ...tidyRange(range),
    from: 'command',
  }
}

/** As GitHub shows it: `Error: message`; then where, since in our log nothing else says it. */
function findingLine(finding: Finding): string {
  const word = { error: 'Error', warning: 'Warning', notice: 'Notice' }[finding.severity]
  const place = placeText(finding)
  return `${word}: ${finding.title === undefined ? '' : `${finding.title}: `}${finding.message}${place === '' ? '' : ` (${place})`}`
}
