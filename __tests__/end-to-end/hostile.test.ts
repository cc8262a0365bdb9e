import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import {
  carriersOf,
  cli,
  noa,
  onLinux,
  removeWorkspaces,
  startNoa,
  startProgram,
  until,
  workspace,
} from './noa.js'

afterAll(removeWorkspaces)

const linux = onLinux ? describe : describe.skip

// Something of ours throws while a task is at work.
const bug = (how: string): string =>
  `--import=data:text/javascript,${encodeURIComponent(
    `import { existsSync, writeFileSync } from 'node:fs'; if (process.argv[2] === 'run') { const wait = setInterval(() => { if (existsSync('up')) { clearInterval(wait); ${how} } }, 20); wait.unref() }`,
  )}`

linux('our own bugs (E8, T1)', () => {
  const file =
    'workflow: { name: w, tasks: [{ name: a, run: "trap : INT TERM; touch up; while :; do sleep 0.05; done" }] }\n'
  it.each([
    ['an exception', "throw new Error('boom')"],
    ['a rejected promise', "Promise.reject(new Error('boom'))"],
  ])(
    '%s that nobody catches: exit code 70, one message, no stack, nothing goes on, the record can be read',
    async (_, how) => {
      const folder = workspace({ 'w.yml': file })
      const id = `bug-${process.pid}-${how.length}`
      const { code, stderr } = await noa(['run', 'w.yml', '--run-id', id], {
        cwd: folder,
        env: { NODE_OPTIONS: bug(how) },
      })
      expect(code).toBe(70)
      expect(stderr).toMatch(/^noa: Internal error: boom\nThis is a bug of noa: please report it/)
      expect(stderr).not.toMatch(/^\s+at /m)
      await until(() => carriersOf(`noa-${id}-`).length === 0, 'the end of the task', 10_000)
      expect((await noa(['show', id], { cwd: folder })).code).toBe(0)
    },
  )

  it('NOA_DEBUG=1 shows where it happened', async () => {
    const folder = workspace({ 'w.yml': file })
    const env = { NODE_OPTIONS: bug("throw new Error('boom')"), NOA_DEBUG: '1' }
    const { code, stderr } = await noa(['run', 'w.yml'], { cwd: folder, env })
    expect(code).toBe(70)
    expect(stderr).toMatch(/^\s+at /m)
  })
})

linux('the record’s disk is full while it runs (J10, J11)', () => {
  it('what runs is stopped, the reason is told, the exit code is not 0, what was written can be read', async () => {
    const file =
      'workflow: { name: w, stages: [{ name: s, type: loop, loop: { times: 1000 }, tasks: [{ name: a, run: "true" }] }] }\n'
    const folder = workspace({ 'w.yml': file })
    // No file may have more than 64 KiB for this shell and all below it; the plan has less, the log would have more.
    const { code, stdout, stderr } = await startProgram(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 64; exec "$0" "$1" run w.yml --run-id full --quiet`,
        process.execPath,
        cli,
      ],
      { cwd: folder },
    ).ended
    expect(code).not.toBe(0)
    expect(stdout + stderr).toMatch(/recorded|record/)
    expect(stdout + stderr).not.toMatch(/Internal error|^\s+at /m)
  })
})

linux('a run that is stopped for a while (E7)', () => {
  it('SIGSTOP and SIGCONT: it goes on', async () => {
    const folder = workspace({
      'w.yml':
        'workflow: { name: w, tasks: [{ name: a, run: "touch up; until test -e go; do sleep 0.02; done; echo went on" }] }\n',
    })
    const running = startNoa(['run', 'w.yml'], { cwd: folder })
    await until(() => existsSync(join(folder, 'up')), 'the task')
    running.child.kill('SIGSTOP')
    writeFileSync(join(folder, 'go'), '')
    running.child.kill('SIGCONT')
    const { code, stdout } = await running.ended
    expect(code).toBe(0)
    expect(stdout).toContain('│ went on')
  })
})
