import { describe, expect, it } from '@jest/globals'
import { run } from './fixture-action.js'

/** Facts of the platform (actions/runner at v2.336), each shown on an action of a few lines. */

const onPosix = process.platform === 'win32' ? describe.skip : describe // Windows has no signals
const onLinux = process.platform === 'linux' ? describe : describe.skip // strays are found in /proc
const node24 = process.env['NOA_TEST_NODE24']
const onNode24 = node24 === undefined ? describe.skip : describe

describe('processes', () => {
  it('exit code 0 is success, any other failure, and the post step runs after both with STATE_', async () => {
    const post = `say('state ' + process.env.STATE_key + ' input ' + process.env.INPUT_A)`
    const got = await run({
      main: `put('STATE', 'key=v\\n'); process.exitCode = 3`,
      post,
      yml: 'inputs: { a: { default: i } }',
    })
    expect(got).toMatchObject({ exitCode: 3, result: 'failure' })
    expect(got.post).toMatchObject({ exitCode: 0, result: 'success', log: 'state v input i' })
  })
  it('bad UTF-8, a byte-order mark and characters cut in two come out as .NET reads them', async () => {
    const got = await run({
      main: `const b = Buffer.from('\\ufeffé€\\n'); process.stdout.write(b.subarray(0, 4)); setTimeout(() => process.stdout.write(Buffer.concat([b.subarray(4), Buffer.from([0xff, 10])])), 20)`,
    })
    expect(got.log).toBe('é€\n\ufffd')
  })
})

onPosix('cancelling', () => {
  it('the post step can be cancelled too, when the time for clean-up is over', async () => {
    const cancelPost = new AbortController()
    const got = await run({
      main: '',
      post: `say('cleaning'); setInterval(() => {}, 1000)`,
      cancelPost: cancelPost.signal,
      onLine: () => cancelPost.abort(),
    })
    expect(got).toMatchObject({
      result: 'success',
      post: { result: 'cancelled', signal: 'SIGINT', sent: ['SIGINT'] },
    })
  })
  it('cancel is SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL to the one process; then post runs', async () => {
    const cancel = new AbortController()
    const got = await run({
      main: `for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => say('got ' + s)); say('ready'); setInterval(() => {}, 1000)`,
      post: `say('post')`,
      cancel: cancel.signal,
      onLine: (line) => void (line === 'ready' && cancel.abort()),
      timeScale: 0.05,
    })
    expect(got).toMatchObject({
      result: 'cancelled',
      signal: 'SIGKILL',
      sent: ['SIGINT', 'SIGTERM', 'SIGKILL'],
      post: { log: 'post' },
    })
    expect(got.log.split('\n')).toEqual([
      'ready',
      'got SIGINT',
      'got SIGTERM',
      '##[error]The operation was canceled.',
    ])
  })
  it('a step that ends on SIGINT gets no further signal', async () => {
    const cancel = new AbortController()
    const got = await run({
      main: `process.on('SIGINT', () => process.exit(0)); say('ready'); setInterval(() => {}, 1000)`,
      cancel: cancel.signal,
      onLine: () => cancel.abort(),
    })
    expect(got).toMatchObject({ result: 'cancelled', exitCode: 0, sent: ['SIGINT'] })
  })
})

onLinux('what a step leaves running', () => {
  it('output held open by a grandchild is waited for 5 s, and the stray is killed at the job’s end and named', async () => {
    const got = await run({
      main: `const { spawn } = require('node:child_process'); spawn('sleep', ['300'], { stdio: 'inherit', detached: true }).unref(); say('done')`,
      timeScale: 0.05,
    })
    expect(got).toMatchObject({ exitCode: 0, outputHeldOpen: true, strays: [{ command: 'sleep 300' }] })
    expect(got.problems).toHaveLength(2)
  })
})

onNode24('with NOA_TEST_NODE24 (skipped unless it names a Node 24)', () => {
  it('the node to start can be chosen', async () => {
    const got = await run({ main: `say(process.version)`, node: node24 ?? '' })
    expect(got.log).toMatch(/^v24\./)
  })
})
