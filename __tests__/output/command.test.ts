import { describe, expect, it } from '@jest/globals'
import type { Finding } from '../../src/finding.js'
import { createMasker } from '../../src/output/masker.js'
import { listen, twoSplits } from './listen.js'

function findings(text: string): readonly Finding[] {
  return listen([text]).findings
}

describe('what a task may say (A5, A4)', () => {
  it('A5 ::error:: becomes a finding with its place, under every split', () => {
    const printed =
      'x\n::error file=src/a.ts,line=3,endLine=3,col=5,endColumn=9,title=Oh%2C no::bad%0Athing 100%25\ny\n'
    for (const chunks of twoSplits(printed)) {
      const heard = listen(chunks)
      expect(heard.findings).toEqual([
        {
          severity: 'error',
          message: 'bad\nthing 100%',
          title: 'Oh, no',
          file: 'src/a.ts',
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 9,
          from: 'command',
        },
      ])
      expect(heard.text).toBe('x\nError: Oh, no: bad\nthing 100% (src/a.ts:3:5)\ny\n')
    }
  })

  it('A5 warnings, notices, other cases and the old syntax are understood as the runner does', () => {
    expect(
      findings('  ::WARNING FILE=a.c::w\n##[notice file=b.c;line=2;]n%3B%5D\nok ##[error]mid\n'),
    ).toEqual([
      { severity: 'warning', message: 'w', file: 'a.c', from: 'command' },
      { severity: 'notice', message: 'n;]', file: 'b.c', line: 2, from: 'command' },
      { severity: 'error', message: 'mid', from: 'command' },
    ])
    expect(listen(['ok ##[error]mid\n']).text).toBe('ok ##[\\error]mid\n')
  })

  it('A5 white space before a command is what .NET trims', () => {
    for (const space of ['\u00a0', '\u2028', '\u0085', '\u3000 \t', '\v']) {
      expect(findings(`${space}::error::x`)).toHaveLength(1)
    }
    for (const other of ['\ufeff', '\u200b', 'x ', '|']) expect(findings(`${other}::error::x`)).toEqual([])
  })

  it('A5 properties are split as the runner splits them', () => {
    const [finding] = findings('::error file==a=b.c,line=,col=x, endLine=4,=title=t::m')
    expect(finding).toEqual({ severity: 'error', message: 'm', title: 't', file: 'a=b.c', from: 'command' })
  })

  it('A4 impossible ranges are tidied as the runner does', () => {
    const ranges = [
      'endLine=4',
      'col=3',
      'line=5,endLine=3',
      'line=1,endLine=2,col=3',
      'line=1,col=9,endColumn=3',
      'line=0',
      'line=2,endColumn=7',
    ]
    expect(ranges.map((range) => findings(`::error ${range}::m`)[0])).toMatchObject([
      { line: 4, endLine: 4 },
      {},
      {},
      { line: 1, endLine: 2 },
      { line: 1 },
      {},
      { line: 2, column: 7, endColumn: 7 },
    ])
    expect(findings('::error col=3::m')[0]).not.toHaveProperty('column')
    expect(findings('::error line=1,endLine=2,col=3::m')[0]).not.toHaveProperty('column')
    expect(findings('::error line=5,endLine=3::m')[0]).not.toHaveProperty('line')
  })

  it('A5 a mask holds from its line on, also for the next line of the same chunk, under every split', () => {
    const printed = 'before\n::add-mask::top-secret\nnow top-secret\r##[add-mask]other-one\nother-one\n'
    for (const chunks of twoSplits(printed)) {
      const heard = listen(chunks)
      expect(heard.text).toBe('before\n***\nnow ***\n***\n***\n')
      expect(heard.masks).toEqual([
        { kind: 'masked', runner: ['top-secret'] },
        { kind: 'masked', runner: ['other-one'] },
      ])
    }
  })

  it('A5 a mask that would hide our own outputs is not for the runner (fact 6)', () => {
    expect(listen(['::add-mask::true\n::add-mask::e\n::add-mask::  \n']).masks).toEqual([
      { kind: 'ours-only', because: 'own-word' },
      { kind: 'ours-only', because: 'short' },
    ])
  })

  it('A5 groups and debug lines are shown as text, other commands too', () => {
    const printed =
      '::group::Set up\nin\n::endgroup::\n::debug::why\nx ##[group]no\n::echo::on\n::save-state name=a::b\n'
    expect(listen([printed]).text).toBe(
      '▸ Set up\nin\nDebug: why\nx ##[\\group]no\n\\::echo::on\n\\::save-state name=a::b\n',
    )
  })

  it('A5 between ::stop-commands:: and its token nothing is understood', () => {
    const heard = listen([
      '::stop-commands::T0ken\n::error::a\n::add-mask::not-a-mask\n::t0KEN::\n::error::b\n',
    ])
    expect(heard.findings.map((finding) => finding.message)).toEqual(['b'])
    expect(heard.text).toBe(
      '\\::stop-commands::T0ken\n\\::error::a\n\\::add-mask::not-a-mask\n\\::t0KEN::\nError: b\n',
    )
    expect(findings('::stop-commands::\n::error::a\n::stop-commands::error\n::error::b\n')).toHaveLength(2)
  })

  it('A5 what a command shows is defused itself', () => {
    expect(listen(['::error::a%0A::set-output name=x::y%0D##[echo]on\n']).text).toBe(
      'Error: a\n\\::set-output name=x::y\n##[\\echo]on\n',
    )
    expect(listen(['::group::##[group]x\n']).text).toBe('▸ ##[\\group]x\n')
    expect(findings('::error title=\u001b]0;t\u0007::a%0A::echo::on')[0]).toMatchObject({
      title: '␛]0;t␇',
      message: 'a\n\\::echo::on',
    })
  })

  it('attack S12 a flood of findings is passed on up to the limit, the rest is counted', () => {
    const { findings: kept, totals } = listen(['::error::x\n'.repeat(5000)])
    expect(kept).toHaveLength(1000)
    expect(totals).toMatchObject({ findings: 5000, droppedFindings: 4000 })
  })

  it('attack S13 findings are masked, also what only colours kept apart', () => {
    const masker = createMasker()
    masker.add('s3cr3t-value')
    const heard = listen(
      ['::error title=s3cr3t-value,file=s3cr3t-value.ts::a s3cr3t-value%0As3cr3t-value\n'],
      { masker },
    )
    expect(heard.findings).toEqual([
      { severity: 'error', message: 'a ***\n***', title: '***', from: 'command' },
    ])
    expect(heard.text).not.toContain('s3cr3t')
  })

  it('A4 a message is cut where GitHub cuts it', () => {
    const [finding] = findings(`::error::${'x'.repeat(5000)}`)
    expect(finding?.message).toBe(`${'x'.repeat(4095)}…`)
  })
})
