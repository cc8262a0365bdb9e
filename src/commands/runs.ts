import { runsDocument, runsText, type RunEntry } from '../monitoring/runs-list.js'
import { runStatus } from '../monitoring/run-nodes.js'
import type { Arguments } from './command-line.js'
import { recordsHere, replay } from './records-of.js'
import { exitCodes, type ExitCode, type Records, type Screen, type World } from './world.js'

/** `noa runs`: the runs on record, the newest first. */
export async function runs(world: World, given: Arguments, screen: Screen): Promise<ExitCode> {
  const records = recordsHere(world)
  const entries = await Promise.all(records.list().map((id) => entryOf(records, id)))
  world.out.stdout(
    given.has('json')
      ? `${JSON.stringify(runsDocument(entries), undefined, 2)}\n`
      : runsText(entries, { colour: screen.colour }),
  )
  return exitCodes.done
}

async function entryOf(records: Records, id: string): Promise<RunEntry> {
  const stored = await records.read(id)
  if (!stored.ok) return { id, workflow: '', status: 'damaged' }
  const run = replay(stored.value)
  return {
    id,
    workflow: stored.value.plan.workflow.name,
    status: runStatus(run),
    ...(run.started === undefined ? {} : { started: run.started.at }),
    durationMs: run.t,
  }
}
