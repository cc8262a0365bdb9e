import type { AnyStatus } from './status-words.js'

/**
 * Mermaid's text (S48): ids are ours (`n1`), labels stand in quotes, are short, and hold letters, digits and a few signs
 * as they are; all else as `#NN;`, which Mermaid shows as that sign and reads as nothing.
 */
export const label = (text: string, most = 60): string => {
  const signs = Array.from(text.replaceAll(/[\s\p{C}\u2028\u2029]+/gu, ' ').trim() || '-')
  const short = signs.length <= most ? signs : [...signs.slice(0, most - 1), '…']
  return `"${short.map((sign) => (/[\p{L}\p{N} _.,\-…✔✖▲■○–·◌▸→]/u.test(sign) ? sign : `#${sign.codePointAt(0) ?? 63};`)).join('')}"`
}

/** A task's name in a gantt chart, where no quotes and no entities are: what could mean something becomes `_`. */
export const ganttName = (text: string, most = 60): string =>
  Array.from(text)
    .slice(0, most)
    .join('')
    .replaceAll(/[^\p{L}\p{N}_.\-[\]]/gu, '_')

/** Colours that can be read on GitHub's light and dark pages. */
export const CLASSES: readonly string[] = [
  'classDef succeeded fill:#dafbe1,stroke:#1a7f37,color:#116329',
  'classDef degraded fill:#fff8c5,stroke:#9a6700,color:#633c01',
  'classDef failed fill:#ffebe9,stroke:#cf222e,color:#82071e',
  'classDef cancelled fill:#ffe8d1,stroke:#bc4c00,color:#762c00',
  'classDef quiet fill:#f6f8fa,stroke:#8c959f,color:#57606a,stroke-dasharray:4',
  'classDef working fill:#ddf4ff,stroke:#0969da,color:#0a3069',
]

export const classOf = (status: AnyStatus): string => {
  switch (status) {
    case 'succeeded':
    case 'degraded':
    case 'failed':
    case 'cancelled':
      return status
    case 'skipped':
    case 'omitted':
    case 'pending':
      return 'quiet'
    case 'waiting':
    case 'running':
      return 'working'
  }
}

/** What GitHub's renderer takes at most: beyond, it shows an error in the graph's place. */
export const MAX_EDGES = 400
export const MAX_TEXT = 40_000
