import {
  noa,
  resultIn,
  taskIn,
  workspace,
  type NodeResult,
  type ResultDocument,
  type Variables,
} from './noa.js'

export interface Ran {
  readonly code: number | null
  readonly result: ResultDocument
  readonly stderr: string
  readonly folder: string
  readonly task: (node: string) => NodeResult
}

/** Runs this workflow, written as data, with these files beside it. */
export async function run(
  workflow: object,
  options: {
    readonly args?: readonly string[]
    readonly files?: Readonly<Record<string, string>>
    readonly env?: Variables
  } = {},
): Promise<Ran> {
  const folder = workspace({
    'w.yml': JSON.stringify({ workflow: { name: 'w', ...workflow } }),
    ...options.files,
  })
  const ended = await noa(['run', 'w.yml', '--json', ...(options.args ?? [])], {
    cwd: folder,
    env: options.env ?? {},
  })
  const result = resultIn(ended.stdout)
  if (result.stages === undefined) throw new Error(`refused: ${ended.stdout}${ended.stderr}`)
  return { code: ended.code, result, stderr: ended.stderr, folder, task: (node) => taskIn(result, node) }
}
