import { MOST_EXPANSION } from './guard.js'
import { problem, shown } from './problem.js'
import { type Entry, placeOf, type ScalarNode, type SourceText } from './tree.js'

/** L4: aliases of aliases. */
export const bomb = (file: SourceText, length: number) =>
  problem(
    'alias-expansion',
    placeOf({ file, from: 0, to: 0 }),
    `with its aliases written out the file would be ${Math.round(length / Math.max(1, file.text.length)).toLocaleString('en-US')} times as long, and ${MOST_EXPANSION} times is the limit: use fewer aliases of aliases`,
  )

/** L4. */
export const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export const duplicate = (key: ScalarNode, first: Entry) =>
  problem(
    'duplicate-key',
    placeOf(key),
    `the key ${shown(key.text)} stands twice in this map: delete one of them`,
    {
      related: [{ at: placeOf(first.key), message: 'first written here' }],
    },
  )

export const reserved = (key: ScalarNode) =>
  problem(
    'reserved-key',
    placeOf(key),
    `${shown(key.text)} may not be a key (JavaScript gives it a meaning): choose another name`,
  )

export const tagged = (file: SourceText, from: number, tag: string) => {
  // The tag stands at the node's start or, with an anchor between, before it.
  let start = Math.max(0, file.text.startsWith('!', from) ? from : file.text.lastIndexOf('!', from))
  while (file.text[start - 1] === '!') start -= 1
  const length = /^[^\s,[\]{}]*/.exec(file.text.slice(start, start + 100))?.[0].length ?? 1
  return problem(
    'yaml-tag',
    placeOf({ file, from: start, to: start + length }),
    `YAML tags such as ${shown(tag.replace('tag:yaml.org,2002:', '!!'))} are not taken: delete it (quotes make a text, a number needs none)`,
  )
}
