import { describe, expect, it } from '@jest/globals'
import { evaluate, evaluateDeep, evaluateExpression } from '../../src/expression/evaluate.js'
import { lazyMap, Missing } from '../../src/expression/value.js'
import { problemOf, scopeOf, valueOf } from './scopes.js'

const why = 'task `build` has no output `version`: it failed'
const outputs = lazyMap([
  ['version', new Missing(why)],
  ['size', 3],
  ['empty', ''],
])
const scope = scopeOf({
  tasks: lazyMap([
    ['build', lazyMap([['outputs', outputs]])],
    ['late', new Missing('task `late` did not run')],
  ]),
  task: new Missing('there is no task here'),
  inputs: { missing: { message: 'data of a user' }, key: 'version' },
})

describe('L42 an output without a value', () => {
  it.each([
    'tasks.build.outputs.version',
    'tasks.BUILD.outputs.VERSION',
    "tasks.build.outputs['version']",
    'tasks.build.outputs[inputs.key]',
    "tasks.build.outputs.version == ''",
    '!tasks.build.outputs.version',
    "'' || tasks.build.outputs.version",
    "tasks.build.outputs.version && 'x' || 'y'",
    "tasks.build.outputs.version == 'x' || 'y'",
    "format('{0}', tasks.build.outputs.version) || 'y'",
    "fromJSON(tasks.build.outputs.version).x || 'y'",
    "(tasks.build.outputs.version || tasks.build.outputs.version) || 'y'",
    "inputs[tasks.build.outputs.version] || 'y'",
    'toJSON(tasks.build.outputs.version)',
  ])('L42 %s fails the reader with the message that names both', (text) => {
    expect(evaluateExpression(text, scope)).toMatchObject({
      ok: false,
      problem: { kind: 'missing-value', message: why, expression: text },
    })
  })

  it.each([
    ["tasks.build.outputs.version || 'none'", 'none'],
    ["((tasks.build.outputs.version)) || 'none'", 'none'],
    ["tasks.build.outputs[inputs.key] || 'none'", 'none'],
    ['tasks.build.outputs.version || tasks.build.outputs.size', 3],
    ["tasks.build.outputs.version || tasks.build.outputs.version || 'c'", 'c'],
    ["tasks.build.outputs.version || ''", ''],
    ["tasks.build.outputs.version.deeper || 'd'", 'd'],
    ["tasks.late.outputs.x || 'e'", 'e'],
    ["task.name || 'f'", 'f'],
    ["task || 'f'", 'f'],
    ["tasks.build.outputs.empty || 'g'", 'g'],
    ["case(true, 'h', tasks.build.outputs.version)", 'h'],
    ['false && tasks.build.outputs.version', false],
  ])('L42 %s is %j', (text, value) => {
    expect(valueOf(text, scope)).toEqual(value)
  })

  it('L42 toJSON and the whole map take what there is, and so does `*`', () => {
    expect(valueOf('toJSON(tasks.build.outputs)', scope)).toBe('{\n  "size": 3,\n  "empty": ""\n}')
    expect(valueOf('tasks.build.outputs', scope)).toEqual({ size: 3, empty: '' })
    expect(valueOf('tasks', scope)).toEqual({ build: { outputs: { size: 3, empty: '' } } })
    expect(valueOf('tasks.build.outputs.*', scope)).toEqual([3, ''])
    expect(valueOf('tasks.*.outputs.version', scope)).toEqual([])
  })

  it('L42 a key that nobody declared is null, as in GitHub', () => {
    expect(valueOf('tasks.build.outputs.nowhere', scope)).toBeNull()
    expect(valueOf('tasks.build.nowhere.x', scope)).toBeNull()
  })

  it('L42 holds in texts and in nested values, whose place is told', () => {
    expect(problemOf('v${{ tasks.build.outputs.version }}', scope)).toMatchObject({
      kind: 'missing-value',
      offset: 4,
    })
    expect(evaluate("v${{ tasks.build.outputs.version || '0' }}", scope)).toEqual({ ok: true, value: 'v0' })
    expect(evaluateDeep({ a: [1, '${{ task.x }}'] }, scope)).toMatchObject({
      ok: false,
      problem: { kind: 'missing-value', message: 'there is no task here', path: ['a', 1] },
    })
  })

  it('L42 data that looks like a missing value is data', () => {
    expect(valueOf('inputs.missing.message', scope)).toBe('data of a user')
  })
})
