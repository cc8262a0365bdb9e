import { Buffer } from 'node:buffer'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { safeAscii } from '../../src/output/safe-ascii.js'
import { safeText } from '../../src/output/visible.js'
import { cutAt, listen, twoSplits } from './listen.js'
import { obeyed, REGISTERED } from './runner-model.js'

const STARTS = [
  '',
  ' ',
  '\t',
  '  \t ',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\u200b',
  '\u180e',
  '\u3000',
  '\v',
  '\f',
  '\0',
  '\ufe0f',
  'text\r',
  'text\r\n',
  'a\u2028',
  'task │ \r',
]
const lines = REGISTERED.flatMap((name) => [name, name.toUpperCase()]).flatMap((name) => [
  `::${name}::value`,
  `::${name} name=x,file=y::value`,
  `##[${name}]value`,
  `##[${name} name=x;]value`,
])

describe('nothing a task prints acts on the job (A5, S1–S4)', () => {
  it('the model obeys what the runner does, so that it can judge', () => {
    expect(obeyed('::error::x\n')).toEqual(['error'])
    expect(obeyed('ok\r::set-output name=a::b')).toEqual(['set-output'])
    expect(obeyed('build ok ##[set-output name=x]evil')).toEqual(['set-output'])
    expect(obeyed('\u00a0\u2028::ADD-MASK::true')).toEqual(['add-mask'])
    expect(obeyed('x ::error::y\n::std::vector\n##[foo]')).toEqual([])
    expect(obeyed('::stop-commands::t0k\n::error::x\n::T0K::\n::error::y')).toEqual([
      'stop-commands',
      'error',
    ])
  })

  it.each(STARTS.map((start) => [JSON.stringify(start), start] as const))(
    'attack S1 0 of all commands are obeyed after %s',
    (_, start) => {
      for (const line of lines) expect([line, obeyed(listen([`${start}${line}\n`]).text)]).toEqual([line, []])
    },
  )

  it('attack S2 the old syntax is broken up anywhere, nested, twice a line', () => {
    expect(listen(['build ok ##[set-output name=x]evil\n']).text).toBe(
      'build ok ##[\\set-output name=x]evil\n',
    )
    expect(listen(['##[##[set-output name=x]a ##[echo]on\n']).text).toBe(
      '##[\\##[\\set-output name=x]a ##[\\echo]on\n',
    )
    expect(listen(['::set-output name=x::evil\n']).text).toBe('\\::set-output name=x::evil\n')
  })

  it('attack S3 no character starts a new line behind our back', () => {
    for (const char of ['\v', '\f', '\u0085', '\u2028', '\u2029', '\u001c', '\u001d', '\u001e']) {
      const { text } = listen([`before${char}::error::x\n`])
      expect(text).not.toContain(char)
      expect(text).toMatch(/^before\S+::error::x\n$/)
    }
    expect(listen(['before\r::set-output::x\n']).text).toBe('before\n\\::set-output::x\n')
  })

  it('attack S4 a command is found under every split in two', () => {
    const printed = 'one\r\n\u00a0::set-output name=a::b\r##[add-matcher]m é\nlast ##[echo]on'
    const whole = listen([printed])
    expect(obeyed(whole.text)).toEqual([])
    for (const chunks of twoSplits(printed)) expect(listen(chunks).text).toBe(whole.text)
  })

  it('attack S4 property: 0 obeyed and one result under any chunking of any mix', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '::',
        '##[',
        ']',
        '\r',
        '\n',
        '\r\n',
        ' ',
        '\u2028',
        '\ufeff',
        '\u200d',
        '\ufe0f',
        '\u001b[1m',
        '\u001b',
        '#',
        ':',
      ),
      fc.constantFrom(...REGISTERED),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.array(fc.nat(), { maxLength: 10 }), (parts, cuts) => {
        const bytes = Buffer.from(parts.join(''))
        const heard = listen(cutAt(bytes, cuts))
        expect(obeyed(heard.text)).toEqual([])
        expect(heard.text).toBe(listen([bytes]).text)
        expect(heard.totals.lines).toBe(heard.text.split('\n').length - 1)
      }),
      { numRuns: 3000 },
    )
  })

  it('attack S4 a piece of a line over 64 KiB cannot begin a command', () => {
    for (let pad = 65_528; pad <= 65_540; pad += 1) {
      const { text } = listen([`${'x'.repeat(pad)}::set-output name=a::b\n`])
      expect(obeyed(text)).toEqual([])
    }
  })

  it('what merely looks alike stays as it is', () => {
    const printed =
      'std::vector::push\n## [x] # #[y]\ntest a::b::c ... ok\n\u001b[32m✓\u001b[0m 👨‍👩‍👧 ⚠️ fine\ttab\n'
    expect(listen([printed]).text).toBe(printed)
  })
})

describe('the fast way', () => {
  it('property: ASCII without strings is as safe as text', () => {
    const unit = fc.constantFrom(...'a1;m[#: \t\n\u001b\0\u007f'.split(''), '\u001b[1m', '::', '##[')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 100 }), (text) => {
        expect(safeAscii(Buffer.from(text)).toString()).toBe(safeText(text))
      }),
      { numRuns: 5000 },
    )
    for (const digits of [63, 64, 65]) {
      const text = `\u001b[${'1'.repeat(digits)}m`
      expect(safeAscii(Buffer.from(text)).toString()).toBe(safeText(text))
    }
  })
})

describe('terminals are safe (S9, S11)', () => {
  it('attack S9 colours pass, every other control character is shown', () => {
    expect(safeText('\u001b[1;31mred\u001b[0m\u001b[m')).toBe('\u001b[1;31mred\u001b[0m\u001b[m')
    expect(safeText('\u001b[2J\u001b]0;title\u0007\u001b]52;c;eA==\u001b\\\u001bPq\b\u007f')).toBe(
      '␛[2J␛]0;title␇␛]52;c;eA==␛\\␛Pq␈␡',
    )
    expect(safeText('\u009b2J')).toBe('\\u009b2J')
  })

  it('attack S9 of C0, C1 and DEL only tab, line feed and the ESC of a colour come out', () => {
    for (let code = 0; code < 0xa0; code += 1) {
      if (code >= 0x20 && code < 0x7f) continue
      const { text } = listen([`a${String.fromCharCode(code)}b\n`])
      const left = text
        .split('')
        .filter((char) => (char < ' ' && char !== '\n') || (char >= '\u007f' && char < '\u00a0'))
      expect(left).toEqual(code === 9 ? ['\t'] : [])
    }
  })

  it('attack S11 what reorders or hides text is shown by its escape', () => {
    expect(safeText('a\u202eb\u2066c\u200bd\ufeffe\u00adf\u{e0041}')).toBe(
      'a\\u202eb\\u2066c\\u200bd\\ufeffe\\u00adf\\u{e0041}',
    )
    expect(safeText('a\u200db')).toBe('a\\u200db')
  })
})
