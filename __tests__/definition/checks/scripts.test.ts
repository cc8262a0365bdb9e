import { describe, expect, it } from '@jest/globals'
import { diagnosticsOf, fixed, found, tasks, workflow } from './found.js'

const script = (...lines: readonly string[]): string =>
  workflow(`  inputs: { channel: {}, path: {} }\n  tasks:\n${lines.map((line) => `    ${line}\n`).join('')}`)

describe('expressions in scripts', () => {
  it('L34 each is an error at its `${{ }}`, in one pass', () => {
    const text = script('- run: echo ${{ inputs.channel }} ${{ github.head_ref }}')
    expect(found(text)).toEqual([
      'expression-in-run «${{ inputs.channel }}»',
      'expression-in-run «${{ github.head_ref }}»',
    ])
  })

  it('L34 the fix makes `env` and reads the variable, quoted for the shell', () => {
    expect(fixed(script('- run: echo ${{ inputs.channel }}'))).toBe(
      script('- env:', '    CHANNEL: ${{ inputs.channel }}', '  run: echo "$CHANNEL"'),
    )
  })

  it('L34 inside quotes the fix keeps them', () => {
    const text = script('- run: |', '    echo "on ${{ github.head_ref }}" \'by ${{ github.actor }}\'')
    expect(fixed(text)).toBe(
      script(
        '- env:',
        '    HEAD_REF: ${{ github.head_ref }}',
        '    ACTOR: ${{ github.actor }}',
        '  run: |',
        '    echo "on ${HEAD_REF}" \'by \'"$ACTOR"\'\'',
      ),
    )
  })

  it('L34 an `env` that is there takes the value, in its own style', () => {
    expect(fixed(script('- run: echo ${{ inputs.channel }}', '  env:', '    A: "1"'))).toBe(
      script('- run: echo "$CHANNEL"', '  env:', '    CHANNEL: ${{ inputs.channel }}', '    A: "1"'),
    )
    expect(fixed(script('- { run: "echo ${{ inputs.channel }}", env: { A: "1" } }'))).toBe(
      script('- { run: "echo \\"$CHANNEL\\"", env: { "CHANNEL": "${{ inputs.channel }}", A: "1" } }'),
    )
  })

  it('L34 a task in flow style over several lines takes the value in flow style', () => {
    const text = script('- {', '    run: "echo ${{ inputs.channel }}",', '  }')
    expect(fixed(text)).toBe(
      script('- {', '    "env": { "CHANNEL": "${{ inputs.channel }}" }, run: "echo \\"$CHANNEL\\"",', '  }'),
    )
  })

  it('L34 a variable that the task has already is read as it is', () => {
    const text = script(
      '- run: echo ${{ env.A }} ${{ secrets.TOKEN }}',
      '  env: { A: "1" }',
      '  secrets: { MINE: TOKEN }',
    )
    expect(fixed(text)).toBe(
      script('- run: echo "$A" "$MINE"', '  env: { A: "1" }', '  secrets: { MINE: TOKEN }'),
    )
  })

  it('L34 no value becomes a variable that means something to the shell', () => {
    expect(fixed(script('- run: ls ${{ inputs.path }}'))).toContain('INPUTS_PATH: ${{ inputs.path }}')
  })

  it.each([
    ['pwsh', 'Write-Host "${{ inputs.channel }}"', 'Write-Host "${env:CHANNEL}"'],
    ['node', "console.log('${{ inputs.channel }}')", 'console.log(process.env.CHANNEL)'],
  ])('L34 %s reads it in its own words', (shell, before, after) => {
    const text = script('- run: |', `    ${before}`, `  shell: ${shell}`)
    expect(fixed(text)).toContain(after)
  })

  it.each([
    ['a here document', 'cat <<EOF'],
    ['command substitution', 'echo $(date)'],
    ['backquotes', 'echo `date`'],
    ['a comment', '# see'],
    ['the name of a variable', 'echo $PRE'],
    ['the list of a `for`', 'for file in a'],
    ['a regular expression', '[[ $x =~'],
  ])('L34 behind %s nothing is certain, and there is no fix', (_, line) => {
    const text = script('- run: |', `    ${line}${line.endsWith('$PRE') ? '' : ' '}\${{ inputs.channel }}`)
    expect(diagnosticsOf(text).map(({ code, fix }) => [code, fix])).toEqual([
      ['expression-in-run', undefined],
    ])
  })

  it.each(['python', 'cmd', 'perl {0}'])('L34 for the shell `%s` there is no fix', (shell) => {
    const text = script('- run: |', '    print(${{ inputs.channel }})', `  shell: ${shell}`)
    expect(diagnosticsOf(text).map(({ code, fix }) => [code, fix])).toEqual([
      ['expression-in-run', undefined],
    ])
  })

  it('L34 what the fixes leave has no finding', () => {
    const text = script('- run: echo ${{ inputs.channel }} "${{ inputs.channel }}" ${{ inputs.path }}')
    expect(found(fixed(text))).toEqual([])
  })

  it('L33 names in a script are judged in the same pass', () => {
    expect(found(script('- run: echo ${{ inputs.chanel }}'))).toEqual([
      'expression-in-run «${{ inputs.chanel }}»',
      'unknown-input «chanel»',
    ])
  })

  it('L43 a shell is one of GitHub’s names or a template with `{0}`', () => {
    expect(found(tasks('', '{ run: x, shell: zsh }'))).toEqual(['unknown-shell «zsh»'])
    expect(found(tasks('', '{ run: x, shell: perl -w }'))).toEqual(['unknown-shell «perl -w»'])
    expect(found(tasks('', '{ run: x, shell: "perl -w {0}" }', '{ run: x, shell: pwsh }'))).toEqual([])
  })
})
