import {
  catalogue,
  commandPage,
  isCommand,
  overview,
  unknownCommand,
  versionLine,
  type CommandName,
} from './commands/catalogue.js'
import { readArguments, type Arguments } from './commands/command-line.js'
import { exitCodes, type Out, type Screen, type World } from './commands/world.js'
import { appearanceOf, sizeOf } from './outside/terminal-appearance.js'
import { startLive } from './outside/terminal-live.js'
import { standardStreams, writeAtOnce, type Streams } from './outside/terminal-output.js'

/** A reader this far behind makes the tasks wait. */
const BEHIND = 1024 * 1024

/** Runs one command line; resolves with the exit code (T1). */
export async function main(argv: readonly string[]): Promise<number> {
  const streams = standardStreams()
  const { out, err } = streams
  if (!standsSomewhere()) {
    err.write('noa: the folder you stand in does not exist any more; change to one that does\n')
    await streams.flush()
    return exitCodes.wrongInput
  }
  const to: Out = {
    stdout: (text) => out.write(text),
    stderr: (text) => err.write(text),
    busy: () => (out.waiting > BEHIND || err.waiting > BEHIND ? streams.flush() : undefined),
  }
  // E8: nothing waits for what failed here. Standard error is written at once, since we end at once.
  process.on('uncaughtException', (error) => {
    writeAtOnce(`noa: ${bugText(error)}\n`)
    process.exit(exitCodes.internal)
  })
  try {
    const code = await dispatch(to, streams, argv)
    await streams.flush()
    return code === exitCodes.done && streams.failed() ? exitCodes.wrongInput : code
  } catch (error) {
    err.write(`noa: ${bugText(error)}\n`)
    await streams.flush()
    return exitCodes.internal
  }
}

function standsSomewhere(): boolean {
  try {
    return process.cwd() !== ''
  } catch {
    return false
  }
}

/** T1: our own bug. The stack is for those who ask for it. */
function bugText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const stack =
    error instanceof Error && process.env['NOA_DEBUG'] !== undefined ? `\n${error.stack ?? ''}` : ''
  return `${message.startsWith('Internal error') ? message : `Internal error: ${message}`}\nThis is a bug of noa: please report it (NOA_DEBUG=1 shows where it happened).${stack}`
}

async function dispatch(to: Out, streams: Streams, argv: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = argv
  if (name === '--version' || name === '-v') return print(to, versionLine)
  if (name === '--help' || name === '-h') return print(to, overview())
  if (!isCommand(name)) return refuse(to, unknownCommand(name), rest)
  if (rest.includes('--help') || rest.includes('-h')) return print(to, commandPage(name))
  const given = readArguments(name, catalogue[name], rest)
  if (!given.ok) return refuse(to, given.error, rest)
  return name === 'help'
    ? help(to, given.value.positionals[0])
    : command(await worldOf(to), streams, name, given.value)
}

/** What help does not need is not loaded for it. */
const worldOf = async (to: Out): Promise<World> => (await import('./machine.js')).machine(to)

async function command(
  world: World,
  streams: Streams,
  name: Exclude<CommandName, 'help'>,
  given: Arguments,
): Promise<number> {
  const screen = screenOf(world, streams, given)
  switch (name) {
    case 'run':
      return (await import('./commands/run-on-command-line.js')).runOnCommandLine(
        world,
        given,
        screen,
        onSignals,
      )
    case 'validate':
      return (await import('./commands/validate.js')).validate(world, given)
    case 'plan':
      return (await import('./commands/plan.js')).plan(world, given, screen)
    case 'runs':
      return (await import('./commands/runs.js')).runs(world, given, screen)
    case 'show':
      return (await import('./commands/show.js')).show(world, given, screen)
    case 'explain':
      return (await import('./commands/explain.js')).explain(world, given)
    case 'schema':
      return (await import('./commands/schema.js')).schema(world)
    case 'init':
      return (await import('./commands/init.js')).init(world, given)
  }
}

/** T3: what standard output can show; with `--json` progress is on standard error. */
function screenOf(world: World, streams: Streams, given: Arguments): Screen {
  const toError = given.has('json')
  const stream = toError ? process.stderr : process.stdout
  const asked = { ...(given.has('no-color') ? { colour: false } : {}), live: !toError }
  const { colour, live } = appearanceOf(stream, world.machine.env, asked)
  if (!live) return { colour }
  return {
    colour,
    width: sizeOf(stream).columns,
    live: (frame, columnsOf) => startLive({ sink: streams.out, window: stream, frame, columnsOf }),
  }
}

function help(to: Out, name: string | undefined): number | Promise<number> {
  if (name === undefined) return print(to, overview())
  return isCommand(name) ? print(to, commandPage(name)) : refuse(to, unknownCommand(name), [])
}

/** T4: the first Ctrl-C cancels, the second kills. */
function onSignals(cancel: (by: string) => void): void {
  process.on('SIGINT', () => cancel('Ctrl-C'))
  process.on('SIGTERM', () => cancel('SIGTERM'))
  process.on('SIGHUP', () => cancel('the terminal was closed'))
  // Ctrl-\ asks for the end at once.
  process.on('SIGQUIT', () => {
    cancel('SIGQUIT')
    cancel('SIGQUIT')
  })
}

function print(to: Out, text: string): number {
  to.stdout(text)
  return exitCodes.done
}

/** Wrong arguments. `--json` still gets its one document (T2). */
async function refuse(to: Out, line: string, given: readonly string[]): Promise<number> {
  const { refuse: tell } = await import('./commands/load.js')
  tell(await worldOf(to), { has: (option) => given.includes(`--${option}`) }, [line])
  return exitCodes.wrongInput
}
