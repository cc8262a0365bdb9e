import { describe, expect, it } from '@jest/globals'
import { play } from '../rig/play.js'

const chain = (condition: string): string => `
    stages:
      - { name: a, tasks: [{ name: t, run: x }] }
      - { name: b, depends_on: [a], tasks: [{ name: t, run: x }] }
      - { name: c, depends_on: [b], if: "${condition}", tasks: [{ name: t, run: x }] }
      - { name: z, depends_on: [], tasks: [{ name: t, run: x }] }
  `

describe('L35 status functions', () => {
  it('L35 of a stage look at the stages that it depends on, directly or not', async () => {
    const told = await play(chain('failure()'), { tasks: { 'a.t': { exit: 1 } } })
    expect(told.statuses('b', 'c')).toEqual({ b: 'omitted', c: 'succeeded' })
    const elsewhere = await play(chain('failure()'), { tasks: { 'z.t': { exit: 1 } } })
    expect(elsewhere.statusOf('c')).toBe('skipped')
  })

  it('L35 `success()`: none failed, was cancelled or omitted', async () => {
    expect((await play(chain('success()'))).statusOf('c')).toBe('succeeded')
    const told = await play(chain('success()'), { tasks: { 'a.t': { exit: 1 } } })
    expect(told.statusOf('c')).toBe('skipped')
  })

  it('L35 `always()` holds in any case, and only waits for the edges', async () => {
    const told = await play(chain('always()'), { tasks: { 'a.t': { exit: 1 } } })
    expect(told.startOf('c.t')).toBe(1000)
  })

  it('L35 `!cancelled()` holds unless the run was cancelled', async () => {
    expect((await play(chain('!cancelled()'), { tasks: { 'a.t': { exit: 1 } } })).statusOf('c')).toBe(
      'succeeded',
    )
    const told = await play(chain('!cancelled()'), { cancelAt: [500] })
    expect(told.statusOf('c')).toBe('skipped')
  })

  it('L35 an explicit `when` binds a node whose `if` calls a status function all the same', async () => {
    const told = await play(
      `
      stages:
        - { name: a, tasks: [{ name: t, run: x }] }
        - { name: b, depends_on: [{ stage: a, when: [succeeded] }], if: always(), tasks: [{ name: t, run: x }] }
    `,
      { tasks: { 'a.t': { exit: 1 } } },
    )
    expect(told.statusOf('b')).toBe('omitted')
  })

  it('L35 of a task in a parallel stage look at those that it depends on, not at its siblings', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: bad, run: x }
            - { name: good, run: x }
            - { name: between, run: x, depends_on: [bad] }
            - { name: after, run: x, depends_on: [between], if: failure() }
            - { name: beside, run: x, depends_on: [good], if: failure() }
    `,
      { tasks: { 's.bad': { exit: 1 } } },
    )
    expect(told.statuses('s.between', 's.after', 's.beside')).toEqual({
      's.between': 'omitted',
      's.after': 'succeeded',
      's.beside': 'skipped',
    })
  })

  it('L35 of a task in an iteration look at the earlier tasks of that iteration alone', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: loop
          loop: { times: 2, on_item_failure: continue }
          tasks: [{ name: a, run: x }, { name: b, run: x, if: failure() }]
    `,
      { tasks: { 's[0].a': { exit: 1 } } },
    )
    expect(told.statuses('s[0].b', 's[1].b')).toEqual({ 's[0].b': 'succeeded', 's[1].b': 'skipped' })
  })

  it('L35 S4 that a handler ran does not undo the failure', async () => {
    const told = await play(chain('failure()'), { tasks: { 'a.t': { exit: 1 } } })
    expect(told.status).toBe('failed')
    expect(told.reason).toContain('stage a failed')
  })

  it('L35 the order is edges, `if`, resources: an `if` is not judged where an edge failed', async () => {
    const told = await play(
      `
      stages:
        - { name: a, tasks: [{ name: t, run: x }] }
        - { name: b, depends_on: [a], if: fromJSON('nonsense'), tasks: [{ name: t, run: x }] }
    `,
      { tasks: { 'a.t': { exit: 1 } } },
    )
    expect(told.statusOf('b')).toBe('omitted')
  })
})

describe('L30–L32 conditions', () => {
  it('L30 with and without `${{ }}`, by GitHub’s coercions', async () => {
    const told = await play(
      `
      inputs: { n: { type: number }, s: {} }
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x, if: "\${{ inputs.n }}" }
            - { name: b, run: x, if: inputs.n == '0' }
            - { name: c, run: x, if: inputs.s }
            - { name: d, run: x, if: github.ref == 'refs/heads/main' && runner.os == 'Linux' }
            - { name: e, run: x, if: run.mode == 'auto' && run.attempt == 1 && run.id == 'r1' && run.target == 'local' && run.workflow == 'w' }
    `,
      { inputs: { n: 0, s: '' }, github: { ref: 'refs/heads/main' } },
    )
    expect(told.starts).toEqual(['s.b', 's.d', 's.e'])
  })

  it('L32 `env` is the definition’s own, the inner layer wins, and a layer reads those around it', async () => {
    const told = await play(`
      env: { A: w, B: w, C: w }
      stages:
        - name: s
          env: { B: "\${{ env.A }}-s", C: s }
          tasks:
            - { name: t, run: x, if: env.B == 'w-s', env: { C: "\${{ env.C }}-t" } }
    `)
    expect(told.orderOf('s.t').env).toEqual({ A: 'w', B: 'w-s', C: 's-t' })
  })

  it('L30 `hashFiles` is asked of the outside, and its answer recorded before anything is decided by it', async () => {
    const told = await play(
      `
      stages:
        - name: s
          if: hashFiles('a') == 'digest of a'
          tasks:
            - { name: t, run: x, if: "hashFiles('b', 'c') != ''", with: { h: "\${{ hashFiles('d') }}" } }
        - { name: u, depends_on: [], if: "hashFiles('none') != ''", tasks: [{ name: t, run: x }] }
      outputs: { o: "\${{ hashFiles('e') }}" }
    `,
      { digestOf: (patterns) => (patterns[0] === 'none' ? '' : `digest of ${patterns.join('+')}`) },
    )
    expect(told.orderOf('s.t').with).toEqual({ h: 'digest of d' })
    expect(told.statusOf('u')).toBe('skipped')
    expect(told.outputs).toEqual({ o: 'digest of e' })
    const hashed = told.events.flatMap((event) =>
      event.type === 'files-hashed' ? [event.patterns.join('+')] : [],
    )
    expect(hashed.toSorted()).toEqual(['a', 'b+c', 'd', 'e', 'none'])
  })
})
