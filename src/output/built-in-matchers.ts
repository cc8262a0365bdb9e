import type { FindingSeverity } from '../finding.js'
import type { Matcher, MatcherPattern } from './matcher.js'

type Groups = MatcherPattern['groups']

function line(regexp: RegExp, groups: Groups, loop = false): MatcherPattern {
  return { regexp, groups, loop }
}

function matcher(owner: string, severity: FindingSeverity, ...patterns: readonly MatcherPattern[]): Matcher {
  return { owner, severity, patterns }
}

const FILE_LINE_COLUMN = { file: 1, line: 2, column: 3 } as const

const TSC = [
  matcher(
    'tsc',
    'error',
    line(/^([^\s(].*?)\((\d+),(\d+)\): (error|warning) (TS\d+): (.*)$/, {
      ...FILE_LINE_COLUMN,
      severity: 4,
      code: 5,
      message: 6,
    }),
  ),
  matcher(
    'tsc-pretty',
    'error',
    line(/^([^\s:].*?):(\d+):(\d+) - (error|warning) (TS\d+): (.*)$/, {
      ...FILE_LINE_COLUMN,
      severity: 4,
      code: 5,
      message: 6,
    }),
  ),
]

const ESLINT = [
  matcher(
    'eslint-compact',
    'error',
    line(/^(.+): line (\d+), col (\d+), (Error|Warning) - (.+?)(?: \(([^()]+)\))?$/, {
      ...FILE_LINE_COLUMN,
      severity: 4,
      message: 5,
      code: 6,
    }),
  ),
  matcher(
    'eslint-stylish',
    'error',
    line(/^((?:[A-Za-z]:)?[^\s:*?"<>|][^:*?"<>|]*\.\w+)$/, { file: 1 }),
    line(
      /^\s+(\d+):(\d+)\s+(error|warning)\s+(\S.*?)(?:\s{2,}(\S+))?$/,
      { line: 1, column: 2, severity: 3, message: 4, code: 5 },
      true,
    ),
  ),
]

/** `go build`, `go vet`, staticcheck and `t.Error` in `go test`, which has no column and names the file alone. */
const GO = [
  matcher(
    'go',
    'error',
    line(/^(?:vet: )?(\S[^\s:]*\.go):(\d+):(\d+): (.+)$/, { ...FILE_LINE_COLUMN, message: 4 }),
  ),
  matcher(
    'go-test',
    'error',
    line(/^\s{4,}([^\s:]+_test\.go):(\d+): (.+)$/, { file: 1, line: 2, message: 3 }),
  ),
  matcher(
    'go-line',
    'error',
    line(/^(?:vet: )?(\S[^\s:]*\.go):(\d+): (.+)$/, { file: 1, line: 2, message: 3 }),
  ),
]

const RUST = [
  matcher(
    'rust',
    'error',
    line(/^(warning|error)(?:\[([A-Za-z]\d+)\])?: (.+)$/, { severity: 1, code: 2, message: 3 }),
    line(/^\s*--> (.+?):(\d+):(\d+)$/, FILE_LINE_COLUMN),
  ),
  matcher(
    'rust-panic',
    'error',
    line(/^thread '.*'(?: \(\d+\))? panicked at (.+?):(\d+):(\d+):$/, FILE_LINE_COLUMN),
    line(/^(.+)$/, { message: 1 }),
  ),
]

const RAISED = line(/^((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:: .*)?)$/, { message: 1 })
const FRAME = line(/^\s+File "(.+)", line (\d+)(?:, in .*)?$/, { file: 1, line: 2 })
const SOURCE = line(/^\s{4,}\S.*$/, {})
const CARETS = line(/^\s{4,}[\s~^]+$/, {})

const PYTHON = [
  // The innermost frame of a traceback; since Python 3.11 a line of carets may stand below the source.
  matcher('python', 'error', FRAME, SOURCE, RAISED),
  matcher('python-carets', 'error', FRAME, SOURCE, CARETS, RAISED),
  matcher(
    'mypy',
    'error',
    line(/^(\S.*?\.pyi?):(\d+):(?:(\d+):)? (error|warning): (.+?)(?:\s+\[([\w-]+)\])?$/, {
      ...FILE_LINE_COLUMN,
      severity: 4,
      message: 5,
      code: 6,
    }),
  ),
  matcher(
    'flake8-warning',
    'warning',
    line(/^(\S.*?\.pyi?):(\d+):(\d+): ([WCR]\d{3,4}):? (.+)$/, { ...FILE_LINE_COLUMN, code: 4, message: 5 }),
  ),
  // flake8, ruff's concise form and pylint write alike.
  matcher(
    'flake8',
    'error',
    line(/^(\S.*?\.pyi?):(\d+):(\d+): ([A-Z]{1,4}\d{3,4}):? (.+)$/, {
      ...FILE_LINE_COLUMN,
      code: 4,
      message: 5,
    }),
  ),
  matcher(
    'pytest',
    'error',
    line(
      /^(\S+\.py):(\d+): ((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Failed|Exit|Interrupt)(?:: .*)?)$/,
      { file: 1, line: 2, message: 3 },
    ),
  ),
]

const GCC = [
  matcher(
    'gcc',
    'error',
    line(/^(\S.*?):(\d+):(\d+): (?:fatal )?(error|warning): (.+?)(?: \[(-W[^\]]+)\])?$/, {
      ...FILE_LINE_COLUMN,
      severity: 4,
      message: 5,
      code: 6,
    }),
  ),
  matcher(
    'gcc-line',
    'error',
    line(/^(\S[^:]*):(\d+): (?:fatal )?(error|warning): (.+?)(?: \[(-W[^\]]+)\])?$/, {
      file: 1,
      line: 2,
      severity: 3,
      message: 4,
      code: 5,
    }),
  ),
]

/** The names that `matchers:` takes beside files (L50), each with the formats it knows. */
export const BUILT_IN_MATCHERS: ReadonlyMap<string, readonly Matcher[]> = new Map([
  ['tsc', TSC],
  ['eslint', ESLINT],
  ['go', GO],
  ['rust', RUST],
  ['python', PYTHON],
  ['gcc', GCC],
  ['clang', GCC],
])
