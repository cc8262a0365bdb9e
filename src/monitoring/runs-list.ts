import { paintWith, styleOf } from './colour.js'
import { columnsOf, padTo } from './columns.js'
import { sayDuration } from './duration.js'
import { oneLine } from './plain-text.js'
import type { AnyStatus } from './status-words.js'

/** One run of those that are kept. */
export interface RunEntry {
  readonly id: string
  readonly workflow: string
  /** A record that cannot be read is `damaged`. */
  readonly status: AnyStatus | 'damaged'
  /** ISO 8601. */
  readonly started?: string
  readonly durationMs?: number
}

/** `noa runs`: as given, a line each. */
export function runsText(
  runs: readonly RunEntry[],
  { colour = false }: { readonly colour?: boolean } = {},
): string {
  if (runs.length === 0) return 'No run is recorded here. `noa run` makes one.\n'
  const paint = paintWith(colour)
  const cells = runs.map(({ id, workflow, status, started, durationMs }) => [
    oneLine(id, 60),
    status,
    started === undefined ? '' : started.slice(0, 19).replace('T', ' '),
    durationMs === undefined ? '' : sayDuration(durationMs),
    oneLine(workflow, 60),
  ])
  const titles = ['RUN', 'STATUS', 'STARTED (UTC)', 'TIME', 'WORKFLOW']
  const widths = titles.map((title, at) =>
    Math.max(title.length, ...cells.map((row) => columnsOf(row[at] ?? ''))),
  )
  const line = (row: readonly string[]): readonly string[] =>
    row.map((cell, at) => padTo(cell, widths[at] ?? 0))
  return [
    paint('dim', line(titles).join('  ').trimEnd()),
    ...cells.map((row, index) => {
      const status = runs[index]?.status ?? 'damaged'
      return line(row)
        .map((cell, at) => (at === 1 ? paint(status === 'damaged' ? 'red' : styleOf(status), cell) : cell))
        .join('  ')
        .trimEnd()
    }),
    '',
  ].join('\n')
}

/** `noa runs --json`. */
export const runsDocument = (runs: readonly RunEntry[]) => ({
  schema: 1 as const,
  runs: runs.map(({ id, workflow, status, started, durationMs }) => ({
    run_id: id,
    workflow,
    status,
    started_at: started ?? null,
    duration_ms: durationMs ?? null,
  })),
})
