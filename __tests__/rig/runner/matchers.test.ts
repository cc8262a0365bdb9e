import { describe, expect, it } from '@jest/globals'
import { messages, run } from './fixture-action.js'

/** Facts of the platform (actions/runner at v2.336), each shown on an action of a few lines. */

const one = {
  owner: 'one',
  pattern: [
    {
      regexp: String.raw`^(\S+):(\d+):(\d+): (warning|error): (.*)$`,
      file: 1,
      line: 2,
      column: 3,
      severity: 4,
      message: 5,
    },
  ],
}
const many = {
  owner: 'many',
  severity: 'warning',
  pattern: [
    { regexp: '^# (.+)$', file: 1 },
    { regexp: String.raw`^ (\d+) (.+)$`, line: 1, message: 2, loop: true },
  ],
}
const workspace = (...matchers: readonly unknown[]) => ({
  'm.json': JSON.stringify({ problemMatcher: matchers }),
  'src/a.c': '',
})

describe('problem matchers', () => {
  it('a matching line becomes an annotation and shows in its colour', async () => {
    const got = await run({
      files: workspace(one),
      main: `say('src/a.c:1:2: error: before', '::add-matcher::m.json', 'src/a.c:3:4: warning: w', 'gone.c:1:1: error: e')`,
    })
    expect(got.annotations).toEqual([
      { level: 'warning', message: 'w', file: 'src/a.c', line: 3, column: 4 },
      { level: 'error', message: 'e', line: 1, column: 1 },
    ])
    expect(got.log).toContain('##[warning]src/a.c:3:4: warning: w')
  })
  it('a prefix keeps an anchored pattern from matching; colours are not stripped, so one spoils the file', async () => {
    const got = await run({
      files: workspace(one),
      main: `say('::add-matcher::m.json', 'task | src/a.c:3:4: error: w', '\\u001b[31msrc/a.c:3:4: error: w')`,
    })
    expect(got.annotations.map((found) => found.file)).toEqual([undefined])
  })
  it('patterns over several lines, the last one looping until it does not match', async () => {
    const got = await run({
      files: workspace(many),
      main: `say('::add-matcher::m.json', '# src/a.c', ' 1 x', ' 2 y', 'other', ' 3 z')`,
    })
    expect(got.annotations).toEqual([
      { level: 'warning', message: 'x', file: 'src/a.c', line: 1 },
      { level: 'warning', message: 'y', file: 'src/a.c', line: 2 },
    ])
  })
  it('remove-matcher by owner ends it', async () => {
    const got = await run({
      files: workspace(one),
      main: `say('::add-matcher::m.json', '::remove-matcher owner=ONE::', 'src/a.c:3:4: error: w')`,
    })
    expect(got.annotations).toEqual([])
  })
  it.each([
    ['no owner', { pattern: [{ regexp: 'x', message: 0 }] }, 'Owner must not be empty'],
    [
      'no message',
      { owner: 'a', pattern: [{ regexp: '(x)', file: 1 }] },
      "At least one pattern must set 'message'",
    ],
    ['a group that is not there', { owner: 'a', pattern: [{ regexp: 'x', message: 1 }] }, 'out of range'],
    [
      'a field twice',
      {
        owner: 'a',
        pattern: [
          { regexp: 'x', message: 0 },
          { regexp: 'y', message: 0 },
        ],
      },
      'is set twice',
    ],
    [
      'a loop that is alone',
      { owner: 'a', pattern: [{ regexp: 'x', message: 0, loop: true }] },
      'Only the last pattern',
    ],
  ])('a matcher file with %s fails the step', async (_, matcher, message) => {
    const got = await run({ files: workspace(matcher), main: `say('::add-matcher::m.json')` })
    expect(got.result).toBe('failure')
    expect(messages(got)[1]).toContain(message)
  })
})
