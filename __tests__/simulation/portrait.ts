import type { Run, Scope, StageRun, TaskRun } from '../../src/run.js'
import { taskId } from '../../src/run.js'

/** All that a run holds, as plain data: two runs are the same when their portraits are. */
export const portrait = (run: Run): unknown => {
  const { plan, stages, byName, atWork, held, queues, live, digests, firstFailed, ...plain } = run
  return {
    ...plain,
    plan: plan.hash,
    names: [...byName.keys()],
    atWork: [...atWork].map(taskId),
    held: [...held],
    queues: [...queues].map(([name, queue]) => [
      name,
      queue.map(({ stage, task }) => (task === undefined ? stage.def.name : taskId(task))),
    ]),
    live: live.map(({ def }) => def.name),
    digests: [...digests],
    firstFailed: firstFailed?.def.name,
    stages: stages.map(ofStage),
  }
}

const ofStage = ({ def, planned, scopes, loop, firstFailed, ...plain }: StageRun): unknown => ({
  ...plain,
  name: def.name,
  unit: planned.unit,
  scopes: scopes.map(ofScope),
  loop: loop && { ...loop, active: loop.active.map(({ iteration }) => iteration?.key) },
  firstFailed: firstFailed && taskId(firstFailed),
})

const ofScope = ({
  stage,
  tasks,
  byName,
  fresh,
  ready,
  exporters,
  firstFailed,
  ...plain
}: Scope): unknown => ({
  ...plain,
  stage: stage.def.name,
  names: [...byName.keys()],
  fresh: fresh.map(taskId),
  ready: ready.map(taskId),
  exporters: exporters.map(taskId),
  firstFailed: firstFailed && taskId(firstFailed),
  tasks: tasks.map(ofTask),
})

const ofTask = ({ def, planned, scope, ...plain }: TaskRun): unknown => ({
  ...plain,
  name: def.name,
  rank: planned.rank,
  iteration: scope.iteration?.key,
})
