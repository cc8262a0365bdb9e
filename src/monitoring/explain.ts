import { ok, type Place, type Result } from '../diagnostic.js'
import { taskId, takesTurns, type Run, type Scope, type StageRun, type TaskRun } from '../run.js'
import type { Edge, Status } from '../workflow.js'
import { sayDuration } from './duration.js'
import { findNode, type Node } from './find-node.js'
import { oneLine } from './plain-text.js'
import { durationOf, scopeId, tasksOfStage } from './run-nodes.js'
import { counted } from './status-words.js'

/** One link in the chain of reasons: what decided, and where the definition says so. */
export interface Step {
  readonly node: string
  readonly status: Status
  readonly text: string
  readonly file: string
  readonly line: number
  /** How far from what was asked for; a step follows from those below it that are one deeper. */
  readonly depth: number
}

/** `noa explain --json`. */
export interface Explanation {
  readonly schema: 1
  readonly run_id: string
  readonly node: string
  readonly status: Status
  readonly chain: readonly Step[]
}

/** Causes beyond these, of one node, are counted. */
const MOST_CAUSES = 5
const DEEPEST = 50

/** Why a node ended as it did, down to the tasks that decided; the error names no such node, and the nearest. */
export function explain(run: Run, asked: string): Result<Explanation, string> {
  const found = findNode(run, asked)
  if (!found.ok) return found
  const chain: Step[] = []
  follow(run, found.value, 0, new Set(), chain)
  const [first] = chain
  return ok({
    schema: 1,
    run_id: run.started?.run ?? '',
    node: first?.node ?? asked,
    status: first?.status ?? 'pending',
    chain,
  })
}

/** The chain for people: each step with its place, deeper ones indented below what they explain. */
export const explainText = ({ chain }: Explanation): string =>
  `${chain
    .map(({ node, text, file, line, depth }) => {
      const indent = '  '.repeat(depth)
      return `${indent}${depth === 0 ? '' : 'because '}${oneLine(node, 120)} ${text}\n${indent}    ${file}:${line}`
    })
    .join('\n')}\n`

function follow(run: Run, node: Node, depth: number, seen: Set<unknown>, chain: Step[]): void {
  const key = node.kind === 'task' ? node.task : node.kind === 'stage' ? node.stage : node.scope
  if (seen.has(key) || depth > DEEPEST) return
  seen.add(key)
  const { step, causes } = judge(run, node)
  chain.push({ ...step, depth })
  for (const cause of causes.slice(0, MOST_CAUSES)) follow(run, cause, depth + 1, seen, chain)
}

interface Judged {
  readonly step: Omit<Step, 'depth'>
  readonly causes: readonly Node[]
}

const asTask = (task: TaskRun): Node => ({ kind: 'task', task })
const asStage = (stage: StageRun): Node => ({ kind: 'stage', stage })

function judge(run: Run, node: Node): Judged {
  switch (node.kind) {
    case 'stage':
      return judgeStage(run, node.stage)
    case 'task':
      return judgeTask(run, node.task)
    case 'iteration':
      return judgeIteration(node.scope)
  }
}

const stepAt = (node: string, status: Status, text: string, at: Place): Judged['step'] => ({
  node,
  status,
  text,
  file: at.file,
  line: at.line,
})

function judgeTask(run: Run, task: TaskRun): Judged {
  const { def, scope, status, reason, failure, attempts, facts, planned } = task
  const { stage } = scope
  const step = (text: string, at: Place = def.at): Judged['step'] => stepAt(taskId(task), status, text, at)
  const because = reason === undefined ? '' : `: ${oneLine(reason)}`
  const ms = durationOf(task, run.t)
  if (ms !== undefined) {
    const how = [
      ...(attempts > 1 ? [counted(attempts, 'attempt')] : []),
      ...(facts === undefined ? [] : [`by ${oneLine(facts.by, 60)}`]),
      ...(failure === undefined ? [] : [`class ${failure.class}`]),
      ...(facts?.log === undefined ? [] : [`log ${facts.log}`]),
    ]
    const details = how.length === 0 ? '' : ` (${how.join(', ')})`
    return {
      step: step(`${SAID[status]} after ${sayDuration(ms)}${because}${details}`),
      causes: stoppers(stage, task),
    }
  }
  // S2: tasks of a stage that did not start share its end.
  if (stage.startedAt === undefined && (scope.iteration === undefined || stage.status !== 'running'))
    return { step: step(`${SAID[status]} with its stage${because}`), causes: [asStage(stage)] }
  if (planned.skip !== undefined) return { step: step(`${SAID[status]}${because}`), causes: [] }
  const unmet = unmetEdge(def.edges, def.ifCallsStatus, (name) => scope.byName.get(name.toLowerCase()))
  if (unmet !== undefined && status === 'omitted')
    return {
      step: step(`${SAID[status]}${because}${edgeWords(unmet.edge)}`, unmet.edge.at),
      causes: [asTask(unmet.node)],
    }
  const place = status === 'skipped' ? (def.if?.at ?? def.at) : def.at
  return { step: step(`${SAID[status]}${because}`, place), causes: deciders(scope, task) }
}

/** What stopped a task that ran: its stage, where that was halted. */
const stoppers = ({ halted, scopes }: StageRun, { status, startSeq }: TaskRun): readonly Node[] =>
  status !== 'cancelled' || halted === undefined || (startSeq ?? 0) > halted.seq
    ? []
    : scopes.flatMap(({ tasks }) => tasks.filter((other) => other.status === 'failed').map(asTask))

/** Why a task's turn did not bring it to start: an earlier one that failed, or `fail_fast`. */
function deciders(scope: Scope, task: TaskRun): readonly Node[] {
  if (task.status !== 'omitted' && task.status !== 'cancelled') return []
  const { stage } = scope
  const earlier = takesTurns(stage) ? scope.tasks.slice(0, task.index) : []
  const failed = earlier.filter(({ status }) => status === 'failed' || status === 'cancelled')
  if (failed.length > 0) return failed.slice(0, 1).map(asTask)
  return tasksOfStage(stage)
    .filter((other) => other.status === 'failed' && other !== task)
    .slice(0, 1)
    .map(asTask)
}

function judgeStage(run: Run, stage: StageRun): Judged {
  const { def, status, reason, planned, failure } = stage
  const step = (text: string, at: Place = def.at): Judged['step'] => stepAt(def.name, status, text, at)
  const because = reason === undefined ? '' : `: ${oneLine(reason)}`
  const ms = durationOf(stage, run.t)
  if (ms !== undefined) {
    const after = `${SAID[status]} after ${sayDuration(ms)}${because}`
    if (failure !== undefined && !tasksOfStage(stage).some((task) => task.status === 'failed'))
      return { step: step(`${after} (class ${failure.class})`), causes: [] }
    return { step: step(after), causes: partsThatDecided(stage) }
  }
  if (planned.skip !== undefined) return { step: step(`${SAID[status]}${because}`), causes: [] }
  const unmet = unmetEdge(def.edges, def.ifCallsStatus, (name) => run.byName.get(name.toLowerCase()))
  if (unmet !== undefined && status === 'omitted')
    return {
      step: step(`${SAID[status]}${because}${edgeWords(unmet.edge)}`, unmet.edge.at),
      causes: [asStage(unmet.node)],
    }
  const failed =
    status === 'omitted' ? run.stages.filter((other) => other.status === 'failed').slice(0, 1) : []
  const place = status === 'skipped' ? (def.if?.at ?? def.at) : def.at
  return { step: step(`${SAID[status]}${because}`, place), causes: failed.map(asStage) }
}

/** Tasks, of a loop iterations, that ended as their stage did. */
function partsThatDecided({ status, def, scopes }: StageRun): readonly Node[] {
  if (status !== 'failed' && status !== 'degraded' && status !== 'cancelled') return []
  const same = (other: Status): boolean => other === status || (status === 'degraded' && other === 'failed')
  if (def.type === 'loop')
    return scopes
      .filter(({ iteration }) => iteration !== undefined && same(iteration.status))
      .map((scope) => ({ kind: 'iteration', scope }))
  return scopes.flatMap(({ tasks }) => tasks.filter((task) => same(task.status)).map(asTask))
}

function judgeIteration(scope: Scope): Judged {
  const { iteration, stage, tasks } = scope
  const status = iteration?.status ?? stage.status
  const because = iteration?.reason === undefined ? '' : `: ${oneLine(iteration.reason)}`
  const { def } = stage
  const place = status === 'skipped' && def.type === 'loop' ? (def.loop.where?.at ?? def.loop.at) : def.at
  const causes = tasks.filter((task) => task.status === status && task.startedAt !== undefined)
  return {
    step: stepAt(scopeId(scope), status, `${SAID[status]}${because}`, place),
    causes: status === 'succeeded' ? [] : causes.map(asTask),
  }
}

interface Unmet<N> {
  readonly edge: Edge<string>
  readonly node: N
}

/** L20, L21: the first edge that held a node back; to what was not selected it counts as met. */
function unmetEdge<N extends StageRun | TaskRun>(
  edges: readonly Edge<string>[],
  ifCallsStatus: boolean,
  other: (name: string) => N | undefined,
): Unmet<N> | undefined {
  for (const edge of edges) {
    const node = other(edge.on)
    if (node === undefined || node.planned.unselected === true || edge.needs === 'ended') continue
    // L35: then an edge without `when` only waits.
    if (ifCallsStatus && !edge.explicit) continue
    const wanted: readonly Status[] = edge.needs
    if (!wanted.includes(node.status)) return { edge, node }
  }
  return undefined
}

/** What an edge asks for, where its reason alone does not tell. */
const edgeWords = ({ needs, explicit }: Edge<string>): string =>
  explicit && needs !== 'ended' ? ` (\`when\` asks for ${needs.join(', ')})` : ''

const SAID: Readonly<Record<Status, string>> = {
  pending: 'has not started',
  waiting: 'waits',
  running: 'is running',
  succeeded: 'succeeded',
  degraded: 'was degraded',
  failed: 'failed',
  skipped: 'was skipped',
  omitted: 'was omitted',
  cancelled: 'was cancelled',
}
