import { describe, expect, it } from '@jest/globals'
import type { Failure } from '../../src/event.js'
import { degrades } from '../../src/recovery/degrade.js'

const exited = (exitCode: number): Failure => ({ class: 'exit', message: '', exitCode })

describe('S3 degrade', () => {
  it('S3 `fail` never does, `degrade` always', () => {
    expect(degrades({ kind: 'fail' }, [exited(1)])).toBe(false)
    expect(degrades({ kind: 'degrade' }, [exited(1), { class: 'timeout', message: '' }])).toBe(true)
  })
  it('S3 limited to exit codes, all failures must have one of them', () => {
    const limited = { kind: 'degrade', exitCodes: [3, 4] } as const
    expect(degrades(limited, [exited(3), exited(4)])).toBe(true)
    expect(degrades(limited, [exited(3), exited(1)])).toBe(false)
    expect(degrades(limited, [{ class: 'timeout', message: '' }])).toBe(false)
  })
  it('S3 limited to exit codes, what failed by itself does not', () => {
    expect(degrades({ kind: 'degrade', exitCodes: [3] }, [])).toBe(false)
  })
})
