import type { Workflow } from '../workflow.js'
import { MATCHER_NAMES } from '../finding.js'
import { suggest } from '../expression/suggest.js'
import type { Locate } from './locate.js'
import { insideRepository } from './find.js'
import { join } from './paths.js'
import { either, problem, shown, type Problems } from './problem.js'
import type { Sources } from './sources.js'

/** L50: a matcher is a built-in name or a file of the repository; one that is neither would find nothing, silently. */
export const judgeMatchers = (
  workflow: Workflow,
  root: string,
  sources: Sources,
  locate: Locate,
  problems: Problems,
): void => {
  const judged = new Map<string, string | undefined>()
  for (const { tasks } of workflow.stages)
    for (const task of tasks)
      for (const name of task.matchers) {
        if (!judged.has(name)) judged.set(name, wrongWith(name, root, sources))
        const message = judged.get(name)
        if (message !== undefined)
          problems.push(problem('unknown-matcher', locate(task, ['matchers'], 'value'), message))
      }
}

const wrongWith = (name: string, root: string, sources: Sources): string | undefined => {
  if (MATCHER_NAMES.includes(name)) return undefined
  const path = join(root, name)
  if (insideRepository(path, root, sources) === undefined)
    return `the matcher file ${shown(name)} is outside of the repository`
  if (sources.exists(path) === 'file') return undefined
  const meant = suggest(name, MATCHER_NAMES)
  const hint =
    meant === undefined ? `the built-in ones are ${either(MATCHER_NAMES)}` : `did you mean \`${meant}\`?`
  return `there is no matcher named ${shown(name)}, and no such file in the repository: ${hint}`
}
