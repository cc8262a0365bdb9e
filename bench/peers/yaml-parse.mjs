// The YAML parser's own time: what no reader of a definition can go below.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(new URL('../../package.json', import.meta.url))
const { parseDocument } = (await import(pathToFileURL(require.resolve('yaml')).href)).default
const document = parseDocument(readFileSync(process.argv[2], 'utf8'))
if (document.errors.length > 0) throw document.errors[0]
