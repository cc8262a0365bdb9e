import { describe, expect, it } from '@jest/globals'
import { satisfies } from '../../src/definition/requires.js'

describe('requires', () => {
  it.each([
    ['1.4.2', '^1.2', true],
    ['2.0.0', '^1.2', false],
    ['1.1.9', '^1.2', false],
    ['0.2.9', '^0.2.3', true],
    ['0.3.0', '^0.2.3', false],
    ['0.0.3', '^0.0.3', true],
    ['0.0.4', '^0.0.3', false],
    ['0.9.0', '^0', true],
    ['1.2.9', '~1.2.3', true],
    ['1.3.0', '~1.2.3', false],
    ['1.9.0', '~1', true],
    ['1.4.2', '>=1 <3', true],
    ['3.0.0', '>=1 <3', false],
    ['1.4.2', '>= 1.4.2', true],
    ['1.9.0', '>1', false],
    ['2.0.0', '>1', true],
    ['1.9.0', '<=1', true],
    ['2.0.0', '<=1', false],
    ['1.4.2', '1.x', true],
    ['1.4.2', '1.4.*', true],
    ['1.5.0', '1.4', false],
    ['1.4.2', '1.4.2', true],
    ['1.4.2', '=1.4.3', false],
    ['1.4.2', '1.0 - 1.4', true],
    ['1.4.2', '^2 || ^1.4', true],
    ['1.4.2', '*', true],
    ['1.4.2', 'x', true],
  ])('§2 %s in %s: %s', (version, range, is) => {
    expect(satisfies(version, range)).toBe(is)
  })

  it.each(['', 'latest', '1.2.3.4', '>=', '^1 && ^2', '1 || soon'])('§2 %s is no range', (range) => {
    expect(satisfies('1.4.2', range)).toBeUndefined()
  })
})
