import { posix } from 'node:path'
import {
  EMPTY_NAMES,
  ENTRIES,
  MAX_LINES,
  NOUNS,
  PORTS,
  PURE_BUILTINS,
  ROOMS,
  WITHOUT_PORTS,
  WORLDLY_GLOBALS,
} from './rooms.js'
import type { Import, Source } from './sources.js'

/** Where a file stands in the house. */
type Place =
  | { readonly kind: 'noun'; readonly name: string; readonly rank: number }
  | { readonly kind: 'room'; readonly name: string }
  | { readonly kind: 'nowhere' }

/** Each rule names what it found, one line a finding: `file: what is wrong; what to do`. */
export type Rule = (sources: readonly Source[]) => readonly string[]

const includes = (list: readonly string[], value: string): boolean => list.includes(value)

function placeOf(path: string): Place {
  const [first = '', ...rest] = path.split('/')
  if (rest.length > 0)
    return first !== 'entries' && first in ROOMS ? { kind: 'room', name: first } : { kind: 'nowhere' }
  const name = first.replace(/\.ts$/, '')
  const rank = NOUNS.findIndex((noun) => noun === name)
  if (rank >= 0) return { kind: 'noun', name, rank }
  return includes(ENTRIES, name) ? { kind: 'room', name: 'entries' } : { kind: 'nowhere' }
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.')
const resolve = (from: Source, { specifier }: Import): string =>
  posix.join(posix.dirname(from.path), specifier).replace(/\.js$/, '.ts')
const may = (
  path: string,
): { readonly ports: boolean; readonly world: boolean; readonly packages: readonly string[] } => {
  const place = placeOf(path)
  const room = place.kind === 'room' ? ROOMS[place.name] : undefined
  return { ports: room?.ports ?? false, world: room?.world ?? false, packages: room?.packages ?? [] }
}
const eachImport = (sources: readonly Source[], judge: (source: Source, one: Import) => string | undefined) =>
  sources.flatMap((source) =>
    source.imports.flatMap((one) => {
      const wrong = judge(source, one)
      return wrong === undefined ? [] : [`${source.path}: ${wrong}`]
    }),
  )

export const everyFileHasARoom: Rule = (sources) =>
  sources.flatMap(({ path }) =>
    placeOf(path).kind === 'nowhere'
      ? [`${path}: stands in no room; move it, or add its room to the table`]
      : [],
  )

export const nounsImportOnlyNounsAbove: Rule = (sources) =>
  eachImport(sources, (source, one) => {
    const from = placeOf(source.path)
    if (from.kind !== 'noun' || !isRelative(one.specifier)) return undefined
    const to = placeOf(resolve(source, one))
    return to.kind === 'noun' && to.rank < from.rank ? undefined : `a noun imports ${one.specifier}`
  })

export const roomsImportOnlyTheirNeighbours: Rule = (sources) =>
  eachImport(sources, (source, one) => {
    const from = placeOf(source.path)
    if (from.kind !== 'room' || !isRelative(one.specifier)) return undefined
    const to = placeOf(resolve(source, one))
    if (to.kind === 'nowhere') return `imports ${one.specifier}, which stands in no room`
    if (from.name === 'entries') return entryMayImport(source.path, to, one)
    if (to.kind === 'noun' || to.name === from.name) return undefined
    return includes(ROOMS[from.name]?.rooms ?? [], to.name)
      ? undefined
      : `${from.name} imports the room ${to.name}`
  })

function entryMayImport(path: string, to: Place, one: Import): string | undefined {
  if (to.kind === 'room' && includes(ROOMS['entries']?.rooms ?? [], to.name)) return undefined
  // `machine.ts` puts the real world together for the other entries.
  if (one.specifier === './machine.js' || (path === 'machine.ts' && to.kind === 'noun')) return undefined
  if (path !== 'index.ts' || to.kind !== 'room' || to.name !== 'entries')
    return `an entry imports ${one.specifier}; entries join commands and outside, nothing else`
  // A static import would pull every face into the entry chunk, and `noa --version` would pay for the action.
  return one.dynamic ? undefined : `index.ts imports ${one.specifier} statically; use await import()`
}

export const onlySomeKnowThePorts: Rule = (sources) =>
  eachImport(sources, (source, one) => {
    if (!isRelative(one.specifier) || !isPort(resolve(source, one)) || isPort(source.path)) return undefined
    return may(source.path).ports && !includes(WITHOUT_PORTS, source.path)
      ? undefined
      : `imports ${resolve(source, one)}`
  })
const isPort = (path: string): boolean => includes(PORTS, path.replace(/\.ts$/, ''))

export const packagesStayInTheirRooms: Rule = (sources) =>
  eachImport(sources, (source, { specifier }) => {
    if (isRelative(specifier) || specifier.startsWith('node:')) return undefined
    if (specifier === '(computed)') return may(source.path).world ? undefined : 'imports a computed name'
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')
    const scope = `${name.split('/')[0] ?? ''}/*`
    const { packages } = may(source.path)
    return includes(packages, name) || includes(packages, scope) ? undefined : `imports the package ${name}`
  })

export const onlyTheOutsideTouchesNode: Rule = (sources) =>
  eachImport(sources, (source, { specifier, names }) => {
    if (!specifier.startsWith('node:') || may(source.path).world) return undefined
    const allowed = PURE_BUILTINS[specifier]
    if (allowed === undefined) return `imports ${specifier}; ask for it through ports.ts`
    const wrong = allowed === 'all' ? [] : names.filter((name) => !includes(allowed, name))
    return wrong.length === 0
      ? undefined
      : `imports ${wrong.join(', ')} of ${specifier}; only ${String(allowed)} may be`
  })

export const onlyTheOutsideKnowsTimeAndChance: Rule = (sources) =>
  sources.flatMap((source) => {
    if (may(source.path).world) return []
    const named = WORLDLY_GLOBALS.filter((name) => source.identifiers.has(name))
    return [...named, ...(source.hasMathRandom ? ['Math.random'] : [])].map(
      (name) => `${source.path}: names ${name}; ask for it through ports.ts`,
    )
  })

export const filesAreShortAndNamed: Rule = (sources) =>
  sources.flatMap(({ path, lines, hasDefaultExport }) => {
    const base = posix.basename(path, '.ts')
    return [
      ...(lines > MAX_LINES ? [`${path}: has ${lines} lines, over ${MAX_LINES}; split it`] : []),
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(base) ? [] : [`${path}: is not kebab-case`]),
      ...(EMPTY_NAMES.test(base) && path !== 'index.ts'
        ? [`${path}: its name says nothing; name it by its noun`]
        : []),
      ...(hasDefaultExport ? [`${path}: has a default export; export it by name`] : []),
    ]
  })

/** One line a cycle, told once, beginning at its first file by name. */
export const noImportCycles: Rule = (sources) => {
  const edges = new Map(
    sources.map((s) => [
      s.path,
      s.imports.filter((one) => isRelative(one.specifier)).map((one) => resolve(s, one)),
    ]),
  )
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) {
      const ring = trail.slice(at)
      const start = ring.indexOf(ring.toSorted()[0] ?? path)
      const turned = [...ring.slice(start), ...ring.slice(0, start)]
      found.add([...turned, turned[0]].join(' → '))
    } else if (!done.has(path)) {
      for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
      done.add(path)
    }
  }
  for (const path of edges.keys()) walk(path, [])
  return [...found].toSorted()
}

export const ALL_RULES: readonly Rule[] = [
  everyFileHasARoom,
  nounsImportOnlyNounsAbove,
  roomsImportOnlyTheirNeighbours,
  onlySomeKnowThePorts,
  packagesStayInTheirRooms,
  onlyTheOutsideTouchesNode,
  onlyTheOutsideKnowsTimeAndChance,
  filesAreShortAndNamed,
  noImportCycles,
]
