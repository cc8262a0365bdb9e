import { describe, expect, it } from '@jest/globals'
import { play } from '../rig/play.js'

describe('S1 every node that did not succeed has a reason', () => {
  it('S1 that names the deciding node and line; a failed one has a class', async () => {
    const told = await play(
      `
      fail_fast: true
      stages:
        - { name: a, tasks: [{ name: t, run: x }, { name: u, run: x }] }
        - { name: b, depends_on: [a], tasks: [{ name: t, run: x }] }
        - { name: c, depends_on: [{ stage: a, when: [failed] }], tasks: [{ name: t, run: x, if: "false" }, { name: u, run: x }] }
    `,
      { tasks: { 'a.t': { fails: 'signal' } } },
    )
    expect(told.classOf('a.t')).toBe('signal')
    for (const node of ['a.u', 'b', 'b.t', 'c.t', 'a'])
      expect(told.reasonOf(node)).toMatch(/unified-workflow\.yml:\d+/)
    expect(told.statusOf('c')).toBe('succeeded')
  })
})

const withTasks = (tasks: string, more = ''): string => `
    stages:
      - name: s
        type: parallel
        ${more}
        tasks: [${tasks}]
  `

describe('S2 how a stage ends', () => {
  it('S2 failed when one of its tasks failed and was not degraded, though others were cancelled or degraded', async () => {
    const told = await play(
      withTasks('{ name: a, run: x }, { name: b, run: x }, { name: c, run: x, on_failure: degrade }'),
      {
        tasks: { 's.a': { takes: 100, exit: 1 }, 's.c': { takes: 100, exit: 1 } },
        cancelAt: [500],
      },
    )
    expect(told.statuses('s', 's.a', 's.b', 's.c')).toEqual({
      s: 'failed',
      's.a': 'failed',
      's.b': 'cancelled',
      's.c': 'degraded',
    })
  })
  it('S2 else cancelled when one was cancelled', async () => {
    const told = await play(withTasks('{ name: a, run: x, on_failure: degrade }, { name: b, run: x }'), {
      tasks: { 's.a': { takes: 100, exit: 1 } },
      cancelAt: [500],
    })
    expect(told.statusOf('s')).toBe('cancelled')
    expect(told.reasonOf('s')).toBe('the run was cancelled: the user')
  })
  it('S2 degraded when one was degraded', async () => {
    const told = await play(withTasks('{ name: a, run: x, on_failure: degrade }, { name: b, run: x }'), {
      tasks: { 's.a': { exit: 1 } },
    })
    expect(told.statusOf('s')).toBe('degraded')
    expect(told.reasonOf('s')).toBe('task a was degraded (unified-workflow.yml:6): it exited with code 1')
  })
  it('S2 skipped when none of its tasks ran', async () => {
    const told = await play(withTasks('{ name: a, run: x, if: "false" }, { name: b, run: x, if: "false" }'))
    expect(told.statusOf('s')).toBe('skipped')
    expect(told.reasonOf('s')).toContain(
      'none of its tasks ran; task a: `if` was false: `false` (unified-workflow.yml:',
    )
  })
  it('S2 succeeded when some did', async () => {
    const told = await play(withTasks('{ name: a, run: x, if: "false" }, { name: b, run: x }'))
    expect(told.statusOf('s')).toBe('succeeded')
  })
  it('S2 a loop that was cancelled between two iterations is cancelled, its rest too', async () => {
    const told = await play(
      `
      stages:
        - { name: s, type: loop, loop: { times: 3, interval: 1m }, tasks: [{ name: t, run: x }] }
    `,
      { cancelAt: [30_000] },
    )
    expect(told.statuses('s', 's[0]', 's[1]', 's[2].t')).toEqual({
      s: 'cancelled',
      's[0]': 'succeeded',
      's[1]': 'cancelled',
      's[2].t': 'cancelled',
    })
    expect(told.endOf('s')).toBe(30_000)
    expect(told.outputsOf('s')['items']).toContainEqual({ key: '2', status: 'cancelled', outputs: {} })
  })
})

const degrading = (most: number): string => `
      max_degraded: ${most}
      stages:
        - name: s
          type: parallel
          tasks: [{ name: a, run: x, on_failure: degrade }, { name: b, run: x, on_failure: degrade }]
        - { name: t, depends_on: [s], on_failure: degrade, tasks: [{ name: a, run: x }] }
        - { name: u, depends_on: [t], tasks: [{ name: a, run: x }] }
    `

describe('S3 on_failure', () => {
  it('S3 `degrade` of a task gives the outputs to use instead', async () => {
    const told = await play(
      `
      stages:
        - name: s
          tasks:
            - { name: a, run: x, on_failure: { degrade: { outputs: { v: "\${{ 'sub' }}" } } } }
            - { name: b, run: x, with: { v: "\${{ tasks.a.outputs.v }}" } }
    `,
      { tasks: { 's.a': { exit: 1, outputs: { v: 'real' } } } },
    )
    expect(told.orderOf('s.b').with).toEqual({ v: 'sub' })
    expect(told.status).toBe('degraded')
    expect(told.reason).toContain('stage s was degraded (unified-workflow.yml:4): task a was degraded')
  })
  it('S3 it may be limited to exit codes', async () => {
    const text = `
      stages:
        - { name: s, tasks: [{ name: a, run: x, on_failure: { degrade: { exit_codes: [3] } } }] }
    `
    expect((await play(text, { tasks: { 's.a': { exit: 3 } } })).status).toBe('degraded')
    expect((await play(text, { tasks: { 's.a': { exit: 4 } } })).status).toBe('failed')
    expect((await play(text, { tasks: { 's.a': { fails: 'signal' } } })).status).toBe('failed')
  })
  it('S3 of a stage: its tasks keep their status, it is degraded and the run goes on', async () => {
    const told = await play(
      `
      stages:
        - name: s
          on_failure: { degrade: { outputs: { v: sub } } }
          outputs: { v: "\${{ tasks.a.outputs.v }}", w: kept }
          tasks: [{ name: a, run: x }]
        - { name: t, depends_on: [s], tasks: [{ name: a, run: x, with: { v: "\${{ stages.s.outputs.v }}" } }] }
    `,
      { tasks: { 's.a': { exit: 1 } } },
    )
    expect(told.statuses('s', 's.a', 't')).toEqual({ s: 'degraded', 's.a': 'failed', t: 'succeeded' })
    expect(told.outputsOf('s')).toEqual({ v: 'sub', w: 'kept' })
    expect(told.orderOf('t.a').with).toEqual({ v: 'sub' })
    expect(told.status).toBe('degraded')
  })
  it('S3 of a stage limited to exit codes: all its failures must have one of them', async () => {
    const text = `
      stages:
        - name: s
          type: parallel
          on_failure: { degrade: { exit_codes: [3] } }
          tasks: [{ name: a, run: x }, { name: b, run: x }]
    `
    expect((await play(text, { tasks: { 's.a': { exit: 3 } } })).status).toBe('degraded')
    expect((await play(text, { tasks: { 's.a': { exit: 3 }, 's.b': { exit: 4 } } })).status).toBe('failed')
  })
  it('S3 more than `max_degraded` tasks, and stages degraded by themselves, fail the run at its end', async () => {
    const tasks = { 's.a': { exit: 1 }, 's.b': { exit: 1 }, 't.a': { exit: 1 } }
    expect((await play(degrading(3), { tasks })).status).toBe('degraded')
    const told = await play(degrading(2), { tasks })
    expect(told.status).toBe('failed')
    expect(told.reason).toBe('3 nodes were degraded, more than `max_degraded: 2`')
    expect(told.statusOf('u')).toBe('succeeded')
  })
  it('S3 a stage that degraded before it started counts once, not with each of its tasks', async () => {
    const told = await play(`
      max_degraded: 1
      stages:
        - { name: s, if: fromJSON('nonsense'), on_failure: degrade, tasks: [{ name: a, run: x }, { name: b, run: x }] }
    `)
    expect(told.statuses('s', 's.a')).toEqual({ s: 'degraded', 's.a': 'degraded' })
    expect(told.status).toBe('degraded')
  })
})

describe('S4 how the run ends', () => {
  const text = `
    stages:
      - { name: a, tasks: [{ name: t, run: x }] }
      - { name: b, depends_on: [{ stage: a, when: [failed] }], tasks: [{ name: t, run: x }] }
  `
  it('S4 succeeded: a stage that was omitted does not spoil it', async () => {
    const told = await play(text)
    expect([told.statusOf('b'), told.status, told.reason]).toEqual(['omitted', 'succeeded', ''])
  })
  it('S4 failed, though another stage’s `when: [failed]` handled it', async () => {
    const told = await play(text, { tasks: { 'a.t': { exit: 1 } } })
    expect([told.statusOf('b'), told.status]).toEqual(['succeeded', 'failed'])
  })
  it('S4 failed rather than cancelled', async () => {
    const told = await play(text, { tasks: { 'a.t': { exit: 1 }, 'b.t': { takes: 9000 } }, cancelAt: [2000] })
    expect([told.statusOf('b'), told.status]).toEqual(['cancelled', 'failed'])
  })
  it('S4 else cancelled', async () => {
    const told = await play(text, { cancelAt: [500] })
    expect(told.status).toBe('cancelled')
    expect(told.reason).toBe('cancelled: the user')
  })
  it('S4 failed by the count of degraded nodes rather than cancelled', async () => {
    const told = await play(
      `
      max_degraded: 1
      stages:
        - name: a
          type: parallel
          tasks: [{ name: t, run: x, on_failure: degrade }, { name: u, run: x, on_failure: degrade }, { name: v, run: x }]
    `,
      { tasks: { 'a.t': { takes: 1, exit: 1 }, 'a.u': { takes: 1, exit: 1 } }, cancelAt: [500] },
    )
    expect(told.status).toBe('failed')
  })
})

const failingFast = (failFast: string): string => `
    fail_fast: ${failFast}
    max_parallel: 2
    stages:
      - { name: bad, tasks: [{ name: t, run: x }] }
      - { name: running, depends_on: [], tasks: [{ name: t, run: x }, { name: u, run: x }] }
      - { name: later, depends_on: [running], tasks: [{ name: t, run: x }] }
      - { name: cleans, depends_on: [running], if: always(), tasks: [{ name: t, run: x }] }
      - { name: handles, depends_on: [{ stage: bad, when: [failed] }], tasks: [{ name: t, run: x }] }
  `

const failingFastInside = (failFast: string): string => `
    stages:
      - name: s
        type: parallel
        fail_fast: ${failFast}
        max_parallel: 2
        tasks:
          - { name: bad, run: x, duration_hint: 9s }
          - { name: running, run: x, duration_hint: 8s }
          - { name: queued, run: x, duration_hint: 1s }
          - { name: cleans, run: x, if: always() }
          - { name: handles, run: x, depends_on: [{ task: bad, when: [failed] }] }
  `

describe('S5 fail_fast', () => {
  const tasks = { 'bad.t': { exit: 1, takes: 500 } }

  it('S5 `false`, the default: everything else goes on', async () => {
    const told = await play(failingFast('false'), { tasks })
    expect(told.statuses('running', 'later')).toEqual({ running: 'succeeded', later: 'succeeded' })
  })
  it('S5 `true` starts no further stage, but what its `if` or a `when: [failed]` asks for', async () => {
    const told = await play(failingFast('true'), { tasks })
    expect(told.statuses('running', 'running.u', 'later', 'cleans', 'handles')).toEqual({
      running: 'succeeded',
      'running.u': 'succeeded',
      later: 'omitted',
      cleans: 'succeeded',
      handles: 'succeeded',
    })
    expect(told.reasonOf('later')).toBe('`fail_fast`: stage bad failed (unified-workflow.yml:6)')
  })
  it('S5 `kill` also stops what runs', async () => {
    const told = await play(failingFast('kill'), { tasks })
    expect(told.statuses('running', 'running.t', 'running.u', 'cleans', 'handles')).toEqual({
      running: 'cancelled',
      'running.t': 'cancelled',
      'running.u': 'omitted',
      cleans: 'succeeded',
      handles: 'succeeded',
    })
    expect(told.reasonOf('running.t')).toBe('`fail_fast: kill`: stage bad failed (unified-workflow.yml:6)')
    expect(told.stops).toEqual(['stop running.t at 500'])
  })
  it('S5 `kill` does not stop a handler that has begun', async () => {
    const told = await play(
      `
      fail_fast: kill
      stages:
        - { name: first, tasks: [{ name: t, run: x }] }
        - { name: cleans, depends_on: [first], if: always(), tasks: [{ name: t, run: x }] }
        - { name: second, depends_on: [], tasks: [{ name: t, run: x }] }
    `,
      { tasks: { 'second.t': { exit: 1, takes: 1500 } } },
    )
    expect(told.statusOf('cleans')).toBe('succeeded')
  })

  it('S5 on a stage it counts tasks; one that waits for a slot does not start any more', async () => {
    const told = await play(failingFastInside('true'), { tasks: { 's.bad': { exit: 1, takes: 500 } } })
    expect(told.statuses('s.running', 's.queued', 's.cleans', 's.handles')).toEqual({
      's.running': 'succeeded',
      's.queued': 'omitted',
      's.cleans': 'succeeded',
      's.handles': 'succeeded',
    })
    expect(told.reasonOf('s.queued')).toBe('`fail_fast`: bad failed (unified-workflow.yml:9)')
  })
  it('S5 `kill` on a stage', async () => {
    const told = await play(failingFastInside('kill'), { tasks: { 's.bad': { exit: 1, takes: 500 } } })
    expect(told.statuses('s', 's.running', 's.queued', 's.cleans', 's.handles')).toEqual({
      s: 'failed',
      's.running': 'cancelled',
      's.queued': 'omitted',
      's.cleans': 'succeeded',
      's.handles': 'succeeded',
    })
  })
  it('S5 a degraded node does not count', async () => {
    const told = await play(
      `
      fail_fast: true
      stages:
        - { name: a, fail_fast: true, tasks: [{ name: t, run: x, on_failure: degrade }, { name: u, run: x }] }
        - { name: b, depends_on: [a], on_failure: degrade, tasks: [{ name: t, run: x }] }
        - { name: c, depends_on: [b], tasks: [{ name: t, run: x }] }
    `,
      { tasks: { 'a.t': { exit: 1 }, 'b.t': { exit: 1 } } },
    )
    expect(told.statuses('a.u', 'c')).toEqual({ 'a.u': 'succeeded', c: 'succeeded' })
  })
  it('S5 L23 a stage that waits for a resource is held back too', async () => {
    const told = await play(
      `
      fail_fast: true
      resources: { p: 1 }
      stages:
        - { name: holds, resources: { p: 1 }, tasks: [{ name: t, run: x }] }
        - { name: waits, depends_on: [], resources: { p: 1 }, tasks: [{ name: t, run: x }] }
        - { name: bad, depends_on: [], tasks: [{ name: t, run: x }] }
    `,
      { tasks: { 'bad.t': { exit: 1, takes: 10 } } },
    )
    expect(told.statusOf('waits')).toBe('omitted')
  })
})
