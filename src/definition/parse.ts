import { Composer, type Document, Lexer, Parser, type YAMLError } from 'yaml'
import type { CST } from 'yaml'
import type { Diagnostic, Result } from '../diagnostic.js'
import { err, ok } from '../diagnostic.js'
import type { DefinitionCode } from './codes.js'
import { compose } from './compose.js'
import { DEEPEST_NESTING } from './guard.js'
import { problem } from './problem.js'
import { placeOf, type SourceText, type TreeNode } from './tree.js'

type Problems = readonly Diagnostic<DefinitionCode>[]

/**
 * A text to its tree (L1, L4). The library's composer recurses and can abort the whole process on deep nesting, so its
 * iterative parser is watched while it runs and nothing deep is ever composed.
 */
export const parseYaml = (file: SourceText): Result<TreeNode, Problems> => {
  const tokens = parseTokens(file)
  if (!tokens.ok) return tokens
  const [document, second] = new Composer({
    uniqueKeys: false,
    schema: 'failsafe',
    version: '1.2',
    strict: true,
    prettyErrors: false,
    logLevel: 'silent',
  }).compose(tokens.value)
  if (!document) return err([empty(file)])
  if (second) return err([severalDocuments(file, second.range[0])])
  const wrong = document.errors.filter(({ code }) => !JUDGED_BY_US.has(code))
  if (wrong.length > 0) return err(syntaxProblems(file, wrong))
  if (isEmpty(document)) return err([empty(file)])
  return compose(file, document)
}

/** Tags are refused with a message of our own. */
const JUDGED_BY_US = new Set(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE', 'MULTIPLE_TAGS'])

/** A file that a person wrote stays far below; more would keep the parser busy for seconds. */
const MOST_TOKENS = 600_000

const parseTokens = (file: SourceText): Result<readonly CST.Token[], Problems> => {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let count = 0
  for (const lexeme of new Lexer().lex(file.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    // The document, DEEPEST_NESTING collections and a scalar fit; each level is checked when it opens.
    if (parser.stack.length > DEEPEST_NESTING + 1) {
      const depth = parser.stack.filter(({ type }) => COLLECTIONS.has(type)).length
      if (depth > DEEPEST_NESTING) return err([tooDeep(file, parser.offset)])
    }
    if (++count > MOST_TOKENS) return err([tooMany(file, parser.offset)])
  }
  tokens.push(...parser.end())
  return ok(tokens)
}

const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection'])

const point = (file: SourceText, from: number, to = from) => {
  const end = file.text.length
  return placeOf({ file, from: Math.min(from, end), to: Math.min(Math.max(to, from), end) })
}

const tooDeep = (file: SourceText, offset: number) =>
  problem(
    'too-deep',
    point(file, Math.max(0, offset - 1), offset),
    `nesting is deeper than ${DEEPEST_NESTING} levels here: a definition needs about ten, so look for brackets that are never closed`,
  )

const tooMany = (file: SourceText, offset: number) =>
  problem(
    'too-many-values',
    point(file, offset),
    `the file holds more than ${MOST_TOKENS.toLocaleString('en-US')} YAML tokens up to here: move data into files that tasks read`,
  )

const empty = (file: SourceText) =>
  problem(
    'empty-file',
    point(file, 0),
    'the file holds no definition: start with `workflow:`, or run `noa init` for a first one',
  )

const severalDocuments = (file: SourceText, offset: number) =>
  problem(
    'several-documents',
    point(file, offset, offset + 3),
    'a second YAML document begins here, and a definition is one: put it into a file of its own',
  )

const isEmpty = (document: Document.Parsed): boolean =>
  !document.contents || (document.contents.range[0] === document.contents.range[1] && !document.contents.tag)

/** One syntax error draws others behind it: more than these help nobody. */
const MOST_SYNTAX_PROBLEMS = 20

const syntaxProblems = (file: SourceText, errors: readonly YAMLError[]): Problems =>
  firstOfEachLine(file, errors)
    .slice(0, MOST_SYNTAX_PROBLEMS)
    .map(({ code, message, pos: [from, to] }) => {
      if (code === 'MULTIPLE_DOCS') return severalDocuments(file, from)
      return problem('yaml-syntax', point(file, from, to), SAID_BETTER[code] ?? plain(message))
    })

/** One fault draws others on its line, and a tab that indents draws them everywhere. */
const firstOfEachLine = (file: SourceText, errors: readonly YAMLError[]): readonly YAMLError[] => {
  const seen = new Set<number>()
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  return (tabs.length > 0 ? tabs : errors).filter(({ pos: [from] }) => {
    const { line } = point(file, from)
    return !seen.has(line) && seen.add(line)
  })
}

const plain = (message: string): string =>
  `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`

const SAID_BETTER: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab may not indent YAML: use spaces',
  BAD_INDENT:
    'this line is indented differently from the list or map it stands in: align it with its siblings',
  BLOCK_AS_IMPLICIT_KEY:
    'a `:` makes a second map on this line: put text that holds `: ` in quotes, or begin a new line behind the key',
  MULTILINE_IMPLICIT_KEY:
    'a key must stand on one line: a `:` is missing, or quotes around text of several lines',
}
