#!/usr/bin/env node
// resource_allocation: shares out the cores and the memory of this machine among the tasks of the later stages.
//
// Reads   with.demands, or ../data/demands.csv beside the actions; `with` may also give cores, memory_mib and
//         reserve_percent (default 10) in place of what is measured
// Writes  allocation.json into $NOA_ARTIFACTS
// Outputs cores memory_mib tasks waves allocation
//
// The tasks of a sequential stage come one by one, so each may have the whole machine. Those of a parallel stage
// are packed into waves by their least demands (first fit, the largest first); in a wave each gets its least, and
// the rest is shared by weight up to each one's most. Whole numbers throughout, so that resource_allocation.rs
// gives the same bytes for the same machine.
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { basename, dirname, join, normalize, resolve } from 'node:path'

const HEADER = 'stage,type,task,weight,min_millicores,max_millicores,min_memory_mib,max_memory_mib'
const BOTH = [0, 1] // millicores, MiB: so in every pair below

// --- how an action talks to noa: the same lines in every .mjs here (a test holds them equal) ---
/** What is wrong with what we were given, in words for the reader of the log. */
class Trouble extends Error {}

const KINDS = {
  path: { words: 'a path', read: (v) => (typeof v === 'string' && v !== '' ? resolve(v) : undefined) },
  count: { words: 'a whole number from 1', read: (v) => (/^[1-9]\d{0,8}$/.test(v) ? Number(v) : undefined) },
  share: { words: 'a number from 0 to 1', read: (v) => (/^(0(\.\d+)?|1(\.0+)?)$/.test(v) ? Number(v) : undefined) },
  url: { words: 'an http or https URL', read: (v) => (/^https?:\/\/./.test(v) && URL.canParse(v) ? v : undefined) },
}

/** The task's `with` (L40), checked against `{name: kind}`; outputs of other tasks may stand there as text. */
function given(kinds) {
  const source = process.env.NOA_INPUT
  let values = {}
  try {
    if (source) values = JSON.parse(readFileSync(source, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Trouble(`NOA_INPUT names ${source}, which is not JSON`)
    throw error
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new Trouble('`with` must be a map of names to values')
  const taken = {}
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(kinds, name))
      throw new Trouble(`unknown key \`${name}\` under \`with\`; known: ${Object.keys(kinds).join(', ') || 'none'}`)
    if (value === null) continue
    const kind = KINDS[kinds[name]]
    taken[name] = kind.read(value)
    if (taken[name] === undefined)
      throw new Trouble(`\`with.${name}\` must be ${kind.words}, not ${JSON.stringify(value)}`)
  }
  return taken
}

/** The path of a file in the folder that all tasks of this run share. */
function artifact(name) {
  const folder = process.env.NOA_ARTIFACTS
  if (!folder)
    throw new Trouble(
      'NOA_ARTIFACTS is not set: noa sets it to the folder that the tasks of a run share. ' +
        `By hand: NOA_ARTIFACTS=/tmp/noa-by-hand node definitions/actions/${basename(import.meta.filename)}`,
    )
  return join(resolve(folder), name)
}

/** Writes an artifact whole or not at all, and gives its path. */
function save(name, text) {
  const path = artifact(name)
  mkdirSync(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  writeFileSync(draft, text)
  renameSync(draft, path)
  return path
}

/** Sets the task's outputs (L40); a value of several lines goes between delimiters, as on GitHub. */
function publish(outputs) {
  const target = process.env.GITHUB_OUTPUT
  if (!target) return
  for (const [name, value] of Object.entries(outputs)) {
    const mark = `noa-${randomUUID()}`
    const block = String(value).includes('\n')
      ? `${name}<<${mark}\n${value}\n${mark}\n`
      : `${name}=${value}\n`
    appendFileSync(target, block)
  }
}

/** Runs the action; trouble becomes one line on standard error and exit code 1. */
async function act(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Trouble) && error?.syscall === undefined) throw error
    const name = basename(import.meta.filename).replace(/\.mjs$/, '')
    console.error(`${name}: ${error.message.replace(/\s+/g, ' ')}`)
    process.exitCode = 1
  }
}
// --- end of the common lines ---

/** The text of a file of the system, or '' where there is none. */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

/** What the container may still take in bytes, where a cgroup (version 2, then 1) says so. */
function cgroupRoom() {
  const pairs = [
    ['/sys/fs/cgroup/memory.max', '/sys/fs/cgroup/memory.current'],
    ['/sys/fs/cgroup/memory/memory.limit_in_bytes', '/sys/fs/cgroup/memory/memory.usage_in_bytes'],
  ]
  for (const pair of pairs) {
    const [limit, used] = pair.map(textOf)
    if (/^\d+$/.test(limit) && /^\d+$/.test(used)) return Math.max(0, Number(limit) - Number(used))
  }
  return Infinity
}

/** The memory that may be had, in MiB, and where we know it from. */
function memory() {
  const kib = /^MemAvailable:\s+(\d+) kB$/m.exec(textOf('/proc/meminfo'))?.[1]
  if (kib === undefined) return [Math.floor(totalmem() / 2 ** 21), 'half of the total memory']
  const room = cgroupRoom()
  return Math.floor(room / 1024) < Number(kib)
    ? [Math.floor(room / 2 ** 20), 'cgroup']
    : [Math.floor(Number(kib) / 1024), '/proc/meminfo']
}

function readDemands(path) {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/)
  if (lines[0] !== HEADER) throw new Trouble(`${path}:1: the first line must be ${HEADER}`)
  const demands = []
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === '') continue
    const wrong = (why) => new Trouble(`${path}:${at + 1}: ${why}`)
    const cells = line.split(',').map((cell) => cell.trim())
    if (cells.length !== 8) throw wrong('8 values are needed')
    const [stage, type, task] = cells
    if (![stage, task].every((word) => /^[A-Za-z0-9_-]{1,100}$/.test(word)))
      throw wrong('stage and task must be names')
    if (type !== 'sequential' && type !== 'parallel') throw wrong('type must be sequential or parallel')
    const numbers = cells.slice(3).map((cell) => KINDS.count.read(cell))
    if (numbers.includes(undefined)) throw wrong('weight, least and most must be whole numbers from 1')
    const [weight, leastCores, mostCores, leastMemory, mostMemory] = numbers
    if (weight > 1000 || leastCores > mostCores || leastMemory > mostMemory)
      throw wrong('the weight is at most 1000, and the least at most the most')
    const [least, most] = [
      [leastCores, leastMemory],
      [mostCores, mostMemory],
    ]
    demands.push({ stage, parallel: type === 'parallel', task, weight, least, most })
  }
  if (demands.length === 0) throw new Trouble(`${path} names no task`)
  return demands
}

const sum = (numbers) => numbers.reduce((total, n) => total + n, 0)

/** Waves of a parallel stage: first fit, the largest least demand (as a part of the machine) first. */
function pack(tasks, capacity) {
  const size = (d) => Math.max(d.least[0] * capacity[1], d.least[1] * capacity[0])
  const waves = []
  for (const demand of tasks.toSorted((a, b) => size(b) - size(a))) {
    const room = waves.find((wave) =>
      BOTH.every((r) => sum(wave.map((d) => d.least[r])) + demand.least[r] <= capacity[r]),
    )
    if (room) room.push(demand)
    else waves.push([demand])
  }
  return waves
}

/** Shares one resource in a wave: the least for each, then by weight up to the most; what is over goes one by one. */
function share(tasks, r, capacity) {
  const shares = tasks.map((d) => d.least[r])
  for (;;) {
    const rest = capacity - sum(shares)
    const open = [...tasks.keys()].filter((i) => shares[i] < tasks[i].most[r])
    if (rest === 0 || open.length === 0) return shares
    const weights = sum(open.map((i) => tasks[i].weight))
    let left = rest
    for (const i of open) {
      const part = Math.max(1, Math.floor((rest * tasks[i].weight) / weights))
      const taken = Math.min(part, tasks[i].most[r] - shares[i], left)
      shares[i] += taken
      left -= taken
    }
  }
}

function allocate(demands, capacity) {
  const tooLarge = demands.find((d) => BOTH.some((r) => d.least[r] > capacity[r]))
  if (tooLarge)
    throw new Trouble(
      `the task ${tooLarge.task} needs ${tooLarge.least[0]} millicores and ${tooLarge.least[1]} MiB, and ` +
        `${capacity[0]} and ${capacity[1]} are to be had; lower its least, or give a larger machine`,
    )
  const waves = []
  for (let at = 0; at < demands.length; ) {
    const { stage, parallel } = demands[at]
    const next = demands.findIndex((d, i) => i > at && (d.stage !== stage || d.parallel !== parallel))
    const tasks = demands.slice(at, next === -1 ? undefined : next)
    at += tasks.length
    const packed = parallel ? pack(tasks, capacity) : tasks.map((d) => [d])
    for (const [number, wave] of packed.entries()) {
      const [cores, mib] = BOTH.map((r) => share(wave, r, capacity[r]))
      const got = wave.map((d, i) => ({ task: d.task, millicores: cores[i], memory_mib: mib[i] }))
      waves.push({ stage, number: number + 1, tasks: got })
    }
  }
  return waves
}

await act(() => {
  const options = given({ demands: 'path', cores: 'count', memory_mib: 'count', reserve_percent: 'count' })
  const beside = resolve(process.env.NOA_ACTIONS_DIR || import.meta.dirname)
  artifact('allocation.json') // before any work: say at once that the folder is missing
  const demands = readDemands(options.demands ?? normalize(join(beside, '..', 'data', 'demands.csv')))
  const [cores, coresFrom] = options.cores
    ? [options.cores, 'with.cores']
    : [availableParallelism(), 'available parallelism']
  const [mib, mibFrom] = options.memory_mib ? [options.memory_mib, 'with.memory_mib'] : memory()
  const reserve = options.reserve_percent ?? 10
  if (cores > 100_000 || reserve > 90)
    throw new Trouble('`with.cores` is at most 100000, `with.reserve_percent` at most 90')
  const capacity = [cores * 1000, Math.floor((mib * (100 - reserve)) / 100)]
  const waves = allocate(demands, capacity)

  const lines = waves.map((wave) => {
    const tasks = wave.tasks.map(
      (t) => `{ "task": "${t.task}", "millicores": ${t.millicores}, "memory_mib": ${t.memory_mib} }`,
    )
    return `    { "stage": "${wave.stage}", "wave": ${wave.number}, "tasks": [${tasks.join(', ')}] }`
  })
  const target = save(
    'allocation.json',
    `{\n  "schema": 1,\n  "machine": { "cores": ${cores}, "cores_from": "${coresFrom}", "memory_mib": ${mib}, ` +
      `"memory_from": "${mibFrom}" },\n  "capacity": { "millicores": ${capacity[0]}, "memory_mib": ${capacity[1]} },\n` +
      `  "waves": [\n${lines.join(',\n')}\n  ]\n}\n`,
  )
  console.log(
    `machine: ${cores} cores (${coresFrom}), ${mib} MiB (${mibFrom}), ${reserve}% of the memory kept back`,
  )
  for (const wave of waves) {
    const tasks = wave.tasks.map((t) => `${t.task} ${t.millicores} millicores ${t.memory_mib} MiB`)
    console.log(`${wave.stage} wave ${wave.number}: ${tasks.join(', ')}`)
  }
  publish({ cores, memory_mib: mib, tasks: demands.length, waves: waves.length, allocation: target })
})
