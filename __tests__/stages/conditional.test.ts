import { describe, expect, it } from '@jest/globals'
import { play } from '../rig/play.js'

const stage = (match: string): string => `
  inputs: { a: { type: boolean }, b: { type: boolean } }
  stages:
    - name: s
      type: conditional
      ${match}
      tasks:
        - { name: a, run: x, if: inputs.a }
        - { name: b, run: x, if: inputs.b }
        - { name: z, run: x, else: true }
`

describe('L12 conditional stages', () => {
  it('L12 `match: all`, the default, runs each whose `if` holds, in turn', async () => {
    const told = await play(stage(''), { inputs: { a: true, b: true } })
    expect(told.starts).toEqual(['s.a', 's.b'])
    expect(told.startOf('s.b')).toBe(1000)
    expect(told.reasonOf('s.z')).toBe('`else`: a was chosen (unified-workflow.yml:8)')
    expect(told.statusOf('s.z')).toBe('skipped')
    expect(told.status).toBe('succeeded')
  })

  it('L12 `match: first` runs only the first', async () => {
    const told = await play(stage('match: first'), { inputs: { a: true, b: true } })
    expect(told.starts).toEqual(['s.a'])
    expect(told.reasonOf('s.b')).toBe('`match: first`: a was chosen (unified-workflow.yml:9)')
    expect(told.statusOf('s.b')).toBe('skipped')
  })

  it('L12 `match: first` goes on to the second when the first does not hold', async () => {
    const told = await play(stage('match: first'), { inputs: { a: false, b: true } })
    expect(told.starts).toEqual(['s.b'])
    expect(told.reasonOf('s.a')).toBe('`if` was false: `inputs.a` (unified-workflow.yml:9)')
  })

  it('L12 `else` runs when no `if` held', async () => {
    const told = await play(stage(''), { inputs: { a: false, b: false } })
    expect(told.starts).toEqual(['s.z'])
  })

  it('L12 S2 no task chosen: the stage is skipped, and that is no failure', async () => {
    const told = await play(`
      stages:
        - name: s
          type: conditional
          tasks: [{ name: a, run: x, if: "false" }, { name: b, run: x, if: "false" }]
        - name: t
          depends_on: [s]
          tasks: [{ name: a, run: x }]
    `)
    expect(told.statusOf('s')).toBe('skipped')
    expect(told.reasonOf('s')).toBe(
      'none of its tasks ran; task a: `if` was false: `false` (unified-workflow.yml:6)',
    )
    expect(told.starts).toEqual(['t.a'])
    expect(told.status).toBe('succeeded')
  })

  it('L12 at its turn a task’s `if` is judged: it sees what the earlier ones did', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: conditional
          tasks:
            - { name: a, run: x, if: "true" }
            - { name: b, run: x, if: tasks.a.outputs.go == 'yes' }
            - { name: c, run: x, if: tasks.a.outputs.go == 'no' }
    `,
      { tasks: { 's.a': { outputs: { go: 'yes' } } } },
    )
    expect(told.starts).toEqual(['s.a', 's.b'])
  })

  it('L12 they take turns as in a sequential stage: a failure leaves the rest omitted, but not `else` to run', async () => {
    const told = await play(stage(''), { inputs: { a: true, b: true }, tasks: { 's.a': { exit: 1 } } })
    expect(told.statuses('s.a', 's.b', 's.z')).toEqual({
      's.a': 'failed',
      's.b': 'omitted',
      's.z': 'skipped',
    })
    expect(told.statusOf('s')).toBe('failed')
  })

  it('L12 L42 an `if` without a value fails its task, and nobody knows whether `else` should run', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: conditional
          tasks:
            - { name: a, run: x, if: "true" }
            - { name: b, run: x, if: tasks.a.outputs.nothing, on_failure: fail }
        - name: t
          type: conditional
          depends_on: []
          tasks:
            - { name: b, run: x, if: fromJSON('nonsense') }
            - { name: z, run: x, else: true }
    `,
    )
    expect(told.statusOf('s.b')).toBe('failed')
    expect(told.reasonOf('s.b')).toBe(
      '`if` (unified-workflow.yml:8) has no value: task `s.a` has no output `nothing`: it published no such output',
    )
    expect(told.statuses('t.b', 't.z')).toEqual({ 't.b': 'failed', 't.z': 'omitted' })
  })
})
