import { describe, expect, it } from '@jest/globals'
import { evaluate, evaluateDeep } from '../../src/expression/evaluate.js'
import type { Json } from '../../src/workflow.js'
import { problemOf, scopeOf, valueOf } from './scopes.js'

const MiB = 1024 * 1024
const repeated = (inner: string, times: number, wrap: (inner: string) => string): string => {
  let text = inner
  for (let level = 0; level < times; level++) text = wrap(text)
  return text
}
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
const tooMuch = /more text than|too much work|longer than 4 MiB/

describe('S32 expression bombs end in an error', () => {
  const scope = scopeOf({
    env: { big: 'x'.repeat(MiB), open: '{{'.repeat(MiB / 2) },
    inputs: {
      long: Array.from({ length: 200_000 }, (_, index) => index),
      words: Array.from({ length: 1000 }, () => 'w'.repeat(1000)),
    },
  })

  it.each([
    ['format that doubles', repeated('env.big', 20, (inner) => `format('{0}{0}', ${inner})`)],
    ['format wide', `format('${'{0}'.repeat(6000)}', env.big)`],
    ['toJSON of toJSON', repeated("'\"'", 45, (inner) => `toJSON(${inner})`)],
    ['join with a long separator', 'join(inputs.words, env.big)'],
    ['join of many', `join(inputs.long, '${'-'.repeat(1000)}')`],
    ['many comparisons of long texts', Array.from({ length: 1000 }, () => 'env.big==env.big').join('&&')],
    [
      'many searches of long lists',
      Array.from({ length: 500 }, () => '!contains(inputs.long,-1)').join('&&'),
    ],
    [
      'many long texts at once',
      `format('',${Array.from({ length: 250 }, () => 'toJSON(env.big)').join(',')})`,
    ],
  ])('S32 %s', (_name, source) => {
    expect(source.length).toBeLessThan(21_000)
    expect(problemOf(`\${{ ${source} }}`, scope)).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(tooMuch),
    })
  })

  it('S32 a long format text, on which GitHub’s own format is quadratic, is refused', () => {
    expect(problemOf("${{ format(env.open, 'x') }}", scope).message).toMatch(/takes 21000/)
  })

  it('S32 a text or a nested value of many parts shares one bound', () => {
    expect(problemOf('${{ env.big }}'.repeat(5), scope).message).toMatch(tooMuch)
    expect(
      evaluateDeep(
        Array.from({ length: 5 }, () => '${{ env.big }}'),
        scope,
      ),
    ).toMatchObject({ ok: false })
    expect(evaluate('${{ env.big }}'.repeat(3), scope)).toMatchObject({ ok: true })
  })

  it('S32 nesting of data is bounded where it is taken whole, and free where it is only passed through', () => {
    const nested = scopeOf({ inputs: { fine: deep(400), bad: deep(100_000) } })
    expect(JSON.stringify(valueOf('fromJSON(inputs.fine)', nested))).toBe(deep(400))
    for (const text of ['${{ fromJSON(inputs.bad) }}', '${{ toJSON(fromJSON(inputs.bad)) }}'])
      expect(problemOf(text, nested).message).toMatch(/deeper than 500/)
    expect(valueOf('fromJSON(inputs.bad)[0][1]', nested)).toBeNull()
    let value: Json = 'x'
    for (let level = 0; level < 5000; level++) value = [value]
    expect(evaluateDeep(value, nested)).toMatchObject({ ok: false })
  })

  it('lists and objects of 200,000 entries work', () => {
    expect(valueOf('inputs.long', scope)).toHaveLength(200_000)
    expect(valueOf('inputs.long[199999]', scope)).toBe(199_999)
    expect(valueOf('contains(inputs.long, 199999)', scope)).toBe(true)
    expect(valueOf('fromJSON(toJSON(inputs.long))', scope)).toHaveLength(200_000)
    const wide = scopeOf({
      wide: Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, index])),
    })
    expect(valueOf('wide.K199999', wide)).toBe(199_999)
    expect(valueOf('wide.*', wide)).toHaveLength(200_000)
  })
})
