import { type Agent, agentNamed, type Language } from '../../workflow.js'
import { suggest } from '../../expression/suggest.js'
import { either, problem } from '../problem.js'
import { childOf, type Entry, type MapNode, placeOf, type ScalarNode } from '../tree.js'
import type { Meaning } from './meaning.js'
import { asMap, at, choiceAt, eachOf, scalarAt, textAt, textsOf } from './read.js'

/** The folder of action files, relative to the repository's root, of what stands at `node`; undefined: the default. */
export type ActionFolder = (node: ScalarNode | undefined) => string

export const LANGUAGES: readonly Language[] = ['python', 'node', 'typescript', 'go', 'rust', 'ruby', 'bash']

/** L44: `agents`, and behind them those that exist without being declared. `folder` is where action files stand. */
export const agentsOf = (
  meaning: Omit<Meaning, 'agentNames' | 'resourceNames'>,
  declared: MapNode | undefined,
  folder: ActionFolder,
): Readonly<Record<string, Agent>> => {
  const own = eachOf(declared, (node, name) => {
    const map = asMap(node)
    const entry = declared?.entries.get(name)
    const agent = map && entry && agentOf(map, entry, folder)
    return agent && meaning.written.remember(agent, map)
  })
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()))
  const builtin: Record<string, Agent> = {}
  if (!names.has('shell')) builtin['shell'] = { kind: 'shell' }
  for (const language of LANGUAGES)
    if (!names.has(language))
      builtin[language] = { kind: 'language', prefer: [language], actions: folder(undefined) }
  return { ...own, ...builtin }
}

const agentOf = (map: MapNode, { key }: Entry, folder: ActionFolder): Agent | undefined => {
  const description = textAt(map, 'description')
  const base = { ...(description !== undefined && { description }), at: placeOf(key) }
  const kind = choiceAt(map, 'kind', ['shell', 'process', 'language'])
  switch (kind) {
    case 'shell': {
      const shell = textAt(map, 'shell')
      return { ...base, kind, ...(shell !== undefined && { shell }) }
    }
    case 'process':
      return {
        ...base,
        kind,
        command: textsOf(at(map, 'command')),
        stdin: choiceAt(map, 'stdin', ['json', 'none']) ?? 'none',
      }
    case 'language': {
      const one = choiceAt(map, 'language', LANGUAGES)
      const several = textsOf(at(map, 'prefer')).flatMap(
        (text) => LANGUAGES.find((language) => language === text) ?? [],
      )
      const prefer = one ? [one] : several
      return { ...base, kind, prefer, actions: folder(scalarAt(map, 'actions')) }
    }
    case undefined:
      return undefined
  }
}

/** L44: an agent that is neither declared nor builtin. `broken` are declared, but wrong in themselves. */
export const judgeAgent = (
  meaning: Omit<Meaning, 'agentNames' | 'resourceNames'>,
  agents: Readonly<Record<string, Agent>>,
  broken: ReadonlySet<string>,
  name: string,
  map: MapNode,
): void => {
  if (name === '' || broken.has(name.toLowerCase()) || agentNamed(agents, name)) return
  const node = scalarAt(map, 'agent') ?? childOf(meaning.defaults.map, 'agent')
  if (!node) return
  const near = suggest(name, Object.keys(agents))
  const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
  meaning.problems.push(
    problem(
      'unknown-agent',
      placeOf(node),
      `there is no agent \`${name}\`${hint} Known are ${either(Object.keys(agents)).replace(/ or (?=[^ ]*$)/, ' and ')}; declare others under \`agents:\``,
    ),
  )
}
