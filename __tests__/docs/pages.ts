import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './shell.js'

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`))

/** The pages for users, whose every snippet is run. Those about the inside are held to account by their own tests. */
export const userPages: readonly string[] = [
  'README.md',
  'definitions/examples/README.md',
  ...markdownIn('docs/guide'),
  ...markdownIn('docs/reference'),
]

export const allPages: readonly string[] = [
  ...new Set([...userPages, ...['.', 'docs', 'docs/decisions', 'definitions', 'definitions/examples'].flatMap(markdownIn)]),
]
