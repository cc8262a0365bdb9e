import { describe, expect, it } from '@jest/globals'
import { boundedResult } from '../../src/commands/action-result.js'
import { resultDocument, type ResultDocument } from '../../src/monitoring/result.js'
import { failedRun } from '../monitoring/build.js'

/** A document whose tasks have outputs of so many characters. */
function heavy(characters: number): ResultDocument {
  const document = resultDocument(failedRun())
  const stages = Object.entries(document.stages).map(([name, stage]) => [
    name,
    {
      ...stage,
      tasks: Object.fromEntries(
        Object.entries(stage.tasks).map(([task, facts]) => [
          task,
          { ...facts, outputs: { short: 'x', long: 'y'.repeat(characters) } },
        ]),
      ),
    },
  ])
  return { ...document, stages: Object.fromEntries(stages) }
}

describe('the output `result`', () => {
  it('is the whole document where it fits', () => {
    const document = heavy(10)
    const { text, leftOut } = boundedResult(document, 100_000)
    expect(JSON.parse(text)).toEqual(document)
    expect(leftOut).toEqual([])
  })

  it('gives up the heaviest first, and names it', () => {
    const document = heavy(50_000)
    const first = boundedResult(document, 60_000)
    expect(first.leftOut).toEqual(['values over 1000 characters'])
    const kept: unknown = JSON.parse(first.text)
    expect(kept).toMatchObject({
      status: 'failed',
      left_out: first.leftOut,
      stages: { build: { tasks: { lib: { outputs: { short: 'x' } } } } },
    })
    expect(first.text).not.toContain('yyy')
  })

  it('always fits: at the end only how the run ended is left', () => {
    const whole = JSON.stringify(heavy(10)).length
    for (const room of [whole - 1, Math.floor(whole / 2), 700, 500]) {
      const { text, leftOut } = boundedResult(heavy(10), room)
      expect(text.length).toBeLessThanOrEqual(room)
      expect(leftOut.length).toBeGreaterThan(0)
      expect(JSON.parse(text)).toMatchObject({ schema: 1, status: 'failed', left_out: leftOut })
    }
  })
})
