import { describe, expect, it } from '@jest/globals'
import { play, planOf, tryPlan } from '../rig/play.js'

const text = `
  stages:
    - { name: build, type: parallel, tasks: [{ name: lib, run: x }, { name: app, run: x, depends_on: [lib] }, { name: docs, run: x }] }
    - { name: test, depends_on: [build], tasks: [{ name: unit, run: x }, { name: e2e, run: x }] }
    - { name: publish, depends_on: [test], tasks: [{ name: push, run: x }] }
    - { name: lint, depends_on: [], tasks: [{ name: t, run: x }] }
`

describe('selections (tool.md, `noa run`)', () => {
  it('`--only` runs nothing else; edges to what is not selected count as met', async () => {
    const told = await play(text, { select: { only: ['test.e2e'] } })
    expect(told.starts).toEqual(['test.e2e'])
    expect(told.statuses('build', 'build.lib', 'test', 'test.unit', 'lint')).toEqual({
      build: 'skipped',
      'build.lib': 'skipped',
      test: 'succeeded',
      'test.unit': 'skipped',
      lint: 'skipped',
    })
    expect(told.reasonOf('build.lib')).toBe('outside of `--only`')
    expect(told.status).toBe('succeeded')
  })

  it('`--to` runs what it needs too', async () => {
    const told = await play(text, { select: { to: ['test.unit'] } })
    expect(told.starts.toSorted()).toEqual(['build.app', 'build.docs', 'build.lib', 'test.unit'])
    expect(told.reasonOf('publish')).toBe('not needed by `--to`')
    const inside = await play(text, { select: { to: ['build.app'] } })
    expect(inside.starts).toEqual(['build.lib', 'build.app'])
    expect(inside.statusOf('build.docs')).toBe('skipped')
  })

  it('`--to` a task of a sequential stage needs the earlier ones', async () => {
    const told = await play(text, { select: { to: ['TEST.E2E'] } })
    expect(told.starts).toContain('test.unit')
  })

  it('`--from` runs it and all that depends on it', async () => {
    const told = await play(text, { select: { from: ['build.lib'] } })
    expect(told.starts).toEqual(['build.lib', 'build.app', 'test.unit', 'test.e2e', 'publish.push'])
    expect(told.reasonOf('lint')).toBe('does not depend on `--from`')
  })

  it('`--skip` runs all else', async () => {
    const told = await play(text, { select: { skip: ['test', 'build.docs'] } })
    expect(told.starts).toEqual(['build.lib', 'lint.t', 'build.app', 'publish.push'])
    expect(told.statuses('test', 'test.unit', 'build.docs')).toEqual({
      test: 'skipped',
      'test.unit': 'skipped',
      'build.docs': 'skipped',
    })
    expect(told.reasonOf('test')).toBe('`--skip`')
  })

  it('L20 what is skipped keeps its place: what follows it waits for what came before it, and needs it', async () => {
    const chain = `
      stages:
        - { name: a, tasks: [{ name: t, run: x }] }
        - { name: b, depends_on: [a], tasks: [{ name: t, run: x }] }
        - { name: c, depends_on: [b], tasks: [{ name: t, run: x }] }
    `
    expect((await play(chain, { select: { skip: ['b'] } })).startOf('c.t')).toBe(1000)
    const told = await play(chain, { select: { skip: ['b'] }, tasks: { 'a.t': { exit: 1 } } })
    expect(told.statuses('b', 'c')).toEqual({ b: 'omitted', c: 'omitted' })
  })

  it('they join: what all of them let through runs', async () => {
    const told = await play(text, { select: { from: ['test'], to: ['publish'], skip: ['test.e2e'] } })
    expect(told.starts).toEqual(['test.unit', 'publish.push'])
  })

  it('L20 an edge with a `when` to what is not selected counts as met too', async () => {
    const told = await play(
      `
      stages:
        - { name: a, tasks: [{ name: t, run: x }] }
        - { name: b, depends_on: [{ stage: a, when: [failed] }], tasks: [{ name: t, run: x }] }
    `,
      { select: { only: ['b'] } },
    )
    expect(told.statuses('a', 'b')).toEqual({ a: 'skipped', b: 'succeeded' })
  })

  it('L42 what reads the outputs of what is not selected has no value', async () => {
    const told = await play(
      `
      stages:
        - { name: s, tasks: [{ name: a, run: x }, { name: b, run: x, with: { v: "\${{ tasks.a.outputs.v }}" } }] }
    `,
      { select: { only: ['s.b'] } },
    )
    expect(told.classOf('s.b')).toBe('input')
    expect(told.reasonOf('s.b')).toContain('task `s.a` has no output `v`: it was skipped')
  })

  it('an unknown NODE is an error with a suggestion, all of them at once', () => {
    const plan = tryPlan(text, { select: { only: ['tset'], to: ['build.lab'], from: ['lint[1]'] } })
    expect(plan).toEqual({
      ok: false,
      error: [
        'there is no stage named `tset`; did you mean `test`?',
        'there is no task of stage build named `lab`; did you mean `build.lib`?',
        '`lint[1]` names an iteration; a selection names stages and tasks',
      ],
    })
  })
})

describe('M1 environments', () => {
  const deploys = `
    inputs: { where: {} }
    stages:
      - { name: a, tasks: [{ name: t, run: x }] }
      - { name: deploy, depends_on: [a], environment: Production, tasks: [{ name: t, run: x }] }
      - { name: b, depends_on: [deploy], tasks: [{ name: t, run: x }] }
      - { name: other, depends_on: [], environment: "\${{ inputs.where }}", tasks: [{ name: t, run: x }] }
  `
  it('M1 on a laptop such a stage is skipped, and what depends on it runs', async () => {
    const told = await play(deploys, { inputs: { where: 'staging' } })
    expect(told.statuses('deploy', 'other', 'b')).toEqual({
      deploy: 'skipped',
      other: 'skipped',
      b: 'succeeded',
    })
    expect(told.reasonOf('deploy.t')).toBe(
      'it deploys to environment Production: on a laptop it runs only with `--environment Production`',
    )
  })
  it('M1 unless `--environment` asks for it', async () => {
    const told = await play(deploys, { inputs: { where: 'staging' }, environments: ['production'] })
    expect(told.statuses('deploy', 'other')).toEqual({ deploy: 'succeeded', other: 'skipped' })
    expect(told.orderOf('deploy.t').environment).toBe('Production')
  })
  it('M1 in CI it runs, and by itself it is no gate', async () => {
    const told = await play(deploys, { inputs: { where: 'staging' }, target: 'job' })
    expect(told.statuses('deploy', 'other')).toEqual({ deploy: 'succeeded', other: 'succeeded' })
    expect(told.orderOf('other.t').environment).toBe('staging')
  })
  it('M1 L37 an environment that turns out empty is none', async () => {
    expect((await play(deploys, { inputs: { where: '' } })).statusOf('other')).toBe('succeeded')
  })
})

const hashWith = (story: Parameters<typeof planOf>[1]): string => planOf(text, story).hash

describe('the plan', () => {
  it('M2 its hash covers what decides what runs, and not where', () => {
    expect(hashWith({})).toBe(hashWith({}))
    expect(hashWith({ target: 'job' })).toBe(hashWith({}))
    expect(hashWith({ inputs: { a: 1 } })).not.toBe(hashWith({}))
    expect(hashWith({ select: { skip: ['lint'] } })).not.toBe(hashWith({}))
  })
})
