import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { LanguageServer } from './language-server.js'

/* L8: the published schema as an editor uses it: in the real yaml-language-server. */
const schema = new URL('../../../definitions/schema.json', import.meta.url).href
let server: LanguageServer

beforeAll(async () => {
  server = await LanguageServer.start(schema)
}, 30_000)
afterAll(async () => server.stop())

/** A text with `|` where the cursor stands. */
const cursor = (
  marked: string,
): { readonly text: string; readonly position: { line: number; character: number } } => {
  const before = marked.slice(0, marked.indexOf('¦')).split('\n')
  return {
    text: marked.replace('¦', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  }
}

let files = 0
const open = async (marked: string) => {
  const { text, position } = cursor(marked)
  const uri = `file:///repository/definition-${++files}.yml`
  const messages = await server.open(uri, text)
  return { uri, position, messages }
}

describe('the schema in yaml-language-server', () => {
  it('L8 completes the four types of stages', async () => {
    const { uri, position } = await open('workflow:\n  name: x\n  stages:\n    - name: a\n      type: ¦\n')
    expect(await server.complete(uri, position)).toEqual(
      expect.arrayContaining(['sequential', 'parallel', 'conditional', 'loop']),
    )
  })

  it('L8 completes the keys of a task', async () => {
    const { uri, position } = await open('workflow:\n  name: x\n  tasks:\n    - name: a\n      ¦\n')
    expect(await server.complete(uri, position)).toEqual(
      expect.arrayContaining(['run', 'depends_on', 'timeout', 'secrets']),
    )
  })

  it('L8 completes the keys of a loop in a stage of that type', async () => {
    const { uri, position } = await open(
      'workflow:\n  name: x\n  stages:\n    - name: a\n      type: loop\n      loop:\n        ¦\n',
    )
    expect(await server.complete(uri, position)).toEqual(
      expect.arrayContaining(['for_each', 'matrix', 'until']),
    )
  })

  it('L8 explains a key on hover', async () => {
    const { uri, position } = await open(
      'workflow:\n  name: x\n  tasks:\n    - run: echo\n      time¦out: 5m\n',
    )
    expect(await server.hover(uri, position)).toContain('The time that one attempt may take')
  })

  it('L8 names the values that a key takes', async () => {
    const { messages } = await open(
      'workflow:\n  name: x\n  stages:\n    - { name: a, type: paralel, tasks: [{ run: x }] }\n',
    )
    expect(messages.join('\n')).toContain('"sequential", "parallel", "conditional", "loop"')
  })

  it('L2 tells a key that is not in the language', async () => {
    const { messages } = await open('workflow:\n  name: x\n  tasks:\n    - run: echo\n      timeot: 5m\n')
    expect(messages).toEqual(['Property timeot is not allowed.'])
  })

  it('L6 says in words what a duration is', async () => {
    const { messages } = await open(
      'workflow:\n  name: x\n  tasks:\n    - run: echo\n      grace_period: soon\n',
    )
    expect(messages.join('\n')).toContain('a duration such as')
  })

  it('L7 takes a file of agents alone', async () => {
    const { messages } = await open('agents:\n  tool: { kind: process, command: [tool] }\n')
    expect(messages).toEqual([])
  })
})
