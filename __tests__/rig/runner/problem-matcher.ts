/** Problem matchers as the runner checks and applies them (IssueMatcher.cs). */
export interface Pattern {
  readonly regexp: RegExp
  readonly groups: Readonly<Partial<Record<Field, number>>>
  readonly loop: boolean
}
export interface Matcher {
  readonly owner: string
  readonly severity: string
  readonly fromPath: string
  readonly patterns: readonly Pattern[]
}
export type Match = Readonly<Partial<Record<Field, string>>>

const FIELDS = ['file', 'line', 'column', 'severity', 'code', 'message', 'fromPath'] as const
type Field = (typeof FIELDS)[number]

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Reads a matcher file's text. Throws what the runner would refuse it with. */
export function readMatchers(text: string): readonly Matcher[] {
  const config: unknown = JSON.parse(text)
  const owners = new Set<string>()
  return objects(isObject(config) ? config['problemMatcher'] : undefined).map((raw) => {
    const owner = string(raw['owner'])
    if (owner === '') throw new Error('Owner must not be empty')
    const severity = string(raw['severity'])
    if (!['', 'error', 'warning', 'notice'].includes(severity.toLowerCase()))
      throw new Error(`Matcher '${owner}' contains unexpected default severity '${severity}'`)
    const list = objects(raw['pattern'])
    if (list.length === 0) throw new Error(`Matcher '${owner}' does not contain any patterns`)
    const taken = new Set<Field>()
    const patterns = list.map((pattern, at) => readPattern(pattern, at === 0, at === list.length - 1, taken))
    if (!taken.has('message')) throw new Error(`At least one pattern must set 'message'`)
    if (owners.has(owner.toLowerCase())) throw new Error(`Duplicate owner name '${owner}'`)
    owners.add(owner.toLowerCase())
    return { owner, severity, fromPath: string(raw['fromPath']), patterns }
  })
}

function readPattern(raw: Json, first: boolean, last: boolean, taken: Set<Field>): Pattern {
  const loop = raw['loop'] === true
  if (loop && (first || !last)) throw new Error(`Only the last pattern in a multiline matcher may set 'loop'`)
  if (loop && raw['message'] === undefined) throw new Error(`The loop pattern must set 'message'`)
  const regexp = new RegExp(string(raw['regexp']))
  const count = new RegExp(`${regexp.source}|`).exec('')?.length ?? 0
  const groups: Partial<Record<Field, number>> = {}
  for (const field of FIELDS) {
    const index = raw[field]
    if (index === undefined || index === null) continue
    if (taken.has(field)) throw new Error(`The property '${field}' is set twice`)
    if (typeof index !== 'number' || index < 0 || index >= count)
      throw new Error(`The property '${field}' is set to ${JSON.stringify(index)} which is out of range`)
    taken.add(field)
    groups[field] = index
  }
  return { regexp, groups, loop }
}

const string = (value: unknown): string => (typeof value === 'string' ? value : '')

/** One matcher's memory over the lines of one stream. */
export class RunningMatcher {
  private state: (Match | undefined)[] = []
  readonly matcher: Matcher

  constructor(matcher: Matcher) {
    this.matcher = matcher
  }

  reset(): void {
    this.state = []
  }

  /** The finding that this line completes, if it does. Patterns are tried from the last one back. */
  match(line: string): Match | undefined {
    const { patterns } = this.matcher
    const end = patterns.length - 1
    for (let i = end; i >= 0; i--) {
      const pattern = patterns[i]
      const before = i > 0 ? this.state[i - 1] : undefined
      if (pattern === undefined || (i > 0 && before === undefined)) continue
      const found = pattern.regexp.exec(line)
      if (found === null) {
        if (i < end) this.state[i] = undefined
        else if (i > 0) this.state[i - 1] = undefined
        continue
      }
      const merged = merge(before, pattern, found)
      if (i < end) {
        this.state[i] = merged
        continue
      }
      this.reset()
      if (pattern.loop) this.state[i - 1] = before
      return this.withDefaults(merged)
    }
    return undefined
  }

  private withDefaults(match: Match): Match {
    const severity = match.severity || this.matcher.severity
    const fromPath = match.fromPath || this.matcher.fromPath
    return { ...match, ...(severity && { severity }), ...(fromPath && { fromPath }) }
  }
}

function merge(before: Match | undefined, { groups }: Pattern, found: RegExpExecArray): Match {
  const match: Partial<Record<Field, string>> = { ...before }
  for (const field of FIELDS) {
    const index = groups[field]
    if (index !== undefined && match[field] === undefined) match[field] = found[index] ?? ''
  }
  return match
}
