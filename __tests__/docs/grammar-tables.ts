import type { Key, ObjectShape, Shape } from '../../src/definition/schema/shape.js'
import { includedRoot, root } from '../../src/definition/schema/root.js'
import { planned } from '../../src/definition/supported.js'

/** Every object of the grammar by its id, with the keys of all its variants. */
export function objectsOfGrammar(): ReadonlyMap<string, Readonly<Record<string, Key>>> {
  const found = new Map<string, Record<string, Key>>()
  const visit = (shape: Shape): void => {
    switch (shape.kind) {
      case 'list':
      case 'record':
      case 'or-template':
        return visit(shape.of)
      case 'later':
        return visit(shape.get())
      case 'either':
        return shape.of.forEach(visit)
      case 'object': {
        if (found.has(shape.id)) return undefined
        const keys = keysOf(shape)
        found.set(shape.id, keys)
        return Object.values(keys).forEach((key) => visit(key.shape))
      }
      case 'text':
      case 'template-text':
      case 'choice':
      case 'boolean':
      case 'number':
      case 'null':
      case 'duration':
      case 'size':
      case 'expression':
      case 'json':
        return undefined
    }
  }
  visit(root)
  visit(includedRoot)
  return found
}

function keysOf({ keys, variants }: ObjectShape): Record<string, Key> {
  if (variants === undefined) return { ...keys }
  const by: Key = {
    shape: { kind: 'choice', values: Object.keys(variants.of) },
    says: `Which of these it is.${variants.default === undefined ? '' : ` Default: ${variants.default}.`}`,
    required: variants.default === undefined,
  }
  const own = Object.entries(variants.of).flatMap(([variant, { keys: more }]) =>
    Object.entries(more).map(([name, key]) => [name, variant, key] as const),
  )
  const merged: Record<string, Key> = { [variants.by]: by, ...keys }
  for (const [name, , key] of own) {
    const of = own.filter(([each]) => each === name).map(([, variant]) => variant)
    const everywhere = of.length === Object.keys(variants.of).length
    merged[name] = everywhere ? key : { ...key, says: `(${of.map((each) => `\`${each}\``).join(', ')}) ${key.says}` }
  }
  return merged
}

/** What a key takes, in a few words. */
function typeOf(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return shape.pattern?.code === 'invalid-name' ? 'name' : 'text'
    case 'template-text':
      return '`${{ }}`'
    case 'choice':
      return shape.values.map((value) => `\`${value}\``).join(' ')
    case 'boolean':
      return '`true` `false`'
    case 'number':
      return shape.whole ? `whole number${shape.atLeast === 1 ? ' from 1' : ''}` : 'number'
    case 'null':
      return 'nothing'
    case 'duration':
    case 'size':
    case 'expression':
      return shape.kind
    case 'or-template':
      return `${typeOf(shape.of)}, or \`\${{ }}\``
    case 'json':
      return 'any value'
    case 'list':
      return `list of ${typeOf(shape.of)}`
    case 'record':
      return `map of ${typeOf(shape.of)}`
    case 'object':
      return shape.title.replace(/^an? /, '')
    case 'either':
      return [...new Set(shape.of.filter(({ kind }) => kind !== 'null').map(typeOf))].join(', or ')
    case 'later':
      return typeOf(shape.get())
  }
}

/** What a key says, cut into what it does and its default. */
function saysOf({ says, required }: Key): readonly [text: string, normally: string] {
  const [, text = says, normally] = /^(.*?)\s*Default: (.*?)\.?$/s.exec(says) ?? []
  const marked = /`([^`]+)` \(default\)/.exec(says)?.[1]
  return [text, required === true ? 'required' : (normally ?? (marked === undefined ? '' : `\`${marked}\``))]
}

/** The table of one object, for the reference. */
export function tableOf(id: string): string {
  const keys = objectsOfGrammar().get(id)
  if (keys === undefined) throw new Error(`the grammar has no object ${id}`)
  const rows = Object.entries(keys).map(([name, key]) => {
    const [text, normally] = saysOf(key)
    const later = planned.get(`${id}.${name}`)
    const not = later === undefined ? '' : `**Not yet:** ${later.what}. `
    const cells = [`\`${name}\``, typeOf(key.shape), normally, `${not}${text}`]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  return ['| key | takes | default | |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** What the grammar reads and this release does not do. */
export const plannedTable = (): string =>
  [
    '| key of | key | would be |',
    '| --- | --- | --- |',
    ...[...planned].map(([path, { what, harmless }]) => {
      const [object = '', key = ''] = path.split('.')
      return `| ${object} | \`${key}\` | ${what}${harmless === undefined ? '' : '; a value that asks for nothing is accepted'} |`
    }),
  ].join('\n')
