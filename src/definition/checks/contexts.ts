/** The contexts of L32. */
export type ContextName =
  | 'inputs'
  | 'env'
  | 'secrets'
  | 'github'
  | 'runner'
  | 'run'
  | 'stages'
  | 'tasks'
  | 'loop'
  | 'changes'
  | 'task'

export const contextNames: readonly ContextName[] = [
  'inputs',
  'env',
  'secrets',
  'github',
  'runner',
  'run',
  'stages',
  'tasks',
  'loop',
  'changes',
  'task',
]

/** What a key belongs to: `locate` is asked with it. */
export type Owner = 'workflow' | 'stage' | 'task' | 'agent'

/** A key in which expressions may stand (L37), and what they know there. */
export interface ExpressionKey {
  readonly owner: Owner
  /** The way to it from its owner's map; `*` is any name or index. */
  readonly key: string
  /** L30: only `${{ }}` is an expression, or all of the text is one. */
  readonly form: 'template' | 'expression'
  readonly contexts: readonly ContextName[]
  /** L35. */
  readonly statusFunctions: boolean
}

/** Known to whoever plans, before anything runs (L37's short list); `loop` joins where an iteration stands behind it. */
const planned = ['inputs', 'github', 'changes'] as const
const plannedInLoop = [...planned, 'loop'] as const
/** Before the first stage, on the machine that runs. */
const atStart = ['inputs', 'github', 'changes', 'runner', 'run'] as const
/** Around a stage: before its tasks begin, or when the run has ended. */
const aroundStage = [...atStart, 'env', 'stages'] as const
/** Of one iteration, before its body runs. */
const inIteration = [...aroundStage, 'loop'] as const
const ofTask = [...inIteration, 'tasks'] as const
const ofSecretive = [...ofTask, 'secrets'] as const
/** In a task inside a task (L49). */
const ofInner = [...ofTask, 'task'] as const

const template = (owner: Owner, keys: readonly string[], contexts: readonly ContextName[]): ExpressionKey[] =>
  keys.map((key) => ({ owner, key, form: 'template', contexts, statusFunctions: false }))

const expression = (
  owner: Owner,
  keys: readonly string[],
  contexts: readonly ContextName[],
): ExpressionKey[] =>
  keys.map((key) => ({ owner, key, form: 'expression', contexts, statusFunctions: false }))

const condition = (owner: Owner, contexts: readonly ContextName[]): ExpressionKey => ({
  owner,
  key: 'if',
  form: 'expression',
  contexts,
  statusFunctions: true,
})

/** A task inside a task, at `at`. */
const inner = (owner: Owner, at: string): ExpressionKey[] => [
  ...template(owner, [`${at}.env`, `${at}.with`], [...ofInner, 'secrets']),
  ...template(owner, [`${at}.working_directory`, `${at}.files`], ofInner),
  ...template(owner, [`${at}.timeout`, `${at}.retry`], plannedInLoop),
]

const verify = (owner: Owner): ExpressionKey[] => {
  const known = owner === 'task' ? ofInner : ofTask
  return [
    ...expression(owner, ['verify.*.assert'], known),
    ...template(owner, ['verify.*.message', 'verify.*.sha256'], known),
    ...inner(owner, 'verify.*'),
  ]
}

/**
 * L37: which keys may hold expressions, and which contexts those know. In every other key `${{ }}` is an error.
 * `docs/` publishes this table, so a row here is a promise.
 */
export const expressionKeys: readonly ExpressionKey[] = [
  ...template(
    'workflow',
    [
      'inputs.*.default',
      'timeout',
      'max_parallel',
      'defaults.timeout',
      'defaults.retry',
      'orchestration.runs_on',
    ],
    planned,
  ),
  ...template('workflow', ['env', 'defaults.env'], atStart),
  ...template('workflow', ['defaults.working_directory', 'defaults.files'], [...atStart, 'env']),
  ...template('workflow', ['outputs'], aroundStage),

  condition('stage', aroundStage),
  ...template('stage', ['env'], inIteration),
  ...template('stage', ['outputs'], [...aroundStage, 'tasks']),
  ...template('stage', ['environment', 'runs_on', 'retry'], plannedInLoop),
  ...template(
    'stage',
    ['timeout', 'max_parallel', 'resources', 'loop.max_parallel', 'approval.environment'],
    planned,
  ),
  ...template('stage', ['on_failure.degrade.outputs'], aroundStage),
  ...template('stage', ['loop.for_each', 'loop.matrix', 'loop.times'], aroundStage),
  ...template('stage', ['approval.reason', 'approval.show'], aroundStage),
  ...expression('stage', ['approval.auto_approve_if'], aroundStage),
  ...expression('stage', ['loop.while', 'loop.where', 'loop.key'], inIteration),
  ...expression('stage', ['loop.until', 'loop.break_if', 'loop.collect.*'], ofTask),
  ...verify('stage'),

  condition('task', ofTask),
  ...template('task', ['env', 'with'], ofSecretive),
  ...template('task', ['working_directory', 'files', 'on_failure.degrade.outputs'], ofTask),
  ...template('task', ['timeout', 'resources', 'shards', 'retry'], plannedInLoop),
  ...template('task', ['cache.inputs', 'cache.outputs', 'cache.env'], ofTask),
  ...expression('task', ['cache.key'], ofTask),
  ...template('task', ['service.env'], ofTask),
  ...inner('task', 'fallback'),
  ...inner('task', 'fallback.*'),
  ...inner('task', 'remedies.*'),
  ...inner('task', 'rollback'),
  ...verify('task'),

  ...template('agent', ['command', 'env'], [...atStart, 'env', 'secrets']),
]
