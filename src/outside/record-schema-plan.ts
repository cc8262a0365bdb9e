import type { Plan } from '../plan.js'
import {
  agree,
  is,
  jsons,
  language,
  list,
  map,
  maybe,
  mode,
  number,
  stageName,
  target,
  taskName,
  text,
} from './record-schema-parts.js'
import { workflow } from './record-schema-workflow.js'

const task = map({
  name: taskName,
  skip: maybe(text),
  unselected: maybe(is(true)),
  rank: number,
  performers: list(map({ language, path: text })),
})

const stage = map({
  name: stageName,
  unit: text,
  skip: maybe(text),
  unselected: maybe(is(true)),
  environment: maybe(text),
  rank: number,
  tasks: list(task),
})

/** `plan.json`. */
export const plan = agree<Plan>()(
  map({
    schema: is(1),
    hash: text,
    workflow,
    inputs: jsons,
    mode,
    target,
    sources: list(map({ path: text, digest: text })),
    commit: maybe(text),
    maxParallel: maybe(number),
    timeout: maybe(number),
    stages: list(stage),
  }),
)
