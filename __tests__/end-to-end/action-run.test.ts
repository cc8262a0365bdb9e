import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { ACTION, describeAction, groups, job, json, newFolder, postOf, summaryText } from './action-job.js'

const TASKS = 'workflow:\n  name: ci\n  tasks:\n'

describeAction('the action runs a workflow', (node) => {
  it('A1 a good run: groups with clean lines, outputs, summary, and a post step that does nothing', async () => {
    const got = await job({
      node,
      definition: [
        'workflow:',
        '  name: ci',
        '  inputs: { channel: { default: beta }, count: { type: number, default: 1 } }',
        '  outputs: { said: "${{ stages.main.tasks.say.outputs.word }}" }',
        '  tasks:',
        '    - name: say',
        '      run: echo "on $CHANNEL"; echo "word=$CHANNEL-$COUNT" >> "$GITHUB_OUTPUT"',
        '      env: { CHANNEL: "${{ inputs.channel }}", COUNT: "${{ inputs.count }}" }',
        '    - { name: silent, run: ":" }',
        '',
      ].join('\n'),
      with: { inputs: 'channel: stable\ncount: 3' },
    })
    expect(got).toMatchObject({ exitCode: 0, result: 'success', annotations: [], problems: [], strays: [] })
    expect(got.outputs).toMatchObject({ status: 'succeeded', failed: '[]', outputs: '{"said":"stable-3"}' })
    expect(json(got.outputs['result'])).toMatchObject({
      schema: 1,
      status: 'succeeded',
      run_id: got.outputs['run-id'],
    })
    expect(groups(got)).toEqual([
      { title: expect.stringMatching(/^main\.say ok in \S+ \(bash\)$/), lines: ['on stable'] },
    ])
    expect(got.log).toMatch(/^main\.silent\s+ok in /m)
    expect(got.log).toMatch(/ci: ok in \S+\n {2}2 succeeded$/)
    expect(summaryText(got)).toMatch(/^## ✅ ci succeeded\n/)
    expect(summaryText(got)).toContain('| said | stable-3 |')
    expect(postOf(got)).toMatchObject({ exitCode: 0, log: '', summary: { kind: 'none' } })
  })

  it('A5 a failed run: red, its output last and open, A4 annotated on the line of the definition', async () => {
    const got = await job({
      node,
      definition: `${TASKS}    - { name: bad, run: 'echo boom; exit 3' }\n    - { name: good, run: 'sleep 0.2; echo fine' }\n`,
    })
    expect(got).toMatchObject({ exitCode: 1, result: 'failure', problems: [] })
    expect(got.outputs).toMatchObject({ status: 'failed', failed: '["main.bad"]' })
    expect(got.annotations).toEqual([
      {
        level: 'error',
        title: 'main.bad failed',
        message: 'main.bad: exit code 3',
        file: 'unified-workflow.yml',
        line: 4,
      },
    ])
    expect(groups(got).map(({ title }) => title)).toEqual([expect.stringMatching(/^main\.good ok/)])
    const at = ['FAILED in', 'fine', '\n── main.bad ──\n', '\nboom\n', 'ci: FAILED in'].map((text) =>
      got.log.indexOf(text),
    )
    expect(at).toEqual([...at].toSorted((a, b) => a - b))
    expect(at[0]).toBeGreaterThan(0)
    expect(summaryText(got)).toContain('#### ❌ `main.bad`: exit code 3')
    expect(summaryText(got)).toContain('```text\nboom\n```')
    // The record goes with the job: nothing points at it.
    expect(got.log + summaryText(got)).not.toMatch(/noa show|noa explain|\.log\b/)
  })

  it('A4 matchers and `::error::` of tasks annotate the source, placed in the workspace', async () => {
    const got = await job({
      node,
      files: {
        'repo/.git/HEAD': 'ref: refs/heads/main\n',
        'repo/src/a.ts': 'const a: number = "x"\n',
        'repo/unified-workflow.yml': [
          TASKS.trimEnd(),
          '    - { name: types, matchers: [tsc], run: "echo \'src/a.ts(1,7): error TS2322: not a number\'; exit 2" }',
          '    - { name: lint, run: "echo \'::warning file=src/a.ts,line=1::shorten it\'" }',
          '    - { name: below, working_directory: src, matchers: [tsc], run: "echo \'a.ts(1,7): warning TS1: from below\'" }',
          '',
        ].join('\n'),
      },
      with: { 'working-directory': 'repo' },
    })
    expect(got.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        file: 'repo/unified-workflow.yml',
        line: 4,
        message: 'main.types: exit code 2',
      }),
      expect.objectContaining({ level: 'warning', file: 'repo/src/a.ts', line: 1, message: 'shorten it' }),
      expect.objectContaining({
        level: 'warning',
        file: 'repo/src/a.ts',
        line: 1,
        column: 7,
        message: 'from below',
      }),
      expect.objectContaining({
        level: 'error',
        file: 'repo/src/a.ts',
        line: 1,
        column: 7,
        message: 'not a number',
      }),
    ])
  })

  it('S3 a degraded run is green, and warns', async () => {
    const got = await job({
      node,
      definition: `${TASKS}    - { name: flaky, run: 'exit 1', on_failure: degrade }\n    - { name: good, run: ':' }\n`,
    })
    expect(got).toMatchObject({
      exitCode: 0,
      result: 'success',
      outputs: { status: 'degraded', failed: '[]' },
    })
    expect(got.annotations).toEqual([
      expect.objectContaining({ level: 'warning', title: 'main.flaky was degraded', line: 4 }),
    ])
    expect(summaryText(got)).toMatch(/^## ⚠️ ci/)
  })

  it('A5 `log: interleaved` prefixes lines as they come', async () => {
    const got = await job({
      node,
      definition: `${TASKS}    - { name: say, run: 'echo one; echo ::group::two' }\n`,
      with: { log: 'interleaved' },
    })
    expect(got.log).toContain('main.say │ one\nmain.say │ ')
    expect(groups(got)).toEqual([])
  })

  it('A6 with RUNNER_DEBUG events are told, without it none', async () => {
    const definition = `${TASKS}    - { name: say, run: 'echo one' }\n`
    const [quiet, loud] = [await job({ node, definition }), await job({ node, definition, debug: true })]
    expect(quiet.log).not.toContain('task-started')
    expect(loud.log).toMatch(/##\[debug\].*"type":"task-started"/)
    expect(loud.outputs['status']).toBe('succeeded')
  })

  it('summary and annotations can be switched off; a selection takes spaces, commas and line ends', async () => {
    const definition = `${TASKS}    - { name: a, run: ':' }\n    - { name: b, run: 'exit 1' }\n    - { name: c, run: ':' }\n`
    const off = await job({ node, definition, with: { summary: 'false', annotations: 'false' } })
    expect(off).toMatchObject({ exitCode: 1, summary: { kind: 'none' }, annotations: [] })
    const only = await job({ node, definition, with: { only: 'main.a,\n  main.c' } })
    expect(only.outputs['status']).toBe('succeeded')
    expect(only.log).toMatch(/main\.b\s+skipped/)
    const skipped = await job({ node, definition, with: { skip: 'main.b' } })
    expect(skipped.outputs['status']).toBe('succeeded')
  })

  it('M1 in a job a stage with an environment runs; L32 `github` and `runner` are the runner’s', async () => {
    const got = await job({
      node,
      definition: [
        'workflow:',
        '  name: ci',
        '  outputs: { where: "${{ github.repository }} on ${{ runner.environment }}" }',
        '  stages:',
        '    - name: deploy',
        '      environment: production',
        "      tasks: [{ name: push, run: 'echo DEPLOYED' }]",
        '',
      ].join('\n'),
    })
    expect(got.outputs['status']).toBe('succeeded')
    expect(groups(got)[0]?.lines).toEqual(['DEPLOYED'])
    expect(json(got.outputs['outputs'])).toEqual({ where: 'octocat/hello-world on github-hosted' })
  })

  it('the record lies with the job’s temporary files, or in the folder that `state` names', async () => {
    const definition = `${TASKS}    - { name: bad, run: 'echo x; exit 1' }\n`
    const plain = await job({ node, definition })
    expect(existsSync(join(plain.place.workspace, '.noa'))).toBe(false)
    expect(plain.record).toContain('"run-ended"')
    const kept = await job({ node, definition, with: { state: 'kept' } })
    const [run = ''] = readdirSync(join(kept.place.workspace, 'kept', 'runs')).filter(
      (name) => !name.startsWith('.'),
    )
    expect(run).toBe(kept.outputs['run-id'])
    expect(kept.log).toContain(`kept/runs/${run}/logs/main.bad.1.log`)
  })

  it('a record that cannot be written is told, and nothing runs', async () => {
    const temp = newFolder()
    writeFileSync(join(temp, 'noa'), 'in the way')
    const got = await job({ node, temp, definition: `${TASKS}    - { name: a, run: 'echo RAN' }\n` })
    expect(got).toMatchObject({ exitCode: 1, result: 'failure' })
    expect(got.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(/^the run cannot be recorded in /),
      }),
    ])
    expect(got.log).not.toMatch(/RAN|^\s+at /m)
  })

  it('a flood of output and outputs that no job can hold end well, and what is left out is said', async () => {
    const got = await job({
      node,
      definition: [
        'workflow:',
        '  name: ci',
        '  outputs: { big: "${{ stages.main.tasks.big.outputs.value }}" }',
        '  tasks:',
        `    - { name: flood, shell: node, run: "for (let i = 0; i < 2e5; i++) console.log('line ' + i + ' ' + 'x'.repeat(60))" }`,
        `    - { name: big, shell: node, run: "require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'value=' + 'y'.repeat(700000) + String.fromCharCode(10))" }`,
        '',
      ].join('\n'),
    })
    expect(got).toMatchObject({ exitCode: 0, problems: [] })
    expect(groups(got)[0]?.lines.at(-1) ?? groups(got)[1]?.lines.at(-1)).toMatch(/^line 199999 /)
    const size = Object.values(got.outputs).join('').length
    expect(size).toBeLessThan(500_000)
    expect(json(got.outputs['result'])).toMatchObject({
      status: 'succeeded',
      left_out: ['values over 1000 characters'],
    })
    expect(got.outputs['outputs']).toBe('{}')
    expect(got.log).toMatch(/the output `outputs` is left empty: 7000\d\d characters/)
  }, 30_000)
})

describeAction('the action and the pipeline that ships with it', (node) => {
  it('runs, and shows what its tasks wrote', async () => {
    const workspace = newFolder()
    cpSync(join(ACTION, 'definitions'), join(workspace, 'definitions'), { recursive: true })
    mkdirSync(join(workspace, '.git'))
    const got = await job({ node, workspace, with: { file: 'definitions/unified-pipeline.yml' } })
    expect(got).toMatchObject({ exitCode: 0, problems: [], strays: [], outputs: { status: 'succeeded' } })
    expect(groups(got)).toHaveLength(7)
    expect(summaryText(got)).toContain('### Builds at risk')
  }, 120_000)
})
