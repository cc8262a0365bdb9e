import type { ProcessSpec } from '../processes.js'
import type { WrittenFiles } from '../task-ports.js'
import { aftermathNotes, outcomeOf } from './outcome.js'
import { MAX_FILE_BYTES } from './published.js'
import { failed, type Performance, type Session } from './session.js'

/** One program that performs a task. */
export interface Program {
  readonly argv: readonly [string, ...string[]]
  readonly stdin: ProcessSpec['stdin']
  /** Who performs it, for the record. */
  readonly by: string
  /** Tells that more exactly; asked when the program has been started. */
  readonly learnMore?: () => Promise<string>
  /** Laid over the task's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** What to do where the program turns out to be missing. */
  readonly hint?: string
}

/** Runs a program as a task: in its folder, with its environment and files, and publishes what it wrote (L40, L43). */
export async function runProgram(session: Session, program: Program): Promise<Performance> {
  const { order, desk, sink } = session
  const directory =
    order.workingDirectory === undefined
      ? { ok: true as const, value: desk.root }
      : desk.files.directory(order.workingDirectory)
  if (!directory.ok) return failed(program.by, 'input', desk.secrets.maskText(directory.error))
  const opened = desk.files.open(JSON.stringify(order.with))
  if (!opened.ok) return failed(program.by, 'runner', opened.error)
  const files = opened.value

  const { env, leftOut } = desk.environments.forTask(order, files.paths)
  for (const name of leftOut)
    sink.note(
      `warning: \`${name}\` is too long for a variable of this system; ${name === 'NOA_ITEM' ? 'pass it in `with` and ' : ''}read it from the file $NOA_INPUT`,
    )
  const running = session.run({
    argv: program.argv,
    cwd: directory.value,
    env: program.env === undefined ? env : { ...env, ...program.env },
    stdin: program.stdin,
  })
  let { by } = program
  const learned = program.learnMore?.().then((more) => {
    by = more
  })
  const end = await running

  for (const note of aftermathNotes(end)) sink.note(desk.secrets.maskText(note))
  const quiet =
    end.how === 'not-started' || (end.drained && end.leftovers.length + end.possibleSurvivors.length === 0)
  const written = files.end({ cap: MAX_FILE_BYTES, quiet })
  const summary = keepSummary(session, written)
  if (learned !== undefined) await session.unlessStopped(learned)
  return {
    ...outcomeOf(end, written, by, desk.secrets, program.hint),
    ...(summary === undefined ? {} : { summary }),
  }
}

/** Of a failed attempt too, as with GitHub. Its text is masked, for it goes into reports (A5). */
function keepSummary({ order, desk, sink }: Session, written: WrittenFiles): string | undefined {
  const file = written.summary
  if (file === undefined) return undefined
  if ('problem' in file) {
    sink.note(`warning: $GITHUB_STEP_SUMMARY: ${file.problem}`)
    return undefined
  }
  if (file.size > MAX_FILE_BYTES) {
    sink.note(
      `warning: the summary was dropped: it has ${file.size} bytes, and at most ${MAX_FILE_BYTES} are kept`,
    )
    return undefined
  }
  const text = desk.secrets.maskText(new TextDecoder().decode(file.bytes))
  const kept = desk.files.keepSummary(order.node, order.attempt, text)
  if (kept.ok) return kept.value
  sink.note(`warning: ${kept.error}`)
  return undefined
}
