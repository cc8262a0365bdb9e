import { spawn } from 'node:child_process'

export type Delivery = 'sent' | 'gone' | 'forbidden'

/** Sends a signal to one process, or with a negative number to a group; 0 only asks whether there is one. */
export function signal(target: number, name: NodeJS.Signals | 0): Delivery {
  try {
    process.kill(target, name)
    return 'sent'
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM'
      ? 'forbidden'
      : 'gone'
  }
}

/** Sends a signal, and SIGCONT behind it, so that a stopped process gets it too (P24). */
export function signalAwake(target: number, name: NodeJS.Signals): Delivery {
  const delivery = signal(target, name)
  if (delivery === 'sent' && name !== 'SIGKILL') signal(target, 'SIGCONT')
  return delivery
}

/**
 * Windows has no groups: taskkill follows the parents' pids, so that a process whose parent has ended is missed.
 * Without `force` it only asks windows to close, which console programs do not notice.
 */
export function taskkill(pid: number, force: boolean): void {
  const child = spawn('taskkill', ['/pid', String(pid), '/T', ...(force ? ['/F'] : [])], {
    stdio: 'ignore',
    windowsHide: true,
  })
  child.on('error', () => {})
  child.unref()
}

export function signalTree(leader: number, name: NodeJS.Signals): void {
  if (process.platform === 'win32') taskkill(leader, name === 'SIGKILL')
  else signalAwake(-leader, name)
}
