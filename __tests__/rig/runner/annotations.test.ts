import { describe, expect, it } from '@jest/globals'
import { run } from './fixture-action.js'

/** Facts of the platform (actions/runner at v2.336), each shown on an action of a few lines. */

describe('annotations', () => {
  it('ten errors, ten warnings and ten notices are shown; the rest is in the log alone', async () => {
    const got = await run({
      main: `for (const l of ['error','warning','notice']) for (let i = 1; i < 13; i++) say('::' + l + '::' + i)`,
    })
    expect(got.annotations).toHaveLength(30)
    expect(got.droppedAnnotations).toHaveLength(6)
    expect(got.log).toContain('##[notice]12')
  })
  it('a message is masked, then cut at 4096 characters; the title is not masked', async () => {
    const got = await run({
      main: `say('::error title=s3cret::s3cret' + 'x'.repeat(5000))`,
      secrets: ['s3cret'],
    })
    expect(got.annotations[0]?.message).toBe(`***${'x'.repeat(4093)}`)
    expect(got.annotations[0]?.title).toBe('s3cret')
  })
  it('a file inside the workspace becomes relative; impossible places are dropped', async () => {
    const got = await run({
      main: `say('::error file=' + process.cwd() + '/src/a.ts,line=5,endLine=2,col=1::x', '::error file=/etc/passwd,col=3::y')`,
    })
    expect(got.annotations).toEqual([
      { level: 'error', message: 'x', file: 'src/a.ts' },
      { level: 'error', message: 'y', file: '/etc/passwd' },
    ])
  })
})

describe('masks', () => {
  it('hold in the log from then on, each line of a value by itself, and in encoded forms', async () => {
    const got = await run({
      main: `say('early-pw', '::add-mask::early-pw%0Asecond line', 'early-pw', 'second line', Buffer.from('early-pw').toString('base64'), encodeURIComponent('second line'))`,
    })
    expect(got.log).toBe('early-pw\n***\n***\n***\n***')
    expect(got.masks).toEqual(['early-pw\nsecond line', 'early-pw', 'second line'])
  })
  it('that touch or overlap become one ***', async () => {
    expect((await run({ main: `say('xabcdefy')`, secrets: ['abcd', 'def'] })).log).toBe('x***y')
  })
  it('a job output that holds a mask is dropped without failing anything (one child printing add-mask is enough)', async () => {
    const got = await run({ main: `put('OUTPUT', 'ok=true\\nn=1\\ne=\\n'); say('task | ##[add-mask]true')` })
    expect(got.result).toBe('success')
    expect(got.jobOutputs).toEqual({
      values: { n: '1' },
      skipped: { ok: 'may contain secret', e: 'empty' },
      tooLarge: false,
    })
  })
  it('outputs over 1 MiB in UTF-16 are too large', async () => {
    expect(
      (await run({ main: `put('OUTPUT', 'a=' + 'x'.repeat(530000) + '\\n')` })).jobOutputs.tooLarge,
    ).toBe(true)
  })
})
