import { describe, expect, it } from '@jest/globals'
import { readInputValues } from '../../src/definition/input-file.js'
import { type InputLayer, inputsFromPairs, resolveInputs } from '../../src/definition/inputs.js'
import { loadedOf } from './loading.js'

const workflow = loadedOf(`workflow:
  name: a
  inputs:
    text: { default: some }
    bare:
    amount: { type: number }
    flag: { type: boolean, default: false }
    channel: { type: choice, options: [beta, stable, 1] }
    data: { type: json }
    must: { type: string, required: true }
  tasks: [{ run: x }]
`).workflow

const typed = (values: string): InputLayer => {
  const layer = readInputValues('inputs', 'the inputs', new TextEncoder().encode(values))
  if (!layer.ok) throw new Error(layer.error.map(({ message }) => message).join())
  return layer.value
}
const pairs = (...given: readonly string[]): InputLayer => {
  const layer = inputsFromPairs(given)
  if (!layer.ok) throw new Error(layer.error)
  return layer.value
}
const valuesOf = (...layers: readonly InputLayer[]) => {
  const values = resolveInputs(workflow, layers)
  return values.ok ? values.value : values.error.map(({ code, at }) => `${code} ${at.line}`)
}

describe('inputs', () => {
  it('L9 the default holds when nobody gives a value; what has none is left out', () => {
    expect(valuesOf(pairs('must=x'))).toEqual({ text: 'some', flag: false, must: 'x' })
  })

  it('L9 the later source wins', () => {
    expect(
      valuesOf(typed('text: one\nmust: a'), typed('{"text": "two"}'), pairs('text=three')),
    ).toMatchObject({ text: 'three', must: 'a' })
  })

  it('L9 types are read from text', () => {
    expect(
      valuesOf(pairs('must=', 'amount=-1.5e2', 'flag=true', 'channel=1', 'data={"a":[1]}', 'text=007')),
    ).toEqual({
      must: '',
      amount: -150,
      flag: true,
      channel: '1',
      data: { a: [1] },
      text: '007',
    })
  })

  it.each([
    'amount=three',
    'amount=',
    'amount=0x10',
    'amount=NaN',
    'amount=1e999',
    'flag=yes',
    'flag=TRUE',
    'channel=alpha',
    'data={a: 1}',
    'data=',
  ])('L9 %s does not fit its type', (pair) => {
    expect(valuesOf(pairs('must=x', pair))).toEqual([expect.stringMatching(/^input-invalid/)])
  })

  it('L9 values in YAML have their own types, and a text stays as it was written', () => {
    expect(valuesOf(typed('must: 1.0\nbare: 0x10\nchannel: 1\namount: 3\nflag: true\ndata: [1]'))).toEqual({
      text: 'some',
      must: '1.0',
      bare: '0x10',
      channel: '1',
      amount: 3,
      flag: true,
      data: [1],
    })
    expect(valuesOf(typed('must: x\namount: "3"'))).toEqual(['input-invalid 6'])
  })

  it.each(['', 'null', '{}', '# nothing', '{must: null}'])('L9 %j gives no value', (text) => {
    expect(valuesOf(typed(text))).toEqual(['input-missing 10'])
  })

  it('L9 all that is wrong is told at once, at the declaration', () => {
    expect(valuesOf(pairs('amount=x', 'unknown=1'))).toEqual([
      'input-unknown 2',
      'input-invalid 6',
      'input-missing 10',
    ])
  })

  it('L5 names ignore case', () => {
    expect(valuesOf(pairs('MUST=x', 'Text=y'))).toMatchObject({ must: 'x', text: 'y' })
  })

  it('L9 values that are no map are refused with their place', () => {
    const layer = readInputValues('inputs.yml', '`--inputs-file`', new TextEncoder().encode('- a'))
    expect(layer.ok ? [] : layer.error.map(({ code, at }) => `${at.file} ${code}`)).toEqual([
      'inputs.yml input-invalid',
    ])
  })

  it('L9 a pair without a name is returned', () => {
    expect(inputsFromPairs(['a=b', '=c'])).toEqual({ ok: false, error: '=c' })
  })
})
