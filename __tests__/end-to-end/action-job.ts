import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe } from '@jest/globals'
import { type ActionRun, runAction, type RunnerOptions } from '../rig/runner/runner.js'

/** The repository: action.yml and the built dist/ are the action that is tested. */
export const ACTION = resolve(import.meta.dirname, '../..')

const built = existsSync(join(ACTION, 'dist', 'index.js'))
const node24 = process.env['NOA_TEST_NODE24']

/** The Nodes on which the action is started: this one, and 24 as on GitHub, where NOA_TEST_NODE24 names one. */
const NODES: readonly (readonly [string, string])[] = [
  [`Node ${process.versions.node.split('.')[0] ?? ''}`, process.execPath],
  ...(node24 === undefined || node24 === process.execPath ? [] : [['Node 24', node24] as const]),
]

const onBuilt = built ? describe : describe.skip
const missing = built ? '' : ' (dist/ is missing: run `npm run package` first)'

/** Tests of the built action on each Node; where dist/ is missing they are shown as skipped, with the reason. */
export function describeAction(name: string, tests: (node: string) => void): void {
  for (const [label, node] of NODES)
    onBuilt(`${name}, ${label}${missing}`, () => {
      tests(node)
    })
}

export interface Job extends Partial<Omit<RunnerOptions, 'action'>> {
  /** The text of `unified-workflow.yml`. */
  readonly definition?: string
  /** More files of the workspace. */
  readonly files?: Readonly<Record<string, string>>
}

export interface JobRun extends ActionRun {
  readonly place: { readonly workspace: string; readonly temp: string }
  /** The events of the only run, as text. */
  readonly record: string
}

const made: string[] = []
afterAll(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true, force: true })))
export const newFolder = (): string => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'noa-action-')))
  made.push(path)
  return path
}

/** A job whose one step is this action. */
export async function job({ definition, files = {}, ...options }: Job): Promise<JobRun> {
  const { workspace = newFolder(), temp = newFolder() } = options
  const all = { ...(definition === undefined ? {} : { 'unified-workflow.yml': definition }), ...files }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true })
    writeFileSync(join(workspace, name), text)
  }
  const run = await runAction({ action: ACTION, ...options, workspace, temp })
  return { ...run, place: { workspace, temp }, record: recordIn(join(temp, 'noa')) }
}

function recordIn(home: string): string {
  const runs = join(home, 'runs')
  if (!existsSync(runs)) return ''
  const [only] = readdirSync(runs).filter((name) => !name.startsWith('.'))
  return only === undefined ? '' : readFileSync(join(runs, only, 'events.jsonl'), 'utf8')
}

export const summaryText = ({ summary }: Pick<ActionRun, 'summary'>): string =>
  summary.kind === 'shown' ? summary.text : `no summary: ${summary.kind}`
