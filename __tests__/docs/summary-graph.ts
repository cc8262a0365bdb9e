import { rmSync } from 'node:fs'
import { runAction } from '../rig/runner/runner.js'
import { newFolder } from './shell.js'

/** What the action puts into the job summary for the example: its Mermaid graph, by a run as GitHub would start it. */
export async function summaryGraph(
  clone: string,
): Promise<{ readonly graph: string; readonly problems: readonly string[] }> {
  const temp = newFolder()
  try {
    const run = await runAction({
      action: clone,
      workspace: clone,
      temp,
      with: { file: 'definitions/unified-pipeline.yml' },
    })
    const text = 'text' in run.summary ? run.summary.text : ''
    const graph = /```mermaid\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
    const problems = run.result === 'success' ? run.problems : [`the step ended ${run.result}`]
    return { graph, problems }
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}
