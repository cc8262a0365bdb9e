type Version = readonly [number, number, number]

const VERSION = /^v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/
const COMPARATOR = /^(\^|~|>=|<=|>|<|=)?(.+)$/

/**
 * Whether a version of this tool is in the range that `requires` gives: npm's `^1.2`, `~1.2.3`, `>=1 <3`, `1.x`,
 * `1 - 2`, and `||` between ranges. Undefined: it is no range.
 */
export const satisfies = (version: string, range: string): boolean | undefined => {
  const own = VERSION.exec(version.trim())
  if (!own) return undefined
  const at: Version = [number(own[1]), number(own[2]), number(own[3])]
  const judged = range.split('||').map((one) => judgeAll(at, one.trim()))
  return judged.includes(undefined) ? undefined : judged.includes(true)
}

const judgeAll = (at: Version, range: string): boolean | undefined => {
  if (range === '') return undefined
  const span = /^(\S+)\s+-\s+(\S+)$/.exec(range)
  const comparators = span
    ? [`>=${span[1]}`, `<=${span[2]}`]
    : range.replaceAll(/(\^|~|[<>]=?|=)\s+/g, '$1').split(/\s+/)
  const judged = comparators.map((one) => judge(at, one))
  return judged.includes(undefined) ? undefined : !judged.includes(false)
}

const judge = (at: Version, comparator: string): boolean | undefined => {
  if (comparator === '*' || comparator === 'x') return true
  const [, operator = '=', text = ''] = COMPARATOR.exec(comparator) ?? []
  const parts = VERSION.exec(text)
  if (!parts) return undefined
  const given = [parts[1], parts[2], parts[3]].findIndex(
    (part) => part === undefined || part === 'x' || part === '*',
  )
  // How many of the three numbers stand there: `1.x` has one.
  const known = given < 0 ? 3 : given
  const low: Version = [number(parts[1]), known > 1 ? number(parts[2]) : 0, known > 2 ? number(parts[3]) : 0]
  switch (operator) {
    case '>=':
      return compare(at, low) >= 0
    case '<':
      return compare(at, low) < 0
    case '>':
      return compare(at, next(low, known - 1)) >= 0 && compare(at, low) > 0
    case '<=':
      return known === 3 ? compare(at, low) <= 0 : compare(at, next(low, known - 1)) < 0
    case '^':
      return compare(at, low) >= 0 && compare(at, next(low, Math.min(known - 1, firstThatCounts(low)))) < 0
    case '~':
      return compare(at, low) >= 0 && compare(at, next(low, Math.min(known - 1, 1))) < 0
    default:
      return known === 3
        ? compare(at, low) === 0
        : compare(at, low) >= 0 && compare(at, next(low, known - 1)) < 0
  }
}

/** `^` lets everything change behind the first number that is not 0. */
const firstThatCounts = (version: Version): number => {
  const position = version.findIndex((part) => part > 0)
  return position < 0 ? 2 : position
}

/** The first version beyond all that share the numbers up to `position`. */
const next = ([major, minor, patch]: Version, position: number): Version =>
  position <= 0 ? [major + 1, 0, 0] : position === 1 ? [major, minor + 1, 0] : [major, minor, patch + 1]

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

const number = (text: string | undefined): number =>
  text === undefined || text === 'x' || text === '*' ? 0 : Number(text)
