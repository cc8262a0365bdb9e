import type { Place } from '../../diagnostic.js'
import type { Stage } from '../../workflow.js'
import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { usesOf } from './uses.js'

/**
 * L20: a stage that deploys, or holds secrets, and that waits for nothing although it is not the first: more likely a
 * forgotten `depends_on` than a wish.
 */
export const independentStages: Check = (context) => {
  const reading = new Set<Stage>()
  for (const { site } of usesOf(context, 'stages'))
    if (site.holder.kind === 'stage' || site.holder.kind === 'task') reading.add(site.holder.stage)
  return context.workflow.stages.flatMap((stage, index) => {
    const before = context.workflow.stages[index - 1]
    if (before === undefined || context.written(stage, ['depends_on']) !== undefined) return []
    if (stage.edges.length > 0 || reading.has(stage)) return []
    const why = dangerOf(context, stage)
    if (why === undefined) return []
    return [
      problem(
        'independent-stage',
        stage.at,
        `stage \`${stage.name}\` has ${why.what}, and depends on nothing, so it would start at once: write \`depends_on: [${before.name}]\` to run after it, or \`depends_on: []\` if that is meant`,
        {
          related: [
            { at: why.at, message: `${why.what} ${why.what.startsWith('`') ? 'is' : 'are'} asked for here` },
          ],
        },
      ),
    ]
  })
}

const keys = ['environment', 'approval', 'transaction'] as const

const dangerOf = (
  { locate, written }: CheckContext,
  stage: Stage,
): { readonly what: string; readonly at: Place } | undefined => {
  for (const key of keys) {
    const value = written(stage, [key])
    if (value !== undefined && value !== false) return { what: `\`${key}\``, at: locate(stage, [key], 'key') }
  }
  for (const task of stage.tasks) {
    if (task.secrets.length > 0) return { what: 'secrets', at: locate(task, ['secrets'], 'key') }
    if (task.idToken) return { what: '`id_token`', at: locate(task, ['id_token'], 'key') }
  }
  return undefined
}
