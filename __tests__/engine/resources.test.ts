import { describe, expect, it } from '@jest/globals'
import { play } from '../rig/play.js'

describe('L23 resources', () => {
  it('L23 a capacity of 1 is a mutex, over all stages', async () => {
    const told = await play(`
      resources: { db: 1 }
      stages:
        - name: s
          type: parallel
          tasks: [{ name: a, run: x, resources: { db: 1 } }, { name: b, run: x, resources: { db: 1 } }, { name: free, run: x }]
        - { name: t, depends_on: [], tasks: [{ name: a, run: x, resources: { db: 1 } }] }
    `)
    expect([told.startOf('s.a'), told.startOf('s.b'), told.startOf('t.a')]).toEqual([0, 1000, 2000])
    expect(told.startOf('s.free')).toBe(0)
  })

  it('L23 a greater one is a semaphore of units', async () => {
    const told = await play(`
      resources: { mem: { capacity: 4 } }
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x, resources: { mem: 2 } }
            - { name: b, run: x, resources: { mem: 2 } }
            - { name: c, run: x, resources: { mem: 3 } }
            - { name: d, run: x, resources: { mem: 1 } }
    `)
    expect(['a', 'b', 'c', 'd'].map((name) => told.startOf(`s.${name}`))).toEqual([0, 0, 1000, 1000])
  })

  it('L23 the head of a queue is never overtaken, though those behind it would fit', async () => {
    const told = await play(
      `
      resources: { mem: 4 }
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x, resources: { mem: 3 } }
            - { name: big, run: x, resources: { mem: 4 } }
            - { name: small, run: x, resources: { mem: 1 } }
    `,
      { tasks: { 's.a': { takes: 2000 } } },
    )
    expect(told.startOf('s.big')).toBe(2000)
    expect(told.startOf('s.small')).toBe(3000)
  })

  it('L23 nor when it waits for another resource than they', async () => {
    const told = await play(
      `
      resources: { p: 1, q: 1 }
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x, resources: { p: 1 } }
            - { name: both, run: x, resources: { p: 1, q: 1 } }
            - { name: b, run: x, resources: { q: 1 } }
    `,
      { tasks: { 's.a': { takes: 2000 } } },
    )
    expect(told.startOf('s.both')).toBe(2000)
    expect(told.startOf('s.b')).toBe(3000)
  })

  it('L23 nor when it waits for a slot', async () => {
    const told = await play(
      `
      resources: { p: 1 }
      stages:
        - name: s
          type: parallel
          max_parallel: 1
          tasks: [{ name: long, run: x, duration_hint: 1h }, { name: a, run: x, resources: { p: 1 } }]
        - name: t
          depends_on: [{ stage: u, when: [succeeded] }]
          tasks: [{ name: b, run: x, resources: { p: 1 } }]
        - { name: u, depends_on: [], tasks: [{ name: a, run: x }] }
    `,
      { tasks: { 's.long': { takes: 5000 } } },
    )
    expect(told.startOf('s.a')).toBe(5000)
    expect(told.startOf('t.b')).toBe(6000)
  })

  it('L23 all are taken in one step: nobody holds one while it waits for another', async () => {
    const told = await play(`
      resources: { p: 1, q: 1 }
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x, resources: { p: 1, q: 1 } }
            - { name: b, run: x, resources: { q: 1, p: 1 } }
    `)
    const holds = told.events.flatMap((event) => (event.type === 'task-started' ? [event.holds] : []))
    expect(holds).toEqual([
      { p: 1, q: 1 },
      { p: 1, q: 1 },
    ])
    expect(told.startOf('s.b')).toBe(1000)
  })

  it('L23 nodes queue in the order in which they became ready, not in file order', async () => {
    const told = await play(
      `
      resources: { p: 1 }
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: last, run: x, resources: { p: 1 }, depends_on: [slow] }
            - { name: holder, run: x, resources: { p: 1 } }
            - { name: middle, run: x, resources: { p: 1 }, depends_on: [quick] }
            - { name: slow, run: x }
            - { name: quick, run: x }
    `,
      { tasks: { 's.holder': { takes: 9000 }, 's.slow': { takes: 3000 }, 's.quick': { takes: 2000 } } },
    )
    expect(told.startOf('s.middle')).toBe(9000)
    expect(told.startOf('s.last')).toBe(10_000)
  })

  it('L23 a stage’s are freed at its end', async () => {
    const told = await play(`
      resources: { env: 1 }
      stages:
        - { name: a, resources: { env: 1 }, tasks: [{ name: t, run: x }, { name: u, run: x }] }
        - { name: b, depends_on: [], resources: { env: 1 }, tasks: [{ name: t, run: x }] }
    `)
    expect(told.startOf('b.t')).toBe(2000)
    expect(told.events.find(({ type }) => type === 'stage-ready')).toMatchObject({ stage: 'a' })
  })

  it('L23 they are taken after edges and `if`: what is skipped takes none', async () => {
    const told = await play(`
      resources: { p: 1 }
      stages:
        - name: s
          type: parallel
          tasks: [{ name: a, run: x, if: "false", resources: { p: 1 } }, { name: b, run: x, resources: { p: 1 } }]
    `)
    expect(told.startOf('s.b')).toBe(0)
  })

  it('L23 freed on failure and on cancel', async () => {
    const text = `
      resources: { p: 1 }
      stages:
        - name: s
          type: parallel
          tasks: [{ name: a, run: x, resources: { p: 1 } }, { name: b, run: x, if: always(), resources: { p: 1 } }]
    `
    const failed = await play(text, { tasks: { 's.a': { exit: 1 } } })
    expect(failed.startOf('s.b')).toBe(1000)
    const cancelled = await play(text, { cancelAt: [300], tasks: { 's.a': { takes: 9000 } } })
    expect(cancelled.startOf('s.b')).toBe(300)
    expect([...cancelled.run.held.values()]).toEqual([0])
  })

  it('L23 L37 units may be an expression; more than the capacity fails the node', async () => {
    const text = `
      inputs: { n: { type: number } }
      resources: { p: 2 }
      stages:
        - name: s
          type: parallel
          tasks: [{ name: a, run: x, resources: { p: "\${{ inputs.n }}" } }, { name: b, run: x, resources: { p: 2 } }]
    `
    expect((await play(text, { inputs: { n: 2 } })).startOf('s.b')).toBe(1000)
    const told = await play(text, { inputs: { n: 3 } })
    expect(told.classOf('s.a')).toBe('input')
    expect(told.reasonOf('s.a')).toBe(
      '`resources.p` (unified-workflow.yml:8) asks for 3 units, and its capacity is 2',
    )
    expect(told.startOf('s.b')).toBe(0)
  })

  it('L5 L23 names of resources ignore case', async () => {
    const told = await play(`
      resources: { db: 1 }
      stages:
        - name: s
          type: parallel
          tasks: [{ name: a, run: x, resources: { DB: 1 } }, { name: b, run: x, resources: { Db: 1 } }]
    `)
    expect(told.startOf('s.b')).toBe(1000)
  })

  it('L23 S1 a node that waits for a resource is `waiting`', async () => {
    const seen: string[] = []
    await play(
      `
      resources: { p: 1 }
      stages:
        - { name: s, type: parallel, tasks: [{ name: a, run: x, resources: { p: 1 } }, { name: b, run: x, resources: { p: 1 } }] }
    `,
      {
        onEvent: (event, run) => {
          if (event.type === 'task-started' && event.task === 'a')
            seen.push(...(run.byName.get('s')?.scopes[0]?.tasks ?? []).map(({ status }) => status))
        },
      },
    )
    expect(seen).toEqual(['running', 'waiting'])
  })

  it('L23 one that waits for a digest keeps its place, and takes no slot meanwhile', async () => {
    const told = await play(
      `
      resources: { p: 1 }
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x, resources: { p: 1 }, with: { h: "\${{ hashFiles('x') }}" } }
            - { name: b, run: x, resources: { p: 1 } }
    `,
      { slots: 1, digestOf: () => 'd' },
    )
    expect(told.starts).toEqual(['s.a', 's.b'])
  })
})
