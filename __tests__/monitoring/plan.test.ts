import { describe, expect, it } from '@jest/globals'
import { columnsOf } from '../../src/monitoring/columns.js'
import { planDocument } from '../../src/monitoring/plan-json.js'
import { planMermaid } from '../../src/monitoring/plan-mermaid.js'
import { orderOf } from '../../src/monitoring/plan-order.js'
import { planText } from '../../src/monitoring/plan-text.js'
import type { Plan } from '../../src/plan.js'
import { stageName, taskName } from '../../src/workflow.js'
import { at, edge, parallel, planOf, sequential, task } from './build.js'
import { demoPlan } from './demo.js'

const gated: Plan = (() => {
  const plan = planOf(
    [
      parallel('test', 2, [
        task('unit', 3, {
          work: { kind: 'action', agent: 'py', action: 'unit', at: at(3) },
          secrets: [{ variable: 'TOKEN', name: 'NPM_TOKEN', optional: false, at: at(3) }],
        }),
        task('lint', 4, { if: { expr: 'changes.docs', at: at(4) } }),
      ]),
      sequential('deploy', 6, [task('push', 7, { resources: { registry: 1 }, timeout: 90_000 })], {
        edges: [edge(stageName('test'), 6, { optional: true })],
        environment: 'production',
        approval: {
          show: {},
          via: 'environment',
          approvers: [],
          count: 1,
          exclude: [],
          onTimeout: 'reject',
          at: at(8),
        },
      }),
    ],
    { commit: '0123456789abcdef', inputs: { channel: 'beta' }, maxParallel: 4 },
  )
  return {
    ...plan,
    stages: plan.stages.map((stage) =>
      stage.name === 'deploy'
        ? { ...stage, skip: '`environment: production` is only entered with `--environment production` (M1)' }
        : {
            ...stage,
            tasks: stage.tasks.map((one) =>
              one.name === 'unit'
                ? {
                    ...one,
                    performers: [
                      { language: 'python' as const, path: 'actions/unit.py' },
                      { language: 'node' as const, path: 'actions/unit.mjs' },
                    ],
                  }
                : { ...one, skip: 'not selected (--only)' },
            ),
          },
    ),
  }
})()

const chain = (name: string, ...on: readonly string[]) =>
  parallel(name, 1, [], { edges: on.map((each) => edge(stageName(each), 1)) })

describe('noa plan', () => {
  it('tells what runs, in which order, what at once, and why', () => {
    expect(planText(demoPlan)).toBe(`release: 8 tasks in 4 stages
unified-workflow.yml · mode auto · target local · sha256:0123456789ab

  1  build  at once, each when what it needs is there
      1. lib       shell  make lib
      1. docs      shell  make docs · may fail (degrade)
      2. pack      shell  make pack · after lib  (reads tasks.lib.outputs.version, line 13)

  2  sites  loop for each of 0 items, one at a time
     after build  (depends_on, line 19)
      1. deploy    shell  make deploy
      2. probe     shell  make probe

  3  publish  one after another
     after sites  (depends_on, line 29)
     after build  (reads stages.build.outputs.version, line 28)
     may run beside report
      1. push      shell  make push
      2. announce  shell  make announce

  3  report  one task
     after sites, when failed  (depends_on, line 39)
     may run beside publish
      1. mail      shell  make mail

`)
  })

  it('tells who performs, what is left out and why', () => {
    expect(planText(gated)).toBe(`release: 3 tasks in 2 stages, 2 left out
unified-workflow.yml · mode auto · target local · commit 0123456789ab · sha256:0123456789ab
inputs: channel=beta
at most 4 tasks at once

  1  test  all 2 at once
      1. unit      python or node  unit (actions/unit.py or actions/unit.mjs) · secrets NPM_TOKEN
      1. lint      skipped: not selected (--only)

  2  deploy  one task
     skipped: \`environment: production\` is only entered with \`--environment production\` (M1)

`)
  })

  it('tells of gates, resources and limits', () => {
    const text = planText({ ...gated, stages: planOf(gated.workflow.stages).stages })
    expect(text).toContain('     after test, if there is one  (depends_on, line 6)\n')
    expect(text).toContain('     environment production\n     gate: waits for approval  (line 8)\n')
    expect(text).toContain('make push · takes 1 × registry · timeout 1m 30s\n')
  })

  it.each([40, 200])('fits into %i columns', (width) => {
    for (const plan of [demoPlan, gated])
      for (const line of planText(plan, { width }).split('\n').slice(4))
        expect(columnsOf(line)).toBeLessThan(width)
  })

  it('L20 stages without a path between them may run beside each other, whoever stands between', () => {
    const order = orderOf(
      planOf([chain('d', 'b', 'c'), chain('a'), chain('b', 'a'), chain('c'), chain('e', 'b')]),
    )
    expect(order.map(({ stage, step, beside }) => [stage.name, step, beside.join(' ')])).toEqual([
      ['a', 1, 'c'],
      ['c', 1, 'a b e'],
      ['b', 2, 'c'],
      ['d', 3, 'e'],
      ['e', 3, 'd c'],
    ])
  })

  it('stands ten thousand stages in a row', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `s${index}`)
    const plan = planOf(
      names.map((name, index) =>
        sequential(name, index, [task('t', index)], {
          edges: index === 0 ? [] : [edge(stageName(`s${index - 1}`), index)],
        }),
      ),
    )
    expect(orderOf(plan).at(-1)?.step).toBe(10_000)
    expect(planMermaid(plan).split('\n').length).toBeGreaterThan(10_000)
  })
})

describe('noa plan --format mermaid', () => {
  it('draws stages, tasks and edges', () => {
    expect(planMermaid(gated)).toBe(`graph LR
  subgraph s1["test - parallel"]
    s1t1["unit"]
    s1t2["lint"]:::skipped
  end
  subgraph s2["deploy - sequential, behind a gate"]
    s2t1["push"]:::skipped
  end
  class s2 skipped
  s1 --> s2
  classDef skipped fill:#f6f8fa,stroke:#8c959f,color:#57606a,stroke-dasharray:4
  classDef gate stroke:#9a6700,stroke-width:2px
`)
  })

  it('of a large plan the stages alone', () => {
    const tasks = Array.from({ length: 2000 }, (_, index) => task(`t${index}`, index))
    expect(planMermaid(planOf([parallel('wide', 1, tasks)]))).toContain('s1["wide - 2000 tasks"]')
  })

  it('words of `when` stand on the arrow', () => expect(planMermaid(demoPlan)).toContain('s2 -->|failed| s4'))
})

describe('noa plan --json', () => {
  it('is the plan in its documented shape', () => {
    const document = planDocument(gated)
    expect(document).toMatchObject({
      schema: 1,
      workflow: 'release',
      plan: 'sha256:0123456789abcdef',
      commit: '0123456789abcdef',
    })
    expect(document.stages[0]?.tasks[0]).toEqual({
      name: 'unit',
      line: 3,
      skip: null,
      if: null,
      after: [],
      agent: 'py',
      does: 'unit',
      performers: [
        { language: 'python', path: 'actions/unit.py' },
        { language: 'node', path: 'actions/unit.mjs' },
      ],
      secrets: ['NPM_TOKEN'],
    })
    expect(document.stages[1]).toMatchObject({
      name: 'deploy',
      type: 'sequential',
      unit: 'main',
      step: 2,
      beside: [],
      environment: 'production',
      gate: true,
      after: [
        {
          on: 'test',
          when: ['succeeded', 'degraded', 'skipped'],
          optional: true,
          because: 'depends_on',
          file: 'unified-workflow.yml',
          line: 6,
        },
      ],
    })
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('L22 an edge that a reference made says which', () => {
    expect(planDocument(demoPlan).stages[0]?.tasks[2]?.after[0]).toMatchObject({
      on: taskName('lib'),
      because: 'tasks.lib.outputs.version',
      line: 13,
    })
  })
})
