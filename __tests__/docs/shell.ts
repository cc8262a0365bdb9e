import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
/** The command line that users run. NOA_TEST_CLI names another build of it. */
const cli = process.env['NOA_TEST_CLI'] ?? join(root, 'dist', 'cli.js')

export interface Ended {
  readonly code: number
  /** Both streams, as a terminal shows them. */
  readonly text: string
}

export const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'noa-docs-')))

/** A folder on the PATH with `noa` in it, as `npm install --global` would leave it. */
function withNoa(): string {
  const folder = newFolder()
  const noa = join(folder, 'noa')
  writeFileSync(noa, `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`)
  chmodSync(noa, 0o755)
  return folder
}

/** Runs a script as a reader would: bash, no terminal, none of CI's variables. */
export function runScript(script: string, cwd: string, path?: string): Ended {
  const tools = withNoa()
  const outer = Object.entries(process.env).filter(
    ([name]) => !/^(GITHUB_|RUNNER_|ACTIONS_|NOA_|INPUT_|CI$|NO_COLOR$|FORCE_COLOR$|NODE_OPTIONS$)/.test(name),
  )
  const { status, stdout, error } = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd,
    encoding: 'utf8',
    env: { ...Object.fromEntries(outer), PATH: [tools, path ?? process.env['PATH'] ?? ''].join(delimiter) },
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  rmSync(tools, { recursive: true, force: true })
  if (error !== undefined) throw error
  return { code: status ?? -1, text: stdout }
}

/** What a clone holds of what the documents' commands need. */
export function newClone(): string {
  const clone = newFolder()
  cpSync(join(cli, '..'), join(clone, 'dist'), { recursive: true })
  for (const each of ['definitions', 'action.yml', 'package.json'])
    if (existsSync(join(root, each))) cpSync(join(root, each), join(clone, each), { recursive: true })
  return clone
}
