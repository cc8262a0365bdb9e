import { describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explanations } from '../../src/definition/explanations/all.js'
import { loadDefinition } from '../../src/definition/load.js'
import { linesOf, renderText } from '../../src/definition/render.js'
import { memorySources, type MemoryFiles } from '../definition/memory-sources.js'

/*
 * Golden pairs. `err/<fault>.yml` is what an author wrote, `err/<fault>.out` what `noa validate` says about it (warnings
 * too). `ok/<name>.yml` gives nothing; where `ok/<name>.json` stands it is the workflow as meant. Files in folders below
 * are there to be included or to be actions. UPDATE_GOLDEN=1 writes what is found, for you to read before you commit it.
 */
const folder = fileURLToPath(new URL('.', import.meta.url))
const update = process.env['UPDATE_GOLDEN'] === '1'

const files: MemoryFiles = {
  '/repo/.git/HEAD': '',
  ...Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [`/repo/${path.slice(folder.length).replaceAll('\\', '/')}`, readFileSync(path)]
      }),
  ),
}
const sources = memorySources(files)

const namesIn = (group: string): readonly string[] =>
  readdirSync(join(folder, group))
    .filter((name) => name.endsWith('.yml') && name !== 'agents.yml')
    .toSorted()

const load = (path: string) => loadDefinition(`/repo/${path}`, sources, {
    cwd: '/repo',
    version: '1.4.2',
    hasProgram: (name) => !['cmd', 'go', 'no-such-program'].includes(name),
  })

const foundIn = (path: string): string => {
  const loaded = load(path)
  return renderText(loaded.ok ? loaded.value.warnings : loaded.error, (file) => {
    const read = sources.read(`/repo/${file}`)
    return read.ok ? linesOf(new TextDecoder().decode(read.value)) : undefined
  })
}

const golden = (path: string, actual: string): void => {
  const absolute = join(folder, path)
  if (update) writeFileSync(absolute, actual)
  expect(actual).toBe(existsSync(absolute) ? readFileSync(absolute, 'utf8') : '')
}

describe('golden definitions', () => {
  it.each(namesIn('err'))('L3 err/%s is told as its .out says', (name) => {
    const actual = foundIn(`err/${name}`)
    expect(actual).not.toBe('')
    golden(`err/${name.replace(/yml$/, 'out')}`, actual)
  })

  it.each(namesIn('ok'))('ok/%s is understood without a finding', (name) => {
    expect(foundIn(`ok/${name}`)).toBe('')
    const json = `ok/${name.replace(/yml$/, 'json')}`
    const loaded = load(`ok/${name}`)
    if (loaded.ok && existsSync(join(folder, json)))
      golden(json, `${JSON.stringify(loaded.value.workflow, null, 2)}\n`)
  })

  it('L3 every code that a file can show has a pair', () => {
    const outs = namesIn('err').map((name) => readFileSync(join(folder, 'err', name.replace(/yml$/, 'out')), 'utf8'))
    const told = new Set(outs.flatMap((out) => [...out.matchAll(/(?:error|warning)\[([a-z-]+)\]/g)].map(([, code]) => code)))
    const untold = Object.entries(explanations)
      .filter(([code, { wrong, made, inputs }]) => wrong !== undefined && !made && !inputs && !told.has(code))
      .map(([code]) => code)
    expect(untold).toEqual([])
  })
})
