import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import {
  carriersOf,
  eventsOf,
  onlyRun,
  onLinux,
  removeWorkspaces,
  resultIn,
  startNoa,
  taskIn,
  until,
  workspace,
  type Running,
} from './noa.js'

afterAll(removeWorkspaces)

/** Survivors are found by the marker that each task carries; their run's id stands in it. */
let runs = 0
const ids: string[] = []
function start(folder: string, ...args: readonly string[]): Running & { readonly id: string } {
  const id = `cancel-${process.pid}-${++runs}`
  ids.push(id)
  return { ...startNoa(['run', 'w.yml', '--run-id', id, ...args], { cwd: folder }), id }
}
afterEach(() => {
  const left = ids.splice(0).flatMap((id) => carriersOf(`noa-${id}-`))
  for (const pid of left) process.kill(pid, 'SIGKILL')
  // oxlint-disable-next-line jest/no-standalone-expect -- holds for every test here
  expect(left).toEqual([])
})

const up = (folder: string, ...names: readonly string[]): Promise<void> =>
  until(() => names.every((name) => existsSync(join(folder, name))), names.join(', '))

const onPosix = onLinux ? describe : describe.skip

onPosix('Ctrl-C once (T4, R6, E1)', () => {
  const file = `workflow:
  name: w
  stages:
    - name: work
      type: parallel
      tasks:
        - name: polite
          run: |
            trap 'echo asked to stop; touch stopped; exit 9' INT
            touch polite
            while :; do sleep 0.05; done
        - { name: plain, run: touch plain; exec sleep 600 }
        - { name: later, depends_on: [plain], run: touch later }
        - { name: handler, depends_on: [plain], if: always(), run: touch handled }
    - name: after
      depends_on: [work]
      tasks: [{ name: never, run: touch never }]
    - name: cleanup
      if: always()
      depends_on: [work]
      tasks: [{ name: sweep, if: always(), run: touch swept }]
`
  it('stops what runs, performs what `always()` asks for, starts nothing else, and ends with 130', async () => {
    const folder = workspace({ 'w.yml': file })
    const running = start(folder, '--json')
    await up(folder, 'polite', 'plain')
    running.child.kill('SIGINT')
    const { code, signal, stdout, stderr } = await running.ended
    expect({ code, signal }).toEqual({ code: 130, signal: null })
    expect(stderr).toContain('cancelled: Ctrl-C; stopping what runs; once more kills it')
    const result = resultIn(stdout)
    expect(result.status).toBe('cancelled')
    const status = (node: string): string => taskIn(result, node).status
    expect(
      ['work.polite', 'work.plain', 'work.later', 'work.handler', 'after.never', 'cleanup.sweep'].map(status),
    ).toEqual(['cancelled', 'cancelled', 'cancelled', 'succeeded', 'cancelled', 'succeeded'])
    const there = ['stopped', 'handled', 'swept', 'later', 'never'].filter((name) =>
      existsSync(join(folder, name)),
    )
    expect(there).toEqual(['stopped', 'handled', 'swept'])
    expect(eventsOf(onlyRun(folder)).at(-1)).toMatchObject({ type: 'run-ended', status: 'cancelled' })
  })

  it.each(['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('%s cancels too', async (signal) => {
    const folder = workspace({
      'w.yml': 'workflow: { name: w, tasks: [{ name: a, run: touch up; exec sleep 600 }] }\n',
    })
    const running = start(folder)
    await up(folder, 'up')
    running.child.kill(signal)
    expect(await running.ended).toMatchObject({ code: 130, signal: null })
    expect(eventsOf(onlyRun(folder)).at(-1)).toMatchObject({ type: 'run-ended', status: 'cancelled' })
  })

  it('children that ignore signals, left the group or hold the pipes are gone when it ends (P4–P8)', async () => {
    const stubborn = `
      trap '' INT TERM HUP
      python3 -c 'import os,time
      if os.fork() == 0:
          os.setsid()
          if os.fork() == 0:
              open("away","w").close(); time.sleep(600)
          os._exit(0)
      ' || (setsid sh -c 'trap "" INT TERM; touch away; sleep 600' &)
      (trap '' INT TERM; sleep 600) &
      touch stubborn
      while :; do sleep 0.05; done`
    const task = { name: 'a', run: stubborn.replaceAll('\n      ', '\n').trim(), grace_period: '200ms' }
    const folder = workspace({ 'w.yml': JSON.stringify({ workflow: { name: 'w', tasks: [task] } }) })
    const running = start(folder)
    await up(folder, 'stubborn', 'away')
    expect(carriersOf(`noa-${running.id}-`).length).toBeGreaterThanOrEqual(3)
    running.child.kill('SIGINT')
    expect((await running.ended).code).toBe(130)
    expect(carriersOf(`noa-${running.id}-`)).toEqual([])
  })

  it('at any moment of a run: 130 or the run was over, the record ends, nobody survives', async () => {
    const tasks = Array.from({ length: 12 }, (_, index) => ({
      name: `t${index}`,
      run: 'sleep 0.05; echo $NOA_TASK',
    }))
    const text = JSON.stringify({ workflow: { name: 'w', max_parallel: 3, tasks } })
    for (let moment = 1; moment <= 9; moment++) {
      const folder = workspace({ 'w.yml': text })
      const running = start(folder)
      const log = (): string => {
        const path = join(folder, '.noa', 'runs', running.id, 'events.jsonl')
        return existsSync(path) ? readFileSync(path, 'utf8') : ''
      }
      await until(() => log().split('\n').length > moment * 3 || log().includes('run-ended'), 'events')
      running.child.kill('SIGINT')
      const { code, signal, stderr } = await running.ended
      const last = eventsOf(onlyRun(folder)).at(-1)
      expect({ stderr, type: last?.type }).toEqual({ stderr: '', type: 'run-ended' })
      // Once the run is over, the signal may meet a Node that is going and has no ears any more.
      const how = signal ?? code
      expect([
        [130, 'cancelled'],
        [0, 'succeeded'],
        ['SIGINT', 'succeeded'],
      ]).toContainEqual([how, last?.['status']])
    }
  })
})

onPosix('Ctrl-C twice (T4, E4)', () => {
  it('kills all at once, also what `always()` began, and records it', async () => {
    const file = `workflow:
  name: w
  stages:
    - name: work
      type: parallel
      tasks:
        - name: deaf
          grace_period: 10m
          run: |
            trap '' INT TERM
            touch deaf
            while :; do sleep 0.05; done
        - { name: quick, run: touch quick; exec sleep 600 }
        - name: handler
          depends_on: [quick]
          if: always()
          grace_period: 10m
          run: |
            trap '' INT TERM
            touch handler
            while :; do sleep 0.05; done
`
    const folder = workspace({ 'w.yml': file })
    const running = start(folder, '--json')
    await up(folder, 'deaf', 'quick')
    running.child.kill('SIGINT')
    await up(folder, 'handler')
    running.child.kill('SIGINT')
    const { code, stdout } = await running.ended
    expect(code).toBe(130)
    const result = resultIn(stdout)
    expect(['work.deaf', 'work.quick', 'work.handler'].map((node) => taskIn(result, node).status)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ])
    const events = eventsOf(onlyRun(folder))
    expect(events.filter(({ type }) => type === 'cancel-requested').map((event) => event['hard'])).toEqual([
      false,
      true,
    ])
    expect(events.at(-1)).toMatchObject({ type: 'run-ended', status: 'cancelled' })
  })
})

onPosix('how tasks end (R6, P14)', () => {
  it('a task without input is not kept waiting by reading it', async () => {
    const folder = workspace({
      'w.yml': 'workflow: { name: w, tasks: [{ name: a, run: cat; echo read }] }\n',
    })
    const { code, stdout } = await start(folder).ended
    expect(code).toBe(0)
    expect(stdout).toContain('│ read')
  })

  it('what a good task leaves running is stopped, and named in a warning', async () => {
    const folder = workspace({
      'w.yml': 'workflow: { name: w, tasks: [{ name: a, run: (setsid sleep 600 &) ; echo done }] }\n',
    })
    const { code, stdout } = await start(folder).ended
    expect(code).toBe(0)
    expect(stdout).toMatch(/warning.*sleep/i)
  })

  it('a timeout stops the task and fails it (class timeout)', async () => {
    const folder = workspace({
      'w.yml':
        'workflow: { name: w, tasks: [{ name: a, timeout: 300ms, grace_period: 100ms, run: "trap : INT TERM; while :; do sleep 0.05; done" }] }\n',
    })
    const { code, stdout } = await start(folder, '--json').ended
    expect(code).toBe(1)
    expect(taskIn(resultIn(stdout), 'main.a')).toMatchObject({
      status: 'failed',
      failure: { class: 'timeout' },
    })
  })

  it('a task that dies by a signal says which (class signal)', async () => {
    const folder = workspace({ 'w.yml': 'workflow: { name: w, tasks: [{ name: a, run: kill -SEGV $$ }] }\n' })
    const { code, stdout } = await start(folder, '--json').ended
    expect(code).toBe(1)
    expect(taskIn(resultIn(stdout), 'main.a')).toMatchObject({
      failure: { class: 'signal', message: expect.stringContaining('SIGSEGV') },
    })
  })
})
