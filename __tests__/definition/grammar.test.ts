import { describe, expect, it } from '@jest/globals'
import { parseDuration, parseSize } from '../../src/quantity.js'
import { includedRoot, root } from '../../src/definition/schema/root.js'
import type { ObjectShape, Shape } from '../../src/definition/schema/shape.js'
import { planned } from '../../src/definition/supported.js'
import { findings, load } from './loading.js'

/** Every map of the grammar, by its id. */
const objects = new Map<string, ObjectShape>()
const visit = (shape: Shape): void => {
  if (shape.kind === 'either') shape.of.forEach(visit)
  else if (shape.kind === 'list' || shape.kind === 'record' || shape.kind === 'or-template') visit(shape.of)
  else if (shape.kind === 'later') visit(shape.get())
  else if (shape.kind === 'object' && !objects.has(shape.id)) {
    objects.set(shape.id, shape)
    for (const key of Object.values(keysOf(shape))) visit(key.shape)
  }
}
const keysOf = (shape: ObjectShape): ObjectShape['keys'] =>
  Object.assign({}, shape.keys, ...Object.values(shape.variants?.of ?? {}).map(({ keys }) => keys))
visit(root)
visit(includedRoot)

/** The lists of keys in §2 of the language. */
const LANGUAGE: Readonly<Record<string, string>> = {
  workflow:
    'name version requires description inputs env mode defaults max_parallel timeout fail_fast max_degraded retry_budget transaction resources agents changes supervision alerts orchestration outputs stages tasks',
  stage:
    'name description type depends_on if tasks env timeout retry on_failure fail_fast max_parallel resources environment approval transaction verify match loop outputs runs_on fan_out',
  task: 'name description agent action with run shell depends_on if else env secrets id_token working_directory timeout grace_period retry fallback on_failure rollback verify remedies resources outputs files cache reports matchers shards idempotent service role duration_hint',
  defaults: 'agent shell timeout grace_period retry working_directory env matchers files',
}

/** What is found in a task with this line. */
const inTask = (line: string): readonly string[] =>
  findings(`workflow:\n  name: a\n  tasks:\n    - run: x\n      ${line}\n`)

/** Two stages of which one waits for the other by this key. */
const twoStages = (key: string): string =>
  `workflow:\n  name: a\n  stages:\n    - { name: one, tasks: [{ run: x }] }\n    - { name: two, ${key}: [one], environment: production, tasks: [{ run: x }] }\n`

describe('the grammar', () => {
  it.each(Object.entries(LANGUAGE))('§2 %s has these keys and no others', (id, keys) => {
    const shape = objects.get(id)
    const own = shape ? [...Object.keys(keysOf(shape)), ...(shape.variants ? [shape.variants.by] : [])] : []
    expect(own.toSorted()).toEqual(keys.split(' ').toSorted())
  })

  it('L8 every key explains itself', () => {
    const silent = [...objects].flatMap(([id, shape]) =>
      Object.entries(keysOf(shape)).flatMap(([name, { says }]) =>
        /^[A-Z`~’'].*\.$/s.test(says) || says.endsWith('.') ? [] : [`${id}.${name}`],
      ),
    )
    expect(silent).toEqual([])
  })

  it.each([...planned.keys()])('§2 what is planned is a key of the language: %s', (path) => {
    const [id = '', name = ''] = path.split('.')
    const shape = objects.get(id)
    expect(shape && Object.hasOwn(keysOf(shape), name)).toBe(true)
  })

  it('L2 what is not supported yet is told at its key, and what is wrong in it first', () => {
    expect(inTask('retry: 3')).toEqual(['not-supported-yet 5:7'])
    expect(inTask('retry: { max_attempts: 0 }')).toEqual(['invalid-value 5:30'])
    expect(inTask('retry: 1')).toEqual([])
    expect(inTask('files: []')).toEqual([])
    expect(inTask('fallback: [{ run: x, as: succeeded, rollback: { run: y } }]')).toEqual([
      'not-supported-yet 5:7',
    ])
    expect(inTask('role: worker')).toEqual([])
    expect(inTask('service: { ready: { port: 1 } }')).toEqual(['not-supported-yet 5:7'])
  })

  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['72h', 259_200_000],
    ['1.5s', 1500],
    [2.5, 2500],
    [0.0001, 1],
    ['0s', undefined],
    [0, undefined],
    [-1, undefined],
    ['', undefined],
    ['5', undefined],
    ['5 m', undefined],
    ['30s5m', undefined],
    ['5M', undefined],
    ['1d', undefined],
    [true, undefined],
  ])('L6 the duration %j is %j ms', (text, is) => {
    expect(parseDuration(text)).toBe(is)
  })

  it.each([
    ['512Ki', 524_288],
    ['1Mi', 1_048_576],
    ['2Gi', 2_147_483_648],
    [100, 100],
    ['100', undefined],
    ['1MB', undefined],
    [1.5, undefined],
    ['0Ki', undefined],
  ])('L6 the size %j is %j bytes', (text, is) => {
    expect(parseSize(text)).toBe(is)
  })

  it.each(['my.project', 'CI / build (v2)', 'ä'])('L5 binds no workflow: %s is its name', (name) => {
    expect(findings(`workflow: { name: ${JSON.stringify(name)}, tasks: [{ run: x }] }`)).toEqual([])
  })
  it.each(['""', '" "', '"${{ inputs.a }}"'])('a workflow is not named %s', (name) => {
    expect(findings(`workflow: { name: ${name}, tasks: [{ run: x }] }`)).not.toEqual([])
  })

  it.each(['a', '_', 'A-b_9', 'x'.repeat(100)])('L5 %s is a name', (name) => {
    expect(findings(`workflow: { name: w, tasks: [{ name: ${name}, run: x }] }`)).toEqual([])
  })
  it.each(['1', '-a', 'a.b', 'a b', '""', 'ä', 'x'.repeat(101), '"${{ inputs.a }}"'])(
    'L5 %s is none',
    (name) => {
      expect(findings(`workflow: { name: w, tasks: [{ name: ${name}, run: x }] }`)).toEqual([
        'invalid-name 1:38',
      ])
    },
  )

  it('L5 names that differ in case alone clash, in the kinds of things that have names', () => {
    expect(
      findings(
        'workflow:\n  name: a\n  inputs: { x: , X: }\n  agents: { y: { kind: shell }, Y: { kind: shell } }\n  resources: { z: 1, Z: 1 }\n  stages:\n    - { name: s, tasks: [{ name: t, run: x }, { name: T, run: x }] }\n    - { name: S, depends_on: [], tasks: [{ name: t, run: x }] }\n',
      ),
    ).toEqual([
      'duplicate-name 3:18',
      'duplicate-name 4:33',
      'duplicate-name 5:22',
      'duplicate-name 7:55',
      'duplicate-name 8:15',
    ])
  })

  it('L2 one misspelt key gives one finding, not one for all that it explains', () => {
    expect(findings(twoStages('depends_on'))).toEqual([])
    expect(findings(twoStages('dependson'))).toEqual(['unknown-key 5:20'])
    expect(findings(twoStages('description'))).toEqual(['independent-stage 5:15', 'wrong-type 5:33'])
  })

  it('L3 findings of all kinds come in one pass', () => {
    const loaded = load(
      'workflow:\n  name: a\n  timout: 5m\n  tasks:\n    - { name: t, agent: nobody, action: x }\n    - { name: u, run: "echo", depends_on: [v], env: { A: "${{ inputs.no }}" } }\n',
    )
    expect(loaded.ok ? [] : loaded.error.map(({ code }) => code)).toEqual([
      'unknown-key',
      'unknown-agent',
      'unknown-task',
      'unknown-input',
    ])
  })
})
