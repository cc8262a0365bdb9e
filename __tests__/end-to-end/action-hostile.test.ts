import { expect, it } from '@jest/globals'
import { describeAction, everythingIn, job, summaryText } from './action-job.js'

/** A task with this Node script. */
const task = (name: string, script: string, more = ''): string =>
  `    - name: ${name}\n      shell: node\n      run: |\n${script
    .trim()
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n')}\n${more}`

describeAction('A5 nothing that a task prints or writes acts on the job', (node) => {
  it('commands of both syntaxes, after any line end, and a guessed stop token', async () => {
    const commands = [
      '::set-output name=status::hacked',
      '##[set-output name=status]hacked',
      'x ##[set-output name=status]hacked',
      '   ::save-state name=run::hacked',
      '::save-state name=ended::true',
      '::add-matcher::evil.json',
      '::add-path::/evil',
      '::set-env name=EVIL::1',
      '::endgroup::',
      '::group::fake',
      '::stop-commands::mine',
      '::mine::',
      '::echo::on',
      '::debug::x',
    ]
    const got = await job({
      node,
      definition: `workflow:\n  name: ci\n  tasks:\n${task(
        'evil',
        `for (const text of ${JSON.stringify(commands)})
  for (const end of ['\\n', '\\r', '\\r\\n', '\\u2028\\n']) process.stdout.write(text + end + text)
console.log()
console.error('::set-output name=failed::x')`,
      )}${task('broken', `console.log('::error::mine'); process.exit(1)`)}`,
      files: {
        'evil.json': '{"problemMatcher":[{"owner":"evil","pattern":[{"regexp":"(.*)","message":1}]}]}',
      },
    })
    expect(got.outputs).toMatchObject({ status: 'failed', failed: '["main.broken"]' })
    expect(Object.keys(got.outputs).toSorted()).toEqual(['failed', 'outputs', 'result', 'run-id', 'status'])
    expect(Object.keys(got.state).toSorted()).toEqual(['ended', 'run'])
    expect(got.state['run']).not.toContain('hacked')
    expect(got).toMatchObject({ env: {}, path: [] })
    expect(got.log).not.toMatch(/^##\[error\](?!main.broken: exit code 1|mine)/m)
    expect(got.annotations.map(({ message }) => message).toSorted()).toEqual([
      'main.broken: exit code 1',
      'mine',
    ])
    expect(got.tree.filter(({ kind }) => kind === 'group')).toHaveLength(1)
  })

  it('the job’s own files, found by guessing, tell the job nothing that a task wrote into them', async () => {
    const got = await job({
      node,
      definition: `workflow:\n  name: ci\n  tasks:\n${task(
        'guesser',
        `const fs = require('node:fs')
const folder = process.env.RUNNER_TEMP + '/_runner_file_commands/'
for (const name of fs.readdirSync(folder)) {
  if (name.startsWith('path')) fs.writeFileSync(folder + name, '/evil\\n')
  else fs.appendFileSync(folder + name, 'status=hacked\\ngate=hacked\\nended=\\n')
}`,
      )}`,
    })
    expect(got.outputs).toMatchObject({ status: 'succeeded' })
    expect(got.outputs['gate']).toBeUndefined()
    expect(got).toMatchObject({ exitCode: 0, env: {}, path: [] })
    expect(got.state['ended']).toBe('true')
    expect(summaryText(got)).not.toContain('hacked')
    expect(got.log).toContain("something wrote into this step's own GITHUB_ENV; that was taken back")
  })

  it('the files that a task is given are its own', async () => {
    const got = await job({
      node,
      definition: `workflow:\n  name: ci\n  tasks:\n${task(
        'writer',
        `const fs = require('node:fs')
for (const name of ['OUTPUT', 'ENV', 'STATE', 'STEP_SUMMARY', 'PATH'])
  fs.appendFileSync(process.env['GITHUB_' + name], name === 'PATH' ? '/evil' : 'status=hacked')
console.log(Object.keys(process.env).filter((name) => /^(INPUT_|ACTIONS_)/.test(name)).join())`,
      )}`,
    })
    expect(got.outputs).toMatchObject({ status: 'succeeded' })
    expect(got).toMatchObject({ env: {}, path: [], exitCode: 0 })
    expect(got.state['status']).toBeUndefined()
    expect(got.log).not.toMatch(/ACTIONS_RUNTIME|INPUT_/)
  })

  it('a mask of a short or common word does not blot out the job’s outputs', async () => {
    const got = await job({
      node,
      definition: `workflow:\n  name: ci\n  tasks:\n${task(
        'masker',
        `for (const word of ['true', 'succeeded', 'main', 'masker', 'e', '1', 'a b', 'run-id']) console.log('::add-mask::' + word)
const value = 's3cret-' + 'of-a-task'
console.log('::add-mask::' + value)
console.log('it is ' + value)`,
      )}`,
    })
    expect(got.masks).toContain('s3cret-of-a-task')
    expect(
      got.masks.filter((mask) =>
        ['true', 'succeeded', 'main', 'masker', 'e', '1', 'a b', 'run-id'].includes(mask),
      ),
    ).toEqual([])
    expect(got.jobOutputs).toMatchObject({
      values: { status: 'succeeded', 'run-id': got.outputs['run-id'], result: got.outputs['result'] },
      skipped: {},
    })
    expect(everythingIn(got)).not.toContain('s3cret-of-a-task')
  })
})

describeAction('L36 secrets', (node) => {
  it('appear nowhere: log, annotations, summary, outputs, state, record; the runner gets the mask', async () => {
    const secret = 'correct-horse-battery'
    const got = await job({
      node,
      env: { DEPLOY_TOKEN: secret },
      definition: `workflow:\n  name: ci\n  tasks:\n${task(
        'leaky',
        `const secret = process.env.DEPLOY_TOKEN
console.log('plain ' + secret)
console.log('base64 ' + Buffer.from(secret).toString('base64'))
console.log('url ' + encodeURIComponent(secret))
process.stdout.write('cut ' + secret.slice(0, 5)); setTimeout(() => {
  process.stdout.write(secret.slice(5) + '\\n')
  console.log('::error::it is ' + secret)
  require('node:fs').appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# ' + secret)
  process.exitCode = 1
}, 50)`,
        '      secrets: [DEPLOY_TOKEN]\n',
      )}${task('other', `console.log('other sees ' + process.env.DEPLOY_TOKEN)`)}`,
    })
    expect(got.outputs['status']).toBe('failed')
    expect(got.log).toContain('plain ***')
    expect(got.log).toContain('other sees undefined')
    expect(got.masks).toContain(secret)
    const all = everythingIn(got)
    for (const form of [secret, Buffer.from(secret).toString('base64'), 'battery'])
      expect(all).not.toContain(form)
    expect(got.problems).toEqual([])
  })
})
