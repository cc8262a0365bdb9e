import { suggest } from '../expression/suggest.js'
import { version } from '../version.js'
import type { CommandHelp, Option } from './command-line.js'

const FILE = '[FILE]'
const json: Option = { help: 'print one JSON document' }
const noColor: Option = { help: 'no colours' }
const input: Option = { value: 'k=v', many: true, help: 'the value of an input' }
const inputsFile: Option = { value: 'F', help: 'values of inputs, as YAML or JSON' }
const only: Option = { value: 'NODE', many: true, help: 'run these and nothing else' }
const to: Option = { value: 'NODE', many: true, help: 'run these and what they need' }
const from: Option = { value: 'NODE', many: true, help: 'run these and what depends on them' }
const skip: Option = { value: 'NODE', many: true, help: 'do not run these' }
const environment: Option = { value: 'NAME', many: true, help: 'also run the stages of this environment' }
const event: Option = { value: 'F', help: 'an event payload, for the `github` context' }

const selection = { input, 'inputs-file': inputsFile, only, to, from, skip, environment, event }

/** What `noa` can do, in the order in which help shows it. */
export const catalogue = {
  run: {
    summary: 'run the workflow here',
    takes: [FILE],
    options: {
      ...selection,
      mode: { value: 'M', help: 'auto (supervised and debug come later)' },
      'secret-file': { value: 'F', help: 'values of secrets, as NAME=value lines' },
      'max-parallel': { value: 'N', help: 'tasks at work at once' },
      'dry-run': { help: 'show the plan and stop' },
      'run-id': { value: 'ID', help: 'the name of the run (default: its time)' },
      log: {
        value: 'grouped|interleaved',
        help: 'tasks’ lines together when they end, or as they come (default)',
      },
      json: { help: 'print the result as JSON; everything else goes to standard error' },
      quiet: { help: 'only what failed, and the result' },
      'no-color': noColor,
    },
  },
  validate: {
    summary: 'check definitions, and say all that is wrong with them',
    takes: ['[FILE…]'],
    options: {
      format: { value: 'text|json|github', help: 'how findings are written' },
      fix: { help: 'mend what can be mended with certainty' },
      json: { help: 'as `--format json`' },
      'no-color': noColor,
    },
  },
  plan: {
    summary: 'show what would run, in what order, and why',
    takes: [FILE],
    options: {
      ...selection,
      format: { value: 'text|json|mermaid', help: 'how the plan is written' },
      target: { value: 'local|job', help: 'where it would run' },
      json: { help: 'as `--format json`' },
      'no-color': noColor,
    },
  },
  runs: { summary: 'list the runs that are on record', takes: [], options: { json } },
  show: {
    summary: 'show one run, by default the latest',
    takes: ['[RUN]'],
    options: { json, 'no-color': noColor },
  },
  explain: {
    summary: 'say why a node ended as it did, with lines of the definition',
    takes: ['[RUN]', 'NODE'],
    options: { json },
  },
  schema: { summary: 'print the JSON Schema of definitions', takes: [], options: { json } },
  init: {
    summary: 'write a first definition for this repository',
    takes: [],
    options: { force: { help: 'overwrite a file that is there' } },
  },
  help: { summary: 'say what a command does', takes: ['[COMMAND]'], options: {} },
} as const satisfies Readonly<Record<string, CommandHelp>>

export type CommandName = keyof typeof catalogue

export const isCommand = (name: string): name is CommandName => Object.hasOwn(catalogue, name)

/** What `--version` prints. */
export const versionLine = `${version}\n`

/** The page that `noa help` prints. */
export function overview(): string {
  const rows = Object.entries(catalogue).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  return [
    `noa ${version}: one workflow file, on a laptop and in CI`,
    '',
    'usage: noa COMMAND [arguments]',
    '',
    ...rows,
    '',
    '`noa help COMMAND` tells more. A NODE is `stage`, `stage.task`, `stage[key]` or `stage[key].task`.',
    'Exit codes: 0 succeeded or degraded · 1 failed · 2 wrong file, arguments or environment · 5 damaged record',
    '            70 a bug of noa · 130 cancelled',
    '',
  ].join('\n')
}

/** The page that `noa help COMMAND` prints. */
export function commandPage(name: CommandName): string {
  const { summary, takes, options }: CommandHelp = catalogue[name]
  const rows = Object.entries(options).map(([option, { value, many, help }]) => {
    const left = `--${option}${value === undefined ? '' : ` ${value}${many === true ? '…' : ''}`}`
    return `  ${left.padEnd(26)}${left.length >= 26 ? `\n${' '.repeat(28)}` : ''}${help}`
  })
  const usage = ['noa', name, ...takes, ...(rows.length > 0 ? ['[options]'] : [])].join(' ')
  return [`${usage}: ${summary}`, '', ...(rows.length > 0 ? rows : ['  no options']), ''].join('\n')
}

/** Commands that tool.md names and that come later. */
const LATER = [
  'resume',
  'rollback',
  'simulate',
  'test',
  'compile',
  'debug',
  'report',
  'audit',
  'evidence',
  'agents',
  'tune',
]

/** What to say of a command that there is not. */
export function unknownCommand(name: string): string {
  if (LATER.includes(name)) return `\`noa ${name}\` is not there yet`
  const meant = suggest(name, Object.keys(catalogue))
  return `there is no command \`${name}\`; ${meant === undefined ? '`noa help` lists them' : `did you mean \`noa ${meant}\`?`}`
}
