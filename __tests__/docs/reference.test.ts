import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { catalogue } from '../../src/commands/catalogue.js'
import { exitCodes } from '../../src/commands/world.js'
import { planned } from '../../src/definition/supported.js'
import { generatedNames, regenerated } from './generated.js'
import { objectsOfGrammar } from './grammar-tables.js'
import { fencesOf } from './markdown.js'
import { userPages } from './pages.js'
import { root } from './shell.js'

const UPDATE = process.env['UPDATE_GOLDEN'] === '1'
const read = (page: string): string => readFileSync(join(root, page), 'utf8')
const withBlocks = userPages.filter((page) => generatedNames(read(page)).length > 0)

/** Parts of the grammar that belong to what is not there yet; their keys have no example. */
const OF_PLANNED = new Set(
  'retry retry-when retry-rule fallback remedy remedy-when rollback verification cache report service ready'
    .concat(' changes components supervision overrides orchestration runs_on approval file action')
    .split(' '),
)

describe('the reference is what the sources say', () => {
  it.each(withBlocks)('%s: its generated parts are current (UPDATE_GOLDEN=1 writes them)', (page) => {
    const markdown = read(page)
    if (UPDATE) writeFileSync(join(root, page), regenerated(markdown))
    expect(read(page)).toBe(regenerated(read(page)))
  })

  it('the reference has a table of every object of the language that does something', () => {
    const tables = new Set(generatedNames(read('docs/reference/language.md')))
    const missing = [...objectsOfGrammar().keys()].filter((id) => !OF_PLANNED.has(id) && !tables.has(`keys ${id}`))
    expect(missing).toEqual([])
  })

  it('every key that does something stands in an example that is validated', () => {
    const examples = fencesOf(read('docs/reference/language.md'))
      .filter(({ language, info }) => language === 'yaml' && !info.includes('wrong'))
      .map(({ text }) => text)
      .join('\n')
    const missing = [...objectsOfGrammar()].flatMap(([id, keys]) =>
      OF_PLANNED.has(id)
        ? []
        : Object.keys(keys)
            .filter((key) => !planned.has(`${id}.${key}`) && !new RegExp(`(^|[\\s{,])${key}:`, 'm').test(examples))
            .map((key) => `${id}.${key}`),
    )
    expect(missing).toEqual([])
  })

  it('cli.md has a section of every command, with the help that it prints', () => {
    const page = read('docs/reference/cli.md')
    const commands = fencesOf(page)
      .filter(({ language }) => language === 'sh')
      .map(({ text }) => text.trim())
    for (const name of Object.keys(catalogue).filter((each) => each !== 'help')) {
      expect(page).toContain(`\n## noa ${name}\n`)
      expect(commands).toContain(`noa help ${name}`)
    }
  })

  it('T1 cli.md has every exit code', () => {
    const page = read('docs/reference/cli.md')
    const told = [...page.matchAll(/^\| (\d+) \|/gm)].map((found) => Number(found[1]))
    expect(told.toSorted((a, b) => a - b)).toEqual(Object.values(exitCodes).toSorted((a, b) => a - b))
  })
})
