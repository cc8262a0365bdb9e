import { describe, expect, it } from '@jest/globals'
import { play } from '../rig/play.js'

describe('L11 parallel stages', () => {
  it('L11 a task starts when its own edges are over: the stage is a graph', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: late, run: x, depends_on: [b, c] }
            - { name: a, run: x }
            - { name: b, run: x, depends_on: [a] }
            - { name: c, run: x }
    `,
      { tasks: { 's.c': { takes: 5000 } } },
    )
    expect(told.starts).toEqual(['s.a', 's.c', 's.b', 's.late'])
    expect(told.startOf('s.b')).toBe(1000)
    expect(told.startOf('s.late')).toBe(5000)
  })

  it('L11 L22 its data makes it wait as an edge does', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: reader, run: x, env: { V: "\${{ tasks.maker.outputs.v }}" } }
            - { name: maker, run: x }
    `,
      { tasks: { 's.maker': { outputs: { v: '7' } } } },
    )
    expect(told.starts).toEqual(['s.maker', 's.reader'])
    expect(told.orderOf('s.reader').env).toEqual({ V: '7' })
  })

  it('L11 a failed task does not stop its siblings', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: parallel
          max_parallel: 1
          tasks:
            - { name: a, run: x }
            - { name: b, run: x }
    `,
      { tasks: { 's.a': { exit: 1 } } },
    )
    expect(told.statuses('s', 's.a', 's.b')).toEqual({ s: 'failed', 's.a': 'failed', 's.b': 'succeeded' })
  })

  it('L11 `max_parallel` of the workflow bounds the tasks at work, over all stages', async () => {
    const told = await play(`
      max_parallel: 2
      stages:
        - name: s
          type: parallel
          tasks: [{ run: x }, { run: x }, { run: x }]
        - name: t
          depends_on: []
          type: parallel
          tasks: [{ run: x }, { run: x }, { run: x }]
    `)
    expect(told.mostAtOnce()).toBe(2)
    expect(told.endOf('t')).toBe(3000)
  })

  it('L11 `max_parallel` of a stage bounds its own', async () => {
    const told = await play(`
      stages:
        - name: s
          type: parallel
          max_parallel: 2
          tasks: [{ run: x }, { run: x }, { run: x }]
        - name: t
          depends_on: []
          type: parallel
          tasks: [{ run: x }, { run: x }, { run: x }]
    `)
    expect(told.mostAtOnce('s.')).toBe(2)
    expect(told.mostAtOnce('t.')).toBe(3)
  })

  it('L11 L37 `max_parallel` may be an expression over the inputs; one without a value fails the stage', async () => {
    const text = `
      inputs: { n: { type: json } }
      stages:
        - name: s
          type: parallel
          max_parallel: "\${{ inputs.n }}"
          tasks: [{ run: x }, { run: x }, { run: x }]
    `
    const told = await play(text, { inputs: { n: 2 } })
    expect(told.mostAtOnce()).toBe(2)
    const wrong = await play(text, { inputs: { n: 'many' } })
    expect(wrong.classOf('s')).toBe('input')
    expect(wrong.reasonOf('s')).toBe(
      '`max_parallel` (unified-workflow.yml:7) must be a whole number above 0, and `${{ inputs.n }}` gave "many"',
    )
    expect(wrong.starts).toEqual([])
  })

  it('L11 ready tasks start by the longest remaining path, in steps', async () => {
    const told = await play(`
      max_parallel: 1
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: short, run: x }
            - { name: a, run: x }
            - { name: b, run: x, depends_on: [a] }
            - { name: c, run: x, depends_on: [b] }
    `)
    expect(told.starts).toEqual(['s.a', 's.b', 's.short', 's.c'])
  })

  it('L11 or in time where durations are known, else in file order; over stages too', async () => {
    const told = await play(`
      max_parallel: 1
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: first, run: x, duration_hint: 1s }
            - { name: second, run: x, duration_hint: 1s }
            - { name: long, run: x, duration_hint: 10s }
        - name: t
          depends_on: []
          type: parallel
          tasks: [{ name: longest, run: x, duration_hint: 1m }]
    `)
    expect(told.starts).toEqual(['t.longest', 's.long', 's.first', 's.second'])
  })
})
