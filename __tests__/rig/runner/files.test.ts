import { describe, expect, it } from '@jest/globals'
import { DUMP_ENV, dumped, messages, run } from './fixture-action.js'

/** Facts of the platform (actions/runner at v2.336), each shown on an action of a few lines. */

describe('files', () => {
  it('GITHUB_OUTPUT takes name=value and blocks; a delimiter inside a value is a line like others', async () => {
    const { outputs } = await run({
      main: `put('OUTPUT', 'a=1=2\\nb<<E\\nx\\n E\\n\\nE\\nc<<E\\nE\\nd=\\n');`,
    })
    expect(outputs).toEqual({ a: '1=2', b: 'x\n E\n', c: '', d: '' })
  })
  it.each([
    ['no =', 'ok=1\nbroken\n', "Invalid format 'broken'"],
    ['an open block', 'ok=1\nb<<E\nx\n', "Matching delimiter not found 'E'"],
    ['a block whose last line is not ended', 'ok=1\nb<<E\nx\nEE', 'EOF marker missing new line'],
    ['a block without name', 'ok=1\n<<E\nE\n', 'Name must not be empty'],
  ])('%s fails the step although it exits 0; what stood before is kept', async (_, text, message) => {
    const got = await run({ main: `put('OUTPUT', ${JSON.stringify(text)});` })
    expect(got).toMatchObject({ exitCode: 0, result: 'failure', outputs: { ok: '1' } })
    expect(messages(got)[0]).toBe("Unable to process file command 'output' successfully.")
    expect(messages(got)[1]).toContain(message)
  })
  it('GITHUB_ENV and GITHUB_PATH reach later steps, NODE_OPTIONS is refused', async () => {
    const got = await run({
      main: `put('ENV', 'A=1\\nnode_options=--bad\\n'); put('PATH', '/one\\n/two\\n');`,
      post: DUMP_ENV,
    })
    expect(messages(got)).toEqual(["Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."])
    expect(got).toMatchObject({ result: 'success', env: { A: '1' }, path: ['/one', '/two'] })
    const env = dumped(got.post !== undefined && 'outputs' in got.post ? got.post.outputs : {})
    expect(env).toMatchObject({ A: '1' })
    expect(env['PATH']).toMatch(/^\/two.\/one./)
    expect(env).not.toHaveProperty('node_options')
  })
  it('a summary of 1 MiB is shown, one byte more is refused whole and the step stays green', async () => {
    const at = await run({ main: `put('STEP_SUMMARY', 'x'.repeat(1024 * 1024))` })
    expect(at.summary).toMatchObject({ kind: 'shown', bytes: 1024 * 1024 })
    const over = await run({ main: `put('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))` })
    expect(over).toMatchObject({ result: 'success', summary: { kind: 'refused' } })
    expect(messages(over)[0]).toContain('upload aborted, supports content up to a size of 1024k, got 1024k')
    expect(over.problems).toHaveLength(1)
  })
  it('a summary is masked', async () => {
    const { summary } = await run({ main: `put('STEP_SUMMARY', '# s3cret\\n')`, secrets: ['s3cret'] })
    expect(summary).toMatchObject({ text: '# ***\n' })
  })
  it('an output that action.yml does not declare is a problem', async () => {
    const yml = 'outputs: { a: { description: x } }'
    expect((await run({ yml, main: `put('OUTPUT', 'a=1\\nb=2\\n')` })).problems).toEqual([
      'output b is not declared in action.yml',
    ])
  })
})
