import { problem } from '../problem.js'
import type { Check } from './check.js'

/** L43: a task works inside the repository. What links lead to is seen when it starts. */
export const workingDirectories: Check = ({ workflow, locate, written }) => {
  const owners: readonly (readonly [object, readonly string[]])[] = [
    [workflow, ['defaults', 'working_directory']],
    ...workflow.stages.flatMap((stage) => stage.tasks.map((task) => [task, ['working_directory']] as const)),
  ]
  return owners.flatMap(([owner, path]) => {
    const folder = written(owner, path)
    if (typeof folder !== 'string') return []
    const why = whyOutside(folder)
    return why === undefined
      ? []
      : [
          problem(
            'outside-repository',
            locate(owner, path, 'value'),
            `${why}: write a path below the repository's root, such as \`packages/app\``,
          ),
        ]
  })
}

const whyOutside = (folder: string): string | undefined => {
  // Behind an expression nobody can tell: it is judged when the task starts.
  const [literal = ''] = folder.split('${{')
  const segments = literal.replaceAll('\\', '/').split('/')
  if (/^(?:[A-Za-z]:|[/\\])/.test(literal)) return 'this path is absolute'
  if (literal.startsWith('~'))
    return '`~` is not the home folder here, and would be outside of the repository'
  let depth = 0
  for (const [index, segment] of segments.entries()) {
    // The last piece before an expression is not whole.
    const whole = index < segments.length - 1 || literal === folder
    if (segment === '..' && whole) depth--
    else if (segment !== '' && segment !== '.') depth++
    if (depth < 0) return 'this path leaves the repository'
  }
  return undefined
}
