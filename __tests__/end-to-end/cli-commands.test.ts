import { afterAll, describe, expect, it } from '@jest/globals'
import { noa, removeWorkspaces, workspace } from './noa.js'

afterAll(removeWorkspaces)

describe('commands that need no run', () => {
  it('help, version, pages of commands', async () => {
    const folder = workspace()
    const [help, bare, version, page, flag] = await Promise.all(
      [['help'], [], ['--version'], ['help', 'run'], ['run', '--help']].map((args) =>
        noa(args, { cwd: folder }),
      ),
    )
    expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('usage: noa COMMAND') })
    expect(bare).toEqual(help)
    expect(version?.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(page).toMatchObject({ code: 0, stdout: expect.stringContaining('--dry-run') })
    expect(flag).toEqual(page)
  })

  it('`noa schema` prints the published schema', async () => {
    const folder = workspace()
    const { code, stdout } = await noa(['schema'], { cwd: folder })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  })

  it('`noa init` writes a file that is right and runs, and overwrites nothing', async () => {
    const folder = workspace()
    expect(await noa(['init'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' })
    expect(await noa(['validate'], { cwd: folder })).toMatchObject({ code: 0, stdout: '' })
    expect(await noa(['run'], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('hello from noa'),
    })
    const again = await noa(['init'], { cwd: folder })
    expect(again).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--force') })
  })

  it('`noa init` knows npm, cargo and go repositories', async () => {
    const scripts = { build: 'x', test: 'y', 'format:check': 'z' }
    const folder = workspace({ 'package.json': JSON.stringify({ scripts }), 'Cargo.toml': '', 'go.mod': '' })
    await noa(['init'], { cwd: folder })
    const plan = await noa(['plan', '--json'], { cwd: folder })
    expect(plan.code).toBe(0)
    for (const name of ['build', 'test', 'format-check', 'cargo-test', 'go-vet'])
      expect(plan.stdout).toContain(`"${name}"`)
  })

  it('`noa validate --fix` mends what it can, and says so', async () => {
    const before = 'workflow:\n  name: w\n  tasks:\n    - name: a\n      run: echo ${{ github.actor }}\n'
    const folder = workspace({ 'w.yml': before })
    const { code, stderr } = await noa(['validate', '--fix', 'w.yml'], { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'mended 1 problem\nw.yml: no problems\n' })
  })
})
