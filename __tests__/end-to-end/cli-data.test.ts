import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { onlyRun, posix, removeWorkspaces, workspace } from './noa.js'
import { run } from './run-workflow.js'

afterAll(removeWorkspaces)

const digest = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()

const put = (...lines: readonly string[]): string =>
  lines.map((line) => `echo '${line}' >> "$GITHUB_OUTPUT"`).join('\n')

posix('outputs (L40–L42)', () => {
  it('L41 declared types are parsed and reach readers as such; undeclared ones are strings', async () => {
    const { code, result, task, stderr } = await run({
      outputs: { all: '${{ stages.main.tasks.b.outputs.seen }}', n: '${{ stages.main.tasks.a.outputs.n }}' },
      tasks: [
        {
          name: 'a',
          outputs: {
            n: { type: 'number' },
            ok: { type: 'boolean' },
            list: { type: 'json' },
            text: { type: 'string' },
          },
          run: put(
            'n=1.5',
            'ok=true',
            'list=[1,{"a":null}]',
            'text=001',
            'free=2',
            'many<<EOF',
            'one',
            'two=2',
            'EOF',
          ),
        },
        {
          name: 'b',
          outputs: { seen: { type: 'json' } },
          env: {
            SUM: "${{ tasks.a.outputs.n == 1.5 && tasks.a.outputs.ok == true && 'typed' || 'texts' }}",
            FIRST: '${{ tasks.a.outputs.list[0] }}',
          },
          run: 'echo "$SUM $FIRST"; echo "seen={\\"sum\\": \\"$SUM\\"}" >> "$NOA_OUTPUT"',
        },
      ],
    })
    expect(code).toBe(0)
    expect(task('main.a').outputs).toEqual({
      n: 1.5,
      ok: true,
      list: [1, { a: null }],
      text: '001',
      free: '2',
      many: 'one\ntwo=2',
    })
    expect(stderr).toMatch(/│ typed 1$/m)
    expect(result.outputs).toEqual({ all: { sum: 'typed' }, n: 1.5 })
  })

  const wrong: readonly (readonly [string, object, string, RegExp])[] = [
    ['a missing required output', { v: { required: true } }, 'true', /`v`/],
    ['a number that is none', { v: { type: 'number' } }, put('v=12px'), /`v`.*number/s],
    ['a boolean that is none', { v: { type: 'boolean' } }, put('v=yes'), /`v`.*(true|boolean)/s],
    ['JSON that is none', { v: { type: 'json' } }, put('v={'), /`v`.*JSON/s],
    ['one over its `max_size`', { v: { max_size: 10 } }, put('v=12345678901'), /`v`.*11.*10/s],
    [
      'more than 1 MiB',
      {},
      'printf "v=%01100000d\\n" 1 >> $GITHUB_OUTPUT',
      /1,?1\d\d,?\d+.*1,?048,?576|1 MiB/s,
    ],
    ['a line that is none', {}, put('hello'), /line 1/],
    ['a heredoc without its end', {}, put('v<<EOF', 'x'), /line 1: .*never closed/],
    ['a name that is none', {}, put('a b=1'), /a b/],
    [
      'one that does not fit its schema',
      { v: { type: 'json', schema: { type: 'array', maxItems: 1 } } },
      put('v=[1,2]'),
      /`v` does not fit its schema/,
    ],
  ]
  it('what is not as declared fails the task (class output), naming what', async () => {
    const tasks = wrong.map(([, outputs, script], index) => ({
      name: `t${index}`,
      outputs,
      run: script,
      on_failure: 'degrade',
    }))
    const { code, task } = await run({ tasks })
    expect(code).toBe(0)
    for (const [index, [what, , , message]] of wrong.entries()) {
      const { failure, outputs } = task(`main.t${index}`)
      expect({ what, class: failure?.class, outputs }).toEqual({ what, class: 'output', outputs: {} })
      expect(failure?.message).toMatch(message)
    }
  })

  it('L41 an output that fits its schema, and a default', async () => {
    const { code, task } = await run({
      tasks: [
        {
          name: 'a',
          outputs: { v: { type: 'json', schema: { type: 'array', items: { type: 'integer' } } } },
          run: put('v=[1,2]'),
        },
        { name: 'b', outputs: { v: { type: 'number', default: 7 } }, run: 'true' },
        { name: 'c', run: 'test "$V" = 7', env: { V: '${{ tasks.b.outputs.v }}' } },
      ],
    })
    expect(code).toBe(0)
    expect(task('main.a').outputs).toEqual({ v: [1, 2] })
  })

  it('L42 an output without a value fails its reader (class input), naming both; `||` takes the next', async () => {
    const { code, task } = await run({
      tasks: [
        { name: 'a', run: 'true' },
        { name: 'b', run: 'true', env: { V: '${{ tasks.a.outputs.v }}' }, on_failure: 'degrade' },
        { name: 'c', run: 'test "$V" = other', env: { V: "${{ tasks.a.outputs.v || 'other' }}" } },
      ],
    })
    expect(code).toBe(0)
    expect(task('main.b').failure).toMatchObject({
      class: 'input',
      message: expect.stringMatching(/`?v`?.*a/s),
    })
    expect(task('main.c').status).toBe('succeeded')
  })

  it('L40 `with` arrives as INPUT_* and, typed, in $NOA_INPUT', async () => {
    const files = {
      'actions/show.mjs': `import { readFileSync, appendFileSync } from 'node:fs'
appendFileSync(process.env.GITHUB_OUTPUT, 'seen=' + JSON.stringify({ file: JSON.parse(readFileSync(process.env.NOA_INPUT, 'utf8')), variable: process.env.INPUT_MY_LIST, text: process.env.INPUT_TEXT }) + '\\n')`,
    }
    const { code, task } = await run(
      {
        inputs: { n: { type: 'number', default: 3 } },
        tasks: [
          {
            name: 'a',
            agent: 'node',
            action: 'show',
            outputs: { seen: { type: 'json' } },
            with: { 'my-list': [1, '${{ inputs.n }}'], text: 'a b' },
          },
        ],
      },
      { files, args: ['--input', 'n=4'] },
    )
    expect(code).toBe(0)
    expect(task('main.a').outputs['seen']).toEqual({
      file: { 'my-list': [1, 4], text: 'a b' },
      variable: '[1,4]',
      text: 'a b',
    })
    expect(task('main.a').by).toMatch(/node/)
  })
})

posix('from task to task (L40)', () => {
  it('GITHUB_ENV and GITHUB_PATH hold for later tasks of the stage, never outside', async () => {
    const { code, stderr } = await run({
      stages: [
        {
          name: 'one',
          tasks: [
            {
              name: 'a',
              run: 'mkdir -p tools; printf "#!/bin/sh\\necho found it\\n" > tools/mytool; chmod +x tools/mytool; echo "$PWD/tools" >> $GITHUB_PATH; echo "LATER=yes" >> $GITHUB_ENV; printf "TWO<<X\\n1\\n2\\nX\\n" >> $GITHUB_ENV',
            },
            { name: 'b', run: 'mytool; echo "later $LATER $(echo "$TWO" | wc -l)"' },
          ],
        },
        {
          name: 'two',
          depends_on: ['one'],
          tasks: [{ name: 'c', run: 'echo "outside [$LATER]"; command -v mytool || echo no tool' }],
        },
      ],
    })
    expect(code).toBe(0)
    expect(stderr).toMatch(/one\.b +│ found it\n/)
    expect(stderr).toMatch(/one\.b +│ later yes 2\n/)
    expect(stderr).toMatch(/two\.c +│ outside \[\]\n/)
    expect(stderr).toMatch(/two\.c +│ no tool\n/)
  })

  it.each([
    'NODE_OPTIONS=--require /tmp/x',
    'LD_PRELOAD=x.so',
    'DYLD_INSERT_LIBRARIES=x',
    'GITHUB_TOKEN=x',
    'RUNNER_TEMP=x',
    'NOA_RUN_ID=x',
  ])('%s may not be handed on (class output)', async (line) => {
    const { code, task } = await run({ tasks: [{ name: 'a', run: `echo "${line}" >> $GITHUB_ENV` }] })
    expect(code).toBe(1)
    expect(task('main.a').failure).toMatchObject({
      class: 'output',
      message: expect.stringContaining(line.split('=')[0] ?? ''),
    })
  })

  it('only the attempt that succeeds publishes, each has files of its own, and a job’s own are not reached', async () => {
    const outer = workspace({ out: '', env: '' })
    const { code, task } = await run(
      {
        tasks: [
          { name: 'a', run: 'echo v=1 >> $GITHUB_OUTPUT; exit 3', on_failure: 'degrade' },
          { name: 'b', run: 'test ! -s $GITHUB_OUTPUT; echo v=2 >> $GITHUB_OUTPUT' },
        ],
      },
      { env: { GITHUB_OUTPUT: join(outer, 'out'), GITHUB_ENV: join(outer, 'env') } },
    )
    expect(code).toBe(0)
    expect([task('main.a').outputs, task('main.b').outputs]).toEqual([{}, { v: '2' }])
    expect(readFileSync(join(outer, 'out'), 'utf8')).toBe('')
  })

  it("L30 hashFiles gives GitHub's digest, and its library says nothing on standard output", async () => {
    const { code, task, stderr } = await run(
      {
        tasks: [
          {
            name: 'a',
            if: "hashFiles('*.lock') != ''",
            env: { H: "${{ hashFiles('*.lock') }}" },
            run: 'echo "h=$H" >> $GITHUB_OUTPUT',
          },
          { name: 'b', if: "hashFiles('*.none') != ''", run: 'exit 1' },
        ],
      },
      { files: { 'a.lock': 'one', 'b.lock': 'two' } },
    )
    // The digest of the files' digests, one after another.
    const expected = digest(Buffer.concat([digest('one'), digest('two')])).toString('hex')
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(task('main.a').outputs).toEqual({ h: expected })
    expect(task('main.b').status).toBe('skipped')
    expect(stderr).not.toContain('::debug::')
  })

  it('a summary is kept with the record', async () => {
    const { folder } = await run({ tasks: [{ name: 'a', run: 'echo "# Hello" >> $GITHUB_STEP_SUMMARY' }] })
    expect(readFileSync(join(onlyRun(folder), 'artifacts/summaries/main.a.1.md'), 'utf8')).toBe('# Hello\n')
  })
})
