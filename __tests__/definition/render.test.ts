import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { applyFixes } from '../../src/definition/apply-fixes.js'
import { codeFrame } from '../../src/definition/frame.js'
import { linesOf, renderJson, renderText } from '../../src/definition/render.js'
import type { Diagnostic, Place } from '../../src/diagnostic.js'
import { findings, load } from './loading.js'

const place = (line: number, column: number, endColumn: number, endLine = line): Place => ({
  file: 'x.yml',
  line,
  column,
  end: { line: endLine, column: endColumn },
})
const errorsOf = (text: string): readonly Diagnostic[] => {
  const loaded = load(text)
  return loaded.ok ? loaded.value.warnings : loaded.error
}

describe('code frames', () => {
  it('L3 underlines the place between the lines around it', () => {
    expect(codeFrame(['one', 'two three', 'four'], place(2, 5, 10))).toBe(
      '  1 | one\n> 2 | two three\n    |     ^^^^^\n  3 | four',
    )
  })

  it('L3 tabs, wide characters and combining marks do not move the underline', () => {
    expect(codeFrame(['\t日本\u0301 x'], place(1, 6, 7))).toBe('> 1 |   日本\u0301 x\n    |        ^')
  })

  it('L3 an empty place and one over several lines have an underline', () => {
    expect(codeFrame(['ab'], place(1, 3, 3))).toContain('|   ^')
    expect(codeFrame(['abc', 'def'], place(1, 2, 3, 2))).toContain('|  ^^\n')
  })

  it('L3 a long line is cut around the place', () => {
    const frame = codeFrame([`${'x'.repeat(500)}HERE${'y'.repeat(500)}`], place(1, 501, 505))
    const [line = '', underline = ''] = frame.split('\n')
    expect(line.length).toBeLessThan(135)
    expect(line.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('HERE')
  })

  it('L3 nothing from the file reaches a terminal as a command', () => {
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(codeFrame(['a\u001b[31m\u202eb'], place(1, 1, 2))).not.toMatch(/[\u001b\u202e]/)
    const text = renderText(
      [{ code: 'x', severity: 'error', message: 'a\u001b]0;b\nc', at: place(1, 1, 2), related: [] }],
      () => undefined,
    )
    expect(text).toBe('x.yml:1:1: error[x]: a·]0;b c\n')
  })
})

describe('the document of findings', () => {
  it('L3 has exactly these fields, lines and columns from 1', () => {
    const found = errorsOf(
      'workflow:\n  name: a\n  max-parallel: 2\n  tasks: [{ run: x, name: b }, { run: x, name: b }]\n',
    )
    expect(renderJson(found)).toEqual({
      schema: 1,
      diagnostics: [
        {
          file: 'unified-workflow.yml',
          line: 3,
          column: 3,
          end: { line: 3, column: 15 },
          code: 'unknown-key',
          severity: 'error',
          message: '`workflow` has no key `max-parallel`; did you mean `max_parallel`?',
          fix: {
            title: 'write `max_parallel`',
            edits: [
              {
                file: 'unified-workflow.yml',
                line: 3,
                column: 3,
                end: { line: 3, column: 15 },
                text: 'max_parallel',
              },
            ],
          },
          related: [],
        },
        {
          file: 'unified-workflow.yml',
          line: 4,
          column: 48,
          end: { line: 4, column: 49 },
          code: 'duplicate-name',
          severity: 'error',
          message: 'there are two tasks named `b` (names ignore case): rename one of them',
          fix: null,
          related: [{ file: 'unified-workflow.yml', line: 4, column: 27, message: 'the first one' }],
        },
      ],
    })
  })
})

const fix = (text: string): string => applyFixes('unified-workflow.yml', text, errorsOf(text)).text
const edit = (from: number, to: number, text: string) => ({ at: place(1, from, to), text })
const finding = (...edits: readonly ReturnType<typeof edit>[]): Diagnostic => ({
  code: 'x',
  severity: 'error',
  message: '',
  at: place(1, 1, 1),
  fix: { title: '', edits },
  related: [],
})

describe('validate --fix', () => {
  const fixable = readFileSync(new URL('../definitions/err/fixable.yml', import.meta.url), 'utf8')

  it('L3 applies several fixes at once, and again until nothing is left to fix', () => {
    const once = fix(fixable)
    expect(once).toContain('on_failure: Degrade')
    const twice = fix(once)
    expect(findings(twice)).toEqual([])
    expect(fix(twice)).toBe(twice)
  })

  it('L3 keeps a byte order mark, CRLF and all that it does not touch', () => {
    const text = `\uFEFF${fixable.replaceAll('\n', '\r\n')}`
    expect(fix(text)).toBe(`\uFEFF${fix(fixable).replaceAll('\n', '\r\n')}`)
  })

  it('L3 of two fixes at one place one is applied, whole', () => {
    const all = [
      finding(edit(1, 3, 'AB')),
      finding(edit(2, 4, 'xx'), edit(6, 7, 'yy')),
      finding(edit(6, 7, 'F')),
    ]
    expect(applyFixes('x.yml', 'abcdefg', all)).toEqual({ text: 'ABcdeFg', count: 2 })
  })

  it('L3 a fix in another file is left to that file', () => {
    expect(applyFixes('other.yml', fixable, errorsOf(fixable))).toEqual({ text: fixable, count: 0 })
  })

  it('L3 lines are as editors count them', () => {
    expect(linesOf('\uFEFFa\r\nb\n')).toEqual(['a', 'b'])
  })
})
