import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { stringify } from 'yaml'
import { parseYaml } from '../../src/definition/parse.js'
import { placeOfSpan } from '../../src/definition/scalar-span.js'
import { childOf, offsetAt, type ScalarNode, sourceText } from '../../src/definition/tree.js'

/** The scalar under `a` of a text. */
const scalarOf = (text: string): ScalarNode => {
  const tree = parseYaml(sourceText('x.yml', text))
  const node = tree.ok ? childOf(tree.value, 'a') : undefined
  if (node?.kind !== 'scalar') throw new Error(`no scalar in ${JSON.stringify(text)}`)
  return node
}

/** What stands in the file where a stretch of the value is said to stand. */
const textAt = (node: ScalarNode, offset: number, length: number): string => {
  const place = placeOfSpan(node, { offset, length })
  return node.file.text.slice(offsetAt(node.file, place), offsetAt(node.file, place.end))
}

describe('places inside of scalars', () => {
  it.each([
    ['plain', 'a: one MARK two'],
    ['plain over lines', 'a: one\n  two MARK\n\n  three'],
    ['single quotes', "a: 'it''s MARK'"],
    ['single quotes over lines', "a: 'it''s\n\n  so MARK'"],
    ['double quotes', 'a: "\\t\\u00e9\\x41\\U0001F600 MARK"'],
    ['double quotes over lines', 'a: "one\\\n  two\n  MARK"'],
    ['literal', 'a: |\n  one\n\n    two MARK\n'],
    ['literal with a comment and an indicator', 'a: |2- # said\n    one\n   MARK\n'],
    ['folded', 'a: >-\n  one\n  two\n\n  three MARK\n'],
    ['folded with deeper lines', 'a: >\n  one\n    two\n    MARK\n  three\n'],
    ['CRLF', 'a: |\r\n  one\r\n  MARK\r\n'],
    ['flow', '{a: one MARK two, b: 1}'],
    ['wide characters', 'a: 日本 🚀 MARK'],
  ])('L3 %s', (_, text) => {
    const node = scalarOf(text)
    expect(textAt(node, node.text.indexOf('MARK'), 4)).toBe('MARK')
  })

  it('L3 in whatever style the library writes a text, each word is found', () => {
    const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED')
    const words = fc.array(
      fc.constantFrom(
        'one',
        "it's",
        '"two"',
        'a\\b',
        'é',
        '🚀',
        '\n',
        '\n\n',
        '\t',
        '  ',
        '#',
        'long'.repeat(12),
      ),
    )
    fc.assert(
      fc.property(style, words, words, (defaultStringType, before, after) => {
        const value = `${before.join(' ')} MARK ${after.join(' ')}`
        const node = scalarOf(stringify({ a: value }, { defaultStringType, lineWidth: 40 }))
        // The library does not read back all that it writes.
        fc.pre(node.text === value)
        expect(textAt(node, value.indexOf('MARK'), 4)).toBe('MARK')
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})
