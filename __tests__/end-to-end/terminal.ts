import { spawnSync } from 'node:child_process'
import { cli, startProgram, type Running, type Variables } from './noa.js'

/** Whether this machine can give a program a terminal: by the `pty` module of Python. */
export const hasTerminal =
  process.platform !== 'win32' && spawnSync('python3', ['-c', 'import pty, fcntl, termios']).status === 0

// The child gets a terminal of the size asked for; what it shows goes to standard output as it comes, and what stands
// on standard input (`\x03` is Ctrl-C) is typed. Its exit code is ours.
const PTY = `
import fcntl, os, pty, select, struct, sys, termios
columns, rows = int(sys.argv[1]), int(sys.argv[2])
child, master = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
    os.execvp(sys.argv[3], sys.argv[3:])
typing = True
while True:
    ready, _, _ = select.select([master] + ([0] if typing else []), [], [])
    if 0 in ready:
        keys = os.read(0, 1024)
        typing = len(keys) > 0
        os.write(master, keys)
    if master in ready:
        try:
            shown = os.read(master, 65536)
        except OSError:
            break
        if not shown:
            break
        os.write(1, shown)
_, status = os.waitpid(child, 0)
sys.exit(os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))
`

/** Starts `noa` on a terminal of so many columns and rows; `type` is the user's keyboard. */
export function onTerminal(
  args: readonly string[],
  options: {
    readonly cwd: string
    readonly columns: number
    readonly rows?: number
    readonly env?: Variables
  },
): Running & { type(keys: string): void } {
  const { cwd, columns, rows = 24, env = {} } = options
  const running = startProgram(
    'python3',
    ['-c', PTY, String(columns), String(rows), process.execPath, cli, ...args],
    { cwd, env: { TERM: 'xterm-256color', ...env }, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  return { ...running, type: (keys) => void running.child.stdin?.write(keys) }
}

/** What a terminal's screen holds after this was written to it: the cursor moves, erasing and wrapping that we use. */
export function screenOf(output: string, columns: number): readonly string[] {
  const lines: string[] = ['']
  let row = 0
  let column = 0
  const put = (char: string): void => {
    if (column >= columns) next()
    const line = (lines[row] ?? '').padEnd(column)
    lines[row] = line.slice(0, column) + char + line.slice(column + 1)
    column += 1
  }
  const next = (): void => {
    row += 1
    column = 0
    while (lines.length <= row) lines.push('')
  }
  // oxlint-disable-next-line no-control-regex -- escapes are what is read
  const escapes = /\u001b\[(\??[\d;]*)([A-Za-z])|[^]/gu
  for (const [char, parameter = '', command] of output.matchAll(escapes)) {
    if (command === 'A') row = Math.max(0, row - Number(parameter || '1'))
    else if (command === 'K') lines[row] = (lines[row] ?? '').slice(0, column)
    else if (command === 'J') {
      lines[row] = (lines[row] ?? '').slice(0, column)
      lines.length = row + 1
    } else if (command !== undefined) continue
    else if (char === '\n') next()
    else if (char === '\r') column = 0
    else put(char)
  }
  return lines.map((line) => line.trimEnd())
}
