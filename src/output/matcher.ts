import type { Finding, FindingSeverity } from '../finding.js'
import { readPlace, tidyRange, type FindingRange } from './finding.js'
import type { LocateFile } from './locate.js'
import { withoutColours } from './visible.js'

/** What a pattern may take from a line, each the number of a group. `endLine` and `endColumn` are ours. */
export type MatcherField = (typeof MATCHER_FIELDS)[number]

export const MATCHER_FIELDS = [
  'file',
  'fromPath',
  'line',
  'column',
  'endLine',
  'endColumn',
  'severity',
  'code',
  'message',
] as const

export type MatcherPattern = {
  readonly regexp: RegExp
  readonly groups: Readonly<Partial<Record<MatcherField, number>>>
  /** Only on the last of several: it matches again and again, each time with what the earlier ones found. */
  readonly loop: boolean
}

/** A problem matcher (L50): one pattern a line, of consecutive lines. */
export type Matcher = {
  readonly owner: string
  /** For matches that name none. */
  readonly severity: FindingSeverity
  readonly patterns: readonly MatcherPattern[]
}

/** Reads the lines of one stream in order. */
export type MatchEngine = {
  /** The finding that this line completes. `line` is text without its end, colours and all. */
  readonly matchLine: (line: string) => Finding | undefined
}

/**
 * A longer line is not a diagnostic of a tool; it is cut before it meets expressions that others wrote. This bounds what
 * is quadratic. An expression of a matcher file that is worse stays so (S31): such a file is as trusted as the definition
 * that names it, and the task's timeout does not reach it.
 */
export const MAX_MATCHED_LINE = 4096

/** The runner's way: the first matcher that completes a match takes the line, and all others forget what they had. */
export function createMatchEngine(matchers: readonly Matcher[], locate: LocateFile): MatchEngine {
  const running = matchers.map(createRunning)
  return {
    matchLine(given) {
      const line = withoutColours(given).slice(0, MAX_MATCHED_LINE)
      for (const matcher of running) {
        const match = matcher.read(line)
        if (match === undefined) continue
        for (const other of running) if (other !== matcher) other.reset()
        const finding = findingOf(matcher.matcher, match, locate)
        if (finding !== undefined) return finding
      }
      return undefined
    },
  }
}

type Match = Readonly<Partial<Record<MatcherField, string>>>

type Running = {
  readonly matcher: Matcher
  readonly read: (line: string) => Match | undefined
  readonly reset: () => void
}

/**
 * `found[i]` is what the patterns 0…i have taken from the lines up to the one just read. The patterns are tried from the
 * last to the first, so that a line continues what began before it, and may begin something new as well.
 */
function createRunning(matcher: Matcher): Running {
  const { patterns } = matcher
  const last = patterns.length - 1
  let found: (Match | undefined)[] = []
  return {
    matcher,
    reset: () => (found = []),
    read(line) {
      for (let index = last; index >= 0; index -= 1) {
        const pattern = patterns[index]
        const before = index === 0 ? NOTHING : found[index - 1]
        if (pattern === undefined || before === undefined) continue
        const match = pattern.regexp.exec(line)
        if (index < last) {
          found[index] = match === null ? undefined : taken(pattern, match, before)
        } else if (match !== null) {
          found = []
          if (pattern.loop && index > 0) found[index - 1] = before
          return taken(pattern, match, before)
        } else if (index > 0) {
          found[index - 1] = undefined
        }
      }
      return undefined
    },
  }
}

const NOTHING: Match = {}

function taken(pattern: MatcherPattern, match: RegExpExecArray, before: Match): Match {
  const fields: Partial<Record<MatcherField, string>> = { ...before }
  for (const field of MATCHER_FIELDS) {
    const group = pattern.groups[field]
    if (group !== undefined) fields[field] ??= match[group] ?? ''
  }
  return fields
}

function findingOf(matcher: Matcher, match: Match, locate: LocateFile): Finding | undefined {
  const message = match.message?.trim() ?? ''
  const severity = severityOf(match.severity, matcher.severity)
  if (message === '' || severity === undefined) return undefined
  const file =
    match.file === undefined || match.file.trim() === '' ? undefined : locate(match.file, match.fromPath)
  const code = match.code?.trim() ?? ''
  return {
    severity,
    message,
    ...(file === undefined ? {} : { file }),
    ...tidyRange(rangeOf(match)),
    ...(code === '' ? {} : { code }),
    from: { matcher: matcher.owner },
  }
}

function rangeOf(match: Match): FindingRange {
  const range: { line?: number; column?: number; endLine?: number; endColumn?: number } = {}
  for (const field of ['line', 'column', 'endLine', 'endColumn'] as const) {
    const value = /^\d+$/.test(match[field] ?? '') ? readPlace(match[field]) : undefined
    if (value !== undefined) range[field] = value
  }
  return range
}

/** Undefined for a word that is no severity (`note`): such a match is no finding. */
function severityOf(word: string | undefined, otherwise: FindingSeverity): FindingSeverity | undefined {
  if (word === undefined || word === '') return otherwise
  const lower = word.toLowerCase()
  return lower === 'error' || lower === 'warning' || lower === 'notice' ? lower : undefined
}
