import { describe, expect, it } from '@jest/globals'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  after,
  cases,
  dataFolder,
  freshFolder,
  json,
  programs,
  runAction,
  sha256,
  text,
} from './action-process.js'

const withPython = programs.python === undefined ? describe.skip : describe

describe('inference', () => {
  it.each(cases.filter((c) => c.action === 'inference'))(
    'beats the guess of the commoner label on rows it never saw ($language)',
    async ({ language }) => {
      const artifacts = await after('data_preprocessing')
      const { outputs } = await runAction('inference', language, { artifacts })
      const { predictions, threshold } = json(artifacts, 'predictions.json')
      const right = predictions.filter(
        (p: { probability: number; y: number }) => p.probability >= threshold === (p.y === 1),
      )
      expect(Number(outputs.accuracy)).toBeCloseTo(right.length / predictions.length, 5)
      expect(Number(outputs.accuracy)).toBeGreaterThan(Number(outputs.baseline) + 0.05)
      expect(Number(outputs.auc)).toBeGreaterThan(0.85)
      const { holdout } = json(dataFolder, 'model.json').metrics
      expect(outputs).toMatchObject({
        count: '77',
        drift: '0.000000',
        accuracy: holdout.accuracy.toFixed(6),
        auc: holdout.auc.toFixed(6),
      })
      expect(outputs.digest).toBe(sha256(text(artifacts, 'predictions.json')))
    },
  )

  withPython('beside Python', () => {
    it('Python and Node write the same bytes, also for data on another scale, whose drift they tell', async () => {
      const artifacts = await after('data_preprocessing')
      const shifted = join(artifacts, 'shifted.json')
      writeFileSync(
        shifted,
        text(artifacts, 'features.json').replace('"mean": 300.291593', '"mean": 475.777921'),
      )
      for (const [features, drift] of [
        [join(artifacts, 'features.json'), '0.000000'],
        [shifted, '1.000000'],
      ] as const) {
        const [one, two] = [freshFolder(), freshFolder()]
        const python = await runAction('inference', 'python', { artifacts: one, with: { features } })
        const node = await runAction('inference', 'node', { artifacts: two, with: { features } })
        expect([python.outputs.drift, python.stdout]).toEqual([drift, node.stdout])
        expect(text(one, 'predictions.json')).toBe(text(two, 'predictions.json'))
      }
    })
  })

  it.each(cases.filter((c) => c.action === 'inference'))(
    'refuses features whose columns are not those of the model ($language)',
    async ({ language }) => {
      const artifacts = await after('data_preprocessing')
      const features = join(artifacts, 'features.json')
      writeFileSync(features, text(features).replaceAll('"retries"', '"reruns"'))
      const ended = await runAction('inference', language, { artifacts })
      expect([ended.code, existsSync(join(artifacts, 'predictions.json'))]).toEqual([1, false])
      expect(ended.stderr).toMatch(
        /^inference: the features do not fit the model next-build-fails: missing retries and unexpected reruns; .+\n$/,
      )
    },
  )
})

describe('post_processing', () => {
  it('ranks every prediction and appends a table and a diagram to the summary', async () => {
    const artifacts = await after('data_preprocessing', 'inference')
    const { outputs, summary } = await runAction('post_processing', 'node', {
      artifacts,
      with: { top: '3', high: 0.9 },
    })
    const { ranked, bands } = json(artifacts, 'report.json')
    const risks: number[] = ranked.map((r: { risk: number }) => r.risk)
    const given: number[] = json(artifacts, 'predictions.json').predictions.map(
      (p: { probability: number }) => p.probability,
    )
    expect(risks).toEqual(given.toSorted((a, b) => b - a))
    expect(bands.high).toBe(given.filter((p) => p >= 0.9).length)
    expect(outputs).toMatchObject({
      threshold_high: '0.9',
      threshold_medium: '0.45',
      high: String(bands.high),
      top_risk: String(risks[0]),
      top_id: ranked[0].id,
    })
    expect(outputs.list?.split('\n')).toHaveLength(3)
    expect(summary).toBe(text(artifacts, 'report.md'))
    expect(summary).toContain('```mermaid\npie showData')
    expect(summary.match(/^\| \d \| /gm)).toHaveLength(3)
  })

  it('text from the data cannot break out of its table cell', async () => {
    const artifacts = await after('data_preprocessing', 'inference')
    const path = join(artifacts, 'predictions.json')
    const [first] = json(path).predictions.toSorted(
      (a: { probability: number }, b: { probability: number }) => b.probability - a.probability,
    )
    writeFileSync(path, text(path).replace(`"id": "${first.id}"`, String.raw`"id": "a|b\n<img src=x>"`))
    const { summary } = await runAction('post_processing', 'node', { artifacts })
    expect(summary).toContain(String.raw`| 1 | a\|b \<img src=x\> |`)
  })
})
