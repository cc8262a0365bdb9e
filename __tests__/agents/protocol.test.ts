import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { lastName, parseEntries, parsePaths } from '../../src/agents/protocol.js'
import { readPublished } from '../../src/agents/published.js'
import { err, ok } from '../../src/diagnostic.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const pairs = (text: string): readonly (readonly [string, string])[] | string => {
  const parsed = parseEntries(bytes(text))
  return parsed.ok
    ? parsed.value.map(({ name, value }) => [name, value] as const)
    : `${parsed.error.line}: ${parsed.error.message}`
}

describe('L40 a file of the protocol, read as the runner reads it', () => {
  it.each<readonly [string, string, readonly (readonly [string, string])[]]>([
    ['a value', 'a=1\n', [['a', '1']]],
    ['no end of line', 'a=1', [['a', '1']]],
    ['an empty value', 'a=\n', [['a', '']]],
    ['blanks are kept', ' a = 1 \n', [[' a ', ' 1 ']]],
    ['the first = counts', 'a=b=c\n', [['a', 'b=c']]],
    ['<< right of = is text', 'a=b<<c\n', [['a', 'b<<c']]],
    ['= right of << is the delimiter’s', 'a<<b=c\nx\nb=c\n', [['a', 'x']]],
    ['the first << counts', 'a<<b<<c\nx\nb<<c\n', [['a', 'x']]],
    ['empty lines are skipped', '\n\na=1\n\n', [['a', '1']]],
    ['a block', 'a<<EOF\nx\ny\nEOF\nb=2\n', [['a', 'x\ny'], ['b', '2']]], // prettier-ignore
    ['an empty block', 'a<<EOF\nEOF\n', [['a', '']]],
    ['a block of an empty line', 'a<<EOF\n\nEOF\n', [['a', '']]],
    ['a block of two empty lines', 'a<<EOF\n\n\nEOF\n', [['a', '\n']]],
    ['a delimiter at the file’s end', 'a<<EOF\nx\nEOF', [['a', 'x']]],
    ['a delimiter that is not alone', 'a<<E\nE \n E\nEE\nE\n', [['a', 'E \n E\nEE']]],
    ['= and << in a block', 'a<<E\nb=1\nc<<D\nE\n', [['a', 'b=1\nc<<D']]],
    ['CRLF', 'a=1\r\nb<<E\r\nx\r\ny\r\nE\r\n', [['a', '1'], ['b', 'x\r\ny']]], // prettier-ignore
    ['a lone CR is text', 'a=1\r2\n', [['a', '1\r2']]],
    ['a byte order mark', '\ufeffa=1\n', [['a', '1']]],
    ['the same name twice', 'a=1\na=2\n', [['a', '1'], ['a', '2']]], // prettier-ignore
    ['nothing', '', []],
  ])('%s', (_, text, expected) => expect(pairs(text)).toEqual(expected))

  it.each([
    ['no =', 'a=1\n\nb\n', '3: there is no `=`'],
    ['no name', 'a=1\n=2\n', '2: there is no name left of `=`'],
    ['a block without a name', '<<EOF\nEOF\n', '1: a block wants a name and a delimiter'],
    ['a block without a delimiter', 'a<<\nx\n', '1: a block wants a name and a delimiter'],
    ['an unclosed block', 'a=1\nb<<EOF\nx\n', '2: the block that opens here is never closed'],
  ])('P30 (fault) %s is an error with its line', (_, text, message) => expect(pairs(text)).toContain(message))

  it('P30 (fault) bytes that are not UTF-8 are an error with their line, UTF-16 one with its cure', () => {
    const bad = parseEntries(Uint8Array.of(97, 61, 49, 10, 98, 61, 0xc3, 10))
    expect(bad).toEqual(err({ line: 2, message: expect.stringContaining('not UTF-8') }))
    const wide = parseEntries(Uint8Array.of(0xff, 0xfe, 97, 0, 61, 0))
    expect(wide).toEqual(err({ line: 1, message: expect.stringContaining('-Encoding utf8') }))
  })

  it('P30 (fault) a mebibyte of blocks is read in time linear to it', () => {
    const parsed = parseEntries(bytes('a<<E\nE\n'.repeat(149_000)))
    expect(parsed.ok && parsed.value.length).toBe(149_000)
  }, 5000)

  it('S7 what was written as a block with a delimiter of its own comes back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (value) => {
        const clean = value.replaceAll('\r', '')
        fc.pre(!clean.split('\n').includes('D-1'))
        expect(pairs(`a<<D-1\n${clean}\nD-1\n`)).toEqual([['a', clean]])
      }),
    )
  })

  it('P30 (fault) garbage of any kind is an answer, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (garbage) => {
        expect(typeof parseEntries(garbage).ok).toBe('boolean')
        expect(typeof parsePaths(garbage).ok).toBe('boolean')
        lastName(garbage)
      }),
    )
  })

  it('$GITHUB_PATH has a folder a line', () =>
    expect(parsePaths(bytes('/a\r\n\n/b c=d\n'))).toEqual(
      ok([
        { name: 'PATH', value: '/a', line: 1 },
        { name: 'PATH', value: '/b c=d', line: 3 },
      ]),
    ))

  it.each([
    ['a=1\nb=xxx', 'b'],
    ['a=1\nb<<E\nc=1\nd', 'b'],
    ['a<<E\nx\nE\nbig=', 'big'],
    ['nothing', undefined],
  ])('the last name that a cut file opens: %j', (text, name) => expect(lastName(bytes(text))).toBe(name))
})

const written = (text: string) => ({ size: bytes(text).length, bytes: bytes(text) })

describe('L40 what a task may publish', () => {
  const secrets = { contains: (text: string) => text.includes('hunter2'), maskText: (text: string) => text }
  const message = (files: Parameters<typeof readPublished>[0]): string => {
    const read = readPublished(files, secrets)
    return read.ok ? '' : read.error
  }

  it('the last of a name wins, as on GitHub', () =>
    expect(readPublished({ output: written('a=1\na=2\n') }, secrets)).toEqual(ok({ outputs: { a: '2' } })))

  it.each([
    'NODE_OPTIONS',
    'LD_PRELOAD',
    'DYLD_INSERT_LIBRARIES',
    'GITHUB_TOKEN',
    'RUNNER_TEMP',
    'NOA_X',
    'node_options',
  ])('S6 (attack) %s in $GITHUB_ENV fails the task', (name) => {
    expect(message({ env: written(`A=1\n${name}=x\n`) })).toContain(
      `$GITHUB_ENV, line 2: \`${name}\` may not be set`,
    )
  })

  it.each(['NODE_OPTIONS_X', 'MY_GITHUB_X', 'LDFLAGS', 'PATH', 'BASH_ENV', 'a.b', 'CI'])(
    'L40 %s in $GITHUB_ENV is passed on',
    (name) =>
      expect(readPublished({ env: written(`${name}=x\n`) }, secrets)).toEqual(
        ok({ outputs: {}, exports: { env: { [name]: 'x' }, path: [] } }),
      ),
  )

  it.each([
    'a b',
    '1a',
    '-a',
    'ä',
    '',
    '__proto__',
    'constructor',
    'prototype',
    'a'.repeat(101),
    'a\u001b[2Jb',
  ])('S8 (attack) an output called %j fails the task, and the message stays one plain line', (name) => {
    const told = message({ output: written(`${name}=1\n`) })
    expect(told).toMatch(/^\$GITHUB_OUTPUT, line 1: [\x20-\x7e…]+$/)
  })

  it.each(['output', 'env', 'path'] as const)(
    'L36 a secret in $GITHUB_%s fails the task, value unseen',
    (file) => {
      const told = message({ [file]: written(file === 'path' ? '/x/hunter2' : 'v=hunter2') })
      expect(told).toContain('contains a secret')
      expect(told).not.toContain('hunter2')
    },
  )

  it('L41 over 1 MiB in all: names the output and both sizes', () => {
    const told = message({ output: written(`a=1\nbig=${'x'.repeat(1024 * 1024)}\n`) })
    expect(told).toContain('the output `big` does not fit: 1048585 bytes')
    expect(told).toContain('at most 1048576')
  })

  it('L41 just 1 MiB is fine', () => {
    const value = 'x'.repeat(1024 * 1024 - 2)
    expect(readPublished({ output: written(`a=${value}`) }, secrets)).toEqual(ok({ outputs: { a: value } }))
  })
})
