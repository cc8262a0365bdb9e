import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from '@jest/globals'
import { type ActionRun, runAction, type RunnerOptions } from './runner.js'

export interface Fixture extends Partial<RunnerOptions> {
  /** Scripts, with two words of their own: `say(…)` prints lines, `put('OUTPUT', …)` writes a file of the runner. */
  readonly main: string
  readonly post?: string
  /** What stands in action.yml before `runs`. */
  readonly yml?: string
  readonly using?: string
  /** Files of the workspace. */
  readonly files?: Readonly<Record<string, string>>
}

const WORDS = `
const fs = require('node:fs');
const say = (...lines) => process.stdout.write(lines.map((line) => line + '\\n').join(''));
const put = (name, text) => fs.appendFileSync(process.env['GITHUB_' + name], text);
`

const made: string[] = []
afterEach(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true, force: true })))
const folder = (): string => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'runner-rig-')))
  made.push(path)
  return path
}

/** Runs an action that is made for the test, in a workspace that is made for the test. */
export async function run({
  main,
  post,
  yml = '',
  using = 'node24',
  files = {},
  ...options
}: Fixture): Promise<ActionRun> {
  const [action, workspace, temp] = [folder(), folder(), folder()]
  const runs = [
    `runs:`,
    `  using: ${using}`,
    '  main: main.js',
    ...(post === undefined ? [] : ['  post: post.js']),
  ]
  writeFileSync(join(action, 'action.yml'), ['name: fixture', 'description: x', yml, ...runs, ''].join('\n'))
  writeFileSync(join(action, 'main.js'), WORDS + main)
  if (post !== undefined) writeFileSync(join(action, 'post.js'), WORDS + post)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true })
    writeFileSync(join(workspace, name), text)
  }
  return runAction({ action, workspace, temp, ...options })
}

export const messages = ({ annotations }: Pick<ActionRun, 'annotations'>): readonly string[] =>
  annotations.map(({ message }) => message)

/** A script that gives its variables, and `cwd`, as the output `env`. */
export const DUMP_ENV = `put('OUTPUT', 'env<<END\\n' + JSON.stringify({ ...process.env, cwd: process.cwd() }) + '\\nEND\\n');`

export function dumped(outputs: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(outputs['env'] ?? '{}')
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
