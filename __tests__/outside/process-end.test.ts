import { afterEach, describe, expect, it } from '@jest/globals'
import { createProcesses } from '../../src/outside/processes.js'
import {
  carriersOf,
  exited,
  expectNoSurvivors,
  node,
  onLinux,
  sh,
  signalled,
  startTask,
  stateOf,
  until,
} from './process-harness.js'

const processes = createProcesses()
const describeOnLinux = onLinux ? describe : describe.skip

describeOnLinux('how a process ends', () => {
  afterEach(expectNoSurvivors)

  it('fault P1: the exit code is kept', async () => {
    const codes = [0, 1, 2, 126, 127, 128, 130, 255]
    const ends = await Promise.all(
      codes.map((code) => startTask(processes, sh(`exit ${code}`)).running.ended),
    )
    expect(ends.map((end) => exited(end).code)).toEqual(codes)
    expect(ends[1]).toEqual({
      how: 'exited',
      code: 1,
      outOfMemory: false,
      leftovers: [],
      possibleSurvivors: [],
      drained: true,
    })
  })

  it('fault P2: a signal is told by its name, never as an exit', async () => {
    const names = [
      'HUP',
      'INT',
      'QUIT',
      'ILL',
      'ABRT',
      'FPE',
      'SEGV',
      'PIPE',
      'ALRM',
      'TERM',
      'USR1',
      'XCPU',
      'KILL',
    ]
    const ends = await Promise.all(
      names.map((name) => startTask(processes, sh(`ulimit -c 0; kill -${name} $$; sleep 60`)).running.ended),
    )
    expect(ends.map((end) => signalled(end).signal)).toEqual(names.map((name) => `SIG${name}`))
    expect(ends.every((end) => end.how === 'signalled' && !end.outOfMemory)).toBe(true)
  })

  it('both streams are given whole and apart', async () => {
    const task = startTask(
      processes,
      node(`process.stdout.write('o'.repeat(300000)); process.stderr.write('é')`),
    )
    expect(exited(await task.running.ended).drained).toBe(true)
    expect([task.stdout().length, task.stderr()]).toEqual([300_000, 'é'])
  })

  it('standard output and error can be opened by name, as in a plain step', async () => {
    const task = startTask(
      processes,
      sh('echo one > /dev/stderr; echo two | tee /dev/stderr; cat /dev/stdin'),
      {
        stdin: { text: 'three' },
      },
    )
    expect(exited(await task.running.ended).code).toBe(0)
    expect([task.stdout(), task.stderr()]).toEqual(['two\nthree', 'one\ntwo\n'])
  })

  it('fault P5: a grandchild in the group is stopped and named', async () => {
    const end = exited(await startTask(processes, sh('sleep 301 & exit 3')).running.ended)
    expect(end.code).toBe(3)
    expect(end.leftovers.map(({ command }) => command)).toEqual(['sleep 301'])
    expect(end.drained).toBe(true)
  })

  it.each([
    ['setsid', 'setsid sleep 302 &'],
    ['nohup', 'nohup setsid sleep 302 > /dev/null 2>&1 &'],
    ['double fork', '(setsid sh -c "sleep 302 & exit" &) ; sleep 0.1'],
    ['closed pipes', 'setsid sleep 302 > /dev/null 2>&1 < /dev/null &'],
  ])('fault P6: a grandchild that left the group by %s is stopped and named', async (_, script) => {
    const task = startTask(processes, sh(`${script}\nexit 0`))
    const end = exited(await task.running.ended)
    expect(end.leftovers.map(({ command }) => command)).toContain('sleep 302')
    expect(carriersOf(task.marker)).toEqual([])
  })

  it('fault P6: a leftover that ignores SIGTERM is killed', async () => {
    const script = `process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1e6)`
    const task = startTask(processes, [
      process.execPath,
      '-e',
      `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(script)}],
         { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
       child.stdout.once('data', () => process.exit(0))`,
    ])
    const end = exited(await task.running.ended)
    expect(end.leftovers).toHaveLength(1)
    expect(end.possibleSurvivors).toEqual([])
  })

  it('fault P6: the leftover of a task is not taken for one of the task beside it', async () => {
    const long = startTask(processes, sh('setsid sleep 303 & echo up; wait'))
    await until(() => long.stdout() === 'up\n', 'the long task')
    const short = exited(await startTask(processes, sh('setsid sleep 304 & exit 0')).running.ended)
    expect(short.leftovers.map(({ command }) => command)).toEqual(['sleep 304'])
    expect(carriersOf(long.marker).length).toBeGreaterThan(0)
    long.running.kill()
    await long.running.ended
  })

  it('fault P7: who cleared its environment and left is told as a possible survivor', async () => {
    const end = exited(
      await startTask(processes, sh('env -i setsid sleep 305 & sleep 0.2; exit 0')).running.ended,
    )
    expect(end.leftovers).toEqual([])
    const [survivor] = end.possibleSurvivors
    expect(survivor?.command).toBe('sleep 305')
    process.kill(survivor?.pid ?? 0, 'SIGKILL')
  })

  it('fault P7: when the task is stopped while it lives, its parents tell of it', async () => {
    const task = startTask(processes, sh('env -i setsid sleep 306 & echo $!; wait'))
    await until(() => task.stdout() !== '', 'the pid')
    const pid = Number(task.stdout())
    task.running.kill()
    await task.running.ended
    expect([undefined, 'Z']).toContain(stateOf(pid))
  })

  it('fault P8: a holder of stdout whom nobody can find does not hold the task for ever', async () => {
    const task = startTask(processes, sh('env -i setsid sleep 307 & sleep 0.2; echo out; exit 0'))
    const end = exited(await task.running.ended)
    expect([end.drained, task.stdout()]).toEqual([false, 'out\n'])
    for (const { pid } of end.possibleSurvivors) process.kill(pid, 'SIGKILL')
  })

  it('fault P8: who still drains the output when the task ends is no leftover', async () => {
    const task = startTask(processes, [
      'bash',
      '-c',
      'exec > >(sleep 0.05; cat); head -c 60000 /dev/zero; exit 0',
    ])
    const end = exited(await task.running.ended)
    expect([end.leftovers, end.drained, task.bytes()]).toEqual([[], true, 60_000])
  })

  it('fault P9: a process that closed its output is waited for', async () => {
    const task = startTask(processes, sh('exec >&- 2>&-; sleep 0.3; exit 9'))
    expect(exited(await task.running.ended).code).toBe(9)
  })

  it('fault P14: without input a read ends at once', async () => {
    const task = startTask(processes, sh('cat; readlink /proc/self/fd/0'))
    expect(exited(await task.running.ended).code).toBe(0)
    expect(task.stdout()).toBe('/dev/null\n')
  })

  it('input is given whole, as text and as bytes', async () => {
    const text = startTask(processes, sh('cat'), { stdin: { text: 'grün' } })
    const bytes = startTask(processes, sh('wc -c'), { stdin: Buffer.alloc(1_000_000) })
    await Promise.all([text.running.ended, bytes.running.ended])
    expect([text.stdout(), bytes.stdout().trim()]).toEqual(['grün', '1000000'])
  })

  it('fault P15: a program that does not read its input ends as it says', async () => {
    const stdin = Buffer.alloc(5_000_000)
    const closing = startTask(processes, sh('exec 0<&-; sleep 0.2; exit 4'), { stdin })
    const leaving = startTask(processes, sh('exit 5'), { stdin })
    expect(exited(await closing.running.ended).code).toBe(4)
    expect(exited(await leaving.running.ended).code).toBe(5)
  })
})
