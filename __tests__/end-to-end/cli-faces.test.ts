import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import {
  cli,
  eventsOf,
  noa,
  onlyRun,
  onLinux,
  posix,
  removeWorkspaces,
  resultIn,
  startNoa,
  startProgram,
  until,
  workspace,
} from './noa.js'
import { hasTerminal, onTerminal, screenOf } from './terminal.js'

afterAll(removeWorkspaces)

const ESCAPE = '\u001b'
const onlyLinux = onLinux ? describe : describe.skip

const two = `workflow:
  name: two
  stages:
    - name: build
      type: parallel
      tasks:
        - { name: lib, run: echo to stdout; echo to stderr >&2 }
        - { name: docs, run: exit 3, on_failure: degrade }
    - name: publish
      depends_on: [build]
      tasks: [{ name: push, run: echo pushed }]
`
const failing = `workflow:
  name: failing
  stages:
    - name: build
      type: parallel
      tasks:
        - { name: good, run: echo all is well }
        - { name: bad, run: echo the reason is here; exit 3 }
`

posix('where things are written (T2)', () => {
  it('a run writes progress and the tasks’ lines to standard output, and nothing to standard error', async () => {
    const folder = workspace({ 'w.yml': two })
    const { code, stdout, stderr } = await noa(['run', 'w.yml'], { cwd: folder })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^two: run .* 3 tasks in 2 stages/)
    expect(stdout).toMatch(/^build\.lib +│ to stdout$/m)
    expect(stdout).toMatch(/^build\.lib +│ to stderr$/m)
    expect(stdout).toMatch(/^two: degraded in .*build/im)
    expect(stdout).not.toContain(ESCAPE)
  })

  it('`--json` prints one document; all else goes to standard error', async () => {
    const folder = workspace({ 'w.yml': two })
    const { code, stdout, stderr } = await noa(['run', 'w.yml', '--json'], { cwd: folder })
    expect(code).toBe(0)
    const result = resultIn(stdout)
    expect(result).toMatchObject({ schema: 1, workflow: 'two', status: 'degraded', attempt: 1, mode: 'auto' })
    expect(result.stages['build']?.tasks['docs']).toMatchObject({ outcome: 'failure', conclusion: 'success' })
    expect(Object.keys(result.stages)).toEqual(['build', 'publish'])
    expect(stderr).toMatch(/│ to stdout$/m)
    const shown = await noa(['show', result.run_id, '--json'], { cwd: folder })
    expect(shown).toMatchObject({ code: 0, stdout, stderr: '' })
  })

  it('findings of `validate` go to standard output, of other commands to standard error', async () => {
    const folder = workspace({ 'w.yml': 'workflow: { name: w, taskz: [] }\n' })
    const [validate, plan] = await Promise.all([
      noa(['validate', 'w.yml'], { cwd: folder }),
      noa(['plan', 'w.yml'], { cwd: folder }),
    ])
    expect(validate).toMatchObject({ code: 2, stdout: expect.stringContaining('unknown-key') })
    expect(validate.stderr).toBe('1 error\n')
    expect(plan).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('unknown-key') })
  })

  it('a warning is told on standard error and does not stop the run', async () => {
    const folder = workspace({
      'w.yml': 'workflow: { name: w, stages: [{ name: s, max_parallel: 2, tasks: [{ run: "true" }] }] }\n',
    })
    const [validate, run] = await Promise.all([
      noa(['validate', 'w.yml'], { cwd: folder }),
      noa(['run', 'w.yml'], { cwd: folder }),
    ])
    expect(validate).toMatchObject({ code: 0, stdout: expect.stringContaining('warning[without-effect]') })
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('warning[without-effect]') })
  })

  it('T1 a run that failed has exit code 1, and says what failed, where, and what to do next', async () => {
    const folder = workspace({ 'w.yml': failing })
    const { code, stdout } = await noa(['run', 'w.yml', '--run-id', 'r1'], { cwd: folder })
    expect(code).toBe(1)
    expect(stdout).toMatch(/✖ build\.bad {2}w\.yml:8: exit code 3/)
    expect(stdout).toContain('noa explain r1 build.bad')
    const explained = await noa(['explain', 'r1', 'build.bad'], { cwd: folder })
    expect(explained).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('exit code 3') })
  })

  it('`--quiet` shows what failed with what it printed, and the result', async () => {
    const folder = workspace({ 'w.yml': failing })
    const { code, stdout } = await noa(['run', 'w.yml', '--quiet'], { cwd: folder })
    expect(code).toBe(1)
    expect(stdout).not.toContain('all is well')
    expect(stdout).toContain('the reason is here')
    expect(stdout).toMatch(/^failing: FAILED/m)
  })

  it('`--log grouped` keeps the lines of a task together', async () => {
    const run = 'for i in 1 2 3 4 5; do echo $NAME $i; sleep 0.02; done'
    const file = `workflow: { name: w, tasks: [{ name: a, run: "${run}", env: { NAME: a } }, { name: b, run: "${run}", env: { NAME: b } }] }\n`
    const folder = workspace({ 'w.yml': file })
    const { code, stdout } = await noa(['run', 'w.yml', '--log', 'grouped'], { cwd: folder })
    expect(code).toBe(0)
    const order = stdout.split('\n').flatMap((line) => /│ ([ab]) \d/.exec(line)?.[1] ?? [])
    expect(order.join('')).toMatch(/^(aaaaabbbbb|bbbbbaaaaa)$/)
  })

  it('`--dry-run` shows the plan, starts nothing, and leaves no record', async () => {
    const folder = workspace({ 'w.yml': failing.replace('exit 3', 'touch started') })
    const [dry, plan] = await Promise.all([
      noa(['run', 'w.yml', '--dry-run'], { cwd: folder }),
      noa(['plan', 'w.yml'], { cwd: folder }),
    ])
    expect(dry).toEqual(plan)
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(dry.stdout).toContain('bad')
    expect([existsSync(join(folder, '.noa')), existsSync(join(folder, 'started'))]).toEqual([false, false])
  })
})

posix('colour (T3)', () => {
  it.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', CI: 'true' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ NO_COLOR: '1', TERM: 'xterm' }, false],
  ])('through a pipe, with %j: %s', async (env, coloured) => {
    const folder = workspace({ 'w.yml': two })
    const { stdout } = await noa(['plan', 'w.yml'], { cwd: folder, env })
    expect(stdout.includes(ESCAPE)).toBe(coloured)
  })
  it('`--no-color` wins over FORCE_COLOR', async () => {
    const folder = workspace({ 'w.yml': two })
    const { stdout } = await noa(['plan', 'w.yml', '--no-color'], { cwd: folder, env: { FORCE_COLOR: '1' } })
    expect(stdout).not.toContain(ESCAPE)
  })
})

const terminal = hasTerminal ? describe : describe.skip
if (!hasTerminal)
  process.stderr.write('SKIPPED: no python3 with `pty` here, nothing is tested on a terminal\n')

/** The lines of the live tree, without colours. */
const drawnLines = (output: string): readonly string[] =>
  output
    .split(`${ESCAPE}[K`)
    .slice(1)
    // oxlint-disable-next-line no-control-regex -- colours are what is taken away
    .map((line) => (line.split('\n')[0] ?? '').replaceAll(/\u001b\[[\d;]*m|\r/g, ''))

const columnsOf = (line: string): number => Array.from(line).length

terminal('on a terminal (T3)', () => {
  it.each([40, 200])(
    'of %i columns: a live tree that never wraps, and at the end what a pipe would say',
    async (columns) => {
      const folder = workspace({
        'w.yml': two.replace('echo to stdout', `echo ${'long '.repeat(80)}; sleep 0.5`),
      })
      const { code, stdout } = await onTerminal(['run', 'w.yml'], { cwd: folder, columns }).ended
      expect(code).toBe(0)
      expect(stdout).toContain(`${ESCAPE}[?25l`)
      expect(stdout.lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(stdout.lastIndexOf(`${ESCAPE}[?25l`))
      for (const line of drawnLines(stdout)) expect(columnsOf(line)).toBeLessThanOrEqual(columns)
      expect(drawnLines(stdout).join('\n')).toContain('lib')
      const text = screenOf(stdout, columns).join('\n')
      expect(text).toMatch(/✔.*lib/)
      expect(text.match(/✔.*push/g)).toHaveLength(1)
      expect(text).toMatch(/degraded/)
    },
  )

  it('what a failed task printed stays on the screen', async () => {
    const folder = workspace({ 'w.yml': failing })
    const { code, stdout } = await onTerminal(['run', 'w.yml'], { cwd: folder, columns: 80 }).ended
    expect(code).toBe(1)
    const screen = screenOf(stdout, 80).join('\n')
    expect(screen).toContain('the reason is here')
    expect(screen).toMatch(/✖.*bad/)
  })

  it.each([[{ CI: 'true' }], [{ TERM: 'dumb' }]])('with %j: plain lines', async (env) => {
    const folder = workspace({ 'w.yml': two })
    const { code, stdout } = await onTerminal(['run', 'w.yml'], { cwd: folder, columns: 80, env }).ended
    expect(code).toBe(0)
    expect(stdout).not.toContain(ESCAPE)
    expect(stdout).toMatch(/│ to stdout/)
  })

  it('with NO_COLOR the tree has no colours', async () => {
    const folder = workspace({ 'w.yml': two })
    const { stdout } = await onTerminal(['run', 'w.yml'], {
      cwd: folder,
      columns: 80,
      env: { NO_COLOR: '1' },
    }).ended
    expect(stdout).toContain(`${ESCAPE}[?25l`)
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(stdout).not.toMatch(/\u001b\[[\d;]+m/)
  })

  it('T4 Ctrl-C on the keyboard cancels; the cursor comes back', async () => {
    const folder = workspace({
      'w.yml': 'workflow: { name: w, tasks: [{ name: a, run: touch up; sleep 600 }] }\n',
    })
    const running = onTerminal(['run', 'w.yml'], { cwd: folder, columns: 80 })
    await until(() => existsSync(join(folder, 'up')), 'the task')
    running.type('\u0003')
    const { code, stdout } = await running.ended
    expect(code).toBe(130)
    expect(stdout.lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(stdout.lastIndexOf(`${ESCAPE}[?25l`))
  })
})

const many = (lines: number): string =>
  `workflow: { name: w, stages: [{ name: s, tasks: [{ name: a, run: 'seq 1 ${lines}' }, { name: b, run: 'touch done; exit 7' }] }] }\n`

posix('readers that leave, lag or lose (E9–E11)', () => {
  it('E9 `| head -1`: the run goes on to its end, and its exit code is kept', async () => {
    const folder = workspace({ 'w.yml': many(200_000) })
    const command = `"$0" "$1" run w.yml | head -1; echo "code \${PIPESTATUS[0]}"`
    const { stdout, stderr } = await startProgram('bash', ['-c', command, process.execPath, cli], {
      cwd: folder,
    }).ended
    expect(stdout.split('\n').slice(1)).toEqual(['code 1', ''])
    expect(stderr).toBe('')
    expect(existsSync(join(folder, 'done'))).toBe(true)
    expect(eventsOf(onlyRun(folder)).at(-1)).toMatchObject({ type: 'run-ended', status: 'failed' })
  })

  onlyLinux('a full disk', () => {
    it('E10 a full disk behind standard output is said, and no run is called good for it', async () => {
      const folder = workspace({ 'w.yml': 'workflow: { name: w, tasks: [{ name: a, run: touch done }] }\n' })
      const full = openSync('/dev/full', 'w')
      const { ended } = startNoa(['run', 'w.yml', '--json'], { cwd: folder, stdio: ['ignore', full, 'pipe'] })
      const { code, stderr } = await ended
      closeSync(full)
      expect(code).toBe(2)
      expect(stderr).toMatch(/standard output cannot be written.*ENOSPC/)
      expect(stderr).not.toMatch(/^\s+at /m)
      expect(existsSync(join(folder, 'done'))).toBe(true)
    })
  })

  it('E11 a slow reader gets every line', async () => {
    const folder = workspace({ 'w.yml': many(400_000).replace('exit 7', 'true') })
    const command = `"$0" "$1" run w.yml | (sleep 1; grep -c '│ [0-9]')`
    const { stdout } = await startProgram('bash', ['-c', command, process.execPath, cli], { cwd: folder })
      .ended
    expect(stdout.trim()).toBe('400000')
  })

  it('both streams closed from the start: the run is done and recorded', () => {
    const folder = workspace({ 'w.yml': many(10).replace('exit 7', 'true') })
    const ended = spawnSync('bash', ['-c', `exec "$0" "$1" run w.yml >&- 2>&-`, process.execPath, cli], {
      cwd: folder,
    })
    expect(ended.status).toBe(0)
    expect(eventsOf(onlyRun(folder)).at(-1)).toMatchObject({ type: 'run-ended', status: 'succeeded' })
  })
})
