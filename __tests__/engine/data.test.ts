import { describe, expect, it } from '@jest/globals'
import { play } from '../rig/play.js'

const body = (more: string): string => `
    env: { A: workflow, B: workflow }
    stages:
      - name: s
        ${more}
        tasks:
          - { name: a, run: x }
          - { name: b, run: x, env: { B: own } }
  `

describe('L40 what a task leaves for later ones', () => {
  const exports = { env: { A: 'exported', B: 'exported', C: 'exported' }, path: ['/p', '/q'] }

  it('L40 variables and folders hold for the later tasks of a sequential stage; a task’s own `env` wins', async () => {
    const told = await play(body('type: sequential'), { tasks: { 's.a': { exports } } })
    expect(told.orderOf('s.b').env).toEqual({ A: 'exported', B: 'own', C: 'exported' })
    expect(told.orderOf('s.b').paths).toEqual(['/q', '/p'])
  })

  it('L40 of one iteration, not of the next', async () => {
    const told = await play(body('type: loop\n        loop: { times: 2 }'), {
      tasks: { 's[0].a': { exports } },
    })
    expect(told.orderOf('s[0].b').env['C']).toBe('exported')
    expect(told.orderOf('s[1].b').env['C']).toBeUndefined()
    expect(told.orderOf('s[1].b').paths).toEqual([])
  })

  it('L40 in a parallel stage for the tasks that depend on it, the last to end wins; never outside the stage', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: parallel
          tasks:
            - { name: a, run: x }
            - { name: b, run: x }
            - { name: both, run: x, depends_on: [a, b] }
            - { name: beside, run: x, depends_on: [free] }
            - { name: free, run: x }
        - { name: t, depends_on: [s], tasks: [{ name: a, run: x }] }
    `,
      {
        tasks: {
          's.a': { takes: 2000, exports: { env: { V: 'a', A: 'a' }, path: ['/a'] } },
          's.b': { exports: { env: { V: 'b' }, path: ['/b'] } },
          's.free': { takes: 5000 },
        },
      },
    )
    expect(told.orderOf('s.both').env).toEqual({ V: 'a', A: 'a' })
    expect(told.orderOf('s.both').paths).toEqual(['/a', '/b'])
    expect(told.orderOf('s.beside').env).toEqual({})
    expect(told.orderOf('t.a').env).toEqual({})
  })

  it('L40 only the attempt that succeeds publishes: nothing of one that failed holds', async () => {
    const told = await play(
      `
      stages:
        - name: s
          tasks: [{ name: a, run: x, on_failure: degrade }, { name: b, run: x, with: { v: "\${{ tasks.a.outputs.v || 'none' }}" } }]
    `,
      { tasks: { 's.a': { exit: 1, exports, outputs: { v: '1' } } } },
    )
    expect(told.orderOf('s.b').env).toEqual({})
    expect(told.orderOf('s.b').with).toEqual({ v: 'none' })
  })
})

const declares = (declaration: string): string => `
    stages:
      - name: s
        tasks:
          - { name: a, run: x, outputs: { v: ${declaration} } }
          - { name: b, run: x, with: { v: "\${{ tasks.a.outputs.v }}" } }
  `

describe('L41 declared outputs', () => {
  it.each([
    ['number', '3.5', 3.5],
    ['boolean', 'true', true],
    ['json', '[1, {"a": null}]', [1, { a: null }]],
    ['string', '007', '007'],
  ])('L41 a %s is parsed', async (type, text, value) => {
    const told = await play(declares(`{ type: ${type} }`), { tasks: { 's.a': { outputs: { v: text } } } })
    expect(told.orderOf('s.b').with).toEqual({ v: value })
  })

  it.each([
    ['number', 'many', 'output `v` must be a number, and it is "many"'],
    ['boolean', 'yes', 'output `v` must be `true` or `false`, and it is "yes"'],
    ['json', '{', 'output `v` is not JSON'],
  ])('L41 what is no %s fails the task (class output)', async (type, text, reason) => {
    const told = await play(declares(`{ type: ${type} }`), { tasks: { 's.a': { outputs: { v: text } } } })
    expect(told.classOf('s.a')).toBe('output')
    expect(told.reasonOf('s.a')).toContain(reason)
    expect(told.outputsOf('s.a')).toEqual({})
  })

  it('L41 undeclared outputs are strings, kept as they are', async () => {
    const told = await play(declares('{ type: number }'), {
      tasks: { 's.a': { outputs: { v: '1', other: '007' } } },
    })
    expect(told.outputsOf('s.a')).toEqual({ v: 1, other: '007' })
  })

  it('L41 a missing required output fails the task, unless it has a default', async () => {
    const missing = await play(declares('{ required: true }'))
    expect(missing.classOf('s.a')).toBe('output')
    expect(missing.reasonOf('s.a')).toContain('it did not publish the required output `v`')
    const given = await play(declares('{ required: true, default: d }'))
    expect(given.orderOf('s.b').with).toEqual({ v: 'd' })
  })

  it('L41 one over its `max_size` fails the task, naming both sizes', async () => {
    const told = await play(declares('{ max_size: 3 }'), { tasks: { 's.a': { outputs: { v: 'äb.' } } } })
    expect(told.reasonOf('s.a')).toBe('output `v` has 4 bytes, more than its `max_size` of 3')
  })
})

const reads = (expression: string, story = {}): ReturnType<typeof play> =>
  play(
    `
      stages:
        - name: s
          tasks:
            - { name: a, run: x, if: "false", outputs: { d: { default: dflt }, v: {} } }
            - { name: b, run: x, with: { v: "\${{ ${expression} }}" } }
    `,
    story,
  )

describe('L42 an output without a value', () => {
  it('L42 is the producer’s default', async () => {
    expect((await reads('tasks.a.outputs.d')).orderOf('s.b').with).toEqual({ v: 'dflt' })
  })
  it('L42 else the next operand of `||`', async () => {
    expect((await reads("tasks.a.outputs.v || 'other'")).orderOf('s.b').with).toEqual({ v: 'other' })
  })
  it('L42 else the reader fails (class input) with a message that names both and the line', async () => {
    const told = await reads("format('{0}', tasks.a.outputs.v)")
    expect(told.classOf('s.b')).toBe('input')
    expect(told.reasonOf('s.b')).toBe(
      '`with` (unified-workflow.yml:7) has no value: task `s.a` has no output `v`: it was skipped',
    )
    expect(told.starts).toEqual([])
  })
  it('L42 S3 the reader’s failure may degrade as any other', async () => {
    const told = await play(
      `
      stages:
        - name: s
          tasks:
            - { name: a, run: x, if: "false", outputs: { v: {} } }
            - { name: b, run: x, env: { V: "\${{ tasks.a.outputs.v }}" }, on_failure: { degrade: { outputs: { o: 1 } } } }
            - { name: c, run: x, if: tasks.a.outputs.v, on_failure: degrade }
        - { name: t, if: stages.s.outputs.no, on_failure: degrade, tasks: [{ name: a, run: x }] }
    `.replace('    tasks:', '    outputs: { no: "${{ tasks.a.outputs.v }}" }\n          tasks:'),
    )
    expect(told.statuses('s.b', 's.c')).toEqual({ 's.b': 'degraded', 's.c': 'degraded' })
    expect(told.outputsOf('s.b')).toEqual({ o: 1 })
    expect(told.statuses('s', 't', 't.a')).toEqual({ s: 'degraded', t: 'degraded', 't.a': 'degraded' })
    expect(told.status).toBe('degraded')
  })
  it('L42 `toJSON(tasks.x.outputs)` takes what there is', async () => {
    expect((await reads('toJSON(tasks.a.outputs)')).orderOf('s.b').with).toEqual({ v: '{\n  "d": "dflt"\n}' })
  })
})

describe('L47 outputs of stages and of the workflow', () => {
  const text = `
    outputs: { out: "\${{ stages.s.outputs.v }}", typed: "\${{ stages.s.outputs.n }}" }
    stages:
      - name: s
        outputs: { v: "got \${{ tasks.a.outputs.v }}", n: "\${{ 1 + 0 == 1 }}" }
        tasks: [{ name: a, run: x }]
  `.replace('1 + 0 == 1', 'true')

  it('L47 L31 are evaluated when the node has ended, and keep their type', async () => {
    const told = await play(text, { tasks: { 's.a': { outputs: { v: 'it' } } } })
    expect(told.outputsOf('s')).toEqual({ v: 'got it', n: true })
    expect(told.outputs).toEqual({ out: 'got it', typed: true })
  })

  it('L47 one that reads what has no value is left out if the node did not succeed', async () => {
    const told = await play(text, { tasks: { 's.a': { exit: 1 } } })
    expect(told.outputsOf('s')).toEqual({ n: true })
    expect(told.outputs).toEqual({ typed: true })
    expect(told.reason).toContain('stage s failed')
  })

  it('L47 else fails it (class output), and S4 the run', async () => {
    const told = await play(text)
    expect(told.classOf('s')).toBe('output')
    expect(told.reasonOf('s')).toBe(
      'output `v` (unified-workflow.yml:5) has no value: task `s.a` has no output `v`: it published no such output',
    )
    expect(told.statusOf('s')).toBe('failed')
    const whole = await play(`
      outputs: { out: "\${{ fromJSON('nonsense') }}" }
      stages: [{ name: s, tasks: [{ name: a, run: x }] }]
    `)
    expect(whole.statusOf('s')).toBe('succeeded')
    expect(whole.status).toBe('failed')
    expect(whole.reason).toContain('output `out` (unified-workflow.yml:2) has no value')
  })
})

describe('L36 secrets', () => {
  it('L36 a task gets those that it lists, in `with`, `env` and as variables; the record has their names only', async () => {
    const told = await play(
      `
      stages:
        - name: s
          tasks:
            - { name: a, run: x, secrets: { TOKEN: KEY }, env: { E: "e-\${{ secrets.KEY }}" }, with: { w: "\${{ secrets.KEY }}" } }
    `,
      { secrets: { KEY: 'hunter2' } },
    )
    const order = told.orderOf('s.a')
    expect([order.with, order.env, order.secrets]).toEqual([
      { w: 'hunter2' },
      { E: 'e-hunter2' },
      { TOKEN: 'hunter2' },
    ])
    expect(JSON.stringify(told.events)).not.toContain('hunter2')
  })
})
