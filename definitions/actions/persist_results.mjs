#!/usr/bin/env node
// persist_results: stores what the run has made under its digest, and proves by reading back that it is there.
//
// Reads   every file in $NOA_ARTIFACTS but store/ and manifest.json (ours), alerts/ (send_alerts writes it at the
//         same time), names that begin with a dot (drafts), and what is no plain file
// Writes  store/<sha256> and manifest.json into $NOA_ARTIFACTS
// Outputs files blobs bytes digest manifest
//
// A blob is copied into a draft while it is hashed, flushed to the disk, and renamed to its digest: so under a
// digest there is the whole content or nothing, and the same content is stored once. Doing it again does no harm.
import { createHash, randomUUID } from 'node:crypto'
import {
  appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, readdirSync,
  renameSync, rmSync, writeFileSync, writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

const NOT_OURS_TO_STORE = ['store', 'alerts', 'manifest.json']

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

/** The plain files below `folder` as paths with `/`, sorted by their bytes; `skipped` gets what is no plain file. */
function filesBelow(folder, skipped, inside = '') {
  const found = []
  for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.name.startsWith('.') || NOT_OURS_TO_STORE.includes(path)) continue
    if (entry.isDirectory()) found.push(...filesBelow(folder, skipped, path))
    else if (entry.isFile()) found.push(path)
    else skipped.push(path)
  }
  return found.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

/** Digest and size of a file, in steps of 1 MiB; each step is also given to `sink`. */
function digestOf(path, sink = () => {}) {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1 << 20)
  const file = openSync(path, 'r')
  let bytes = 0
  try {
    for (;;) {
      const n = readSync(file, buffer)
      if (n === 0) return { sha256: hash.digest('hex'), bytes }
      hash.update(buffer.subarray(0, n))
      sink(buffer.subarray(0, n))
      bytes += n
    }
  } finally {
    closeSync(file)
  }
}

/** Copies a file into the store under its digest; a blob that is there already is kept. */
function store(path, folder) {
  const draft = join(folder, `.${randomUUID()}.tmp`)
  try {
    const out = openSync(draft, 'wx')
    let made
    try {
      made = digestOf(path, (chunk) => {
        for (let done = 0; done < chunk.length; ) done += writeSync(out, chunk, done)
      })
      fsyncSync(out)
    } finally {
      closeSync(out)
    }
    const blob = join(folder, made.sha256)
    if (!existsSync(blob)) renameSync(draft, blob)
    return made
  } finally {
    rmSync(draft, { force: true })
  }
}

await act(() => {
  given({})
  const source = artifact('')
  if (!existsSync(source)) throw new Trouble(`${source} does not exist: there is nothing to store`)
  const skipped = []
  const paths = filesBelow(source, skipped)
  if (paths.length === 0)
    throw new Trouble(`${source} holds no file to store; the tasks before this one write theirs there`)

  const blobs = artifact('store')
  mkdirSync(blobs, { recursive: true })
  const files = paths.map((path) => ({ path, ...store(join(source, path), blobs) }))
  const manifest = `${JSON.stringify({ schema: 1, files }, null, 2)}\n`
  const target = save('manifest.json', manifest)

  for (const { path, sha256, bytes } of JSON.parse(readFileSync(target, 'utf8')).files) {
    const read = digestOf(join(blobs, sha256))
    if (read.sha256 !== sha256 || read.bytes !== bytes)
      throw new Trouble(
        `${join(blobs, sha256)}, the copy of ${path}, does not have its digest: it is damaged; remove it and run again`,
      )
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const digest = createHash('sha256').update(manifest).digest('hex')
  const distinct = new Set(files.map((file) => file.sha256)).size
  console.log(`${files.length} files, ${bytes} bytes stored as ${distinct} blobs in ${blobs}; all read back and verified`)
  if (skipped.length > 0) console.log(`not stored, no plain files: ${skipped.join(', ')}`)
  console.log(`manifest.json sha256 ${digest}`)
  publish({ files: files.length, blobs: distinct, bytes, digest, manifest: target })
})
