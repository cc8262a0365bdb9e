import { describe, expect, it } from '@jest/globals'
import { isTemplate, parseExpression, parseTemplate, soleExpression } from '../../src/expression/template.js'

describe('L30 cutting ${{ }} out of a text', () => {
  it('L30 gives text and expressions with their places', () => {
    const text = 'v${{ inputs.a }}-${{b}}.'
    const { parts, problems } = parseTemplate(text)
    expect(problems).toEqual([])
    expect(parts.map((part) => (part.kind === 'text' ? part.text : part.source))).toEqual([
      'v',
      ' inputs.a ',
      '-',
      'b',
      '.',
    ])
    for (const part of parts) {
      const written = part.kind === 'text' ? part.text : part.source
      expect(text.slice(part.offset, part.offset + written.length)).toBe(written)
    }
  })

  it("L30 }} inside '…' does not close, and '' does not end the string", () => {
    expect(parseTemplate("${{ format('{{0}} it''s }}', x) }}!").parts).toMatchObject([
      { source: " format('{{0}} it''s }}', x) " },
      { text: '!' },
    ])
  })

  it('L30 an unclosed ${{ is a problem at its place', () => {
    expect(parseTemplate('ab ${{ x }} cd ${{ y').problems).toMatchObject([
      { offset: 15, length: 3, message: expect.stringContaining('expected `}}`') },
    ])
    expect(parseTemplate("${{ 'x }}").problems[0]?.message).toMatch(/no closing '/)
  })

  it('L34 finds the expressions of a run script, braces included, so that a check can refuse each', () => {
    const script = 'echo "${{ github.event.title }}"\necho ${HOME} $(( 1 + 1 )) {{ x }}\n'
    const found = parseTemplate(script).parts.filter((part) => part.kind === 'expression')
    expect(found.map((part) => script.slice(part.outerOffset, part.outerOffset + part.outerLength))).toEqual([
      '${{ github.event.title }}',
    ])
    expect(isTemplate('echo ${HOME} {{ x }}')).toBe(false)
  })

  it('L31 only a text that is exactly one expression is one; a space beside it makes a text', () => {
    expect(soleExpression(parseTemplate('${{ x }}'))?.source).toBe(' x ')
    expect(soleExpression(parseTemplate('${{ x }} '))).toBeUndefined()
    expect(soleExpression(parseTemplate('${{ x }}${{ y }}'))).toBeUndefined()
    expect(soleExpression(parseTemplate('x'))).toBeUndefined()
    expect(soleExpression(parseTemplate(''))).toBeUndefined()
  })
})

describe('L30 keys that are expressions by themselves', () => {
  it.each([
    ['a == b', 'a == b', 0],
    ['${{ a == b }}', ' a == b ', 3],
    ['  ${{ a }}\n', ' a ', 5],
    ["contains(x, '${{')", "contains(x, '${{')", 0],
  ])('L30 takes %j with or without ${{ }}', (text, source, offset) => {
    expect(parseExpression(text)).toMatchObject({ problems: [], parts: [{ source, offset }] })
  })

  it.each(['${{ a }} && b', 'a && ${{ b }}', '${{ a }}${{ b }}', '${{ a }} is it'])(
    'L30 refuses text beside ${{ }} in %j, which GitHub would take for always true',
    (text) => {
      expect(parseExpression(text).problems).toMatchObject([{ offset: 0, length: text.length }])
    },
  )

  it('L30 names an unclosed ${{', () => {
    expect(parseExpression('${{ a').problems[0]?.message).toMatch(/never closed/)
  })
})
