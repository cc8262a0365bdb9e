import { data, wellKnownFunctions } from '@actions/expressions'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { analyse } from '../../src/expression/analyse.js'
import { evaluate, evaluateDeep, evaluateExpression } from '../../src/expression/evaluate.js'
import { isTemplate } from '../../src/expression/template.js'
import type { Json } from '../../src/workflow.js'
import { scopeOf, valueOf } from './scopes.js'

/** Texts made of the language's own pieces get further than random letters. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '${{',
        '}}',
        "'",
        "''",
        '(',
        ')',
        '[',
        ']',
        '.',
        '*',
        ',',
        '!',
        '==',
        '=',
        '<=',
        '&&',
        '||',
        '|',
      ),
      fc.constantFrom(
        'inputs',
        'a',
        'constructor',
        '__proto__',
        'true',
        'null',
        'NaN',
        '1',
        '-',
        '0x',
        ' ',
        '\n',
        '"',
      ),
      fc.constantFrom(
        'toJSON(',
        'fromJSON(',
        'format(',
        'case(',
        'join(',
        'success()',
        'hashFiles(',
        '\u00A0',
        'ı',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 25 },
  )
  .map((all) => all.join(''))
const scope = scopeOf({ inputs: { a: [1, { a: 'x' }], constructor: null } }, { hashFiles: () => undefined })
const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => JSON.parse(JSON.stringify(value)))

describe('properties', () => {
  it('L33 no text makes analysis or evaluation throw, and every place lies in the text', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        for (const form of ['template', 'expression'] as const) {
          const found = analyse(text, form)
          for (const { offset, length } of [...found.problems, ...found.references, ...found.functions]) {
            expect(offset).toBeGreaterThanOrEqual(0)
            expect(offset + length).toBeLessThanOrEqual(text.length)
          }
          const result = form === 'template' ? evaluate(text, scope) : evaluateExpression(text, scope)
          expect(result.ok && found.problems.length > 0).toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('L33 the places of references and functions hold their names', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const found = analyse(text)
        for (const { name, offset, length } of found.functions)
          expect(text.slice(offset, offset + length)).toBe(name)
        for (const { segments } of found.references)
          expect(text.slice(segments[0]?.offset).startsWith(segments[0]?.name ?? '?')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('L30 a text without ${{ is itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!isTemplate(text))
        expect(evaluate(text, scopeOf({}))).toEqual({ ok: true, value: text })
      }),
    )
  })

  it('L31 values pass through unchanged, and toJSON writes what JSON.stringify writes', () => {
    fc.assert(
      fc.property(json, (value) => {
        const given = scopeOf({ inputs: { value } })
        expect(JSON.stringify(valueOf('inputs.value', given))).toBe(JSON.stringify(value))
        expect(valueOf('toJSON(inputs.value)', given)).toBe(JSON.stringify(value, null, 2))
        expect(valueOf('fromJSON(toJSON(inputs.value))', given)).toEqual(value)
        expect(evaluateDeep({ v: '${{ inputs.value }}' }, given)).toEqual({ ok: true, value: { v: value } })
      }),
    )
  })

  it('L30 a string literal is the text it quotes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(valueOf(`'${text.replaceAll("'", "''")}'`)).toBe(text)
      }),
    )
  })

  it('L30 format gives what GitHub’s own gives, or fails where it fails', () => {
    const form = fc
      .array(fc.constantFrom('{', '}', '{{', '}}', '{0}', '{1}', '{0:x}', 'a', '1'), { maxLength: 12 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(form, fc.string(), (text, value) => {
        const theirs = githubFormat(text, value)
        const ours = evaluateExpression(
          'format(inputs.text, inputs.value)',
          scopeOf({ inputs: { text, value } }),
        )
        expect(ours.ok ? ours.value : undefined).toEqual(theirs)
      }),
      { numRuns: 1000 },
    )
  })
})

const githubFormat = (text: string, value: string): string | undefined => {
  try {
    return wellKnownFunctions['format']
      ?.call(new data.StringData(text), new data.StringData(value))
      .coerceString()
  } catch {
    return undefined
  }
}
