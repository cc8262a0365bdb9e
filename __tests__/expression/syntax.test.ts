import { describe, expect, it } from '@jest/globals'
import { parse } from '../../src/expression/syntax.js'

describe('parsing is kept', () => {
  it('the same source is parsed once, and what is used again is not forgotten', () => {
    const used = parse('kept.a == 1')
    const unused = parse('kept.b == 1')
    for (let other = 0; other < 3000; other++) {
      parse(`kept.c${other}`)
      expect(parse('kept.a == 1')).toBe(used)
    }
    expect(parse('kept.b == 1')).not.toBe(unused)
  })

  it('S32 no more than 2000 sources are kept', () => {
    const first = parse('first')
    for (let other = 0; other < 1999; other++) parse(`other.c${other}`)
    expect(parse('first')).toBe(first)
    for (let other = 0; other < 2000; other++) parse(`more.c${other}`)
    expect(parse('first')).not.toBe(first)
  })
})
