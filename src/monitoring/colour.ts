import type { AnyStatus } from './status-words.js'

/** Gives a text a colour, or leaves it as it is. */
export interface Paint {
  (style: Style, text: string): string
}
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'plain'

const CODES: Readonly<Record<Exclude<Style, 'plain'>, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
}

export const paintWith = (colour: boolean): Paint =>
  colour
    ? (style, text) => {
        if (style === 'plain' || text === '') return text
        const [on, off] = CODES[style]
        return `\u001b[${on}m${text}\u001b[${off}m`
      }
    : (_, text) => text

export const styleOf = (status: AnyStatus): Style => {
  switch (status) {
    case 'succeeded':
      return 'green'
    case 'failed':
      return 'red'
    case 'degraded':
    case 'cancelled':
      return 'yellow'
    case 'running':
    case 'waiting':
      return 'cyan'
    case 'pending':
    case 'skipped':
    case 'omitted':
      return 'dim'
  }
}
