// Writes the digest of what would be published where the run keeps its artifacts.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const digest = createHash('sha256').update(readFileSync(new URL('index.mjs', import.meta.url))).digest('hex')
writeFileSync(join(process.env.NOA_ARTIFACTS, 'SHA256SUMS'), `${digest}  index.mjs\n`)
console.log(`index.mjs sha256 ${digest}`)
