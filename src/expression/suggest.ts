/**
 * The candidate that was most likely meant by a name that is none of them, or `undefined` when none is near.
 * Deterministic: of equally near ones the first wins.
 */
export const suggest = (name: string, candidates: Iterable<string>): string | undefined => {
  if (name.length > LONGEST) return undefined
  const wanted = plain(name)
  let best: string | undefined
  let bestDistance = furthest(wanted.length) + 1
  let longer: string | undefined
  for (const candidate of candidates) {
    const there = plain(candidate)
    if (there === wanted) return candidate
    if (Math.abs(there.length - wanted.length) < bestDistance && there.length <= LONGEST) {
      const distance = editDistance(wanted, there)
      if (distance < bestDistance && distance < Math.max(wanted.length, there.length)) {
        best = candidate
        bestDistance = distance
      }
    }
    if (longer === undefined && wanted.length >= 3 && there.startsWith(wanted)) longer = candidate
  }
  return best ?? longer
}

/** Names are at most 100 long (L5); what is longer is no slip of the finger. */
const LONGEST = 120

/** `maxParallel`, `max-parallel` and `MAX_PARALLEL` are one name to the eye. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_\s]/g, '')

/** A third of the letters may differ, and never more than three. */
const furthest = (length: number): number => Math.min(3, Math.max(1, Math.floor(length / 3)))

/** Damerau-Levenshtein: inserted, dropped, changed and swapped neighbouring letters count one each. */
const editDistance = (a: string, b: string): number => {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const here = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      here.push(cost)
    }
    before = above
    above = here
  }
  return above[b.length] ?? 0
}
