import { describe, expect, it } from '@jest/globals'
import { play } from '../rig/play.js'

describe('R6 timeouts', () => {
  it('R6 of a task: it is stopped, and fails with class timeout', async () => {
    const told = await play(`
      stages:
        - { name: s, tasks: [{ name: a, run: x, timeout: 500ms }, { name: b, run: x, if: failure() }] }
    `)
    expect(told.statusOf('s.a')).toBe('failed')
    expect(told.classOf('s.a')).toBe('timeout')
    expect(told.reasonOf('s.a')).toBe('it ran longer than its timeout (0.5s, unified-workflow.yml:4)')
    expect(told.stops).toEqual(['stop s.a at 500'])
    expect(told.startOf('s.b')).toBe(500)
  })

  it('R6 a late success is not used', async () => {
    const told = await play(
      `
      stages:
        - { name: s, tasks: [{ name: a, run: x, timeout: 500ms, outputs: { v: { default: d } } }, { name: b, run: x, if: always(), with: { v: "\${{ tasks.a.outputs.v }}" } }] }
    `,
      { tasks: { 's.a': { ignoresStopFor: 4000, outputs: { v: 'late' } } } },
    )
    expect(told.statusOf('s.a')).toBe('failed')
    expect(told.endOf('s.a')).toBe(1000)
    expect(told.orderOf('s.b').with).toEqual({ v: 'd' })
  })

  it('R6 nor is one that comes with its deadline', async () => {
    const told = await play(`
      stages: [{ name: s, tasks: [{ name: a, run: x, timeout: 1s }] }]
    `)
    expect(told.classOf('s.a')).toBe('timeout')
  })

  it('R6 nor after a cancel', async () => {
    const told = await play(
      `
      stages: [{ name: s, tasks: [{ name: a, run: x }] }]
    `,
      { cancelAt: [500], tasks: { 's.a': { ignoresStopFor: 4000, outputs: { v: 'late' } } } },
    )
    expect(told.statusOf('s.a')).toBe('cancelled')
    expect(told.outputsOf('s.a')).toEqual({})
    expect(told.endOf('s.a')).toBe(1000)
  })

  it('R6 S3 a timeout may degrade', async () => {
    const told = await play(`
      stages: [{ name: s, tasks: [{ name: a, run: x, timeout: 500ms, on_failure: degrade }] }]
    `)
    expect(told.statusOf('s.a')).toBe('degraded')
  })

  it('R6 of a stage: cancels its tasks and fails it with class timeout; handlers run', async () => {
    const told = await play(
      `
      stages:
        - name: s
          timeout: 1500ms
          tasks: [{ name: a, run: x }, { name: b, run: x }, { name: c, run: x }, { name: d, run: x, if: always() }]
        - { name: t, depends_on: [{ stage: s, when: [failed] }], tasks: [{ name: a, run: x }] }
    `,
    )
    expect(told.statuses('s.a', 's.b', 's.c', 's.d', 's', 't')).toEqual({
      's.a': 'succeeded',
      's.b': 'cancelled',
      's.c': 'cancelled',
      's.d': 'succeeded',
      s: 'failed',
      t: 'succeeded',
    })
    expect(told.classOf('s')).toBe('timeout')
    expect(told.reasonOf('s')).toBe('stage s ran longer than its timeout (1.5s, unified-workflow.yml:4)')
    expect(told.reasonOf('s.c')).toBe(told.reasonOf('s'))
    expect(told.status).toBe('failed')
  })

  it('R6 of the workflow: cancels its stages and fails the run; `always()` still runs', async () => {
    const told = await play(`
      timeout: 1500ms
      stages:
        - { name: s, tasks: [{ name: a, run: x }, { name: b, run: x }] }
        - { name: t, depends_on: [s], tasks: [{ name: a, run: x }] }
        - { name: u, depends_on: [t], if: always(), tasks: [{ name: a, run: x }] }
    `)
    expect(told.statuses('s', 's.b', 't', 't.a', 'u')).toEqual({
      s: 'cancelled',
      's.b': 'cancelled',
      t: 'cancelled',
      't.a': 'cancelled',
      u: 'succeeded',
    })
    expect(told.status).toBe('failed')
    expect(told.reason).toBe('the workflow ran longer than its timeout (1.5s, unified-workflow.yml:2)')
  })

  it('R6 L37 a timeout may be an expression', async () => {
    const told = await play(
      `
      inputs: { t: {} }
      stages: [{ name: s, timeout: "\${{ inputs.t }}", tasks: [{ name: a, run: x, timeout: "\${{ inputs.t }}0" }] }]
    `,
      { inputs: { t: '0.5' } },
    )
    expect(told.reasonOf('s.a')).toContain('it ran longer than its timeout (0.5s')
  })

  it('R6 time in a queue for resources does not count: of a task', async () => {
    const told = await play(`
      resources: { p: 1 }
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x, resources: { p: 1 }, timeout: 1500ms }
            - { name: b, run: x, resources: { p: 1 }, timeout: 1500ms }
            - { name: c, run: x, resources: { p: 1 }, timeout: 1500ms }
    `)
    expect(told.status).toBe('succeeded')
    expect(told.endOf('s.c')).toBe(3000)
  })

  it('R6 of a stage that waits for resources itself, or whose tasks only wait', async () => {
    const told = await play(
      `
      resources: { p: 1, q: 1 }
      stages:
        - { name: holds, type: parallel, tasks: [{ name: a, run: x, resources: { p: 1 } }] }
        - { name: holdsQ, depends_on: [], resources: { q: 1 }, tasks: [{ name: a, run: x }] }
        - { name: s, depends_on: [], timeout: 1500ms, tasks: [{ name: a, run: x, resources: { p: 1 } }] }
        - { name: t, depends_on: [], timeout: 1500ms, resources: { q: 1 }, tasks: [{ name: a, run: x }] }
    `,
      { tasks: { 'holds.a': { takes: 60_000 }, 'holdsQ.a': { takes: 60_000 } } },
    )
    expect(told.statuses('s', 't')).toEqual({ s: 'succeeded', t: 'succeeded' })
  })

  it('R6 but time between does: work before and after the queue adds up', async () => {
    const told = await play(
      `
      resources: { p: 1 }
      stages:
        - { name: holds, tasks: [{ name: a, run: x, resources: { p: 1 } }] }
        - { name: s, depends_on: [], timeout: 1500ms, tasks: [{ name: a, run: x }, { name: b, run: x, resources: { p: 1 } }] }
    `,
      { tasks: { 'holds.a': { takes: 60_000 } } },
    )
    expect(told.classOf('s')).toBe('timeout')
    expect(told.startOf('s.b')).toBe(60_000)
    expect(told.endOf('s')).toBe(60_500)
  })

  it('R6 time without a free slot does not count', async () => {
    const told = await play(
      `
      max_parallel: 1
      stages:
        - { name: first, tasks: [{ name: a, run: x, duration_hint: 1h }] }
        - { name: s, depends_on: [], timeout: 1500ms, tasks: [{ name: a, run: x }] }
    `,
      { tasks: { 'first.a': { takes: 60_000 } } },
    )
    expect(told.statusOf('s')).toBe('succeeded')
  })
})

describe('R6 T4 cancel', () => {
  const text = `
    stages:
      - name: s
        type: parallel
        max_parallel: 1
        tasks:
          - { name: a, run: x, grace_period: 2s }
          - { name: queued, run: x }
          - { name: after, run: x, depends_on: [a] }
          - { name: cleans, run: x, if: always(), depends_on: [a] }
      - { name: t, depends_on: [s], tasks: [{ name: a, run: x }] }
      - { name: u, depends_on: [s], if: cancelled(), tasks: [{ name: a, run: x }, { name: b, run: x }] }
  `

  it('R6 once: what runs is stopped with its grace period, nothing starts but what calls a status function', async () => {
    const told = await play(text, {
      cancelAt: [500],
      tasks: { 's.a': { takes: 60_000, ignoresStopFor: 60_000 } },
    })
    expect(told.statuses('s', 's.a', 's.queued', 's.after', 's.cleans', 't', 'u')).toEqual({
      s: 'cancelled',
      's.a': 'cancelled',
      's.queued': 'cancelled',
      's.after': 'cancelled',
      's.cleans': 'succeeded',
      t: 'cancelled',
      u: 'succeeded',
    })
    expect(told.endOf('s.a')).toBe(3500)
    expect(told.starts).toEqual(['s.a', 's.cleans', 'u.a', 'u.b'])
    expect(told.reasonOf('s.queued')).toBe('the run was cancelled: the user')
    expect(told.status).toBe('cancelled')
  })

  it('T4 twice: what runs is killed, and nothing starts any more', async () => {
    const told = await play(text, {
      cancelAt: [500, 700],
      tasks: { 's.a': { takes: 60_000, ignoresStopFor: 60_000 } },
    })
    expect(told.starts).toEqual(['s.a'])
    expect(told.stops).toEqual(['stop s.a at 500', 'kill s.a at 700'])
    expect(told.statuses('s.cleans', 'u')).toEqual({ 's.cleans': 'cancelled', u: 'cancelled' })
    expect(told.endOf('u')).toBe(700)
  })

  it('T4 twice: a handler at work is killed too, and cancelled', async () => {
    const told = await play(text, { cancelAt: [500, 1700], tasks: { 's.a': { ignoresStopFor: 0 } } })
    expect(told.statuses('s.cleans', 'u.a')).toEqual({ 's.cleans': 'succeeded', 'u.a': 'cancelled' })
    expect(told.stops.at(-1)).toBe('kill u.a at 1700')
  })

  it('R6 a cancel stops handlers of a timeout that came before it', async () => {
    const told = await play(
      `
      stages:
        - { name: s, timeout: 500ms, tasks: [{ name: a, run: x }, { name: cleans, run: x, if: always() }] }
    `,
      { cancelAt: [800] },
    )
    expect(told.statuses('s', 's.cleans')).toEqual({ s: 'failed', 's.cleans': 'cancelled' })
    expect(told.reasonOf('s.cleans')).toBe('the run was cancelled: the user')
  })

  it('T4 where handlers are left to a later process, the performance pauses as soon as nothing runs', async () => {
    const told = await play(`timeout: 1h\n${text.replace('\n', '').replaceAll(/^ {4}/gm, '')}`, {
      cancelAt: [500],
      policy: { handlersAfterCancel: false },
    })
    expect(told.performed).toEqual({ ok: true, value: 'paused' })
    expect(told.starts).toEqual(['s.a'])
    expect(told.run.t).toBe(500)
    expect(told.status).toBeUndefined()
  })

  it('R6 a cancel before anything runs', async () => {
    const told = await play(text, { cancelAt: [0] })
    expect(told.status).toBe('cancelled')
  })

  it('S1 a cancel that comes when all is over changes nothing', async () => {
    const told = await play('stages: [{ name: s, tasks: [{ run: x }] }]', { cancelAt: [1500] })
    expect(told.status).toBe('succeeded')
  })
})

describe('J1 the journal', () => {
  it('J1 when it cannot be written, nothing more starts, what runs is stopped, and the problem is told', async () => {
    const told = await play(
      `
      stages: [{ name: s, tasks: [{ name: a, run: x }, { name: b, run: x }] }]
    `,
      { journalBreaksAfter: 5 },
    )
    expect(told.performed).toEqual({ ok: false, error: 'the disk is full' })
    expect(told.starts).toEqual(['s.a'])
  })
})
