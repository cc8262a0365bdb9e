import { describe, expect, it } from '@jest/globals'
import { root } from '../../../src/definition/schema/root.js'
import { stage } from '../../../src/definition/schema/stage.js'
import { task } from '../../../src/definition/schema/task.js'
import type { Key, Shape } from '../../../src/definition/schema/shape.js'
import { expressionKeys, type Owner } from '../../../src/definition/checks/contexts.js'
import { found, message, tasks } from './found.js'

const env = (value: string): string =>
  tasks('', '{ name: a, run: x }', `{ name: b, run: x, env: { X: ${JSON.stringify(value)} } }`)
const condition = (value: string): string =>
  tasks('', '{ name: a, run: x }', `{ name: b, run: x, if: ${JSON.stringify(value)} }`)

/** A key of the table covers all that stands below it. */
const row = (owner: Owner, path: string): (typeof expressionKeys)[number] | undefined =>
  expressionKeys.find(({ owner: own, key }) => own === owner && (path === key || path.startsWith(`${key}.`)))

describe('expressions', () => {
  it('L30 wrong syntax is an error at the exact place', () => {
    expect(found(env('${{ github.ref == }}'))).toEqual([expect.stringMatching(/^expression-syntax/)])
    expect(found(condition('github.ref == "x"'))).toEqual([expect.stringMatching(/^expression-syntax/)])
  })

  it('L30 text beside the `${{ }}` of a condition would always hold', () => {
    expect(found(condition("${{ github.ref }} == 'x'"))).toEqual([
      expect.stringMatching(/^expression-syntax/),
    ])
  })

  it('L33 an unknown function is an error with a suggestion', () => {
    expect(found(env("${{ contain(github.ref, 'x') }}"))).toEqual(['unknown-function «contain»'])
    expect(message(env("${{ contain(github.ref, 'x') }}"))).toContain('did you mean `contains`?')
  })

  it('L33 an unknown context is an error with a suggestion', () => {
    expect(found(env('${{ input.x }}'))).toEqual(['unknown-context «input»'])
    expect(message(env('${{ githbu.ref }}'))).toBe('there is no context `githbu`: did you mean `github`?')
  })

  it.each([
    ['steps.a.outputs.x', 'tasks.NAME.outputs'],
    ['needs.a.outputs.x', 'stages.NAME.outputs'],
    ['matrix.os', 'loop.item.NAME'],
    ['vars.X', 'inputs'],
  ])('L33 GitHub’s `%s` is told its name here', (expression, name) => {
    expect(message(env(`\${{ ${expression} }}`))).toContain(name)
  })

  it('L35 status functions may be called in the `if` of a stage or task alone', () => {
    expect(found(condition('failure()'))).toEqual([])
    expect(found(env('${{ failure() }}'))).toEqual(['status-function-not-here «failure»'])
  })

  it('L37 a timeout knows inputs, github and changes alone', () => {
    expect(found(tasks('timeout: "${{ run.id }}"', '{ run: x }'))).toEqual(['context-not-here «run»'])
    expect(message(tasks('timeout: "${{ run.id }}"', '{ run: x }'))).toBe(
      '`run` is not known in `timeout`: known are `inputs`, `github` and `changes`',
    )
  })

  it('L32 `loop` is known inside a loop alone', () => {
    expect(found(env('${{ loop.item }}'))).toEqual(['context-not-here «loop»'])
    expect(message(env('${{ loop.item }}'))).toContain('`main` is sequential')
  })

  it('L32 `task` is known inside of a task alone', () => {
    expect(found(env('${{ task.name }}'))).toEqual(['context-not-here «task»'])
  })

  it('L37 structure and descriptions take no expression', () => {
    expect(found(tasks('description: "${{ github.ref }}"', '{ run: x }'))).toEqual([
      'expression-not-here «${{ github.ref }}»',
    ])
  })

  it('L32 contexts and names ignore case', () => {
    expect(found(env('${{ Tasks.A.Outputs.x }} ${{ GITHUB.ref }}'))).toEqual([])
  })
})

describe('the table of keys and contexts', () => {
  it('L37 holds each key of the grammar that takes expressions, and those that know little know `inputs github changes loop`', () => {
    const keys = [
      ...keysOf('workflow', root.keys['workflow']),
      ...keysOf('stage', { shape: stage, says: '' }),
      ...keysOf('task', { shape: task, says: '' }),
    ]
    expect(keys.length).toBeGreaterThan(40)
    for (const { owner, path, expressions } of keys) {
      const known = row(owner, path)
      expect([owner, path, known === undefined]).toEqual([owner, path, false])
      const few = known?.contexts.every((name) => ['inputs', 'github', 'changes', 'loop'].includes(name))
      expect([owner, path, few]).toEqual([owner, path, expressions === 'early'])
    }
  })

  it('L36 secrets are known in `env` and `with` of tasks and in agents alone', () => {
    const keys = expressionKeys.filter(({ contexts }) => contexts.includes('secrets'))
    expect(keys.every(({ owner, key }) => owner === 'agent' || /(^|\.)(env|with)$/.test(key))).toBe(true)
  })
})

interface Found {
  readonly owner: Owner
  readonly path: string
  readonly expressions: 'all' | 'early'
}

/** The keys of the grammar below one that may hold expressions; stages and tasks have owners of their own. */
const keysOf = (owner: Owner, key: Key | undefined, path: readonly string[] = []): readonly Found[] => {
  if (key === undefined) return []
  if (key.expressions !== undefined && path.length > 0 && path[0] !== 'agents') {
    const joined = path.join('.')
    if (!['task', 'stage'].includes(path.at(-1) ?? ''))
      return [{ owner, path: entriesKey(joined, key.shape), expressions: key.expressions }]
  }
  return inShape(owner, key.shape, path)
}

const inShape = (owner: Owner, shape: Shape, path: readonly string[]): readonly Found[] => {
  if (shape.kind === 'either') return shape.of.flatMap((one) => inShape(owner, one, path))
  if (shape.kind === 'list' || shape.kind === 'record') return inShape(owner, shape.of, [...path, '*'])
  if (shape.kind !== 'object') return []
  const variants = Object.values(shape.variants?.of ?? {}).flatMap(({ keys }) => Object.entries(keys))
  return [...Object.entries(shape.keys), ...variants].flatMap(([name, key]) =>
    OWNERS.has(name) ? [] : keysOf(owner, key, [...path, name]),
  )
}

/** Stages, tasks and agents own their keys; a rollback's own fallbacks would go on for ever. */
const OWNERS: ReadonlySet<string> = new Set(['stages', 'tasks', 'agents', 'rollback'])

/** `collect` is a map of expressions: its entries are. */
const entriesKey = (path: string, shape: Shape): string =>
  shape.kind === 'record' && shape.of.kind === 'expression' ? `${path}.*` : path
