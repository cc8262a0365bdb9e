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
import type { StepRun } from '../rig/runner/step.js'

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
const onPosix = built && process.platform !== 'win32' ? describe : describe.skip

/** Tests of the built action on each Node; where dist/ is missing they are shown as skipped, with the reason. */
export function describeAction(name: string, tests: (node: string) => void): void {
  for (const [label, node] of NODES)
    onBuilt(`${name}, ${label}${missing}`, () => {
      tests(node)
    })
}

/** As `describeAction`, for what needs signals: Windows has none. */
export function describeOnPosix(name: string, tests: (node: string) => void): void {
  for (const [label, node] of NODES)
    onPosix(`${name}, ${label}${missing}`, () => {
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
  /** All files of the records, as text. */
  readonly record: string
  /** What the action printed, before the runner read it; without the masks that it asks for. */
  readonly raw: string
}

const made: string[] = []
afterAll(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true, force: true })))
export const newFolder = (): string => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'noa-action-')))
  made.push(path)
  return path
}

/** Scripts here are written for bash, which Windows has too, but not by itself (L43). It is included by itself (L7). */
const BASH = 'agents: {}\ndefaults: { shell: bash }\n'

/** A job whose one step is this action. */
export async function job({ definition, files = {}, ...options }: Job): Promise<JobRun> {
  const { workspace = newFolder(), temp = newFolder() } = options
  const all = {
    ...(process.platform === 'win32' ? { 'agents.yml': BASH } : {}),
    ...(definition === undefined ? {} : { 'unified-workflow.yml': definition }),
    ...files,
  }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true })
    writeFileSync(join(workspace, name), text)
  }
  const raw: string[] = []
  const run = await runAction({
    action: ACTION,
    ...options,
    workspace,
    temp,
    onLine: (line) => {
      if (!line.startsWith('::add-mask::')) raw.push(line)
      options.onLine?.(line)
    },
  })
  return {
    ...run,
    place: { workspace, temp },
    record: textIn(join(temp, 'noa', 'runs')),
    raw: raw.join('\n'),
  }
}

function textIn(folder: string): string {
  if (!existsSync(folder)) return ''
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}

export const summaryText = ({ summary }: Pick<ActionRun, 'summary'>): string =>
  summary.kind === 'shown' ? summary.text : `no summary: ${summary.kind}`

/** The post step, which must have run. */
export function postOf({ post }: Pick<ActionRun, 'post'>): StepRun {
  if (post === undefined || !('log' in post)) throw new Error('the post step did not run')
  return post
}

/** The groups of a log. */
export const groups = ({
  tree,
}: Pick<ActionRun, 'tree'>): readonly { readonly title: string; readonly lines: readonly string[] }[] =>
  tree.flatMap((node) =>
    node.kind === 'group'
      ? [
          {
            title: node.title,
            lines: node.children.flatMap((each) => (each.kind === 'line' ? [each.text] : [])),
          },
        ]
      : [],
  )

export function json(text: string | undefined): unknown {
  const value: unknown = JSON.parse(text ?? 'null')
  return value
}

/** All that a job shows or keeps. Its log is masked by the runner besides: what is asked for must be ours. */
export const everythingIn = (run: JobRun): string =>
  JSON.stringify([run.raw, run.annotations, run.summary, run.outputs, run.state, run.record, run.post])
