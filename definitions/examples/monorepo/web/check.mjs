// What stands for the tests of this package.
import assert from 'node:assert/strict'
import { appendFileSync } from 'node:fs'

const { PACKAGE, MODE } = process.env
const checks = MODE === 'full' ? 3 : 1
for (let each = 0; each < checks; each += 1) assert.ok(import.meta.url.includes(`/${PACKAGE}/`))
appendFileSync(process.env.GITHUB_OUTPUT, `checks=${checks}\n`)
console.log(`${PACKAGE} ${MODE}: ${checks} checks passed`)
