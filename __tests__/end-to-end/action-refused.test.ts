import { expect, it } from '@jest/globals'
import { describeAction, job, json, summaryText } from './action-job.js'

const FINE = "workflow:\n  name: ci\n  tasks:\n    - { name: a, run: 'echo RAN' }\n"

describeAction('what the action refuses', (node) => {
  it('L3 a wrong definition: text with frames, annotations on its lines, the document, nothing started', async () => {
    const got = await job({
      node,
      definition: 'workflow:\n  name: ci\n  taks:\n    - { name: a, run: echo RAN }\n  mode: fast\n',
    })
    expect(got).toMatchObject({ exitCode: 1, result: 'failure', record: '', post: { log: '' } })
    expect(got.annotations.map(({ file, line, title }) => [file, line, title])).toEqual([
      ['unified-workflow.yml', 3, 'unknown-key'],
      ['unified-workflow.yml', 5, expect.any(String)],
    ])
    expect(got.log).toContain(
      'unified-workflow.yml:3:3: error[unknown-key]: `workflow` has no key `taks`; did you mean `tasks`?',
    )
    expect(got.log).toContain('> 3 |   taks:')
    expect(got.log).not.toMatch(/RAN$|^\s+at /m)
    expect(json(got.outputs['result'])).toMatchObject({ schema: 1, diagnostics: [{ line: 3 }, { line: 5 }] })
    expect(summaryText(got)).toMatch(/^## ❌ unified-workflow\.yml: 2 errors\n/)
  })

  it('no definition at all says where it looked', async () => {
    const got = await job({ node })
    expect(got).toMatchObject({ exitCode: 1 })
    expect(got.annotations[0]?.message).toMatch(/there is no workflow definition .* or name a file/)
  })

  it.each([
    ['command', 'rum', /input `command` is .*did you mean `run`/],
    ['command', 'resume', /command `resume` is not supported yet/],
    ['log', 'loud', /input `log` is `grouped` or `interleaved`, not `loud`/],
    ['summary', 'no', /input `summary` is true or false, not `no`/],
    ['annotations', '1', /input `annotations` is true or false, not `1`/],
    ['max-parallel', '0', /input `max-parallel` takes a whole number above 0, not `0`/],
    ['mode', 'fast', /input `mode`: a mode is auto, supervised or debug, not `fast`/],
    ['state', 'artifact', /input `state`: `artifact` is not supported yet/],
    ['working-directory', 'nope', /input `working-directory`: there is no folder `nope`/],
    ['override', 'skip=a', /input `override` is not supported yet/],
    ['only', 'mian', /input `only`: there is no stage named `mian`; did you mean `main`\?/],
    ['skip', 'main.b', /input `skip`: there is no task of stage main named `b`/],
    ['inputs', 'channel: x', /input `inputs` gives `channel`, which is no input/],
    ['inputs', 'a: [', /input `inputs`, line 1: /],
    ['inputs', '[1]', /input `inputs` must be a map/],
    ['file', 'none.yml', /none\.yml/],
  ])('input %s: %s', async (name, value, message) => {
    const got = await job({ node, definition: FINE, with: { [name]: value } })
    expect(got).toMatchObject({ exitCode: 1, result: 'failure', record: '' })
    expect(got.annotations.filter(({ level }) => level === 'error').map((each) => each.message)).toEqual([
      expect.stringMatching(message),
    ])
    expect(got.log).not.toMatch(/^RAN$|^\s+at /m)
  })

  it('says all that is wrong with the inputs at once', async () => {
    const got = await job({ node, definition: FINE, with: { log: 'x', summary: 'x', 'max-parallel': 'x' } })
    expect(got.annotations).toHaveLength(3)
  })

  it('L36 a secret without a value: the task’s line, and how a step gives it', async () => {
    const got = await job({ node, definition: FINE.replace("'echo RAN'", "'echo RAN', secrets: [TOKEN_X]") })
    expect(got).toMatchObject({ exitCode: 1, record: '' })
    expect(got.annotations).toEqual([
      expect.objectContaining({
        file: 'unified-workflow.yml',
        line: 4,
        message: expect.stringContaining('env: { TOKEN_X: "${{ secrets.TOKEN_X }}" }'),
      }),
    ])
  })
})

describeAction('commands that start nothing', (node) => {
  it('`command: validate` is green for a good file and red for a wrong one', async () => {
    const good = await job({ node, definition: FINE, with: { command: 'validate' } })
    expect(good).toMatchObject({
      exitCode: 0,
      record: '',
      annotations: [],
      log: 'unified-workflow.yml: no problems',
    })
    expect(json(good.outputs['result'])).toEqual({ schema: 1, diagnostics: [] })
    expect(summaryText(good)).toBe('## ✅ unified-workflow.yml: no problems\n')
    const wrong = await job({
      node,
      definition: FINE.replace('tasks', 'taks'),
      with: { command: 'validate' },
    })
    expect(wrong).toMatchObject({ exitCode: 1, annotations: [{ level: 'error', line: 3, column: 3 }] })
    expect(summaryText(wrong)).toContain('| ❌ | unified-workflow.yml:3:3 |')
  })

  it('`command: plan` shows the plan as text and graph, and gives the document', async () => {
    const got = await job({ node, definition: FINE, with: { command: 'plan' } })
    expect(got).toMatchObject({ exitCode: 0, record: '', annotations: [], problems: [] })
    expect(got.log).toMatch(/^ci: 1 task in 1 stage/)
    expect(json(got.outputs['result'])).toMatchObject({ schema: 1, workflow: 'ci', target: 'job' })
    expect(summaryText(got)).toContain('```mermaid\ngraph ')
    const wrong = await job({ node, definition: FINE.replace('tasks', 'taks'), with: { command: 'plan' } })
    expect(wrong).toMatchObject({ exitCode: 1, annotations: [{ line: 3 }] })
  })
})
