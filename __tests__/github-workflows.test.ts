import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

const folder = join(import.meta.dirname, '..', '.github', 'workflows')
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))

type Json = Readonly<Record<string, unknown>>
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(object) : [])

/** What is wrong with a workflow, by GitHub's own parser and by our rules for hardening. */
async function faults(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  const parsed = context.errors.getErrors().map((error) => error.message)
  const workflow = object(parse(content))
  const jobs = Object.entries(object(workflow['jobs'])).map(([id, job]) => [id, object(job)] as const)
  return [
    ...parsed,
    ...(JSON.stringify(workflow['permissions']) === '{}' ? [] : ['permissions: {} has to stand on top']),
    ...jobs.flatMap(([id, job]) => [
      ...(job['permissions'] === undefined ? [`${id}: says no permissions`] : []),
      ...(job['timeout-minutes'] === undefined && job['uses'] === undefined
        ? [`${id}: has no timeout-minutes`]
        : []),
      ...list(job['steps']).flatMap((step) => stepFaults(id, step)),
    ]),
    ...unpinned(content),
  ]
}

function stepFaults(job: string, step: Json): readonly string[] {
  const uses = text(step['uses'])
  const keeps = uses.startsWith('actions/checkout@') && object(step['with'])['persist-credentials'] !== false
  return [
    ...(text(step['run']).includes('${{') ? [`${job}: an expression in run; pass it by env`] : []),
    ...(keeps ? [`${job}: checkout keeps the token; say persist-credentials: false`] : []),
  ]
}

/** Every action by its full SHA, with the version as a comment; the same version is the same SHA everywhere. */
function unpinned(content: string): readonly string[] {
  const lines = content
    .split('\n')
    .filter((line) => /^\s*(- )?uses:/.test(line) && !/uses: \.\/\s*$/.test(line))
  return lines
    .filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    .map((line) => `not pinned: ${line.trim()}`)
}

describe('.github/workflows', () => {
  it('has the three workflows', () =>
    expect(files.toSorted()).toEqual(['check-dist.yml', 'ci.yml', 'release.yml']))

  it.each(files)(
    '%s passes GitHub’s parser; least permissions, pinned actions, no expressions in run',
    async (name) => {
      expect(await faults(name, readFileSync(join(folder, name), 'utf8'))).toEqual([])
    },
  )

  it('one version of an action is one SHA everywhere', () => {
    const pins = files.flatMap(
      (name) => readFileSync(join(folder, name), 'utf8').match(/[\w/-]+@[0-9a-f]{40} # \S+/g) ?? [],
    )
    const byVersion = new Map(pins.map((pin) => [pin.replace(/@[0-9a-f]+/, ''), pin]))
    expect(pins.length).toBeGreaterThan(5)
    expect(new Set(pins)).toEqual(new Set(byVersion.values()))
  })

  it('the check can fail', async () => {
    const bad = [
      'on: push',
      'permissions: { contents: write }',
      'jobs:',
      '  a:',
      '    runs-on: x',
      '    steps:',
      '      - uses: actions/checkout@v4',
      '      - run: echo ${{ github.ref }}',
      '      - run: x',
      '        typo: y',
    ].join('\n')
    const lost = await faults(
      'lost.yml',
      'on: push\njobs: { a: { runs-on: x, steps: [{ run: x }] }, b: { runs-on: x, needs: gone, steps: [{ run: x }] } }',
    )
    expect(lost.join('\n')).toContain('gone')
    const found = (await faults('bad.yml', bad)).join('\n')
    for (const part of [
      'typo',
      'permissions: {}',
      'says no permissions',
      'timeout-minutes',
      'expression in run',
      'keeps the token',
      'not pinned',
    ])
      expect(found).toContain(part)
  })
})
