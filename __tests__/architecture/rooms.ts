/**
 * Who may import whom, as data. `docs/architecture.md` shows this table and a test holds the two together;
 * `rules.ts` reads it. To change the house, change this table in a commit of its own with a note in docs/decisions/.
 */

/** `src/*.ts` but the entries, in order: each may import only those above it. */
export const NOUNS = [
  'version',
  'diagnostic',
  'quantity',
  'workflow',
  'github-words',
  'matrix',
  'plan',
  'finding',
  'event',
  'run',
  'apply-queue',
  'apply-task',
  'apply-stage',
  'apply-event',
  'processes',
  'ports',
  'task-ports',
] as const

/** Those nouns that say what we ask of the outside: only some rooms know them. */
export const PORTS = ['processes', 'ports', 'task-ports'] as const

/** Where a process begins. `index` joins the others for the one bundle, by `await import()` alone. */
export const ENTRIES = ['index', 'action', 'post', 'cli', 'machine'] as const

export interface Room {
  readonly holds: string
  /** The rooms that it may import. */
  readonly rooms: readonly string[]
  /** May it know what we ask of the outside (PORTS)? */
  readonly ports: boolean
  /** May it touch the real world: Node's modules, timers, the clock, chance, the process? */
  readonly world: boolean
  /** npm packages; a trailing `*` stands for a whole scope. */
  readonly packages: readonly string[]
}

const pure = (holds: string, rooms: readonly string[] = [], packages: readonly string[] = []): Room => ({
  holds,
  rooms,
  ports: false,
  world: false,
  packages,
})
const withPorts = (room: Room): Room => ({ ...room, ports: true })

const INNER: Readonly<Record<string, Room>> = {
  definition: pure('text → Workflow', ['expression'], ['yaml', 'zod']),
  expression: pure('${{ }}: evaluator, contexts, what an expression reads', [], ['@actions/expressions']),
  orchestration: pure('Workflow → Plan, and Plan → jobs', ['expression']),
  stages: pure('the rules of each kind of stage', ['expression']),
  recovery: pure('what to do about failure'),
  agents: withPorts(pure('who performs a task', [], ['zod'])),
  output: pure('what tasks print → clean lines: assembled, masked, defused'),
  engine: withPorts(pure('Plan → events', ['expression', 'stages', 'recovery'])),
  monitoring: withPorts(pure('events → reports')),
  debugger: withPorts(pure('pauses, breakpoints, inspection')),
}

export const ROOMS: Readonly<Record<string, Room>> = {
  ...INNER,
  commands: withPorts(pure('what a user can ask for', Object.keys(INNER), ['zod'])),
  outside: {
    holds: 'the real world',
    rooms: ['output'],
    ports: true,
    world: true,
    packages: ['@actions/*', 'ajv', 'zod'],
  },
  entries: {
    holds: 'read inputs, call a command, set the exit code',
    rooms: ['commands', 'outside'],
    ports: false,
    world: true,
    packages: ['@actions/*'],
  },
}

/** Files that must stay purer than their room: the decider decides from plan, run and `now` alone. */
export const WITHOUT_PORTS = ['engine/decide.ts'] as const

/** What a room without the world may import of Node: text and sums, nothing that reads the machine. */
export const PURE_BUILTINS: Readonly<Record<string, 'all' | readonly string[]>> = {
  'node:buffer': 'all',
  'node:string_decoder': 'all',
  'node:path/posix': 'all',
  'node:path': ['posix'],
  'node:crypto': ['createHash', 'Hash'],
  'node:util': ['parseArgs', 'stripVTControlCharacters', 'styleText', 'isDeepStrictEqual'],
}

/** Globals that only rooms with the world may name. `new Date(value)` with a value is a sum, not a clock. */
export const WORLDLY_GLOBALS = [
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'process',
  'console',
  'fetch',
  'crypto',
  'require',
] as const

export const MAX_LINES = 300
/** Names that say nothing of what a file is about (house: no utils, helper, manager, common, types.ts, barrels). */
export const EMPTY_NAMES = /^(utils?|helpers?|managers?|common|types|shared|misc|index)$/

const list = (names: readonly string[]): string =>
  names.length === 0 ? '–' : names.map((n) => `\`${n}\``).join(' ')

/** The table as `docs/architecture.md` shows it. */
export const asMarkdown = (): string =>
  [
    `Nouns, in order: ${list(NOUNS)}. Of these the ports, which only some rooms know: ${list(PORTS)}.`,
    '',
    '| room | holds | may import of rooms | ports | packages | the real world |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(ROOMS).map(
      ([name, room]) =>
        `| \`${name}\` | ${room.holds} | ${list(room.rooms)} | ${room.ports ? 'yes' : 'no'} | ${list(room.packages)} | ${room.world ? 'yes' : 'no'} |`,
    ),
  ].join('\n')
