import { Buffer } from 'node:buffer'
import type { Finding } from '../../src/finding.js'
import { createMasker, type MaskAdded, type Masker } from '../../src/output/masker.js'
import {
  createTaskOutput,
  type OutputTotals,
  type TaskOutput,
  type TaskOutputOptions,
} from '../../src/output/task-output.js'

export type Heard = {
  readonly text: string
  readonly blocks: readonly Buffer[]
  readonly findings: readonly Finding[]
  readonly masks: readonly MaskAdded[]
  readonly totals: OutputTotals
  readonly output: TaskOutput
}

/** Writes chunks to one stream, and collects all that comes out. */
export function listen(
  chunks: Iterable<Buffer | string>,
  options: Partial<TaskOutputOptions> & { readonly masker?: Masker } = {},
): Heard {
  const blocks: Buffer[] = []
  const findings: Finding[] = []
  const masks: MaskAdded[] = []
  const output = createTaskOutput({
    masker: createMasker(),
    root: '/repo',
    onText: (block) => blocks.push(Buffer.from(block)),
    onFinding: (finding) => findings.push(finding),
    onMask: (added) => masks.push(added),
    ...options,
  })
  for (const chunk of chunks) output.write('stdout', Buffer.from(chunk))
  const totals = output.end()
  return { text: Buffer.concat(blocks).toString('utf8'), blocks, findings, masks, totals, output }
}

/** Every way to cut bytes in two. */
export function* twoSplits(text: string): Iterable<readonly [Buffer, Buffer]> {
  const bytes = Buffer.from(text)
  for (let cut = 0; cut <= bytes.length; cut += 1) yield [bytes.subarray(0, cut), bytes.subarray(cut)]
}

/** Cuts bytes at the given places. */
export function cutAt(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].toSorted((a, b) => a - b)
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length))
}
