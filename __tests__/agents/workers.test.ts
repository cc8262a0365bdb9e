import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { ProcessEnd } from '../../src/processes.js'
import {
  actionOrder,
  commandOrder,
  createWorld,
  exited,
  performer,
  scriptedProcesses,
  scriptOrder,
  type Child,
  type World,
  type WorldOptions,
} from './world.js'

let world: World | undefined
afterEach(() => world?.close())

const onlyChild = (children: readonly Child[]): Child => {
  const [child] = children
  if (child === undefined) throw new Error('nothing was started')
  return child
}
const scripted = (over: WorldOptions = {}, onStart?: (child: Child) => void) => {
  const processes = scriptedProcesses(onStart)
  world = createWorld({ processes, ...over })
  return { ...world, children: processes.children }
}
const endsWith = (end: ProcessEnd, over: WorldOptions = {}) => scripted(over, (child) => child.end(end))

describe('how a process ended, and what that makes of its task (S1)', () => {
  it.each<readonly [string, ProcessEnd, object]>([
    ['P1 exit code 2: class exit', exited(2), { class: 'exit', message: 'exit code 2', exitCode: 2 }],
    [
      'P2 a signal: class signal',
      {
        how: 'signalled',
        signal: 'SIGABRT',
        outOfMemory: false,
        leftovers: [],
        possibleSurvivors: [],
        drained: true,
      },
      { class: 'signal', message: 'killed by SIGABRT', signal: 'SIGABRT' },
    ],
    [
      'P3 killed for want of memory: class oom',
      {
        how: 'signalled',
        signal: 'SIGKILL',
        outOfMemory: true,
        leftovers: [],
        possibleSurvivors: [],
        drained: true,
      },
      { class: 'oom', signal: 'SIGKILL' },
    ],
    [
      'P3 a shell’s 137 for want of memory: class oom',
      { ...exited(137), outOfMemory: true },
      { class: 'oom', exitCode: 137 },
    ],
    [
      'P17 a missing directory: class spawn, in the words of the start',
      { how: 'not-started', cause: 'directory-missing', message: 'no directory /x' },
      { class: 'spawn', message: 'no directory /x' },
    ],
    [
      'P19 arguments too long: class spawn',
      { how: 'not-started', cause: 'arguments-too-long', message: 'too long' },
      { class: 'spawn', message: 'too long' },
    ],
    [
      'P16 a missing program: class spawn, and what to install',
      { how: 'not-started', cause: 'program-missing', message: 'no bash' },
      { class: 'spawn', message: 'no bash; install bash, or write `shell: sh`' },
    ],
    [
      'R6 stopped before it started',
      { how: 'not-started', cause: 'stopped', message: '' },
      { class: 'signal', message: 'stopped before it started' },
    ],
  ])('%s', async (_, end, failure) => {
    const { workers } = endsWith(end)
    const outcome = await workers.start(scriptOrder('x', { shell: 'bash' })).ended
    expect(outcome.failure).toMatchObject(failure)
    expect(outcome.outputs).toEqual({})
  })

  it('S19 a secret in a message or in the name of a leftover is masked', async () => {
    const leftovers = [{ pid: 5, command: 'curl -H hunter2' }]
    const { workers, notes } = endsWith({ ...exited(0), leftovers }, { secretValues: ['hunter2'] })
    expect((await workers.start(scriptOrder('x')).ended).leftovers).toEqual(['curl -H ***'])
    expect(notes.join('')).not.toContain('hunter2')
  })

  it('P7, P8 what may still run, and output that was cut, are told in the log', async () => {
    const possibleSurvivors = [{ pid: 5, command: 'x' }]
    const { workers, notes } = endsWith({ ...exited(0), possibleSurvivors, drained: false })
    expect((await workers.start(scriptOrder('x')).ended).failure).toBeUndefined()
    expect(notes).toEqual([
      expect.stringContaining('perhaps still running: `x` (5)'),
      expect.stringContaining('held on to the output'),
    ])
  })

  it('L40 files that a survivor may still write to serve no other attempt', async () => {
    const possibleSurvivors = [{ pid: 5, command: 'x' }]
    const { workers, children } = endsWith({ ...exited(0), possibleSurvivors })
    await workers.start(scriptOrder('x')).ended
    await workers.start(scriptOrder('x')).ended
    const [first, second] = children.map(({ spec }) => spec.env['GITHUB_OUTPUT'])
    expect(first).not.toBe(second)
  })

  it('L40 attempts at the same time have files of their own', async () => {
    const { workers, children } = scripted()
    const attempts = ['a', 'b'].map((node) => workers.start(scriptOrder('x', { node })))
    for (const { spec, end } of children) {
      appendFileSync(spec.env['GITHUB_OUTPUT'] ?? '', `who=${spec.env['NOA_NODE']}\n`)
      end(exited(0))
    }
    const outcomes = await Promise.all(attempts.map(({ ended }) => ended))
    expect(outcomes.map(({ outputs }) => outputs)).toEqual([{ who: 'a' }, { who: 'b' }])
  })
})

const broken = (): never => {
  throw new Error('oops')
}

describe('the port Workers', () => {
  it('a task is started before `start` returns, and takes as long as the clock says', async () => {
    let now = 10
    const { workers, children } = scripted({ clock: { now: () => now, wake: () => () => {} } })
    const { ended } = workers.start(scriptOrder('x'))
    expect(children).toHaveLength(1)
    now = 35
    onlyChild(children).end(exited(0))
    expect((await ended).durationMs).toBe(25)
  })

  it('a scripted shell: argv, directory, environment, an empty standard input, and a marker of its own', async () => {
    const { workers, children, root } = scripted({ env: { PATH: '/nowhere', A: '1' } })
    workers.start(scriptOrder('echo hi', { shell: 'bash' }))
    workers.start(scriptOrder('echo hi', { shell: 'bash' }))
    const [first, second] = children.map(({ spec }) => spec)
    expect(first?.argv.slice(0, -1)).toEqual(['bash', '--noprofile', '--norc', '-eo', 'pipefail'])
    expect(first?.argv.at(-1)).toMatch(/\.sh$/)
    expect(first).toMatchObject({ cwd: root, stdin: 'none', env: { A: '1' } })
    expect(first?.marker).not.toBe(second?.marker)
  })

  it('R6 stop and kill reach the program; in a CI job the ladder takes no longer than it may', async () => {
    const { workers, children } = scripted({ maxGraceMs: 3000 })
    const attempt = workers.start(scriptOrder('x'))
    attempt.stop(60_000)
    attempt.stop(500)
    attempt.kill()
    expect(onlyChild(children).signals).toEqual(['stop 2000', 'stop 500', 'kill'])
    onlyChild(children).end(exited(130))
    expect((await attempt.ended).failure?.class).toBe('exit')
  })

  it('R6 elsewhere the grace is the task’s', () => {
    const { workers, children } = scripted()
    workers.start(scriptOrder('x')).stop(60_000)
    expect(onlyChild(children).signals).toEqual(['stop 60000'])
  })

  it('R6 a version that nobody tells holds up no stopped task', async () => {
    const { workers, children, root } = scripted({
      env: { PATH: process.env['PATH'] ?? '' },
      node: { path: '/other', version: '1.0.0' },
    })
    writeFileSync(join(root, 'x.mjs'), '')
    const attempt = workers.start(actionOrder([performer('node', 'x.mjs')]))
    expect(children.map(({ spec }) => spec.argv.at(-1))).toEqual([join(root, 'x.mjs'), '--version'])
    attempt.stop(0)
    onlyChild(children).end(exited(0))
    expect((await attempt.ended).by).toBe('node (x.mjs)')
  })

  it('S19 asks for a version without the secrets of the task', () => {
    const { workers, children, root } = scripted({ node: { path: '/other', version: '1.0.0' } })
    writeFileSync(join(root, 'x.mjs'), '')
    workers.start(actionOrder([performer('node', 'x.mjs')], { secrets: { TOKEN: 'hunter2' } }))
    const [task, probe] = children.map(({ spec }) => spec.env)
    expect([task?.['TOKEN'], probe?.['TOKEN']]).toEqual(['hunter2', undefined])
  })

  it('files that cannot be made fail the task (class runner), and nothing is started', async () => {
    const { workers, children, close } = scripted()
    close()
    const { failure } = await workers.start(scriptOrder('x')).ended
    expect(failure).toMatchObject({ class: 'runner', message: expect.stringContaining('cannot') })
    expect(children).toEqual([])
  })

  it('our own bug is an internal failure, not a rejection', async () => {
    const { workers } = scripted({ programs: { find: broken } })
    expect((await workers.start(scriptOrder('x')).ended).failure).toEqual({
      class: 'internal',
      message: 'Internal error: oops',
    })
  })
})

describe('an agent of kind process', () => {
  it('L44 starts its argv as it is, with NOA_ACTION', async () => {
    const { workers, children } = endsWith(exited(0))
    const outcome = await workers.start(commandOrder(['tool', '$(x)', 'a b'])).ended
    expect(onlyChild(children).spec).toMatchObject({
      argv: ['tool', '$(x)', 'a b'],
      stdin: 'none',
      env: { NOA_ACTION: 'act' },
    })
    expect(outcome.by).toBe('tool')
  })

  it('L44 stdin: json gives it its `with`, typed', () => {
    const { workers, children } = scripted()
    workers.start(commandOrder(['tool'], { stdin: 'json', with: { n: 1, list: ['a'] } }))
    expect(onlyChild(children).spec.stdin).toEqual({ text: '{"n":1,"list":["a"]}' })
  })

  it('P20 a NUL in its arguments, P16 a program that is missing: class spawn (real)', async () => {
    world = createWorld()
    const nul = await world.workers.start(commandOrder(['true', 'a\0b'])).ended
    expect(nul.failure?.class).toBe('spawn')
    const missing = await world.workers.start(commandOrder(['no-such-program-here'])).ended
    expect(missing.failure).toMatchObject({ class: 'spawn' })
    expect(missing.failure?.message).toMatch(/no-such-program-here.*correct `command` of the agent/)
  })

  it('P15 a program that does not read its input ends as it ends (real)', async () => {
    world = createWorld()
    const order = commandOrder([process.execPath, '-e', ''], {
      stdin: 'json',
      with: { big: 'x'.repeat(100_000) },
    })
    expect((await world.workers.start(order).ended).failure).toBeUndefined()
  })

  it('L44 reads its `with` from standard input and publishes (real)', async () => {
    world = createWorld()
    mkdirSync(join(world.root, 'sub'))
    const script = `let all = ''
      process.stdin.on('data', (part) => (all += part)).on('end', () =>
        require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'n=' + (JSON.parse(all).n + 1) + '\\n'))`
    const order = commandOrder([process.execPath, '-e', script], {
      stdin: 'json',
      with: { n: 41 },
      workingDirectory: 'sub',
    })
    expect((await world.workers.start(order).ended).outputs).toEqual({ n: '42' })
  })
})
