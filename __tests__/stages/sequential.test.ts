import { describe, expect, it } from '@jest/globals'
import { play } from '../rig/play.js'

describe('L10 sequential stages', () => {
  it('L10 is the default: one task after another, in file order', async () => {
    const told = await play(`
      stages:
        - name: s
          tasks:
            - { name: c, run: x }
            - { name: a, run: x }
            - { name: b, run: x }
    `)
    expect(told.starts).toEqual(['s.c', 's.a', 's.b'])
    expect([told.startOf('s.c'), told.startOf('s.a'), told.startOf('s.b')]).toEqual([0, 1000, 2000])
    expect(told.mostAtOnce()).toBe(1)
    expect(told.status).toBe('succeeded')
  })

  it('L10 S1 a task that fails leaves the later ones omitted, with its name and line', async () => {
    const told = await play(
      `
      stages:
        - name: s
          tasks:
            - { name: a, run: x }
            - { name: b, run: x }
            - { name: c, run: x }
    `,
      { tasks: { 's.a': { exit: 3 } } },
    )
    expect(told.statuses('s.a', 's.b', 's.c')).toEqual({
      's.a': 'failed',
      's.b': 'omitted',
      's.c': 'omitted',
    })
    expect(told.reasonOf('s.b')).toBe('a failed before it (unified-workflow.yml:6)')
    expect(told.reasonOf('s.a')).toBe('it exited with code 3')
    expect(told.classOf('s.a')).toBe('exit')
    expect(told.reasonOf('s')).toBe('task a failed (unified-workflow.yml:6): it exited with code 3')
    expect(told.status).toBe('failed')
    expect(told.reason).toContain('stage s failed (unified-workflow.yml:4): task a failed')
  })

  it('L10 save those whose `if` calls a status function', async () => {
    const told = await play(
      `
      stages:
        - name: s
          tasks:
            - { name: a, run: x }
            - { name: b, run: x, if: always() }
            - { name: c, run: x, if: failure() }
            - { name: d, run: x, if: success() }
            - { name: e, run: x, if: "true" }
    `,
      { tasks: { 's.a': { exit: 1 } } },
    )
    expect(told.starts).toEqual(['s.a', 's.b', 's.c'])
    expect(told.statuses('s.d', 's.e')).toEqual({ 's.d': 'skipped', 's.e': 'omitted' })
    expect(told.reasonOf('s.d')).toBe('`if` was false: `success()` (unified-workflow.yml:9)')
    expect(told.statusOf('s')).toBe('failed')
  })

  it('L10 save those whose own `depends_on` has a `when` that holds', async () => {
    const told = await play(
      `
      stages:
        - name: s
          tasks:
            - { name: a, run: x }
            - { name: b, run: x, depends_on: [{ task: a, when: [failed] }] }
            - { name: c, run: x, depends_on: [{ task: a, when: [succeeded] }] }
            - { name: d, run: x, depends_on: [b] }
    `,
      { tasks: { 's.a': { exit: 1 } } },
    )
    expect(told.starts).toEqual(['s.a', 's.b'])
    expect(told.statuses('s.c', 's.d')).toEqual({ 's.c': 'omitted', 's.d': 'omitted' })
    expect(told.reasonOf('s.c')).toBe('a failed, not succeeded (`depends_on`, unified-workflow.yml:8)')
    expect(told.reasonOf('s.d')).toContain('a failed before it')
  })

  it('L10 S3 a degraded or skipped task does not hold back the later ones', async () => {
    const told = await play(
      `
      stages:
        - name: s
          tasks:
            - { name: a, run: x, on_failure: degrade }
            - { name: b, run: x, if: "false" }
            - { name: c, run: x }
    `,
      { tasks: { 's.a': { exit: 1 } } },
    )
    expect(told.statuses('s.a', 's.b', 's.c')).toEqual({
      's.a': 'degraded',
      's.b': 'skipped',
      's.c': 'succeeded',
    })
    expect(told.status).toBe('degraded')
  })
})
