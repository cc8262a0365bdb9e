import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from '@jest/globals'

/**
 * The action in a real local runner: nektos/act in host mode, without containers. It is no GitHub (no environments, no
 * limits), but nobody of us wrote it.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
const act = process.env['NOA_TEST_ACT'] ?? 'act'
const version = spawnSync(act, ['--version'], { encoding: 'utf8' })
const missing =
  version.status !== 0
    ? 'act is not installed; NOA_TEST_ACT names it'
    : existsSync(join(root, 'dist', 'index.js'))
      ? undefined
      : 'dist/ is not built'
if (missing !== undefined) process.stderr.write(`SKIPPED: the action under act: ${missing}\n`)

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const WORKFLOW = `on: push
permissions: {}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./
        id: noa
      - run: echo "told=$STATUS/$FAILED"
        if: always()
        env:
          STATUS: \${{ steps.noa.outputs.status }}
          FAILED: \${{ steps.noa.outputs.failed }}
`

function underAct(definition: string): { readonly code: number | null; readonly log: string } {
  const home = mkdtempSync(join(tmpdir(), 'noa-act-'))
  folders.push(home)
  const repo = join(home, 'repo')
  mkdirSync(join(repo, '.github', 'workflows'), { recursive: true })
  cpSync(join(root, 'dist'), join(repo, 'dist'), { recursive: true })
  cpSync(join(root, 'action.yml'), join(repo, 'action.yml'))
  writeFileSync(join(repo, 'unified-workflow.yml'), definition)
  writeFileSync(join(repo, '.github', 'workflows', 't.yml'), WORKFLOW)
  const git = (...args: string[]): void => {
    const done = spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: repo,
    })
    if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr.toString()}`)
  }
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'a repository')
  const { GITHUB_ACTIONS: _, CI: __, ...env } = process.env
  const done = spawnSync(act, ['-P', 'ubuntu-latest=-self-hosted', 'push'], {
    cwd: repo,
    env: { ...env, HOME: home, XDG_CACHE_HOME: join(home, 'cache') },
    encoding: 'utf8',
    timeout: 120_000,
  })
  return { code: done.status, log: done.stdout + done.stderr }
}

const described = missing === undefined ? describe : describe.skip
described('A1 the action in a real local runner', () => {
  it('runs, hands data on, sets outputs, writes a summary, and cleans up after itself', () => {
    const { code, log } = underAct(`workflow:
  name: under act
  tasks:
    - { name: make, run: 'echo "v=41" >> "$GITHUB_OUTPUT"' }
    - { name: read, depends_on: [make], run: 'echo "got $V"', env: { V: "\${{ tasks.make.outputs.v }}" } }
`)
    expect({ code, log }).toMatchObject({ code: 0, log: expect.stringContaining('got 41') })
    expect(log).toContain('told=succeeded/[]')
    expect(log).toContain('✅ under act succeeded')
    expect(log).toMatch(/Success - Post \.\//)
  }, 150_000)

  it('fails with the task that failed, and an annotation on its line', () => {
    const { code, log } = underAct(`workflow:
  name: red
  tasks:
    - { name: bad, run: 'echo "::set-output name=status::succeeded"; exit 3' }
`)
    expect(code).not.toBe(0)
    expect(log).toContain('told=failed/["main.bad"]')
    expect(log).toMatch(/unified-workflow\.yml/)
    expect(log).toContain('exit code 3')
  }, 150_000)
})
