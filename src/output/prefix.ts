import { Buffer } from 'node:buffer'

/**
 * The block of whole lines with a prefix before each (`log: interleaved`). Works on bytes; a last line without `\n`
 * gets its prefix too. Made for blocks of `TaskOutput`: nothing but `\n` ends a line in them.
 */
export function prefixLines(block: Buffer, prefix: string): Buffer {
  if (block.length === 0 || prefix === '') return block
  const head = Buffer.from(prefix, 'utf8').toString('latin1')
  const text = head + block.toString('latin1').replaceAll('\n', `\n${head.replaceAll('$', '$$$$')}`)
  // The last `\n` ended a line, it began none.
  const ended = block[block.length - 1] === 0x0a
  return Buffer.from(ended ? text.slice(0, text.length - head.length) : text, 'latin1')
}
