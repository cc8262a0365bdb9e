import { describe, expect, it } from '@jest/globals'
import { combinationsOf, keyOfCombination } from '../src/matrix.js'

describe('matrix', () => {
  it('L13 the product in file order, the last axis fastest', () => {
    expect(combinationsOf({ os: ['a', 'b'], node: [1, 2] }).map(keyOfCombination)).toEqual([
      'a-1',
      'a-2',
      'b-1',
      'b-2',
    ])
  })

  it('L13 `exclude` removes what it matches in part', () => {
    const left = combinationsOf({
      os: ['a', 'b'],
      node: [1, 2],
      exclude: [{ os: 'a', node: 1 }, { os: 'b' }],
    })
    expect(left).toEqual([{ os: 'a', node: 2 }])
  })

  // GitHub's own example: docs.github.com, "Example: Expanding configurations".
  it('L13 `include` by GitHub’s example', () => {
    const all = combinationsOf({
      fruit: ['apple', 'pear'],
      animal: ['cat', 'dog'],
      include: [
        { color: 'green' },
        { color: 'pink', animal: 'cat' },
        { fruit: 'apple', shape: 'circle' },
        { fruit: 'banana' },
        { fruit: 'banana', animal: 'cat' },
      ],
    })
    expect(all).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ])
  })

  it('L13 `include` alone makes the combinations', () => {
    expect(combinationsOf({ include: [{ os: 'a' }, { os: 'b' }] })).toEqual([{ os: 'a' }, { os: 'b' }])
  })

  it('L13 an empty axis gives no iteration', () => {
    expect(combinationsOf({ os: [], node: [1] })).toEqual([])
  })
})
