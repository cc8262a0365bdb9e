import { childOf, type TreeNode } from './tree.js'

/** A key that the grammar has and this release does not: what it is, and when it is harmless all the same. */
interface Planned {
  readonly what: string
  /** A value that asks for nothing: `transaction: false`. */
  readonly harmless?: (value: TreeNode) => boolean
}

const is =
  (...values: readonly unknown[]) =>
  (node: TreeNode): boolean =>
    node.kind === 'scalar' && values.includes(node.value)
const emptyList = (node: TreeNode): boolean => node.kind === 'list' && node.items.length === 0

const retry: Planned = { what: 'trying failed tasks again', harmless: is(1) }
const transaction: Planned = { what: 'rolling back a transaction', harmless: is(false) }
const verify: Planned = { what: 'verification after a node succeeded', harmless: emptyList }
const files: Planned = { what: 'handing files from task to task', harmless: emptyList }
const runsOn: Planned = { what: 'choosing runners' }
const catalogue: Planned = { what: 'a catalogue of actions', harmless: (node) => node.kind === 'scalar' }
const alerts: Planned = { what: 'alerts' }

/**
 * `not-supported-yet`, the whole list: `<object>.<key>` of the grammar. Whoever builds the behaviour deletes the line.
 */
export const planned: ReadonlyMap<string, Planned> = new Map<string, Planned>([
  ['workflow.retry_budget', { what: 'a budget of retries' }],
  ['workflow.transaction', transaction],
  ['workflow.changes', { what: 'what changed since a base' }],
  ['workflow.supervision', { what: 'overrides by an operator' }],
  ['workflow.alerts', alerts],
  ['workflow.orchestration', { what: 'spreading a workflow over CI jobs' }],
  ['workflow.mode', { what: 'a mode other than `auto`', harmless: is('auto') }],
  ['included.alerts', alerts],
  ['defaults.retry', retry],
  ['defaults.files', files],
  ['resource.scope', { what: 'a resource shared by all runs of the repository', harmless: is('run') }],
  ['stage.retry', retry],
  ['stage.transaction', transaction],
  ['stage.verify', verify],
  ['stage.approval', { what: 'a gate in front of a stage', harmless: is(false) }],
  ['stage.runs_on', runsOn],
  ['stage.fan_out', { what: 'spreading a stage over CI jobs' }],
  ['task.retry', retry],
  ['task.fallback', { what: 'a fallback', harmless: emptyList }],
  ['task.remedies', { what: 'mending known failures', harmless: emptyList }],
  ['task.rollback', { what: 'rolling back a transaction' }],
  ['task.verify', verify],
  ['task.cache', { what: 'leaving out a task whose inputs did not change' }],
  ['task.reports', { what: 'reading reports' }],
  ['task.shards', { what: 'splitting a task into shards', harmless: is(1) }],
  ['task.service', { what: 'a task that keeps running beside others' }],
  ['task.files', files],
  ['task.idempotent', { what: 'what is done after a crash', harmless: is(true) }],
  ['task.role', { what: 'the role `verifier`', harmless: is('worker') }],
  ['agent.actions', catalogue],
])

/** Kinds of agents that are planned; the grammar knows their names only. */
export const plannedAgentKinds: ReadonlySet<string> = new Set([
  'http',
  'mcp',
  'model',
  'container',
  'storage',
  'notification',
  'github',
  'workflow',
])

export const plannedAgentKind = (agent: TreeNode): TreeNode | undefined => {
  const kind = childOf(agent, 'kind')
  return kind?.kind === 'scalar' && plannedAgentKinds.has(String(kind.value)) ? kind : undefined
}
