import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { workflowFaults } from './github-workflow.js'
import { runAction } from '../rig/runner/runner.js'
import { newClone, newFolder, root, runScript } from './shell.js'

const examples = join(root, 'definitions', 'examples')
const definitions = readdirSync(examples).filter((name) => name.endsWith('.yml'))
const workflows = readdirSync(join(examples, 'workflows'))
const onPosix = process.platform === 'win32' ? describe.skip : describe

interface Case {
  readonly file: string
  readonly options?: string
  readonly code?: number
  readonly status: string
  /** All nodes that ended otherwise than `succeeded`. */
  readonly others?: Readonly<Record<string, string>>
  readonly outputs?: unknown
  /** Outputs of a stage. */
  readonly collected?: readonly [stage: string, outputs: unknown]
}

const cases: readonly Case[] = [
  { file: 'library-ci', status: 'succeeded', others: {} },
  { file: 'monorepo-matrix', status: 'succeeded', others: {}, collected: ['check', { checks: [1, 3, 1, 1, 3] }] },
  {
    file: 'nightly',
    status: 'degraded',
    others: {
      'test.none': 'skipped',
      'test.everything': 'skipped',
      'extras.flaky': 'degraded',
      extras: 'degraded',
      'blame.task-1': 'omitted',
      blame: 'omitted',
    },
  },
  {
    file: 'nightly',
    options: '--input commits=0 --skip extras.flaky',
    status: 'succeeded',
    others: {
      'test.quick': 'skipped',
      'test.everything': 'skipped',
      'extras.flaky': 'skipped',
      'blame.task-1': 'omitted',
      blame: 'omitted',
    },
  },
  {
    file: 'nightly',
    options: '--input pretend_broken=true',
    code: 1,
    status: 'failed',
    others: {
      'build.compile': 'failed',
      build: 'failed',
      ...Object.fromEntries(['none', 'quick', 'everything'].map((task) => [`test.${task}`, 'omitted'])),
      test: 'omitted',
      'extras.flaky': 'omitted',
      'extras.docs': 'omitted',
      extras: 'omitted',
    },
  },
  { file: 'polling', status: 'succeeded', others: {}, collected: ['wait', { states: ['pending', 'pending', 'ready'] }] },
  {
    file: 'release-dry',
    options: '--input version=1.2.3',
    status: 'succeeded',
    others: { 'publish.push': 'skipped', publish: 'skipped' },
    outputs: { tag: 'v1.2.3-beta', url: 'not published' },
  },
  {
    file: 'release-dry',
    options: '--input version=1.2.3 --input channel=stable --environment production',
    status: 'succeeded',
    outputs: { tag: 'v1.2.3', url: 'https://example.test/v1.2.3' },
  },
  {
    file: 'release-dry',
    options: '--input version=soon',
    code: 1,
    status: 'failed',
    outputs: { url: 'not published' },
  },
]

interface Node {
  readonly status: string
  readonly outputs?: unknown
  readonly tasks?: Readonly<Record<string, Node>>
}
interface Result {
  readonly status: string
  readonly outputs: unknown
  readonly stages: Readonly<Record<string, Node>>
}

function othersOf({ stages }: Result): Record<string, string> {
  const nodes = Object.entries(stages).flatMap(([stage, node]) => [
    ...Object.entries(node.tasks ?? {}).map(([task, { status }]) => [`${stage}.${task}`, status] as const),
    [stage, node.status] as const,
  ])
  return Object.fromEntries(nodes.filter(([, status]) => status !== 'succeeded'))
}

onPosix('definitions/examples', () => {
  let folder = ''
  let tools = ''
  beforeAll(() => {
    folder = newFolder()
    tools = newFolder()
    mkdirSync(join(folder, 'definitions'))
    cpSync(examples, join(folder, 'definitions', 'examples'), { recursive: true })
    symlinkSync(process.execPath, join(tools, 'node'))
    for (const shell of ['bash', 'sh']) symlinkSync(join('/bin', shell), join(tools, shell))
  })
  afterAll(() => {
    for (const each of [folder, tools]) rmSync(each, { recursive: true, force: true })
  })

  it('each has a case here, and a workflow that calls it', () => {
    expect([...new Set(cases.map(({ file }) => `${file}.yml`))].toSorted()).toEqual(definitions.toSorted())
    expect(workflows.toSorted()).toEqual(definitions.toSorted())
  })

  it.each(cases.map((each) => ({ options: '', ...each })))('$file $options ends $status with nothing but bash and Node', (each) => {
    const { code, text } = runScript(
      `noa run --json definitions/examples/${each.file}.yml ${each.options} 2>errors || { code=$?; cat errors >&2; exit $code; }`,
      folder,
      tools,
    )
    const start = text.indexOf('{')
    const end = text.indexOf('\n}\n')
    expect({ code, isJson: start >= 0 && end > 0, text: code === (each.code ?? 0) ? '' : text }).toEqual({
      code: each.code ?? 0,
      isJson: true,
      text: '',
    })
    const result: Result = JSON.parse(text.slice(start, end + 2))
    const { status, others, outputs, collected } = each
    const stage = collected === undefined ? {} : { ...Object(result.stages[collected[0]]?.outputs) }
    const found = {
      status: result.status,
      others: othersOf(result),
      outputs: result.outputs,
      collected: Object.fromEntries(Object.entries(stage).filter(([name]) => name !== 'items')),
    }
    expect(found).toEqual({
      status,
      others: others ?? found.others,
      outputs: outputs ?? found.outputs,
      collected: collected?.[1] ?? {},
    })
  })
})

/** What GitHub gives for `inputs` when somebody starts the workflow with these. */
const DISPATCHED = JSON.stringify({ version: '1.2.3', channel: 'stable' }, undefined, 2)

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** The step that uses the action, and its `with` as the runner hands it on: as texts. */
function stepOf(workflow: { readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> }): {
  readonly step: string
  readonly used: Readonly<Record<string, string>>
} {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
  const step = steps.find(({ uses }) => uses?.startsWith('noa/'))
  const given = Object.entries(step?.with ?? {}).map(([name, value]) => [name, String(value)])
  return { step: step?.uses ?? '', used: Object.fromEntries(given) }
}

describe('definitions/examples/workflows', () => {
  it.each(workflows)('%s passes GitHub’s parser, is pinned, and asks for contents: read', async (name) => {
    const content = readFileSync(join(examples, 'workflows', name), 'utf8')
    expect(await workflowFaults(name, content)).toEqual([])
    const { jobs }: { jobs: Record<string, unknown> } = parse(content)
    expect(JSON.stringify(jobs)).toContain(`"file":"definitions/examples/${name}"`)
  })

  it.each(workflows)('%s: its step succeeds as GitHub would start it', async (name) => {
    const clone = newClone()
    const temp = newFolder()
    try {
      const { step, used } = stepOf(parse(readFileSync(join(examples, 'workflows', name), 'utf8')))
      const run = await runAction({
        action: clone,
        workspace: clone,
        temp,
        with: used['inputs'] === '${{ toJSON(inputs) }}' ? { ...used, inputs: DISPATCHED } : used,
      })
      expect(step).toBe('noa/unified-workflow@v1')
      expect({ result: run.result, problems: run.problems }).toEqual({ result: 'success', problems: [] })
    } finally {
      for (const each of [clone, temp]) rmSync(each, { recursive: true, force: true })
    }
  })

  it('the eight lines of a library are eight', () =>
    expect(readFileSync(join(examples, 'library-ci.yml'), 'utf8').trim().split('\n')).toHaveLength(8))
})
