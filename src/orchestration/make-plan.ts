import { err, ok, type Result } from '../diagnostic.js'
import { evaluate } from '../expression/evaluate.js'
import {
  planHash,
  type Performer,
  type Plan,
  type PlannedStage,
  type PlannedTask,
  type SourceDigest,
  type Target,
} from '../plan.js'
import { parseDuration } from '../quantity.js'
import type { Json, Mode, OrTemplate, Stage, Task, Workflow } from '../workflow.js'
import { rank, type StageRanks } from './ranks.js'
import { select, type Selected, type Selection } from './selection.js'

export interface Intent {
  readonly workflow: Workflow
  readonly inputs: Readonly<Record<string, Json>>
  readonly mode: Mode
  readonly target: Target
  readonly selection: Selection
  /** M1: environments that were asked for; on a laptop the stages of all others are skipped. */
  readonly environments: readonly string[]
  /** L44: action files, the preferred first. */
  readonly performers: (task: Task) => readonly Performer[]
  readonly sources: readonly SourceDigest[]
  readonly commit?: string
  /** The `github` context, for what is settled now (L37). */
  readonly github: Json
}

/** Settles what will run. The errors are about the selection or values that cannot be settled; the definition is right. */
export function makePlan(intent: Intent): Result<Plan, readonly string[]> {
  const { workflow } = intent
  const selected = select(workflow, intent.selection)
  if (!selected.ok) return selected
  const ranks = rank(workflow)
  const problems: string[] = []
  const stages = workflow.stages.map((stage, index) => {
    const planned = planStage(intent, stage, index, selected.value, ranks[index] ?? { rank: 0, tasks: [] })
    if (!planned.ok) problems.push(planned.error)
    return planned
  })
  const maxParallel = limitOf(intent, 'max_parallel', workflow.maxParallel, (value) =>
    Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined,
  )
  const timeout = limitOf(intent, 'timeout', workflow.timeout, parseDuration)
  for (const limit of [maxParallel, timeout]) if (!limit.ok) problems.push(limit.error)
  if (problems.length > 0) return err(problems)
  const body = {
    schema: 1 as const,
    workflow,
    inputs: intent.inputs,
    mode: intent.mode,
    sources: intent.sources,
    ...(intent.commit === undefined ? {} : { commit: intent.commit }),
    ...(maxParallel.ok && maxParallel.value !== undefined ? { maxParallel: maxParallel.value } : {}),
    ...(timeout.ok && timeout.value !== undefined ? { timeout: timeout.value } : {}),
    stages: stages.flatMap((planned) => (planned.ok ? [planned.value] : [])),
  }
  return ok({ ...body, hash: planHash(body), target: intent.target })
}

function planStage(
  intent: Intent,
  stage: Stage,
  index: number,
  selected: Selected,
  ranks: StageRanks,
): Result<PlannedStage, string> {
  const environment = environmentOf(intent, stage)
  if (!environment.ok) return environment
  const unselected = selected.stage(index)
  const skip = unselected ?? notAskedFor(intent, environment.value)
  return ok({
    name: stage.name,
    unit: stage.name,
    ...(skip === undefined ? {} : { skip }),
    ...(unselected === undefined ? {} : { unselected: true as const }),
    ...(environment.value === undefined ? {} : { environment: environment.value }),
    rank: ranks.rank,
    tasks: stage.tasks.map((task, at) =>
      planTask(intent, task, selected.task(index, at), ranks.tasks[at] ?? 0),
    ),
  })
}

const planTask = (
  intent: Intent,
  task: Task,
  unselected: string | undefined,
  rankOf: number,
): PlannedTask => ({
  name: task.name,
  ...(unselected === undefined ? {} : { skip: unselected, unselected: true as const }),
  rank: rankOf,
  performers: intent.performers(task),
})

function environmentOf(intent: Intent, stage: Stage): Result<string | undefined, string> {
  const { environment } = stage
  if (environment === undefined || typeof environment === 'string') return ok(environment)
  const value = evaluate(environment.template, { contexts: { inputs: intent.inputs, github: intent.github } })
  const where = `${environment.at.file}:${environment.at.line}`
  if (!value.ok)
    return err(`\`environment\` of stage ${stage.name} (${where}) has no value: ${value.problem.message}`)
  if (typeof value.value !== 'string')
    return err(`\`environment\` of stage ${stage.name} (${where}) must be a text`)
  return ok(value.value === '' ? undefined : value.value)
}

/** A limit of the workflow (L37): as it stands, or evaluated with what is known before the run. */
function limitOf(
  intent: Intent,
  key: string,
  limit: OrTemplate<number> | undefined,
  read: (value: unknown) => number | undefined,
): Result<number | undefined, string> {
  if (limit === undefined || typeof limit === 'number') return ok(limit)
  const where = `\`workflow.${key}\` (${limit.at.file}:${limit.at.line})`
  const value = evaluate(limit.template, { contexts: { inputs: intent.inputs, github: intent.github } })
  if (!value.ok) return err(`${where} has no value: ${value.problem.message}`)
  const number = read(
    typeof value.value === 'string' && /^\d+$/.test(value.value) ? Number(value.value) : value.value,
  )
  return number === undefined ? err(`${where} cannot be ${JSON.stringify(value.value)}`) : ok(number)
}

/** M1: nothing deploys from a laptop by accident. */
function notAskedFor({ target, environments }: Intent, environment: string | undefined): string | undefined {
  if (environment === undefined || target !== 'local') return undefined
  if (environments.some((name) => name.toLowerCase() === environment.toLowerCase())) return undefined
  return `it deploys to environment ${environment}: on a laptop it runs only with \`--environment ${environment}\``
}
