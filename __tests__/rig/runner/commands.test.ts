import { describe, expect, it } from '@jest/globals'
import { parseCommand } from './command-text.js'
import { messages, run } from './fixture-action.js'

/** Facts of the platform (actions/runner at v2.336), each shown on an action of a few lines. */

const asLine = (text: string) => ({ kind: 'line', text, tag: undefined })

const read = (text: string) => parseCommand(text, new Set(['do-it']))

describe('the text of a command', () => {
  it.each([
    ['##[do-it k1=v1;]msg', { k1: 'v1' }, 'msg'],
    ['>>>   ##[DO-IT k1=v1;]msg', { k1: 'v1' }, 'msg'],
    ['##[do-it k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', { k1: ';=\r=\n=]' }, ';-\r-\n-]'],
    ['##[do-it k1=%253B=%250D;]%253B-%250D', { k1: '%3B=%0D' }, '%3B-%0D'],
    ['##[do-it k1=;k2=;]', {}, ''],
    ['::do-it K1=v1,::msg', { k1: 'v1' }, 'msg'],
    ['   ::do-it k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,', { k1: ';=,=\r=\n=]=:' }, ';-\r-\n-]-:-,'],
    ['::do-it k1=a==b,k1==c::%3A%2C', { k1: 'c' }, '%3A%2C'],
    ['::do-it::a::b', {}, 'a::b'],
  ])('%s', (line, properties, data) => expect(read(line)).toEqual({ name: 'do-it', properties, data }))

  it.each([
    '',
    '::do-it',
    ':: do-it::x',
    '::other::x',
    '##[do-it',
    '## [do-it]x',
    'x ::do-it::x',
    '\ufeff ::gone::',
  ])('"%s" is none', (line) => expect(read(line)).toBeUndefined())
})

describe('commands', () => {
  it('`::` acts at the start of a line, after white space; elsewhere it is text', async () => {
    const got = await run({ main: `say('  \\u00a0::error::one', 'task | ::error::two', 'x ::error::three')` })
    expect(messages(got)).toEqual(['one'])
  })
  it('`##[` acts anywhere in a line', async () => {
    const got = await run({ main: `say('task | ##[error]one', 'x ##[warning file=a.js;line=3]two')` })
    expect(got.annotations).toEqual([
      { level: 'error', message: 'one' },
      { level: 'warning', message: 'two', file: 'a.js', line: 3 },
    ])
  })
  it('a lone \\r ends a line, also cut between two writes', async () => {
    const got = await run({
      main: `say('a\\r::error::one\\r::error::two'); process.stdout.write('x\\r'); process.stdout.write('\\ny\\n')`,
    })
    expect(messages(got)).toEqual(['one', 'two'])
    expect(got.log.split('\n')).toEqual(['a', '##[error]one', '##[error]two', 'x', 'y'])
  })
  it('a character that .NET’s search does not see hides no command', async () => {
    expect(messages(await run({ main: `say('::error:\\u00ad:hidden')` }))).toHaveLength(1)
  })
  it('stderr is read as stdout is', async () => {
    expect(messages(await run({ main: `console.error('::error::one')` }))).toEqual(['one'])
  })
  it('an unknown command is text', async () => {
    expect((await run({ main: `say('::nothing::x', '##[section]y')` })).log).toBe(
      '::nothing::x\n##[section]y',
    )
  })
  it('data and properties are unescaped once', async () => {
    const got = await run({ main: `say('::error title=a%3Ab%2Cc,file=x=y::1%0A2%253A')` })
    expect(got.annotations).toEqual([{ level: 'error', message: '1\n2%3A', title: 'a:b,c', file: 'x=y' }])
  })
  it('set-output and save-state still act from stdout', async () => {
    const got = await run({ main: `say('::set-output name=a::1', 'x ##[save-state name=b]2')` })
    expect(got).toMatchObject({ outputs: { a: '1' }, state: { b: '2' } })
  })
  it.each([
    '::set-env name=A::1',
    '::add-path::/x',
    '::set-output::1',
    '::echo::maybe',
    '::add-matcher::missing.json',
  ])('%s fails the step although it exits 0', async (line) => {
    const got = await run({ main: `say(${JSON.stringify(line)})` })
    expect(got).toMatchObject({ exitCode: 0, result: 'failure' })
    expect(messages(got)[0]).toContain('Unable to process command')
  })
  it('stop-commands makes commands text until its token; the token is masked', async () => {
    const got = await run({
      main: `say('::stop-commands::tok-en-1', '::error::no', '##[error]no', '::tok-en-1::', '::error::yes')`,
    })
    expect(messages(got)).toEqual(['yes'])
    expect(got.log.split('\n')).toEqual([
      '::stop-commands::***',
      '::error::no',
      '##[error]no',
      '::***::',
      '##[error]yes',
    ])
  })
  it.each(['', 'pause-logging', 'error'])('stop-commands refuses the token "%s"', async (token) => {
    expect(await run({ main: `say('::stop-commands::${token}')` })).toMatchObject({ result: 'failure' })
  })
  it('debug lines show only when debugging, each line of them marked', async () => {
    expect((await run({ main: `say('::debug::a%0Ab')` })).log).toBe('')
    expect((await run({ main: `say('::debug::a%0Ab')`, debug: true })).log).toContain(
      '##[debug]a\n##[debug]b',
    )
  })
  it('groups are a tree; a new one ends the one before', async () => {
    const got = await run({ main: `say('a', '::group::one', 'b', '::group::two', 'c', '::endgroup::', 'd')` })
    expect(got.tree).toEqual([
      asLine('a'),
      { kind: 'group', title: 'one', children: [asLine('b')], closed: false },
      { kind: 'group', title: 'two', children: [asLine('c')], closed: true },
      asLine('d'),
    ])
  })
})
