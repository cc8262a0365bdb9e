import type { Env } from '../../workflow.js'
import { problem } from '../problem.js'
import type { Check } from './check.js'

/** L40: where a task writes what it gives; a value of the author's there would cut the wire. */
const OURS = /^(?:NOA_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY))$/i

/** L40, L43: variables that a task finds set by us, and that `env` therefore cannot set. */
export const variableNames: Check = ({ workflow, locate, written }) => {
  const envs: readonly (readonly [object, Env])[] = [
    [workflow, workflow.env],
    ...workflow.stages.flatMap((stage) => [
      [stage, stage.env] as const,
      ...stage.tasks.map((task) => [task, task.env] as const),
    ]),
  ]
  return envs.flatMap(([owner, env]) =>
    Object.keys(env)
      .filter((name) => OURS.test(name) && written(owner, ['env', name]) !== undefined)
      .map((name) =>
        problem(
          'reserved-variable',
          locate(owner, ['env', name], 'key'),
          `\`${name}\` is set by this tool for each task and cannot be set here: take another name`,
        ),
      ),
  )
}
