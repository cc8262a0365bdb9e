import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { anchorsOf, linksOf } from './markdown.js'
import { allPages, userPages } from './pages.js'
import { root } from './shell.js'

const read = (page: string): string => readFileSync(join(root, page), 'utf8')

/** What is wrong with the links of a page; those to other sites are not followed. */
function broken(page: string, markdown: string): readonly string[] {
  return linksOf(markdown).flatMap(({ target, line }) => {
    if (/^(https?:|mailto:)/.test(target)) return []
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? page : join(dirname(page), path)
    const at = `${page}:${line}: ${target}`
    if (!existsSync(join(root, file))) return [`${at}: there is no such file`]
    if (anchor === undefined || !file.endsWith('.md')) return []
    const anchors = anchorsOf(path === '' ? markdown : read(file))
    return anchors.has(anchor) ? [] : [`${at}: no heading has this anchor`]
  })
}

describe('links between documents', () => {
  it.each(allPages)('%s leads nowhere that is not there', (page) => {
    expect(broken(page, read(page))).toEqual([])
  })

  it('every page for users can be reached from the README', () => {
    const reached = new Set(['README.md'])
    for (const page of reached)
      for (const { target } of linksOf(read(page))) {
        const [path = ''] = target.split('#')
        const file = join(dirname(page), path)
        if (!/^https?:/.test(target) && path.endsWith('.md')) reached.add(file)
      }
    expect(userPages.filter((page) => !reached.has(page))).toEqual([])
  })

  it('the check can fail', () => {
    const page = '# A b\n[x](nowhere.md) [y](#c) [z](#a-b)\n<img src="lost.svg">'
    expect(broken('README.md', page)).toHaveLength(3)
  })
})
