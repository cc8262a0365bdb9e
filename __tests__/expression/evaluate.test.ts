import { describe, expect, it } from '@jest/globals'
import { evaluate, evaluateDeep, evaluateExpression } from '../../src/expression/evaluate.js'
import { lazyMap, truthy } from '../../src/expression/value.js'
import type { Json } from '../../src/workflow.js'
import { problemOf, scopeOf, valueOf } from './scopes.js'

const scope = scopeOf({
  inputs: { list: [1, 'two', null], object: { A: 1 }, yes: true, n: 1.5, empty: '', nothing: null },
  fruits: [{ name: 'apple', n: 1 }, { name: 'pear' }, 'plum'],
  stock: { a: { what: 'x' }, b: { what: 'y' }, c: 3 },
})

describe('L30 GitHub’s semantics', () => {
  it.each<[string, Json]>([
    // coercions of ==
    ["'1' == 1", true],
    ["'' == 0", true],
    ["'x' == 0", false],
    ['null == 0', true],
    ["null == ''", true],
    ['true == 1', true],
    ["true == 'true'", false],
    ["'ABC' == 'abc'", true],
    ["'abc' != 'ABC'", false],
    ['NaN == NaN', false],
    ["'a' < 'B'", true],
    ["'2' > 10", false],
    ["'0x10' == 16", true],
    ['inputs.object == inputs.object', true],
    ["fromJSON('{}') == fromJSON('{}')", false],
    // values of && and ||
    ["'a' && 'b'", 'b'],
    ["'' && 'b'", ''],
    ["'' || 'b'", 'b'],
    ['0 || null', null],
    ["null || '' || 'c'", 'c'],
    ["inputs.yes && 'on' || 'off'", 'on'],
    ['!0', true],
    ["!'x'", false],
    // literals
    ["'it''s ''here'' '", "it's 'here' "],
    ['-1.5e3', -1500],
    ['0xff', 255],
    // functions
    ["contains('Hello', 'ELL')", true],
    ["contains(inputs.list, 'TWO')", true],
    ['contains(inputs.list, 2)', false],
    ['contains(inputs.object, 1)', false],
    ["startsWith('Hello', 'he')", true],
    ["endsWith('Hello', 'LO')", true],
    ["format('{0} {1} {0} {{}}', 'a', 2)", 'a 2 a {}'],
    ["format('{0}', inputs.object)", 'Object'],
    ['join(inputs.list)', '1,two,'],
    ["join(inputs.list, ' - ')", '1 - two - '],
    ["join('x')", 'x'],
    ['toJSON(inputs.object)', '{\n  "A": 1\n}'],
    ['fromJSON(\'[1,{"a":null}]\')', [1, { a: null }]],
    ["case(false, 'a', true, 'b', 'c')", 'b'],
    ["case(false, 'a', 'c')", 'c'],
    ["case(true, 'a', fromJSON(''))", 'a'],
    // properties
    ['INPUTS.Object.a', 1],
    ["inputs['LIST'][1]", 'two'],
    ['inputs.list[9]', null],
    ['inputs.list.x', null],
    ['inputs.nowhere.at.all', null],
    ['inputs.yes.x', null],
    // filters
    ['fruits.*.name', ['apple', 'pear']],
    ['fruits[*].n', [1]],
    ["join(stock.*.what, '+')", 'x+y'],
    ['stock.*', [{ what: 'x' }, { what: 'y' }, 3]],
    ['inputs.yes.*', []],
    ["contains(fruits.*.name, 'pear')", true],
  ])('L30 %s is %j', (text, value) => {
    expect(valueOf(text, scope)).toEqual(value)
  })

  it('L30 keys that are expressions take them with and without ${{ }}', () => {
    expect(valueOf('inputs.n > 1', scope)).toBe(true)
    expect(valueOf('${{ inputs.n > 1 }}', scope)).toBe(true)
  })

  it('L30 only false, null, 0, NaN and the empty string are no', () => {
    expect([false, null, 0, -0, Number.NaN, ''].map(truthy)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
    expect([true, 1, 'false', '0', ' ', [], {}].map(truthy)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      true,
    ])
  })
})

describe('L31 types', () => {
  it.each<[string, Json]>([
    ['${{ inputs.list }}', [1, 'two', null]],
    ['${{ inputs.object }}', { A: 1 }],
    ['${{ inputs.n }}', 1.5],
    ['${{ inputs.nothing }}', null],
    ['${{ fruits.*.name }}', ['apple', 'pear']],
    ['<${{ inputs.n }}>', '<1.5>'],
    ['${{ inputs.yes }}${{ inputs.nothing }}', 'true'],
    ['a ${{ inputs.list }} b ${{ inputs.object }}', 'a Array b Object'],
    ['${{ 1.0 }} ${{ 0.1 }} ${{ -0 }} ${{ 1e21 }}', '1 0.1 0 1e+21'],
    ['${{ NaN }}!', 'NaN!'],
    ['no expression', 'no expression'],
    ["${{ '${{' }} x }}", '${{ x }}'],
    ['', ''],
  ])('L31 %s', (text, value) => {
    expect(evaluate(text, scope)).toEqual({ ok: true, value })
  })

  it('L31 evaluateDeep keeps types and keys, at any depth', () => {
    const value = {
      '${{ key }}': ['${{ inputs.list }}', { a: '${{ inputs.n }}', b: 'x${{ inputs.n }}', c: 1, d: null }],
    }
    expect(evaluateDeep(value, scope)).toEqual({
      ok: true,
      value: { '${{ key }}': [[1, 'two', null], { a: 1.5, b: 'x1.5', c: 1, d: null }] },
    })
  })

  it('L31 trouble deep in a value is placed by its path, text offset and expression', () => {
    expect(evaluateDeep({ a: ['ok', { b: "x ${{ fromJSON('{') }}" }] }, scope)).toMatchObject({
      ok: false,
      problem: { kind: 'error', path: ['a', 1, 'b'], expression: "fromJSON('{')", offset: 5 },
    })
  })
})

describe('L35 status functions', () => {
  it('L35 ask the node, only when called', () => {
    const asked: string[] = []
    const status = {
      success: () => (asked.push('success'), false),
      failure: () => (asked.push('failure'), true),
      cancelled: () => (asked.push('cancelled'), false),
      always: () => (asked.push('always'), true),
    }
    expect(valueOf('failure() || success()', scopeOf({}, { status }))).toBe(true)
    expect(asked).toEqual(['failure'])
    expect(valueOf('ALWAYS() && !cancelled() && success()', scopeOf({}, { status }))).toBe(false)
    expect(asked).toEqual(['failure', 'always', 'cancelled', 'success'])
  })

  it('L35 are an error where no node is', () => {
    expect(problemOf('${{ failure() }}')).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('`if`'),
    })
  })
})

describe('L30 hashFiles', () => {
  it('L30 ends with needs-files until the digest is known', () => {
    const digests = new Map<string, string>()
    const hashing = scopeOf(
      { inputs: { lock: 'b.lock' } },
      { hashFiles: (patterns) => digests.get(patterns.join()) },
    )
    const text = "k-${{ hashFiles('a/**', inputs.lock) }}"
    expect(problemOf(text, hashing)).toMatchObject({ kind: 'needs-files', patterns: ['a/**', 'b.lock'] })
    digests.set('a/**,b.lock', 'd1')
    expect(evaluate(text, hashing)).toEqual({ ok: true, value: 'k-d1' })
  })

  it('L30 is an error where no tree is known', () => {
    expect(problemOf("${{ hashFiles('x') }}")).toMatchObject({ kind: 'error' })
  })
})

describe('L32 contexts', () => {
  it('L32 nothing is made that is not read, and keys may be written in any case', () => {
    const read: string[] = []
    const map = (name: string, keys: readonly string[], value: Json) => ({
      keys: () => (read.push(`${name}:keys`), keys),
      get: (key: string) => (keys.includes(key) ? (read.push(`${name}.${key}`), value) : undefined),
    })
    const tasks = scopeOf({ tasks: map('tasks', ['build', 'Test'], { n: 1 }), env: map('env', ['A'], 'a') })
    expect(valueOf('tasks.build.n', tasks)).toBe(1)
    expect(read).toEqual(['tasks.build'])
    expect(valueOf('tasks.tEST.N', tasks)).toBe(1)
    expect(read).toEqual(['tasks.build', 'tasks:keys', 'tasks.Test'])
    expect(valueOf('tasks.nowhere', tasks)).toBeNull()
    expect(read).not.toContain('env:keys')
  })

  it('L33 a context that is not there is an error with a suggestion, never an empty string', () => {
    expect(problemOf('${{ input.x }}', scope)).toMatchObject({
      message: expect.stringContaining('did you mean `inputs`?'),
    })
    expect(problemOf('${{ constructor }}', scope)).toMatchObject({ kind: 'error' })
  })

  it('S27 names of Object.prototype are plain data', () => {
    const hostile: Json = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": "c", "toString": "t"}')
    const contexts = scopeOf({
      inputs: hostile,
      lazy: lazyMap([
        ['__proto__', 'p'],
        ['x', 1],
      ]),
    })
    expect(valueOf('inputs.__proto__.polluted', contexts)).toBe(1)
    expect(valueOf('inputs.constructor', contexts)).toBe('c')
    expect(valueOf('inputs.tostring', contexts)).toBe('t')
    expect(valueOf('lazy.__proto__', contexts)).toBe('p')
    expect(valueOf('lazy.constructor', contexts)).toBeNull()
    for (const name of Object.getOwnPropertyNames(Object.prototype))
      expect(valueOf(`fromJSON('{}')['${name}']`)).toBeNull()
    const copy = valueOf('inputs', contexts)
    expect(JSON.stringify(copy)).toBe(JSON.stringify(hostile))
    expect(valueOf('toJSON(inputs)', contexts)).toBe(JSON.stringify(hostile, null, 2))
    const deep = evaluateDeep(hostile, contexts)
    expect(JSON.stringify(deep)).toBe(JSON.stringify({ ok: true, value: hostile }))
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('S30 what a value holds is never an expression itself', () => {
    const hostile = scopeOf({ github: { title: "${{ secrets.KEY }}'; curl evil #" }, secrets: { KEY: 'k' } })
    expect(evaluate('t: ${{ github.title }}', hostile)).toEqual({
      ok: true,
      value: "t: ${{ secrets.KEY }}'; curl evil #",
    })
    expect(evaluateDeep(['${{ github.title }}'], hostile)).toEqual({
      ok: true,
      value: ["${{ secrets.KEY }}'; curl evil #"],
    })
  })
})

describe('errors', () => {
  it.each([
    ['${{ NaN }}', /is NaN/],
    ["${{ fromJSON('[1e999]') }}", /is Infinity/],
    ['${{ toJSON(NaN) }}', /is NaN/],
    ["${{ fromJSON('') }}", /empty text/],
    ['${{ fromJSON(\'{"a": secret}\') }}', /13 characters that is not JSON/],
    ["${{ format('{1}', 'x') }}", /names \{1\}.*end at \{0\}/],
    ["${{ format('{a}', 'x') }}", /lone `\{`/],
    ["${{ format('}', 'x') }}", /lone `\}`/],
    ["${{ case('x', 1, 2) }}", /true or false/],
    ['${{ a b }}', /unexpected `b`/],
    ['${{ nope() }}', /no function `nope`/],
    ['${{ }}', /expected an expression/],
    ['${{ x', /never closed/],
  ])('%s says what is wrong', (text, message) => {
    expect(problemOf(text)).toMatchObject({ kind: 'error', message: expect.stringMatching(message) })
  })

  it('L36 no message quotes a value, which may be a secret', () => {
    const secret = scopeOf({ secrets: { S: 'hunter2{x' } })
    for (const text of ['fromJSON(secrets.S)', "format(secrets.S, 'a')", 'case(secrets.S, 1, 2)'])
      expect(evaluateExpression(text, secret)).toMatchObject({
        ok: false,
        problem: { message: expect.not.stringContaining('hunter') },
      })
  })
})
