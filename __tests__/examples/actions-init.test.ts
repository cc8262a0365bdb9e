import { beforeAll, describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cases, dataFolder, freshFolder, json, programs, runAction, sha256, text } from './action-process.js'

const withPython = programs.python === undefined ? describe.skip : describe
const withRust = programs.rust === undefined ? describe.skip : describe

describe('data_preprocessing', () => {
  const dirty = join(freshFolder(), "dírty 'set'.csv")
  beforeAll(() => {
    const [header, ...rows] = text(dataFolder, 'ci-builds.csv').trim().split('\n')
    const odd = [
      'z1,api,1,1,1,1,9,0,0,50,1,1',
      'z2,api,\u0661,1,1,1,9,0,0,50,1,1',
      '',
      'z3,api,0.0078125, 3\t,1,1,9,0,0,50,1,0',
    ]
    writeFileSync(dirty, `\uFEFF${[header, ...rows.slice(0, 60), ...odd].join('\r\n')}\r\n`)
  })

  withPython('beside Python', () => {
    it.each([undefined, dirty])('Python and Node write the same bytes (data: %s)', async (path) => {
      const [one, two] = [freshFolder(), freshFolder()]
      const options = path === undefined ? {} : { with: { data: path } }
      const python = await runAction('data_preprocessing', 'python', { artifacts: one, ...options })
      const node = await runAction('data_preprocessing', 'node', { artifacts: two, ...options })
      expect(python.stdout).toBe(node.stdout)
      expect({ ...python.outputs, features: '' }).toEqual({ ...node.outputs, features: '' })
      expect(['features.json', 'stats.json'].map((name) => text(one, name))).toEqual(
        ['features.json', 'stats.json'].map((name) => text(two, name)),
      )
    })
  })

  it('drops what cannot be used, fills in single gaps, and scales by the rows to train on alone', async () => {
    const artifacts = freshFolder()
    const { outputs } = await runAction('data_preprocessing', 'node', { artifacts })
    const { columns, train, holdout } = json(artifacts, 'features.json')
    expect(outputs).toMatchObject({ rows: '305', train: '228', holdout: '77', dropped: '15', filled: '9' })
    expect(outputs.digest).toBe(sha256(text(artifacts, 'features.json')))
    expect(JSON.parse(outputs.columns ?? '')).toEqual(columns)
    expect([train.length, holdout.length]).toEqual([228, 77])
    const ids = new Set([...train, ...holdout].map((row: { id: string }) => row.id))
    expect([ids.size, ids.has('b0013'), ids.has('b0008')]).toEqual([305, false, true]) // a negative duration; a gap
    for (const at of columns.keys()) {
      const values: number[] = train.map((row: { x: number[] }) => row.x[at])
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length
      const square = values.reduce((sum, v) => sum + v * v, 0) / values.length
      // Filled-in medians stand beside measured values, so the mean is near zero, not at it.
      expect([Math.abs(mean) < 0.01, Math.abs(square - 1) < 0.02]).toEqual([true, true])
    }
  })
})

describe('resource_allocation', () => {
  const crowded = join(freshFolder(), 'crowded.csv')
  beforeAll(() => {
    const [header] = text(dataFolder, 'demands.csv').split('\n')
    const rows = [
      'a,600,900,100,200',
      'b,500,4000,300,301',
      'c,400,400,90,900',
      'd,450,1000,10,900',
      'e,50,99,500,5000',
    ]
    const lines = rows.map((row, at) => row.replace(',', `,${at + 1},`)).map((row) => `build,parallel,${row}`)
    writeFileSync(crowded, [header, ...lines, 'test,sequential,f,7,1,9999,1,9999', ''].join('\n'))
  })

  withRust('beside Rust', () => {
    it.each([
      { cores: 1, memory_mib: 1000 },
      { cores: 2, memory_mib: 613, reserve_percent: 7 },
      { cores: 64, memory_mib: '262144' },
    ])('Rust and Node share out %j alike', async (machine) => {
      for (const demands of [crowded, join(dataFolder, 'demands.csv')]) {
        const [one, two] = [freshFolder(), freshFolder()]
        const rust = await runAction('resource_allocation', 'rust', {
          artifacts: one,
          with: { ...machine, demands },
        })
        const node = await runAction('resource_allocation', 'node', {
          artifacts: two,
          with: { ...machine, demands },
        })
        expect([rust.code, rust.stdout]).toEqual([0, node.stdout])
        expect({ ...rust.outputs, allocation: '' }).toEqual({ ...node.outputs, allocation: '' })
        expect(text(one, 'allocation.json')).toBe(text(two, 'allocation.json'))
      }
    })
  })

  it('packs into waves that fit, gives each task between its least and its most, and leaves nothing that could be used', async () => {
    const artifacts = freshFolder()
    const given = { cores: 1, memory_mib: 1000, demands: crowded }
    const { outputs } = await runAction('resource_allocation', 'node', { artifacts, with: given })
    const { waves, capacity } = json(artifacts, 'allocation.json')
    expect(outputs).toMatchObject({ cores: '1', memory_mib: '1000', tasks: '6', waves: '4' })
    const limits = new Map(
      text(crowded)
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => [line.split(',')[2], line.split(',').slice(4).map(Number)]),
    )
    for (const { tasks } of waves) {
      for (const [key, at] of [
        ['millicores', 0],
        ['memory_mib', 2],
      ] as const) {
        const shares: number[] = tasks.map((task: Record<string, number>) => task[key])
        const [least, most] = [at, at + 1].map((i) =>
          tasks.map((task: { task: string }) => limits.get(task.task)?.[i]),
        )
        const total = shares.reduce((sum, share) => sum + share, 0)
        expect(shares.every((share, i) => share >= least[i] && share <= most[i])).toBe(true)
        expect(
          total === capacity[key] || (total < capacity[key] && shares.every((share, i) => share === most[i])),
        ).toBe(true)
      }
    }
  })

  it.each(cases.filter((c) => c.action === 'resource_allocation'))(
    'measures this machine ($language)',
    async ({ language }) => {
      const artifacts = freshFolder()
      const { code, outputs } = await runAction('resource_allocation', language, { artifacts })
      const { machine } = json(artifacts, 'allocation.json')
      expect([code, machine.cores_from, machine.memory_from.startsWith('with')]).toEqual([
        0,
        'available parallelism',
        false,
      ])
      expect(outputs).toMatchObject({ cores: String(machine.cores), memory_mib: String(machine.memory_mib) })
    },
  )
})

describe('service_startup', () => {
  it.each(cases.filter((c) => c.action === 'service_startup'))(
    'answers real requests on loopback, then is gone ($language)',
    async ({ language }) => {
      const artifacts = freshFolder()
      const { code, outputs } = await runAction('service_startup', language, {
        artifacts,
        with: { requests: 7 },
      })
      const service = json(artifacts, 'service.json')
      expect([code, outputs.requests, service.requests]).toEqual([0, '9', 9])
      expect(outputs.address).toMatch(/^127\.0\.0\.1:\d+$/)
      expect(service.columns).toEqual(text(dataFolder, 'ci-builds.csv').split('\n')[0]?.split(','))
      const [p50, p95] = [Number(outputs.p50_ms), Number(outputs.p95_ms)]
      expect([p50 > 0, p95 >= p50, service.latency_ms.max >= p95]).toEqual([true, true, true])
      await expect(fetch(`http://${outputs.address}/health`)).rejects.toThrow('fetch failed')
    },
  )
})
