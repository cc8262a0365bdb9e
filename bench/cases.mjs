// What is measured. A case writes its files into `folder` and gives its contestants; `base` is what ratios are to.
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as graphs from './graphs.mjs'
import { cleanEnvironment } from './measure.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
export const noaCli = resolve(process.env['NOA_CLI'] ?? join(here, '..', 'dist', 'cli.js'))
const node = process.execPath
const peer = (name) => join(here, 'peers', name)

const has = (program) =>
  spawnSync(program, ['--version'], { stdio: 'ignore', env: cleanEnvironment }).error === undefined
const npmTool = (name) => {
  const path = join(here, 'node_modules', '.bin', name)
  return existsSync(path) ? path : undefined
}

/** Tools that are not there are left out, and the table says so by not naming them. */
const some = (...contestants) => contestants.filter((each) => each !== undefined)

const forget = (folder) => () => rmSync(join(folder, '.noa'), { recursive: true, force: true })

/** `noa`, with its record made afresh each time. */
const noa = (folder, name, ...args) => ({
  name,
  argv: [node, noaCli, ...args],
  cwd: folder,
  before: forget(folder),
})

function limit(folder, count, slots) {
  const binary = join(folder, 'spawn')
  const compiler = ['cc', 'gcc', 'clang'].find(has)
  if (compiler === undefined || spawnSync(compiler, ['-O2', '-o', binary, peer('spawn.c')]).status !== 0)
    return undefined
  return { name: 'C, posix_spawn', argv: [binary, String(count), String(slots)], cwd: folder }
}

/** One graph, all who can run graphs. `wideOnly` are those who cannot. */
function graphCase(folder, nodes, { slots = 2, isChain = false, isWide = false } = {}) {
  const write = (name, text) => writeFileSync(join(folder, name), text)
  write('bench.yml', isChain ? graphs.asNoaChain(nodes) : graphs.asNoa(nodes))
  write('nodes.json', JSON.stringify(nodes))
  write('Makefile', graphs.asMake(nodes))
  write('build.ninja', graphs.asNinja(nodes))
  write('package.json', graphs.asWireit(nodes))
  write('gulpfile.mjs', graphs.asGulp(nodes))
  const count = nodes.length
  const [wireit, gulp, concurrently] = ['wireit', 'gulp', 'concurrently'].map(npmTool)
  const timed = nodes.some(({ ms }) => ms !== undefined)
  return some(
    timed ? undefined : limit(folder, count, isChain ? 1 : slots),
    has('make') && { name: 'GNU make', argv: ['make', '-s', `-j${slots}`], cwd: folder },
    has('ninja') && {
      name: 'ninja',
      argv: ['ninja', '--quiet', `-j${slots}`],
      cwd: folder,
      before: () => rmSync(join(folder, '.ninja_log'), { force: true }),
    },
    isWide &&
      has('xargs') && {
        name: 'xargs -P',
        argv: ['sh', '-c', `seq ${count} | xargs -P ${slots} -n 1 sh -c :`],
        cwd: folder,
      },
    {
      name: 'Node, spawn',
      argv: [node, peer('node-spawn.mjs'), 'nodes.json', String(slots), 'ignore'],
      cwd: folder,
    },
    {
      name: 'Node, pipes + sh',
      argv: [node, peer('node-spawn.mjs'), 'nodes.json', String(slots), 'pipe'],
      cwd: folder,
    },
    wireit && {
      name: 'wireit',
      argv: ['npm', 'run', '-s', 'all'],
      cwd: folder,
      env: {
        ...cleanEnvironment,
        PATH: `${join(here, 'node_modules', '.bin')}:${process.env['PATH']}`,
        WIREIT_PARALLEL: String(slots),
        WIREIT_CACHE: 'none',
      },
      before: () => rmSync(join(folder, '.wireit'), { recursive: true, force: true }),
    },
    gulp && {
      name: 'gulp',
      argv: [gulp, '--silent', '--cwd', folder, '-f', join(folder, 'gulpfile.mjs')],
      cwd: here,
      env: { ...cleanEnvironment, SLOTS: String(slots) },
    },
    isWide &&
      concurrently && {
        name: 'concurrently',
        argv: [concurrently, '-m', String(slots), ...nodes.map(() => ':')],
        cwd: folder,
      },
    noa(folder, 'noa run', 'run', 'bench.yml', '--max-parallel', String(slots)),
  ).filter(Boolean)
}

const logging = (keys) =>
  `workflow:\n  name: bench\n  tasks:\n    - { name: a, run: "cat lines.txt"${keys} }\n`

const bareNode = (folder) => ({ name: 'bare node', argv: [node, '-e', '0'], cwd: folder })

/** @type {Record<string, { title: string, base: string, rounds?: number, make: (folder: string, quick: boolean) => import('./measure.mjs').Contestant[] }>} */
export const cases = {
  start: {
    title: 'Start-up',
    base: 'bare node',
    rounds: 11,
    make(folder) {
      writeFileSync(join(folder, 'bench.yml'), graphs.asNoa(graphs.wide(1)))
      return [
        bareNode(folder),
        noa(folder, 'noa --version', '--version'),
        noa(folder, 'noa help', 'help'),
        noa(folder, 'noa validate, 1 task', 'validate', 'bench.yml'),
        noa(folder, 'noa plan, 1 task', 'plan', 'bench.yml'),
        noa(folder, 'noa run, 1 task', 'run', 'bench.yml'),
      ]
    },
  },
  wide: {
    title: 'Wide: 1000 tasks of `:`, 2 at once',
    base: 'C, posix_spawn',
    make: (folder, quick) => graphCase(folder, graphs.wide(quick ? 200 : 1000), { isWide: true }),
  },
  layered: {
    title: 'Layered: 20 × 50 tasks, 3 edges each, 2 at once',
    base: 'C, posix_spawn',
    make: (folder, quick) => graphCase(folder, graphs.layered(quick ? 4 : 20, 50, 3)),
  },
  chain: {
    title: 'Chain of 200',
    base: 'C, posix_spawn',
    make: (folder, quick) => graphCase(folder, graphs.chain(quick ? 40 : 200), { isChain: true }),
  },
  plan: {
    title: 'Reading and planning 10,000 tasks',
    base: 'yaml, parse only',
    rounds: 3,
    make(folder, quick) {
      const count = quick ? 1000 : 10_000
      writeFileSync(join(folder, 'bench.yml'), graphs.asNoa(graphs.layered(count / 50, 50, 3)))
      return [
        { name: 'yaml, parse only', argv: [node, peer('yaml-parse.mjs'), 'bench.yml'], cwd: folder },
        noa(folder, 'noa validate', 'validate', 'bench.yml'),
        noa(folder, 'noa plan', 'plan', 'bench.yml'),
      ]
    },
  },
  log: {
    title: 'Log: a million lines of 100 bytes through one task, masked, prefixed, on disk',
    base: 'cat',
    rounds: 3,
    make(folder, quick) {
      const lines = quick ? 100_000 : 1_000_000
      const file = openSync(join(folder, 'lines.txt'), 'w')
      const block = Buffer.from(
        `${'a line of the log that says something '.padEnd(99, '.')}\n`.repeat(10_000),
      )
      for (let at = 0; at < lines; at += 10_000) writeSync(file, block)
      closeSync(file)
      writeFileSync(join(folder, 'secrets.env'), 'TOKEN=correct-horse-battery-staple\n')
      writeFileSync(join(folder, 'plain.yml'), logging(''))
      writeFileSync(join(folder, 'masked.yml'), logging(', secrets: [TOKEN]'))
      const shown = { stdout: openSync(join(folder, 'shown.txt'), 'w') }
      return [
        { name: 'cat', argv: ['sh', '-c', 'cat lines.txt | cat'], cwd: folder, ...shown },
        {
          name: 'awk, prefixed',
          argv: ['sh', '-c', `cat lines.txt | awk '{print "a | " $0}'`],
          cwd: folder,
          ...shown,
        },
        { ...noa(folder, 'noa run, no secret', 'run', 'plain.yml'), ...shown },
        { ...noa(folder, 'noa run, masked', 'run', 'masked.yml', '--secret-file', 'secrets.env'), ...shown },
      ]
    },
  },
}

/** Heavy-tailed graphs on 4 slots: each tool's time over the lower bound, per graph. */
export function makespanCase(folder, seed, quick) {
  const random = graphs.dice(seed)
  const nodes = graphs.heavyTailed(graphs.layered(5, quick ? 6 : 12, 2, random), random, {
    leastMs: 60,
    mostMs: 1500,
  })
  mkdirSync(folder, { recursive: true })
  const contestants = graphCase(folder, nodes, { slots: 4 })
  writeFileSync(join(folder, 'known.yml'), graphs.asNoa(nodes, { known: true }))
  return {
    nodes,
    boundMs: graphs.lowerBound(nodes, 4),
    contestants: [
      ...contestants.map((each) =>
        each.name === 'noa run' ? { ...each, name: 'noa run, durations unknown' } : each,
      ),
      noa(folder, 'noa run, durations known', 'run', 'known.yml', '--max-parallel', '4'),
    ].filter(({ name }) => name !== 'Node, spawn'),
  }
}
