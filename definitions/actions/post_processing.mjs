#!/usr/bin/env node
// post_processing: turns predictions into a ranked report of the builds at risk.
//
// Reads   with.predictions, or predictions.json in $NOA_ARTIFACTS; with.high and with.medium, the chances from which
//         a risk counts as such (default: the model's threshold, and half of it); with.top (default 10)
//         allocation.json and service.json of the stage before, where they are there
// Writes  report.json and report.md into $NOA_ARTIFACTS; appends report.md to $GITHUB_STEP_SUMMARY
// Outputs count high medium low threshold_high threshold_medium top_id top_project top_risk list report
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

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

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isShare = (value) => typeof value === 'number' && value >= 0 && value <= 1
const round = (x) => Math.round(x * 1e6) / 1e6

function readPredictions(path) {
  const madeBy = 'the task inference writes it'
  let value
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') throw new Trouble(`${path} does not exist; ${madeBy}`)
    if (error instanceof SyntaxError) throw new Trouble(`${path} is not JSON; ${madeBy}`)
    throw error
  }
  const { columns, predictions, threshold, model, metrics } = isObject(value) ? value : {}
  const wrong = (why) => new Trouble(`${path}: ${why}; ${madeBy}`)
  if (value?.schema !== 1) throw wrong('`schema` is not 1')
  if (!Array.isArray(columns) || !columns.every((column) => typeof column === 'string'))
    throw wrong('`columns` must list names')
  if (!isShare(threshold)) throw wrong('`threshold` must be a number from 0 to 1')
  if (![metrics?.accuracy, metrics?.baseline, metrics?.auc].every(isShare) || typeof model?.name !== 'string')
    throw wrong('`model.name` and `metrics` are needed')
  const isPrediction = (p) =>
    isObject(p) &&
    [p.id, p.project].every((word) => typeof word === 'string') &&
    isShare(p.probability) &&
    Array.isArray(p.shares) &&
    p.shares.length === columns.length &&
    p.shares.every(Number.isFinite)
  if (!Array.isArray(predictions) || predictions.length === 0 || !predictions.every(isPrediction))
    throw wrong('`predictions` must list id, project, probability and a share for each column')
  return value
}

/** What another task of the run has left, or undefined: the report is whole without it. */
function ifThere(name) {
  try {
    return JSON.parse(readFileSync(artifact(name), 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The columns that raise the risk most: what to look at first. */
function drivers(prediction, columns) {
  return columns
    .map((column, at) => ({ column, share: prediction.shares[at] }))
    .filter((driver) => driver.share > 0)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 3)
}

/** Mean risk of each project, the highest first. */
function byProject(ranked) {
  const chances = new Map()
  for (const { project, risk } of ranked) chances.set(project, [...(chances.get(project) ?? []), risk])
  return [...chances]
    .map(([project, risks]) => ({
      project,
      builds: risks.length,
      mean_risk: round(risks.reduce((sum, risk) => sum + risk, 0) / risks.length),
    }))
    .toSorted((a, b) => b.mean_risk - a.mean_risk || (a.project < b.project ? -1 : 1))
}

const percent = (share) => `${(share * 100).toFixed(1)} %`
const cell = (text) => text.replace(/[\\`|<>&[\]*_~]/g, '\\$&').replace(/\s+/g, ' ')

function markdown(report, shown, allocation, service) {
  const { model, metrics, bands, thresholds, projects } = report
  const rows = shown.map((r, at) => {
    const why = r.drivers.map((d) => `${cell(d.column)} +${d.share.toFixed(2)}`).join(', ') || 'none'
    return `| ${at + 1} | ${cell(r.id)} | ${cell(r.project)} | ${percent(r.risk)} | ${r.band} | ${why} |`
  })
  const lines = [
    '### Builds at risk',
    '',
    `${report.count} builds judged by \`${model}\`: accuracy ${percent(metrics.accuracy)} ` +
      `(always guessing the commoner label: ${percent(metrics.baseline)}), AUC ${metrics.auc.toFixed(3)}. ` +
      `High from ${percent(thresholds.high)}, medium from ${percent(thresholds.medium)}.`,
    '',
    '```mermaid',
    'pie showData title Builds by risk',
    `  "high" : ${bands.high}`,
    `  "medium" : ${bands.medium}`,
    `  "low" : ${bands.low}`,
    '```',
    '',
    '| # | build | project | risk | band | what raises it (log-odds) |',
    '|--:|---|---|--:|---|---|',
    ...rows,
    '',
    '| project | builds | mean risk |',
    '|---|--:|--:|',
    ...projects.map((p) => `| ${cell(p.project)} | ${p.builds} | ${percent(p.mean_risk)} |`),
    '',
  ]
  const machine = allocation?.machine
  if (machine) lines.push(`Machine: ${machine.cores} cores, ${machine.memory_mib} MiB to be had.`, '')
  const latency = service?.latency_ms
  if (latency)
    lines.push(`Service: ${service.requests} requests, p50 ${latency.p50} ms, p95 ${latency.p95} ms.`, '')
  return `${lines.join('\n')}\n`
}

await act(() => {
  const options = given({ predictions: 'path', high: 'share', medium: 'share', top: 'count' })
  const source = readPredictions(options.predictions ?? artifact('predictions.json'))
  const high = options.high ?? source.threshold
  const medium = options.medium ?? round(high / 2)
  if (medium > high) throw new Trouble(`\`with.medium\` (${medium}) must not be above \`with.high\` (${high})`)

  const bandOf = (risk) => (risk >= high ? 'high' : risk >= medium ? 'medium' : 'low')
  const ranked = source.predictions
    .map((p) => ({
      id: p.id,
      project: p.project,
      risk: p.probability,
      band: bandOf(p.probability),
      drivers: drivers(p, source.columns),
    }))
    .toSorted((a, b) => b.risk - a.risk || (a.id < b.id ? -1 : 1))
  const count = (band) => ranked.filter((r) => r.band === band).length
  const bands = { high: count('high'), medium: count('medium'), low: count('low') }
  const report = {
    schema: 1,
    model: source.model.name,
    metrics: source.metrics,
    count: ranked.length,
    thresholds: { high, medium },
    bands,
    projects: byProject(ranked),
    ranked,
  }
  const shown = ranked.slice(0, options.top ?? 10)
  const target = save('report.json', `${JSON.stringify(report, null, 2)}\n`)
  const text = markdown(report, shown, ifThere('allocation.json'), ifThere('service.json'))
  save('report.md', text)
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, text)

  const [worst] = ranked
  const why = worst.drivers.map((d) => d.column).join(', ') || 'no single column'
  console.log(`${ranked.length} builds ranked: ${bands.high} high, ${bands.medium} medium, ${bands.low} low`)
  console.log(`most at risk: ${worst.id} of ${worst.project}, ${percent(worst.risk)}, because of ${why}`)
  publish({
    count: ranked.length,
    ...bands,
    threshold_high: high,
    threshold_medium: medium,
    top_id: worst.id,
    top_project: worst.project,
    top_risk: worst.risk,
    list: shown.map((r) => `${r.id} ${r.project} ${percent(r.risk)}`).join('\n'),
    report: target,
  })
})
