import { suggest } from '../../expression/suggest.js'
import type { Segment } from '../../expression/references.js'
import type { Diagnostic } from '../../diagnostic.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import { planned } from '../supported.js'
import type { Check, CheckContext } from './check.js'
import type { ContextName } from './contexts.js'
import { declaredName, meantOrKnown, noSuch, sameName } from './names.js'
import { usesOf, type Use } from './uses.js'

type Finding = Diagnostic<DefinitionCode>

/** The uses whose name behind the context stands literally; others may be anything. */
const namedUses = (
  context: CheckContext,
  wanted: ContextName,
): readonly { readonly use: Use; readonly name: Segment }[] =>
  usesOf(context, wanted).flatMap((use) => (use.name?.literal === true ? [{ use, name: use.name }] : []))

/** L33: inputs that nobody declared; and an input whose default waits for itself. */
export const inputReferences: Check = (context) => {
  const inputs = Object.keys(context.workflow.inputs)
  return namedUses(context, 'inputs').flatMap(({ use, name }) => {
    const declared = declaredName(name.name, inputs)
    if (declared === undefined)
      return [
        problem(
          'unknown-input',
          use.site.place(name),
          noSuch('input', name.name, inputs, 'declare it under `inputs` of the workflow'),
        ),
      ]
    const { holder, path } = use.site
    const own = holder.kind === 'workflow' && path[0] === 'inputs' ? String(path[1]) : undefined
    if (own === undefined || inputs.indexOf(declared) < inputs.indexOf(own)) return []
    const message =
      own === declared
        ? `input \`${own}\` cannot be its own default`
        : `input \`${declared}\` comes after \`${own}\`, and defaults are evaluated in file order: declare it before`
    return [problem('reference-cycle', use.site.place(name), message)]
  })
}

/** L25, L33: filters that nobody declared. All else behind `changes` comes with the key `changes` itself. */
export const changeReferences: Check = (context) => {
  const declared = context.written(context.workflow, ['changes', 'filters'])
  const filters = typeof declared === 'object' && declared !== null ? Object.keys(declared) : []
  return usesOf(context, 'changes').flatMap(({ site, reference, name }) => {
    const known = name?.literal !== true || declaredName(name.name, [...CHANGES, ...filters]) !== undefined
    if (known)
      return planned.has('workflow.changes')
        ? [
            problem(
              'not-supported-yet',
              site.place(reference),
              'what has changed cannot be read yet: it comes in a later version',
            ),
          ]
        : []
    const names = filters.length === 0 ? [] : [...filters, ...CHANGES]
    return [
      problem(
        'unknown-filter',
        site.place(name),
        noSuch('filter', name.name, names, 'declare it under `changes.filters` of the workflow'),
      ),
    ]
  })
}

const CHANGES = ['base', 'files', 'components']

/** L32: `run`, and `task` inside of a task, hold these and nothing else. */
const closed = {
  run: ['id', 'attempt', 'mode', 'workflow', 'target'],
  task: ['name', 'with', 'outputs', 'attempts', 'failure'],
} as const

export const runReferences: Check = (context) =>
  (['run', 'task'] as const).flatMap((of) =>
    namedUses(context, of).flatMap(({ use, name }) =>
      declaredName(name.name, closed[of]) === undefined
        ? [
            problem(
              'unknown-property',
              use.site.place(name),
              `\`${of}\` has no \`${name.name}\`: ${meantOrKnown(name.name, closed[of], '')}`,
            ),
          ]
        : [],
    ),
  )

/** GitHub's contexts grow, so only what looks like a slip of one of today's names is reported. */
const open = {
  github: [
    'action',
    'action_path',
    'action_ref',
    'action_repository',
    'actor',
    'actor_id',
    'api_url',
    'base_ref',
    'env',
    'event',
    'event_name',
    'event_path',
    'graphql_url',
    'head_ref',
    'job',
    'output',
    'path',
    'ref',
    'ref_name',
    'ref_protected',
    'ref_type',
    'repository',
    'repositoryUrl',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'repository_visibility',
    'retention_days',
    'run_attempt',
    'run_id',
    'run_number',
    'secret_source',
    'server_url',
    'sha',
    'state',
    'step_summary',
    'token',
    'triggering_actor',
    'workflow',
    'workflow_ref',
    'workflow_sha',
    'workspace',
  ],
  runner: ['arch', 'debug', 'environment', 'name', 'os', 'temp', 'tool_cache', 'workspace'],
} as const

export const githubReferences: Check = (context) =>
  (['github', 'runner'] as const).flatMap((of) =>
    namedUses(context, of).flatMap(({ use, name }): readonly Finding[] => {
      if (of === 'github' && sameName(name.name, 'token'))
        return [
          problem(
            'secret-not-here',
            use.site.place(use.reference),
            '`github.token` is a secret: list `secrets: [GITHUB_TOKEN]` on the task and read `secrets.GITHUB_TOKEN` in its `env` or `with`',
          ),
        ]
      if (declaredName(name.name, open[of]) !== undefined) return []
      const meant = suggest(name.name, open[of])
      return meant === undefined
        ? []
        : [
            problem(
              'unknown-property',
              use.site.place(name),
              `\`${of}\` has no \`${name.name}\`: did you mean \`${meant}\`?`,
            ),
          ]
    }),
  )
