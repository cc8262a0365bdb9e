import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import {
  carriersOf,
  eventsOf,
  noa,
  onlyRun,
  posix,
  removeWorkspaces,
  startNoa,
  until,
  workspace,
  type Ended,
} from './noa.js'

afterAll(removeWorkspaces)

const file = `workflow:
  name: recorded
  inputs: { word: { default: "naïve" } }
  tasks:
    - { name: a, run: "echo $W; echo \\"v=$W\\" >> $GITHUB_OUTPUT", env: { W: "\${{ inputs.word }}" } }
    - { name: b, depends_on: [a], run: "echo \\"$V\\"", env: { V: "\${{ tasks.a.outputs.v }}" } }
`

/** A recorded run that may be damaged. */
async function recorded(): Promise<{ readonly folder: string; readonly run: string; readonly log: string }> {
  const folder = workspace({ 'w.yml': file })
  const { code } = await noa(['run', 'w.yml', '--run-id', 'r'], { cwd: folder })
  expect(code).toBe(0)
  const run = onlyRun(folder)
  return { folder, run, log: join(run, 'events.jsonl') }
}

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)
const show = (folder: string): Promise<Ended> => noa(['show', 'r'], { cwd: folder })

const linesOf = (log: string): string[] => readFileSync(log, 'utf8').split('\n').slice(0, -1)
const write = (log: string, lines: readonly string[]): void =>
  writeFileSync(log, lines.map((line) => `${line}\n`).join(''))

posix('the record of a run (J1–J5)', () => {
  it('J2 each line carries the hash of the line before it, the first the plan’s', async () => {
    const { run, log } = await recorded()
    const plan: { readonly hash: string } = JSON.parse(readFileSync(join(run, 'plan.json'), 'utf8'))
    let expected = plan.hash
    for (const [index, line] of linesOf(log).entries()) {
      expect(JSON.parse(line)).toMatchObject({ v: 1, prev: expected, seq: index + 1 })
      expected = createHash('sha256').update(line).digest('hex').slice(0, 32)
    }
    expect(linesOf(log).length).toBeGreaterThan(6)
  })

  posix('J4', () => {
    it('J4 it is for its owner alone, and no commit will hold it', async () => {
      const { folder, run } = await recorded()
      for (const path of ['runs', 'cache']) {
        expect(mode(join(folder, '.noa', path))).toBe('700')
        expect(readFileSync(join(folder, '.noa', path, '.gitignore'), 'utf8')).toBe('*\n')
      }
      expect(mode(run)).toBe('700')
      for (const name of ['events.jsonl', 'plan.json', 'logs/main.a.1.log'])
        expect(mode(join(run, name))).toBe('600')
      expect(readdirSync(run).toSorted()).toEqual(['artifacts', 'events.jsonl', 'logs', 'plan.json'])
    })
  })

  it('J1 a torn last line is dropped, also within a character', async () => {
    const { folder, log } = await recorded()
    const whole = await show(folder)
    const bytes = readFileSync(log)
    for (const torn of ['{"v":1,"prev":"', Buffer.from('{"v":1,"x":"ï').subarray(0, -1), Buffer.alloc(512)]) {
      writeFileSync(log, bytes)
      appendFileSync(log, torn)
      expect(await show(folder)).toEqual(whole)
    }
    writeFileSync(log, bytes.subarray(0, -20))
    expect(await show(folder)).toMatchObject({ code: 0, stderr: '' })
  })

  const damages: readonly (readonly [string, (lines: readonly string[]) => readonly string[], RegExp])[] = [
    [
      'a changed line',
      (lines) => lines.with(2, lines[2]?.replace('"t":', '"t": ') ?? ''),
      /line 4: .*changed, cut or moved/,
    ],
    [
      'a changed value',
      (lines) => lines.map((line) => line.replace('"status":"succeeded"', '"status":"failed"')),
      /line \d+: /,
    ],
    ['a line that was cut out', (lines) => lines.toSpliced(3, 1), /line 4: /],
    [
      'two lines that changed places',
      (lines) => lines.with(2, lines[3] ?? '').with(3, lines[2] ?? ''),
      /line 3: /,
    ],
    ['a line twice', (lines) => lines.toSpliced(3, 0, lines[3] ?? ''), /line 5: /],
    ['a line that is not JSON', (lines) => lines.with(1, 'hello'), /line 2: it is not JSON/],
    ['a line that is no event', (lines) => lines.with(1, '[1]'), /line 2: it is no event/],
    ['an empty line', (lines) => lines.with(1, ''), /line 2: /],
    [
      'a line of a newer version',
      (lines) => lines.with(4, lines[4]?.replace('"v":1', '"v":2') ?? ''),
      /of version 2, and this tool reads version 1/,
    ],
    ['the first line gone', (lines) => lines.slice(1), /line 1: /],
  ]
  it('J1, J2, J5 any other damage is an error that names the line: exit code 5', async () => {
    const { folder, log } = await recorded()
    const lines = linesOf(log)
    for (const [what, damage, message] of damages) {
      write(log, damage(lines))
      const ended = await show(folder)
      expect({ what, code: ended.code, stdout: ended.stdout }).toEqual({ what, code: 5, stdout: '' })
      expect(ended.stderr).toMatch(message)
      expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1)
    }
    const list = await noa(['runs'], { cwd: folder })
    expect(list).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^r +damaged/m) })
    const why = await noa(['explain', 'r', 'main.a'], { cwd: folder })
    expect(why.code).toBe(5)
  })

  it('a plan that was changed, damaged, of a newer version or gone', async () => {
    const { folder, run } = await recorded()
    const path = join(run, 'plan.json')
    const plan = readFileSync(path, 'utf8')
    const changes: readonly (readonly [string, RegExp])[] = [
      [plan.replace('"echo $W;', '"echo evil;'), /was changed after it was recorded/],
      [plan.slice(0, -10), /the plan of run r is damaged/],
      ['{}', /the plan of run r is damaged/],
      ['null', /the plan of run r is damaged/],
      [plan.replace('"schema":1', '"schema":2'), /by another version of this tool/],
    ]
    for (const [text, message] of changes) {
      expect(text).not.toBe(plan)
      writeFileSync(path, text)
      const ended = await show(folder)
      expect(ended).toMatchObject({ code: 5, stdout: '' })
      expect(ended.stderr).toMatch(message)
    }
    rmSync(path)
    expect(await show(folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('`noa runs` lists them'),
    })
  })

  it('no run at all, and a run that there is not', async () => {
    const folder = workspace()
    expect(await noa(['show'], { cwd: folder })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('no run is recorded here'),
    })
    expect(await noa(['runs', '--json'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' })
    const { folder: other } = await recorded()
    expect(await noa(['show', 'nope'], { cwd: other })).toMatchObject({ code: 2, stdout: '' })
    const json = await noa(['show', 'nope', '--json'], { cwd: other })
    expect(JSON.parse(json.stdout)).toMatchObject({
      errors: [expect.stringContaining('there is no run nope')],
    })
    expect(await noa(['show', '../runs/r'], { cwd: other })).toMatchObject({ code: 2, stdout: '' })
  })

  it('`noa runs` and `noa show` take the newest first; both find the records from a folder below', async () => {
    const folder = workspace({ 'w.yml': file, 'sub/deep/x': '' })
    for (const _ of [1, 2]) expect((await noa(['run', 'w.yml'], { cwd: folder })).code).toBe(0)
    const cwd = join(folder, 'sub', 'deep')
    const runs: { readonly runs: readonly { readonly run_id: string; readonly status: string }[] } =
      JSON.parse((await noa(['runs', '--json'], { cwd })).stdout)
    expect(runs.runs.map(({ status }) => status)).toEqual(['succeeded', 'succeeded'])
    const latest: unknown = JSON.parse((await noa(['show', '--json'], { cwd })).stdout)
    expect(latest).toMatchObject({ run_id: runs.runs[0]?.run_id })
    rmSync(join(folder, '.git'), { recursive: true })
    expect((await noa(['show', '--json'], { cwd })).code).toBe(0)
  })

  it('J1 what a run prints comes after it is on record', async () => {
    const folder = workspace({
      'w.yml': 'workflow: { name: w, tasks: [{ name: a, run: "until test -e go; do sleep 0.02; done" }] }\n',
    })
    const running = startNoa(['run', 'w.yml'], { cwd: folder })
    await until(() => /main\.a +started/.test(running.stdout()), 'the task')
    expect(eventsOf(onlyRun(folder)).map(({ type }) => type)).toContain('task-started')
    // J3: while it is written, a reader may read it; it is running.
    expect(await noa(['show'], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('running'),
    })
    writeFileSync(join(folder, 'go'), '')
    expect((await running.ended).code).toBe(0)
  })

  it('the latest is the one that began last, whatever the runs are called', async () => {
    const folder = workspace({ 'w.yml': file })
    for (const id of ['z', 'a', 'm']) await noa(['run', 'w.yml', '--run-id', id], { cwd: folder })
    const { stdout } = await noa(['runs'], { cwd: folder })
    expect(
      stdout
        .split('\n')
        .slice(1, 4)
        .map((line) => line[0]),
    ).toEqual(['m', 'a', 'z'])
  })

  it('keys of iterations that a file system would take for one have logs of their own', async () => {
    const keys = ['a/b', 'a_b', 'A_b', 'x'.repeat(400), `${'x'.repeat(400)}y`, '../up', 'é', 'e']
    const loop = { for_each: keys, key: 'loop.item', max_parallel: 8 }
    const stages = [{ name: 's', type: 'loop', loop, tasks: [{ name: 't', run: 'echo "key $NOA_KEY"' }] }]
    const folder = workspace({ 'w.yml': JSON.stringify({ workflow: { name: 'w', stages } }) })
    expect((await noa(['run', 'w.yml'], { cwd: folder })).code).toBe(0)
    const run = onlyRun(folder)
    const logs = readdirSync(join(run, 'logs'))
    expect(new Set(logs.map((name) => name.toLowerCase())).size).toBe(keys.length)
    const texts = logs.map((name) => readFileSync(join(run, 'logs', name), 'utf8'))
    expect(texts.toSorted()).toEqual(keys.map((key) => `key ${key}\n`).toSorted())
  })

  it('two runs at once each have their record', async () => {
    const folder = workspace({ 'w.yml': file })
    const ended = await Promise.all([1, 2, 3, 4].map(() => noa(['run', 'w.yml'], { cwd: folder })))
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    const ids = readdirSync(join(folder, '.noa/runs')).filter((name) => name !== '.gitignore')
    expect(ids).toHaveLength(4)
    for (const id of ids) expect((await noa(['show', id], { cwd: folder })).code).toBe(0)
  })

  it('a run that was killed can be read: what it knew, and no more', async () => {
    const folder = workspace({
      'w.yml': 'workflow: { name: w, tasks: [{ name: a, run: touch up; exec sleep 600 }] }\n',
    })
    const id = `killed-${process.pid}`
    const running = startNoa(['run', 'w.yml', '--run-id', id], { cwd: folder })
    await until(() => /main\.a +started/.test(running.stdout()), 'the task')
    running.child.kill('SIGKILL')
    await running.ended
    // Nobody is left to stop what it ran.
    for (const pid of carriersOf(`noa-${id}-`)) process.kill(pid, 'SIGKILL')
    const shown = await noa(['show', id, '--json'], { cwd: folder })
    expect(shown.code).toBe(0)
    expect(JSON.parse(shown.stdout)).toMatchObject({
      stages: { main: { tasks: { a: { status: 'running' } } } },
    })
    expect(await noa(['runs'], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(id),
    })
  })
})
