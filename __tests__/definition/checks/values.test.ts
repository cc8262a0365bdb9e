import { describe, expect, it } from '@jest/globals'
import { fixed, found, message, tasks, workflow } from './found.js'

const input = (declaration: string): string =>
  workflow(`  inputs:\n    a: ${declaration}\n  tasks: [{ run: x }]\n`)

const output = (declaration: string): string =>
  tasks('', `{ name: t, run: x, outputs: { a: ${declaration} } }`)

const degrade = (outputs: string, declared: string): string =>
  tasks('', `{ name: t, run: x, outputs: ${declared}, on_failure: { degrade: { outputs: ${outputs} } } }`)

describe('inputs', () => {
  it.each([
    ['{ type: number, default: abc }', 'abc'],
    ['{ type: boolean, default: yes }', 'yes'],
    ['{ default: 1.10 }', '1.10'],
    ['{ type: choice, options: [beta, stable], default: bta }', 'bta'],
  ])('L9 `%s`: the default is not of its type', (declaration, at) => {
    expect(found(input(declaration))).toEqual([`input-default «${at}»`])
  })

  it.each([
    '{ type: number, default: 1 }',
    '{ type: boolean, default: true }',
    '{ type: json, default: [1, { a: b }] }',
    '{ type: choice, options: [1, 2], default: 1 }',
    '{ type: number, default: "${{ github.run_number }}" }',
    '{ default: }',
  ])('L9 `%s` is right', (declaration) => {
    expect(found(input(declaration))).toEqual([])
  })

  it('L9 quotes are put on or taken off by the fix, with the text as it stands', () => {
    expect(fixed(input('{ default: 1.10 }'))).toBe(input('{ default: "1.10" }'))
    expect(fixed(input("{ type: number, default: '3' }"))).toBe(input('{ type: number, default: 3 }'))
    expect(fixed(input('{ type: boolean, default: "true" }'))).toBe(input('{ type: boolean, default: true }'))
  })

  it('L9 options belong to a choice, which has some, each once', () => {
    expect(found(input('{ type: choice }'))).toEqual(['input-options «a»'])
    expect(found(input('{ options: [x] }'))).toEqual(['input-options «options»'])
    expect(found(input('{ type: choice, options: [x, y, x] }'))).toEqual(['input-options «x»'])
  })

  it('L9 an input with a default is never missing: `required` is without effect', () => {
    expect(found(input('{ default: x, required: true }'))).toEqual(['without-effect «required»'])
  })
})

describe('outputs', () => {
  it('L41 a default is of its type', () => {
    expect(found(output('{ type: number, default: none }'))).toEqual(['output-default «none»'])
    expect(found(output('{ type: json, default: { a: 1 } }'))).toEqual([])
  })

  it('L41 a schema is a map, and for JSON alone', () => {
    expect(found(output('{ schema: { type: array } }'))).toEqual(['output-schema «schema»'])
    expect(found(output('{ type: json, schema: array }'))).toEqual(['output-schema «array»'])
    expect(found(output('{ type: json, schema: { type: array } }'))).toEqual([])
  })

  it('L41 a bound over 1 MiB is never reached', () => {
    expect(found(output('{ max_size: 2Mi }'))).toEqual(['without-effect «max_size»'])
  })

  it('S3 outputs to use instead are declared ones, of their type', () => {
    expect(found(degrade('{ b: 1 }', '{ a: {} }'))).toEqual(['unknown-output «b»'])
    expect(found(degrade('{ a: x }', '{ a: { type: number } }'))).toEqual(['output-default «x»'])
    expect(found(degrade('{ a: 1 }', '{ a: { type: number } }'))).toEqual([])
    expect(found(degrade('{ b: 1 }', '{}'))).toEqual([])
  })

  it('S3 those of a stage are among the outputs of the stage', () => {
    expect(found(tasks('on_failure: { degrade: { outputs: { b: 1 } } }', '{ run: x }'))).toEqual([
      'unknown-output «b»',
    ])
  })
})

describe('working directories', () => {
  it.each(['..', 'a/../../b', '/tmp', 'C:\\x', '~/x', '../${{ github.ref }}'])(
    'L43 `%s` is outside',
    (folder) => {
      expect(found(tasks('', `{ run: x, working_directory: '${folder}' }`))).toEqual([
        `outside-repository «'${folder}'»`,
      ])
    },
  )

  it.each(['.', 'a', 'a/../b', './a', '..a', '${{ github.ref }}'])('L43 `%s` is inside', (folder) => {
    expect(found(tasks('', `{ run: x, working_directory: '${folder}' }`))).toEqual([])
  })
})

describe('habits', () => {
  it.each([
    ['needs: [a]', 'depends_on'],
    ['continue-on-error: true', 'on_failure: degrade'],
    ['timeout-minutes: 5', 'timeout: 10m'],
    ['strategy: {}', 'loop: {matrix'],
    ['runs-on: x', 'runs_on'],
  ])('L2 `%s` on a task is told our key', (line, ours) => {
    const text = tasks('', `{ run: x, ${line} }`)
    expect(found(text)).toEqual([`unknown-key «${line.slice(0, line.indexOf(':'))}»`])
    expect(message(text)).toContain(ours)
  })

  it.each([
    ['run: x', 'under `tasks:`'],
    ['steps: []', '`tasks`'],
  ])('L2 `%s` on a stage is told our key', (line, ours) => {
    expect(message(tasks(line, '{ run: x }'))).toContain(ours)
  })
})
