import { describe, expect, it } from '@jest/globals'
import type { MemoryFiles } from '../memory-sources.js'
import { load } from '../loading.js'
import { tasks, workflow } from './found.js'

const files: MemoryFiles = Object.fromEntries(
  ['build.go', 'build.mjs', 'pack.py', 'pack.rb', 'push.ts', 'link.rs', 'crate/Cargo.toml'].map((name) => [
    `actions/${name}`,
    '',
  ]),
)

/** Each warning, on a machine with these programs alone; no list: nobody asks about the machine. */
const warned = (text: string, installed?: readonly string[]): readonly string[] => {
  const asks = installed && { hasProgram: (name: string) => installed.includes(name) }
  const loaded = load(text, files, { ...asks })
  if (!loaded.ok) throw new Error(loaded.error.map(({ message }) => message).join('\n'))
  return loaded.value.warnings.map(({ code, at, message }) => `${code} ${at.line}:${at.column} ${message}`)
}

const agents = (text: string, ...lines: readonly string[]): string =>
  tasks('', ...lines).replace('  stages:', `  agents:\n    a: ${text}\n  stages:`)

const fails = 'so the task fails where it runs'

describe('missing-program', () => {
  it('L44 is told only where somebody asks for this machine', () => {
    expect(warned(tasks('', '{ run: x, shell: pwsh }'))).toEqual([])
    expect(warned(tasks('', '{ run: x, shell: pwsh }'), [])).toEqual([
      `missing-program 6:28 the shell \`pwsh\` is not installed here, ${fails}: install it, or write another \`shell\``,
    ])
  })

  it('L43 the program of a shell, named or a template; python is either of two', () => {
    expect(warned(tasks('', '{ run: x, shell: "perl -w {0}" }'), ['bash'])).toHaveLength(1)
    expect(warned(tasks('', '{ run: x, shell: "perl -w {0}" }'), ['perl'])).toEqual([])
    expect(warned(tasks('', '{ run: x, shell: python }'), ['python3'])).toEqual([])
    expect(warned(tasks('', '{ run: x, shell: python }'), [])).toHaveLength(1)
  })

  it('L43 the default shell is what the machine has', () => {
    expect(warned(tasks('', '{ run: x }'), [])).toEqual([])
  })

  it('L44 a shell of the defaults or of an agent is told once, where it is written', () => {
    const defaults = workflow('\n  defaults: { shell: pwsh }\n  tasks:\n    - run: a\n    - run: b\n')
    expect(warned(defaults, []).map((line) => line.split(' ')[1])).toEqual(['3:22'])
    const agent = agents('{ kind: shell, shell: "zsh {0}" }', '{ agent: a, run: x }', '{ agent: a, run: y }')
    expect(warned(agent, ['bash']).map((line) => line.split(' ')[1])).toEqual(['4:30'])
  })

  it('L44 a process agent: a literal name that a task needs and the PATH has not', () => {
    const of = (command: string): string =>
      agents(`{ kind: process, command: ${command} }`, '{ agent: a, action: x }')
    expect(warned(of('[tool, --flag]'), [])).toEqual([
      `missing-program 4:35 there is no program \`tool\` on the PATH here, ${fails}: install it, or correct \`command\``,
    ])
    expect(warned(of('[tool]'), ['tool'])).toEqual([])
    expect(warned(of('[./tool]'), [])).toEqual([])
    expect(warned(of('["${{ github.actor }}"]'), [])).toEqual([])
    expect(warned(agents('{ kind: process, command: [tool] }', '{ run: x }'), [])).toEqual([])
  })

  it('L44 a language agent: none of its languages that have a file', () => {
    expect(warned(tasks('', '{ agent: go, action: build }', '{ agent: go, action: build }'), [])).toEqual([
      `missing-program 6:20 nothing here can perform \`actions/build.go\`: \`go\` is not installed, ${fails}: install it, or add an action file in a language that is`,
    ])
    const both = agents('{ kind: language, prefer: [ruby, python] }', '{ agent: a, action: pack }')
    expect(warned(both, ['python3'])).toEqual([])
    expect(warned(both, ['go'])).toHaveLength(1)
    // There is no pack.go.
    const go = agents('{ kind: language, prefer: [go, ruby] }', '{ agent: a, action: pack }')
    expect(warned(go, ['go'])).toHaveLength(1)
  })

  it('L44 rust: rustc for a file, cargo for a folder', () => {
    const [file, folder] = ['link', 'crate'].map((action) => tasks('', `{ agent: rust, action: ${action} }`))
    expect(warned(file ?? '', ['rustc'])).toEqual([])
    expect(warned(folder ?? '', ['rustc'])).toHaveLength(1)
    expect(warned(folder ?? '', ['cargo'])).toEqual([])
  })

  it("L44 the engine's own Node is always there", () => {
    const prefer = agents('{ kind: language, prefer: [go, node] }', '{ agent: a, action: build }')
    expect(warned(prefer, [])).toEqual([])
    expect(warned(tasks('', '{ agent: typescript, action: push }'), [])).toEqual([])
  })

  it('L44 the machine says nothing about a PATH that the definition sets', () => {
    expect(warned(tasks('', '{ run: x, shell: pwsh, env: { PATH: /opt } }'), [])).toEqual([])
    expect(warned(tasks('env: { PATH: /opt }', '{ run: x, shell: pwsh }'), [])).toEqual([])
  })
})
