import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { noa, posix, removeWorkspaces, workspace, type Ended } from './noa.js'

afterAll(removeWorkspaces)

const asUser = process.getuid?.() === 0 ? describe.skip : describe

const task = (rest: string): string =>
  `workflow: { name: w, tasks: [{ name: a, run: touch started${rest} }] }\n`
const cycle = `workflow:
  name: w
  tasks:
    - name: a
      depends_on: [b]
      run: touch started
    - { name: b, run: touch started, depends_on: [a] }
`
const good = `workflow:
  name: good
  inputs: { n: { type: number, required: true } }
  stages:
    - name: build
      tasks: [{ name: lib, run: touch started }]
`

/** What is wrong must be told in one place, and nothing may have begun. */
function expectRefused(folder: string, ended: Ended, message: RegExp): void {
  expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 2, stdout: '' })
  expect(ended.stderr).toMatch(message)
  expect(ended.stderr).not.toMatch(/^\s+at .*[:(]\d+|node:internal|Internal error/m)
  expectUntouched(folder)
}

function expectUntouched(folder: string): void {
  expect(existsSync(join(folder, 'started'))).toBe(false)
  expect(existsSync(join(folder, '.noa'))).toBe(false)
}

const files: readonly (readonly [what: string, text: string | Buffer, message: RegExp])[] = [
  ['an empty file', '', /^w\.yml:1:1: error\[empty-file\]/],
  ['a file of comments', '# nothing\n', /^w\.yml:1:1: error\[empty-file\]/],
  ['text that is not YAML', 'a: [b\n', /^w\.yml:\d+:\d+: error\[yaml-syntax\]/],
  ['a file that is a word', 'hello\n', /^w\.yml:1:1: error\[wrong-type\]/],
  ['bytes that are not UTF-8', Buffer.from([0xff, 0xfe, 0, 1]), /^w\.yml:1:1: error\[not-utf8\]/],
  ['NULs', Buffer.from('a: \0\n'), /^w\.yml:1:4: error\[forbidden-character\]/],
  ['wrong types', 'workflow: { name: [], tasks: 5 }\n', /error\[wrong-type\][^]*error\[wrong-type\]/],
  ['an unknown key', task(', tiemout: x'), /error\[unknown-key\].*did you mean `timeout`/],
  ['a cycle', cycle, /^w\.yml:5:\d+: error\[dependency-cycle\].*`a` → `b` → `a`/],
  ['a missing agent', 'workflow: { name: w, tasks: [{ agent: nodde, action: x }] }\n', /did you mean `node`/],
  [
    'a missing action file',
    'workflow: { name: w, tasks: [{ agent: node, action: x }] }\n',
    /actions\/x\.mjs/,
  ],
  ['nesting without end', '['.repeat(100_000), /error\[too-deep\]/],
  ['an alias bomb', aliasBomb(), /error\[alias-expansion\]/],
  ['a key of prototypes', 'workflow: { __proto__: { name: x } }\n', /error\[reserved-key\]/],
  ['a secret without a value', task(', secrets: [NOT_THERE]'), /needs the secret `NOT_THERE`.*--secret-file/],
]

function aliasBomb(): string {
  const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x]']
  for (let level = 1; level < 9; level++) {
    const before = `*a${level - 1}`
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => before).join(',')}]`)
  }
  return lines.join('\n')
}

describe('a wrong file: exit code 2, a place, nothing started, nothing written (T1, L3)', () => {
  it.each(files)('%s', async (_, text, message) => {
    expect.hasAssertions()
    const folder = workspace()
    writeFileSync(join(folder, 'w.yml'), text)
    expectRefused(folder, await noa(['run', 'w.yml'], { cwd: folder }), message)
  })

  it('no file at all: where it looked, and `noa init`', async () => {
    expect.hasAssertions()
    const folder = workspace()
    expectRefused(folder, await noa(['run'], { cwd: folder }), /unified-workflow\.yml.*`noa init`/s)
    expectRefused(folder, await noa(['run', 'no.yml'], { cwd: folder }), /there is no file `no\.yml`/)
  })

  it('a folder, a file of 11 MiB, a circle of links', async () => {
    expect.hasAssertions()
    const folder = workspace({ 'huge.yml': '' })
    mkdirSync(join(folder, 'folder.yml'))
    truncateSync(join(folder, 'huge.yml'), 11 * 1024 * 1024)
    symlinkSync('circle.yml', join(folder, 'circle.yml'))
    const ended = await Promise.all(
      ['folder.yml', 'huge.yml', 'circle.yml'].map((name) => noa(['run', name], { cwd: folder })),
    )
    const messages = [/is a folder, not a file/, /11,534,336 bytes.*at most 1 MiB/, /links go in a circle/]
    for (const [index, each] of ended.entries()) expectRefused(folder, each, messages[index] ?? /never/)
  })

  posix('a pipe', () => {
    it('a pipe that nobody writes to does not make it wait', async () => {
      expect.hasAssertions()
      const folder = workspace()
      execFileSync('mkfifo', [join(folder, 'w.yml')])
      expectRefused(folder, await noa(['run', 'w.yml'], { cwd: folder }), /it is no regular file/)
    })
  })

  asUser('not as root', () => {
    it('a file that may not be read (as root all may be: skipped)', async () => {
      expect.hasAssertions()
      const folder = workspace({ 'w.yml': good })
      chmodSync(join(folder, 'w.yml'), 0)
      expectRefused(folder, await noa(['run', 'w.yml'], { cwd: folder }), /permission denied/)
    })
  })

  it('`run --json` prints the document of L3, `validate --json` the same', async () => {
    expect.hasAssertions()
    const folder = workspace({ 'w.yml': 'workflow: { name: w, tsaks: [] }\n' })
    const [run, validate] = await Promise.all([
      noa(['run', 'w.yml', '--json'], { cwd: folder }),
      noa(['validate', 'w.yml', '--json'], { cwd: folder }),
    ])
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: 1,
      diagnostics: [
        {
          file: 'w.yml',
          line: 1,
          column: 22,
          end: { line: 1, column: 27 },
          code: 'unknown-key',
          severity: 'error',
          related: [],
        },
      ],
    })
    expect(run).toMatchObject({ code: 2, stderr: '' })
    expect(validate).toMatchObject({ code: 2, stdout: run.stdout })
    expectUntouched(folder)
  })

  it('the frame of a finding shows its line, and heads it by file:line:column', async () => {
    expect.hasAssertions()
    const folder = workspace({ 'w.yml': 'workflow:\n  name: w\n  tsaks: []\n' })
    const ended = await noa(['run', 'w.yml'], { cwd: folder })
    expect(ended.stderr.split('\n').slice(0, 4)).toEqual([
      'w.yml:3:3: error[unknown-key]: `workflow` has no key `tsaks`; did you mean `tasks`?',
      '  2 |   name: w',
      '> 3 |   tsaks: []',
      '    |   ^^^^^',
    ])
  })
})

const wrongArguments: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [['--jsn'], /has no option `--jsn`; did you mean `--json`/],
  [['--zzz'], /has no option `--zzz`; see `noa help run`/],
  [['-x'], /has no option `-x`/],
  [['w.yml', 'v.yml'], /got `w\.yml` too/],
  [['--run-id'], /`--run-id` needs a value/],
  [['--input', 'n'], /`--input` takes `name=value`, not `n`/],
  [['--input', 'n=x'], /w\.yml:3:13: error\[input-invalid\].*number/],
  [['--input', 'm=1', 'n=2'], /error\[input-unknown\].*`m`/],
  [[], /error\[input-missing\].*`n`/],
  [['--inputs-file', 'none.yml'], /--inputs-file none\.yml.*does not exist/],
  [['--inputs-file', '.git'], /it is a folder/],
  [['--input', 'n=1', '--only', 'biuld'], /no stage named `biuld`; did you mean `build`/],
  [['--input', 'n=1', '--only', 'build.lbi'], /no task of stage build.*did you mean `build\.lib`/],
  [['--input', 'n=1', '--skip', 'nothing'], /no stage named `nothing`; known: build/],
  [['--input', 'n=1', '--skip'], /`--skip` needs a value/],
  [['--input', 'n=1', '--only', '--quiet'], /`--only` needs a value/],
  [['--input', 'n=1', '--max-parallel', '0'], /`--max-parallel` takes a whole number above 0/],
  [['--input', 'n=1', '--max-parallel', '1.5'], /`--max-parallel`/],
  [['--input', 'n=1', '--run-id', '../up'], /`--run-id` takes letters/],
  [['--input', 'n=1', '--log', 'loud'], /`--log` is grouped or interleaved/],
  [['--input', 'n=1', '--mode', 'manual'], /a mode is auto, supervised or debug/],
  [['--input', 'n=1', '--mode', 'supervised'], /not supported yet/],
  [['--input', 'n=1', '--secret-file', 'none'], /--secret-file none.*does not exist/],
  [['--input', 'n=1', '--event', 'w.yml'], /--event w\.yml.*is not JSON/],
]

describe('wrong arguments: exit code 2, what to do, nothing started (T1)', () => {
  it.each(wrongArguments)('noa run w.yml %j', async (args, message) => {
    expect.hasAssertions()
    const folder = workspace({ 'w.yml': good })
    expectRefused(folder, await noa(['run', 'w.yml', ...args], { cwd: folder }), message)
  })

  it('a command that there is not', async () => {
    expect.hasAssertions()
    const folder = workspace()
    const [near, far, later] = await Promise.all(
      ['vaildate', 'frobnicate', 'resume'].map((name) => noa([name], { cwd: folder })),
    )
    expect(near).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('`noa validate`') })
    expect(far).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('`noa help`') })
    expect(later).toMatchObject({ code: 2, stderr: 'noa: `noa resume` is not there yet\n' })
  })

  it('T2 with `--json` there is one document on standard output, whatever is wrong', async () => {
    expect.hasAssertions()
    const folder = workspace({ 'w.yml': good })
    const wrong = [
      ['--jsn'],
      ['--input', 'n=1', '--only', 'no'],
      ['--input', 'n=1', '--max-parallel', 'x'],
      ['--input', 'n'],
    ]
    const ended = await Promise.all(
      wrong.map((args) => noa(['run', 'w.yml', '--json', ...args], { cwd: folder })),
    )
    for (const each of ended) {
      expect(each.code).toBe(2)
      expect(JSON.parse(each.stdout)).toEqual({ schema: 1, diagnostics: [], errors: [expect.any(String)] })
    }
    expectUntouched(folder)
  })

  it('a line of a secret file that is wrong is named by its number and never shown', async () => {
    expect.hasAssertions()
    const folder = workspace({ 'w.yml': good, secrets: 'A=1\nhunter2 is the word\n' })
    const ended = await noa(['run', 'w.yml', '--input', 'n=1', '--secret-file', 'secrets'], { cwd: folder })
    expectRefused(folder, ended, /secrets:2: a line must be NAME=value/)
    expect(ended.stderr).not.toContain('hunter2')
  })
})
