import type { Plan, PlannedStage, PlannedTask } from '../plan.js'
import type { Edge, Json, Mode, Stage, Task } from '../workflow.js'
import type { Target } from '../plan.js'
import { orderOf, sayWork, type OrderedStage } from './plan-order.js'

/** `noa plan --json` and the action's `result` of `command: plan`. Fields are added, never renamed. */
export interface PlanDocument {
  readonly schema: 1
  readonly workflow: string
  readonly file: string
  readonly plan: string
  readonly mode: Mode
  readonly target: Target
  readonly commit: string | null
  readonly inputs: Readonly<Record<string, Json>>
  readonly sources: readonly { readonly path: string; readonly digest: string }[]
  /** In file order; `step` tells the order in which they can start. */
  readonly stages: readonly PlanStageJson[]
}

interface NodeJson {
  readonly name: string
  readonly line: number
  /** Why it will not run; null if nothing keeps it from it yet. */
  readonly skip: string | null
  readonly if: string | null
  readonly after: readonly EdgeJson[]
}
export interface PlanStageJson extends NodeJson {
  readonly type: Stage['type']
  readonly unit: string
  /** From 1: how many stages stand before it, one after another. */
  readonly step: number
  /** Stages that may run at the same time. */
  readonly beside: readonly string[]
  readonly environment: string | null
  readonly gate: boolean
  readonly tasks: readonly PlanTaskJson[]
}
export interface PlanTaskJson extends NodeJson {
  readonly agent: string
  /** The action, or the first line of the script. */
  readonly does: string
  readonly performers: readonly { readonly language: string; readonly path: string }[]
  readonly secrets: readonly string[]
}
export interface EdgeJson {
  readonly on: string
  /** The ends that satisfy it; `ended` only waits. */
  readonly when: readonly string[] | 'ended'
  readonly optional: boolean
  /** `depends_on`, or the reference that makes it. */
  readonly because: string
  readonly file: string
  readonly line: number
}

export const planDocument = (plan: Plan): PlanDocument => {
  const order = new Map(orderOf(plan).map((each) => [each.stage, each]))
  return {
    schema: 1,
    workflow: plan.workflow.name,
    file: plan.workflow.file,
    plan: plan.hash,
    mode: plan.mode,
    target: plan.target,
    commit: plan.commit ?? null,
    inputs: plan.inputs,
    sources: plan.sources.map(({ path, digest }) => ({ path, digest })),
    stages: plan.workflow.stages.flatMap((stage) => {
      const ordered = order.get(stage)
      return ordered === undefined ? [] : [stageJson(ordered)]
    }),
  }
}

const stageJson = ({ stage, planned, step, beside }: OrderedStage): PlanStageJson => ({
  ...nodeJson(stage, planned),
  type: stage.type,
  unit: planned.unit,
  step,
  beside,
  environment: planned.environment ?? (typeof stage.environment === 'string' ? stage.environment : null),
  gate: stage.approval !== undefined,
  tasks: stage.tasks.map((task, index) => taskJson(task, planned.tasks[index])),
})

const taskJson = (task: Task, planned: PlannedTask | undefined): PlanTaskJson => ({
  ...nodeJson(task, planned),
  agent: task.work.agent,
  does: sayWork(task),
  performers: (planned?.performers ?? []).map(({ language, path }) => ({ language, path })),
  secrets: task.secrets.map(({ name }) => name),
})

const nodeJson = (node: Stage | Task, planned: PlannedStage | PlannedTask | undefined): NodeJson => ({
  name: node.name,
  line: node.at.line,
  skip: planned?.skip ?? null,
  if: node.if?.expr ?? null,
  after: node.edges.map(edgeJson),
})

const edgeJson = ({ on, needs, optional, because, at }: Edge<string>): EdgeJson => ({
  on,
  when: needs,
  optional,
  because: because.kind === 'reference' ? because.text : 'depends_on',
  file: at.file,
  line: at.line,
})
