import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { noa, onlyRun, posix, removeWorkspaces, resultIn, startNoa, taskIn, workspace } from './noa.js'

afterAll(removeWorkspaces)

const MiB = 1024 * 1024
/** A definition of one stage whose tasks run these scripts, one after another. */
const running = (...scripts: readonly string[]): string =>
  JSON.stringify({
    workflow: {
      name: 'w',
      stages: [{ name: 's', tasks: scripts.map((run, index) => ({ name: `t${index}`, run })) }],
    },
  })

/** The most memory that the process ever held, in MiB; only Linux tells, elsewhere it is 0. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function withPeak(
  args: readonly string[],
  cwd: string,
): Promise<{ code: number | null; peak: number; stdout: string; stderr: string }> {
  const started = startNoa(args, { cwd, maxKept: 80 * MiB })
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(started.child.pid))), 20)
  const ended = await started.ended
  clearInterval(watch)
  return { ...ended, peak }
}

posix('what tasks print (P10–P13)', () => {
  it('P11 100 MB without a newline: no harm, bounded memory, a bounded log', async () => {
    const folder = workspace({ 'w.yml': running('head -c 100000000 /dev/zero | tr "\\0" x', 'echo after') })
    const { code, peak } = await withPeak(['run', 'w.yml', '--json'], folder)
    expect(code).toBe(0)
    expect(statSync(join(onlyRun(folder), 'logs/s.t0.1.log')).size).toBeLessThan(80 * MiB)
    expect(peak).toBeLessThan(300)
  })

  it('P10 1 GB: the log is capped and says so, its end is kept, the task is not blocked', async () => {
    const folder = workspace({
      'w.yml': running('(yes 0123456789abcdef || true) | head -c 1000000000; echo; echo the end'),
    })
    const { code, peak } = await withPeak(['run', 'w.yml', '--quiet'], folder)
    expect(code).toBe(0)
    const log = readFileSync(join(onlyRun(folder), 'logs/s.t0.1.log'))
    expect(log.length).toBeLessThan(80 * MiB)
    expect(log.subarray(-2000).toString()).toMatch(/the end\n$/)
    expect(log.includes('bytes dropped')).toBe(true)
    expect(peak).toBeLessThan(300)
  })

  it('P13 a flood of short lines does not delay the end of another task', async () => {
    const tasks = [
      { name: 'flood', run: 'yes', timeout: '2s', grace_period: '100ms', on_failure: 'degrade' },
      { name: 'other', run: 'sleep 0.2', timeout: '20s' },
    ]
    const folder = workspace({ 'w.yml': JSON.stringify({ workflow: { name: 'w', max_parallel: 2, tasks } }) })
    const { code, stdout } = await noa(['run', 'w.yml', '--json'], { cwd: folder })
    expect(code).toBe(0)
    const result = resultIn(stdout)
    expect(taskIn(result, 'main.other').status).toBe('succeeded')
    expect(taskIn(result, 'main.flood')).toMatchObject({ status: 'degraded', failure: { class: 'timeout' } })
  })

  it('P12 binary, invalid UTF-8, cut characters, NULs: valid JSON, and good text stays as it is', async () => {
    const folder = workspace({
      'w.yml': running(
        'i=0; while [ $i -lt 256 ]; do printf "\\\\$(printf %03o $i)"; i=$((i+1)); done; echo',
        'printf "caf\\303"; sleep 0.2; printf "\\251 \\360\\237\\230\\200\\n"',
        'printf "\\377\\376h\\0i\\0"',
      ),
    })
    const { code, stdout, stderr } = await noa(['run', 'w.yml', '--json'], { cwd: folder })
    expect(code).toBe(0)
    expect(resultIn(stdout).status).toBe('succeeded')
    expect(stderr).toMatch(/│ café 😀$/m)
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(stderr).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f\u009b]/)
  })

  it('S9 escapes of a terminal are shown, not obeyed', async () => {
    const folder = workspace({
      'w.yml': running(
        `printf '\\033[2J\\033]0;title\\007\\033]52;c;aGk=\\007\\033[1A\\033[31mred\\033[0m\\n'`,
      ),
    })
    const { stdout } = await noa(['run', 'w.yml'], { cwd: folder })
    expect(stdout).toContain('red')
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(stdout).not.toMatch(/\u001b(?!\[[\d;]*m)|\u0007/)
  })

  it('S10 a task cannot print a line that looks like ours', async () => {
    const folder = workspace({
      'w.yml': running(`printf 'x\\rw: ok in 1ms\\ns.t1       ok in 1ms\\n'; exit 1`),
    })
    const { code, stdout } = await noa(['run', 'w.yml'], { cwd: folder })
    expect(code).toBe(1)
    for (const line of stdout.split('\n').filter((each) => / ok in 1ms/.test(each)))
      expect(line).toMatch(/^s\.t0 +│ /)
    expect(stdout).toMatch(/^w: FAILED/m)
  })

  it('A5 workflow commands that tasks print cannot act on a job', async () => {
    const folder = workspace({
      'w.yml': running(
        'echo "::set-output name=a::b"; echo "x ##[set-env name=A]b"; echo "  ::add-path::/tmp"',
      ),
    })
    const { stdout } = await noa(['run', 'w.yml', '--log', 'grouped'], { cwd: folder })
    expect(stdout).not.toMatch(/^\s*::|##\[set-env/m)
    expect(stdout).toContain('set-output')
  })

  it('lines of two streams are whole', async () => {
    const script = 'for i in $(seq 300); do echo out-$i-out; echo err-$i-err >&2; done'
    const folder = workspace({ 'w.yml': running(script) })
    const { stdout } = await noa(['run', 'w.yml'], { cwd: folder })
    const lines = stdout.split('\n').filter((line) => line.includes('│'))
    expect(lines).toHaveLength(600)
    for (const line of lines) expect(line).toMatch(/^s\.t0 +│ (out-\d+-out|err-\d+-err)$/)
  })
})
