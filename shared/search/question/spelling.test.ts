import { describe, expect, it } from 'vitest'
import { oneSlipAway, slips } from './spelling.ts'

describe('spelling', () => {
  it.each([
    ['lassen', 'lasen', 1],
    ['lassen', 'lasssen', 1],
    ['lassen', 'lasesn', 1],
    ['lassen', 'lassin', 1],
    ['boekhouden', 'boekhuoden', 1],
    ['boekhouden', 'boekhuodn', 2],
    ['zorg', 'borg', 1],
    ['lassen', 'lassen', 0],
  ])('%s and %s are %i apart', (a, b, expected) => {
    expect(slips(a, b, 2)).toBe(expected)
    expect(slips(b, a, 2)).toBe(expected)
  })
  it('stops counting beyond the most', () => {
    expect(slips('lassen', 'verpleegkunde', 2)).toBeGreaterThan(2)
    expect(slips('abcdef', 'uvwxyz', 2)).toBeGreaterThan(2)
  })
  it('lists exactly the words at one slip', () => {
    const near = oneSlipAway('zorg')
    expect(near).toEqual(expect.arrayContaining(['zrog', 'org', 'zorgt', 'borg']))
    for (const word of near) expect(slips('zorg', word, 2), word).toBe(1)
    expect(near).not.toContain('zorg')
  })
})
