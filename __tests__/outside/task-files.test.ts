import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createTaskFiles } from '../../src/outside/task-files.js'
import type { AttemptFiles } from '../../src/task-ports.js'

let base = ''
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'noa-task-files-')))
  mkdirSync(join(base, 'root'))
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

const create = () => createTaskFiles({ root: join(base, 'root'), record: join(base, 'record'), temp: base })
const opened = (files: ReturnType<typeof create>, input = '{}'): AttemptFiles => {
  const made = files.open(input)
  if (!made.ok) throw new Error(made.error)
  return made.value
}
const quiet = { cap: 100, quiet: true }

describe('files of an attempt (L40)', () => {
  it('are empty, private (S54), and tell the task its input', () => {
    const { paths } = opened(create(), '{"a":1}')
    expect(readFileSync(paths.input, 'utf8')).toBe('{"a":1}')
    for (const name of ['output', 'env', 'path', 'state', 'summary'] as const)
      expect([statSync(paths[name]).size, statSync(paths[name]).mode & 0o777]).toEqual([0, 0o600])
    expect(statSync(dirname(paths.output)).mode & 0o777).toBe(0o700)
  })

  it('P30 are read up to the cap, and their size is told', () => {
    const attempt = opened(create())
    const { paths } = attempt
    appendFileSync(paths.output, 'x'.repeat(250))
    appendFileSync(paths.env, 'A=1')
    const { output, env, path } = attempt.end(quiet)
    expect(output).toMatchObject({ size: 250, bytes: expect.objectContaining({ length: 100 }) })
    expect(env).toMatchObject({ size: 3 })
    expect(path).toBeUndefined()
  })

  it('serve the next attempt, empty again, when nothing of the last one runs', () => {
    const files = create()
    const first = opened(files, '{"secret":1}')
    appendFileSync(first.paths.output, 'a=1')
    appendFileSync(first.paths.state, 's=1')
    first.end(quiet)
    expect(existsSync(first.paths.input)).toBe(false)
    const second = opened(files)
    expect(second.paths).toEqual(first.paths)
    expect(second.end(quiet)).toEqual({})
    expect(statSync(second.paths.state).size).toBe(0)
  })

  it('are removed, not used again, when something may still run', () => {
    const files = create()
    const first = opened(files)
    first.end({ ...quiet, quiet: false })
    expect(existsSync(dirname(first.paths.output))).toBe(false)
    expect(opened(files).paths.output).not.toBe(first.paths.output)
  })

  it('P27 are made anew when someone removed them meanwhile', () => {
    const files = create()
    const first = opened(files)
    first.end(quiet)
    rmSync(dirname(first.paths.output), { recursive: true })
    const second = opened(files)
    expect(existsSync(second.paths.output)).toBe(true)
    rmSync(dirname(dirname(second.paths.output)), { recursive: true })
    expect(second.end(quiet)).toEqual({})
    expect(existsSync(opened(files).paths.output)).toBe(true)
  })

  it('S54 (attack) a link that waits at the place of a file is not followed', () => {
    const files = create()
    const first = opened(files)
    const victim = join(base, 'victim')
    writeFileSync(victim, 'mine')
    rmSync(first.paths.env)
    symlinkSync(victim, first.paths.env)
    expect(first.end(quiet).env).toMatchObject({ problem: expect.stringContaining('no longer a plain file') })
    appendFileSync(opened(files).paths.env, 'A=1')
    expect(readFileSync(victim, 'utf8')).toBe('mine')
  })

  it('go with the run', () => {
    const files = create()
    const { paths } = opened(files)
    files.close()
    expect(existsSync(dirname(dirname(paths.output)))).toBe(false)
  })
})

describe('scripts and summaries', () => {
  it('one text is one file; a text that differs, or another extension, another', () => {
    const files = create()
    const [a, again, b, c] = [
      files.script('x', 'sh'),
      files.script('x', 'sh'),
      files.script('y', 'sh'),
      files.script('x', 'py'),
    ]
    expect(again).toEqual(a)
    expect(new Set([a, b, c].map((each) => each.ok && each.value)).size).toBe(3)
    expect(a.ok && readFileSync(a.value, 'utf8')).toBe('x')
  })

  it('P29 a place that cannot be written is told in words', () => {
    const files = createTaskFiles({ root: join(base, 'root'), record: base, temp: join(base, 'gone') })
    expect(files.script('x', 'sh')).toMatchObject({
      ok: false,
      error: expect.stringContaining('cannot write'),
    })
    expect(files.open('{}')).toMatchObject({ ok: false, error: expect.stringContaining('cannot make') })
  })

  it.each(['../../x', 's[a/b].t', '.', '..', 's[é]', 'x'.repeat(300), 'CON:'])(
    'S17 a node called %j keeps its summary inside the record, apart from others',
    (node) => {
      const kept = create().keepSummary(node, 2, 'text')
      const name = kept.ok ? kept.value : ''
      expect(name).toMatch(/^artifacts\/summaries\/[A-Za-z0-9_[\]-][A-Za-z0-9._[\]-]*-[0-9a-f]{8}\.2\.md$/)
      expect(readFileSync(join(base, 'record', name), 'utf8')).toBe('text')
    },
  )

  it('a plain node’s summary bears its name', () =>
    expect(create().keepSummary('s[a].t', 1, '')).toEqual({
      ok: true,
      value: 'artifacts/summaries/s[a].t.1.md',
    }))
})

describe('places of work', () => {
  it('looks for the first of some names in a folder', () => {
    mkdirSync(join(base, 'root/d'))
    writeFileSync(join(base, 'root/d/two'), '')
    const files = create()
    expect(files.look('d', ['one', 'two'])).toEqual({
      kind: 'folder',
      path: join(base, 'root/d'),
      entry: join(base, 'root/d/two'),
    })
    expect(files.look('d/two', [])).toEqual({ kind: 'file', path: join(base, 'root/d/two') })
    expect(files.look('d/two/three', [])).toMatchObject({ kind: 'missing' })
  })

  it('S34 (attack) a neighbour whose name begins like the root is outside', () => {
    mkdirSync(join(base, 'root-evil'))
    const files = create()
    expect(files.directory('../root-evil')).toMatchObject({ ok: false })
    expect(files.directory(join(base, 'root-evil'))).toMatchObject({ ok: false })
    expect(files.directory('..a')).toMatchObject({ ok: true })
  })

  it('a folder that may not be entered is told, or left to the start', () => {
    mkdirSync(join(base, 'root/shut/in'), { recursive: true })
    chmodSync(join(base, 'root/shut'), 0)
    expect(typeof create().directory('shut/in').ok).toBe('boolean')
    chmodSync(join(base, 'root/shut'), 0o700)
  })
})
