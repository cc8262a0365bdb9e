import { cpSync, mkdirSync } from 'node:fs'
import { it } from '@jest/globals'
import { ACTION, describeAction, job, newFolder, summaryText } from './action-job.js'
const show = (got: Awaited<ReturnType<typeof job>>) =>
  process.stdout.write(
    `${got.log}\n=====\n${JSON.stringify({ result: got.result, exit: got.exitCode, outputs: Object.keys(got.outputs), ann: got.annotations, post: got.post && 'log' in got.post ? got.post.log : '', postSummary: got.post && 'summary' in got.post ? got.post.summary : '', problems: got.problems, strays: got.strays }, undefined, 1)}\n${summaryText(got)}\n\n\n`,
  )
describeAction('look', (node) => {
  it('unified', async () => {
    const workspace = newFolder()
    cpSync(`${ACTION}/definitions`, `${workspace}/definitions`, { recursive: true })
    mkdirSync(`${workspace}/.git`)
    show(await job({ node, workspace, with: { file: 'definitions/unified-pipeline.yml' } }))
  }, 120000)
  it('plan', async () => {
    const workspace = newFolder()
    cpSync(`${ACTION}/definitions`, `${workspace}/definitions`, { recursive: true })
    mkdirSync(`${workspace}/.git`)
    show(await job({ node, workspace, with: { file: 'definitions/unified-pipeline.yml', command: 'plan' } }))
  }, 120000)
  it('wrong', async () => {
    show(
      await job({
        node,
        definition: 'workflow:\n  name: x\n  taks:\n    - { name: a, run: echo }\n',
        with: {},
      }),
    )
    show(
      await job({
        node,
        definition: 'workflow:\n  name: x\n  taks:\n    - { name: a, run: echo }\n',
        with: { command: 'validate' },
      }),
    )
    show(
      await job({
        node,
        definition: 'workflow:\n  name: x\n  tasks:\n    - { name: a, run: echo }\n',
        with: {
          command: 'rum',
          log: 'x',
          'max-parallel': '0',
          mode: 'debug',
          summary: 'no',
          state: 'artifact',
          override: 'x=y',
          'working-directory': 'nope',
        },
      }),
    )
    show(
      await job({
        node,
        definition: 'workflow:\n  name: x\n  tasks:\n    - { name: a, run: echo }\n',
        with: { inputs: 'a: 1' },
      }),
    )
    show(
      await job({
        node,
        definition: 'workflow:\n  name: x\n  tasks:\n    - { name: a, run: echo }\n',
        with: { inputs: '- a: [' },
      }),
    )
    show(
      await job({
        node,
        definition: 'workflow:\n  name: x\n  tasks:\n    - { name: a, run: echo, secrets: [TOK] }\n',
      }),
    )
    show(
      await job({
        node,
        definition: 'workflow:\n  name: x\n  tasks:\n    - { name: a, run: echo }\n',
        with: { only: 'mian' },
      }),
    )
  })
  it('cancel', async () => {
    const cancel = new AbortController()
    show(
      await job({
        node,
        definition: `workflow:
  name: ci
  stages:
    - name: one
      tasks:
        - { name: slow, run: 'echo READY; sleep 100' }
        - { name: later, run: 'echo never' }
        - { name: clean, if: always(), run: 'echo CLEANED' }
    - name: two
      tasks:
        - { name: x, run: 'echo never' }
`,
        with: { log: 'interleaved' },
        cancel: cancel.signal,
        onLine: (line) => {
          if (line.includes('READY')) cancel.abort()
        },
      }),
    )
  }, 30000)
})
