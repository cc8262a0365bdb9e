import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { regenerated } from './generated.js'
import { playPage, rewritten } from './page.js'
import { userPages } from './pages.js'
import { newClone, root } from './shell.js'

const UPDATE = process.env['UPDATE_GOLDEN'] === '1'
/** Bash and POSIX paths are what the pages show. */
const onPosix = process.platform === 'win32' ? describe.skip : describe
let cloned: string | undefined
const clone = (): string => (cloned ??= newClone())
afterAll(() => {
  if (cloned !== undefined) rmSync(cloned, { recursive: true, force: true })
})
const fence = (info: string, text: string): string => `\`\`\`${info}\n${text}\n\`\`\`\n`
const GOOD = 'workflow:\n  name: good\n  tasks:\n    - run: echo hello'
const messages = async (...blocks: readonly string[]): Promise<string> =>
  (await playPage(blocks.join('\n'), clone)).trouble.map(({ message }) => message).join('\n')

onPosix('every snippet of the documents does what the page says', () => {
  it.each(userPages)(
    '%s',
    async (name) => {
      const path = join(root, name)
      const markdown = readFileSync(path, 'utf8')
      const { trouble, outdated } = await playPage(markdown, clone)
      if (UPDATE && outdated.length > 0) writeFileSync(path, regenerated(rewritten(markdown, outdated)))
      expect(trouble.map(({ line, message }) => `${name}:${line}: ${message}`)).toEqual([])
    },
    120_000,
  )
})

onPosix('the test of snippets can fail', () => {
  it('a good definition passes, a wrong one does not', async () => {
    expect(await messages(fence('yaml', GOOD))).toBe('')
    expect(await messages(fence('yaml', GOOD.replace('run', 'rum')))).toContain('did you mean `run`')
    expect(await messages(fence('yaml wrong', GOOD))).toContain('exit code 0, not 2')
  })

  it('output that is not what is printed is told, whatever times and ids are', async () => {
    expect(await messages(fence('sh', 'echo took 12ms'), fence('text', 'took 8ms'))).toBe('')
    expect(await messages(fence('sh', 'echo took 12ms'), fence('text', 'gave 8ms'))).toContain('took')
    expect(await messages(fence('yaml run', GOOD), fence('text', 'nothing'))).toContain('good: ok')
  })

  it('a command that fails, a block of an unknown kind, an output without a command', async () => {
    expect(await messages(fence('sh', 'exit 3'))).toContain('exit code 3, not 0')
    expect(await messages(fence('cobol', 'STOP RUN.'))).toContain('nobody knows')
    expect(await messages(fence('text', 'anything'))).toContain('nobody knows')
    expect(await messages(fence('yaml', GOOD), fence('text', 'ok'))).toContain('nobody knows')
  })

  it('a GitHub workflow that GitHub would refuse, or that is not pinned', async () => {
    const text = 'on: push\npermissions: { contents: read }\njobs: { a: { runs-on: x, steps: [{ rum: x }] } }'
    expect(await messages(fence('yaml', text))).toContain('rum')
    expect(await messages(fence('yaml', '- uses: actions/checkout@v4'))).toContain('not pinned')
  })

  it('a fence that is never closed', async () => {
    await expect(playPage('```yaml\nworkflow:', clone)).rejects.toThrow('never closed')
  })
})
