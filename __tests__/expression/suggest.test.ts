import { describe, expect, it } from '@jest/globals'
import { suggest } from '../../src/expression/suggest.js'

const keys = [
  'name',
  'depends_on',
  'on_failure',
  'max_parallel',
  'timeout',
  'description',
  'if',
  'env',
  'run',
]

describe('L33 the name that was meant', () => {
  it.each([
    ['dependson', 'depends_on'],
    ['dependsOn', 'depends_on'],
    ['depend_on', 'depends_on'],
    ['on-failure', 'on_failure'],
    ['tiemout', 'timeout'],
    ['Timeout', 'timeout'],
    ['nmae', 'name'],
    ['desc', 'description'],
    ['envs', 'env'],
  ])('L33 %s: %s', (name, meant) => {
    expect(suggest(name, keys)).toBe(meant)
  })

  it.each(['x', 'foo', 'secrets', 'zzz', '', 'n'.repeat(10_000)])('L33 nothing is near %j', (name) => {
    expect(suggest(name, keys)).toBeUndefined()
  })

  it('L33 of equally near names the first is taken', () => {
    expect(suggest('tasx', ['tasy', 'task'])).toBe('tasy')
  })
})
