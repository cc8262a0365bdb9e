import { catalogue, commandPage, isCommand, overview, type CommandName } from './commands/catalogue.js'
import { readArguments, type Arguments } from './commands/command-line.js'
import { exitCodes, type World } from './commands/world.js'
import { machine } from './machine.js'

/** Runs one command line; resolves with the exit code (T1). */
export async function main(argv: readonly string[]): Promise<number> {
  const out = {
    stdout: (text: string | Uint8Array) => void process.stdout.write(text),
    stderr: (text: string | Uint8Array) => void process.stderr.write(text),
  }
  const world = machine(out)
  const [name = 'help', ...rest] = argv
  if (name === '--version' || name === '-v') return print(world, `${world.machine.version}\n`)
  if (name === '--help' || name === '-h') return print(world, overview(world.machine.version))
  if (!isCommand(name)) return unknown(world, name)
  if (rest.includes('--help') || rest.includes('-h')) return print(world, commandPage(name))
  const given = readArguments(name, catalogue[name], rest)
  if (!given.ok) return refuse(world, given.error)
  return command(world, name, given.value)
}

async function command(world: World, name: CommandName, given: Arguments): Promise<number> {
  switch (name) {
    case 'run': {
      const { runOnCommandLine } = await import('./commands/run-on-command-line.js')
      return runOnCommandLine(world, given, onSignals)
    }
    default:
      return refuse(world, name)
  }
}

/** T4: the first Ctrl-C cancels, the second kills. */
function onSignals(cancel: (by: string) => void): void {
  process.on('SIGINT', () => cancel('Ctrl-C'))
  process.on('SIGTERM', () => cancel('SIGTERM'))
  process.on('SIGHUP', () => cancel('the terminal was closed'))
}

function print(world: World, text: string): number {
  world.out.stdout(text)
  return exitCodes.done
}

function refuse(world: World, line: string): number {
  world.out.stderr(`noa: ${line}\n`)
  return exitCodes.wrongInput
}

function unknown(world: World, name: string): number {
  return refuse(world, `there is no command \`${name}\``)
}
