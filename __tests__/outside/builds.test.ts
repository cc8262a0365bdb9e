import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createBuilds } from '../../src/outside/builds.js'
import type { BuildPlace, BuildSources } from '../../src/task-ports.js'

let base = ''
let builds: ReturnType<typeof createBuilds>
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'noa-builds-'))
  builds = createBuilds({ cache: join(base, 'cache') })
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

const write = (name: string, text: string, mode = 0o644): string => {
  const path = join(base, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { mode })
  return path
}
const keyOf = (sources: BuildSources, recipe = 'r'): string => {
  const key = builds.key(sources, recipe)
  if (!key.ok) throw new Error(key.error)
  return key.value
}
const begin = (key: string): BuildPlace => {
  const place = builds.begin(key)
  if (!place.ok) throw new Error(place.error)
  return place.value
}

describe('the key of a build (L44: once per content)', () => {
  it('is the same for the same content wherever it stands, another for another text, name or recipe', () => {
    write('a/x/y.rs', 'text')
    write('b/x/y.rs', 'text')
    write('c/x/z.rs', 'text')
    write('d/x/y.rs', 'text!')
    const keys = ['a', 'b', 'c', 'd'].map((name) => keyOf({ path: join(base, name) }))
    expect(keys[0]).toBe(keys[1])
    expect(new Set(keys).size).toBe(3)
    expect(keyOf({ path: join(base, 'a') }, 'other')).not.toBe(keys[0])
  })

  it('does not see what builds leave behind, nor what is excepted', () => {
    write('a/main.rs', 'text')
    const before = keyOf({ path: join(base, 'a'), except: 'Cargo.lock' })
    write('a/target/release/x', 'binary')
    write('a/.git/HEAD', 'ref')
    write('a/Cargo.lock', 'lock')
    expect(keyOf({ path: join(base, 'a'), except: 'Cargo.lock' })).toBe(before)
    expect(keyOf({ path: join(base, 'a') })).not.toBe(before)
  })

  it('sees files beside, by the ends of their names', () => {
    const sources = {
      path: write('m/actions/x.go', 'a'),
      beside: { folder: join(base, 'm'), endings: ['.go'] },
    }
    const before = keyOf(sources)
    write('m/notes.md', 'x')
    expect(keyOf(sources)).toBe(before)
    write('m/lib/lib.go', 'x')
    expect(keyOf(sources)).not.toBe(before)
  })

  it('ends in spite of links that lead around in a circle', () => {
    write('a/main.go', 'x')
    symlinkSync('..', join(base, 'a/up'))
    expect(keyOf({ path: join(base, 'a') })).toMatch(/^[0-9a-f]{64}$/)
  })

  it('of what is gone is told in words', () =>
    expect(builds.key({ path: join(base, 'gone') }, 'r')).toMatchObject({
      ok: false,
      error: expect.stringContaining('cannot read'),
    }))
})

describe('a build', () => {
  it('is found when it is whole, not before; its folder is private, and no commit takes it in (J4)', () => {
    const place = begin('k1')
    writeFileSync(join(place.folder, 'program'), 'x')
    expect(builds.find('k1')).toBeUndefined()
    const kept = place.commit()
    expect(kept).toEqual({ ok: true, value: builds.find('k1') })
    expect(readFileSync(join(builds.find('k1') ?? '', 'program'), 'utf8')).toBe('x')
    expect(statSync(join(base, 'cache')).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(base, 'cache/.gitignore'), 'utf8')).toBe('*\n')
  })

  it('two at once: both have it, and one copy is left', () => {
    const [one, two] = [begin('k'), begin('k')]
    expect(one.folder).not.toBe(two.folder)
    for (const { folder } of [one, two]) writeFileSync(join(folder, 'program'), 'x')
    expect(one.commit()).toEqual(two.commit())
    expect(readdirSync(join(base, 'cache/builds'))).toEqual(['k'])
  })

  it('that is abandoned leaves nothing', () => {
    begin('k').abandon()
    expect(readdirSync(join(base, 'cache/builds'))).toEqual([])
  })

  it('of cargo: the one program is taken, what it made among the sources goes', () => {
    const folder = join(base, 'f')
    write('f/target/release/odd-name', 'binary', 0o755)
    write('f/target/release/odd-name.d', 'deps')
    const lock = write('src/Cargo.lock', 'lock')
    expect(builds.adopt(folder, join(folder, 'program'), lock)).toEqual({ ok: true, value: undefined })
    expect(readdirSync(folder)).toEqual(['program'])
    expect(readdirSync(join(base, 'src'))).toEqual([])
  })

  it.each([
    [['a', 'b'], 'makes more than one program (a, b)'],
    [[], 'makes no program'],
  ])('of cargo with the programs %j is told in words', (names, message) => {
    mkdirSync(join(base, 'f/target/release'), { recursive: true })
    for (const name of names) write(`f/target/release/${name}`, '', 0o755)
    expect(builds.adopt(join(base, 'f'), join(base, 'f/program'), undefined)).toMatchObject({
      ok: false,
      error: expect.stringContaining(message),
    })
  })
})
