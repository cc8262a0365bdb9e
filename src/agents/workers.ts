import type { Order, Workers } from '../ports.js'
import type { Agent } from '../workflow.js'
import { createDesk } from './desk.js'
import { performLanguage } from './language.js'
import type { Needs } from './needs.js'
import { performProcess } from './process.js'
import { startSession, type Perform } from './session.js'
import { performShell } from './shell.js'

/** Who performs what: one line a kind (L44). */
function performerOf(agent: Agent): Perform {
  switch (agent.kind) {
    case 'shell':
      return performShell(agent)
    case 'process':
      return performProcess(agent)
    case 'language':
      return performLanguage(agent)
  }
}

/** All agents behind one door. */
export function createWorkers(needs: Needs): Workers {
  const desk = createDesk(needs)
  return { start: (order: Order) => startSession(order, desk, performerOf(order.agent)) }
}
