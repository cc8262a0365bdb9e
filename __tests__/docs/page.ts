import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { loadDefinition } from '../../src/definition/load.js'
import { sources } from '../../src/outside/sources.js'
import { version } from '../../src/version.js'
import { aroundSteps, workflowFaults } from './github-workflow.js'
import { type Fence, fencesOf } from './markdown.js'
import { difference, normalText } from './normal-text.js'
import { newFolder, runScript } from './shell.js'
import { summaryGraph } from './summary-graph.js'

/**
 * A page is a session in an empty folder, from top to bottom:
 *
 *   yaml            a definition, kept as unified-workflow.yml: `noa validate` finds nothing
 *   yaml file=F     the same, kept as F; F may also be a file that another one includes
 *   yaml wrong      … has errors; a text block behind it shows what `noa validate` prints
 *   yaml run        … is run; a text block behind it shows what `noa run` prints; exit=N unless 0
 *   yaml with on:   a GitHub workflow; a yaml list: steps of one. Both pass GitHub's own parser
 *   sh              is run by bash, with `noa` on the PATH; text, json or mermaid behind it shows the output
 *   mermaid summary the graph that the action writes into the job summary for definitions/unified-pipeline.yml
 *   python js ts go sh …  with file=F: kept as F, for definitions that use it
 *
 * Anything else fails: nothing in a document goes untested.
 */
export interface Trouble {
  readonly line: number
  readonly message: string
}

/** What an output block shows and what it should; for writing the page anew. */
export interface Shown {
  readonly fence: Fence
  readonly actual: string
}

export interface PageResult {
  readonly tested: number
  readonly trouble: readonly Trouble[]
  readonly outdated: readonly Shown[]
}

const OUTPUTS = new Set(['text', 'json', 'mermaid'])
const SOURCES = new Set(['python', 'js', 'ts', 'go', 'rust', 'bash', 'json', 'text', 'ini'])
/** Commands that need the network, or the tests themselves; the whole block is one of these. */
const NOT_RUN = new Set([
  'git clone https://github.com/noa/unified-workflow\ncd unified-workflow',
  'npm cit',
])

interface Output {
  readonly text: string
  readonly anyOrder: boolean
}

/** `clone` gives a copy of the repository, for commands that begin with `node dist/cli.js`; pages may share one. */
export async function playPage(markdown: string, clone: () => string): Promise<PageResult> {
  const folder = newFolder()
  const trouble: Trouble[] = []
  const outdated: Shown[] = []
  let pending: Output | undefined

  const say = (fence: Fence, message: string): void => void trouble.push({ line: fence.line, message })
  const keep = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const perform = (fence: Fence, script: string, where: string, anyOrder: boolean): Output => {
    const { code, text } = runScript(script, where)
    const wanted = Number(optionOf(fence, 'exit') ?? 0)
    if (code !== wanted) say(fence, `exit code ${code}, not ${wanted}:\n${text}`)
    return { text: text.replaceAll(where, '/home/you/project'), anyOrder }
  }

  const playYaml = async (fence: Fence): Promise<Output | undefined> => {
    const content: unknown = parse(fence.text, { logLevel: 'silent', strict: false, uniqueKeys: false })
    const workflow = Array.isArray(content) ? aroundSteps(fence.text) : isWorkflow(content) ? fence.text : undefined
    if (workflow !== undefined) {
      for (const fault of await workflowFaults('shown.yml', workflow)) say(fence, fault)
      return undefined
    }
    const name = optionOf(fence, 'file') ?? 'unified-workflow.yml'
    keep(name, fence.text)
    if (!hasKey(content, 'workflow') && name !== 'unified-workflow.yml') return undefined
    if (fence.info.includes('wrong')) return perform({ ...fence, info: ['exit=2'] }, `noa validate ${name}`, folder, false)
    const loaded = loadDefinition(join(folder, name), sources, { cwd: folder, version })
    const findings = loaded.ok ? loaded.value.warnings : loaded.error
    for (const { message, at } of findings) say(fence, `line ${at.line} of the snippet: ${message}`)
    return fence.info.includes('run') ? perform(fence, `noa run ${name}`, folder, true) : undefined
  }

  const playShell = (fence: Fence): Output | undefined => {
    if (NOT_RUN.has(fence.text.trim())) return undefined
    const where = /^node dist\/cli\.js\b/m.test(fence.text) ? clone() : folder
    return perform(fence, fence.text, where, /\brun\b/.test(fence.text))
  }

  const fences = fencesOf(markdown)
  try {
    for (const fence of fences) {
      const file = optionOf(fence, 'file')
      if (pending !== undefined && OUTPUTS.has(fence.language) && file === undefined) {
        const { text, anyOrder } = pending
        pending = undefined
        const wrong = difference(normalText(fence.text), normalText(text), anyOrder)
        if (wrong === undefined) continue
        say(fence, wrong)
        outdated.push({ fence, actual: text })
        continue
      }
      pending = undefined
      if (fence.language === 'yaml') pending = await playYaml(fence)
      else if (fence.language === 'sh' && file === undefined) pending = playShell(fence)
      else if (fence.language === 'mermaid' && fence.info.includes('summary')) {
        const { graph, problems } = await summaryGraph(clone())
        for (const problem of problems) say(fence, problem)
        if (normalText(graph) === normalText(fence.text)) continue
        say(fence, `the graph of the job summary is\n${graph}`)
        outdated.push({ fence, actual: graph })
      }
      else if (file !== undefined && (SOURCES.has(fence.language) || fence.language === 'sh')) keep(file, fence.text)
      else say(fence, `nobody knows how to test a block of \`${[fence.language, ...fence.info].join(' ')}\` here`)
    }
    return { tested: fences.length, trouble, outdated }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const optionOf = ({ info }: Fence, name: string): string | undefined =>
  info.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1)

const hasKey = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)

/** A workflow of GitHub's has `on` and `jobs`. */
const isWorkflow = (value: unknown): boolean => hasKey(value, 'on') && hasKey(value, 'jobs')

/** The page with what its commands print now. */
export function rewritten(markdown: string, outdated: readonly Shown[]): string {
  const lines = markdown.split('\n')
  for (const { fence, actual } of outdated.toReversed()) {
    const length = fence.text.split('\n').length - 1
    lines.splice(fence.line, length, ...actual.trimEnd().split('\n'))
  }
  return lines.join('\n')
}
