/** What no two runs share becomes a fixed word: times, ids, digests, versions, ports, folders, the machine's cores. */
export const normalText = (text: string): string =>
  text
    .replaceAll(/\d{8}-\d{6}-[0-9a-f]{6}/g, 'RUN')
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z?/g, 'DATE')
    .replaceAll(/"(duration_ms|started_ms|t|cpu_ms|max_rss_bytes)": ?\d+/g, '"$1": 0')
    .replaceAll(/\b(\d+h)?(\d+m)?(\d+(\.\d+)?)(ms|s)\b/g, 'TIME')
    .replaceAll(/\b[0-9a-f]{32,64}\b/g, 'DIGEST')
    .replaceAll(/sha256:[0-9a-f]+/g, 'sha256:DIGEST')
    .replaceAll(/\b(python|node|go|noa|rust) v?\d+(\.\d+)+/g, '$1 VERSION')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replaceAll(/at most \d+ at once/g, 'at most N at once')
    .replaceAll(/(?<=\S) {2,}/g, ' ')
    .replaceAll(/[ \t]+$/gm, '')
    .trim()

/** Why `actual` is not what the page shows, or nothing. `…` alone in a line stands for any lines. */
export function difference(shown: string, actual: string, anyOrder: boolean): string | undefined {
  const wanted = shown.split('\n')
  const got = actual.split('\n')
  if (same(wanted, got)) return undefined
  if (anyOrder && !wanted.includes('…') && same(wanted.toSorted(), got.toSorted())) return undefined
  return `the page shows\n${shown}\n--- and it is\n${actual}`
}

function same(wanted: readonly string[], got: readonly string[]): boolean {
  const [first, ...rest] = wanted
  if (first === undefined) return got.length === 0
  if (first !== '…') return first === got[0] && same(rest, got.slice(1))
  return got.some((_, index) => same(rest, got.slice(index))) || rest.length === 0
}
