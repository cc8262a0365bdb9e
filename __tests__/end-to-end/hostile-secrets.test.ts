import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import {
  eventsOf,
  noa,
  onlyRun,
  posix,
  removeWorkspaces,
  resultIn,
  taskIn,
  workspace,
  type Ended,
} from './noa.js'

afterAll(removeWorkspaces)

const SECRET = 'hunter2-s3cr3t/väl+ue'
const KEY = '-----BEGIN KEY-----\nMIIEabcdefghijklmnop\nqrstuvwxyz0123456789\n-----END KEY-----'

const encodings = (value: string): readonly string[] => {
  const bytes = Buffer.from(value)
  return [
    value,
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
  ]
}

/** Every file below a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function expectNowhere(value: string, folder: string, ended: Ended): void {
  for (const form of encodings(value)) {
    for (const stream of ['stdout', 'stderr'] as const) expect(ended[stream]).not.toContain(form)
    for (const path of filesIn(join(folder, '.noa')))
      expect({ path, holds: readFileSync(path).includes(form) }).toEqual({ path, holds: false })
  }
}

const print = `
const s = process.env.TOKEN, k = process.env.KEY
const b = Buffer.from(s)
console.log('plain', s, s + s, 'x' + s + 'y')
console.log(b.toString('base64'), b.toString('base64url'), b.toString('hex'), b.toString('hex').toUpperCase())
console.log(encodeURIComponent(s), JSON.stringify({ s }), '\\u001b[31m' + s + '\\u001b[0m')
console.log(Buffer.from('x' + s).toString('base64'), Buffer.from('xy' + s).toString('base64'))
console.error(k); console.error(k.replaceAll('\\n', '\\r\\n')); console.error(JSON.stringify(k))
for (const char of s) process.stdout.write(char)
process.stdout.write('\\n')
const half = Math.floor(s.length / 2)
process.stdout.write(s.slice(0, half))
setTimeout(() => { process.stdout.write(s.slice(half) + '\\n'); process.exit(Number(process.env.CODE)) }, 100)
`

const file = (code: number): string =>
  JSON.stringify({
    workflow: {
      name: 'w',
      stages: [
        {
          name: 's',
          tasks: [
            {
              name: 'prints',
              secrets: { TOKEN: 'TOKEN', KEY: 'SIGNING_KEY' },
              agent: 'node',
              action: 'print',
              env: { CODE: String(code), COPY: '${{ secrets.TOKEN }}' },
              with: { token: '${{ secrets.TOKEN }}', nested: { list: ['Bearer ${{ secrets.TOKEN }}'] } },
            },
          ],
        },
      ],
    },
  })

posix('secrets are nowhere (L36, S13–S16)', () => {
  it.each([
    [0, ['--log', 'grouped']],
    [3, []],
    [0, ['--json']],
  ] as const)('printed, encoded, split, from the environment: exit code %i, with %j', async (code, args) => {
    const folder = workspace({ 'w.yml': file(code), 'actions/print.mjs': print })
    const ended = await noa(['run', 'w.yml', ...args], {
      cwd: folder,
      env: { TOKEN: SECRET, SIGNING_KEY: KEY },
    })
    expect(ended.code).toBe(code === 0 ? 0 : 1)
    expect(ended.stdout + ended.stderr).toContain('plain ***')
    expectNowhere(SECRET, folder, ended)
    expectNowhere(KEY, folder, ended)
    for (const line of KEY.split('\n').slice(1, 3)) expectNowhere(line, folder, ended)
    const shown = await noa(['show', '--json'], { cwd: folder })
    expect(shown.code).toBe(0)
    expectNowhere(SECRET, folder, shown)
    expect(readFileSync(join(onlyRun(folder), 'plan.json'), 'utf8')).toContain('SIGNING_KEY')
  })

  it('from `--secret-file`, which wins over the environment', async () => {
    const folder = workspace({ 'w.yml': file(0), 'actions/print.mjs': print })
    const secrets = workspace({ s: `# mine\nexport TOKEN='${SECRET}'\nSIGNING_KEY=${JSON.stringify(KEY)}\n` })
    const ended = await noa(['run', 'w.yml', '--secret-file', join(secrets, 's')], {
      cwd: folder,
      env: { TOKEN: 'other-value' },
    })
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' })
    expect(ended.stdout).toContain('plain ***')
    expectNowhere(SECRET, folder, ended)
    expectNowhere(KEY, folder, ended)
  })

  it('an output that contains one fails the task (class output), and is not recorded', async () => {
    const tasks = [
      { name: 'a', secrets: ['TOKEN'], run: 'echo "url=https://x:$TOKEN@host" >> $GITHUB_OUTPUT' },
      { name: 'b', secrets: ['TOKEN'], run: 'echo "enc=$(printf %s "$TOKEN" | base64)" >> $GITHUB_OUTPUT' },
    ]
    const folder = workspace({ 'w.yml': JSON.stringify({ workflow: { name: 'w', tasks } }) })
    const ended = await noa(['run', 'w.yml', '--json'], { cwd: folder, env: { TOKEN: SECRET } })
    expect(ended.code).toBe(1)
    const result = resultIn(ended.stdout)
    expect(taskIn(result, 'main.a')).toMatchObject({
      failure: { class: 'output', message: expect.stringContaining('url') },
      outputs: {},
    })
    expect(taskIn(result, 'main.b')).toMatchObject({ failure: { class: 'output' } })
    expectNowhere(SECRET, folder, ended)
  })

  it('what a task hands on in GITHUB_ENV, in the summary, in a finding, in a program that there is not', async () => {
    const stages = [
      {
        name: 's',
        type: 'parallel',
        tasks: [
          {
            name: 'env',
            secrets: ['TOKEN'],
            run: 'echo "LATER=$TOKEN" >> $GITHUB_ENV',
            on_failure: 'degrade',
          },
          { name: 'next', depends_on: ['env'], run: 'echo "later: $LATER"' },
          { name: 'summary', secrets: ['TOKEN'], run: 'echo "# $TOKEN" >> $GITHUB_STEP_SUMMARY' },
          {
            name: 'finding',
            secrets: ['TOKEN'],
            run: 'echo "::error file=w.yml,line=1,title=$TOKEN::it is $TOKEN"',
          },
          { name: 'spawn', secrets: ['TOKEN'], agent: 'tool', action: 'x', on_failure: 'degrade' },
          {
            name: 'where',
            secrets: ['TOKEN'],
            run: 'true',
            env: { W: '${{ secrets.TOKEN }}' },
            working_directory: 'no-such',
            on_failure: 'degrade',
          },
        ],
      },
    ]
    const agents = { tool: { kind: 'process', command: ['/no/such/${{ secrets.TOKEN }}'] } }
    const folder = workspace({ 'w.yml': JSON.stringify({ workflow: { name: 'w', agents, stages } }) })
    const ended = await noa(['run', 'w.yml'], { cwd: folder, env: { TOKEN: SECRET } })
    expect(ended.stdout).toContain('w: ')
    expectNowhere(SECRET, folder, ended)
    expect(eventsOf(onlyRun(folder)).at(-1)?.type).toBe('run-ended')
  })

  it('a task gets what it lists and nothing else: no secrets of others, no INPUT_*, no ACTIONS_* (L36, L43)', async () => {
    const dump = 'env -0 | tr "\\0" "\\n" | cut -d= -f1 | sort | while read name; do echo "has $name"; done'
    const tasks = [
      { name: 'lists', secrets: { MINE: 'TOKEN' }, run: dump },
      { name: 'plain', run: dump, env: { GIVEN: 'x' } },
    ]
    const folder = workspace({ 'w.yml': JSON.stringify({ workflow: { name: 'w', tasks } }) })
    const env = {
      TOKEN: SECRET,
      PLAIN_CALLER: 'y',
      INPUT_NAME: 'i',
      ACTIONS_RUNTIME_TOKEN: 'art-token',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidc',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://oidc',
    }
    const { code, stdout } = await noa(['run', 'w.yml'], { cwd: folder, env })
    expect(code).toBe(0)
    const names = (task: string): readonly string[] =>
      stdout.split('\n').flatMap((line) => new RegExp(`^main\\.${task} +│ has (.*)$`).exec(line)?.[1] ?? [])
    expect(names('lists')).toEqual(
      expect.arrayContaining(['MINE', 'PLAIN_CALLER', 'PATH', 'GITHUB_OUTPUT', 'NOA_OUTPUT']),
    )
    expect(names('plain')).toEqual(expect.arrayContaining(['GIVEN', 'PLAIN_CALLER']))
    for (const task of ['lists', 'plain'])
      expect(names(task).filter((name) => /^(INPUT_|ACTIONS_|TOKEN$)/.test(name))).toEqual([])
    expect(names('plain')).not.toContain('MINE')
  })
})
