import { describe, expect, it } from '@jest/globals'
import { fixed, found, message, related, tasks, workflow } from './found.js'

const stages = (...lines: readonly string[]): string =>
  workflow(`  stages:\n${lines.map((line) => `    - { ${line}, tasks: [{ run: make }] }\n`).join('')}`)

describe('dependencies of stages', () => {
  it('L20 a stage that is not there is an error at its name, with the name that was meant', () => {
    const text = stages('name: build', 'name: test, depends_on: [biuld]')
    expect(found(text)).toEqual(['unknown-stage «biuld»'])
    expect(message(text)).toBe('there is no stage `biuld`: did you mean `build`?')
  })

  it('L20 an optional edge may name a stage that is not in the file', () => {
    expect(found(stages('name: build', 'name: test, depends_on: [{ stage: lint, optional: true }]'))).toEqual(
      [],
    )
  })

  it('L5 an edge names its stage in any case', () => {
    expect(found(stages('name: build', 'name: test, depends_on: [BUILD]'))).toEqual([])
  })

  it('L20 a task named where a stage belongs is told its stage', () => {
    const text = workflow(`
  stages:
    - { name: build, tasks: [{ name: compile, run: make }] }
    - { name: test, depends_on: [compile], tasks: [{ run: make }] }
`)
    expect(message(text)).toBe('`compile` is a task, and a stage depends on stages: write its stage, `build`')
  })

  it('L20 a stage depends on itself: one error, and no cycle beside it', () => {
    expect(found(stages('name: build, depends_on: [build]'))).toEqual(['self-dependency «build»'])
  })

  it('L20 the same stage twice is an error at the second', () => {
    const text = stages('name: a', 'name: b, depends_on: [a, { stage: A, when: [failed] }]')
    expect(found(text)).toEqual(['duplicate-dependency «A»'])
    expect(related(text)).toEqual(['a'])
  })

  it('L24 a cycle is one error at its first edge in the file, the others are related', () => {
    const text = stages('name: a, depends_on: [c]', 'name: b, depends_on: [a]', 'name: c, depends_on: [b]')
    expect(found(text)).toEqual(['dependency-cycle «c»'])
    expect(message(text)).toContain('`a` → `c` → `b` → `a`')
    expect(related(text)).toEqual(['b', 'a'])
  })

  it('L24 two cycles are two errors in one pass', () => {
    const text = stages(
      'name: a, depends_on: [b]',
      'name: b, depends_on: [a]',
      'name: c, depends_on: [d]',
      'name: d, depends_on: [c]',
    )
    expect(found(text)).toEqual(['dependency-cycle «b»', 'dependency-cycle «d»'])
  })

  it('L24 two cycles that share a stage are two errors', () => {
    const text = stages('name: a, depends_on: [b]', 'name: b, depends_on: [a, c]', 'name: c, depends_on: [b]')
    expect(found(text)).toEqual(['dependency-cycle «b»', 'dependency-cycle «c»'])
  })

  it('L22 a reference that closes a cycle is an error at the reference', () => {
    const text = workflow(`
  stages:
    - { name: a, tasks: [{ run: make, env: { X: "\${{ stages.b.result }}" } }] }
    - { name: b, depends_on: [a], tasks: [{ run: make }] }
`)
    expect(found(text)).toEqual(['reference-cycle «stages.b.result»'])
    expect(related(text)).toEqual(['a'])
  })

  it('L22 `depends_on` for the same pair decides: its cycle is told once', () => {
    const text = workflow(`
  stages:
    - { name: a, depends_on: [b], tasks: [{ run: make, env: { X: "\${{ stages.b.result }}" } }] }
    - { name: b, depends_on: [a], tasks: [{ run: make }] }
`)
    expect(found(text)).toEqual(['dependency-cycle «b»'])
  })

  it('L22 a stage that reads itself is told to read `tasks`, and the fix does it', () => {
    const text = workflow(`
  stages:
    - name: a
      tasks:
        - { name: one, run: make }
        - { name: two, run: make, env: { X: "\${{ stages.a.tasks.one.result }}" } }
`)
    expect(found(text)).toEqual(['reference-cycle «stages.a»'])
    expect(fixed(text)).toBe(text.replace('stages.a.tasks.one', 'tasks.one'))
    expect(found(fixed(text))).toEqual([])
  })
})

describe('dependencies of tasks', () => {
  it('L21 a task that is not there is an error at its name', () => {
    expect(
      found(tasks('type: parallel', '{ name: a, run: x }', '{ name: b, run: x, depends_on: [c] }')),
    ).toEqual(['unknown-task «c»'])
  })

  it('L21 a task of another stage is told to be one', () => {
    const text = workflow(`
  stages:
    - { name: build, tasks: [{ name: compile, run: make }] }
    - { name: test, tasks: [{ name: unit, run: make, depends_on: [compile] }] }
`)
    expect(message(text)).toContain('let stage `test` depend on `build`')
  })

  it('L21 in a sequential stage an edge to a later task is an error', () => {
    const text = tasks('', '{ name: a, run: x, depends_on: [b] }', '{ name: b, run: x }')
    expect(found(text)).toEqual(['later-task «b»'])
    expect(related(text)).toEqual(['b'])
  })

  it('L12 in a conditional stage `depends_on` is an error at the key', () => {
    const text = tasks(
      'type: conditional',
      '{ name: a, run: x, if: true }',
      '{ run: x, else: true, depends_on: [a] }',
    )
    expect(found(text)).toEqual(['dependency-in-conditional «depends_on»'])
  })

  it('L24 a cycle of tasks is one error', () => {
    const text = tasks(
      'type: parallel',
      '{ name: a, run: x, depends_on: [b] }',
      '{ name: b, run: x, depends_on: [a] }',
    )
    expect(found(text)).toEqual(['dependency-cycle «b»'])
  })

  it('L22 tasks of a parallel stage that read each other: one error at the first reference', () => {
    const text = tasks(
      'type: parallel',
      '{ name: a, run: x, env: { X: "${{ tasks.b.result }}" } }',
      '{ name: b, run: x, env: { X: "${{ tasks.a.result }}" } }',
    )
    expect(found(text)).toEqual(['reference-cycle «tasks.b.result»'])
  })

  it('L24 a long cycle is found without a deep stack', () => {
    const lines = Array.from(
      { length: 2000 },
      (_, index) => `{ name: t${index}, run: x, depends_on: [t${(index + 1) % 2000}] }`,
    )
    expect(found(tasks('type: parallel', ...lines))).toEqual(['dependency-cycle «t1»'])
  })
})

describe('independent stages', () => {
  it.each([
    ['environment: production', 'environment'],
    ['tasks: [{ run: x, secrets: [TOKEN] }]', 'secrets'],
    ['tasks: [{ run: x, id_token: true }]', 'id_token'],
  ])('L20 a later stage with `%s` and without edges is an error', (line, key) => {
    const rest = line.startsWith('tasks') ? line : `${line}, tasks: [{ run: x }]`
    const text = workflow(`  stages:\n    - { name: a, tasks: [{ run: x }] }\n    - { name: b, ${rest} }\n`)
    expect(found(text)).toEqual(['independent-stage «b»'])
    expect(related(text)).toEqual([key])
  })

  it('L20 `depends_on: []`, an edge or a reference makes it good; the first stage always is', () => {
    const text = workflow(`
  stages:
    - { name: a, environment: production, tasks: [{ run: x }] }
    - { name: b, environment: production, depends_on: [], tasks: [{ run: x }] }
    - { name: c, environment: production, depends_on: [a], tasks: [{ run: x }] }
    - { name: d, environment: production, if: stages.a.status == 'succeeded', tasks: [{ run: x }] }
`)
    expect(found(text)).toEqual([])
  })
})
