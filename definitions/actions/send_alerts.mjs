#!/usr/bin/env node
// send_alerts: sends the result of the run as JSON to a webhook.
//
// Reads   with.report, or report.json in $NOA_ARTIFACTS; with.url, or $NOA_WEBHOOK_URL: where to send it;
//         with.timeout_ms (default 5000)
// Writes  alerts/sent.json into $NOA_ARTIFACTS
// Outputs delivered status receiver severity digest alert
//
// Without a webhook it starts a receiver of its own on loopback, sends the alert there and checks that what arrived
// is what was sent. The URL is never printed: its path often is the secret.
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
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

const sha256 = (data) => createHash('sha256').update(data).digest('hex')

const isRanked = (r) =>
  [r?.id, r?.project, r?.band].every((word) => typeof word === 'string') && Number.isFinite(r.risk)

function readReport(path) {
  const madeBy = 'the task post_processing writes it'
  let report
  try {
    report = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') throw new Trouble(`${path} does not exist; ${madeBy}`)
    if (error instanceof SyntaxError) throw new Trouble(`${path} is not JSON; ${madeBy}`)
    throw error
  }
  const bands = report?.bands
  const isWhole =
    report?.schema === 1 &&
    Array.isArray(report.ranked) &&
    report.ranked.length > 0 &&
    report.ranked.every(isRanked) &&
    [bands?.high, bands?.medium, bands?.low].every(Number.isInteger)
  if (!isWhole) throw new Trouble(`${path} is not a report with \`bands\` and \`ranked\`; ${madeBy}`)
  return report
}

/** The alert as it goes over the wire. `text` is what chat webhooks show. */
function alertFor({ bands, ranked, count }) {
  const [worst] = ranked
  const top = ranked.slice(0, 5).map(({ id, project, risk, band }) => ({ id, project, risk, band }))
  const severity = bands.high > 0 ? 'high' : bands.medium > 0 ? 'medium' : 'low'
  const text =
    `${bands.high} of ${count} builds are at high risk to fail next; ` +
    `first ${worst.id} of ${worst.project} (${(worst.risk * 100).toFixed(1)} %)`
  return { schema: 1, run: process.env.NOA_RUN_ID ?? null, severity, text, bands, top }
}

/** A receiver on loopback; `got` resolves to what the first request brought. */
async function receiver() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const got = once(server, 'request').then(async ([request, response]) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    response.writeHead(202, { connection: 'close' }).end()
    return { method: request.method, headers: request.headers, body: Buffer.concat(chunks).toString() }
  })
  got.catch(() => {}) // whoever sends finds out by itself when its request breaks off
  return { url: `http://127.0.0.1:${server.address().port}/alerts`, got, close: () => server.close() }
}

/** Resolves to the status when the receiver has taken the alert; a redirect or a refusal is trouble. */
async function send(url, body, timeout) {
  const { host } = new URL(url)
  let response
  try {
    response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { 'content-type': 'application/json', 'x-noa-digest': `sha256=${sha256(body)}` },
      signal: AbortSignal.timeout(timeout),
    })
    await response.body?.cancel()
  } catch (error) {
    const why =
      error.name === 'TimeoutError' ? `no answer within ${timeout} ms` : error.cause?.message || error.cause?.code || error.message
    throw new Trouble(`the webhook on ${host} did not take the alert: ${why}`)
  }
  if (!response.ok)
    throw new Trouble(`the webhook on ${host} answered ${response.status}; check its URL and what it accepts`)
  return response.status
}

await act(async () => {
  const options = given({ report: 'path', url: 'url', timeout_ms: 'count' })
  const configured = options.url ?? (process.env.NOA_WEBHOOK_URL || undefined)
  if (configured !== undefined && KINDS.url.read(configured) === undefined)
    throw new Trouble('NOA_WEBHOOK_URL must be an http or https URL')
  const alert = alertFor(readReport(options.report ?? artifact('report.json')))
  const body = JSON.stringify(alert)
  const digest = sha256(body)
  const timeout = options.timeout_ms ?? 5000

  const own = configured === undefined ? await receiver() : undefined
  let status
  try {
    status = await send(configured ?? own.url, body, timeout)
    if (own) {
      const { method, headers, body: arrived } = await own.got
      const intact = method === 'POST' && arrived === body && headers['x-noa-digest'] === `sha256=${digest}`
      if (!intact) throw new Trouble('the alert arrived on loopback, but not as it was sent')
    }
  } finally {
    own?.close()
  }
  const receivedBy = own ? 'loopback' : new URL(configured).host
  const sent = { schema: 1, receiver: receivedBy, status, digest, alert }
  const target = save(join('alerts', 'sent.json'), `${JSON.stringify(sent, null, 2)}\n`)
  console.log(`alert (${alert.severity}): ${alert.text}`)
  console.log(
    own
      ? `no webhook is configured (NOA_WEBHOOK_URL): sent to a receiver on loopback, which got it intact (${status})`
      : `sent to ${receivedBy}, which answered ${status}`,
  )
  publish({ delivered: true, status, receiver: receivedBy, severity: alert.severity, digest, alert: target })
})
