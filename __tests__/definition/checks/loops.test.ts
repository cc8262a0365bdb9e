import { describe, expect, it } from '@jest/globals'
import { found, message, workflow } from './found.js'

const loop = (lines: string, task = '{ name: a, run: x }', stage = ''): string =>
  workflow(
    `  stages:\n    - name: each\n      type: loop\n${stage === '' ? '' : `      ${stage}\n`}      loop: ${lines}\n      tasks:\n        - ${task}\n`,
  )

const read = (over: string, expression: string): readonly string[] =>
  found(loop(over, `{ name: a, run: x, env: { X: "\${{ ${expression} }}" } }`))

describe('loops', () => {
  it.each(['while: loop.index < 3', 'until: loop.index > 3', 'times: 3, break_if: loop.index > 1'])(
    'L13 `%s` refuses `max_parallel`',
    (over) => {
      expect(found(loop(`{ ${over}, max_parallel: 2 }`))).toEqual(['serial-loop «max_parallel»'])
      expect(found(loop(`{ ${over} }`))).toEqual([])
    },
  )

  it('L13 a literal list over the bound is an error', () => {
    expect(found(loop('{ for_each: [a, b], max_iterations: 1 }'))).toEqual(['loop-bound «for_each»'])
    expect(found(loop('{ times: 10001 }'))).toEqual(['loop-bound «times»'])
    expect(found(loop('{ matrix: { a: [1, 2], b: [1, 2] }, max_iterations: 3 }'))).toEqual([
      'loop-bound «matrix»',
    ])
  })

  it('L13 a matrix of millions is counted, not made', () => {
    const axis = `[${Array.from({ length: 100 }, (_, index) => index).join(', ')}]`
    expect(found(loop(`{ matrix: { a: ${axis}, b: ${axis}, c: ${axis}, d: ${axis} } }`))).toEqual([
      'loop-bound «matrix»',
    ])
  })

  it('L13 keys are unique, texts and not empty', () => {
    expect(found(loop('{ for_each: [{ k: a }, { k: a }], key: loop.item.k }'))).toEqual(['loop-key «k»'])
    expect(message(loop('{ for_each: [{ k: 1 }], key: loop.item.k }'))).toContain('keys are texts')
    expect(message(loop("{ for_each: [{ k: '' }], key: loop.item.k }"))).toContain('is empty')
    expect(found(loop('{ for_each: [a, a] }'))).toEqual([])
  })

  it('L13 the key of a matrix joins its values, which can clash', () => {
    expect(message(loop('{ matrix: { a: [x-y, x], b: [z, y-z] } }'))).toContain(
      'two items have the key `x-y-z`',
    )
  })

  it('L13 what `exclude` names is an axis, and entries are maps', () => {
    expect(found(loop('{ matrix: { os: [a], exclude: [{ so: a }] } }'))).toEqual(['matrix-entry «so»'])
    expect(found(loop('{ matrix: { os: [a], include: [b] } }'))).toEqual(['matrix-entry «b»'])
  })

  it('L13 names that the loop gives itself are taken', () => {
    expect(found(loop('{ times: 2, as: index }'))).toEqual(['reserved-name «index»'])
    expect(found(loop("{ times: 2, collect: { items: '1' } }"))).toEqual(['reserved-name «items»'])
    expect(found(loop("{ times: 2, collect: { a: '1' } }", undefined, 'outputs: { A: x }'))).toEqual([
      'reserved-name «A»',
    ])
  })

  it('L13 the body sees `loop`, its `as` name and its fields', () => {
    expect(read('{ for_each: [a], as: package }', 'loop.package')).toEqual([])
    expect(read('{ for_each: [a] }', 'loop.indx')).toEqual(['unknown-property «indx»'])
    expect(read('{ matrix: { os: [a], include: [{ extra: 1 }] } }', 'loop.item.extra')).toEqual([])
    expect(read('{ matrix: { os: [a] } }', 'loop.item.so')).toEqual(['unknown-property «so»'])
    expect(read('{ for_each: [{ id: 1 }], as: p }', 'loop.p.ids')).toEqual(['unknown-property «ids»'])
    expect(read('{ for_each: "${{ fromJSON(github.event.list) }}" }', 'loop.item.x')).toEqual([])
  })

  it('L13 `while` alone reads `loop.previous`; `until` and `break_if` read `tasks`', () => {
    expect(found(loop("{ while: loop.previous.tasks.a.outputs.x != 'y' }"))).toEqual([])
    expect(found(loop("{ while: loop.previous.tasks.b.outputs.x != 'y' }"))).toEqual(['unknown-task «b»'])
    expect(found(loop("{ while: tasks.a.outputs.x != 'y' }"))).toEqual(['context-not-here «tasks»'])
    expect(found(loop("{ until: tasks.a.outputs.x == 'y' }"))).toEqual([])
    expect(found(loop('{ until: loop.previous }'))).toEqual(['unknown-property «previous»'])
  })

  it('L13 a loop’s own `outputs` cannot read one of its tasks', () => {
    expect(found(loop('{ times: 2 }', undefined, 'outputs: { x: "${{ tasks.a.result }}" }'))).toEqual([
      'context-not-here «tasks»',
    ])
  })

  it('L13 the stage is decided once, so its timeout knows no `loop`', () => {
    expect(found(loop('{ times: 2 }', undefined, 'timeout: "${{ loop.index }}"'))).toEqual([
      'context-not-here «loop»',
    ])
    expect(found(loop('{ times: 2 }', '{ run: x, timeout: "${{ loop.item }}" }'))).toEqual([])
  })

  it('L2 `backoff` without `interval` changes nothing, and says so', () => {
    expect(found(loop('{ times: 2, backoff: { factor: 2 } }'))).toEqual(['without-effect «backoff»'])
  })
})
