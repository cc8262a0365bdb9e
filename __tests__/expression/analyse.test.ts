import { describe, expect, it } from '@jest/globals'
import { analyse, callsStatusFunction, type Form } from '../../src/expression/analyse.js'

/** What is underlined in a text, and what is said. */
const problems = (text: string, form: Form = 'expression') =>
  analyse(text, form).problems.map(({ offset, length, message, suggestion }) => ({
    at: text.slice(offset, offset + length),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  }))

const reads = (text: string, form: Form = 'expression') =>
  analyse(text, form).references.map(({ path, segments, offset, length }) => ({
    path: path.join('.'),
    whole: text.slice(offset, offset + length),
    segments: segments.map((one) => text.slice(one.offset, one.offset + one.length)),
  }))

const guarded = (text: string) =>
  analyse(text, 'expression').references.map(({ path, guarded: is }) => `${path.join('.')}${is ? '!' : ''}`)

const inside = (text: string) =>
  analyse(text, 'expression').references.map(({ insideToJSON }) => insideToJSON)

describe('L33 what an expression reads', () => {
  it.each([
    ['a', 'a', 'a', ['a']],
    [
      'Stages.build.outputs.x',
      'Stages.build.outputs.x',
      'Stages.build.outputs.x',
      ['Stages', 'build', 'outputs', 'x'],
    ],
    ["a['b''c'].d", "a.b'c.d", "a['b''c'].d", ['a', "'b''c'", 'd']],
    ['a.*.b', 'a.*.b', 'a.*.b', ['a', '*', 'b']],
    ['a[*].b', 'a.*.b', 'a[*].b', ['a', '*', 'b']],
    ['a[0]', 'a.0', 'a[0]', ['a', '0']],
    ['( (a . b) ) [ 1 ].c', 'a.b.1.c', 'a . b) ) [ 1 ].c', ['a', 'b', '1', 'c']],
  ])('L33 %s', (text, path, whole, segments) => {
    expect(reads(text)).toEqual([{ path, whole, segments }])
  })

  it('L22 an index that is computed is `*`, not literal, and is read itself', () => {
    const text = 'stages[inputs.which[0]].outputs || x'
    expect(reads(text)).toEqual([
      {
        path: 'stages.*.outputs',
        whole: 'stages[inputs.which[0]].outputs',
        segments: ['stages', 'inputs.which[0]', 'outputs'],
      },
      { path: 'inputs.which.0', whole: 'inputs.which[0]', segments: ['inputs', 'which', '0'] },
      { path: 'x', whole: 'x', segments: ['x'] },
    ])
    expect(analyse(text, 'expression').references[0]?.segments.map(({ literal }) => literal)).toEqual([
      true,
      false,
      true,
    ])
  })

  it('L33 places are exact in text of several lines, after strings of several lines, in each expression', () => {
    const text = "first\n${{ format('a\nb\n{0}', \n  inputs.x) }} and\n${{ env.Y }}"
    expect(reads(text, 'template').map(({ segments }) => segments)).toEqual([
      ['inputs', 'x'],
      ['env', 'Y'],
    ])
  })

  it('L33 what stands behind a function call is no reference, its arguments are', () => {
    expect(reads('fromJSON(a.b).c[d.e]').map(({ path }) => path)).toEqual(['a.b', 'd.e'])
  })

  it('L42 guarded is the reference that itself stands left of ||', () => {
    expect(guarded('a.x || b.y || c.z')).toEqual(['a.x!', 'b.y!', 'c.z'])
    expect(guarded("((a.x)) || 'd'")).toEqual(['a.x!'])
    expect(guarded("a.x == 1 || 'd'")).toEqual(['a.x'])
    expect(guarded("a.x && b.y || 'd'")).toEqual(['a.x', 'b.y'])
    expect(guarded("a[b.c] || 'd'")).toEqual(['a.*!', 'b.c'])
    expect(guarded("format('{0}', a.x) || 'd'")).toEqual(['a.x'])
    expect(guarded('!a.x || b.y')).toEqual(['a.x', 'b.y'])
  })

  it('L42 insideToJSON is the reference that itself is the argument of toJSON', () => {
    expect(inside('toJson(a.x)')).toEqual([true])
    expect(inside('toJSON((a.x))')).toEqual([true])
    expect(inside('toJSON(fromJSON(a.x))')).toEqual([false])
    expect(inside('toJSON(a[b])')).toEqual([true, false])
  })

  it('L33 functions are listed with the place of their name', () => {
    const text = 'x-${{ Join(fromJSON(a)) }}'
    expect(
      analyse(text).functions.map(({ name, offset, length }) => [name, text.slice(offset, offset + length)]),
    ).toEqual([
      ['Join', 'Join'],
      ['fromJSON', 'fromJSON'],
    ])
  })
})

describe('L30 what is wrong with an expression', () => {
  it.each([
    ['a ==', '==', /ends too early: expected a value/],
    ['(a', 'a', /ends too early: expected `\)`/],
    ['format(a', 'a', /expected `,` or `\)`/],
    ['a[1', '1', /expected `]`/],
    ['a b', 'b', /unexpected `b`: expected an operator or the end/],
    ['(a b)', 'b', /expected an operator or `\)`/],
    ['a && && b', '&&', /expected a value/],
    ['a.', '.', /expected a name or `\*`/],
    ['a..b', '.', /expected a name or `\*` before/],
    ['a[]', ']', /expected a key, an index/],
    ['a)', ')', /expected an operator or the end/],
    ["'abc", "'abc", /no closing '/],
    ['a ? b : c', '?', /case\(condition/],
    ['a + 1', '+', /do not calculate/],
    ['a / b', '/', /do not calculate/],
    ["{ 'a': 1 }", '{', /fromJSON/],
    ['1abc', '1abc', /neither a name nor a value/],
    ['a == $b', '$b', /without `\$`/],
    ['not a', 'a', /expected `!`/],
    ['contains(a)', 'contains', /contains\(\) takes at least 2 values/],
    ['fromJSON(a, b)', 'fromJSON', /fromJSON\(\) takes at most 1 value$/],
    ['case(a, b)', 'case', /at least 3 values/],
    ['case(a, b, c, d)', 'case', /pairs of condition and value/],
    ['success(1)', 'success', /success\(\) takes no value, not 1/],
    ['hashFiles()', 'hashFiles', /at least 1 value, not 0/],
  ])('L30 %s is underlined at %s', (text, at, message) => {
    expect(problems(text)).toEqual([expect.objectContaining({ at, message: expect.stringMatching(message) })])
  })

  it.each([
    ['a == "it\'s"', '"it\'s"', "'it''s'"],
    ['a = b', '=', '=='],
    ['a === b', '=', ''],
    ['a & b', '&', '&&'],
    ['a | b', '|', '||'],
    ['a and b', 'and', '&&'],
    ['a OR b', 'OR', '||'],
    ['a\u00A0== b', '\u00A0', ' '],
    ['conatins(a, b)', 'conatins', 'contains'],
    ['to_json(a)', 'to_json', 'toJSON'],
  ])('L33 %s: %s should be %s', (text, at, suggestion) => {
    expect(problems(text)[0]).toMatchObject({ at, suggestion })
  })

  it('L33 all unknown functions are reported at once, and a name of Object.prototype is none (S27)', () => {
    expect(problems('a-${{ foo(constructor(1)) }} ${{ toString(2) }}', 'template')).toMatchObject([
      { at: 'foo' },
      { at: 'constructor' },
      { at: 'toString' },
    ])
    expect(problems('foo()')[0]?.message).toContain('there are contains, startsWith')
  })

  it('L33 the problems of every expression of a text are reported, in order, at their places', () => {
    expect(problems('${{ a = b }} ${{ }} ${{ c', 'template')).toMatchObject([
      { at: '=' },
      { at: '${{ }}', message: expect.stringContaining('expected an expression') },
      { at: '${{' },
    ])
  })

  it('L33 unknown contexts are no problem here: the definition knows what there is', () => {
    expect(problems('nowhere.x == constructor')).toEqual([])
  })

  it('S32 more than 21,000 characters or 50 levels are refused in words', () => {
    expect(problems(`'${'x'.repeat(21_000)}'`)[0]?.message).toMatch(/21002 characters long, and may be 21000/)
    for (const bomb of [
      '('.repeat(3000),
      '!'.repeat(3000) + 'a',
      `a${'.b'.repeat(3000)}`,
      `1${' == 1'.repeat(3000)}`,
    ])
      expect(problems(bomb)).toMatchObject([{ message: expect.stringContaining('nests deeper than 50') }])
    expect(problems(`1${' || 1'.repeat(3000)}`)).toEqual([])
  })
})

describe('L35 callsStatusFunction', () => {
  it.each(['failure()', '${{ !Cancelled( ) }}', "x == 'y' && (success() || b)", 'always()'])(
    'L35 %s does',
    (text) => {
      expect(callsStatusFunction(text)).toBe(true)
    },
  )
  it.each(["x == 'failure()'", 'tasks.failure.result', 'always', 'contains(a, b)', '!!('])(
    'L35 %s does not',
    (text) => {
      expect(callsStatusFunction(text)).toBe(false)
    },
  )
})
