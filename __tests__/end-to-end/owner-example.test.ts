import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import {
  onlyRun,
  posix,
  removeWorkspaces,
  repository,
  resultIn,
  startProgram,
  taskIn,
  workspace,
} from './noa.js'

afterAll(removeWorkspaces)

const has = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0
const missing = [
  ...(has('python3', '--version') || has('python', '--version') ? [] : ['python']),
  ...(has('rustc', '--version') ? [] : ['rust']),
  ...(has('go', 'version') ? [] : ['go']),
]
if (missing.length > 0)
  process.stderr.write(
    `SKIPPED: ${missing.join(', ')} not installed; the owner's example is tested with Node alone\n`,
  )

/** The repository as a user has it who cloned it and installed nothing: what it needs to run, elsewhere. */
function clone(): string {
  const folder = workspace()
  for (const name of ['definitions', 'dist', 'package.json'])
    cpSync(join(repository, name), join(folder, name), { recursive: true })
  return folder
}

const file = 'definitions/unified-pipeline.yml'
const command = (folder: string): string => join(folder, 'dist', 'cli.js')

const tasks = [
  'init.data_preprocessing',
  'init.resource_allocation',
  'init.service_startup',
  'process.inference',
  'process.post_processing',
  'finalize.persist_results',
  'finalize.send_alerts',
]

/** What each task became: the same in the log, in the result and in what `show` says. */
async function expectDone(
  folder: string,
  env: Readonly<Record<string, string>>,
  by: readonly RegExp[],
): Promise<void> {
  const started = startProgram(process.execPath, [command(folder), 'run', file], {
    cwd: folder,
    exactEnv: env,
  })
  const { code, stdout, stderr } = await started.ended
  expect({ code, stderr, failed: code === 0 ? '' : stdout }).toEqual({ code: 0, stderr: '', failed: '' })
  const shown = await startProgram(process.execPath, [command(folder), 'show', '--json'], {
    cwd: folder,
    exactEnv: env,
  }).ended
  const result = resultIn(shown.stdout)
  expect(result).toMatchObject({ workflow: 'unified-pipeline', status: 'succeeded' })
  for (const [index, node] of tasks.entries()) {
    const performer = by[index] ?? /never/
    const task = taskIn(result, node)
    expect({ node, status: task.status, by: task.by }).toEqual({
      node,
      status: 'succeeded',
      by: expect.stringMatching(performer),
    })
    const line = stdout.split('\n').find((each) => each.startsWith(`${node} `) && / ok in /.test(each)) ?? ''
    expect(line).toMatch(performer)
  }
  // Real work: the data set was read, a service answered, results lie in the record with their digests, an alert arrived.
  const artifacts = join(onlyRun(folder), 'artifacts', 'tasks')
  const alert: unknown = JSON.parse(readFileSync(join(artifacts, 'alerts', 'sent.json'), 'utf8'))
  expect(alert).toEqual(expect.any(Object))
  expect(Object.keys(taskIn(result, 'finalize.persist_results').outputs).length).toBeGreaterThan(0)
  expect(taskIn(result, 'finalize.send_alerts').outputs).toMatchObject({ delivered: 'true' })
}

const withToolchains = missing.length === 0 ? describe : describe.skip

describe('the owner’s example runs for real', () => {
  withToolchains('its languages', () => {
    it('with Python, Rust and Go', async () => {
      expect.hasAssertions()
      const folder = clone()
      const env = Object.fromEntries(
        ['PATH', 'HOME', 'TMPDIR', 'CARGO_HOME', 'RUSTUP_HOME', 'GOPATH', 'GOROOT', 'GOCACHE'].flatMap(
          (name) => {
            const value = process.env[name]
            return value === undefined ? [] : [[name, value]]
          },
        ),
      )
      await expectDone(folder, env, [/^.*python/, /rust/, /\bgo\b/, /python/, /node/, /node/, /node/])
    })
  })

  posix('none of them', () => {
    it('with Node alone on the PATH: no Python, no Rust, no Go, no shell', async () => {
      expect.hasAssertions()
      const folder = clone()
      const bin = join(folder, 'bin')
      mkdirSync(bin)
      symlinkSync(process.execPath, join(bin, 'node'))
      await expectDone(
        folder,
        { PATH: bin },
        tasks.map(() => /node/),
      )
    })
  })

  it('the plan says who may perform each task, in order of preference', async () => {
    const folder = clone()
    const { code, stdout } = await startProgram(process.execPath, [command(folder), 'plan', file], {
      cwd: folder,
    }).ended
    expect(code).toBe(0)
    for (const node of tasks) expect(stdout).toContain(node.split('.')[1])
    expect(stdout).toMatch(/resource_allocation.*rust.*node/)
    expect(stdout).toMatch(/service_startup.*go.*node/)
  })

  it('the clone validates, and nothing in it says more than 0 problems', async () => {
    const folder = clone()
    const ended = await startProgram(process.execPath, [command(folder), 'validate', file], { cwd: folder })
      .ended
    expect(ended).toMatchObject({ code: 0, stdout: '', stderr: `${file}: no problems\n` })
  })
})
