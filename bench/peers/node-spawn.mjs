// What a graph costs with Node's spawn and nothing else: no logs, no record, no checks.
// usage: node node-spawn.mjs NODES.json SLOTS ignore|pipe
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const [, , file, slots, stdio] = process.argv
const nodes = JSON.parse(readFileSync(file, 'utf8'))
const env = { ...process.env }
const left = new Map(nodes.map(({ name, needs }) => [name, needs.length]))
const waiting = new Map()
for (const node of nodes)
  for (const need of node.needs) waiting.set(need, [...(waiting.get(need) ?? []), node])
const ready = nodes.filter(({ needs }) => needs.length === 0)
let at = 0
let running = 0

function next() {
  for (; running < Number(slots) && at < ready.length; at += 1) {
    const node = ready[at]
    running += 1
    const command = node.ms === undefined ? ':' : `sleep ${node.ms / 1000}`
    const child = spawn('sh', ['-c', command], {
      env,
      stdio: stdio === 'pipe' ? ['ignore', 'pipe', 'pipe'] : 'ignore',
    })
    child.stdout?.resume()
    child.stderr?.resume()
    child.once('close', () => {
      running -= 1
      for (const other of waiting.get(node.name) ?? []) {
        left.set(other.name, left.get(other.name) - 1)
        if (left.get(other.name) === 0) ready.push(other)
      }
      next()
    })
  }
}
next()
