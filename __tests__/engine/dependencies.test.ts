import { describe, expect, it } from '@jest/globals'
import { loadedOf, findings } from '../definition/loading.js'
import { fileOf, play } from '../rig/play.js'
import { at, parallel, planOf, sequential, task } from '../simulation/build.js'
import { perform } from '../rig/performance.js'
import { Told } from '../rig/told.js'

describe('L20 dependencies of stages', () => {
  it('L20 a stage waits for those that it depends on; stages with no path between them run at once', async () => {
    const told = await play(`
      stages:
        - { name: a, tasks: [{ name: t, run: x }] }
        - { name: b, tasks: [{ name: t, run: x }] }
        - { name: c, depends_on: [a, b], tasks: [{ name: t, run: x }] }
    `)
    expect([told.startOf('a.t'), told.startOf('b.t'), told.startOf('c.t')]).toEqual([0, 0, 1000])
  })

  it.each([
    ['succeeded', {}, 'succeeded'],
    ['degraded', { 'a.t': { exit: 7 } }, 'succeeded'],
    ['failed', { 'a.t': { exit: 1 } }, 'omitted'],
  ])('L20 an edge to a stage that %s is met by default, or not', async (status, tasks, end) => {
    const told = await play(
      `
      stages:
        - { name: a, tasks: [{ name: t, run: x, on_failure: { degrade: { exit_codes: [7] } } }] }
        - { name: b, depends_on: [a], tasks: [{ name: t, run: x }] }
    `,
      { tasks },
    )
    expect(told.statuses('a', 'b')).toEqual({ a: status, b: end })
  })

  it('L20 an edge to a skipped stage is met', async () => {
    const told = await play(`
      stages:
        - { name: a, if: "false", tasks: [{ name: t, run: x }] }
        - { name: b, depends_on: [a], tasks: [{ name: t, run: x }] }
    `)
    expect(told.statuses('a', 'a.t', 'b')).toEqual({ a: 'skipped', 'a.t': 'skipped', b: 'succeeded' })
    expect(told.reasonOf('a.t')).toBe('`if` was false: `false` (unified-workflow.yml:4)')
  })

  it('L20 an edge that is not met leaves the node omitted, and what depends on it', async () => {
    const told = await play(
      `
      stages:
        - { name: a, tasks: [{ name: t, run: x }] }
        - { name: b, depends_on: [a], tasks: [{ name: t, run: x }] }
        - { name: c, depends_on: [b], tasks: [{ name: t, run: x }] }
        - { name: d, depends_on: [{ stage: b, when: [omitted] }], tasks: [{ name: t, run: x }] }
    `,
      { tasks: { 'a.t': { exit: 1 } } },
    )
    expect(told.statuses('b', 'c', 'd')).toEqual({ b: 'omitted', c: 'omitted', d: 'succeeded' })
    expect(told.reasonOf('b')).toBe('a failed (`depends_on`, unified-workflow.yml:5)')
    expect(told.reasonOf('c')).toBe('b was omitted (`depends_on`, unified-workflow.yml:6)')
    expect(told.reasonOf('b.t')).toBe(told.reasonOf('b'))
  })

  it('L20 `when` decides which ends count', async () => {
    const told = await play(
      `
      stages:
        - { name: a, tasks: [{ name: t, run: x }] }
        - { name: onFailure, depends_on: [{ stage: a, when: [failed] }], tasks: [{ name: t, run: x }] }
        - { name: onSuccess, depends_on: [{ stage: a, when: [succeeded] }], tasks: [{ name: t, run: x }] }
    `,
      { tasks: { 'a.t': { exit: 1 } } },
    )
    expect(told.statuses('onFailure', 'onSuccess')).toEqual({ onFailure: 'succeeded', onSuccess: 'omitted' })
    expect(told.reasonOf('onSuccess')).toBe('a failed, not succeeded (`depends_on`, unified-workflow.yml:6)')
  })

  it('L20 L21 `optional`: an edge to what is not in the file counts as met, of tasks too', async () => {
    const told = await play(`
      stages:
        - name: a
          depends_on: [{ stage: nowhere, optional: true }]
          type: parallel
          tasks: [{ name: t, run: x, depends_on: [{ task: nobody, optional: true }] }]
    `)
    expect(told.starts).toEqual(['a.t'])
  })
})

describe('L21 dependencies of tasks', () => {
  it('L21 have the same grammar, and their reasons the same form', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x }
            - { name: b, run: x, depends_on: [{ task: a, when: [succeeded] }] }
            - { name: c, run: x, depends_on: [{ task: a, when: [failed] }] }
            - { name: d, run: x, depends_on: [b] }
    `,
      { tasks: { 's.a': { exit: 1 } } },
    )
    expect(told.statuses('s.b', 's.c', 's.d')).toEqual({
      's.b': 'omitted',
      's.c': 'succeeded',
      's.d': 'omitted',
    })
    expect(told.reasonOf('s.b')).toBe('a failed, not succeeded (`depends_on`, unified-workflow.yml:8)')
    expect(told.reasonOf('s.d')).toBe('b was omitted (`depends_on`, unified-workflow.yml:10)')
  })
})

const reader = (reads: string): string => `
    stages:
      - name: s
        outputs: { v: "\${{ tasks.t.outputs.v }}" }
        tasks: [{ name: t, run: x }]
      - { name: r, tasks: [{ name: t, run: x, env: { V: "\${{ ${reads} }}" } }] }
  `

describe('L22 data makes the edge', () => {
  it('L22 a reference to outputs waits for the other stage, and needs a good end', async () => {
    const good = await play(reader('stages.s.outputs.v'), { tasks: { 's.t': { outputs: { v: 'x' } } } })
    expect(good.startOf('r.t')).toBe(1000)
    expect(good.orderOf('r.t').env).toEqual({ V: 'x' })
    const bad = await play(reader('stages.s.outputs.v'), { tasks: { 's.t': { exit: 1 } } })
    expect(bad.statusOf('r')).toBe('omitted')
    expect(bad.reasonOf('r')).toBe('s failed (it reads `stages.s.outputs.v`, unified-workflow.yml:7)')
  })

  it('L22 the outputs of a task in another stage too', async () => {
    const told = await play(reader('stages.s.tasks.t.outputs.v'), {
      tasks: { 's.t': { outputs: { v: 'x' } } },
    })
    expect(told.orderOf('r.t').env).toEqual({ V: 'x' })
  })

  it.each(['result', 'outcome', 'conclusion', 'status'])(
    'L22 a reference to `%s` only waits',
    async (word) => {
      const told = await play(reader(`stages.s.${word}`), { tasks: { 's.t': { exit: 1 } } })
      expect(told.startOf('r.t')).toBe(1000)
      expect(told.orderOf('r.t').env).toEqual({ V: word === 'status' ? 'failed' : 'failure' })
    },
  )

  it('L22 `depends_on` for the same pair decides instead', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x }
            - name: b
              run: x
              depends_on: [{ task: a, when: [failed, succeeded] }]
              env: { V: "\${{ tasks.a.outputs.v || 'none' }}" }
    `,
      { tasks: { 's.a': { exit: 1 } } },
    )
    expect(told.orderOf('s.b').env).toEqual({ V: 'none' })
  })

  it.each([
    ['ok', 'succeeded success success success'],
    ['bad', 'failed failure failure failure'],
    ['soft', 'degraded failure success success'],
    ['no', 'skipped skipped skipped skipped'],
    ['left', 'omitted skipped skipped skipped'],
  ])('L32 of `%s` our word, and GitHub’s: %s', async (name, words) => {
    const told = await play(
      `
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: ok, run: x }
            - { name: bad, run: x }
            - { name: soft, run: x, on_failure: degrade }
            - { name: no, run: x, if: "false" }
            - { name: left, run: x, depends_on: [bad] }
            - name: r
              run: x
              with: { v: "\${{ tasks.${name}.status }} \${{ tasks.${name}.outcome }} \${{ tasks.${name}.conclusion }} \${{ tasks.${name}.result }}" }
    `,
      { tasks: { 's.bad': { exit: 1 }, 's.soft': { exit: 1 } } },
    )
    expect(told.orderOf('s.r').with).toEqual({ v: words })
  })
})

describe('L24 cycles', () => {
  it('L24 are one error, at the first edge of the cycle in file order', () => {
    const text = fileOf(`
      stages:
        - { name: a, depends_on: [b], tasks: [{ run: x }] }
        - { name: b, depends_on: [a], tasks: [{ run: x }] }
    `)
    expect(findings(text)).toEqual(['dependency-cycle 4:31'])
    expect(() => loadedOf(text)).toThrow('dependency-cycle')
  })
})

describe('edges of plans made by hand', () => {
  it('L20 several edges to one node count it once', async () => {
    const twice = [0, 1].map(() => ({ on: 'a', at: at(3) }))
    const plan = planOf([
      sequential('a', [task('t')]),
      parallel('b', [task('t'), task('u', { edges: [] })], { edges: twice }),
    ])
    const told = new Told(await perform(plan, { slots: 2, scriptOf: () => ({}) }))
    expect(told.starts).toEqual(['a.t', 'b.t', 'b.u'])
  })
})
