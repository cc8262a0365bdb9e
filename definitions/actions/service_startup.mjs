#!/usr/bin/env node
// service_startup: starts an HTTP service on loopback and proves with real requests that it answers.
//
// Reads   with.data, or ../data/ci-builds.csv beside the actions; with.requests (default 50)
// Writes  service.json into $NOA_ARTIFACTS
// Outputs address requests p50_ms p95_ms service
//
// The service knows the columns of the data set: GET /health tells how many, POST /schema answers 200 to a schema
// that fits and 422 with the difference to one that does not. It is shut down before the task ends (what must
// outlive its task is a `service`, L46). service_startup.go does the same in Go.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import { basename, dirname, join, normalize, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

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

/** The names in the first line of a CSV file. */
function columnsOf(path) {
  const [first] = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/)
  const columns = first.split(',').map((name) => name.trim())
  const nameless = columns.indexOf('')
  if (nameless !== -1) throw new Trouble(`${path}:1: column ${nameless + 1} has no name`)
  return columns
}

const without = (all, some) => all.filter((name) => !some.includes(name))

/** What the service answers to a schema posted as JSON: a status and a body. */
function judge(text, columns) {
  let asked
  try {
    asked = JSON.parse(text)?.columns
  } catch {
    return [400, { accepted: false }]
  }
  if (!Array.isArray(asked)) return [400, { accepted: false }]
  if (isDeepStrictEqual(asked, columns)) return [200, { accepted: true, columns: columns.length }]
  return [422, { accepted: false, missing: without(columns, asked), unexpected: without(asked, columns) }]
}

async function textOf(stream, most) {
  let text = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    text += chunk
    if (text.length > most) throw new Trouble(`more than ${most} characters were sent`)
  }
  return text
}

function serviceFor(columns) {
  return async (asked, response) => {
    const answer = (status, body) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    try {
      if (asked.url === '/health') answer(200, { status: 'ok', columns: columns.length })
      else if (asked.url !== '/schema') answer(404, {})
      else if (asked.method !== 'POST') answer(405, { accepted: false })
      else answer(...judge(await textOf(asked, 65_536), columns))
    } catch {
      answer(400, { accepted: false })
    }
  }
}

/** Sends a request and fails unless the answer has the status; adds how long it took to `took`. */
async function ask(target, method, path, body, want) {
  const start = performance.now()
  const payload = body === undefined ? undefined : JSON.stringify(body)
  const { port, agent, took } = target
  const sent = request({ host: '127.0.0.1', port, agent, method, path, signal: AbortSignal.timeout(2000) })
  sent.end(payload)
  let response
  let answer
  try {
    ;[response] = await once(sent, 'response')
    answer = JSON.parse(await textOf(response, 65_536))
  } catch (error) {
    throw new Trouble(`${method} ${path}: no answer in JSON: ${error.message}`)
  }
  took.push(performance.now() - start)
  if (response.statusCode !== want)
    throw new Trouble(`${method} ${path}: answered ${response.statusCode}, expected ${want}`)
  return answer
}

function mustBe(path, answer, expected) {
  if (!isDeepStrictEqual(answer, expected))
    throw new Trouble(`${path}: unexpected answer ${JSON.stringify(answer)}`)
}

/** Sends the health checks, the right schema and a wrong one. */
async function prove(target, columns, requests) {
  const size = columns.length
  for (let i = 0; i < requests; i++)
    mustBe('GET /health', await ask(target, 'GET', '/health', undefined, 200), { status: 'ok', columns: size })
  const right = await ask(target, 'POST', '/schema', { columns }, 200)
  mustBe('POST /schema', right, { accepted: true, columns: size })
  const wrong = [...columns.slice(1), 'no_such_column']
  const refused = await ask(target, 'POST', '/schema', { columns: wrong }, 422)
  const difference = { accepted: false, missing: [columns[0]], unexpected: ['no_such_column'] }
  mustBe('POST /schema', refused, difference)
}

await act(async () => {
  const options = given({ data: 'path', requests: 'count' })
  const beside = resolve(process.env.NOA_ACTIONS_DIR || import.meta.dirname)
  artifact('service.json') // before any work: say at once that the folder is missing
  const requests = options.requests ?? 50
  if (requests > 10_000) throw new Trouble('`with.requests` must be a whole number from 1 to 10000')
  const data = options.data ?? normalize(join(beside, '..', 'data', 'ci-builds.csv'))
  const columns = columnsOf(data)

  const server = createServer({ headersTimeout: 2000, requestTimeout: 2000 }, serviceFor(columns))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  const agent = new Agent({ keepAlive: true })
  const took = []
  try {
    await prove({ port, agent, took }, columns, requests)
  } finally {
    agent.destroy()
    server.close()
    server.closeIdleConnections()
  }
  await once(server, 'close')

  took.sort((a, b) => a - b)
  const at = (share) => took[Math.ceil(share * took.length) - 1].toFixed(3)
  const [p50, p95, max] = [at(0.5), at(0.95), at(1)]
  const address = `127.0.0.1:${port}`
  const runtime = `node${process.versions.node}`
  const latency = { p50: Number(p50), p95: Number(p95), max: Number(max) }
  const facts = { schema: 1, runtime, address, columns, requests: took.length, latency_ms: latency }
  const target = save('service.json', `${JSON.stringify(facts, null, 2)}\n`)
  console.log(`service on ${address} (${runtime}) knows the ${columns.length} columns of ${basename(data)}`)
  console.log(
    `${took.length} requests answered: ${requests} health checks, the right schema accepted, a wrong one refused`,
  )
  console.log(`latency p50 ${p50} ms, p95 ${p95} ms; shut down with every request answered`)
  publish({ address, requests: took.length, p50_ms: p50, p95_ms: p95, service: target })
})
