import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { describeOnPosix, job, postOf, summaryText } from './action-job.js'

const definition = (stubborn = ''): string => `workflow:
  name: ci
  stages:
    - name: one
      tasks:
        - { name: slow, run: '${stubborn}echo READY; sleep 97 & sleep 97' }
        - { name: later, run: 'echo NEVER' }
        - { name: clean, if: always(), run: 'echo CLEANED > cleaned; echo CLEANED' }
    - name: two
      depends_on: [one]
      tasks:
        - { name: next, run: 'echo NEVER' }
`

const cancelOn = (word: string) => {
  const cancel = new AbortController()
  const onLine = (line: string): void => {
    if (line.includes(word)) cancel.abort()
  }
  return { cancel: cancel.signal, onLine }
}

describeOnPosix('cancelling the job', (node) => {
  it('T4 cancel: what runs is stopped at once, `always()` runs in post, nothing survives', async () => {
    const got = await job({
      node,
      definition: definition(),
      with: { log: 'interleaved' },
      ...cancelOn('READY'),
    })
    expect(got).toMatchObject({
      result: 'cancelled',
      exitCode: 130,
      sent: ['SIGINT'],
      strays: [],
      problems: [],
    })
    expect(got.outputs).toMatchObject({ status: 'cancelled', failed: '[]' })
    expect(got.log).not.toMatch(/NEVER|CLEANED/)
    expect(summaryText(got)).toMatch(/^## 🛑 ci was cancelled\n/)
    const post = postOf(got)
    expect(post).toMatchObject({ result: 'success', exitCode: 0 })
    expect(post.log).toMatch(/one\.clean\s+│ CLEANED/)
    expect(post.log).not.toContain('NEVER')
    expect(summaryText(post)).toContain('| one.clean | ✅ succeeded |')
    expect(summaryText(post)).toContain('| one.later | 🛑 cancelled |')
    expect(readFileSync(join(got.place.workspace, 'cleaned'), 'utf8')).toBe('CLEANED\n')
    expect(got.record.match(/"run-ended"/g)).toHaveLength(1)
  }, 15_000)

  it('T4 cancel at once: nothing has started, or what has is stopped, and nothing survives', async () => {
    const dead = await job({ node, definition: definition(), cancel: AbortSignal.abort() })
    expect(dead).toMatchObject({ result: 'cancelled', strays: [], problems: [] })
    expect(existsSync(join(dead.place.workspace, 'cleaned'))).toBe(false)
    const early = await job({ node, definition: definition(), ...cancelOn('ci: run ') })
    expect(early).toMatchObject({ result: 'cancelled', exitCode: 130, strays: [], problems: [] })
    expect(early.record).toContain('"cancel-requested"')
    expect(early.raw + postOf(early).log).not.toContain('NEVER')
    expect(early.record.match(/"run-ended"/g)).toHaveLength(1)
  }, 15_000)

  it('T4 a task that ignores signals is down, and the record durable, within 5 s', async () => {
    let at = 0
    const { cancel, onLine } = cancelOn('READY')
    cancel.addEventListener('abort', () => (at = Date.now()))
    let ended = 0
    const got = await job({
      node,
      definition: definition('trap "" INT TERM; '),
      with: { log: 'interleaved' },
      cancel,
      onLine: (line) => {
        onLine(line)
        if (line.startsWith('The step was cancelled.')) ended = Date.now()
      },
    })
    expect(got).toMatchObject({ exitCode: 130, sent: ['SIGINT'], strays: [] })
    expect(ended - at).toBeLessThan(5000)
    expect(postOf(got).log).toContain('CLEANED')
  }, 20_000)

  it('T4 without `always()` the run ends in its step, and post has nothing to do', async () => {
    const got = await job({
      node,
      definition: "workflow:\n  name: ci\n  tasks:\n    - { name: slow, run: 'echo READY; sleep 97' }\n",
      with: { log: 'interleaved' },
      ...cancelOn('READY'),
    })
    expect(got).toMatchObject({
      result: 'cancelled',
      exitCode: 130,
      strays: [],
      outputs: { status: 'cancelled' },
    })
    expect(postOf(got)).toMatchObject({ log: '', summary: { kind: 'none' } })
    expect(summaryText(got)).toContain('| main.slow | 🛑 cancelled |')
  }, 15_000)

  it('T4 a step that was killed has its run told by post, and nothing more of it starts', async () => {
    const got = await job({
      node,
      definition: definition().replace('echo READY', 'echo READY; kill -9 $PPID'),
      with: { log: 'interleaved' },
    })
    expect(got).toMatchObject({ result: 'failure', signal: 'SIGKILL' })
    const post = postOf(got)
    expect(post.exitCode).toBe(0)
    expect(post.log).toMatch(/the step was killed while one\.slow ran/)
    expect(post.log).not.toMatch(/^\s+at /m)
    expect(summaryText(post)).toContain('one.slow')
    expect(existsSync(join(got.place.workspace, 'cleaned'))).toBe(false)
  }, 15_000)

  it('T4 when the time for cleaning up is over post is stopped too, and leaves nothing', async () => {
    const cancelPost = new AbortController()
    const { cancel, onLine } = cancelOn('READY')
    const got = await job({
      node,
      definition: definition().replace('echo CLEANED > cleaned', 'echo CLEANING; sleep 97'),
      with: { log: 'interleaved' },
      cancel,
      cancelPost: cancelPost.signal,
      onLine: (line) => {
        onLine(line)
        if (line.includes('CLEANING')) cancelPost.abort()
      },
    })
    expect(got.strays).toEqual([])
    expect(summaryText(postOf(got))).toContain('| one.clean | 🛑 cancelled |')
  }, 20_000)
})
