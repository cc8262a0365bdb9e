import { describe, expect, it } from '@jest/globals'
import { MATCHER_NAMES } from '../../src/finding.js'
import { BUILT_IN_MATCHERS } from '../../src/output/built-in-matchers.js'
import type { Finding } from '../../src/finding.js'
import { createLocate } from '../../src/output/locate.js'
import { createMasker } from '../../src/output/masker.js'
import { createMatchEngine, type Matcher } from '../../src/output/matcher.js'
import { parseMatcherFile } from '../../src/output/matcher-file.js'
import { listen } from './listen.js'

function parsed(...problemMatcher: readonly unknown[]): readonly Matcher[] {
  const result = parseMatcherFile(JSON.stringify({ problemMatcher }))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function problems(json: unknown): readonly string[] {
  const result = parseMatcherFile(typeof json === 'string' ? json : JSON.stringify(json))
  return result.ok ? [] : result.error.map(({ at, message }) => `${at}: ${message}`)
}

const locate = createLocate({ root: '/repo', first: 'cwd' })

function match(matchers: readonly Matcher[], text: string): readonly Finding[] {
  const engine = createMatchEngine(matchers, locate)
  return text.split('\n').flatMap((line) => engine.matchLine(line) ?? [])
}

function builtIn(name: string, text: string): readonly (readonly unknown[])[] {
  return match(BUILT_IN_MATCHERS.get(name) ?? [], text).map((f) => [
    f.severity,
    f.file,
    f.line,
    f.column,
    f.code,
    f.message,
  ])
}

const loop = {
  owner: 'stylish',
  pattern: [
    { regexp: '^([^\\s].*)$', file: 1 },
    {
      regexp: '^\\s+(\\d+):(\\d+)\\s+(error|warning|note)\\s+(.+?)\\s\\s+(.*)$',
      line: 1,
      column: 2,
      severity: 3,
      message: 4,
      code: 5,
      loop: true,
    },
  ],
}

describe('problem matchers as the runner runs them (L50)', () => {
  it('L50 one pattern: fields, default severity, colours are no part of the line', () => {
    const matchers = parsed({
      owner: 'x',
      severity: 'Warning',
      pattern: [{ regexp: '^(.+):(\\d+): (\\w*) (.*)$', file: 1, line: 2, severity: 3, message: 4 }],
    })
    expect(
      match(
        matchers,
        '\u001b[31m./src/a.c:3: \u001b[0m message\nb.c:4: ERROR two\nb.c:4: note three\nb.c:4: error ',
      ),
    ).toEqual([
      { severity: 'warning', message: 'message', file: 'src/a.c', line: 3, from: { matcher: 'x' } },
      { severity: 'error', message: 'two', file: 'b.c', line: 4, from: { matcher: 'x' } },
    ])
  })

  it('L50 a loop gives one finding a line, until a line breaks it', () => {
    const text =
      'a.js\n  1:2  error  one  r1\n  3:4  warning  two  r2\n\n  5:6  error  lost  r3\nb.js\n  7:8  error  four  r4'
    expect(match(parsed(loop), text)).toEqual([
      {
        severity: 'error',
        message: 'one',
        code: 'r1',
        file: 'a.js',
        line: 1,
        column: 2,
        from: { matcher: 'stylish' },
      },
      {
        severity: 'warning',
        message: 'two',
        code: 'r2',
        file: 'a.js',
        line: 3,
        column: 4,
        from: { matcher: 'stylish' },
      },
      {
        severity: 'error',
        message: 'four',
        code: 'r4',
        file: 'b.js',
        line: 7,
        column: 8,
        from: { matcher: 'stylish' },
      },
    ])
  })

  it('L50 several patterns match consecutive lines, and a new beginning replaces the old', () => {
    const [matcher] = parsed({
      owner: 'm',
      pattern: [
        { regexp: '^E (\\w+)$', code: 1 },
        { regexp: '^at (.+)$', file: 1 },
        { regexp: '^  (.+)$', message: 1 },
      ],
    })
    if (matcher === undefined) throw new Error('no matcher')
    expect(match([matcher], 'E a\nE b\nat x.c\n  boom\n  again\nE c\n\nat y.c\n  no')).toEqual([
      { severity: 'error', message: 'boom', code: 'b', file: 'x.c', from: { matcher: 'm' } },
    ])
  })

  it('L50 a completed match makes the others forget', () => {
    const single = { owner: 'single', pattern: [{ regexp: '^!! (.+)$', message: 1 }] }
    expect(match(parsed(single, loop), 'a.js\n!! stop\n  1:2  error  one  r1').map((f) => f.message)).toEqual(
      ['stop'],
    )
  })

  it('L50 a group that took no part is empty, not the text of a later pattern', () => {
    const [finding] = match(
      parsed({
        owner: 'm',
        pattern: [
          { regexp: '^(?:(a)|b)$', code: 1 },
          { regexp: '^(.*)$', message: 1 },
        ],
      }),
      'b\nhello',
    )
    expect(finding).toEqual({ severity: 'error', message: 'hello', from: { matcher: 'm' } })
  })

  it('L50 each fault of a file is named with its place, all at once', () => {
    expect(problems('{')[0]).toMatch(/^: not JSON/)
    expect(problems({ problemMatcher: [] })).toEqual([
      ': expected {"problemMatcher": [ … ]} with at least one matcher',
    ])
    expect(
      problems({
        problemMatcher: [
          { owner: 'a', pattern: [{ regexp: '(', message: 1 }] },
          { owner: '', severity: 'fatal', pattern: [] },
          { owner: 'b', pattern: [{ regexp: '^(.)$', message: 2, loop: true }] },
          { owner: 'c', pattern: [{ regexp: '^(.)$', file: 1 }] },
          {
            owner: 'd',
            pattern: [
              { regexp: '(.)', message: 1 },
              { regexp: '(.)', message: 1 },
            ],
          },
          { owner: 'e', pattern: [{ regexp: '(.)', message: 1, loop: true }] },
          7,
        ],
      }),
    ).toEqual([
      'problemMatcher[0].pattern[0].regexp: Invalid regular expression: /(/: Unterminated group',
      'problemMatcher[1].owner: expected a name, for example "owner": "my-tool"',
      'problemMatcher[1].severity: expected "error", "warning" or "notice"',
      'problemMatcher[1].pattern: expected a list of at least one pattern, for example [{"regexp": "^error: (.+)$", "message": 1}]',
      'problemMatcher[2].pattern[0].message: expected the number of a group; the expression has 1 group',
      'problemMatcher[2].pattern[0].loop: only the last of several patterns may set "loop"',
      'problemMatcher[2].pattern[0].loop: a pattern with "loop" must set "message"',
      'problemMatcher[3].pattern: at least one pattern must set "message" to the number of a group',
      'problemMatcher[4].pattern[1].message: "message" is set twice, also at problemMatcher[4].pattern[0].message; keep one',
      'problemMatcher[5].pattern[0].loop: only the last of several patterns may set "loop"',
      'problemMatcher[6]: expected an object with "owner" and "pattern"',
    ])
    expect(
      problems({
        problemMatcher: [
          { owner: 'a', pattern: [{ regexp: '(.)', message: 1 }] },
          { owner: 'A', pattern: [{ regexp: '(.)', message: 1 }] },
        ],
      }),
    ).toEqual(['problemMatcher[1].owner: the owner "A" is used twice; give each matcher its own'])
  })

  it('attack S31 a line is cut before expressions of others read it', () => {
    const matchers = parsed({ owner: 'slow', pattern: [{ regexp: '^(a+)x$', message: 1 }] })
    expect(match(matchers, 'a'.repeat(4096) + 'x')).toEqual([])
    expect(match(matchers, 'a'.repeat(4095) + 'x')).toHaveLength(1)
  })

  it('attack S13 a matcher cannot cut a piece out of a secret', () => {
    const masker = createMasker()
    masker.add('pass phrase-x1')
    const matchers = parsed({ owner: 'any', pattern: [{ regexp: '^E (\\S+)', message: 1 }] })
    expect(listen(['E pass phrase-x1\n'], { masker, matchers }).findings).toMatchObject([{ message: '***' }])
  })

  it('L50 matchers read the lines of a task, masked; commands are not read twice', () => {
    const masker = createMasker()
    masker.add('s3cr3t-value')
    const matchers = parsed({
      owner: 'any',
      pattern: [{ regexp: '^(\\S+?):(\\d+): (.+)$', file: 1, line: 2, message: 3 }],
    })
    const heard = listen(
      ['ok\na.c:1: s3cr3t-', 'value\r\n::error::b.c:2: x\na.c:3: s3cr3t\u001b[1m-value ##[x]'],
      { masker, matchers },
    )
    expect(heard.findings).toEqual([
      { severity: 'error', message: '***', file: 'a.c', line: 1, from: { matcher: 'any' } },
      { severity: 'error', message: 'b.c:2: x', from: 'command' },
      { severity: 'error', message: '*** ##[\\x]', file: 'a.c', line: 3, from: { matcher: 'any' } },
    ])
  })
})

describe('built-in matchers (L50)', () => {
  it('L50 tsc, plain and pretty', () => {
    expect(
      builtIn(
        'tsc',
        "src/a.ts(3,5): error TS2322: Type 'x'.\nsrc/b.ts:1:2 - warning TS6133: unused\nFound 1 error.",
      ),
    ).toEqual([
      ['error', 'src/a.ts', 3, 5, 'TS2322', "Type 'x'."],
      ['warning', 'src/b.ts', 1, 2, 'TS6133', 'unused'],
    ])
  })

  it('L50 eslint, stylish and compact', () => {
    const text =
      "\n/repo/src/a.js\n  1:10  error    'x' is unused  no-unused-vars\n  2:1   warning  Odd thing\n\n✖ 2 problems\n/repo/b.js: line 3, col 4, Error - Bad. (semi)\n"
    expect(builtIn('eslint', text)).toEqual([
      ['error', 'src/a.js', 1, 10, 'no-unused-vars', "'x' is unused"],
      ['warning', 'src/a.js', 2, 1, undefined, 'Odd thing'],
      ['error', 'b.js', 3, 4, 'semi', 'Bad.'],
    ])
  })

  it('L50 go build, vet and test', () => {
    const text =
      '# example.com/m\n./main.go:7:2: undefined: foo\nvet: ./b.go:1:3: bad\n--- FAIL: TestX (0.00s)\n    x_test.go:12: got 1, want 2\nFAIL'
    expect(builtIn('go', text)).toEqual([
      ['error', 'main.go', 7, 2, undefined, 'undefined: foo'],
      ['error', 'b.go', 1, 3, undefined, 'bad'],
      ['error', 'x_test.go', 12, undefined, undefined, 'got 1, want 2'],
    ])
  })

  it('L50 rustc, cargo and panics', () => {
    const text =
      "error[E0308]: mismatched types\n --> src/main.rs:2:18\n  |\nwarning: unused variable: `x`\n  --> src/lib.rs:1:9\nerror: aborting due to 1 previous error\n\nthread 'tests::a' panicked at src/lib.rs:9:5:\nassertion failed\nnote: run"
    expect(builtIn('rust', text)).toEqual([
      ['error', 'src/main.rs', 2, 18, 'E0308', 'mismatched types'],
      ['warning', 'src/lib.rs', 1, 9, undefined, 'unused variable: `x`'],
      ['error', 'src/lib.rs', 9, 5, undefined, 'assertion failed'],
    ])
  })

  it('L50 python tracebacks, mypy, flake8, ruff, pytest', () => {
    const text = [
      'Traceback (most recent call last):',
      '  File "/repo/a.py", line 3, in <module>',
      '    main()',
      '  File "/repo/lib/b.py", line 9, in main',
      '    x = 1 / 0',
      'ZeroDivisionError: division by zero',
      '  File "/repo/c.py", line 4, in f',
      '    y = int(z)',
      '        ^^^^^^',
      'ValueError: bad',
      'a.py:1:2: E501 line too long',
      'a.py:1:2: W291 trailing whitespace',
      'b.py:5: error: Incompatible types  [assignment]',
      'b.py:5: note: see',
      'tests/test_a.py:5: AssertionError',
    ].join('\n')
    expect(builtIn('python', text)).toEqual([
      ['error', 'lib/b.py', 9, undefined, undefined, 'ZeroDivisionError: division by zero'],
      ['error', 'c.py', 4, undefined, undefined, 'ValueError: bad'],
      ['error', 'a.py', 1, 2, 'E501', 'line too long'],
      ['warning', 'a.py', 1, 2, 'W291', 'trailing whitespace'],
      ['error', 'b.py', 5, undefined, 'assignment', 'Incompatible types'],
      ['error', 'tests/test_a.py', 5, undefined, undefined, 'AssertionError'],
    ])
  })

  it('L50 the names that a definition may use are those that are built in', () => {
    expect([...BUILT_IN_MATCHERS.keys()].toSorted()).toEqual([...MATCHER_NAMES].toSorted())
  })
  it('L50 gcc and clang', () => {
    const text =
      "src/a.c:3:5: warning: unused variable 'x' [-Wunused-variable]\n/usr/include/x.h:1:1: fatal error: no\na.c:3:5: note: here\nb.c:7: error: old"
    expect(builtIn('gcc', text)).toEqual([
      ['warning', 'src/a.c', 3, 5, '-Wunused-variable', "unused variable 'x'"],
      ['error', undefined, 1, 1, undefined, 'no'],
      ['error', 'b.c', 7, undefined, undefined, 'old'],
    ])
    expect(BUILT_IN_MATCHERS.get('clang')).toBe(BUILT_IN_MATCHERS.get('gcc'))
  })

  it('L50 owners are unique within a name', () => {
    for (const matchers of BUILT_IN_MATCHERS.values())
      expect(new Set(matchers.map(({ owner }) => owner)).size).toBe(matchers.length)
  })
})

describe('paths are resolved against the repository (L50)', () => {
  it.each([
    ['./src/a.c', undefined, 'src/a.c'],
    ['/repo/src//b/../a.c', undefined, 'src/a.c'],
    ['file:///repo/a.c', undefined, 'a.c'],
    ['/repo-evil/a.c', undefined, undefined],
    ['/repo', undefined, undefined],
    ['../a.c', undefined, undefined],
    ['../../etc/passwd', undefined, undefined],
    ['A.cs', 'src/App/App.csproj', 'src/App/A.cs'],
    ['A.cs', '/repo/src/App.csproj', 'src/A.cs'],
    ['/repo/A.cs', 'src/App/App.csproj', 'A.cs'],
    ['A.cs', 'App.csproj', 'A.cs'],
  ])('%s with fromPath %s is %s', (file, fromPath, path) => {
    expect(locate(file, fromPath)).toBe(path)
  })

  it('a relative name is tried from where the tool stands and from the root', () => {
    expect(createLocate({ root: '/repo', cwd: 'pkg/a', first: 'cwd' })('src/x.ts')).toBe('pkg/a/src/x.ts')
    expect(createLocate({ root: '/repo', cwd: 'pkg/a', first: 'root' })('src/x.ts')).toBe('src/x.ts')
    expect(createLocate({ root: '/repo', cwd: 'pkg/a', first: 'cwd' })('../b/x.ts')).toBe('pkg/b/x.ts')
    const isFile = ['src/x.ts'].includes.bind(['src/x.ts'])
    expect(createLocate({ root: '/repo', cwd: 'pkg/a', first: 'cwd', isFile })('src/x.ts')).toBe('src/x.ts')
    expect(createLocate({ root: '/repo', cwd: 'pkg/a', first: 'cwd', isFile })('src/y.ts')).toBeUndefined()
  })

  it('on Windows slashes and case do not matter', () => {
    const windows = createLocate({ root: 'D:\\a\\repo', cwd: 'pkg', first: 'cwd' })
    expect(windows('d:\\A\\repo\\src\\a.ts')).toBe('src/a.ts')
    expect(windows('src\\a.ts')).toBe('pkg/src/a.ts')
    expect(windows('C:\\other\\a.ts')).toBeUndefined()
  })
})
