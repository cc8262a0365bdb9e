import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'

/** What of the protocol is read here. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: {
    readonly items?: readonly { readonly section?: string }[]
    readonly uri?: string
    readonly diagnostics?: readonly { readonly message: string }[]
  }
  readonly result?: Answer
}
type Answer = {
  readonly items?: readonly { readonly label: string }[]
  readonly contents?: { readonly value: string }
} | null

export interface Position {
  readonly line: number
  readonly character: number
}

/** The real yaml-language-server over stdio, as an editor drives it, with the schema at a URL for every file. */
export class LanguageServer {
  readonly #child: ChildProcess
  readonly #schema: string
  readonly #waiting = new Map<number, (result: Answer | undefined) => void>()
  readonly #findings = new Map<string, (messages: readonly string[]) => void>()
  #buffer = Buffer.alloc(0)
  #next = 1

  private constructor(schema: string) {
    const require = createRequire(import.meta.url)
    const program = require.resolve('yaml-language-server/bin/yaml-language-server')
    this.#child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#schema = schema
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#read(chunk))
  }

  static async start(schema: string): Promise<LanguageServer> {
    const server = new LanguageServer(schema)
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          completion: { completionItem: { documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
        workspace: { configuration: true },
      },
    })
    server.#tell('initialized', {})
    return server
  }

  /** Opens a text and resolves with what the server finds wrong in it. */
  async open(uri: string, text: string): Promise<readonly string[]> {
    const found = new Promise<readonly string[]>((resolve) => this.#findings.set(uri, resolve))
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    return found
  }

  /** The labels that are offered at a position. */
  async complete(uri: string, position: Position): Promise<readonly string[]> {
    const result = await this.#ask('textDocument/completion', { textDocument: { uri }, position })
    return (result?.items ?? []).map(({ label }) => label)
  }

  /** What is shown for the word at a position. */
  async hover(uri: string, position: Position): Promise<string> {
    const result = await this.#ask('textDocument/hover', { textDocument: { uri }, position })
    return result?.contents?.value ?? ''
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    await this.#ask('shutdown', null)
    this.#tell('exit', null)
    this.#child.stdin?.end()
    await ended
  }

  #ask(method: string, params: unknown): Promise<Answer | undefined> {
    const id = this.#next++
    const answer = new Promise<Answer | undefined>((resolve) => this.#waiting.set(id, resolve))
    this.#send({ id, method, params })
    return answer
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params })
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk])
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, end))?.[1])
      if (this.#buffer.length < end + 4 + length) return
      const body = this.#buffer.toString('utf8', end + 4, end + 4 + length)
      this.#buffer = this.#buffer.subarray(end + 4 + length)
      const message: Message = JSON.parse(body)
      this.#take(message)
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (id !== undefined && method === undefined) {
      this.#waiting.get(id)?.(result)
      this.#waiting.delete(id)
    } else if (method === 'workspace/configuration' && id !== undefined) {
      const items = params?.items ?? []
      this.#send({ id, result: items.map(({ section }) => (section === 'yaml' ? this.#settings() : null)) })
    } else if (method === 'textDocument/publishDiagnostics') {
      this.#findings.get(params?.uri ?? '')?.((params?.diagnostics ?? []).map(({ message }) => message))
    } else if (id !== undefined) this.#send({ id, result: null })
  }

  #settings(): object {
    const schemas = { [this.#schema]: ['*.yml'] }
    return { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas }
  }
}
