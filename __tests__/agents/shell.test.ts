import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { createWorld, scriptOrder, type World } from './world.js'

let world: World | undefined
const open = (...args: Parameters<typeof createWorld>): World => (world = createWorld(...args))
afterEach(() => world?.close())

const onUnix = process.platform === 'win32' ? describe.skip : describe

onUnix('a task with `run`, on real shells', () => {
  it('L40 publishes what it wrote to $GITHUB_OUTPUT, and $NOA_OUTPUT is the same file', async () => {
    const { workers, output } = open()
    const order = scriptOrder(
      'echo a=1 >> $GITHUB_OUTPUT\nprintf "b<<E\\nx\\ny\\nE\\n" >> $NOA_OUTPUT\necho hi',
    )
    const outcome = await workers.start(order).ended
    expect(outcome).toMatchObject({ by: 'bash', exitCode: 0, outputs: { a: '1', b: 'x\ny' } })
    expect(outcome.failure).toBeUndefined()
    expect(output()).toBe('hi\n')
  })
})
