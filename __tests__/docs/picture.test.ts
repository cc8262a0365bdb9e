import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { newClone, root, runScript } from './shell.js'
import { normalText } from './normal-text.js'

const svg = readFileSync(join(root, 'docs', 'img', 'run.svg'), 'utf8')
const onPosix = process.platform === 'win32' ? describe.skip : describe

/** The lines of the picture, without who performed a task: that depends on what a machine has installed. */
const pictured = [...svg.matchAll(/<text[^>]*>(.*)<\/text>/g)]
  .map((found) => (found[1] ?? '').replaceAll('</tspan><tspan', '</tspan> <tspan').replaceAll(/<[^>]+>/g, ''))
  .map(withoutPerformer)
  .filter((line) => line !== '')

function withoutPerformer(line: string): string {
  return normalText(line.trim()).replace(/(TIME) .*\(.*\)$/, '$1')
}

onPosix('the picture of the README', () => {
  it('is what its command prints', () => {
    const clone = newClone()
    try {
      const command = 'node dist/cli.js run definitions/unified-pipeline.yml'
      const run = runScript(command, clone)
      const tree = runScript('noa show', clone)
      const printed = `${run.text}\n${tree.text}`.split('\n').map(withoutPerformer)
      expect(pictured[0]).toBe(`$ ${command}`)
      expect(pictured.length).toBeGreaterThan(12)
      expect(pictured.slice(1).filter((line) => !printed.includes(line))).toEqual([])
    } finally {
      rmSync(clone, { recursive: true, force: true })
    }
  }, 120_000)
})

it('the picture loads nothing and has colours for light and dark pages', () => {
  expect(svg).toContain('prefers-color-scheme: dark')
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<image|@import|href/)
})
