import { Buffer } from 'node:buffer'
import type { Finding } from '../finding.js'
import { cleanFinding } from './finding.js'
import { createInterpreter, type Meaning } from './interpret.js'
import { createLocate, type LocateOptions } from './locate.js'
import { createLogCap, type LogLimits, type OutputStream } from './log-cap.js'
import type { MaskAdded, Masker } from './masker.js'
import { createMatchEngine, type Matcher } from './matcher.js'
import { createSafeLines } from './safe-lines.js'
import { createTail } from './tail.js'
import { createTaskLines, type LineReply } from './task-lines.js'
import { safeText } from './visible.js'

export type TaskOutputOptions = Omit<LocateOptions, 'first'> & {
  readonly masker: Masker
  /** Of this task (L50), in the order of the definition. */
  readonly matchers?: readonly Matcher[]
  /**
   * A block of whole lines: masked, defused, safe for terminals, each ended by `\n` and at most 64 KiB long. It may be a
   * view of the chunk it came from: use it, or copy it, before that memory is written again.
   */
  readonly onText: (block: Buffer, stream: OutputStream) => void
  readonly onFinding: (finding: Finding) => void
  /** A task printed `::add-mask::`; the mask holds already. `added` says what the runner may be given. */
  readonly onMask?: (added: MaskAdded) => void
  readonly limits?: Partial<OutputLimits>
}

export type OutputLimits = LogLimits & {
  /** Findings that are passed on; the rest is counted (S12). */
  readonly findings: number
}

export const DEFAULT_LIMITS: OutputLimits = { head: 64 * 1024 * 1024, tail: 1024 * 1024, findings: 1000 }

/** What R7 looks at, and the last lines that reports show. */
const RECENT = 64 * 1024

export type OutputTotals = {
  /** Of the log before anything was dropped. */
  readonly lines: number
  readonly bytes: number
  readonly droppedBytes: number
  readonly findings: number
  readonly droppedFindings: number
}

/** One attempt's output, from bytes to lines, findings and masks. Nothing waits, nothing throws on any input. */
export type TaskOutput = {
  readonly write: (stream: OutputStream, chunk: Uint8Array) => void
  /** Both streams are over: gives what was held back. To be called once. */
  readonly end: () => OutputTotals
  readonly totals: () => OutputTotals
  /** The last 64 KiB of both streams as they were interleaved (R7): safe text. */
  readonly recent: () => string
  /** The last lines of it, without their ends. */
  readonly lastLines: (count: number) => readonly string[]
}

export function createTaskOutput(options: TaskOutputOptions): TaskOutput {
  const { masker, onText, matchers = [] } = options
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const recent = createTail(RECENT)
  const log = createLogCap(limits, onText)
  let findings = 0
  const clean = (text: string): string => masker.maskText(safeText(masker.maskText(text)))

  const report = (finding: Finding): void => {
    findings += 1
    if (findings <= limits.findings) options.onFinding(cleanFinding(finding, clean))
  }
  const interpret = createInterpreter(createLocate({ ...options, first: 'root' }))
  const locateMatch = createLocate({ ...options, first: 'cwd' })
  const answer = (meaning: Meaning): LineReply => {
    if (meaning.kind === 'text') return undefined
    if (meaning.kind === 'nothing') return null
    if (meaning.kind === 'finding') report(meaning.finding)
    if (meaning.kind === 'mask') {
      const added = masker.add(meaning.value, 'task')
      options.onMask?.(added)
    }
    return meaning.show
  }

  const open = (stream: OutputStream): { push: (chunk: Buffer) => void; end: () => void } => {
    const masks = masker.stream()
    const engine = matchers.length === 0 ? undefined : createMatchEngine(matchers, locateMatch)
    const safe = createSafeLines((block, lines) => {
      recent.push(block)
      log.push(block, lines, stream)
    })
    const lines = createTaskLines({
      onCandidate: (line) => answer(interpret(line)),
      onBytes(bytes, whole) {
        if (engine !== undefined && whole) {
          for (const line of masker
            .maskBytes(bytes)
            .toString('utf8')
            .split(/\r\n|\n|\r/)) {
            const finding = line === '' ? undefined : engine.matchLine(line)
            if (finding !== undefined) report(finding)
          }
        }
        safe.push(masks.push(bytes))
      },
      onShown: (text) => safe.push(masks.push(Buffer.from(`${text}\n`, 'utf8'))),
    })
    return {
      push: lines.push,
      end() {
        lines.end()
        safe.push(masks.end())
        safe.end()
      },
    }
  }
  const streams = { stdout: open('stdout'), stderr: open('stderr') }

  const totals = (): OutputTotals => ({
    ...log.totals(),
    findings,
    droppedFindings: Math.max(0, findings - limits.findings),
  })
  const recentText = (): string => recent.read().toString('utf8')
  return {
    write(stream, chunk) {
      streams[stream].push(
        Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength),
      )
    },
    end() {
      streams.stdout.end()
      streams.stderr.end()
      log.end()
      return totals()
    },
    totals,
    recent: recentText,
    lastLines: (count) => (count <= 0 ? [] : recentText().replace(/\n$/, '').split('\n').slice(-count)),
  }
}
