import type { SecretMasker } from './secret-masker.js'

export interface JobOutputs {
  readonly values: Readonly<Record<string, string>>
  /** Outputs that do not leave the job, each with the reason. */
  readonly skipped: Readonly<Record<string, 'empty' | 'may contain secret'>>
  /** Over 1 MiB in UTF-16 all of a job's outputs are refused. */
  readonly tooLarge: boolean
}

const LIMIT = 1024 * 1024

/** What of a step's outputs leaves the job (JobExtension.cs): one that holds any masked text is dropped without a word. */
export function jobOutputs(outputs: Readonly<Record<string, string>>, masker: SecretMasker): JobOutputs {
  const values: Record<string, string> = {}
  const skipped: Record<string, 'empty' | 'may contain secret'> = {}
  for (const [name, value] of Object.entries(outputs)) {
    if (value === '') skipped[name] = 'empty'
    else if (masker.mask(value) !== value) skipped[name] = 'may contain secret'
    else values[name] = value
  }
  const bytes = Object.entries(values).reduce(
    (sum, [name, value]) => sum + 2 * (name.length + value.length),
    0,
  )
  return { values, skipped, tooLarge: bytes > LIMIT }
}
