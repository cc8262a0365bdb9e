// Writes the files that come from the language itself (L8): definitions/schema.json and two pages of docs/.
// `npm run generate` builds first; a test fails when what stands there is not what would be written.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

const build = process.argv[2] ?? 'build'
const { publishedFiles } = await import(pathToFileURL(`${build}/definition/published.js`).href)

for (const [path, text] of publishedFiles()) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  process.stdout.write(`${path}\n`)
}
