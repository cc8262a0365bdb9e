import { afterEach, describe, expect, it } from '@jest/globals'
import { createProcesses } from '../../src/outside/processes.js'
import {
  carriersOf,
  environment,
  exited,
  expectNoSurvivors,
  node,
  onLinux,
  sh,
  signalled,
  startTask,
  stateOf,
  until,
  type Task,
} from './process-harness.js'

const processes = createProcesses()
const describeOnLinux = onLinux ? describe : describe.skip
const isUp = (task: Task): Promise<void> => until(() => task.stdout().includes('up'), 'the first output')

describeOnLinux('how a process is stopped', () => {
  afterEach(expectNoSurvivors)

  it('R6 the group gets SIGINT first, and may end as it likes', async () => {
    const task = startTask(
      processes,
      sh('trap "echo got INT; exit 7" INT; echo up; while :; do sleep 0.05; done'),
    )
    await isUp(task)
    task.running.stop({ graceMs: 60_000 })
    expect(exited(await task.running.ended).code).toBe(7)
    expect(task.stdout()).toBe('up\ngot INT\n')
  })

  it('R6 SIGTERM follows after the grace', async () => {
    const task = startTask(
      processes,
      node(`process.on('SIGINT', () => console.log('INT'))
            process.on('SIGTERM', () => { console.log('TERM'); process.exit(8) })
            setInterval(() => {}, 1e6); console.log('up')`),
    )
    await isUp(task)
    task.running.stop({ graceMs: 150 })
    expect(exited(await task.running.ended).code).toBe(8)
    expect(task.stdout()).toBe('up\nINT\nTERM\n')
  })

  it('fault P4: who ignores SIGINT and SIGTERM is killed with its group', async () => {
    const task = startTask(
      processes,
      sh('trap "" INT TERM; sleep 311 & echo up; while :; do sleep 0.05; done'),
    )
    await isUp(task)
    const began = performance.now()
    task.running.stop({ graceMs: 100 })
    expect(signalled(await task.running.ended).signal).toBe('SIGKILL')
    expect(performance.now() - began).toBeGreaterThan(1000)
  })

  it('fault P4: a second stop with less grace shortens, one with more does not lengthen', async () => {
    const task = startTask(processes, sh('trap "" INT; echo up; while :; do sleep 0.05; done'))
    await isUp(task)
    task.running.stop({ graceMs: 10_000_000 })
    task.running.stop({ graceMs: 50 })
    task.running.stop({ graceMs: 10_000_000 })
    expect(signalled(await task.running.ended).signal).toBe('SIGTERM')
  })

  it('fact 11: a grace beyond 24.8 days does not end at once', async () => {
    const task = startTask(processes, sh('trap "" INT; echo up; sleep 0.4; exit 6'))
    await isUp(task)
    task.running.stop({ graceMs: 30 * 24 * 3600 * 1000 })
    expect(exited(await task.running.ended).code).toBe(6)
  })

  it('fault E4: kill ends all at once, also while a stop is under way', async () => {
    const task = startTask(
      processes,
      sh('trap "" INT TERM; setsid sleep 312 & echo up; while :; do sleep 0.05; done'),
    )
    await isUp(task)
    task.running.stop({ graceMs: 10_000_000 })
    task.running.kill()
    const end = signalled(await task.running.ended)
    expect([end.signal, end.outOfMemory]).toEqual(['SIGKILL', false])
  })

  it('fault E4: kill also cuts short what the end of a task waits for', async () => {
    const task = startTask(
      processes,
      node(`const child = require('node:child_process').spawn(process.execPath,
              ['-e', "process.on('SIGINT', () => {}); console.log('up'); setInterval(() => {}, 1e6)"],
              { stdio: ['ignore', 'inherit', 'ignore'] })
            process.on('SIGINT', () => process.exit(2))`),
    )
    await isUp(task)
    task.running.stop({ graceMs: 10_000_000 })
    await until(() => stateOf(task.running.pid ?? 0) === undefined, 'the end of the leader')
    task.running.kill()
    const end = exited(await task.running.ended)
    expect([end.code, end.leftovers.length]).toEqual([2, 1])
  })

  it('R6 of the group who cleans up after SIGINT has the grace, also when its leader has ended', async () => {
    const task = startTask(
      processes,
      node(`const child = require('node:child_process').spawn(process.execPath,
              ['-e', "process.on('SIGINT', () => setTimeout(() => { console.log('clean'); process.exit() }, 900));"
                + "console.log('up'); setInterval(() => {}, 1e6)"],
              { stdio: ['ignore', 'inherit', 'ignore'] })
            process.on('SIGINT', () => process.exit(2))`),
    )
    await isUp(task)
    task.running.stop({ graceMs: 60_000 })
    const end = exited(await task.running.ended)
    expect([task.stdout(), end.leftovers]).toEqual(['up\nclean\n', []])
  })

  it('fault P13: a flood does not keep the loop from stopping it', async () => {
    const floods = [1, 2, 3].map(() => startTask(processes, sh('trap "" INT; echo up; yes & yes >&2')))
    await Promise.all(floods.map(isUp))
    await until(() => floods.every((task) => task.bytes() > 20_000_000), 'the flood')
    for (const task of floods) task.running.stop({ graceMs: 100 })
    const ends = await Promise.all(floods.map((task) => task.running.ended))
    expect(ends.map((end) => end.how)).toEqual(['signalled', 'signalled', 'signalled'])
  })

  it('fault P24: a stopped process gets the signals too', async () => {
    const task = startTask(
      processes,
      sh('trap "exit 5" INT; echo up; kill -STOP $$; while :; do sleep 0.05; done'),
    )
    await isUp(task)
    await until(() => stateOf(task.running.pid ?? 0) === 'T', 'the stopped state')
    task.running.stop({ graceMs: 60_000 })
    expect(exited(await task.running.ended).code).toBe(5)
  })

  it('fault P24: a stopped leftover is stopped for good', async () => {
    const task = startTask(processes, sh('setsid sh -c "kill -STOP \\$\\$; sleep 313" & sleep 0.2; exit 0'))
    expect(exited(await task.running.ended).leftovers.length).toBeGreaterThan(0)
    expect(carriersOf(task.marker)).toEqual([])
  })

  it('fault P25: a process that hangs without a word is stopped', async () => {
    const task = startTask(processes, ['sleep', 'infinity'])
    task.running.stop({ graceMs: 60_000 })
    await until(() => task.running.pid === undefined || stateOf(task.running.pid) === undefined, 'the end')
    expect(['signalled', 'not-started']).toContain((await task.running.ended).how)
  })

  it('fault P26: a process that ends while it is being stopped ends once, as it ended', async () => {
    const ends = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const task = startTask(processes, sh('trap "exit 0" INT; exit 0'))
        await new Promise((resolve) => setTimeout(resolve, at / 4))
        task.running.stop({ graceMs: at % 3 })
        if (at % 5 === 0) task.running.kill()
        const first = await task.running.ended
        task.running.stop({ graceMs: 0 })
        task.running.kill()
        expect(await task.running.ended).toBe(first)
        return first.how
      }),
    )
    expect(ends).toHaveLength(40)
  })

  it('fault P23: a fork bomb out of its group is swept until it is quiet', async () => {
    const bomb = `b() { setsid sh -c "sleep 314" & }; i=0; while [ $i -lt 60 ]; do b; i=$((i+1)); done; echo up; wait`
    const task = startTask(processes, sh(bomb))
    await isUp(task)
    task.running.kill()
    expect(signalled(await task.running.ended).possibleSurvivors).toEqual([])
    expect(carriersOf(task.marker)).toEqual([])
  })

  it('fault P23: who forks again and again to flee from the sweep is caught', async () => {
    const hare = `const { spawn } = require('node:child_process'); setTimeout(() => {
      spawn(process.execPath, ['-e', process.env.HARE], { detached: true, stdio: 'ignore' }); process.exit() }, 20)`
    const task = startTask(processes, sh(`"${process.execPath}" -e "$HARE"; exit 0`), {
      env: { ...environment, HARE: hare },
    })
    const end = exited(await task.running.ended)
    expect(end.leftovers.length).toBeGreaterThan(0)
    expect(carriersOf(task.marker)).toEqual([])
  })
})
