import { Buffer } from 'node:buffer'
import { formsOf, linesOf } from './encodings.js'
import { createGrowingNeedles } from './growing-needles.js'
import { createNeedles, merge, type Needles, type Span } from './needles.js'

/** Who asked for a mask: the definition (L36), or a task by `::add-mask::`. */
export type MaskOrigin = 'secret' | 'task'

/**
 * What became of a value.
 * `masked`: everywhere; give each of `runner` to the runner too.
 * `ours-only`: in our own logs, and not for the runner (A5), which would mask our outputs and names with it, or drop
 * them: shorter than four characters, or part of a word that we print ourselves.
 * `ignored`: empty or only white space, which would mask everything.
 */
export type MaskAdded =
  | { readonly kind: 'masked'; readonly runner: readonly string[] }
  | { readonly kind: 'ours-only'; readonly because: 'short' | 'own-word' }
  | { readonly kind: 'ignored' }

/**
 * Masks one stream of bytes. What may be the beginning of a secret is held back until its end is seen, so that no way
 * of cutting the stream into chunks lets one through (S14).
 */
export type MaskStream = {
  /** The bytes that are certain by now; may be the chunk itself when nothing was masked. */
  readonly push: (chunk: Buffer) => Buffer
  /** The rest; the stream may be used again after it. */
  readonly end: () => Buffer
}

export type Masker = {
  readonly add: (value: string, origin?: MaskOrigin) => MaskAdded
  /** A new stream that knows every mask, also those added while it runs. */
  readonly stream: () => MaskStream
  readonly maskText: (text: string) => string
  readonly maskBytes: (bytes: Buffer) => Buffer
  /** The value with every string in it masked. Keys of objects stay as they are (S17). */
  readonly maskJson: (value: unknown) => unknown
  /**
   * Whether a text gives away a secret of the definition, in any form (L36: an output that does fails its task). A
   * secret that is `ours-only` counts when it is the whole text: else the secret `1` would fail every output.
   */
  readonly contains: (text: string) => boolean
}

export type MaskerOptions = {
  /** Words that we print or publish ourselves: names of nodes and outputs. Our own statuses are known. */
  readonly ownWords?: readonly string[]
}

/** What stands for a secret. */
export const MASK = '***'

const MIN_LENGTH = 4
/** Words of results and records, which a mask may not cut out of what the runner keeps of us. */
const OUR_WORDS = [
  'succeeded degraded skipped omitted failed cancelled waiting running success failure true false null',
  'status run-id result outputs matrix count waves gate environment failed report stages tasks',
].flatMap((words) => words.split(' '))

/** One for a run: all tasks' output, reasons, outputs, reports and the record pass through it. */
export function createMasker(options: MaskerOptions = {}): Masker {
  const ownWords = [...OUR_WORDS, ...(options.ownWords ?? [])]
  const mask = Buffer.from(MASK)
  const values = new Map<string, { readonly origin: MaskOrigin; readonly weak: boolean }>()
  const needles = createGrowingNeedles()
  let strong: Needles | undefined

  const replace = (
    bytes: Buffer,
    spans: readonly Span[],
    from: number,
    to: number,
    opened: boolean,
  ): Buffer => {
    const parts: Buffer[] = []
    let done = from
    for (const span of spans) {
      if (span.start >= to) break
      if (span.start > done) parts.push(bytes.subarray(done, span.start))
      if (!(opened && span.start === 0)) parts.push(mask)
      done = Math.min(span.end, to)
    }
    if (done < to) parts.push(bytes.subarray(done, to))
    return parts.length === 1 ? (parts[0] ?? bytes) : Buffer.concat(parts)
  }

  const stream = (): MaskStream => {
    let carry: Buffer = Buffer.alloc(0)
    // How many first bytes of `carry` belong to a secret whose `***` is out already; 0 when one ended just before it.
    let covered: number | undefined
    const run = (bytes: Buffer, last: boolean): Buffer => {
      const opened = covered !== undefined
      const found = needles.find(bytes)
      const spans = covered === undefined ? found : merge([{ start: 0, end: covered }, ...found])
      const to = last ? bytes.length : needles.pendingFrom(bytes)
      const open = spans.find((span) => (span.start < to || (opened && span.start === 0)) && span.end >= to)
      const out = spans.length === 0 && to === bytes.length ? bytes : replace(bytes, spans, 0, to, opened)
      carry = to === bytes.length ? Buffer.alloc(0) : Buffer.from(bytes.subarray(to))
      covered = last || open === undefined ? undefined : open.end - to
      return out
    }
    return {
      push(chunk) {
        if (values.size === 0 || chunk.length === 0) return chunk
        return run(carry.length === 0 ? chunk : Buffer.concat([carry, chunk]), false)
      },
      end: () => run(carry, true),
    }
  }

  const maskBytes = (bytes: Buffer): Buffer => {
    if (values.size === 0) return bytes
    const spans = needles.find(bytes)
    return spans.length === 0 ? bytes : replace(bytes, spans, 0, bytes.length, false)
  }

  const maskText = (text: string): string => {
    if (values.size === 0 || text === '') return text
    const bytes = Buffer.from(text, 'utf8')
    const masked = maskBytes(bytes)
    return masked === bytes ? text : masked.toString('utf8')
  }

  const maskJson = (value: unknown): unknown => {
    if (typeof value === 'string') return maskText(value)
    if (Array.isArray(value)) return value.map(maskJson)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskJson(item)]))
  }

  return {
    add(value, origin = 'secret') {
      if (value.trim() === '') return { kind: 'ignored' }
      const short = value.trim().length < MIN_LENGTH
      const weak = short || ownWords.some((word) => word.includes(value.trim()))
      const known = values.get(value)
      if (known === undefined) needles.add(formsToMask(value, origin, values.size))
      if (known?.origin !== 'secret') values.set(value, { origin, weak })
      if (origin === 'secret') strong = undefined
      if (weak) return { kind: 'ours-only', because: short ? 'short' : 'own-word' }
      return { kind: 'masked', runner: [...new Set([value, value.trim(), ...linesOf(value)])] }
    },
    stream,
    maskText,
    maskBytes,
    maskJson,
    contains(text) {
      const secrets = [...values].filter(([, { origin }]) => origin === 'secret')
      if (secrets.some(([value, { weak }]) => weak && text.trim() === value.trim())) return true
      strong ??= createNeedles(formsOfAll(secrets.filter(([, { weak }]) => !weak).map(([value]) => value)))
      return strong.find(Buffer.from(text, 'utf8')).length > 0
    },
  }
}

/** A task that prints masks without end gets the later ones masked as they are, in no other form. */
const MAX_FULL_MASKS = 1000

function formsToMask(value: string, origin: MaskOrigin, known: number): readonly Buffer[] {
  if (origin === 'secret' || known < MAX_FULL_MASKS) return formsOfAll([value])
  return [...new Set([value, value.trim()])].map((form) => Buffer.from(form, 'utf8'))
}

function formsOfAll(values: Iterable<string>): readonly Buffer[] {
  const forms = new Set<string>()
  for (const value of values) for (const form of formsOf(value)) forms.add(form)
  return [...forms].map((form) => Buffer.from(form, 'utf8'))
}
