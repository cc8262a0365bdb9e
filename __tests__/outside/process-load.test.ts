import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { counterFile, MemoryWatch } from '../../src/outside/process-memory.js'
import { createProcesses } from '../../src/outside/processes.js'
import {
  carriersOf,
  environment,
  exited,
  expectNoSurvivors,
  onLinux,
  ownPrefix,
  sh,
  startTask,
  until,
} from './process-harness.js'

const processes = createProcesses()
const describeOnLinux = onLinux ? describe : describe.skip
const openFiles = (): number => readdirSync('/proc/self/fd').length

describeOnLinux('many processes and much output', () => {
  afterEach(expectNoSurvivors)

  it('fault P28: two thousand children leave no zombie, no descriptor and no listener', async () => {
    const warnings: string[] = []
    const onWarning = (warning: Error): void => void warnings.push(warning.message)
    process.on('warning', onWarning)
    let left = 2000
    const slot = async (): Promise<void> => {
      while (left > 0) {
        left -= 1
        const argv = left % 50 === 0 ? (['no-such-program'] as const) : sh(':')
        const end = await startTask(processes, argv).running.ended
        expect(end.how === 'not-started' || end.drained).toBe(true)
      }
    }
    await Promise.all(Array.from({ length: 16 }, slot))
    const before = openFiles()
    left = 400
    await Promise.all(Array.from({ length: 16 }, slot))
    process.off('warning', onWarning)
    expect(openFiles()).toBeLessThanOrEqual(before + 8) // pipes are made eight at a time
    expect(warnings).toEqual([])
    const children = spawnSync('ps', ['-o', 'stat=', '--ppid', String(process.pid)]).stdout.toString()
    expect(children.split('\n').filter((state) => state.startsWith('Z'))).toEqual([])
  }, 120_000)

  it('fault P10: a reader that pauses holds the child back and loses nothing', async () => {
    const task = startTask(processes, sh('head -c 50000000 /dev/zero; echo done >&2'))
    await until(() => task.bytes() > 0, 'the first bytes')
    task.running.pause()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const held = task.bytes()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([task.bytes() === held, held < 50_000_000, task.stderr()]).toEqual([true, true, ''])
    task.running.resume()
    expect(exited(await task.running.ended).drained).toBe(true)
    expect(task.bytes()).toBe(50_000_005)
  }, 60_000)

  it('fault P8: what was paused for longer than the wait for pipes is not lost', async () => {
    const task = startTask(processes, sh('head -c 60000 /dev/zero'))
    task.running.pause()
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(task.bytes()).toBe(0)
    task.running.resume()
    expect(exited(await task.running.ended).drained).toBe(true)
    expect(task.bytes()).toBe(60_000)
  })

  it('fault E6: strays of a dead run are killed by the prefix of its marker', async () => {
    const stray = startTask(processes, sh('setsid sleep 321 & echo up; wait'))
    const other = startTask(processes, sh('echo up; sleep 322'), { env: environment })
    await until(() => stray.stdout() === 'up\n' && other.stdout() === 'up\n', 'both')
    const { killed, possibleSurvivors } = await processes.killStrays(stray.marker)
    expect(killed.map(({ command }) => command)).toContain('sleep 321')
    expect([possibleSurvivors, carriersOf(stray.marker)]).toEqual([[], []])
    expect(carriersOf(other.marker).length).toBeGreaterThan(0)
    await processes.killStrays(ownPrefix)
    await Promise.all([stray.running.ended, other.running.ended])
    expect(await processes.killStrays(ownPrefix)).toEqual({ killed: [], possibleSurvivors: [] })
  })

  it('a run inside a task keeps the marker of the outer one', async () => {
    const env = { ...environment, NOA_TASK_MARKER: 'outer.1' }
    const task = startTask(processes, sh('echo "$NOA_TASK_MARKER"'), { env })
    await task.running.ended
    expect(task.stdout()).toBe(`outer.1 ${task.marker}\n`)
  })
})

describe('fault P3: who is out of memory', () => {
  it('is told by the counter of the control group, once for each kill', () => {
    const place = mkdtempSync(join(tmpdir(), 'memory-'))
    const file = join(place, 'memory.events')
    const count = (kills: number): void =>
      writeFileSync(file, `low 0\noom 4\noom_kill ${kills}\noom_group_kill 0\n`)
    count(3)
    const memory = new MemoryWatch(file)
    const start = memory.count()
    expect(memory.blames(start)).toBe(false)
    count(4)
    expect([memory.blames(start), memory.blames(start)]).toEqual([true, false])
    count(6)
    expect([memory.blames(start), memory.blames(start), memory.blames(start)]).toEqual([true, true, false])
    rmSync(place, { recursive: true })
  })

  it('has no counter where none can be read', () => {
    const memory = new MemoryWatch('/nowhere/memory.events')
    expect([memory.count(), memory.blames(0)]).toEqual([0, false])
    expect(counterFile('/nowhere/cgroup', '/nowhere')).toBeUndefined()
  })
})
