import { err, ok, type Result } from '../diagnostic.js'
import type { FindingSeverity } from '../finding.js'
import { MATCHER_FIELDS, type Matcher, type MatcherField, type MatcherPattern } from './matcher.js'

/** What is wrong in a problem-matcher file, and where: `problemMatcher[0].pattern[1].regexp`. */
export type MatcherProblem = { readonly at: string; readonly message: string }

export type MatcherFileResult = Result<readonly Matcher[], readonly MatcherProblem[]>

/**
 * Reads GitHub's problem-matcher JSON, by the runner's rules, and says all that is wrong at once.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md
 */
export function parseMatcherFile(text: string): MatcherFileResult {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return err([{ at: '', message: `not JSON: ${error instanceof Error ? error.message : String(error)}` }])
  }
  return readMatchers(json)
}

/** The same for JSON that has been read already. */
export function readMatchers(json: unknown): MatcherFileResult {
  const list = isRecord(json) ? json['problemMatcher'] : undefined
  if (!Array.isArray(list) || list.length === 0) {
    return err([{ at: '', message: 'expected {"problemMatcher": [ … ]} with at least one matcher' }])
  }
  const problems: MatcherProblem[] = []
  const owners = new Set<string>()
  const matchers: Matcher[] = []
  for (const [index, item] of list.entries()) {
    const at = `problemMatcher[${index}]`
    const matcher = readMatcher(item, at, problems)
    if (matcher === undefined) continue
    const owner = matcher.owner.toLowerCase()
    if (owners.has(owner))
      problems.push({
        at: `${at}.owner`,
        message: `the owner "${matcher.owner}" is used twice; give each matcher its own`,
      })
    owners.add(owner)
    matchers.push(matcher)
  }
  return problems.length === 0 ? ok(matchers) : err(problems)
}

function readMatcher(item: unknown, at: string, problems: MatcherProblem[]): Matcher | undefined {
  if (!isRecord(item)) {
    problems.push({ at, message: 'expected an object with "owner" and "pattern"' })
    return undefined
  }
  const before = problems.length
  const { owner, severity = 'error', pattern } = item
  if (typeof owner !== 'string' || owner === '') {
    problems.push({ at: `${at}.owner`, message: 'expected a name, for example "owner": "my-tool"' })
  }
  const level = typeof severity === 'string' ? SEVERITIES.get(severity.toLowerCase()) : undefined
  if (level === undefined)
    problems.push({ at: `${at}.severity`, message: 'expected "error", "warning" or "notice"' })
  const patterns = readPatterns(pattern, `${at}.pattern`, problems)
  if (problems.length > before || typeof owner !== 'string' || level === undefined) return undefined
  return { owner, severity: level, patterns }
}

const SEVERITIES: ReadonlyMap<string, FindingSeverity> = new Map([
  ['', 'error'],
  ['error', 'error'],
  ['warning', 'warning'],
  ['notice', 'notice'],
])

function readPatterns(value: unknown, at: string, problems: MatcherProblem[]): readonly MatcherPattern[] {
  if (!Array.isArray(value) || value.length === 0) {
    problems.push({
      at,
      message:
        'expected a list of at least one pattern, for example [{"regexp": "^error: (.+)$", "message": 1}]',
    })
    return []
  }
  const before = problems.length
  const places = new Map<MatcherField, string>()
  const patterns: MatcherPattern[] = []
  for (const [index, item] of value.entries()) {
    const place = `${at}[${index}]`
    const pattern = readPattern(item, place, problems)
    if (pattern === undefined) continue
    patterns.push(pattern)
    for (const field of MATCHER_FIELDS) {
      if (pattern.groups[field] === undefined) continue
      const earlier = places.get(field)
      if (earlier !== undefined)
        problems.push({
          at: `${place}.${field}`,
          message: `"${field}" is set twice, also at ${earlier}; keep one`,
        })
      places.set(field, `${place}.${field}`)
    }
    if (!pattern.loop) continue
    if (index === 0 || index < value.length - 1) {
      problems.push({ at: `${place}.loop`, message: 'only the last of several patterns may set "loop"' })
    }
    if (pattern.groups.message === undefined) {
      problems.push({ at: `${place}.loop`, message: 'a pattern with "loop" must set "message"' })
    }
  }
  if (!places.has('message') && problems.length === before) {
    problems.push({ at, message: 'at least one pattern must set "message" to the number of a group' })
  }
  return patterns
}

function readPattern(item: unknown, at: string, problems: MatcherProblem[]): MatcherPattern | undefined {
  if (!isRecord(item)) {
    problems.push({ at, message: 'expected an object with "regexp"' })
    return undefined
  }
  const regexp = compile(item['regexp'], `${at}.regexp`, problems)
  const { loop = false } = item
  if (typeof loop !== 'boolean') problems.push({ at: `${at}.loop`, message: 'expected true or false' })
  if (regexp === undefined) return undefined
  const count = new RegExp(`${regexp.source}|`).exec('')?.length ?? 1
  const groups: Partial<Record<MatcherField, number>> = {}
  for (const field of MATCHER_FIELDS) {
    const value = item[field] ?? undefined
    if (value === undefined) continue
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count)
      groups[field] = value
    else {
      const has = count === 1 ? 'no group' : `${count - 1} group${count === 2 ? '' : 's'}`
      problems.push({
        at: `${at}.${field}`,
        message: `expected the number of a group; the expression has ${has}`,
      })
    }
  }
  return { regexp, groups, loop: loop === true }
}

function compile(value: unknown, at: string, problems: MatcherProblem[]): RegExp | undefined {
  if (typeof value !== 'string') {
    problems.push({ at, message: 'expected a regular expression as a string' })
    return undefined
  }
  try {
    return new RegExp(value)
  } catch (error) {
    problems.push({ at, message: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
