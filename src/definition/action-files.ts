import { agentNamed, type Language, type LanguageAgent, type Workflow } from '../workflow.js'
import { folderOf, join } from './paths.js'
import { problem, type Problems } from './problem.js'
import type { FolderEntry, Sources } from './sources.js'
import type { Locate } from './locate.js'

/** The file, or the folder with a manifest, in which an action of a language stands. `path` is relative to the root. */
export interface ActionFile {
  readonly language: Language
  readonly path: string
  readonly kind: 'file' | 'folder'
}

/** By the agent's and the action's name as a task writes them: in the agent's order of preference, never empty. */
export type ActionFiles = Readonly<Record<string, Readonly<Record<string, readonly ActionFile[]>>>>

/** L44: what makes `x.<ext>` or the folder `x/` an action of a language, in this order. */
const FORMS: Readonly<
  Record<Language, { readonly extensions: readonly string[]; readonly manifests: readonly string[] }>
> = {
  python: { extensions: ['py'], manifests: ['__main__.py'] },
  node: {
    extensions: ['mjs', 'js', 'cjs'],
    manifests: ['package.json', 'index.mjs', 'index.js', 'index.cjs'],
  },
  typescript: { extensions: ['ts', 'mts'], manifests: ['tsconfig.json', 'index.ts', 'index.mts'] },
  go: { extensions: ['go'], manifests: ['go.mod', 'main.go'] },
  rust: { extensions: ['rs'], manifests: ['Cargo.toml'] },
  ruby: { extensions: ['rb'], manifests: ['main.rb'] },
  bash: { extensions: ['sh', 'bash'], manifests: ['main.sh'] },
}

/** Finds the file of every action that a language performs; an action without one is a finding at the task. */
export const resolveActions = (
  workflow: Workflow,
  root: string,
  sources: Sources,
  locate: Locate,
  problems: Problems,
): ActionFiles => {
  const found: Record<string, Record<string, readonly ActionFile[]>> = {}
  const list = listing(root, sources)
  for (const { tasks } of workflow.stages)
    for (const task of tasks) {
      const { work } = task
      const agent = agentNamed(workflow.agents, work.agent)?.[1]
      // An agent without languages has been refused already.
      if (work.kind !== 'action' || agent?.kind !== 'language' || agent.prefer.length === 0) continue
      const known = (found[work.agent] ??= {})
      const files = Object.hasOwn(known, work.action)
        ? known[work.action]
        : (known[work.action] = filesOf(agent, work.action, list))
      if (files?.length === 0)
        problems.push(problem('action-not-found', locate(task, ['action'], 'value'), notFound(agent, work)))
    }
  return found
}

type List = (folder: string) => ReadonlyMap<string, FolderEntry['kind']>

const listing = (root: string, sources: Sources): List => {
  const known = new Map<string, ReadonlyMap<string, FolderEntry['kind']>>()
  return (folder) => {
    const before = known.get(folder)
    if (before) return before
    const now = new Map(sources.list(join(root, folder)).map(({ name, kind }) => [name, kind]))
    known.set(folder, now)
    return now
  }
}

const filesOf = (agent: LanguageAgent, action: string, list: List): readonly ActionFile[] =>
  agent.prefer.flatMap((language) => fileOf(language, join(agent.actions, action), list) ?? [])

const fileOf = (language: Language, path: string, list: List): ActionFile | undefined => {
  const { extensions, manifests } = FORMS[language]
  const folder = list(folderOf(path))
  const name = path.slice(path.lastIndexOf('/') + 1)
  const extension = extensions.find((candidate) => folder.get(`${name}.${candidate}`) === 'file')
  if (extension !== undefined) return { language, path: `${path}.${extension}`, kind: 'file' }
  if (folder.get(name) !== 'folder') return undefined
  const inside = list(path)
  const entry = manifests.some((manifest) => inside.get(manifest) === 'file')
  return entry ? { language, path, kind: 'folder' } : undefined
}

const notFound = (
  agent: LanguageAgent,
  { agent: name, action }: { readonly agent: string; readonly action: string },
): string => {
  const path = join(agent.actions, action)
  const looked = agent.prefer.flatMap((language) => {
    const { extensions, manifests } = FORMS[language]
    return [...extensions.map((extension) => `${path}.${extension}`), `${path}/${manifests[0] ?? ''}`]
  })
  return `the agent \`${name}\` has no file for \`${action}\`: add one of ${looked.join(', ')}`
}
