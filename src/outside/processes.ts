import { MemoryWatch } from './process-memory.js'
import { ReadingTurns } from './process-output.js'
import { PipePool } from './process-pipes.js'
import type { Processes } from '../processes.js'
import { reapStrays } from './process-reaper.js'
import { SupervisedProcess, type Supervision } from './process-supervised.js'
import { Sweeper } from './process-sweeper.js'

/**
 * The supervisor of child processes; one an engine, since its children share the sweep of /proc and the turns in which
 * they are read. Made some milliseconds before the first start it costs that start nothing.
 *
 * | | Linux | macOS, other Unix | Windows |
 * |---|---|---|---|
 * | stop | SIGINT, SIGTERM, SIGKILL to the group | the same | taskkill /T, at last with /F |
 * | what left the group | found by marker, stopped | goes on | goes on if its parent has ended |
 * | leftovers named | yes | the group's | no |
 * | out of memory | told | not told | not told |
 *
 * On Linux too a process goes on that cleared its environment, left its group and lost its parent before the task was
 * stopped (P7); it is told as a possible survivor when its environment is empty and nobody else took it over.
 */
export function createProcesses(): Processes {
  const shared: Supervision = {
    sweeper: new Sweeper(),
    turns: new ReadingTurns(),
    memory: new MemoryWatch(),
    pipes: new PipePool(),
  }
  return {
    start: (spec) => new SupervisedProcess(spec, shared),
    killStrays: (markerPrefix) =>
      process.platform === 'linux'
        ? reapStrays(markerPrefix)
        : Promise.resolve({ killed: [], possibleSurvivors: [] }),
  }
}
