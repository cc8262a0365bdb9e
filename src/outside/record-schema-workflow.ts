import * as z from 'zod/mini'
import type { Agent, Stage, Task, Workflow } from '../workflow.js'
import {
  agree,
  byName,
  endStatus,
  flag,
  is,
  json,
  jsons,
  language,
  list,
  map,
  maybe,
  mode,
  number,
  place,
  stageName,
  taskName,
  text,
} from './record-schema-parts.js'

const expr = map({ expr: text, at: place })
const template = map({ template: text, at: place })
const numberOrTemplate = z.union([number, template])
const failFast = z.enum(['no', 'start-nothing', 'kill'])

const base = { description: maybe(text), at: maybe(place) }
const agent = agree<Agent>()(
  z.discriminatedUnion('kind', [
    map({ ...base, kind: is('shell'), shell: maybe(text) }),
    map({ ...base, kind: is('process'), command: list(text), stdin: z.enum(['json', 'none']) }),
    map({ ...base, kind: is('language'), prefer: list(language), actions: text }),
  ]),
)

const edgeOn = <Name extends typeof stageName | typeof taskName>(on: Name) =>
  map({
    on,
    needs: z.union([is('ended'), list(endStatus)]),
    explicit: flag,
    optional: flag,
    because: z.discriminatedUnion('kind', [
      map({ kind: is('depends-on') }),
      map({ kind: is('reference'), text }),
    ]),
    at: place,
  })

const onFailure = z.discriminatedUnion('kind', [
  map({ kind: is('fail') }),
  map({ kind: is('degrade'), outputs: maybe(jsons), exitCodes: maybe(list(number)) }),
])

const approval = map({
  environment: maybe(text),
  reason: maybe(text),
  show: jsons,
  via: z.enum(['environment', 'dispatch', 'issue']),
  approvers: list(text),
  count: number,
  exclude: list(text),
  timeout: maybe(number),
  onTimeout: z.enum(['reject', 'skip']),
  autoApproveIf: maybe(expr),
  at: place,
})

const work = z.discriminatedUnion('kind', [
  map({ kind: is('run'), agent: text, script: text, shell: maybe(text), at: place }),
  map({ kind: is('action'), agent: text, action: text, at: place }),
])

const output = map({
  type: z.enum(['string', 'number', 'boolean', 'json']),
  required: flag,
  default: maybe(json),
  maxSize: maybe(number),
  schema: maybe(json),
  at: place,
})

const task = agree<Task>()(
  map({
    name: taskName,
    description: maybe(text),
    at: place,
    work,
    with: jsons,
    env: jsons,
    secrets: list(map({ variable: text, name: text, optional: flag, at: place })),
    idToken: flag,
    workingDirectory: maybe(text),
    timeout: maybe(numberOrTemplate),
    gracePeriod: number,
    edges: list(edgeOn(taskName)),
    if: maybe(expr),
    ifCallsStatus: flag,
    else: flag,
    onFailure,
    resources: byName(numberOrTemplate),
    outputs: byName(output),
    matchers: list(text),
    durationHint: maybe(number),
  }),
)

const loop = map({
  over: z.discriminatedUnion('kind', [
    map({ kind: is('for-each'), items: json }),
    map({ kind: is('matrix'), matrix: json }),
    map({ kind: is('times'), count: numberOrTemplate }),
    map({ kind: is('while'), condition: expr }),
    map({ kind: is('until'), condition: expr }),
  ]),
  at: place,
  where: maybe(expr),
  as: maybe(text),
  key: maybe(expr),
  maxParallel: numberOrTemplate,
  maxIterations: number,
  maxDuration: maybe(number),
  interval: maybe(number),
  backoff: maybe(map({ factor: number, maxInterval: maybe(number) })),
  breakIf: maybe(expr),
  onItemFailure: z.enum(['stop', 'continue']),
  collect: byName(expr),
})

const everyStage = {
  name: stageName,
  description: maybe(text),
  at: place,
  dependsOn: maybe(list(edgeOn(stageName))),
  edges: list(edgeOn(stageName)),
  if: maybe(expr),
  ifCallsStatus: flag,
  env: jsons,
  timeout: maybe(numberOrTemplate),
  onFailure,
  failFast,
  maxParallel: maybe(numberOrTemplate),
  resources: byName(numberOrTemplate),
  environment: maybe(z.union([text, template])),
  approval: maybe(approval),
  outputs: jsons,
  tasks: list(task),
}
const stage = agree<Stage>()(
  z.discriminatedUnion('type', [
    map({ ...everyStage, type: is('sequential') }),
    map({ ...everyStage, type: is('parallel') }),
    map({ ...everyStage, type: is('conditional'), match: z.enum(['all', 'first']) }),
    map({ ...everyStage, type: is('loop'), loop }),
  ]),
)

const input = map({
  type: z.enum(['string', 'number', 'boolean', 'choice', 'json']),
  description: maybe(text),
  required: flag,
  default: maybe(json),
  options: maybe(list(text)),
  at: place,
})

export const workflow = agree<Workflow>()(
  map({
    name: text,
    description: maybe(text),
    file: text,
    at: place,
    inputs: byName(input),
    env: jsons,
    mode: maybe(mode),
    maxParallel: maybe(numberOrTemplate),
    timeout: maybe(numberOrTemplate),
    failFast,
    maxDegraded: maybe(number),
    resources: byName(map({ capacity: number, scope: z.enum(['run', 'repository']), at: place })),
    agents: byName(agent),
    outputs: jsons,
    stages: list(stage),
  }),
)
