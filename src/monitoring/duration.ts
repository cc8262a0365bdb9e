/** A span of time as people say it: `880ms`, `1.2s`, `3m 05s`, `1h 02m`. */
export const sayDuration = (ms: number): string => {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))}ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)}s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`
}

/** For a clock that runs: no parts of a second, so that nothing flickers. */
export const sayElapsed = (ms: number): string =>
  ms < 60_000 ? `${Math.floor(ms / 1000)}s` : sayDuration(ms)

const two = (value: number): string => String(value).padStart(2, '0')
