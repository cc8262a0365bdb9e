#!/usr/bin/env node
// data_preprocessing: turns a CSV of CI builds into clean, normalised features for a model.
//
// Reads   with.data, or ../data/ci-builds.csv beside the actions
// Writes  features.json and stats.json into $NOA_ARTIFACTS
// Outputs rows train holdout dropped filled columns digest features
//
// data_preprocessing.py does the same in Python, byte for byte: so numbers are summed in file order, rounded half
// up at six decimals, and written by our own hand (the two languages round and print floats differently).
import { createHash, randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, normalize, resolve } from 'node:path'

const FEATURES = [
  'duration_s', 'queue_s', 'changed_files', 'changed_lines', 'tests_run',
  'tests_failed', 'retries', 'cache_hit_pct', 'hours_since_green',
]
const LABEL = 'next_failed'
const REASONS = ['malformed', 'duplicate', 'unlabelled', 'impossible', 'sparse']
const MOST_MISSING = 2 // a row with more missing values than this is dropped, not filled in
const FEWEST_ROWS = 20 // to train on; below, mean and deviation say nothing

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

/** A number with six decimals, rounded half up; never "-0.000000". */
function fixed(x) {
  const n = Math.floor(Math.abs(x) * 1e6 + 0.5)
  return `${x < 0 && n > 0 ? '-' : ''}${Math.floor(n / 1e6)}.${String(n % 1e6).padStart(6, '0')}`
}

const sha256 = (data) => createHash('sha256').update(data).digest()
const trim = (text) => text.replace(/^[ \t]+|[ \t]+$/g, '')

function readTable(path) {
  const raw = readFileSync(path)
  let text
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    throw new Trouble(`${path} is not UTF-8 text`)
  }
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const header = lines[0].split(',').map(trim)
  const missing = ['run_id', 'project', ...FEATURES, LABEL].filter((name) => !header.includes(name))
  if (missing.length > 0)
    throw new Trouble(`${path} lacks the columns ${missing.join(', ')}; its first line must name them`)
  const rows = lines.slice(1).filter((line) => trim(line) !== '').map((line) => line.split(',').map(trim))
  return { digest: sha256(raw).toString('hex'), header, rows }
}

/** A plain decimal, or undefined for what is missing or cannot be read as one. */
const number = (text) => (/^-?[0-9]{1,12}(\.[0-9]{1,12})?$/.test(text) ? Number(text) : undefined)

/** A row as {id, project, values, label}, or the reason why it is dropped. */
function clean(header, cells, seen) {
  if (cells.length !== header.length) return 'malformed'
  const row = new Map(header.map((name, at) => [name, cells[at]]))
  const id = row.get('run_id')
  if (![id, row.get('project')].every((word) => /^[A-Za-z0-9_.-]{1,40}$/.test(word))) return 'malformed'
  if (seen.has(id)) return 'duplicate'
  if (!['0', '1'].includes(row.get(LABEL))) return 'unlabelled'
  const values = FEATURES.map((name) => number(row.get(name)))
  const of = (name) => values[FEATURES.indexOf(name)]
  // A comparison with undefined is false: what is missing is not impossible.
  const impossible =
    values.some((v) => v < 0) || of('cache_hit_pct') > 100 || of('tests_failed') > of('tests_run')
  if (impossible) return 'impossible'
  if (values.filter((v) => v === undefined).length > MOST_MISSING) return 'sparse'
  return { id, project: row.get('project'), values, label: Number(row.get(LABEL)) }
}

/** A quarter of the rows, chosen by their id, so that new rows never move old ones to the other side. */
const heldOut = (id) => sha256(id)[0] % 4 === 0

/** Figures of one column over the rows to train on (the population's deviation, by two passes). */
function measure(all) {
  const values = all.filter((v) => v !== undefined)
  if (values.length === 0) return undefined
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length
  const squares = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0)
  const ordered = values.toSorted((a, b) => a - b)
  const half = Math.floor(ordered.length / 2)
  const median = ordered.length % 2 === 1 ? ordered[half] : (ordered[half - 1] + ordered[half]) / 2
  return { min: ordered[0], max: ordered.at(-1), mean, median, deviation: Math.sqrt(squares / values.length) }
}

/** features.json: one row a line, so that a difference between two runs can be read. */
function featuresText(source, digest, figures, train, holdout) {
  const scaled = (row) =>
    row.values.map((v, at) => {
      const { mean, deviation } = figures[at]
      return fixed(deviation > 0 ? (v - mean) / deviation : 0)
    })
  const lines = (rows) =>
    rows
      .map((r) => `    { "id": "${r.id}", "project": "${r.project}", "y": ${r.label}, "x": [${scaled(r).join(', ')}] }`)
      .join(',\n')
  const scale = FEATURES.map(
    (name, at) =>
      `    { "column": "${name}", "mean": ${fixed(figures[at].mean)}, "deviation": ${fixed(figures[at].deviation)} }`,
  ).join(',\n')
  const columns = FEATURES.map((name) => `"${name}"`).join(', ')
  return (
    `{\n  "schema": 1,\n  "source": { "file": ${JSON.stringify(source)}, "sha256": "${digest}" },\n` +
    `  "label": "${LABEL}",\n  "columns": [${columns}],\n  "normalisation": [\n${scale}\n  ],\n` +
    `  "train": [\n${lines(train)}\n  ],\n  "holdout": [\n${lines(holdout)}\n  ]\n}\n`
  )
}

function statsText(read, kept, dropped, filled, figures) {
  const reasons = REASONS.map((reason) => `"${reason}": ${dropped[reason]}`).join(', ')
  const columns = FEATURES.map((name, at) => {
    const keys = ['min', 'max', 'mean', 'median', 'deviation']
    const values = keys.map((key) => `"${key}": ${fixed(figures[at][key])}`).join(', ')
    return `    "${name}": { "filled": ${filled[at]}, ${values} }`
  }).join(',\n')
  return `{\n  "schema": 1,\n  "read": ${read},\n  "kept": ${kept},\n  "dropped": { ${reasons} },\n  "columns": {\n${columns}\n  }\n}\n`
}

/** The data set at `path` as the texts of features.json and stats.json, and facts. */
function prepare(path) {
  const { digest, header, rows: table } = readTable(path)
  const dropped = Object.fromEntries(REASONS.map((reason) => [reason, 0]))
  const rows = []
  const seen = new Set()
  for (const cells of table) {
    const row = clean(header, cells, seen)
    if (typeof row === 'string') dropped[row]++
    else {
      seen.add(row.id)
      rows.push(row)
    }
  }
  const train = rows.filter((row) => !heldOut(row.id))
  const holdout = rows.filter((row) => heldOut(row.id))
  const why = REASONS.map((reason) => `${dropped[reason]} ${reason}`).join(', ')
  if (train.length < FEWEST_ROWS || holdout.length === 0 || new Set(train.map((row) => row.label)).size < 2)
    throw new Trouble(
      `${path} has ${train.length} usable rows to train on and ${holdout.length} to hold out; ` +
        `needed are ${FEWEST_ROWS} with both labels, and 1 (dropped: ${why})`,
    )
  const figures = FEATURES.map((_, at) => measure(train.map((row) => row.values[at])))
  const filled = FEATURES.map((name, at) => {
    if (figures[at] === undefined) throw new Trouble(`${path} has no readable value in the column ${name}`)
    const gaps = rows.filter((row) => row.values[at] === undefined)
    for (const row of gaps) row.values[at] = figures[at].median
    return gaps.length
  })
  return {
    features: featuresText(basename(path), digest, figures, train, holdout),
    stats: statsText(table.length, rows.length, dropped, filled, figures),
    read: table.length,
    train: train.length,
    holdout: holdout.length,
    dropped: table.length - rows.length,
    filled: filled.reduce((sum, n) => sum + n, 0),
    why,
  }
}

await act(() => {
  const beside = process.env.NOA_ACTIONS_DIR || import.meta.dirname
  const path = normalize(given({ data: 'path' }).data ?? join(resolve(beside), '..', 'data', 'ci-builds.csv'))
  artifact('features.json') // before any work: say at once that the folder is missing
  const made = prepare(path)
  const target = save('features.json', made.features)
  save('stats.json', made.stats)
  const rows = made.train + made.holdout
  const digest = sha256(made.features).toString('hex')
  console.log(
    `${made.read} rows read from ${basename(path)}, ${rows} kept: ${made.train} to train on, ${made.holdout} held out`,
  )
  console.log(
    `dropped ${made.dropped} (${made.why}), filled in ${made.filled} missing values with the column's median`,
  )
  console.log(`features.json sha256 ${digest}`)
  publish({
    rows,
    train: made.train,
    holdout: made.holdout,
    dropped: made.dropped,
    filled: made.filled,
    columns: JSON.stringify(FEATURES),
    digest,
    features: target,
  })
})
