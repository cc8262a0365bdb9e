import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { MAX_FILE_BYTES } from '../../src/agents/published.js'
import {
  DEEPEST_NESTING,
  LARGEST_FILE,
  MOST_EXPANSION,
  MOST_TASKS,
} from '../../src/definition/guard.js'
import { planned, plannedAgentKinds } from '../../src/definition/supported.js'
import { MAX_TEXT } from '../../src/expression/budget.js'
import { MOST_OF_A_KIND } from '../../src/monitoring/annotations.js'
import { SUMMARY_LIMIT } from '../../src/monitoring/job-summary.js'
import { MAX_LINE } from '../../src/output/line-blocks.js'
import { DEFAULT_LIMITS } from '../../src/output/task-output.js'
import { plannedTable, tableOf } from './grammar-tables.js'
import { root } from './shell.js'

/**
 * Parts of pages that come from the sources stand between `<!-- generated: NAME -->` and `<!-- end -->`. A test holds
 * them to what they come from; `UPDATE_GOLDEN=1 npm test -- __tests__/docs` writes them.
 */
const BLOCK = /<!-- generated: ([\w. -]+) -->\n[\s\S]*?<!-- end -->/g

export const generatedNames = (markdown: string): readonly string[] =>
  [...markdown.matchAll(BLOCK)].map((found) => found[1] ?? '')

export const regenerated = (markdown: string): string =>
  markdown.replaceAll(BLOCK, (_, name: string) => `<!-- generated: ${name} -->\n${textOf(name)}\n<!-- end -->`)

function textOf(name: string): string {
  const [kind, of = ''] = name.split(' ')
  if (kind === 'keys') return tableOf(of)
  if (kind === 'planned') return of === 'keys' ? plannedTable() : plannedList()
  if (kind === 'action') return actionTable(of)
  if (kind === 'limits') return limitsTable()
  throw new Error(`nobody knows how to generate \`${name}\``)
}

const ticked = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ')

function plannedList(): string {
  const keys = [...new Set([...planned.keys()].map((path) => path.split('.')[1] ?? ''))]
  return `Keys: ${ticked(keys)}. Kinds of agents: ${ticked([...plannedAgentKinds])}.`
}

interface Described {
  readonly description: string
  readonly default?: string
}

/** The inputs or outputs of action.yml that do something today, and the names of those that are to come. */
function actionTable(of: string): string {
  const action: Readonly<Record<string, Readonly<Record<string, Described>>>> = parse(
    readFileSync(join(root, 'action.yml'), 'utf8'),
  )
  const all = Object.entries(action[of] ?? {})
  const coming = all.filter(([, { description }]) => description.startsWith('Coming'))
  const rows = all
    .filter(([, { description }]) => !description.startsWith('Coming'))
    .map(([name, { description, default: normally }]) => {
      const cells = [`\`${name}\``, normally === undefined ? '' : `\`${normally}\``, description]
      return `| ${(of === 'outputs' ? [cells[0], cells[2]] : cells).join(' | ')} |`
    })
  const head = of === 'outputs' ? ['| output | |', '| --- | --- |'] : ['| input | default | |', '| --- | --- | --- |']
  return [...head, ...rows, '', `To come, and without effect or refused until then: ${ticked(coming.map(([name]) => name))}.`].join('\n')
}

const mebibytes = (bytes: number): string => (bytes >= 1024 ** 2 ? `${bytes / 1024 ** 2} MiB` : `${bytes / 1024} KiB`)

const limitsTable = (): string =>
  [
    ['a definition file', mebibytes(LARGEST_FILE), '`file-too-large`, exit code 2'],
    ['nesting in it', `${DEEPEST_NESTING} levels`, '`too-deep`, exit code 2'],
    ['what aliases expand to', `${MOST_EXPANSION} times the text`, '`alias-expansion`, exit code 2'],
    ['tasks, after what is written in the file is expanded', MOST_TASKS.toLocaleString('en-US'), '`too-many-tasks`, exit code 2'],
    ['text that one expression makes', mebibytes(MAX_TEXT), 'the node that asked for it fails, class `input`'],
    ['all outputs of one task', mebibytes(MAX_FILE_BYTES), 'the task fails, class `output`, and both sizes are named'],
    ['one line of a log', mebibytes(MAX_LINE), 'it is cut into lines of this length'],
    [
      'the log of one attempt',
      `first ${mebibytes(DEFAULT_LIMITS.head)} and last ${mebibytes(DEFAULT_LIMITS.tail)}`,
      'what lies between is dropped, and the log says how much',
    ],
    ['findings of one task', String(DEFAULT_LIMITS.findings), 'the rest is counted'],
    ['the job summary', mebibytes(SUMMARY_LIMIT), 'the least important is left out first, and that is said'],
    ['annotations of one step', `${MOST_OF_A_KIND} errors, ${MOST_OF_A_KIND} warnings, ${MOST_OF_A_KIND} notices`, 'the rest stands in the summary'],
  ].reduce((table, cells) => `${table}\n| ${cells.join(' | ')} |`, '| what | at most | beyond it |\n| --- | --- | --- |')
