import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { createWorld, ownEnvironment, scriptOrder, type World } from './world.js'

let world: World | undefined
const open = (...args: Parameters<typeof createWorld>): World => (world = createWorld(...args))
afterEach(() => world?.close())

const mode = (path: string): number => statSync(path).mode & 0o777
const onUnix = process.platform === 'win32' ? describe.skip : describe

onUnix('a task with `run`, on real shells', () => {
  it('L40 publishes what it wrote to $GITHUB_OUTPUT, and $NOA_OUTPUT is the same file', async () => {
    const { workers, output } = open()
    const order = scriptOrder(
      'echo a=1 >> $GITHUB_OUTPUT\nprintf "b<<E\\nx\\ny\\nE\\n" >> $NOA_OUTPUT\necho hi',
    )
    const outcome = await workers.start(order).ended
    expect(outcome).toMatchObject({ by: 'bash', exitCode: 0, outputs: { a: '1', b: 'x\ny' } })
    expect(outcome).toMatchObject({ log: 'logs/s.t.1.log' })
    expect(outcome.failure).toBeUndefined()
    expect(outcome.exports).toBeUndefined()
    expect(output()).toBe('hi\n')
  })

  it('L40 $GITHUB_ENV and $GITHUB_PATH become exports', async () => {
    const { workers } = open()
    const order = scriptOrder(
      'echo A=b >> $GITHUB_ENV\necho /opt/x >> $GITHUB_PATH\necho /opt/y >> $GITHUB_PATH',
    )
    const { exports, outputs } = await workers.start(order).ended
    expect(exports).toEqual({ env: { A: 'b' }, path: ['/opt/x', '/opt/y'] })
    expect(outputs).toEqual({})
  })

  it('L40 only an attempt that succeeds publishes; the next one finds its files empty', async () => {
    const { workers } = open()
    const order = scriptOrder(
      'test -s $GITHUB_OUTPUT && exit 9\ntest -s $GITHUB_ENV && exit 9\necho a=1 >> $GITHUB_OUTPUT\necho A=1 >> $GITHUB_ENV\nexit 3',
    )
    for (const attempt of [1, 2, 3]) {
      const outcome = await workers.start({ ...order, attempt }).ended
      expect(outcome).toMatchObject({
        failure: { class: 'exit', message: 'exit code 3', exitCode: 3 },
        outputs: {},
      })
      expect(outcome.exports).toBeUndefined()
    }
  })

  it('L40 `with` comes as INPUT_*, in both forms, and typed in the file $NOA_INPUT', async () => {
    const { workers, output } = open()
    const order = scriptOrder(
      'echo "$INPUT_DRY_RUN|$INPUT_LIST|$INPUT_A_B"; cat $NOA_INPUT; env | grep -c INPUT_DRY-RUN',
      {
        with: { 'dry-run': true, list: [1, 'x'], 'a b': 'c' },
      },
    )
    expect((await workers.start(order).ended).failure).toBeUndefined()
    expect(output()).toBe('true|[1,"x"]|c\n{"dry-run":true,"list":[1,"x"],"a b":"c"}1\n')
  })

  it('L40 the summary is kept, masked, for a failed attempt too', async () => {
    const { workers, record } = open({ secretValues: ['hunter2'] })
    const order = scriptOrder('echo "# hi hunter2" >> $GITHUB_STEP_SUMMARY; exit 1', { node: 's[a/b].t' })
    const { summary = '' } = await workers.start(order).ended
    expect(summary).toMatch(/^artifacts\/summaries\/s\[a_b\]\.t-[0-9a-f]{8}\.1\.md$/)
    expect(readFileSync(join(record, summary), 'utf8')).toBe('# hi ***\n')
  })

  it('L40 a summary over 1 MiB is dropped, and the log says so', async () => {
    const { workers, notes } = open()
    const order = scriptOrder('head -c 1048577 /dev/zero | tr "\\0" x > $GITHUB_STEP_SUMMARY')
    const outcome = await workers.start(order).ended
    expect([outcome.failure, outcome.summary]).toEqual([undefined, undefined])
    expect(notes).toEqual([expect.stringContaining('the summary was dropped: it has 1048577 bytes')])
  })

  it.each([
    ['no `=`', 'echo ok=1; echo nonsense', 'line 2: there is no `=`'],
    ['unclosed block', 'echo "a<<EOF"; echo b', 'line 1: the block that opens here is never closed'],
    ['binary', 'echo a=1; printf "b=\\377\\n"', 'line 2: this is not UTF-8'],
    ['a bad name', 'echo "a b=1"', '`a b` is no name of an output'],
    ['a name of JavaScript', 'echo "__proto__=1"', '`__proto__` is no name of an output'],
    [
      '100 MB',
      'printf big=; head -c 100000000 /dev/zero | tr "\\0" x',
      'the output `big` does not fit: 100000004 bytes',
    ],
  ])('P30 (fault) %s in $GITHUB_OUTPUT fails the task', async (_, script, message) => {
    const { workers } = open()
    const { failure } = await workers.start(scriptOrder(`( ${script} ) > $GITHUB_OUTPUT`)).ended
    expect(failure?.class).toBe('output')
    expect(failure?.message).toContain(message)
  })

  it.each([
    'rm $GITHUB_OUTPUT; mkfifo $GITHUB_OUTPUT',
    'ln -sf /etc/passwd $GITHUB_OUTPUT',
    'rm $GITHUB_OUTPUT; mkdir $GITHUB_OUTPUT',
  ])('S54 (attack) what is put in place of $GITHUB_OUTPUT is not read: %s', async (script) => {
    const { workers } = open()
    const { failure } = await workers.start(scriptOrder(script)).ended
    expect(failure).toMatchObject({
      class: 'output',
      message: expect.stringContaining('no longer a plain file'),
    })
    expect((await workers.start(scriptOrder('echo a=1 >> $GITHUB_OUTPUT')).ended).outputs).toEqual({ a: '1' })
  })

  it('L40 a task that removed $GITHUB_OUTPUT publishes nothing, as on GitHub', async () => {
    const { workers } = open()
    const outcome = await workers.start(scriptOrder('rm $GITHUB_OUTPUT')).ended
    expect([outcome.failure, outcome.outputs]).toEqual([undefined, {}])
  })

  it('L36 an output that contains a secret fails the task; its value is not shown', async () => {
    const { workers } = open({ secretValues: ['hunter2'] })
    const { failure, outputs } = await workers.start(scriptOrder('echo "a=x-hunter2" >> $GITHUB_OUTPUT'))
      .ended
    expect(failure).toMatchObject({
      class: 'output',
      message: expect.stringContaining('the output `a` contains a secret'),
    })
    expect(failure?.message).not.toContain('hunter2')
    expect(outputs).toEqual({})
  })

  it('S6 (attack) the job’s own files are out of reach', async () => {
    const job = '/tmp/job-file-that-nobody-may-write'
    const { workers, output } = open({
      env: {
        ...ownEnvironment(),
        GITHUB_OUTPUT: job,
        GITHUB_ENV: job,
        GITHUB_PATH: job,
        GITHUB_STATE: job,
        GITHUB_STEP_SUMMARY: job,
      },
    })
    await workers.start(
      scriptOrder('echo A=1 | tee -a $GITHUB_ENV $GITHUB_PATH $GITHUB_STATE >/dev/null; env'),
    ).ended
    expect(output()).not.toContain(job)
    expect(existsSync(job)).toBe(false)
  })

  it('S54 (attack) the files are ours alone, in a folder that is ours alone, whatever the umask', async () => {
    const { workers, output } = open()
    const before = process.umask(0)
    try {
      await workers.start(scriptOrder('echo $GITHUB_OUTPUT $NOA_INPUT $0')).ended
    } finally {
      process.umask(before)
    }
    const [first = '', input = '', script = ''] = output().trim().split(' ')
    expect([first, script].map(mode)).toEqual([0o600, 0o600])
    expect([dirname(first), dirname(dirname(first)), dirname(script)].map(mode)).toEqual([
      0o700, 0o700, 0o700,
    ])
    expect(dirname(input)).toBe(dirname(first))
  })

  it('L43 bash stops at the first error, in a pipe too; sh at the first error', async () => {
    const { workers, output } = open()
    expect((await workers.start(scriptOrder('false | true\necho no')).ended).failure?.exitCode).toBe(1)
    expect(
      (await workers.start(scriptOrder('false | true\necho sh\nfalse\necho no', { shell: 'sh' })).ended)
        .failure?.exitCode,
    ).toBe(1)
    expect(output()).toBe('sh\n')
  })

  it.each([
    ['python', 'import sys\nprint(sys.version_info[0])', '3\n'],
    ['node', 'console.log(require("node:path").sep)', '/\n'],
    ['perl {0}', 'print "perl\\n"', 'perl\n'],
    ['bash -u {0}', 'echo "$-" | grep -o u', 'u\n'],
  ])('L43 shell: %s', async (shell, script, expected) => {
    const { workers, output } = open()
    const outcome = await workers.start(scriptOrder(script, { shell })).ended
    expect([outcome.failure, output()]).toEqual([undefined, expected])
  })

  it('L43 a missing shell: class spawn, with what to install (P16)', async () => {
    const { workers } = open({ env: { PATH: '/nowhere' } })
    const { failure } = await workers.start(scriptOrder('x', { shell: 'pwsh' })).ended
    expect(failure?.class).toBe('spawn')
    expect(failure?.message).toContain('pwsh')
    expect(failure?.message).toContain('install PowerShell 7')
  })

  it('L43 a script that a task changed is written anew for the next', async () => {
    const { workers, output } = open()
    const order = scriptOrder('echo one; echo "echo two" > $0')
    await workers.start(order).ended
    await workers.start(order).ended
    expect(output()).toBe('one\none\n')
  })

  it('L43 works in the repository’s root, or in a folder of it', async () => {
    const { workers, root, output } = open()
    mkdirSync(join(root, 'a/b'), { recursive: true })
    await workers.start(scriptOrder('pwd')).ended
    await workers.start(scriptOrder('pwd', { workingDirectory: 'a/b' })).ended
    await workers.start(scriptOrder('pwd', { workingDirectory: join(root, 'a') })).ended
    expect(output()).toBe(`${root}\n${root}/a/b\n${root}/a\n`)
  })

  it.each(['..', '../../etc', '/etc', 'a/../../x', 'out', 'out/etc', '/root-evil', 'a\0b', 'file'])(
    'S34, S35 (attack) working_directory %j is refused',
    async (workingDirectory) => {
      const { workers, root } = open()
      symlinkSync('/', join(root, 'out'))
      writeFileSync(join(root, 'file'), '')
      const { failure } = await workers.start(scriptOrder('exit 0', { workingDirectory })).ended
      expect(failure?.class).toBe('input')
      expect(failure?.message).toContain('working_directory')
    },
  )

  it.each(['gone', 'file/x', '~'])(
    'P17 a missing working_directory is named (%s)',
    async (workingDirectory) => {
      const { workers, root } = open()
      writeFileSync(join(root, 'file'), '')
      const { failure } = await workers.start(scriptOrder('exit 0', { workingDirectory })).ended
      expect(failure?.class).toBe('spawn')
      expect(failure?.message).toContain(join(root, workingDirectory))
    },
  )

  it('R6 what it leaves running is stopped, named in the log and in the record', async () => {
    const { workers, notes } = open()
    const outcome = await workers.start(scriptOrder('sleep 61 >/dev/null 2>&1 &')).ended
    expect(outcome.failure).toBeUndefined()
    expect(outcome.leftovers).toEqual(['sleep 61'])
    expect(notes).toEqual([
      expect.stringMatching(/^warning: one process was still running .*`sleep 61` \(\d+\)/),
    ])
  })

  it('P2 killed by a signal: class signal, with its name', async () => {
    const { workers } = open()
    const { failure } = await workers.start(scriptOrder('kill -SEGV $$')).ended
    expect(failure).toEqual({ class: 'signal', message: 'killed by SIGSEGV', signal: 'SIGSEGV' })
  })

  it('P14 standard input is empty', async () => {
    const { workers, output } = open()
    await workers.start(scriptOrder('cat; echo done')).ended
    expect(output()).toBe('done\n')
  })

  it('P27 a task that removes the private folder fails nobody else', async () => {
    const { workers } = open()
    await workers.start(scriptOrder('rm -rf "$(dirname "$(dirname $GITHUB_OUTPUT)")"')).ended
    const outcome = await workers.start(scriptOrder('echo a=1 >> $GITHUB_OUTPUT')).ended
    expect([outcome.failure, outcome.outputs]).toEqual([undefined, { a: '1' }])
  })

  it('L44 a program that an earlier task installed is found', async () => {
    const { workers, root, output } = open({ env: { PATH: '/nowhere' } })
    const paths = [join(root, 'bin')]
    const order = scriptOrder('hi', { shell: 'python', paths })
    expect((await workers.start(order).ended).failure?.class).toBe('spawn')
    mkdirSync(join(root, 'bin'))
    writeFileSync(join(root, 'bin/python3'), '#!/bin/sh\nread -r line < "$1" || echo "$line"\n', {
      mode: 0o755,
    })
    expect((await workers.start(order).ended).failure).toBeUndefined()
    expect(output()).toBe('hi\n')
  })

  it('a set of files serves many attempts', async () => {
    const { workers, output } = open()
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await workers.start(scriptOrder('echo $GITHUB_OUTPUT')).ended
    const paths = new Set(output().trim().split('\n'))
    expect(paths.size).toBe(1)
    const [path = ''] = paths
    expect(readdirSync(dirname(dirname(path))).toSorted()).toHaveLength(2)
  })
})
