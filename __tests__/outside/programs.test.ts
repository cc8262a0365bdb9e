import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createPrograms, isInside } from '../../src/outside/programs.js'

const describeOnUnix = process.platform === 'win32' ? describe.skip : describe
let place = ''

function program(directory: string, name: string, mode = 0o755): string {
  mkdirSync(join(place, directory), { recursive: true })
  const path = join(place, directory, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, mode)
  return path
}

const find = (entries: readonly string[], name: string): string | undefined =>
  createPrograms({ env: { PATH: entries.join(delimiter) }, cwd: join(place, 'tree') }).find(name)

describeOnUnix('finding programs', () => {
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'programs-'))
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  it('takes the first on PATH that may be run', () => {
    program('a', 'tool', 0o644)
    mkdirSync(join(place, 'b', 'tool'), { recursive: true })
    const third = program('c', 'tool')
    program('d', 'tool')
    expect(
      find(
        ['a', 'b', 'missing', 'c', 'd'].map((each) => join(place, each)),
        'tool',
      ),
    ).toBe(third)
    expect(find([join(place, 'c')], 'other')).toBeUndefined()
  })

  it('attack S41: relative and empty entries of PATH find nothing', () => {
    program('tree', 'git')
    const here = process.cwd()
    process.chdir(join(place, 'tree'))
    try {
      expect(find(['', '.', './', '../tree'], 'git')).toBeUndefined()
    } finally {
      process.chdir(here)
    }
    const real = program('bin', 'git')
    expect(find(['', '.', join(place, 'bin')], 'git')).toBe(real)
  })

  it('attack S41: a program in the working tree is told, behind links too', () => {
    const planted = program('tree', 'node')
    mkdirSync(join(place, 'links'), { recursive: true })
    symlinkSync(planted, join(place, 'links', 'node'))
    expect(isInside(join(place, 'tree'), join(place, 'links', 'node'))).toBe(true)
    expect(isInside(join(place, 'tree'), program('tree-beside', 'node'))).toBe(false)
  })

  it('a name with a directory starts from the working directory, not from PATH', () => {
    const own = program('tree/scripts', 'run')
    expect(find([join(place, 'c')], './scripts/run')).toBe(own)
    expect(find([join(place, 'tree')], 'scripts/nothing')).toBeUndefined()
  })

  it('answers once: what comes to PATH later does not change it', () => {
    const programs = createPrograms({ env: { PATH: join(place, 'late') }, cwd: place })
    expect(programs.find('late')).toBeUndefined()
    program('late', 'late')
    expect(programs.find('late')).toBeUndefined()
  })

  it('on Windows goes by PATHEXT, and by any case of PATH', () => {
    const npm = program('win', 'npm.CMD')
    program('win', 'npm')
    const exact = program('win', 'tool.exe')
    const env = { Path: join(place, 'win'), PATHEXT: '.EXE;.CMD' }
    const programs = createPrograms({ env, cwd: place, platform: 'win32' })
    expect([programs.find('npm'), programs.find('tool.exe')]).toEqual([npm, exact])
  })

  it('empty names and NUL find nothing', () => {
    expect([find([place], ''), find([place], 'a\0b')]).toEqual([undefined, undefined])
  })
})
