import { Buffer } from 'node:buffer'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { createMasker } from '../../src/output/masker.js'
import { prefixLines } from '../../src/output/prefix.js'
import { createTail } from '../../src/output/tail.js'
import { createTaskOutput } from '../../src/output/task-output.js'
import { cutAt, listen, twoSplits } from './listen.js'

describe('lines (P10–P13)', () => {
  it('fault P12 lines end at \\n, \\r\\n and a lone \\r under every split, and the last one always ends', () => {
    const printed = 'a\nb\r\nc\rd\r\r\ne\n\nlast'
    for (const chunks of twoSplits(printed)) {
      const heard = listen(chunks)
      expect(heard.text).toBe('a\nb\nc\nd\n\ne\n\nlast\n')
      expect(heard.totals.lines).toBe(8)
    }
  })

  it('fault P12 a character split over chunks is whole, bytes that are none become U+FFFD', () => {
    const bytes = Buffer.concat([
      Buffer.from('é€😀\n'),
      Buffer.from([0xff, 0xc3, 0x41, 0xe2, 0x82, 0x0a]),
      Buffer.from('ü'),
    ])
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const { text } = listen([bytes.subarray(0, cut), bytes.subarray(cut)])
      expect(text).toBe('é€😀\n\ufffd\ufffdA\ufffd\nü\n')
    }
  })

  it('fault P12 all bytes, UTF-16, NUL and a BOM do no harm: what comes out is UTF-8 and prints', () => {
    const all = Buffer.from(Array.from({ length: 1024 }, (_, index) => (index * 7) % 256))
    for (const bytes of [
      all,
      Buffer.from('\ufeffhello\n', 'utf16le'),
      Buffer.alloc(1000),
      Buffer.from('\ufeffa\n'),
    ]) {
      const heard = listen([bytes])
      const out = Buffer.concat(heard.blocks)
      expect(Buffer.from(out.toString('utf8'))).toEqual(out)
      expect(/[^\P{Cc}\n\t]/u.test(heard.text)).toBe(false)
    }
    expect(listen(['a\0b\n']).text).toBe('a␀b\n')
  })

  it('fault P12 property: blocks are whole lines of valid UTF-8 within 64 KiB, of any bytes under any chunking', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(600),
        fc.array(fc.nat(), { maxLength: 5 }),
        (seed, times, cuts) => {
          const bytes = Buffer.concat(Array.from({ length: times }, () => seed))
          const heard = listen(cutAt(bytes, cuts))
          for (const block of heard.blocks) {
            expect(block[block.length - 1]).toBe(0x0a)
            expect(
              Math.max(
                ...block
                  .toString('utf8')
                  .split('\n')
                  .map((line) => Buffer.byteLength(line)),
              ),
            ).toBeLessThanOrEqual(65_536)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    ['600 MB of x', 0x78, 600],
    ['100 MB of NUL', 0, 100],
  ])('fault P11 a line of %s is cut, and memory stays flat', (_, byte, megabytes) => {
    const chunk = Buffer.alloc(64 * 1024, byte)
    let longest = 0
    let bytes = 0
    const output = createTaskOutput({
      masker: createMasker(),
      root: '/repo',
      onText: (block) => {
        longest = Math.max(longest, block.length)
        bytes += block.length
      },
      onFinding: () => undefined,
    })
    const before = process.memoryUsage().rss
    for (let index = 0; index < 16 * megabytes; index += 1) output.write('stdout', chunk)
    const totals = output.end()
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
    expect(longest).toBeLessThan(1024 * 1024)
    expect(bytes).toBeLessThan(66 * 1024 * 1024)
    expect(totals.bytes).toBeGreaterThan(megabytes * 1024 * 1024)
  })

  it('fault P11 a long line comes out whole, in pieces of 64 KiB', () => {
    for (const chunkSize of [1000, 65_536, 300_000]) {
      const line = '0123456789é'.repeat(20_000)
      const bytes = Buffer.from(`first\n${line}\nlast\n`)
      const chunks = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, index) =>
        bytes.subarray(index * chunkSize, (index + 1) * chunkSize),
      )
      const { text } = listen(chunks)
      expect(text.startsWith('first\n0')).toBe(true)
      expect(text.endsWith('é\nlast\n')).toBe(true)
      expect(text.slice(6, -5).replaceAll('\n', '')).toBe(line)
    }
    // A line of just the limit is not followed by an empty one.
    expect(listen(['x'.repeat(65_536), '\r\n', 'b\n']).text).toBe(`${'x'.repeat(65_536)}\nb\n`)
  })

  it('fault P10 of a flood the head and the tail are kept, and what is lost is said', () => {
    const chunks = Array.from({ length: 1000 }, (_, index) => `line ${String(index).padStart(6, '0')}\n`)
    const { text, totals, output } = listen(chunks, { limits: { head: 100, tail: 50 } })
    expect(text).toBe(
      [
        ...chunks.slice(0, 8),
        '… the log is longer than 100 bytes: the rest is left out here, save its end …\n',
        `… ${12_000 - 96 - 48} bytes dropped …\n`,
        ...chunks.slice(-4),
      ].join(''),
    )
    expect(totals).toEqual({
      lines: 1000,
      bytes: 12_000,
      droppedBytes: 11_856,
      findings: 0,
      droppedFindings: 0,
    })
    expect(output.lastLines(2)).toEqual(['line 000998', 'line 000999'])
  })

  it('fault P10 a block that passes the limit is divided between its lines', () => {
    const block = Array.from({ length: 12 }, (_, index) => `row ${index % 10}\n`).join('')
    expect(listen([block], { limits: { head: 20, tail: 15 } }).text).toBe(
      [
        'row 0\nrow 1\nrow 2\n',
        '… the log is longer than 20 bytes: the rest is left out here, save its end …\n',
        `… ${72 - 18 - 12} bytes dropped …\n`,
        'row 0\nrow 1\n',
      ].join(''),
    )
  })

  it('fault P11 a character over the cut of a long line stays whole', () => {
    for (let pad = 65_530; pad < 65_540; pad += 1) {
      const bytes = Buffer.from(`${'x'.repeat(pad)}é😀${'y'.repeat(9)}`)
      for (let cut = pad; cut < pad + 7; cut += 1) {
        const { text } = listen([bytes.subarray(0, cut), bytes.subarray(cut)])
        expect(text.replaceAll('\n', '')).toBe(bytes.toString())
      }
    }
  })

  it('fault P11 what goes on in a long line is no command, and is defused all the same', () => {
    const heard = listen(['x'.repeat(70_000), '::error::boom\n::error::real\n'])
    expect(heard.findings.map((finding) => finding.message)).toEqual(['real'])
    expect(heard.text.endsWith('\n\\::error::boom\nError: real\n')).toBe(true)
  })

  it('fault P10 a log that fits is not touched', () => {
    expect(listen(['12345\n', '789\n'], { limits: { head: 10, tail: 5 } }).text).toBe('12345\n789\n')
  })

  it('fault P13 tiny writes arrive as they are', () => {
    const printed = 'ab\ncd é\r\n::error::x\n'
    expect(listen(Array.from(Buffer.from(printed), (byte) => Buffer.from([byte]))).text).toBe(
      'ab\ncd é\nError: x\n',
    )
  })

  it('the two streams keep their lines apart, and memory that is written again changes nothing', () => {
    const texts: string[] = []
    const shared = Buffer.alloc(8)
    const output = createTaskOutput({
      masker: createMasker(),
      root: '/repo',
      onText: (block, stream) => texts.push(`${stream}:${block.toString()}`),
      onFinding: () => undefined,
    })
    const write = (stream: 'stdout' | 'stderr', text: string): void =>
      output.write(stream, shared.subarray(0, shared.write(text)))
    write('stdout', 'one ')
    write('stderr', 'two ')
    write('stdout', 'three\n')
    write('stderr', 'four\n')
    output.end()
    expect(texts).toEqual(['stdout:one three\n', 'stderr:two four\n'])
    expect(output.recent()).toBe('one three\ntwo four\n')
  })
})

describe('R7 the recent output', () => {
  it('R7 property: the tail is the end of what was written, from a whole line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'b', '\n') })),
        fc.integer({ min: 1, max: 40 }),
        (blocks, size) => {
          const tail = createTail(size)
          for (const block of blocks) tail.push(Buffer.from(block))
          const all = blocks.join('')
          const last = all.slice(-size)
          const line = all.length > size ? last.indexOf('\n') + 1 : 0
          expect(tail.read().toString()).toBe(line === last.length ? last : last.slice(line))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('prefixes', () => {
  it('each line of a block gets one, whatever is in it', () => {
    expect(prefixLines(Buffer.from('a\n\né$&\n'), 'b$& │ ').toString()).toBe('b$& │ a\nb$& │ \nb$& │ é$&\n')
    expect(prefixLines(Buffer.from('a'), 'p ').toString()).toBe('p a')
    expect(prefixLines(Buffer.alloc(0), 'p ').toString()).toBe('')
  })
})
