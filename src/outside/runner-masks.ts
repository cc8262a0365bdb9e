/** The runner masks everywhere, also within words: a shorter value would black out half of a log. */
const SHORTEST = 4

/**
 * A5: which of the values that our own logs mask may be given to the runner: none under 4 characters, and none that
 * occurs in a node's name or another text of ours, for the runner drops outputs and blots out names that hold one. The
 * runner takes each line of a value for a value of its own, so that each line is judged.
 */
export function masksForRunner(values: readonly string[], ours: readonly string[]): readonly string[] {
  const lines = values.flatMap((value) => value.split(/[\r\n]+/))
  const known = ours.map((text) => text.toLowerCase())
  return [...new Set(lines)].filter(
    (line) => line.trim().length >= SHORTEST && !known.some((text) => text.includes(line.toLowerCase())),
  )
}
