import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parse } from 'yaml'

type Json = Readonly<Record<string, unknown>>
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {})

/**
 * What is wrong with a workflow that we tell users to copy: by GitHub's own parser, and by our rules. Permissions are
 * said and only read, what is not ours is pinned by SHA, the checkout keeps no token, no expression stands in `run`.
 */
export async function workflowFaults(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  const parsed = context.errors.getErrors().map((error) => error.message)
  const workflow = object(parse(content))
  const jobs = Object.entries(object(workflow['jobs'])).map(([id, job]) => [id, object(job)] as const)
  return [
    ...parsed,
    ...jobs.flatMap(([id, job]) =>
      permissionFaults(id, object(job['permissions'] ?? workflow['permissions'])),
    ),
    ...jobs.flatMap(([id, job]) =>
      (Array.isArray(job['steps']) ? job['steps'] : []).flatMap((step: unknown) => stepFaults(id, object(step))),
    ),
    ...content.split('\n').flatMap(pinFaults),
  ]
}

/** A list of steps, as documents show them, in a workflow around it. */
export const aroundSteps = (steps: string): string =>
  [
    'on: push',
    'permissions:',
    '  contents: read',
    'jobs:',
    '  job:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    ...steps.split('\n').map((line) => (line === '' ? '' : `      ${line}`)),
  ].join('\n')

const permissionFaults = (job: string, permissions: Json): readonly string[] =>
  Object.keys(permissions).length === 0
    ? [`${job}: says no permissions`]
    : Object.entries(permissions)
        .filter(([, access]) => access !== 'read')
        .map(([scope, access]) => `${job}: ${scope} is ${String(access)}; everything shown works with read`)

function stepFaults(job: string, step: Json): readonly string[] {
  const run = typeof step['run'] === 'string' ? step['run'] : ''
  const uses = typeof step['uses'] === 'string' ? step['uses'] : ''
  const keeps = uses.startsWith('actions/checkout@') && object(step['with'])['persist-credentials'] !== false
  return [
    ...(run.includes('${{') ? [`${job}: an expression in run; pass it by env`] : []),
    ...(keeps ? [`${job}: checkout keeps the token; say persist-credentials: false`] : []),
  ]
}

function pinFaults(line: string): readonly string[] {
  if (!/^\s*(- )?uses:/.test(line) || /uses: (\.\/|noa\/unified-workflow@v1$)/.test(line)) return []
  return /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line) ? [] : [`not pinned: ${line.trim()}`]
}
