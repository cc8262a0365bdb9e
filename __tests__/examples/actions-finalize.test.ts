import { describe, expect, it } from '@jest/globals'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, json, runAction, sha256, text } from './action-process.js'

const TO_REPORT = ['data_preprocessing', 'inference', 'post_processing'] as const

describe('persist_results', () => {
  it('stores every file once under its digest; doing it again changes nothing', async () => {
    const artifacts = await after(...TO_REPORT)
    copyFileSync(join(artifacts, 'report.md'), join(artifacts, 'twin.md'))
    mkdirSync(join(artifacts, 'alerts'))
    writeFileSync(join(artifacts, 'alerts', 'sent.json'), '{}')
    writeFileSync(join(artifacts, '.draft.tmp'), 'half')
    const first = await runAction('persist_results', 'node', { artifacts })
    const { files } = json(artifacts, 'manifest.json')
    expect(files.map((file: { path: string }) => file.path)).toEqual([
      'features.json',
      'predictions.json',
      'report.json',
      'report.md',
      'stats.json',
      'twin.md',
    ])
    for (const { path, sha256: digest, bytes } of files) {
      const blob = readFileSync(join(artifacts, 'store', digest))
      expect([sha256(blob), blob.length]).toEqual([digest, bytes])
      expect(blob.equals(readFileSync(join(artifacts, path)))).toBe(true)
    }
    expect(readdirSync(join(artifacts, 'store'))).toHaveLength(5)
    expect(first.outputs).toMatchObject({
      files: '6',
      blobs: '5',
      digest: sha256(text(artifacts, 'manifest.json')),
    })
    const again = await runAction('persist_results', 'node', { artifacts })
    expect([again.code, again.outputs]).toEqual([0, first.outputs])
  })

  it('finds a damaged blob when it reads back', async () => {
    const artifacts = await after('data_preprocessing', 'persist_results')
    const digest = sha256(text(artifacts, 'features.json'))
    writeFileSync(join(artifacts, 'store', digest), 'damaged')
    const { code, stderr, outputs } = await runAction('persist_results', 'node', { artifacts })
    expect([code, outputs]).toEqual([1, {}])
    expect(stderr).toMatch(
      new RegExp(`^persist_results: .*${digest}, the copy of features.json, does not have its digest`),
    )
  })
})

/** A webhook that answers with `status`; 0: never. */
async function webhook(status: number) {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      bodies.push(body)
      if (status > 0) response.writeHead(status, { location: '/elsewhere', connection: 'close' }).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}/services/T0P-S3CRET`, host: `127.0.0.1:${port}`, bodies, close }
}

describe('send_alerts', () => {
  it('without a webhook it sends to a receiver of its own, which gets the alert intact', async () => {
    const artifacts = await after(...TO_REPORT)
    const { outputs } = await runAction('send_alerts', 'node', { artifacts })
    const sent = json(artifacts, 'alerts', 'sent.json')
    expect(outputs).toMatchObject({
      delivered: 'true',
      status: '202',
      receiver: 'loopback',
      severity: 'high',
    })
    expect([sent.alert.run, sha256(JSON.stringify(sent.alert))]).toEqual(['test-run', outputs.digest])
  })

  it.each(['variable', 'with'])(
    'sends the alert to the webhook given by %s, and never prints its path',
    async (how) => {
      const artifacts = await after(...TO_REPORT)
      const { url, host, bodies, close } = await webhook(200)
      const given = how === 'with' ? { with: { url } } : { env: { NOA_WEBHOOK_URL: url } }
      const ended = await runAction('send_alerts', 'node', { artifacts, ...given })
      close()
      expect(ended.outputs).toMatchObject({ delivered: 'true', status: '200', receiver: host })
      expect(bodies.map(sha256)).toEqual([ended.outputs.digest])
      expect(JSON.stringify(ended) + text(artifacts, 'alerts', 'sent.json')).not.toContain('S3CRET')
    },
  )

  it.each([
    [500, 'answered 500'],
    [302, 'answered 302'],
    [0, 'no answer within 150 ms'],
  ])('fails when the webhook answers %d', async (status, says) => {
    const artifacts = await after(...TO_REPORT)
    const { url, close } = await webhook(status)
    const ended = await runAction('send_alerts', 'node', { artifacts, with: { url, timeout_ms: 150 } })
    close()
    expect([ended.code, ended.outputs, existsSync(join(artifacts, 'alerts'))]).toEqual([1, {}, false])
    expect(ended.stderr).toMatch(/^send_alerts: the webhook on 127\.0\.0\.1:\d+ .+\n$/)
    expect(ended.stderr).toContain(says)
    expect(ended.stderr).not.toContain('S3CRET')
  })
})
