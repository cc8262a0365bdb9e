import type { Place } from './diagnostic.js'

/** What the author meant: the definition after defaults, merges and shorthands. Plain JSON data throughout. */
export interface Workflow {
  readonly name: string
  readonly description?: string
  /** The definition file, relative to the repository's root, with `/`. */
  readonly file: string
  readonly at: Place
  readonly inputs: Readonly<Record<string, InputDeclaration>>
  readonly env: Env
  readonly mode?: Mode
  readonly maxParallel?: OrTemplate<number>
  readonly timeout?: OrTemplate<Milliseconds>
  readonly failFast: FailFast
  /** S3: more degraded nodes than this fail the run. */
  readonly maxDegraded?: number
  readonly resources: Readonly<Record<string, Resource>>
  readonly agents: Readonly<Record<string, Agent>>
  readonly outputs: Readonly<Record<string, Json>>
  /** In file order; names are unique, ignoring case. */
  readonly stages: readonly Stage[]
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** `Array.isArray` alone does not see that what is no list is a map. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

declare const brand: unique symbol
type Brand<T, B extends string> = T & { readonly [brand]: B }

export type StageName = Brand<string, 'stage'>
export type TaskName = Brand<string, 'task'>
export type Milliseconds = number

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is where a name gets its brand
export const stageName = (name: string): StageName => name as StageName
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const taskName = (name: string): TaskName => name as TaskName

/** An expression without its `${{ }}` (L30); `at` is the expression's own text. */
export interface Expr {
  readonly expr: string
  readonly at: Place
}

/** A text with `${{ }}` in a place that wants another type; it gets its type when it is evaluated (L31). */
export interface Template {
  readonly template: string
  readonly at: Place
}
export type OrTemplate<T> = T | Template

/** Values whose strings may hold `${{ }}`. */
export type Env = Readonly<Record<string, Json>>

export type Mode = 'auto' | 'supervised' | 'debug'
export type FailFast = 'no' | 'start-nothing' | 'kill'

/** S1: how a node that has ended stands. */
export type EndStatus = 'succeeded' | 'degraded' | 'failed' | 'skipped' | 'omitted' | 'cancelled'
/** S1: how a node stands. */
export type Status = 'pending' | 'waiting' | 'running' | EndStatus

/** S1: the kind of a failure. */
export type FailureClass =
  | 'exit'
  | 'signal'
  | 'timeout'
  | 'spawn'
  | 'output'
  | 'input'
  | 'verify'
  | 'service'
  | 'agent'
  | 'network'
  | 'rate_limited'
  | 'oom'
  | 'gate'
  | 'bound'
  | 'runner'
  | 'unknown'
  | 'internal'

export interface InputDeclaration {
  readonly type: 'string' | 'number' | 'boolean' | 'choice' | 'json'
  readonly description?: string
  readonly required: boolean
  /** May hold `${{ }}` (L37). */
  readonly default?: Json
  readonly options?: readonly string[]
  readonly at: Place
}

export interface Resource {
  readonly capacity: number
  readonly scope: 'run' | 'repository'
  readonly at: Place
}

/** L44: who performs tasks. Later kinds join this union. */
export type Agent = ShellAgent | ProcessAgent | LanguageAgent

interface AgentBase {
  readonly description?: string
  /** Undefined for the agents that exist without being declared. */
  readonly at?: Place
}
export interface ShellAgent extends AgentBase {
  readonly kind: 'shell'
  readonly shell?: string
}
export interface ProcessAgent extends AgentBase {
  readonly kind: 'process'
  /** Strings may hold `${{ }}` (L34: no shell reads them). */
  readonly command: readonly string[]
  readonly stdin: 'json' | 'none'
}
export interface LanguageAgent extends AgentBase {
  readonly kind: 'language'
  /** The first that is installed and has an action file performs the task. */
  readonly prefer: readonly Language[]
  /** The folder of the action files, relative to the repository's root. */
  readonly actions: string
}
export type Language = 'python' | 'node' | 'typescript' | 'go' | 'rust' | 'ruby' | 'bash'

/** The agent of a name, ignoring case (L5), and how the workflow spells it. */
export const agentNamed = (
  agents: Readonly<Record<string, Agent>>,
  name: string,
): readonly [string, Agent] | undefined => {
  const exact = Object.hasOwn(agents, name) ? agents[name] : undefined
  if (exact !== undefined) return [name, exact]
  const wanted = name.toLowerCase()
  return Object.entries(agents).find(([known]) => known.toLowerCase() === wanted)
}

/** An edge of the graph, written or made by a reference (L20–L22). */
export interface Edge<Name extends string> {
  readonly on: Name
  /** The ends that satisfy it; `ended` only waits. */
  readonly needs: readonly EndStatus[] | 'ended'
  /** The author wrote `when`: then it also binds a node whose `if` calls a status function (L35). */
  readonly explicit: boolean
  readonly optional: boolean
  readonly because: { readonly kind: 'depends-on' } | { readonly kind: 'reference'; readonly text: string }
  readonly at: Place
}

export type OnFailure =
  | { readonly kind: 'fail' }
  | {
      readonly kind: 'degrade'
      readonly outputs?: Readonly<Record<string, Json>>
      readonly exitCodes?: readonly number[]
    }

export interface Approval {
  readonly environment?: string
  readonly reason?: string
  readonly show: Readonly<Record<string, Json>>
  readonly via: 'environment' | 'dispatch' | 'issue'
  readonly approvers: readonly string[]
  readonly count: number
  readonly exclude: readonly string[]
  readonly timeout?: Milliseconds
  readonly onTimeout: 'reject' | 'skip'
  readonly autoApproveIf?: Expr
  readonly at: Place
}

interface StageBase {
  readonly name: StageName
  readonly description?: string
  /** The stage's name in the file, or its first key. */
  readonly at: Place
  /** Undefined: the author said nothing (L20 tells it from `[]`). */
  readonly dependsOn?: readonly Edge<StageName>[]
  /** All edges: written ones, and those that references make (L22). */
  readonly edges: readonly Edge<StageName>[]
  readonly if?: Expr
  /** L35: `if` calls a status function. */
  readonly ifCallsStatus: boolean
  readonly env: Env
  readonly timeout?: OrTemplate<Milliseconds>
  readonly onFailure: OnFailure
  readonly failFast: FailFast
  readonly maxParallel?: OrTemplate<number>
  /** L23: taken together when the stage starts, freed at its end. */
  readonly resources: Readonly<Record<string, OrTemplate<number>>>
  readonly environment?: OrTemplate<string>
  readonly approval?: Approval
  readonly outputs: Readonly<Record<string, Json>>
  /** In file order; names are unique in the stage, ignoring case. */
  readonly tasks: readonly Task[]
}
export interface SequentialStage extends StageBase {
  readonly type: 'sequential'
}
export interface ParallelStage extends StageBase {
  readonly type: 'parallel'
}
export interface ConditionalStage extends StageBase {
  readonly type: 'conditional'
  readonly match: 'all' | 'first'
}
export interface LoopStage extends StageBase {
  readonly type: 'loop'
  readonly loop: Loop
}
export type Stage = SequentialStage | ParallelStage | ConditionalStage | LoopStage

export type LoopOver =
  /** `items` is a list, an object, or a template that gives one. */
  | { readonly kind: 'for-each'; readonly items: Json }
  | { readonly kind: 'matrix'; readonly matrix: Json }
  | { readonly kind: 'times'; readonly count: OrTemplate<number> }
  | { readonly kind: 'while'; readonly condition: Expr }
  | { readonly kind: 'until'; readonly condition: Expr }

/** L13, with its defaults filled in. */
export interface Loop {
  readonly over: LoopOver
  readonly at: Place
  readonly where?: Expr
  readonly as?: string
  readonly key?: Expr
  readonly maxParallel: OrTemplate<number>
  readonly maxIterations: number
  readonly maxDuration?: Milliseconds
  readonly interval?: Milliseconds
  readonly backoff?: { readonly factor: number; readonly maxInterval?: Milliseconds }
  readonly breakIf?: Expr
  readonly onItemFailure: 'stop' | 'continue'
  readonly collect: Readonly<Record<string, Expr>>
}

/** What a task does. */
export type Work =
  | {
      readonly kind: 'run'
      readonly agent: string
      readonly script: string
      readonly shell?: string
      readonly at: Place
    }
  | { readonly kind: 'action'; readonly agent: string; readonly action: string; readonly at: Place }

export interface OutputDeclaration {
  readonly type: 'string' | 'number' | 'boolean' | 'json'
  readonly required: boolean
  readonly default?: Json
  /** Bytes. */
  readonly maxSize?: number
  /** JSON Schema that a `json` output must satisfy. */
  readonly schema?: Json
  readonly at: Place
}

/** L36: one secret that a task gets, as an environment variable and as `secrets.NAME`. */
export interface SecretUse {
  readonly variable: string
  readonly name: string
  readonly optional: boolean
  readonly at: Place
}

/** A task with everything that stage and workflow defaults say put in. */
export interface Task {
  readonly name: TaskName
  readonly description?: string
  /** The task's name in the file, or its first key. */
  readonly at: Place
  readonly work: Work
  readonly with: Readonly<Record<string, Json>>
  readonly env: Env
  readonly secrets: readonly SecretUse[]
  readonly idToken: boolean
  /** Relative to the repository's root; may hold `${{ }}`. */
  readonly workingDirectory?: string
  readonly timeout?: OrTemplate<Milliseconds>
  readonly gracePeriod: Milliseconds
  readonly edges: readonly Edge<TaskName>[]
  readonly if?: Expr
  /** L35: `if` calls a status function. */
  readonly ifCallsStatus: boolean
  /** L12: runs when no `if` of its stage held. */
  readonly else: boolean
  readonly onFailure: OnFailure
  readonly resources: Readonly<Record<string, OrTemplate<number>>>
  readonly outputs: Readonly<Record<string, OutputDeclaration>>
  /** L50: names of built-in matchers, or files relative to the repository's root. */
  readonly matchers: readonly string[]
  readonly durationHint?: Milliseconds
}
