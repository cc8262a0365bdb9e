import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { asMarkdown } from './architecture/rooms.js'
import * as rules from './architecture/rules.js'
import { readSource } from './architecture/sources.js'

const root = join(import.meta.dirname, '..')
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .toSorted()
  .map((path) => readSource(path, readFileSync(join(root, 'src', path), 'utf8')))

const judge = (rule: rules.Rule, files: Readonly<Record<string, string>>): readonly string[] =>
  rule(Object.entries(files).map(([path, text]) => readSource(path, text)))

const withTable = (text: string): string =>
  text.replace(/<!-- table -->[^]*<!-- end -->/, () => `<!-- table -->\n${asMarkdown()}\n<!-- end -->`)

describe('the house (docs/architecture.md)', () => {
  it('was read: there are sources, and imports in them', () => {
    expect(sources.length).toBeGreaterThan(10)
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(sources.length)
  })
  it('every file has a room', () => expect(rules.everyFileHasARoom(sources)).toEqual([]))
  it('nouns import only nouns above them', () => expect(rules.nounsImportOnlyNounsAbove(sources)).toEqual([]))
  it('rooms import nouns and the rooms that the table names', () =>
    expect(rules.roomsImportOnlyTheirNeighbours(sources)).toEqual([]))
  it('only rooms that need them know the ports', () =>
    expect(rules.onlySomeKnowThePorts(sources)).toEqual([]))
  it('packages stay in their rooms', () => expect(rules.packagesStayInTheirRooms(sources)).toEqual([]))
  it('only outside/ and the entries import what reads the machine', () =>
    expect(rules.onlyTheOutsideTouchesNode(sources)).toEqual([]))
  it('only outside/ and the entries know time, chance and the process', () =>
    expect(rules.onlyTheOutsideKnowsTimeAndChance(sources)).toEqual([]))
  it('there are no import cycles, `import type` counted', () =>
    expect(rules.noImportCycles(sources)).toEqual([]))
  it('files are at most 300 lines, in kebab-case, named by their noun, without default exports', () =>
    expect(rules.filesAreShortAndNamed(sources)).toEqual([]))
  it('docs/architecture.md shows the table that is enforced', () => {
    const file = join(root, 'docs', 'architecture.md')
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, withTable(readFileSync(file, 'utf8')))
    expect(readFileSync(file, 'utf8')).toContain(`<!-- table -->\n${asMarkdown()}\n<!-- end -->`)
  })
})

describe('the rules can fail (planted violations)', () => {
  const planted: readonly (readonly [string, rules.Rule, Readonly<Record<string, string>>, string])[] = [
    ['a file in no room', rules.everyFileHasARoom, { 'misc/a.ts': '' }, 'stands in no room'],
    ['a new noun', rules.everyFileHasARoom, { 'thing.ts': '' }, 'stands in no room'],
    [
      'a noun that imports a room',
      rules.nounsImportOnlyNounsAbove,
      { 'plan.ts': `import { a } from './engine/a.js'` },
      'a noun imports',
    ],
    [
      'a noun that imports one below',
      rules.nounsImportOnlyNounsAbove,
      { 'plan.ts': `import type { E } from './event.js'` },
      'a noun imports',
    ],
    [
      'a room in a room',
      rules.roomsImportOnlyTheirNeighbours,
      { 'stages/a.ts': `import { b } from '../engine/b.js'` },
      'stages imports the room engine',
    ],
    [
      'an `import type` counts',
      rules.roomsImportOnlyTheirNeighbours,
      { 'stages/a.ts': `import type { B } from '../engine/b.js'` },
      'stages imports',
    ],
    [
      'a re-export counts',
      rules.roomsImportOnlyTheirNeighbours,
      { 'stages/a.ts': `export { b } from '../engine/b.js'` },
      'stages imports',
    ],
    [
      '`export *` counts',
      rules.roomsImportOnlyTheirNeighbours,
      { 'stages/a.ts': `export * from '../engine/b.js'` },
      'stages imports',
    ],
    [
      'a dynamic import counts',
      rules.roomsImportOnlyTheirNeighbours,
      { 'stages/a.ts': `await import('../engine/b.js')` },
      'stages imports',
    ],
    [
      'an import in a type counts',
      rules.roomsImportOnlyTheirNeighbours,
      { 'stages/a.ts': `type B = import('../engine/b.js').B` },
      'stages imports',
    ],
    [
      'commands that import outside',
      rules.roomsImportOnlyTheirNeighbours,
      { 'commands/a.ts': `import { b } from '../outside/b.js'` },
      'imports the room outside',
    ],
    [
      'outside that imports a room',
      rules.roomsImportOnlyTheirNeighbours,
      { 'outside/a.ts': `import { b } from '../engine/b.js'` },
      'outside imports',
    ],
    [
      'an entry that imports a room',
      rules.roomsImportOnlyTheirNeighbours,
      { 'cli.ts': `import { b } from './engine/b.js'` },
      'an entry imports',
    ],
    [
      'index.ts that imports statically',
      rules.roomsImportOnlyTheirNeighbours,
      { 'index.ts': `import { b } from './cli.js'` },
      'statically',
    ],
    [
      'ports in a pure room',
      rules.onlySomeKnowThePorts,
      { 'recovery/a.ts': `import type { Clock } from '../ports.js'` },
      'imports ports.ts',
    ],
    [
      'ports in the decider',
      rules.onlySomeKnowThePorts,
      { 'engine/decide.ts': `import type { Clock } from '../ports.js'` },
      'imports ports.ts',
    ],
    [
      'yaml beside definition/',
      rules.packagesStayInTheirRooms,
      { 'engine/a.ts': `import { parse } from 'yaml'` },
      'the package yaml',
    ],
    [
      'a deep import of a package',
      rules.packagesStayInTheirRooms,
      { 'engine/a.ts': `import c from 'yaml/dist/cst.js'` },
      'the package yaml',
    ],
    [
      '@actions/core in a room',
      rules.packagesStayInTheirRooms,
      { 'monitoring/a.ts': `import * as c from '@actions/core'` },
      '@actions/core',
    ],
    [
      'a computed import in a room',
      rules.packagesStayInTheirRooms,
      { 'agents/a.ts': `export const f = (n: string) => import(n)` },
      'computed',
    ],
    [
      'node:fs in a room',
      rules.onlyTheOutsideTouchesNode,
      { 'commands/a.ts': `import { readFileSync } from 'node:fs'` },
      'node:fs',
    ],
    [
      'node:timers in a room',
      rules.onlyTheOutsideTouchesNode,
      { 'engine/a.ts': `import { setTimeout } from 'node:timers/promises'` },
      'node:timers',
    ],
    [
      'the machine’s own path rules',
      rules.onlyTheOutsideTouchesNode,
      { 'definition/a.ts': `import { join } from 'node:path'` },
      'join of node:path',
    ],
    [
      'randomness by node:crypto',
      rules.onlyTheOutsideTouchesNode,
      { 'engine/a.ts': `import { randomUUID } from 'node:crypto'` },
      'randomUUID',
    ],
    [
      'the clock',
      rules.onlyTheOutsideKnowsTimeAndChance,
      { 'engine/a.ts': 'export const f = () => Date.now()' },
      'names Date',
    ],
    [
      'the clock by new Date()',
      rules.onlyTheOutsideKnowsTimeAndChance,
      { 'engine/a.ts': 'export const f = () => new Date()' },
      'names Date',
    ],
    [
      'chance',
      rules.onlyTheOutsideKnowsTimeAndChance,
      { 'recovery/a.ts': 'export const f = () => Math.random()' },
      'names Math.random',
    ],
    [
      'the environment',
      rules.onlyTheOutsideKnowsTimeAndChance,
      { 'agents/a.ts': 'export const f = () => process.env' },
      'names process',
    ],
    [
      'a timer',
      rules.onlyTheOutsideKnowsTimeAndChance,
      { 'agents/a.ts': 'setTimeout(() => {}, 1)' },
      'names setTimeout',
    ],
    ['301 lines', rules.filesAreShortAndNamed, { 'engine/a.ts': '//\n'.repeat(301) }, 'over 300'],
    ['a barrel', rules.filesAreShortAndNamed, { 'engine/index.ts': '' }, 'says nothing'],
    ['a name that says nothing', rules.filesAreShortAndNamed, { 'engine/utils.ts': '' }, 'says nothing'],
    ['camelCase', rules.filesAreShortAndNamed, { 'engine/myFile.ts': '' }, 'kebab-case'],
    [
      'a default export',
      rules.filesAreShortAndNamed,
      { 'engine/a.ts': 'export default 1' },
      'default export',
    ],
    [
      'a cycle, told once',
      rules.noImportCycles,
      {
        'engine/c.ts': `import type { A } from './a.js'`,
        'engine/a.ts': `import { b } from './b.js'`,
        'engine/b.ts': `import { c } from './c.js'`,
      },
      'engine/a.ts → engine/b.ts → engine/c.ts → engine/a.ts',
    ],
  ]
  it.each(planted)('%s', (_, rule, files, message) => {
    const found = judge(rule, files)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(message)
  })

  it('and pass what is right', () => {
    const right = {
      'diagnostic.ts': '',
      'workflow.ts': `import type { Place } from './diagnostic.js'`,
      'output/a.ts': `import { StringDecoder } from 'node:string_decoder'`,
      'definition/checks/a.ts': `import { b } from '../../expression/b.js'\nimport { posix } from 'node:path'`,
      'monitoring/a.ts': `import type { Output } from '../ports.js'\nexport const at = (ms: number) => new Date(ms).toISOString()`,
      'engine/a.ts': `export const f = (x: { process: number }) => ({ process: x.process, Date: 1 })`,
      'outside/a.ts': `import * as core from '@actions/core'\nimport { readFileSync } from 'node:fs'`,
      'index.ts': `export const cli = async () => (await import('./cli.js')).main()`,
      'cli.ts': `import { run } from './commands/run.js'\nprocess.exitCode = run(Date.now())`,
    }
    expect(rules.ALL_RULES.flatMap((rule) => judge(rule, right))).toEqual([])
  })
})
