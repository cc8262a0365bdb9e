// The graphs that all tools run, and how each tool is told of them. Random, but the same every time.

/**
 * @typedef {{ name: string, needs: string[], ms?: number }} Node
 */

/** Mulberry32: a seed gives the same graph on every machine. */
export function dice(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export const wide = (count) => Array.from({ length: count }, (_, at) => ({ name: `t${at}`, needs: [] }))

export const chain = (count) =>
  Array.from({ length: count }, (_, at) => ({ name: `t${at}`, needs: at === 0 ? [] : [`t${at - 1}`] }))

/** `layers` × `width`; each node needs `edges` of the layer before it. */
export function layered(layers, width, edges, random = dice(1)) {
  const nodes = []
  for (let layer = 0; layer < layers; layer += 1)
    for (let at = 0; at < width; at += 1) {
      const needs = new Set()
      const most = layer === 0 ? 0 : Math.min(edges, width)
      while (needs.size < most) needs.add(`t${layer - 1}_${Math.floor(random() * width)}`)
      nodes.push({ name: `t${layer}_${at}`, needs: [...needs] })
    }
  return nodes
}

/** Most tasks are short, a few are long (Pareto, shape 1.2), as builds and tests are. */
export function heavyTailed(nodes, random, { leastMs, mostMs }) {
  return nodes.map((node) => ({
    ...node,
    ms: Math.round(Math.min(mostMs, leastMs * (1 - random()) ** (-1 / 1.2))),
  }))
}

/** No schedule is shorter: the longest path, and all work shared out evenly. */
export function lowerBound(nodes, slots) {
  const ends = new Map()
  for (const { name, needs, ms = 0 } of nodes)
    ends.set(name, ms + Math.max(0, ...needs.map((need) => ends.get(need))))
  return Math.max(...ends.values(), nodes.reduce((sum, { ms = 0 }) => sum + ms, 0) / slots)
}

const command = ({ ms }) => (ms === undefined ? ':' : `sleep ${(ms / 1000).toFixed(3)}`)

export const asNoa = (nodes, { known = false } = {}) =>
  [
    'workflow:',
    '  name: bench',
    '  tasks:',
    ...nodes.map((node) => {
      const needs = node.needs.length === 0 ? '' : `, depends_on: [${node.needs.join(', ')}]`
      const hint = known && node.ms !== undefined ? `, duration_hint: ${node.ms}ms` : ''
      return `    - { name: ${node.name}, run: "${command(node)}"${needs}${hint} }`
    }),
    '',
  ].join('\n')

/** One task after another, as a stage of the default type says it. */
export const asNoaChain = (nodes) =>
  [
    'workflow:',
    '  name: bench',
    '  stages:',
    '    - name: main',
    '      tasks:',
    ...nodes.map((node) => `        - { name: ${node.name}, run: "${command(node)}" }`),
    '',
  ].join('\n')

export const asMake = (nodes) =>
  [
    `.PHONY: all ${nodes.map(({ name }) => name).join(' ')}`,
    `all: ${nodes.map(({ name }) => name).join(' ')}`,
    // `:` alone would be run by make itself, without a process.
    ...nodes.map((node) => `${node.name}: ${node.needs.join(' ')}\n\t@${command(node)};`),
    '',
  ].join('\n')

export const asNinja = (nodes) =>
  [
    'rule run',
    '  command = $cmd',
    ...nodes.map((node) => `build ${node.name}: run ${node.needs.join(' ')}\n  cmd = ${command(node)}`),
    '',
  ].join('\n')

export const asWireit = (nodes) =>
  JSON.stringify({
    name: 'bench',
    version: '1.0.0',
    scripts: Object.fromEntries([['all', 'wireit'], ...nodes.map(({ name }) => [name, 'wireit'])]),
    wireit: Object.fromEntries([
      ['all', { dependencies: nodes.map(({ name }) => name) }],
      ...nodes.map((node) => [node.name, { command: command(node), dependencies: node.needs }]),
    ]),
  })

export const asGulp = (nodes) => `import { spawn } from 'node:child_process'
const nodes = ${JSON.stringify(nodes.map((node) => [node.name, node.needs, command(node)]))}
const done = new Map()
const running = new Set()
const waiting = []
const slots = Number(process.env.SLOTS)
const take = () => running.size < slots ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))
export default () => Promise.all(nodes.map(([name, needs, cmd]) => {
  const job = Promise.all(needs.map((need) => done.get(need))).then(async () => {
    await take()
    running.add(name)
    await new Promise((resolve) => spawn('sh', ['-c', cmd], { stdio: 'ignore' }).once('exit', resolve))
    running.delete(name)
    waiting.shift()?.()
  })
  done.set(name, job)
  return job
}))
`
