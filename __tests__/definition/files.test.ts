import { describe, expect, it } from '@jest/globals'
import { findDefinition, repositoryRoot } from '../../src/definition/find.js'
import { loadDefinition } from '../../src/definition/load.js'
import { findings, load, loadedOf } from './loading.js'
import { memorySources } from './memory-sources.js'

const task = 'workflow: { name: a, tasks: [{ agent: tool, action: x }] }\n'
const agents = (command: string): string => `agents: { tool: { kind: process, command: [${command}] } }\n`
const commandOf = (files: Readonly<Record<string, string>>, text = task): unknown => {
  const agent = loadedOf(text, files).workflow.agents['tool']
  return agent?.kind === 'process' ? agent.command : undefined
}

const found = (...paths: readonly string[]): string | undefined => {
  const path = findDefinition(
    '/repo/a/b',
    memorySources({ '/repo/a/b/x': '', ...Object.fromEntries(paths.map((one) => [one, ''])) }),
  )
  return path.ok ? path.value : path.error[0]?.code
}

const loadedFrom = (files: Readonly<Record<string, string>>): readonly string[] => {
  const loaded = loadDefinition('/repo/x.yml', memorySources(files), { cwd: '/repo', version: '1.0.0' })
  return loaded.ok ? [] : loaded.error.map(({ code, at }) => `${at.file}:${at.line}:${at.column} ${code}`)
}

const asks = (agent: string, action = 'x'): string =>
  `workflow:\n  name: a\n  agents: { both: { kind: language, prefer: [python, node], actions: tools } }\n  tasks: [{ agent: ${agent}, action: ${action} }]\n`

describe('the file', () => {
  it('L1 is looked for in each folder from the working directory up, in this order', () => {
    expect(found('/repo/unified-workflow.yml', '/repo/a/.noa/workflow.json')).toBe(
      '/repo/a/.noa/workflow.json',
    )
    expect(found('/repo/.github/unified-workflow.yml', '/repo/unified-workflow.json')).toBe(
      '/repo/unified-workflow.json',
    )
    expect(found('/unified-workflow.yaml')).toBe('/unified-workflow.yaml')
    expect(found()).toBe('definition-not-found')
  })

  it('L1 the root is the nearest folder above with .git, else the working directory, else its own folder', () => {
    const at = '/home/repo/ci/unified-workflow.yml'
    expect(repositoryRoot(at, '/elsewhere', memorySources({ [at]: '', '/home/repo/.git': '' }))).toBe(
      '/home/repo',
    )
    expect(repositoryRoot(at, '/home', memorySources({ [at]: '' }))).toBe('/home')
    expect(repositoryRoot(at, '/elsewhere', memorySources({ [at]: '' }))).toBe('/home/repo/ci')
  })

  it('L1 a folder in place of a file, and no file at all, are findings', () => {
    expect(loadedFrom({ '/repo/x.yml/y': '' })).toEqual(['x.yml:1:1 file-unreadable'])
    expect(loadedFrom({})).toEqual(['x.yml:1:1 definition-not-found'])
  })
})

describe('include', () => {
  it('L7 agents.yml beside the definition is included by itself when its root has agents', () => {
    expect(commandOf({ 'agents.yml': agents('beside') })).toEqual(['beside'])
    expect(findings(task, { 'agents.yml': 'people: []\n' })).toEqual(['unknown-agent 1:39'])
  })

  it('L7 the later include wins over the earlier, both over agents.yml, the definition over all', () => {
    const files = { 'agents.yml': agents('beside'), 'one.yml': agents('one'), 'sub/two.yml': agents('two') }
    expect(commandOf(files, `include: one.yml\n${task}`)).toEqual(['one'])
    expect(commandOf(files, `include: [one.yml, sub/two.yml]\n${task}`)).toEqual(['two'])
    expect(commandOf(files, `include: [sub/two.yml, /one.yml]\n${task}`)).toEqual(['one'])
    const own =
      'workflow:\n  name: a\n  agents: { tool: { kind: process, command: [own] } }\n  tasks: [{ agent: tool, action: x }]\n'
    expect(commandOf(files, `include: [one.yml]\n${own}`)).toEqual(['own'])
  })

  it('L7 a path may not leave the repository, also not by a link', () => {
    const outside = { '/elsewhere/agents.yml': agents('evil') }
    expect(findings(`include: [../elsewhere/agents.yml]\n${task}`, outside)).toContain('path-outside 1:11')
    expect(
      findings(`include: [linked.yml]\n${task}`, {
        ...outside,
        'linked.yml': { link: '/elsewhere/agents.yml' },
      }),
    ).toContain('path-outside 1:11')
    expect(
      findings(`include: [in/agents.yml]\n${task}`, { ...outside, in: { link: '/elsewhere' } }),
    ).toContain('path-outside 1:11')
    // One that leads to another place inside is fine.
    expect(
      findings(`include: [linked.yml]\n${task}`, {
        'b/agents.yml': agents('b'),
        'linked.yml': { link: '/repo/b/agents.yml' },
      }),
    ).toEqual([])
  })

  it('L7 what is wrong in an included file is told there, once, together with the rest', () => {
    const loaded = load(`include: [one.yml, one.yml]\n${task.replace('name: a', 'nam: a')}`, {
      'one.yml': 'agents: { tool: { kind: process, comand: [a] } }\n',
    })
    expect(loaded.ok ? [] : loaded.error.map(({ code, at }) => `${at.file}:${at.line} ${code}`)).toEqual([
      'one.yml:1 unknown-key',
      'unified-workflow.yml:2 unknown-key',
    ])
  })

  it('L7 an included file that is no YAML, missing or a folder is a finding', () => {
    expect(findings(`include: [no.yml]\n${task}`)).toContain('include-not-found 1:11')
    expect(findings(`include: [dir]\n${task}`, { 'dir/x': '' })).toContain('file-unreadable 1:11')
    expect(findings(`include: [bad.yml]\n${task}`, { 'bad.yml': 'a: [' })).toContain('yaml-syntax 1:5')
  })

  it('R8 every file that was read counts, with its digest', () => {
    const files = {
      'one.yml': agents('one'),
      'actions/x.py': 'print()',
      'actions/y/Cargo.toml': '',
      'actions/y/src/main.rs': '',
      'actions/y/target/out': 'built',
    }
    const text =
      'include: [one.yml]\nworkflow: { name: a, tasks: [{ agent: python, action: x }, { agent: rust, action: y }] }\n'
    const { sources, actionFiles } = loadedOf(text, files)
    expect(sources.map(({ path }) => path)).toEqual([
      'unified-workflow.yml',
      'one.yml',
      'actions/x.py',
      'actions/y/Cargo.toml',
      'actions/y/src/main.rs',
    ])
    expect(sources[2]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(actionFiles).toEqual({
      python: { x: [{ language: 'python', path: 'actions/x.py', kind: 'file' }] },
      rust: { y: [{ language: 'rust', path: 'actions/y', kind: 'folder' }] },
    })
  })
})

describe('action files', () => {
  it('L44 the preferred languages come in their order, and one file is enough', () => {
    expect(
      loadedOf(asks('both'), { 'tools/x.cjs': '', 'tools/x.py': '' }).actionFiles['both']?.['x']?.map(
        ({ path }) => path,
      ),
    ).toEqual(['tools/x.py', 'tools/x.cjs'])
    expect(loadedOf(asks('both'), { 'tools/x.mjs': '' }).actionFiles['both']?.['x']).toHaveLength(1)
  })

  it('L44 a folder counts by its manifest', () => {
    expect(findings(asks('both'), { 'tools/x/readme': '' })).toEqual(['action-not-found 4:34'])
    expect(findings(asks('both'), { 'tools/x/__main__.py': '' })).toEqual([])
    expect(findings(asks('go'), { 'actions/x/go.mod': '' })).toEqual([])
  })

  it('L44 the finding lists where it was looked', () => {
    const loaded = load(asks('both'))
    expect(loaded.ok ? '' : loaded.error[0]?.message).toBe(
      'the agent `both` has no file for `x`: add one of tools/x.py, tools/x/__main__.py, tools/x.mjs, tools/x.js, tools/x.cjs, tools/x/package.json',
    )
  })

  it('L44 an action may be a path below the folder, never above it', () => {
    expect(findings(asks('both', 'deploy/prod'), { 'tools/deploy/prod.py': '' })).toEqual([])
    expect(findings(asks('both', '../x'))).toEqual(['invalid-name 4:34'])
    expect(findings(asks('both').replace('tools', '../tools'))).toContain('path-outside 3:70')
  })
})
