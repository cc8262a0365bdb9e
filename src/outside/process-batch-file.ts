/** A program and its arguments as they are handed to the system. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  /** Windows: the arguments are quoted already. */
  readonly verbatim: boolean
}

/** What no quoting keeps from cmd.exe: it ends quotes, expands variables within them, or ends the line. */
const UNQUOTABLE = /["%\r\n\0]/

/**
 * Windows runs `.cmd` and `.bat` by cmd.exe alone, which reads its line as a script. Within double quotes it takes
 * all but a few characters as they are: those arguments are refused (undefined), not guessed at, since text would
 * become code (CVE-2024-27980).
 */
export function batchCommand(argv: readonly string[], commandProcessor: string): Command | undefined {
  if (argv.some((word) => UNQUOTABLE.test(word))) return undefined
  // A backslash before the closing quote would quote it for the program that the batch file passes it on to.
  const line = argv.map((word) => `"${word.replace(/\\+$/, '$&$&')}"`).join(' ')
  return { file: commandProcessor, args: ['/d', '/s', '/v:off', '/c', `"${line}"`], verbatim: true }
}

export function isBatchFile(program: string): boolean {
  return /\.(?:cmd|bat)\s*\.*$/i.test(program)
}
