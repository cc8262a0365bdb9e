import type { TreeNode } from '../tree.js'
import type { Shape } from './shape.js'

/** What a value must be, in words that fit behind "must be". */
export const expected = (shape: Shape): string => {
  switch (shape.kind) {
    case 'text':
      return shape.pattern?.says ?? 'a text'
    case 'template-text':
      return 'an expression in `${{ }}`'
    case 'choice':
      return orList(shape.values.map((value) => `\`${value}\``))
    case 'boolean':
      return '`true` or `false`'
    case 'number':
      return number(shape)
    case 'null':
      return 'empty'
    case 'duration':
      return 'a duration such as `30s`, `5m` or `1h30m`'
    case 'size':
      return 'a size such as `512Ki` or `1Mi`'
    case 'expression':
      return 'an expression'
    case 'or-template':
      return `${expected(shape.of)} or an expression in \`\${{ }}\``
    case 'json':
      return 'a value'
    case 'list':
      return `a list${(shape.atLeast ?? 0) > 0 ? ' that is not empty' : ''}`
    case 'record':
      return 'a map'
    case 'object':
      return `a map with ${keysOf(shape.keys, shape.variants)}`
    case 'either':
      return several(shape.of)
    case 'later':
      return expected(shape.get())
  }
}

const number = ({ whole, atLeast, above }: Extract<Shape, { kind: 'number' }>): string => {
  const what = whole ? 'a whole number' : 'a number'
  if (atLeast !== undefined) return `${what} of at least ${atLeast}`
  return above === undefined ? what : `${what} greater than ${above}`
}

const keysOf = (
  keys: Readonly<Record<string, unknown>>,
  variants: Extract<Shape, { kind: 'object' }>['variants'],
): string => {
  const names = [...(variants ? [variants.by] : []), ...Object.keys(keys)]
  const shown = names.slice(0, 4).map((name) => `\`${name}\``)
  return `${shown.join(', ')}${names.length > 4 ? ', …' : ''}`
}

const several = (shapes: readonly Shape[]): string => {
  const words = [...new Set(shapes.filter(({ kind }) => kind !== 'null').map(expected))]
  return orList(words)
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** What a value is, in words. */
export const found = (node: TreeNode): string => {
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list'
  if (node.kind === 'map') return node.entries.size === 0 ? 'an empty map' : 'a map'
  if (node.value === null) return node.text === '' ? 'nothing' : `\`${node.text}\` (nothing)`
  const text = node.text.length > 40 ? `${node.text.slice(0, 37)}…` : node.text
  const quoted = `\`${text.replaceAll('\n', '⏎').replaceAll('`', "'")}\``
  if (typeof node.value === 'string') return node.text === '' ? 'an empty text' : `the text ${quoted}`
  return typeof node.value === 'number' ? `the number ${quoted}` : quoted
}
