import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { lock } from '../../src/outside/record-lock.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noa-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = (): string => join(folder, 'lock')

describe('one writer a run (J3)', () => {
  it('who holds it keeps all others out, until it gives it back; nothing else is left', () => {
    const held = lock(path())
    expect(held.ok).toBe(true)
    expect(lock(path())).toMatchObject({
      ok: false,
      error: { kind: 'held', message: expect.stringContaining(String(process.pid)) },
    })
    expect(readdirSync(folder)).toEqual(['lock'])
    if (held.ok) held.value()
    expect(readdirSync(folder)).toEqual([])
    expect(lock(path()).ok).toBe(true)
  })

  it('a dead process, a machine that was started again, and half a lock do not hold it', () => {
    const before = lock(path())
    const mine: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(path(), 'utf8'))
    expect(before.ok).toBe(true)
    const dead = [
      JSON.stringify({ ...mine, pid: 2 ** 22 + 1 }),
      JSON.stringify({ ...mine, started: 'at another time' }),
      JSON.stringify({ ...mine, boot: 'another' }),
      '{"pid":',
      '',
    ]
    for (const text of dead) {
      writeFileSync(path(), text)
      expect({ text, ok: lock(path()).ok }).toEqual({ text, ok: true })
      expect(readdirSync(folder)).toEqual(['lock'])
    }
  })

  it('of another machine nothing is known: its lock is kept (J19)', () => {
    const foreign = JSON.stringify({ pid: 1, started: '', boot: '', host: `not-${hostname()}` })
    writeFileSync(path(), foreign)
    expect(lock(path())).toMatchObject({ ok: false, error: { kind: 'held' } })
    expect(readFileSync(path(), 'utf8')).toBe(foreign)
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  it('where it cannot be written, that is said', () => {
    expect(lock(join(folder, 'no', 'lock'))).toMatchObject({
      ok: false,
      error: { kind: 'unwritable', message: expect.stringContaining('it does not exist') },
    })
  })
})
