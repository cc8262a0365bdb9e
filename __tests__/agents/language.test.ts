import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { typeArguments } from '../../src/agents/toolchains.js'
import { createProcesses } from '../../src/outside/processes.js'
import { createPrograms } from '../../src/outside/programs.js'
import type { Processes } from '../../src/processes.js'
import { actionOrder, createWorld, ownEnvironment, performer, type World } from './world.js'

let world: World | undefined
const open = (...args: Parameters<typeof createWorld>): World => (world = createWorld(...args))
afterEach(() => world?.close())

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
const here = createPrograms({ env: ownEnvironment(), cwd: process.cwd() })
const whereThereIs = (program: string) => (here.find(program) === undefined ? describe.skip : describe)

/** Real processes, and what was started of them. */
const counted = (): { readonly processes: Processes; readonly started: string[] } => {
  const real = createProcesses()
  const started: string[] = []
  return {
    started,
    processes: {
      start(spec) {
        started.push(spec.argv.join(' '))
        return real.start(spec)
      },
      killStrays: (prefix) => real.killStrays(prefix),
    },
  }
}

const GO = `package main
import ("fmt"; "os")
func main() {
  f, _ := os.OpenFile(os.Getenv("GITHUB_OUTPUT"), os.O_APPEND|os.O_WRONLY, 0)
  fmt.Fprintf(f, "who=go %s\\n", os.Getenv("INPUT_NAME"))
}
`
const RUST = `use std::{env, fs::OpenOptions, io::Write};
fn main() {
  let mut f = OpenOptions::new().append(true).open(env::var("GITHUB_OUTPUT").unwrap()).unwrap();
  writeln!(f, "who=rust {}", env::var("INPUT_NAME").unwrap()).unwrap();
}
`
const NODE = `import { appendFileSync, readFileSync } from 'node:fs'
const given = JSON.parse(readFileSync(process.env.NOA_INPUT, 'utf8'))
appendFileSync(process.env.GITHUB_OUTPUT, 'who=node ' + given.name + '\\ndir=' + process.env.NOA_ACTIONS_DIR + '\\n')
`

describe('an action in a language, on real toolchains', () => {
  it('L44 node: the file is run by Node, with its `with`; the record names file and version', async () => {
    const { workers, root } = open()
    write(join(root, 'd/actions/x.mjs'), NODE)
    const outcome = await workers.start(
      actionOrder([performer('node', 'd/actions/x.mjs')], { with: { name: 'Ann' } }),
    ).ended
    expect(outcome.failure).toBeUndefined()
    expect(outcome.outputs).toEqual({ who: 'node Ann', dir: join(root, 'd/actions') })
    expect(outcome.by).toMatch(/^node \d+\.\d+\.\d+ \(d\/actions\/x\.mjs\)$/)
  })

  it('L44 node: a folder with a package.json is an action', async () => {
    const { workers, root } = open()
    write(join(root, 'actions/x/package.json'), '{"type": "module", "main": "./start.js"}')
    write(join(root, 'actions/x/start.js'), NODE)
    const { outputs } = await workers.start(
      actionOrder([performer('node', 'actions/x')], { with: { name: 'Bo' } }),
    ).ended
    expect(outputs['who']).toBe('node Bo')
  })

  it('L44 node: without node on the PATH, the one that runs the engine', async () => {
    const { workers, root } = open({ env: { PATH: '/nowhere' } })
    write(join(root, 'x.mjs'), NODE)
    const { outputs, by } = await workers.start(
      actionOrder([performer('node', 'x.mjs')], { with: { name: 'C' } }),
    ).ended
    expect(outputs).toEqual({ who: 'node C', dir: root })
    expect(by).toBe(`node ${process.versions.node} (x.mjs)`)
  })
})

whereThereIs('python3')('an action in a language, with a real python3', () => {
  it('L44 python: file and folder; its version is asked once a run', async () => {
    const { processes, started } = counted()
    const { workers, root } = open({ processes })
    const text = 'import os\nopen(os.environ["GITHUB_OUTPUT"], "a").write("who=python\\n")\n'
    write(join(root, 'a.py'), text)
    write(join(root, 'b/__main__.py'), text)
    const outcomes = await Promise.all(
      ['a.py', 'b', 'a.py'].map((path) => workers.start(actionOrder([performer('python', path)])).ended),
    )
    for (const { outputs, by } of outcomes) {
      expect(outputs).toEqual({ who: 'python' })
      expect(by).toMatch(/^python \d+\.\d+\.\d+ \((a\.py|b)\)$/)
    }
    expect(started.filter((command) => command.endsWith('--version'))).toHaveLength(1)
  })
})

whereThereIs('go')('an action in a language, with a real go', () => {
  it('L44 go: two tasks at once build one file once; the next run builds nothing; a change does', async () => {
    const { processes, started } = counted()
    const { workers, root, notes } = open({ processes })
    write(join(root, 'actions/x.go'), GO)
    const order = actionOrder([performer('go', 'actions/x.go')], { with: { name: 'D' } })
    const builds = (): number => started.filter((command) => command.includes(' build ')).length
    const outcomes = await Promise.all([1, 2].map(() => workers.start(order).ended))
    expect(outcomes.map(({ failure, outputs }) => [failure, outputs])).toEqual([
      [undefined, { who: 'go D' }],
      [undefined, { who: 'go D' }],
    ])
    expect(builds()).toBe(1)
    expect(notes).toEqual(['built actions/x.go with go'])
    await workers.start(order).ended
    expect(builds()).toBe(1)
    write(join(root, 'actions/x.go'), GO.replace('who=go', 'who=new go'))
    expect((await workers.start(order).ended).outputs).toEqual({ who: 'new go D' })
    expect(builds()).toBe(2)
  }, 60_000)

  it('L44 go: a compile error fails the task (class exit), names the file, and leaves no build', async () => {
    const { workers, root, output, cache } = open()
    write(join(root, 'x.go'), 'package main\nfunc main() { nope() }\n')
    const { failure, by } = await workers.start(actionOrder([performer('go', 'x.go')])).ended
    expect(failure).toEqual({
      class: 'exit',
      message: 'go could not build x.go: exit code 1',
      exitCode: 1,
    })
    expect(by).toBe('go (x.go)')
    expect(output()).toContain('undefined: nope')
    expect(readdirSync(join(cache, 'builds'))).toEqual([])
  }, 60_000)

  it('L44 go: a folder with a module, and one without', async () => {
    const { workers, root } = open()
    write(join(root, 'a/go.mod'), 'module a\n\ngo 1.20\n')
    write(join(root, 'a/main.go'), GO)
    write(join(root, 'b/main.go'), 'package main\nfunc main() { other() }\n')
    write(join(root, 'b/other.go'), GO.replace('func main', 'func other'))
    for (const folder of ['a', 'b']) {
      const outcome = await workers.start(actionOrder([performer('go', folder)], { with: { name: folder } }))
        .ended
      expect([outcome.failure, outcome.outputs]).toEqual([undefined, { who: `go ${folder}` }])
    }
  }, 60_000)
})

whereThereIs('rustc')('an action in a language, with a real rustc', () => {
  it('L44 rust: a file by rustc', async () => {
    const { workers, root } = open()
    write(join(root, 'my-action.rs'), RUST)
    const outcome = await workers.start(
      actionOrder([performer('rust', 'my-action.rs')], { with: { name: 'E' } }),
    ).ended
    expect([outcome.failure, outcome.outputs]).toEqual([undefined, { who: 'rust E' }])
  }, 60_000)
})

whereThereIs('cargo')('an action in a language, with a real cargo', () => {
  it('L44 rust: a folder by cargo, whatever its program is called', async () => {
    const { workers, root, cache } = open()
    write(join(root, 'x/Cargo.toml'), '[package]\nname = "odd-name"\nversion = "0.1.0"\nedition = "2021"\n')
    write(join(root, 'x/src/main.rs'), RUST)
    const order = actionOrder([performer('rust', 'x')], { with: { name: 'F' } })
    const outcome = await workers.start(order).ended
    expect([outcome.failure, outcome.outputs]).toEqual([undefined, { who: 'rust F' }])
    expect(readdirSync(join(cache, 'builds'))).toHaveLength(1)
    expect(readdirSync(join(root, 'x'))).toEqual(['Cargo.toml', 'src'])
    expect((await workers.start(order).ended).outputs).toEqual({ who: 'rust F' })
  }, 120_000)
})

describe('which language performs', () => {
  it('L44 prefer: the first that is installed', async () => {
    const { workers, root } = open({ env: { PATH: '/nowhere' } })
    write(join(root, 'x.py'), '')
    write(join(root, 'x.mjs'), NODE)
    const { by, failure } = await workers.start(
      actionOrder([performer('python', 'x.py'), performer('node', 'x.mjs')], { with: { name: '' } }),
    ).ended
    expect(failure).toBeUndefined()
    expect(by).toContain('(x.mjs)')
  })

  it('L44 none installed: class spawn, what was looked for and what to install', async () => {
    const { workers, root } = open({ env: { PATH: '/nowhere' } })
    write(join(root, 'x.py'), '')
    write(join(root, 'x.go'), '')
    const { failure } = await workers.start(
      actionOrder([performer('python', 'x.py'), performer('go', 'x.go')]),
    ).ended
    expect(failure?.class).toBe('spawn')
    expect(failure?.message).toContain(
      'python (x.py): looked for python3, python; install Python 3 (https://',
    )
    expect(failure?.message).toContain('go (x.go): looked for go; install Go')
  })

  it('L44 an action file that is gone is named, and nothing else is run in its place', async () => {
    const { workers, root } = open()
    write(join(root, 'x.mjs'), NODE)
    const { failure } = await workers.start(
      actionOrder([performer('python', 'gone.py'), performer('node', 'x.mjs')]),
    ).ended
    expect(failure).toMatchObject({ class: 'spawn', message: expect.stringContaining('gone.py is gone') })
  })

  it('L44 typescript: where Node is too old, tsx of the repository; without it class spawn', async () => {
    const { workers, root } = open({
      env: { PATH: '/nowhere' },
      node: { path: process.execPath, version: '20.9.0' },
    })
    write(join(root, 'x.ts'), 'const n: number = 1\nconsole.log(n)\n')
    const order = actionOrder([performer('typescript', 'x.ts')])
    const without = await workers.start(order).ended
    expect(without.failure?.class).toBe('spawn')
    expect(without.failure?.message).toContain('looked for node 20.9.0, tsx, bun, deno')
    expect(without.failure?.message).toContain('install Node.js 22.18 or newer')
    const tsx = join(root, 'node_modules/.bin/tsx')
    write(tsx, '#!/bin/sh\ntest -f "$1"\n')
    chmodSync(tsx, 0o755)
    expect((await workers.start(order).ended).failure).toBeUndefined()
  })

  it.each([
    ['22.18.0', ['x.ts']],
    ['24.1.0', ['x.ts']],
    ['23.5.0', ['--experimental-strip-types', '--no-warnings', 'x.ts']],
    ['22.6.0', ['--experimental-strip-types', '--no-warnings', 'x.ts']],
    ['22.5.1', undefined],
    ['20.20.2', undefined],
  ])('L44 typescript: Node %s is given %j', (version, expected) => {
    expect(typeArguments(version, 'x.ts')).toEqual(expected)
  })

  it('R6 a stop ends a wait for another task’s build', async () => {
    const { workers, root } = open()
    write(join(root, 'bin/go'), '#!/bin/sh\nexec /bin/sleep 60\n')
    chmodSync(join(root, 'bin/go'), 0o755)
    write(join(root, 'x.go'), '')
    const order = actionOrder([performer('go', 'x.go')], { paths: [join(root, 'bin')] })
    const [first, second] = [workers.start(order), workers.start(order)]
    second.stop(0)
    expect((await second.ended).failure).toEqual({ class: 'signal', message: 'stopped before it started' })
    first.kill()
    expect((await first.ended).failure).toMatchObject({ class: 'signal' })
  })
})
