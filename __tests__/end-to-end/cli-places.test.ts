import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { cli, noa, startProgram, posix, removeWorkspaces, workspace } from './noa.js'
import { run } from './run-workflow.js'

afterAll(removeWorkspaces)

const dynamic = (value: string): object => ({
  inputs: { d: { default: value } },
  tasks: [{ name: 'a', run: 'touch started', working_directory: '${{ inputs.d }}' }],
})

posix('where tasks run', () => {
  it('L43 in the repository’s root, or in `working_directory` inside of it', async () => {
    const { code, stderr, folder } = await run(
      {
        tasks: [
          { name: 'a', run: 'pwd' },
          { name: 'b', run: 'pwd', working_directory: 'sub/${{ inputs.d }}' },
        ],
        inputs: { d: { default: 'deep' } },
      },
      { files: { 'sub/deep/x': '' } },
    )
    expect(code).toBe(0)
    expect(stderr).toContain(`│ ${folder}\n`)
    expect(stderr).toContain(`│ ${folder}/sub/deep\n`)
  })

  it('S34 never outside of it: by `..`, absolute, by a link', async () => {
    const elsewhere = workspace()
    const folder = workspace({
      'w.yml': 'workflow: { name: w, tasks: [{ name: a, working_directory: ../x, run: touch started }] }\n',
    })
    expect(await noa(['run', 'w.yml'], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/w\.yml:1:\d+: error\[/),
    })
    for (const value of ['..', '../../etc', '/etc', 'sub/../../x', elsewhere]) {
      const { code, task } = await run(dynamic(value))
      expect({ value, code, class: task('main.a').failure?.class }).toEqual({
        value,
        code: 1,
        class: expect.stringMatching(/input|spawn/),
      })
    }
    const linked = workspace({ 'w.yml': JSON.stringify({ workflow: { name: 'w', ...dynamic('link') } }) })
    symlinkSync(elsewhere, join(linked, 'link'))
    expect((await noa(['run', 'w.yml'], { cwd: linked })).code).toBe(1)
    expect(existsSync(join(elsewhere, 'started'))).toBe(false)
  })

  it.each([
    'with space',
    'it\'s "quoted"',
    'emoji 😀 é',
    'back\\slash',
    '$(touch pwned)',
    '-rf',
    'line\nbreak',
  ])('E14 in a folder called %j', async (name) => {
    if (process.platform === 'win32') return
    const outer = workspace()
    const folder = join(outer, name)
    mkdirSync(folder)
    mkdirSync(join(folder, '.git'))
    writeFileSync(
      join(folder, 'w.yml'),
      'workflow: { name: w, tasks: [{ name: a, run: "echo here; touch made" }] }\n',
    )
    const { code, stdout } = await noa(['run', 'w.yml'], { cwd: folder })
    expect(code).toBe(0)
    expect(stdout).toMatch(/│ here$/m)
    expect([existsSync(join(folder, 'made')), existsSync(join(outer, 'pwned'))]).toEqual([true, false])
    expect((await noa(['show'], { cwd: folder })).code).toBe(0)
  })

  it('a definition called with a backslash or spaces', async () => {
    if (process.platform === 'win32') return
    const folder = workspace({ 'my \\w.yml': 'workflow: { name: w, tasks: [{ name: a, run: "true" }] }\n' })
    expect((await noa(['run', 'my \\w.yml'], { cwd: folder })).code).toBe(0)
  })
})

posix('odd surroundings (E13)', () => {
  const file = 'workflow: { name: w, tasks: [{ name: a, run: "echo v=ok >> $GITHUB_OUTPUT" }] }\n'
  it('no HOME, no TMPDIR, an odd TZ, LANG=C, only a PATH', async () => {
    const folder = workspace({ 'w.yml': file })
    const exactEnv = { PATH: process.env['PATH'] ?? '', TZ: 'Nowhere/Nothing', LANG: 'C' }
    const { code, stderr } = await noa(['run', 'w.yml'], { cwd: folder, exactEnv })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('a working directory that was deleted is said', async () => {
    const folder = workspace({ 'gone/x': '' })
    const command = 'cd gone; rm -r "$PWD"; exec "$0" "$1" run'
    const { ended } = startProgram('bash', ['-c', command, process.execPath, cli], { cwd: folder })
    const stderr = 'noa: the folder you stand in does not exist any more; change to one that does\n'
    expect(await ended).toMatchObject({ code: 2, stdout: '', stderr })
  })

  it('a TMPDIR that is not there is said, and nothing starts half way', async () => {
    const folder = workspace({ 'w.yml': file })
    const { code, stdout, stderr } = await noa(['run', 'w.yml'], { cwd: folder, env: { TMPDIR: '/no/such' } })
    expect(code).toBeGreaterThan(0)
    expect(stdout + stderr).toContain('/no/such')
    expect(stdout + stderr).not.toMatch(/^\s+at |Internal error/m)
  })
})

posix('selections and environments', () => {
  const file = `workflow:
  name: w
  stages:
    - { name: lint, tasks: [{ name: a, run: touch lint }] }
    - { name: build, depends_on: [], tasks: [{ name: a, run: touch build }] }
    - { name: deploy, depends_on: [build], environment: production, tasks: [{ name: a, run: touch deploy }] }
    - { name: after, depends_on: [deploy], tasks: [{ name: a, run: touch after }] }
`
  const names = ['lint', 'build', 'deploy', 'after']
  it.each([
    [[], ['lint', 'build', 'after']],
    [['--environment', 'production'], names],
    [
      ['--only', 'build', 'lint'],
      ['lint', 'build'],
    ],
    [
      ['--to', 'deploy', '--environment', 'production'],
      ['build', 'deploy'],
    ],
    [
      ['--from', 'build'],
      ['build', 'after'],
    ],
    [['--skip', 'lint', '--skip', 'after'], ['build']],
  ])('M1, T: with %j run %j', async (args, expected) => {
    const folder = workspace({ 'w.yml': file })
    const { code, stdout } = await noa(['run', 'w.yml', ...args], { cwd: folder })
    expect(code).toBe(0)
    expect(names.filter((name) => existsSync(join(folder, name)))).toEqual(expected)
    expect(stdout.includes('runs only with `--environment production`')).toBe(
      args.every((arg) => !['--only', '--to', '--environment'].includes(arg)),
    )
  })
})
