import type { Workflow } from '../../workflow.js'
import { insideRepository } from '../find.js'
import { placedPath } from '../include.js'
import { folderOf, join } from '../paths.js'
import { problem, type Problems } from '../problem.js'
import { satisfies } from '../requires.js'
import type { Sources } from '../sources.js'
import { type MapNode, placeOf } from '../tree.js'
import type { ActionFolder } from './agents.js'
import { mergeMaps } from './defaults.js'
import { mapAt, scalarAt } from './read.js'
import { workflowOf } from './workflow.js'
import { Written } from './written.js'

export interface Understood {
  readonly workflow: Workflow
  readonly written: Written
  readonly problems: Problems
}

interface Where {
  /** The definition's path, relative to the root. */
  readonly definition: string
  /** Absolute. */
  readonly root: string
  readonly sources: Sources
  readonly version: string
}

/** The written to the meant, with what included files add (`included`: those that win first). */
export const understand = (workflow: MapNode, included: readonly MapNode[], where: Where): Understood => {
  const problems: Problems = []
  const written = new Written()
  const merged = (key: string): MapNode | undefined =>
    mergeMaps(
      [workflow, ...included].flatMap((map) => mapAt(map, key) ?? []),
      new Set(['env']),
    )
  judgeVersion(workflow, where.version, problems)
  const meaning = { written, problems, defaults: { map: merged('defaults') } }
  const surroundings = {
    file: where.definition,
    agents: merged('agents'),
    resources: merged('resources'),
    actionFolder: actionFolder(where, problems),
  }
  return { workflow: workflowOf(meaning, workflow, surroundings), written, problems }
}

/** L44: beside the definition, or from the file that declares the agent; never outside of the repository. */
const actionFolder =
  ({ definition, root, sources }: Where, problems: Problems): ActionFolder =>
  (node) => {
    if (!node) return join(folderOf(definition), 'actions')
    const path = placedPath(node.text, join(root, node.file.path), root)
    const inside = insideRepository(path, root, sources)
    if (inside === undefined) {
      const message = `\`${node.text}\` leads out of the repository: keep action files inside of it`
      problems.push(problem('path-outside', placeOf(node), message))
    }
    return inside ?? 'actions'
  }

const judgeVersion = (workflow: MapNode, version: string, problems: Problems): void => {
  const node = scalarAt(workflow, 'requires')
  const satisfied = node && satisfies(version, node.text)
  if (!node || satisfied === true) return
  const message =
    satisfied === false
      ? `this definition requires \`${node.text}\` of noa, and this is ${version}: use another version of it`
      : `\`${node.text}\` is no range of versions: write one such as \`^1.2\`, \`~1.2.3\`, \`>=1 <3\` or \`1.x\``
  problems.push(
    problem(satisfied === false ? 'requires-other-version' : 'invalid-value', placeOf(node), message),
  )
}
