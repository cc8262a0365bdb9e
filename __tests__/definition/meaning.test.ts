import { describe, expect, it } from '@jest/globals'
import type { Stage, Task, Workflow } from '../../src/workflow.js'
import { findings, loadedOf } from './loading.js'

const workflowOf = (lines: string): Workflow =>
  loadedOf(`workflow:\n  name: a\n${lines.replaceAll(/^/gm, '  ')}\n`).workflow
const stageOf = (lines: string): Stage => {
  const [stage] = workflowOf(`stages:\n  - name: one\n${lines.replaceAll(/^/gm, '    ')}`).stages
  if (!stage) throw new Error('no stage')
  return stage
}
const taskOf = (flow: string, more = ''): Task => {
  const [task] = workflowOf(`${more}\ntasks:\n  - ${flow}`).stages[0]?.tasks ?? []
  if (!task) throw new Error('no task')
  return task
}

const loopOf = (text: string) => {
  const stage = stageOf(`type: loop\nloop: ${text}\ntasks: [{ name: t, run: x }]`)
  return stage.type === 'loop' ? stage.loop : undefined
}

const edgesOf = (reader: string) =>
  stageOf(
    `type: parallel\ntasks:\n  - { name: a, run: x }\n  - { name: b, run: y, ${reader} }`,
  ).tasks[1]?.edges.map(({ on, needs, explicit, because }) => [on, needs, explicit, because.kind])

const secretsOf = (text: string) =>
  taskOf(`{ run: x, secrets: ${text} }`).secrets.map(({ variable, name, optional }) => [
    variable,
    name,
    optional,
  ])

const manyTasks = (count: number): string =>
  `workflow:\n  name: a\n  tasks:\n${'    - run: x\n'.repeat(count)}`

describe('the workflow as meant', () => {
  it('§2 tasks at the root are one parallel stage named main', () => {
    const [stage, ...others] = workflowOf('tasks: [{ run: x }]').stages
    expect([stage?.name, stage?.type, others.length]).toEqual(['main', 'parallel', 0])
  })

  it('L5 agents, resources and dependencies are found ignoring case', () => {
    const workflow = workflowOf(
      'resources: { Pool: 2 }\nagents: { Tool: { kind: process, command: [a] } }\ntasks:\n  - { name: One, agent: tool, action: x, resources: { pool: 1 } }\n  - { run: y, depends_on: [one] }',
    )
    const [one, two] = workflow.stages[0]?.tasks ?? []
    expect(one?.work.agent).toBe('Tool')
    expect(one?.resources).toEqual({ Pool: 1 })
    expect(two?.edges.map(({ on }) => on)).toEqual(['One'])
  })

  it('L13 a loop has the defaults of its kind', () => {
    expect(loopOf('{ times: 3 }')).toMatchObject({
      maxParallel: 1,
      maxIterations: 10_000,
      onItemFailure: 'stop',
    })
    expect(loopOf('{ times: 3, max_parallel: 2 }')).toMatchObject({
      maxParallel: 2,
      onItemFailure: 'continue',
    })
    expect(loopOf('{ times: 3 }')).not.toHaveProperty('maxDuration')
    expect(loopOf("{ while: 'true' }")).toMatchObject({
      over: { kind: 'while', condition: { expr: 'true' } },
      maxIterations: 100,
      maxDuration: 3_600_000,
    })
    expect(loopOf("{ for_each: '${{ fromJSON(''[1]'') }}' }")).toMatchObject({
      over: { kind: 'for-each', items: "${{ fromJSON('[1]') }}" },
    })
  })

  it('L20 nothing written and nothing wanted are told apart', () => {
    expect(stageOf('tasks: [{ run: x }]').dependsOn).toBeUndefined()
    expect(stageOf('depends_on: []\ntasks: [{ run: x }]').dependsOn).toEqual([])
  })

  it('L22 a name in outputs is data, how a node ended only waits, and depends_on decides instead', () => {
    const normal = ['succeeded', 'degraded', 'skipped']
    expect(edgesOf('env: { A: "${{ tasks.a.outputs.x }}" }')).toEqual([['a', normal, false, 'reference']])
    expect(edgesOf('if: tasks.A.result == 1')).toEqual([['a', 'ended', false, 'reference']])
    expect(edgesOf('if: tasks.a.result == 1, with: { x: "${{ tasks.a.outputs.x }}" }')).toEqual([
      ['a', normal, false, 'reference'],
    ])
    expect(edgesOf('if: tasks.a.result == 1, depends_on: [{ task: a, when: [failed] }]')).toEqual([
      ['a', ['failed'], true, 'depends-on'],
    ])
    expect(edgesOf('env: { A: "${{ toJSON(tasks.a) }}" }')).toEqual([['a', 'ended', false, 'reference']])
  })

  it('L22 an edge says which text made it, and where that stands', () => {
    const [, b] = stageOf(
      'type: parallel\ntasks:\n  - { name: a, run: x }\n  - { name: b, run: y, env: { A: "v${{ tasks.a.outputs.x }}" } }',
    ).tasks
    expect(b?.edges[0]).toMatchObject({
      because: { text: 'tasks.a.outputs.x' },
      at: { line: 8, column: 46, end: { column: 63 } },
    })
  })

  it('L30 an expression is the same with and without its braces', () => {
    for (const written of ['github.actor', '${{ github.actor }}', '"${{ github.actor }}"']) {
      const task = taskOf(
        `{ run: x, if: ${written.includes('{') && !written.startsWith('"') ? `"${written}"` : written} }`,
      )
      expect(task.if?.expr).toBe('github.actor')
      expect(task.ifCallsStatus).toBe(false)
    }
    expect(taskOf('{ run: x, if: always() }').ifCallsStatus).toBe(true)
    expect(taskOf('{ run: x, if: false }').if?.expr).toBe('false')
  })

  it('L36 secrets are a list of names, or a map from variables', () => {
    expect(secretsOf('[A, B]')).toEqual([
      ['A', 'A', false],
      ['B', 'B', false],
    ])
    expect(secretsOf('{ V: A, W: { name: B, optional: true } }')).toEqual([
      ['V', 'A', false],
      ['W', 'B', true],
    ])
  })

  it('S3 on_failure has a short form', () => {
    expect(taskOf('{ run: x, on_failure: degrade }').onFailure).toEqual({ kind: 'degrade' })
    expect(
      taskOf('{ run: x, on_failure: { degrade: { outputs: { a: 1 }, exit_codes: [3] } } }').onFailure,
    ).toEqual({
      kind: 'degrade',
      outputs: { a: 1 },
      exitCodes: [3],
    })
    expect(taskOf('{ run: x }').onFailure).toEqual({ kind: 'fail' })
  })

  it('S5 fail_fast has three values', () => {
    expect(
      ['true', 'false', 'kill'].map((text) => workflowOf(`fail_fast: ${text}\ntasks: [{ run: x }]`).failFast),
    ).toEqual(['start-nothing', 'no', 'kill'])
  })

  it('§2 defaults hold for what a task does not say; agent only for actions', () => {
    const more =
      'agents: { tool: { kind: process, command: [a] } }\ndefaults: { agent: tool, shell: sh, timeout: 1m, grace_period: 2s, working_directory: w, matchers: [tsc] }'
    expect(taskOf('{ run: x }', more)).toMatchObject({
      work: { kind: 'run', agent: 'shell', shell: 'sh' },
      timeout: 60_000,
      gracePeriod: 2000,
      workingDirectory: 'w',
      matchers: ['tsc'],
    })
    expect(taskOf('{ action: x, timeout: 5s }', more)).toMatchObject({
      work: { kind: 'action', agent: 'tool' },
      timeout: 5000,
    })
    expect(taskOf('{ run: x }').gracePeriod).toBe(5000)
  })

  it('L31 a template in the place of a number stays a template, with its place', () => {
    expect(
      taskOf('{ run: x, timeout: "${{ inputs.t }}" }', 'inputs: { t: { type: number, default: 3 } }').timeout,
    ).toEqual({
      template: '${{ inputs.t }}',
      at: { file: 'unified-workflow.yml', line: 5, column: 26, end: { line: 5, column: 43 } },
    })
  })

  it('L4 10,000 tasks are allowed, one more is not', () => {
    expect(findings(manyTasks(10_000))).toEqual([])
    expect(findings(manyTasks(10_001))).toEqual(['too-many-tasks 10004:7'])
  })
})

describe('locate', () => {
  it('L3 finds what an author wrote from what was meant: keys, values, stretches, defaults and included files', () => {
    const { workflow, locate } = loadedOf(
      'include: [more.yml]\nworkflow:\n  name: a\n  tasks:\n    - name: t\n      agent: tool\n      action: x\n      with: { tag: "v${{ run.id }}", list: [1, 2] }\n',
      { 'more.yml': 'agents:\n  tool: { kind: process, command: [a] }\ndefaults:\n  timeout: 5m\n' },
    )
    const task = workflow.stages[0]?.tasks[0]
    const agent = workflow.agents['tool']
    if (!task || !agent) throw new Error('nothing to locate')
    const where = (...given: Parameters<typeof locate>): string => {
      const { file, line, column, end } = locate(...given)
      return `${file} ${line}:${column}-${end.column}`
    }
    expect(where(task, ['with', 'tag'])).toBe('unified-workflow.yml 8:20-36')
    expect(where(task, ['with', 'tag'], 'key')).toBe('unified-workflow.yml 8:15-18')
    expect(where(task, ['with', 'tag'], { offset: 5, length: 6 })).toBe('unified-workflow.yml 8:26-32')
    expect(where(task, ['with', 'list', 1])).toBe('unified-workflow.yml 8:48-49')
    expect(where(task, ['with'])).toBe('unified-workflow.yml 8:7-11')
    expect(where(task, ['env', 'X'])).toBe('unified-workflow.yml 5:13-14')
    expect(where(task, ['timeout'])).toBe('more.yml 4:12-14')
    expect(where(agent, ['command', 0])).toBe('more.yml 2:36-37')
    expect(where(workflow, ['name'])).toBe('unified-workflow.yml 3:9-10')
  })
})
