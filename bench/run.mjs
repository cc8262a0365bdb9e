// usage: node bench/run.mjs [start|first|wide|layered|chain|plan|log|makespan …] [--quick]
// Prints Markdown. NOA_CLI names another build's cli.js, to compare two.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { cases, makespanCase, noaCli } from './cases.mjs'
import { idealMs, ranks } from './ideal.mjs'
import { startToFirstTask } from './first-task.mjs'
import { compare, median, table } from './measure.mjs'

const args = process.argv.slice(2)
const quick = args.includes('--quick')
const names = args.filter((each) => !each.startsWith('--'))
const known = [...Object.keys(cases), 'first', 'makespan']
const unknown = names.find((name) => !known.includes(name))
if (unknown !== undefined) stop(`there is no \`${unknown}\`; there are ${known.join(', ')}`)
if (!existsSync(noaCli)) stop(`${noaCli} is missing; run \`npm run package\``)

const asked = (name) => names.length === 0 || names.includes(name)
const print = (text) => process.stdout.write(`${text}\n`)
const load = () =>
  loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')
const home = mkdtempSync(join(tmpdir(), 'noa-bench-'))
const folderFor = (name) => {
  const folder = join(home, name)
  mkdirSync(join(folder, '.git'), { recursive: true }) // L1: the root of a repository
  return folder
}

try {
  const version = execFileSync(process.execPath, [noaCli, '--version'], { encoding: 'utf8' }).trim()
  print(
    `noa ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, load at start ${load()}${quick ? ', quick' : ''}\n`,
  )
  for (const [name, { title, base, rounds = 5, make }] of Object.entries(cases)) {
    if (!asked(name)) continue
    const measured = compare(make(folderFor(name), quick), quick ? Math.min(rounds, 3) : rounds)
    print(table(`${title} (load ${load()})`, measured, base))
    if (name === 'log') logRates(measured)
  }
  if (asked('first')) firstTask()
  if (asked('makespan')) makespan()
} finally {
  rmSync(home, { recursive: true, force: true })
}

function logRates(measured) {
  const megabytes = quick ? 10 : 100
  for (const [name, { wallMs }] of measured)
    print(`- ${name}: ${(megabytes / (wallMs / 1000)).toFixed(0)} MB/s, start-up included`)
  print('')
}

function firstTask() {
  const times = startToFirstTask(folderFor('first'), quick ? 5 : 15)
  const base = times.get('bare node, spawn') ?? Number.NaN
  print(`### Start to first task (load ${load()})\n\n| | ms | × bare node, spawn |\n|---|---:|---:|`)
  for (const [name, ms] of times) print(`| ${name} | ${ms.toFixed(0)} | ${(ms / base).toFixed(2)} |`)
  print('')
}

/** Each graph once a tool; the ratio to the bound is what counts, and it differs from graph to graph. */
function makespan() {
  const ratios = new Map()
  for (let seed = 1; seed <= (quick ? 2 : 5); seed += 1) {
    const { nodes, boundMs, contestants } = makespanCase(folderFor(`makespan-${seed}`), seed, quick)
    const note = (name, ms) => ratios.set(name, [...(ratios.get(name) ?? []), ms / boundMs])
    for (const [order, rank] of Object.entries(ranks(nodes)))
      note(`nothing but the order: ${order}`, idealMs(nodes, 4, rank))
    for (const [name, { wallMs }] of compare(contestants, quick ? 1 : 3)) note(name, wallMs)
  }
  print(
    `### Makespan: heavy-tailed layered graphs, 4 slots, over max(longest path, work / 4) (load ${load()})\n`,
  )
  print('| | median | worst |\n|---|---:|---:|')
  for (const [name, all] of ratios)
    print(`| ${name} | ${median(all).toFixed(3)} | ${Math.max(...all).toFixed(3)} |`)
  print('')
}

function stop(message) {
  process.stderr.write(`bench: ${message}\n`)
  process.exit(1)
}
