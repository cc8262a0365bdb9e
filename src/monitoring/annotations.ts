import type { Diagnostic } from '../diagnostic.js'
import type { Finding, FindingSeverity } from '../finding.js'
import { taskId, type Run, type TaskRun } from '../run.js'
import { oneLine, plainLines } from './plain-text.js'
import { failedByItself, tasksOf } from './run-nodes.js'

/** What GitHub shows beside a line (A4); the file is relative to the repository's root. */
export interface Annotation {
  readonly severity: FindingSeverity
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

export interface Annotations {
  /** At most ten of each severity, the most useful first. */
  readonly shown: readonly Annotation[]
  /** Those that did not fit, for the summary. */
  readonly rest: readonly Annotation[]
  /** Findings that tasks printed beyond those that the record keeps. */
  readonly uncounted: number
}

/** The runner shows no more of a step, and no longer texts (platform facts, runner `ExecutionContext`). */
export const MOST_OF_A_KIND = 10
const LONGEST = 4000

/**
 * The annotations of a run: failed tasks annotate their own line of the definition, findings the source; in turns over
 * the tasks, so that one noisy task cannot push the others out. What two tasks say alike is said once.
 */
export function annotationsOf(run: Run, most = MOST_OF_A_KIND): Annotations {
  const queues = [
    ...run.stages.filter(failedByItself).map((stage) => [ofNode('error', stage.def.name, stage)]),
    ...tasksOf(run)
      .toSorted((a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'))
      .map(ofTask),
  ]
  const dropped = tasksOf(run).reduce((sum, { facts }) => sum + (facts?.findingsDropped ?? 0), 0)
  return { ...split(inTurns(queues), most), uncounted: dropped }
}

/** A wrong definition, on its own lines (L3). */
export const annotationsOfDiagnostics = (
  diagnostics: readonly Diagnostic[],
  most = MOST_OF_A_KIND,
): Annotations => ({
  ...split(
    diagnostics.map(({ severity, code, message, at, fix }) => ({
      severity,
      title: code,
      message: text(fix === undefined ? message : `${message}\nfix: ${fix.title}`),
      file: at.file,
      line: at.line,
      endLine: at.end.line,
      ...(at.end.line === at.line ? { column: at.column, endColumn: at.end.column } : {}),
    })),
    most,
  ),
  uncounted: 0,
})

const ofTask = (task: TaskRun): readonly Annotation[] => {
  const node = oneLine(taskId(task), 120)
  const own =
    task.status === 'failed'
      ? [ofNode('error', node, task)]
      : task.status === 'degraded'
        ? [ofNode('warning', node, task)]
        : []
  // One with a place is of more use than one without.
  const findings = (task.facts?.findings ?? []).toSorted((a, b) => placed(b) - placed(a))
  return [...own, ...findings.map((finding) => ofFinding(node, finding))]
}

const placed = ({ file, line }: Finding): number => (file === undefined ? 0 : line === undefined ? 1 : 2)

type Node = Pick<TaskRun, 'failure' | 'reason' | 'status'> & { readonly def: Pick<TaskRun['def'], 'at'> }

const ofNode = (
  severity: 'error' | 'warning',
  node: string,
  { def, failure, reason, status }: Node,
): Annotation => ({
  severity,
  title: `${node} ${status === 'degraded' ? 'was degraded' : 'failed'}`,
  message: text(failure?.message ?? reason ?? status),
  file: def.at.file,
  line: def.at.line,
})

const ofFinding = (node: string, finding: Finding): Annotation => {
  const about = finding.title ?? finding.code
  return {
    severity: finding.severity,
    title: about === undefined ? node : `${oneLine(about, 120)} (${node})`,
    message: text(finding.message),
    ...(finding.file === undefined ? {} : placeOf(finding, finding.file)),
  }
}

/** Lines of no file mean nothing to a runner. */
const placeOf = (finding: Finding, file: string): Partial<Annotation> => ({
  file,
  ...(finding.line === undefined ? {} : { line: finding.line }),
  ...(finding.endLine === undefined ? {} : { endLine: finding.endLine }),
  ...(finding.column === undefined ? {} : { column: finding.column }),
  ...(finding.endColumn === undefined ? {} : { endColumn: finding.endColumn }),
})

const text = (message: string): string => {
  const plain = plainLines(message.slice(0, 4 * LONGEST)).join('\n')
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** The first of each queue, then the second of each, and so on; a text that was there before is left out. */
const inTurns = (queues: readonly (readonly Annotation[])[]): readonly Annotation[] => {
  const seen = new Set<string>()
  const all: Annotation[] = []
  const longest = queues.reduce((most, { length }) => Math.max(most, length), 0)
  for (let turn = 0; turn < longest; turn++)
    for (const queue of queues) {
      const one = queue[turn]
      if (one === undefined) continue
      const key = JSON.stringify([one.severity, one.file ?? one.title, one.line, one.column, one.message])
      if (seen.has(key)) continue
      seen.add(key)
      all.push(one)
    }
  return all
}

const split = (
  all: readonly Annotation[],
  most: number,
): { readonly shown: readonly Annotation[]; readonly rest: readonly Annotation[] } => {
  const shown: Annotation[] = []
  const rest: Annotation[] = []
  const count = { error: 0, warning: 0, notice: 0 }
  for (const one of all) (count[one.severity]++ < most ? shown : rest).push(one)
  return { shown, rest }
}
