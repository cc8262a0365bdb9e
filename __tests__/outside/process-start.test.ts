import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { batchCommand, isBatchFile } from '../../src/outside/process-batch-file.js'
import { isShortage, notStarted as failure } from '../../src/outside/process-start-failure.js'
import { createProcesses } from '../../src/outside/processes.js'
import {
  environment,
  exited,
  expectNoSurvivors,
  notStarted,
  onLinux,
  sh,
  startTask,
} from './process-harness.js'

const processes = createProcesses()
const describeOnLinux = onLinux ? describe : describe.skip
let place = ''

function script(name: string, text: string, mode = 0o755): string {
  const path = join(place, name)
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

describeOnLinux('what cannot be started', () => {
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'process start '))
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  afterEach(expectNoSurvivors)

  it('fault P16: a missing program is named', async () => {
    const onPath = notStarted(await startTask(processes, ['no-such-program']).running.ended)
    expect(onPath.cause).toBe('program-missing')
    expect(onPath.message).toContain('command not found: "no-such-program"')
    const byPath = notStarted(await startTask(processes, [join(place, 'nothing')]).running.ended)
    expect([byPath.cause, byPath.message.includes(join(place, 'nothing'))]).toEqual(['program-missing', true])
  })

  it('fault P17: a missing directory is named, not the program', async () => {
    const missing = notStarted(
      await startTask(processes, ['true'], { cwd: join(place, 'nope') }).running.ended,
    )
    expect(missing.cause).toBe('directory-missing')
    expect(missing.message).toContain(join(place, 'nope'))
    const file = script('file', '')
    const wrong = notStarted(await startTask(processes, ['true'], { cwd: file }).running.ended)
    expect([wrong.cause, wrong.message]).toEqual([
      'directory-missing',
      `the working directory ${JSON.stringify(file)} is not a directory`,
    ])
  })

  it('fault P18: each reason has its own message', async () => {
    mkdirSync(join(place, 'folder'), { recursive: true })
    const cases: readonly (readonly [string, string, RegExp])[] = [
      [script('plain', 'text', 0o644), 'not-executable', /chmod \+x/],
      [
        script('nope', '#!/nope/interpreter -x\n'),
        'bad-interpreter',
        /"\/nope\/interpreter", which does not exist/,
      ],
      [script('windows', '#!/bin/sh\r\necho hi\r\n'), 'bad-interpreter', /LF line ends/],
      [join(place, 'folder'), 'is-directory', /is a directory/],
    ]
    for (const [path, cause, message] of cases) {
      const end = notStarted(await startTask(processes, [path]).running.ended)
      expect([path, end.cause]).toEqual([path, cause])
      expect(end.message).toMatch(message)
      expect(end.message).not.toContain('\n')
    }
  })

  it('fault P18: a program without a first line runs as a shell script, as a shell would do', async () => {
    const task = startTask(processes, [script('bare', 'echo bare; exit 3\n')])
    expect([exited(await task.running.ended).code, task.stdout()]).toEqual([3, 'bare\n'])
  })

  it('fault P19: too long arguments fail the task alone, and the largest is named', async () => {
    const end = notStarted(await startTask(processes, ['true', 'a', 'x'.repeat(200_000)]).running.ended)
    expect(end.cause).toBe('arguments-too-long')
    expect(end.message).toMatch(/argument 2 has 200000 bytes\): pass it by a file/)
    const env = { ...environment, BIG: 'x'.repeat(200_000) }
    const variable = notStarted(await startTask(processes, ['true'], { env }).running.ended)
    expect([variable.cause, variable.message.includes('BIG')]).toEqual(['arguments-too-long', true])
  })

  it('fault P20: a NUL character is told with its place', async () => {
    const argument = notStarted(await startTask(processes, ['true', 'a\0b']).running.ended)
    expect(argument.message).toContain('argument 1 contains a NUL character at 1')
    const env = { ...environment, ODD: 'a\0b' }
    const variable = notStarted(await startTask(processes, ['true'], { env }).running.ended)
    expect([argument.cause, variable.cause]).toEqual(['bad-text', 'bad-text'])
    expect(variable.message).toContain('"ODD"')
    expect(notStarted(await startTask(processes, ['']).running.ended).cause).toBe('bad-text')
  })

  it('fault P21 and P22: a shortage is told apart from what is final, and says what to do', () => {
    const spec = { argv: ['true'] as const, cwd: '/', env: {} }
    for (const code of ['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM']) {
      const error = Object.assign(new Error(`spawn ${code}`), { code })
      expect(isShortage(error)).toBe(true)
      expect(failure(spec, error)).toMatchObject({ cause: 'no-more-processes' })
      expect(failure(spec, error).message).toContain('max_parallel')
    }
    expect(isShortage(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe(false)
  })

  it('a stop before the start means that it never starts', async () => {
    const fresh = createProcesses() // its pipes are not made yet, so that the start has to wait
    const marker = join(place, 'started')
    const task = startTask(fresh, sh(`touch '${marker}'`))
    expect(task.running.pid).toBeUndefined()
    task.running.stop({ graceMs: 0 })
    expect(notStarted(await task.running.ended).cause).toBe('stopped')
    expect(spawnSync('test', ['-e', marker]).status).toBe(1)
  })
})

describe('batch files on Windows', () => {
  it('are told by their extension, as Windows does', () => {
    expect(['a.cmd', 'A.BAT', 'b.bat. .'].map(isBatchFile)).toEqual([true, true, false])
    expect(['a.exe', 'cmd', 'a.cmd.exe', 'a.bat.'].map(isBatchFile)).toEqual([false, false, false, true])
  })

  it('are run by cmd.exe with every word in quotes', () => {
    expect(batchCommand(['C:\\npm.cmd', 'run', 'a b', 'x&y|z^(>', 'dir\\'], 'cmd.exe')).toEqual({
      file: 'cmd.exe',
      args: ['/d', '/s', '/v:off', '/c', '""C:\\npm.cmd" "run" "a b" "x&y|z^(>" "dir\\\\""'],
      verbatim: true,
    })
  })

  it.each(['%PATH%', 'a"b', 'a\nb', 'a\rb'])('refuse %j, which no quoting keeps from cmd.exe', (word) => {
    expect(batchCommand(['x.cmd', word], 'cmd.exe')).toBeUndefined()
  })
})
