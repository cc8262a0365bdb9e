import { taskId, type Run, type TaskRun } from '../run.js'
import { sayDuration } from './duration.js'
import { oneLine } from './plain-text.js'
import { countTasks, failedByItself, failedTasks, runStatus, sayCounts, sayPlace } from './run-nodes.js'
import { logWord } from './status-words.js'

/** More failures than these are counted, not listed. */
const MOST = 20

export interface FinalOptions {
  /** Where the record goes with the job, the commands that read it are not named. */
  readonly withoutHints?: boolean
  /** The record's folder: logs are named as files that can be opened. */
  readonly folder?: string
}

/** How a run ended: counts, what failed, where, and what to do next. */
export function finalLines(run: Run, options: FinalOptions = {}): readonly string[] {
  const status = runStatus(run)
  // What failed is told below, by node and place: the reason would say it twice.
  const told = status === 'failed' && run.stages.some((stage) => stage.status === 'failed')
  const reason = told ? undefined : run.ended?.reason
  const show =
    options.withoutHints === true || status === 'succeeded'
      ? []
      : [`  more: noa show ${run.started?.run ?? ''}`]
  return [
    '',
    `${run.plan.workflow.name}: ${logWord(status)} in ${sayDuration(run.t)}${reason === undefined ? '' : `: ${oneLine(reason)}`}`,
    ...indented(sayCounts(countTasks(run))),
    ...failureLines(run, options),
    ...show,
  ]
}

/** What failed and where, and the command that tells why. */
export function failureLines(
  run: Run,
  { withoutHints = false, folder }: FinalOptions = {},
): readonly string[] {
  const failures = failedNodes(run)
  const [first] = failures
  return [
    ...failures
      .slice(0, MOST)
      .flatMap(({ node, where, message, log }) => [
        `  ✖ ${node}  ${where}: ${message}`,
        ...(log === undefined || (withoutHints && folder === undefined)
          ? []
          : [`      log: ${folder === undefined ? '' : `${folder}/`}${log}`]),
      ]),
    ...(failures.length > MOST ? [`  … and ${failures.length - MOST} more`] : []),
    ...(first === undefined || withoutHints
      ? []
      : [`  why:  noa explain ${run.started?.run ?? ''} ${quoted(first.node)}`]),
  ]
}

const indented = (text: string): readonly string[] => (text === '' ? [] : [`  ${text}`])

interface FailedNode {
  readonly node: string
  readonly where: string
  readonly message: string
  readonly log?: string
}

const failedNodes = (run: Run): readonly FailedNode[] => [
  ...failedTasks(run).map(failedTask),
  ...run.stages.filter(failedByItself).map(({ def, failure, reason }) => ({
    node: def.name,
    where: sayPlace(def.at),
    message: oneLine(failure?.message ?? reason ?? ''),
  })),
]

const failedTask = (task: TaskRun): FailedNode => ({
  node: oneLine(taskId(task)),
  where: sayPlace(task.def.at),
  message: oneLine(task.failure?.message ?? task.reason ?? ''),
  ...(task.facts?.log === undefined ? {} : { log: task.facts.log }),
})

/** For a shell: the key of a loop may hold anything. */
export const quoted = (node: string): string =>
  /^[\w.-]+$/.test(node) ? node : `'${node.replaceAll("'", `'\\''`)}'`
