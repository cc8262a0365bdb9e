import { Buffer } from 'node:buffer'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { formsOf } from '../../src/output/encodings.js'
import { createMasker } from '../../src/output/masker.js'
import { createNeedles, merge, type Span } from '../../src/output/needles.js'
import { cutAt, listen, twoSplits } from './listen.js'

function masked(secrets: readonly string[], text: string): string {
  const masker = createMasker()
  for (const secret of secrets) masker.add(secret)
  return masker.maskText(text)
}

describe('masks (L36, S13–S18)', () => {
  it('attack S13 a secret is masked whole, in the middle, repeated and side by side', () => {
    expect(masked(['hunter22'], 'hunter22')).toBe('***')
    expect(masked(['hunter22'], 'a hunter22 b hunter22hunter22')).toBe('a *** b ***')
    expect(masked(['hunter22'], 'hunter2')).toBe('hunter2')
  })

  it('attack S14 a secret is masked under every split in two', () => {
    for (const chunks of twoSplits('before s3cr3t-välue-🔑 after\nnext\n')) {
      const masker = createMasker()
      masker.add('s3cr3t-välue-🔑')
      expect(listen(chunks, { masker }).text).toBe('before *** after\nnext\n')
    }
  })

  it('attack S14 a secret over the 64 KiB cut of a line is masked', () => {
    for (const offset of [-9, -8, -5, -1, 0]) {
      const masker = createMasker()
      masker.add('s3cr3t-value')
      const line = `${'x'.repeat(65_536 + offset)}s3cr3t-value${'y'.repeat(100)}`
      const { text } = listen([line.slice(0, 65_000), line.slice(65_000)], { masker })
      expect(text.replaceAll('\n', '')).toBe(`${'x'.repeat(65_536 + offset)}***${'y'.repeat(100)}`)
    }
  })

  it('attack S14 what cannot become a secret any more is passed on at once', () => {
    const masker = createMasker()
    masker.add('s3cr3t-value')
    const stream = masker.stream()
    expect(stream.push(Buffer.from('line\ns3cr')).toString()).toBe('line\n')
    expect(stream.push(Buffer.from('et no')).toString()).toBe('s3cret no')
    expect(stream.end().toString()).toBe('')
  })

  const awkward = `p4ss'w"ord<&>/+ ü$\\x?`
  const bytes = Buffer.from(awkward)
  const forms: readonly (readonly [string, string])[] = [
    ['base64', bytes.toString('base64')],
    ['base64 of user:secret', Buffer.from(`ab:${awkward}\n`).toString('base64')],
    ['base64 at offset 1', Buffer.from(`x${awkward}`).toString('base64')],
    ['base64 at offset 2', Buffer.from(`xy${awkward}`).toString('base64')],
    ['base64url', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
    ['HEX', bytes.toString('hex').toUpperCase()],
    ['URI', encodeURIComponent(awkward)],
    ['URI lower', encodeURIComponent(awkward).replaceAll(/%../g, (part) => part.toLowerCase())],
    ['URI twice', encodeURIComponent(encodeURIComponent(awkward))],
    ['query', new URLSearchParams({ q: awkward }).toString()],
    ['JSON', JSON.stringify({ q: awkward })],
    ['JSON ASCII', JSON.stringify(awkward).replaceAll('ü', '\\u00fc')],
    ['JSON in JSON', JSON.stringify(JSON.stringify(awkward))],
    [
      'XML',
      awkward
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;'),
    ],
    ['sh single', awkward.replaceAll("'", `'\\''`)],
    ['sh double', awkward.replaceAll(/["\\$`]/g, String.raw`\$&`)],
    ['PowerShell', awkward.replaceAll("'", "''")],
  ]
  it.each(forms)('attack S15 the secret is masked as %s', (_, form) => {
    const text = masked([awkward], `[${form}]`)
    expect(text).toContain('***')
    // What remains around the mask is the neighbours' own letters and the encodings' last bits.
    expect(text.replaceAll('***', '').length).toBeLessThanOrEqual(16)
  })

  it('attack S15 property: 200 random secrets are masked in all their forms, and gone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 40, unit: 'binary' }), (value) => {
        fc.pre(value.trim().length >= 8)
        const masker = createMasker()
        masker.add(value)
        for (const form of formsOf(value)) expect(masker.maskText(`<${form}>`)).toBe('<***>')
      }),
      { numRuns: 200 },
    )
  })

  it('attack S15 wrapped base64 is masked line by line', () => {
    const long = 'k'.repeat(30) + 'Zz09-'.repeat(30)
    for (const width of [64, 76]) {
      const wrapped = Buffer.from(long)
        .toString('base64')
        .replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n')
      const rest = masked([long], wrapped)
        .split('\n')
        .filter((line) => line !== '***')
      expect(rest.join('').length).toBeLessThan(8)
    }
  })

  it('attack S16 a multi-line secret is masked whole, with other line ends, indented, and by line', () => {
    const body = ['MIIEowIBAAKCAQEA1234', 'abcdEFGHijklMNOPqrst', 'short']
    const pem = ['-----BEGIN KEY-----', ...body, '-----END KEY-----', ''].join('\n')
    expect(masked([pem], `x ${pem.trim()} y`)).toBe('x *** y')
    expect(masked([pem], pem.replaceAll('\n', '\r\n'))).toBe('***')
    expect(masked([pem], `  ${body[1]}  `)).toBe('  ***  ')
    expect(masked([pem], 'short')).toBe('short')
    expect(createMasker().add(pem)).toEqual({
      kind: 'masked',
      runner: [pem, pem.trim(), '-----BEGIN KEY-----', body[0], body[1], '-----END KEY-----'],
    })
  })

  it('attack S17 short values and our own words are masked in our text, not for the runner (A5)', () => {
    const masker = createMasker({ ownWords: ['build', 'deploy-eu'] })
    expect(masker.add('abc')).toEqual({ kind: 'ours-only', because: 'short' })
    expect(masker.add('build')).toEqual({ kind: 'ours-only', because: 'own-word' })
    expect(masker.add('loy-e')).toEqual({ kind: 'ours-only', because: 'own-word' })
    expect(masker.add('succeeded')).toEqual({ kind: 'ours-only', because: 'own-word' })
    expect(masker.add('')).toEqual({ kind: 'ignored' })
    expect(masker.add(' \n')).toEqual({ kind: 'ignored' })
    expect(masker.add('other')).toEqual({ kind: 'masked', runner: ['other'] })
    expect(masker.maskText('abc build other')).toBe('*** *** ***')
  })

  it('attack S17 keys of structured data are never masked', () => {
    const masker = createMasker()
    for (const secret of ['status', '"', '\\', 'success']) masker.add(secret)
    const value = { status: 'a "status"', list: ['success', 1, null], nested: { success: true } }
    expect(JSON.parse(JSON.stringify(masker.maskJson(value)))).toEqual({
      status: 'a ***',
      list: ['***', 1, null],
      nested: { success: true },
    })
  })

  it('attack S18 overlapping secrets are masked as their union, and every character stands for itself', () => {
    expect(masked(['abcab', 'bcabc'], 'xabcabcx')).toBe('x***x')
    expect(masked(['secret', 'my-secret-key'], 'my-secret-key secret')).toBe('*** ***')
    expect(masked(['a.c+[x]'], 'abc+x a.c+[x]')).toBe('abc+x ***')
    expect(masked(['pässwörd'.normalize('NFC')], 'pässwörd'.normalize('NFD'))).toBe('***')
    expect(masked(['🔑🔑🔑🔑'], 'a🔑🔑🔑🔑b')).toBe('a***b')
  })

  it('attack S18 property: the search finds what comparing at every place finds', () => {
    const word = fc.string({ minLength: 1, maxLength: 7, unit: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }),
        fc.string({ maxLength: 60, unit: fc.constantFrom('a', 'b', 'c') }),
        (words, text) => {
          const spans: Span[] = []
          for (let start = 0; start < text.length; start += 1) {
            for (const needle of words)
              if (text.startsWith(needle, start)) spans.push({ start, end: start + needle.length })
          }
          const found = createNeedles(words.map((needle) => Buffer.from(needle))).find(Buffer.from(text))
          expect(found).toEqual(merge(spans))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('property: a stream masks under any chunking what the whole text masks', () => {
    const unit = fc.constantFrom('a', 'b', 'c', '\n')
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 4, maxLength: 9, unit }), { minLength: 1, maxLength: 4 }),
        fc.string({ maxLength: 80, unit }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (secrets, text, cuts) => {
          const masker = createMasker()
          for (const secret of secrets) masker.add(secret)
          const stream = masker.stream()
          const out = cutAt(Buffer.from(text), cuts).map((chunk) => stream.push(chunk).toString())
          expect(out.join('') + stream.end().toString()).toBe(masker.maskText(text))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('attack S13 property: no sink contains a secret, under any chunking', () => {
    const secret = fc.string({
      minLength: 8,
      maxLength: 24,
      unit: fc.constantFrom(...'abkQ07-_/+=é'.split('')),
    })
    const noise = fc.oneof(
      fc.string(),
      fc.constantFrom('\n', '::error::', '##[warning]', '\u001b[1m', '\r', '\0', 'é'),
    )
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 3 }),
        fc.array(fc.oneof(noise, fc.nat(2)), { maxLength: 20 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (secrets, parts, cuts) => {
          const masker = createMasker()
          for (const value of secrets) masker.add(value)
          const printed = parts
            .map((part) => (typeof part === 'string' ? part : (secrets[part] ?? '')))
            .join('')
          const heard = listen(cutAt(Buffer.from(printed), cuts), { masker })
          const sinks = [
            heard.text,
            JSON.stringify(heard.findings),
            heard.output.recent(),
            ...heard.output.lastLines(9),
          ]
          for (const sink of sinks) for (const value of secrets) expect(sink).not.toContain(value)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('L36 a text that gives a secret away is known, whatever its form', () => {
    const masker = createMasker()
    masker.add('hunter22')
    masker.add('42')
    masker.add('printed-by-a-task', 'task')
    expect(masker.contains('x=hunter22')).toBe(true)
    expect(masker.contains(Buffer.from('user:hunter22').toString('base64'))).toBe(true)
    expect(masker.contains('42')).toBe(true)
    expect(masker.contains('1429')).toBe(false)
    expect(masker.contains('printed-by-a-task')).toBe(false)
    expect(masker.contains('hunter2')).toBe(false)
  })

  it('a mask added while a stream runs holds for what has not gone out', () => {
    const masker = createMasker()
    const stream = masker.stream()
    expect(stream.push(Buffer.from('late-secret\n')).toString()).toBe('late-secret\n')
    masker.add('late-secret')
    expect(stream.push(Buffer.from('late-secret\n')).toString()).toBe('***\n')
  })

  it('property: masks that are added one by one hold as those added at once', () => {
    const unit = fc.constantFrom('a', 'b', 'c')
    const values = fc.array(fc.string({ minLength: 4, maxLength: 6, unit }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(values, fc.string({ maxLength: 60, unit }), (secrets, text) => {
        const masker = createMasker()
        for (const secret of secrets) {
          masker.add(secret)
          expect(masker.maskText(secret)).toBe('***')
        }
        const before = masker.maskText(text)
        expect(before).toBe(masked(secrets, text))
        // Long enough that the levels become one.
        masker.maskBytes(Buffer.alloc(2 << 20))
        expect(masker.maskText(text)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })

  it('a task that prints masks without end slows nothing down', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `::add-mask::value-${index}-x\nvalue-${index}-x`)
    const { text } = listen([`${lines.join('\n')}\n`])
    expect(text).toBe('***\n'.repeat(10_000))
  })
})
