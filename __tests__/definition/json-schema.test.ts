import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { jsonSchema } from '../../src/definition/json-schema.js'
import { publishedFiles } from '../../src/definition/published.js'

const ajv = new Ajv2020({
  strict: true,
  // `required` stands beside alternatives whose properties stand in the object itself.
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
})
ajv.addKeyword('patternErrorMessage')
const accepts = ajv.compile(jsonSchema('https://example.org/schema.json'))

const definitions = new URL('../definitions/', import.meta.url)
const namesIn = (group: string): readonly string[] =>
  readdirSync(new URL(group, definitions)).filter((name) => name.endsWith('.yml') && name !== 'agents.yml')
const read = (path: string): unknown =>
  parse(readFileSync(new URL(path, definitions), 'utf8'), { merge: true })

/** What the validator alone finds in the file itself: each is a fault of the grammar. */
const GRAMMAR =
  /error\[(?:unknown-key|uses-not-callable|missing-key|exclusive-keys|wrong-type|invalid-[a-z]+)\]/

describe('JSON Schema', () => {
  it.each([...publishedFiles().keys()])('L8 %s is what `npm run generate` writes', (path) => {
    const stands = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
    expect(stands).toBe(publishedFiles().get(path))
  })

  it.each(namesIn('ok/'))('L8 accepts ok/%s as the validator does', (name) => {
    accepts(read(`ok/${name}`))
    expect(accepts.errors ?? []).toEqual([])
  })

  it.each(
    namesIn('err/').filter((name) => {
      const out = readFileSync(new URL(`err/${name.replace(/yml$/, 'out')}`, definitions), 'utf8')
      return GRAMMAR.test(out) && out.startsWith(`err/${name}`)
    }),
  )('L8 refuses err/%s as the validator does', (name) => {
    expect(accepts(read(`err/${name}`))).toBe(false)
  })

  it('L7 takes x- keys at the root, and a root of shared things alone', () => {
    expect(accepts({ 'x-any': { a: 1 }, workflow: { name: 'a', tasks: [{ run: 'x' }] } })).toBe(true)
    expect(
      accepts({ agents: { a: { kind: 'shell' } }, resources: { r: 1 }, defaults: { shell: 'sh' } }),
    ).toBe(true)
    expect(accepts({})).toBe(false)
  })
})
