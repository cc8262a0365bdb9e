import type { Failure } from '../event.js'
import type { ProcessEnd } from '../processes.js'
import type { SecretGuard, WrittenFiles } from '../task-ports.js'
import { readPublished } from './published.js'
import type { Performance } from './session.js'

/** Why a program did not do its work, or undefined. `hint` is added where the program is missing. */
export function failureOf(end: ProcessEnd, hint?: string): Failure | undefined {
  switch (end.how) {
    case 'not-started':
      if (end.cause === 'stopped') return { class: 'signal', message: 'stopped before it started' }
      return {
        class: 'spawn',
        message:
          hint !== undefined && end.cause === 'program-missing' ? `${end.message}; ${hint}` : end.message,
      }
    case 'exited':
      if (end.code === 0) break
      return end.outOfMemory
        ? {
            class: 'oom',
            message: `exit code ${end.code}: the system ran out of memory and killed a command of it (SIGKILL)`,
            exitCode: end.code,
          }
        : { class: 'exit', message: `exit code ${end.code}`, exitCode: end.code }
    case 'signalled':
      return end.outOfMemory
        ? {
            class: 'oom',
            message: 'the system ran out of memory and killed it (SIGKILL)',
            signal: end.signal,
          }
        : { class: 'signal', message: `killed by ${end.signal}`, signal: end.signal }
  }
  return undefined
}

/** How an attempt ended: only one that succeeded publishes anything (L40). */
export function outcomeOf(
  end: ProcessEnd,
  written: WrittenFiles,
  by: string,
  secrets: SecretGuard,
  hint?: string,
): Performance {
  const failure = failureOf(end, hint)
  const known = {
    by,
    ...(end.how === 'exited' ? { exitCode: end.code } : {}),
    ...(end.how === 'signalled' ? { signal: end.signal } : {}),
    ...(end.how !== 'not-started' && end.leftovers.length > 0
      ? { leftovers: end.leftovers.map(({ command }) => secrets.maskText(command)) }
      : {}),
  }
  if (failure !== undefined)
    return { ...known, failure: { ...failure, message: secrets.maskText(failure.message) }, outputs: {} }
  const published = readPublished(written, secrets)
  return published.ok
    ? { ...known, ...published.value }
    : {
        ...known,
        failure: { class: 'output', message: secrets.maskText(published.error) },
        outputs: {},
      }
}

/** R6, P7, P8: what the log says about processes that outlived their program. */
export function aftermathNotes(end: ProcessEnd): readonly string[] {
  if (end.how === 'not-started') return []
  const notes: string[] = []
  if (end.leftovers.length > 0)
    notes.push(
      `warning: ${counted(end.leftovers.length)} still running at the task's end and stopped: ${listed(end.leftovers)}; what must go on is a \`service\` (R6)`,
    )
  if (end.possibleSurvivors.length > 0)
    notes.push(
      `warning: ${counted(end.possibleSurvivors.length)} perhaps still running: ${listed(end.possibleSurvivors)}`,
    )
  if (!end.drained)
    notes.push(
      'warning: a process held on to the output after the task’s end; what it printed since is not here',
    )
  return notes
}

const counted = (count: number): string => (count === 1 ? 'one process was' : `${count} processes were`)
const listed = (found: readonly { readonly pid: number; readonly command: string }[]): string => {
  const shown = found.slice(0, 5).map(({ pid, command }) => `\`${command}\` (${pid})`)
  return found.length > 5 ? `${shown.join(', ')} and ${found.length - 5} more` : shown.join(', ')
}
