import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { noa, onLinux, posix, removeWorkspaces, workspace } from './noa.js'

afterAll(removeWorkspaces)

const linux = onLinux ? describe : describe.skip

const task = (rest: string): string =>
  `workflow: { name: w, tasks: [{ name: a, run: touch started${rest} }] }\n`
const good = `workflow:
  name: good
  inputs: { n: { type: number, required: true } }
  stages:
    - name: build
      tasks: [{ name: lib, run: touch started }]
`

posix('a record that cannot be written (J13)', () => {
  const cases: readonly (readonly [string, (folder: string) => void, RegExp])[] = [
    [
      '`.noa` is a file',
      (folder) => writeFileSync(join(folder, '.noa'), ''),
      /\.noa\/runs: a part of the path is no folder/,
    ],
    [
      '`.noa` is a link to nowhere',
      (folder) => symlinkSync('no/where', join(folder, '.noa')),
      /\.noa\/runs: it does not exist|is no folder/,
    ],
    [
      '`.noa` is a circle of links',
      (folder) => symlinkSync('.noa', join(folder, '.noa')),
      /\.noa\/runs: its links go in a circle/,
    ],
    [
      '`.noa/runs` is a file',
      (folder) => {
        mkdirSync(join(folder, '.noa'))
        writeFileSync(join(folder, '.noa', 'runs'), '')
      },
      /\.noa\/runs: a part of the path is no folder/,
    ],
  ]
  it.each(cases)('%s: one line, nothing started', async (_, prepare, message) => {
    expect.hasAssertions()
    const folder = workspace({ 'w.yml': good })
    prepare(folder)
    const ended = await noa(['run', 'w.yml', '--input', 'n=1'], { cwd: folder })
    expect(ended.code).toBe(2)
    expect(ended.stderr).toMatch(message)
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(existsSync(join(folder, 'started'))).toBe(false)
  })

  // Root may write everywhere but to a file system that refuses; /proc does on Linux.
  linux('/proc', () => {
    it('a folder that refuses all writing: one line, nothing started', async () => {
      expect.hasAssertions()
      const folder = workspace({ 'w.yml': good })
      symlinkSync('/proc/self/task', join(folder, '.noa'))
      const ended = await noa(['run', 'w.yml', '--input', 'n=1'], { cwd: folder })
      expect({ code: ended.code, lines: ended.stderr.trimEnd().split('\n').length }).toEqual({
        code: 2,
        lines: 1,
      })
      expect(ended.stderr).toContain('cannot be recorded')
      expect(existsSync(join(folder, 'started'))).toBe(false)
    })
  })

  it('a run id that is taken: the record that is there is left alone', async () => {
    expect.hasAssertions()
    const folder = workspace({ 'w.yml': task('') })
    const first = await noa(['run', 'w.yml', '--run-id', 'one'], { cwd: folder })
    const again = await noa(['run', 'w.yml', '--run-id', 'one'], { cwd: folder })
    expect([first.code, again.code]).toEqual([0, 2])
    expect(again.stderr).toBe('noa: there is a run one already; give another `--run-id`\n')
    expect(readdirSync(join(folder, '.noa/runs')).toSorted()).toEqual(['.gitignore', 'one'])
    expect((await noa(['show', 'one'], { cwd: folder })).code).toBe(0)
  })
})
