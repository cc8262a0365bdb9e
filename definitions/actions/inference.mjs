#!/usr/bin/env node
// inference: predicts with a small model which branches will fail in their next build.
//
// Reads   with.features, or features.json in $NOA_ARTIFACTS; with.model, or ../data/model.json beside the actions
// Writes  predictions.json into $NOA_ARTIFACTS
// Outputs count accuracy baseline auc drift threshold digest predictions
//
// inference.py does the same in Python, byte for byte: e^x is computed from + - * / alone, because the exp of
// different C libraries differs in its last bit.
import { createHash, randomUUID } from 'node:crypto'
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

/** A number with six decimals, rounded half up; never "-0.000000". */
function fixed(x) {
  const n = Math.floor(Math.abs(x) * 1e6 + 0.5)
  return `${x < 0 && n > 0 ? '-' : ''}${Math.floor(n / 1e6)}.${String(n % 1e6).padStart(6, '0')}`
}

/** e^x for |x| <= 40 (a series for x/1024, squared ten times); about 12 digits are right. */
function exp(x) {
  const y = x / 1024
  let term = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + y / 5))))
  for (let i = 0; i < 10; i++) term *= term
  return term
}

const sigmoid = (x) => 1 / (1 + exp(-Math.max(-40, Math.min(40, x))))
const sha256 = (data) => createHash('sha256').update(data).digest('hex')

/**
 * Accuracy beside that of always guessing the commoner label, and the area under the ROC curve: how often a row
 * that failed is ranked above one that did not (ties count half; 0.5 when there is only one label).
 */
function score(chances, labels, threshold) {
  const right = chances.filter((p, at) => p >= threshold === (labels[at] === 1)).length
  const failed = chances.filter((_, at) => labels[at] === 1)
  const passed = chances.filter((_, at) => labels[at] === 0)
  let halves = 0
  for (const a of failed) for (const b of passed) halves += a > b ? 2 : a === b ? 1 : 0
  const pairs = failed.length * passed.length
  return {
    count: labels.length,
    accuracy: right / labels.length,
    baseline: Math.max(failed.length, passed.length) / labels.length,
    auc: pairs > 0 ? halves / (2 * pairs) : 0.5,
  }
}

const shown = (x) => x.toFixed(3)
const isNumber = (value) => typeof value === 'number' && Math.abs(value) < 1e9
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A JSON file that must look right; `wrong` gives what is not. */
function read(path, madeBy, wrong) {
  let raw
  let value
  try {
    raw = readFileSync(path)
    value = JSON.parse(raw.toString())
  } catch (error) {
    if (error.code === 'ENOENT') throw new Trouble(`${path} does not exist; ${madeBy}`)
    if (error instanceof SyntaxError) throw new Trouble(`${path} is not JSON; ${madeBy}`)
    throw error
  }
  const problem = isObject(value) && value.schema === 1 ? wrong(value) : '`schema` is not 1'
  if (problem) throw new Trouble(`${path}: ${problem}; ${madeBy}`)
  return { digest: sha256(raw), value }
}

function wrongModel(model) {
  const isTerm = (t) =>
    isObject(t) && typeof t.column === 'string' && [t.mean, t.deviation, t.weight].every(isNumber)
  if (!Array.isArray(model.terms) || model.terms.length === 0 || !model.terms.every(isTerm))
    return '`terms` must list column, mean, deviation and weight'
  if (![model.bias, model.threshold].every(isNumber) || typeof model.name !== 'string')
    return '`name`, `bias` and `threshold` are needed'
  return undefined
}

const isScale = (s) =>
  isObject(s) && typeof s.column === 'string' && [s.mean, s.deviation].every(isNumber)

function wrongFeatures({ columns, normalisation: scale, holdout: rows }) {
  if (!Array.isArray(scale) || !scale.every(isScale))
    return '`normalisation` must list column, mean and deviation'
  if (JSON.stringify(columns) !== JSON.stringify(scale.map((s) => s.column)))
    return '`columns` and `normalisation` name different columns'
  if (!Array.isArray(rows) || rows.length === 0) return '`holdout` has no row to predict'
  const isRow = (row) =>
    isObject(row) &&
    [row.id, row.project].every((word) => typeof word === 'string') &&
    [0, 1].includes(row.y) &&
    Array.isArray(row.x) &&
    row.x.length === scale.length &&
    row.x.every(isNumber)
  if (!rows.every(isRow)) return 'a row of `holdout` lacks its id, project, y or one number a column'
  return undefined
}

function sameColumns(model, have) {
  const want = model.terms.map((t) => t.column)
  if (JSON.stringify(want) === JSON.stringify(have)) return
  const lacking = want.filter((c) => !have.includes(c))
  const extra = have.filter((c) => !want.includes(c))
  const parts = []
  if (lacking.length > 0) parts.push(`missing ${lacking.join(', ')}`)
  if (extra.length > 0) parts.push(`unexpected ${extra.join(', ')}`)
  throw new Trouble(
    `the features do not fit the model ${model.name}: ${parts.join(' and ') || 'their order differs'}; ` +
      `preprocess the data with the columns ${want.join(', ')}, or train the model again`,
  )
}

/** How much each column adds to the row's log-odds, and the chance that follows. */
function predict({ terms, bias }, scale, row) {
  const shares = terms.map((t, at) => {
    const s = scale[at]
    return t.weight * (t.deviation > 0 ? (row.x[at] * s.deviation + s.mean - t.mean) / t.deviation : 0)
  })
  const total = shares.reduce((sum, share) => sum + share, bias)
  if (!(Math.abs(total) < 1e9))
    throw new Trouble(`the row ${row.id} has values out of all measure; look at the data and the deviations`)
  return { shares, chance: Number(fixed(sigmoid(total))) }
}

await act(() => {
  const paths = given({ features: 'path', model: 'path' })
  const beside = resolve(process.env.NOA_ACTIONS_DIR || import.meta.dirname)
  artifact('predictions.json') // before any work: say at once that the folder is missing
  const { digest: featuresDigest, value: features } = read(
    paths.features ?? artifact('features.json'),
    'the task data_preprocessing writes it',
    wrongFeatures,
  )
  const { digest: modelDigest, value: model } = read(
    paths.model ?? join(beside, '..', 'data', 'model.json'),
    'definitions/data/train_model.py writes it',
    wrongModel,
  )
  sameColumns(model, features.columns)

  // The features are in units of their own data set; the model thinks in those of the one that it learned from.
  // Where the two differ, that is drift: the largest shift of a column's mean, in deviations of the model.
  const scale = features.normalisation
  const drift = Math.max(
    ...model.terms.map((t, at) => (t.deviation > 0 ? Math.abs(scale[at].mean - t.mean) / t.deviation : 0)),
  )
  const judged = features.holdout.map((row) => ({ row, ...predict(model, scale, row) }))
  const lines = judged.map(({ row, shares, chance }) => {
    const head = `"id": ${JSON.stringify(row.id)}, "project": ${JSON.stringify(row.project)}, "y": ${row.y}`
    const predicted = chance >= model.threshold ? 1 : 0
    return `    { ${head}, "predicted": ${predicted}, "probability": ${fixed(chance)}, "shares": [${shares.map(fixed).join(', ')}] }`
  })
  const result = score(
    judged.map((j) => j.chance),
    judged.map((j) => j.row.y),
    model.threshold,
  )
  const figures = {
    accuracy: fixed(result.accuracy),
    baseline: fixed(result.baseline),
    auc: fixed(result.auc),
    drift: fixed(drift),
  }
  const metrics = Object.entries(figures).map(([name, value]) => `"${name}": ${value}`).join(', ')
  const text =
    `{\n  "schema": 1,\n  "model": { "name": ${JSON.stringify(model.name)}, "sha256": "${modelDigest}" },\n` +
    `  "features_sha256": "${featuresDigest}",\n` +
    `  "columns": [${features.columns.map((c) => JSON.stringify(c)).join(', ')}],\n` +
    `  "threshold": ${fixed(model.threshold)},\n  "metrics": { "count": ${result.count}, ${metrics} },\n` +
    `  "predictions": [\n${lines.join(',\n')}\n  ]\n}\n`
  const target = save('predictions.json', text)
  console.log(
    `${model.name}: ${result.count} predictions, accuracy ${shown(result.accuracy)} ` +
      `(always guessing the commoner label: ${shown(result.baseline)}), AUC ${shown(result.auc)}`,
  )
  console.log(`drift of the data against the model's training: ${shown(drift)} deviations at most`)
  publish({
    count: result.count,
    ...figures,
    threshold: fixed(model.threshold),
    digest: sha256(text),
    predictions: target,
  })
})
