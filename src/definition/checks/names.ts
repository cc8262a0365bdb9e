import { suggest } from '../../expression/suggest.js'

/** Names are one name whatever their case (L5). */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** A look-up of names that ignores case; of two equal names the first counts. */
export const indexByName = <T>(entries: Iterable<readonly [string, T]>): ReadonlyMap<string, T> => {
  const index = new Map<string, T>()
  for (const [name, value] of entries)
    if (!index.has(name.toLowerCase())) index.set(name.toLowerCase(), value)
  return index
}

/** The name as it was declared, for one written in any case. */
export const declaredName = (name: string, declared: Iterable<string>): string | undefined => {
  for (const candidate of declared) if (sameName(candidate, name)) return candidate
  return undefined
}

/**
 * `there is no stage `biuld`: did you mean `build`?` Where nothing is near, the names there are, or `otherwise` where
 * there are none.
 */
export const noSuch = (kind: string, name: string, known: readonly string[], otherwise: string): string =>
  `there is no ${kind} \`${name}\`: ${meantOrKnown(name, known, otherwise)}`

/** The part of `noSuch` behind the colon. */
export const meantOrKnown = (name: string, known: readonly string[], otherwise: string): string => {
  const meant = suggest(name, known.length > MOST_COMPARED ? likely(name, known) : known)
  if (meant !== undefined) return `did you mean \`${meant}\`?`
  return known.length === 0
    ? otherwise
    : known.length === 1
      ? `there is only \`${known[0]}\``
      : `there are ${listed(known)}`
}

/** Thousands of wrong names among thousands of right ones must not take a minute. */
const MOST_COMPARED = 300

/** Of very many names those that begin or end like the one that was written. */
const likely = (name: string, known: readonly string[]): readonly string[] => {
  const found: string[] = []
  const start = name.slice(0, 3)
  const end = name.slice(-3)
  for (const candidate of known) {
    if (candidate.startsWith(start) || candidate.endsWith(end)) found.push(candidate)
    if (found.length === MOST_COMPARED) break
  }
  return found
}

const MOST_LISTED = 8

/** `a`, `b` and `c`; of many the first and how many more. */
export const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_LISTED).map((name) => `\`${name}\``)
  const more = names.length - shown.length
  const all = more > 0 ? [...shown, `${more} more`] : shown
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
