import { describe, expect, it } from '@jest/globals'
import { found, message, related, tasks, workflow } from './found.js'

const env = (value: string, first = '{ name: a, run: x }'): string =>
  tasks('', first, `{ name: b, run: x, env: { X: ${JSON.stringify(value)} } }`)

const reading = (expression: string, first = 'tasks: [{ name: a, run: x, outputs: { v: {} } }]'): string =>
  workflow(
    `  stages:\n    - { name: one, ${first} }\n    - { name: two, tasks: [{ run: x, env: { X: "\${{ ${expression} }}" } }] }\n`,
  )

const withInputs = (value: string): string =>
  workflow(
    `  inputs: { channel: { default: beta } }\n  env: { A: "1" }\n  tasks:\n    - { run: x, env: { B: "2", X: "${value}" } }\n`,
  )

const inputs = (a: string, b: string): string =>
  workflow(`  inputs: { a: { default: "${a}" }, b: { default: "${b}" } }\n  tasks: [{ run: x }]\n`)

describe('references to tasks', () => {
  it('L33 an unknown task is an error at its name, with a suggestion', () => {
    const text = tasks(
      '',
      '{ name: build, run: x }',
      '{ name: b, run: x, env: { X: "${{ tasks.biuld.result }}" } }',
    )
    expect(found(text)).toEqual(['unknown-task «biuld»'])
    expect(message(text)).toBe('there is no task `biuld`: did you mean `build`?')
  })

  it('L22 a task of another stage is read through its stage', () => {
    const text = workflow(`
  stages:
    - { name: one, tasks: [{ name: build, run: x }] }
    - { name: two, tasks: [{ run: x, env: { X: "\${{ tasks.build.result }}" } }] }
`)
    expect(found(text)).toEqual(['unknown-task «build»'])
    expect(message(text)).toContain('read `stages.one.tasks.build`')
    expect(related(text)).toEqual(['build'])
  })

  it('L33 an unknown property of a task is an error with a suggestion', () => {
    expect(found(env('${{ tasks.a.outptus.x }}'))).toEqual(['unknown-property «outptus»'])
    expect(message(env('${{ tasks.a.outptus.x }}'))).toBe('a task has no `outptus`: did you mean `outputs`?')
  })

  it('L41 a task that declares no outputs may be read for any', () => {
    expect(found(env('${{ tasks.a.outputs.anything }}'))).toEqual([])
  })

  it('L33 a task that declares outputs is read by the declared names', () => {
    const text = env(
      '${{ tasks.a.outputs.verison }}',
      '{ name: a, run: x, outputs: { version: { type: string } } }',
    )
    expect(found(text)).toEqual(['unknown-output «verison»'])
    expect(message(text)).toContain('did you mean `version`?')
  })

  it('L41 nothing stands behind an output that is no JSON', () => {
    const read = '${{ tasks.a.outputs.list.first }}'
    expect(found(env(read))).toEqual(['unknown-property «first»'])
    expect(found(env(read, '{ name: a, run: x, outputs: { list: { type: json } } }'))).toEqual([])
  })

  it('L22 `tasks[expr]`, `tasks.*` and all tasks at once are errors', () => {
    expect(found(env('${{ tasks[github.actor].result }}'))).toEqual(['computed-name «github.actor»'])
    expect(found(env('${{ toJSON(tasks) }}'))).toEqual(['computed-name «tasks»'])
    expect(found(env("${{ join(tasks.*.result, ',') }}"))).toEqual(['computed-name «*»'])
  })

  it("L22 `tasks['a']` stands literally", () => {
    expect(found(env("${{ tasks['a'].result }}"))).toEqual([])
  })

  it('L22 a task cannot read itself, nor in a stage that goes in order a later one', () => {
    expect(found(env('${{ tasks.b.result }}'))).toEqual(['reference-cycle «b»'])
    const text = tasks('', '{ name: a, run: x, if: tasks.b.result }', '{ name: b, run: x }')
    expect(found(text)).toEqual(['reference-cycle «b»'])
    expect(message(text)).toContain('run in file order')
  })
})

describe('references to stages', () => {
  it('L33 an unknown stage is an error at its name', () => {
    expect(found(reading('stages.oen.result'))).toEqual(['unknown-stage «oen»'])
  })

  it('L22 `stages[expr]` is an error', () => {
    expect(found(reading('stages[github.actor].result'))).toEqual(['computed-name «github.actor»'])
  })

  it('L47 a stage has the outputs that it names; one of its task’s is told its way', () => {
    expect(found(reading('stages.one.outputs.v'))).toEqual(['unknown-output «v»'])
    expect(message(reading('stages.one.outputs.v'))).toContain('read `stages.one.tasks.a.outputs.v`')
    expect(found(reading('stages.one.outputs.v', 'outputs: { v: "1" }, tasks: [{ run: x }]'))).toEqual([])
  })

  it('L33 the tasks of another stage, their properties and outputs are checked too', () => {
    expect(found(reading('stages.one.tasks.b.result'))).toEqual(['unknown-task «b»'])
    expect(found(reading('stages.one.tasks.a.outputs.w'))).toEqual(['unknown-output «w»'])
    expect(found(reading('stages.one.tasks.a.outputs.v'))).toEqual([])
    expect(found(reading('stages.one.attempts'))).toEqual(['unknown-property «attempts»'])
  })

  it('L13 the body of a loop is not read from outside, its lists are', () => {
    const loop =
      'type: loop, loop: { times: 2, collect: { all: tasks.a.outputs.v } }, tasks: [{ name: a, run: x }]'
    expect(found(reading('stages.one.tasks.a.result', loop))).toEqual(['loop-body-from-outside «tasks.a»'])
    expect(found(reading('toJSON(stages.one.outputs.items)', loop))).toEqual([])
    expect(found(reading('toJSON(stages.one.outputs.all)', loop))).toEqual([])
    expect(found(reading('stages.one.outputs.al', loop))).toEqual(['unknown-output «al»'])
  })

  it('L47 what the workflow gives reads stages, not tasks', () => {
    const text = workflow(
      '  outputs: { a: "${{ tasks.a.result }}", b: "${{ stages.main.result }}" }\n  tasks: [{ name: a, run: x }]\n',
    )
    expect(found(text)).toEqual(['context-not-here «tasks»'])
  })
})

describe('references to values', () => {
  it('L33 an unknown input is an error with a suggestion', () => {
    expect(found(withInputs('${{ inputs.chanel }}'))).toEqual(['unknown-input «chanel»'])
    expect(found(withInputs('${{ inputs.Channel }}'))).toEqual([])
  })

  it('L32 `env` is what the definition says above', () => {
    expect(found(withInputs('${{ env.A }}'))).toEqual([])
    expect(found(withInputs('${{ env.PATH }}'))).toEqual(['unknown-variable «PATH»'])
    expect(message(withInputs('${{ env.B }}'))).toContain('cannot read itself')
  })

  it('L33 `changes.NAME` names a filter', () => {
    expect(found(withInputs('${{ changes.docs }}'))).toEqual(['unknown-filter «docs»'])
  })

  it('L32 `run` has five values; of `github` only slips are reported', () => {
    expect(found(withInputs('${{ run.number }}'))).toEqual(['unknown-property «number»'])
    expect(found(withInputs('${{ github.evnt_name }}'))).toEqual(['unknown-property «evnt_name»'])
    expect(found(withInputs('${{ github.something_quite_new }}'))).toEqual([])
  })

  it('L9 a default reads inputs before it, not itself', () => {
    expect(found(inputs('x', '${{ inputs.a }}'))).toEqual([])
    expect(found(inputs('${{ inputs.a }}', 'x'))).toEqual(['reference-cycle «a»'])
    expect(found(inputs('${{ inputs.b }}', 'x'))).toEqual(['reference-cycle «b»'])
    expect(found(inputs('${{ run.id }}', 'x'))).toEqual(['context-not-here «run»'])
  })
})
