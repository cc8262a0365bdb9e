import { type Diagnostic, err, inReportOrder, ok, type Result } from '../diagnostic.js'
import type { Workflow } from '../workflow.js'
import { type ActionFiles, resolveActions } from './action-files.js'
import { allChecks } from './checks/all.js'
import type { Check, CheckOptions } from './checks/check.js'
import type { DefinitionCode } from './codes.js'
import { repositoryRoot } from './find.js'
import { readIncluded } from './include.js'
import { judgeMatchers } from './matcher-files.js'
import type { Locate } from './locate.js'
import { understand } from './meaning/understand.js'
import { digestOf, digestsOf, type SourceDigest } from './digests.js'
import { below } from './paths.js'
import type { Problems } from './problem.js'
import { readBytes, type ReadFile, readFile } from './read-file.js'
import { includedRoot, root as rootShape } from './schema/root.js'
import type { Sources } from './sources.js'
import { withoutConsequences } from './supersede.js'
import type { MapNode, TreeNode } from './tree.js'
import { validate } from './validate.js'

/** A definition that has no errors. */
export interface Loaded {
  readonly workflow: Workflow
  /** Absolute. */
  readonly root: string
  /** Everything that was read and that decides what runs: the definition first, then included files, then action files. */
  readonly sources: readonly SourceDigest[]
  readonly actionFiles: ActionFiles
  readonly locate: Locate
  readonly warnings: readonly Diagnostic<DefinitionCode>[]
}

export interface LoadOptions extends CheckOptions {
  /** Where `noa` was started; absolute. */
  readonly cwd: string
  /** This tool's version, for `requires`. */
  readonly version: string
  /** Taken instead of the file's bytes: an editor's text that is not saved yet. */
  readonly text?: string | Uint8Array
  /** Default: all rules. */
  readonly checks?: readonly Check[]
}

type Findings = readonly Diagnostic<DefinitionCode>[]

/**
 * A definition file to the workflow that its author meant, or to everything that is wrong with it, in one pass and in
 * the order of the file. `path` is absolute. Never throws for what can stand in a file.
 */
export const loadDefinition = (
  path: string,
  sources: Sources,
  options: LoadOptions,
): Result<Loaded, Findings> => {
  const root = repositoryRoot(path, options.cwd, sources)
  const shown = below(path, root)
  const read =
    options.text === undefined ? readFile(path, shown, sources) : readBytes(shown, bytesOf(options.text))
  if (!read.ok) return read
  const { tree } = read.value
  if (!tree.ok) return err(inReportOrder(tree.error))
  const problems: Problems = []
  validate(rootShape, tree.value, 'the file', problems)
  if (tree.value.kind !== 'map') return err(problems)
  return loadTree({ path, root, definition: read.value, tree: tree.value, sources, options, problems })
}

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

interface Loading {
  readonly path: string
  readonly root: string
  readonly definition: ReadFile
  readonly tree: MapNode
  readonly sources: Sources
  readonly options: LoadOptions
  readonly problems: Problems
}

const loadTree = (loading: Loading): Result<Loaded, Findings> => {
  const { path, root, definition, tree, sources, options, problems } = loading
  const included = readIncluded(path, root, tree, sources)
  problems.push(...included.problems)
  const maps = included.files.flatMap((file) => includedMap(file, problems))
  const workflow = tree.entries.get('workflow')?.value
  if (workflow?.kind !== 'map') return err(inReportOrder(problems))

  const grammar = [...problems]
  const meant = understand(workflow, maps, {
    definition: definition.path,
    root,
    sources,
    version: options.version,
  })
  const { locate, written, text } = meant.written
  const actions: Problems = []
  const actionFiles = resolveActions(meant.workflow, root, sources, locate, actions)
  judgeMatchers(meant.workflow, root, sources, locate, actions)
  const context = { workflow: meant.workflow, locate, written, text, actionFiles, options }
  const checked = (options.checks ?? allChecks).flatMap((check) => check(context))
  const trees: readonly TreeNode[] = [tree, ...maps]
  const all = [
    ...grammar,
    ...withoutConsequences([...meant.problems, ...actions, ...checked], grammar, trees),
  ]
  const findings = once(inReportOrder(all))
  if (findings.some(({ severity }) => severity === 'error')) return err(findings)
  const files = [definition, ...included.files].map(({ path: name, bytes }) => ({
    path: name,
    digest: digestOf(bytes),
  }))
  return ok({
    workflow: meant.workflow,
    root,
    sources: [...files, ...digestsOf(actionFiles, root, sources)],
    actionFiles,
    locate,
    warnings: findings,
  })
}

const includedMap = ({ tree }: ReadFile, problems: Problems): readonly MapNode[] => {
  if (!tree.ok) {
    problems.push(...tree.error)
    return []
  }
  validate(includedRoot, tree.value, 'the file', problems)
  return tree.value.kind === 'map' ? [tree.value] : []
}

/** What stands in several places of the tree, by an alias or a merge, is told once. */
const once = (findings: Findings): Findings =>
  findings.filter((finding, index) => {
    const before = findings[index - 1]
    return (
      before?.code !== finding.code ||
      before.message !== finding.message ||
      before.at.file !== finding.at.file ||
      before.at.line !== finding.at.line ||
      before.at.column !== finding.at.column
    )
  })
