import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { annotationCommand, command } from '../../src/outside/runner-commands.js'
import { entry, OUTPUT_LIMIT, runnerFiles } from '../../src/outside/runner-files.js'
import { masksForRunner } from '../../src/outside/runner-masks.js'
import { freshToken, runnerOutput, type RunnerOutputOptions } from '../../src/outside/runner-output.js'
import type { Sink } from '../../src/outside/terminal-output.js'

const outputWith = (more: Partial<RunnerOutputOptions> = {}) => {
  const written: string[] = []
  const sink: Sink = {
    write: (text) => void written.push(typeof text === 'string' ? text : Buffer.from(text).toString()),
    waiting: 0,
    closed: false,
    failed: undefined,
    flush: async () => {},
  }
  const output = runnerOutput({ sink, env: {}, ours: [], token: () => 'TOKEN', ...more })
  return { output, text: () => written.join('') }
}

describe('workflow commands', () => {
  it('escape what would end the line, a property or the list of them', () => {
    expect(command('error', 'a%\r\nb: c, d', { title: 'x:y,z%\n', line: 3, file: undefined })).toBe(
      '::error title=x%3Ay%2Cz%25%0A,line=3::a%25%0D%0Ab: c, d',
    )
  })

  it('A4 an annotation names its place; the repository may stand in a folder of the workspace', () => {
    expect(
      annotationCommand(
        {
          severity: 'warning',
          message: 'm',
          title: 't',
          file: 'a.ts',
          line: 1,
          column: 2,
          endLine: 3,
          endColumn: 4,
        },
        'repo',
      ),
    ).toBe('::warning title=t,file=repo/a.ts,line=1,endLine=3,col=2,endColumn=4::m')
  })
})

describe('the runner log', () => {
  it('A5 a line of ours cannot start a command, whatever names stand in it', () => {
    const { output, text } = outputWith()
    output.line('::error::x\r::warning::y ##[group]z')
    expect(text().split('\n')).toEqual(['\\::error::x', '\\::warning::y ##[\\group]z', ''])
  })

  it('A5 groups stand between tokens, folded by what the runner makes of `::group::`, and end on lines of their own', () => {
    const { output, text } = outputWith()
    output.group({ title: 'build.lib\nok ##[error]x', blocks: () => [Buffer.from('one\n'), 'two'] })
    output.group({ title: 'next', blocks: () => [] })
    expect(text().split('\n')).toEqual([
      '::stop-commands::TOKEN',
      '##[group]build.lib ok ##[\\error]x',
      'one',
      'two',
      '##[endgroup]',
      '##[group]next',
      '##[endgroup]',
      '',
    ])
  })

  it('A5 the token is of 128 bits and another each time', () => {
    const written: string[] = []
    const { output, text } = outputWith({ token: freshToken })
    for (let round = 0; round < 3; round++) {
      output.group({ title: 'x', blocks: () => [] })
      output.mask([`mask-${round}`])
    }
    for (const [, token] of text().matchAll(/::stop-commands::(.*)/g)) written.push(token ?? '')
    expect(new Set(written).size).toBe(3)
    for (const token of written) expect(token).toMatch(/^[0-9a-f]{32}$/)
  })

  it('A5 an open group is not folded, and the next command is obeyed again', () => {
    const { output, text } = outputWith()
    output.group({ title: 'bad', open: true, blocks: () => ['boom\n'] })
    output.annotate([{ severity: 'error', message: 'm' }])
    expect(text()).toBe('::stop-commands::TOKEN\n\nbad\nboom\n::TOKEN::\n::error::m\n')
  })

  it('A5 lines as they come stand between tokens too, and a command of ours resumes', () => {
    const { output, text } = outputWith()
    output.lines('a │ x\n')
    output.lines('a │ y\n')
    output.mask(['hunter2'])
    output.lines('a │ z\n')
    expect(text()).toBe(
      '::stop-commands::TOKEN\na │ x\na │ y\n::TOKEN::\n::add-mask::hunter2\n::stop-commands::TOKEN\na │ z\n',
    )
  })

  it('A6 debugging follows RUNNER_DEBUG', () => {
    const quiet = outputWith()
    quiet.output.debug('x')
    expect(quiet.text()).toBe('')
    const loud = outputWith({ env: { RUNNER_DEBUG: '1' } })
    loud.output.debug('x\ny')
    expect(loud.text()).toBe('::debug::x\n::debug::y\n')
  })
})

describe('A5 masks that the runner gets', () => {
  it('none that is short, that stands in a name of ours, or that is given already', () => {
    const { output, text } = outputWith({ ours: ['build.lib', 'version'] })
    output.mask(['abc', 'uild', 'VERSION', 'hunter2', 'hunter2'])
    output.mask(['hunter2'])
    expect(text()).toBe('::add-mask::hunter2\n')
  })

  it('lines of a value one by one, for the runner splits it there', () => {
    expect(masksForRunner(['{\n  "key": "s3cret"\r\n}\n'], [])).toEqual(['  "key": "s3cret"'])
  })
})

describe('files of the runner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'noa-runner-files-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string): string => join(folder, name)

  it('outputs and state are appended as blocks with a delimiter that nobody can know', () => {
    const files = runnerFiles({ GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state') })
    expect(files.output('result', 'a\nEOF\nb').ok).toBe(true)
    expect(files.output('status', '').ok).toBe(true)
    expect(files.state('pid', '1').ok).toBe(true)
    expect(readFileSync(file('output'), 'utf8')).toMatch(
      /^result<<(noa_[0-9a-f]{32})\na\nEOF\nb\n\1\nstatus<<(noa_[0-9a-f]{32})\n\n\2\n$/,
    )
    expect(entry('a', 'b', 'D')).toBe('a<<D\nb\nD\n')
  })

  it('an output that a job cannot hold is refused, with its size', () => {
    const files = runnerFiles({ GITHUB_OUTPUT: file('large') })
    expect(files.output('result', 'x'.repeat(OUTPUT_LIMIT + 1))).toEqual({
      ok: false,
      error: expect.stringContaining('over 450000'),
    })
  })

  it('without the file it says which variable is missing', () => {
    expect(runnerFiles({}).output('a', 'b')).toEqual({
      ok: false,
      error: 'GITHUB_OUTPUT is not set; not a step of a job?',
    })
    expect(runnerFiles({ GITHUB_OUTPUT: join(folder, 'no', 'such') }).output('a', 'b')).toMatchObject({
      ok: false,
    })
  })

  it('A5 what others wrote into the files is taken back, links too', () => {
    for (const name of ['o', 'e', 'p', 'elsewhere'])
      writeFileSync(file(name), name === 'e' ? 'BEFORE=1\n' : '')
    const files = runnerFiles({ GITHUB_OUTPUT: file('o'), GITHUB_ENV: file('e'), GITHUB_PATH: file('p') })
    files.output('status', 'succeeded')
    const meant = readFileSync(file('o'), 'utf8')
    expect(files.settle()).toEqual([])
    appendFileSync(file('o'), 'status=hacked\n')
    appendFileSync(file('e'), 'EVIL=1\n')
    rmSync(file('p'))
    symlinkSync(file('elsewhere'), file('p'))
    writeFileSync(file('elsewhere'), '/evil\n')
    expect(files.settle()).toEqual(['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH'])
    expect(['o', 'e', 'p', 'elsewhere'].map((name) => readFileSync(file(name), 'utf8'))).toEqual([
      meant,
      'BEFORE=1\n',
      '',
      '/evil\n',
    ])
  })

  it('A3 the summary is refused before the runner throws all of it away', () => {
    writeFileSync(file('summary'), 'x'.repeat(1024 * 1024 - 10))
    const files = runnerFiles({ GITHUB_STEP_SUMMARY: file('summary') })
    expect(files.summaryRoom()).toBe(10)
    expect(files.summary('0123456789').ok).toBe(true)
    expect(files.summary('x')).toMatchObject({ ok: false })
    expect(runnerFiles({ GITHUB_STEP_SUMMARY: file('new') }).summaryRoom()).toBe(1024 * 1024)
  })
})
