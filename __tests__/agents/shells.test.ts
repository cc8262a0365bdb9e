import { describe, expect, it } from '@jest/globals'
import { commandOf, findShell } from '../../src/agents/shells.js'

const all = (): boolean => true
const line = (written: string | undefined, isWindows = false, has: (program: string) => boolean = all) => {
  const shell = findShell(written, isWindows, has)
  if (!shell.ok) return shell.error
  const { extension, program } = shell.value
  return commandOf(shell.value, `F.${extension}`, program).join(' ')
}

const wrap = (name: string): string => {
  const shell = findShell(name, true, all)
  return shell.ok ? shell.value.wrap('a\r\nb\n') : ''
}

describe('L43 shells, with GitHub’s names and templates', () => {
  it.each([
    ['bash', 'bash --noprofile --norc -eo pipefail F.sh'],
    ['sh', 'sh -e F.sh'],
    ['pwsh', "pwsh -command . 'F.ps1'"],
    ['powershell', "powershell -command . 'F.ps1'"],
    ['cmd', 'cmd /D /E:ON /V:OFF /S /C CALL "F.cmd"'],
    ['python', 'python F.py'],
    ['node', 'node F.js'],
    ['perl {0}', 'perl F.pl'],
    ['bash -x {0} --flag', 'bash -x F.sh --flag'],
    ['"/opt/my tools/bash" -e {0}', '/opt/my tools/bash -e F.sh'],
    ['nix-shell --run {0}', 'nix-shell --run F.txt'],
  ])('%s', (written, expected) => expect(line(written)).toBe(expected))

  it.each([
    ['bash where there is one', false, all, /^bash /],
    ['else sh', false, (program: string) => program !== 'bash', /^sh -e /],
    ['pwsh on Windows', true, all, /^pwsh /],
    ['Windows PowerShell where that is all', true, () => false, /^powershell /],
  ])('without `shell:` %s', (_, isWindows, has, expected) =>
    expect(line(undefined, isWindows, has)).toMatch(expected),
  )

  it('python is python3 where that is its only name', () =>
    expect(line('python', false, (program) => program === 'python3')).toBe('python3 F.py'))

  it.each(['fish', 'bash -x', 'constructor', ''])('%j is no shell: says what may be written', (written) =>
    expect(line(written)).toContain('write one of bash, sh, pwsh'),
  )

  it('P18 scripts have the ends of line that their shell wants', () => {
    expect(wrap('bash')).toBe('a\nb\n')
    expect(wrap('cmd')).toBe('@echo off\r\na\r\nb\r\n')
    expect(wrap('pwsh')).toMatch(/^\$ErrorActionPreference = 'stop'\n/)
    expect(wrap('pwsh')).toMatch(/exit \$LASTEXITCODE \}$/)
    expect(wrap('powershell')).not.toMatch(/[^\r]\n/)
  })

  it('a quote in the script’s path ends no text of PowerShell', () => {
    const shell = findShell('pwsh', false, all)
    expect(shell.ok && commandOf(shell.value, "/t/o'x.ps1", 'pwsh').at(-1)).toBe(". '/t/o''x.ps1'")
  })
})
