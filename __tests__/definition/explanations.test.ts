import { describe, expect, it } from '@jest/globals'
import { explanations } from '../../src/definition/explanations/all.js'
import { findingsOfExample } from '../../src/definition/explanations/example.js'

const all = Object.entries(explanations)

describe('docs/diagnostics.md', () => {
  it.each(all.filter(([, { wrong }]) => wrong !== undefined))(
    'L3 the wrong example of %s gives exactly that',
    (code, example) => {
      expect(findingsOfExample(example, 'wrong').map((finding) => finding.code)).toEqual([code])
    },
  )

  it.each(all)('L3 the right example of %s gives nothing', (_, example) => {
    expect(findingsOfExample(example, 'right').map(({ code, message }) => `${code}: ${message}`)).toEqual([])
  })
})
