import { describe, expect, test } from 'vitest'
import { isTrouble, sourceState, sourceStates, troubles } from './source-state.ts'

const now = new Date('2026-11-24T09:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const well = {
  enabled: true,
  rhythmSeconds: 24 * 3600,
  createdAt: hoursAgo(1000),
  checkedAt: hoursAgo(5),
  lastStatus: 'done',
}

describe('the state of a source', () => {
  test.each([
    ['ok', {}],
    ['ok', { lastStatus: 'unchanged' }],
    ['ok', { checkedAt: hoursAgo(24) }],
    ['stale', { checkedAt: hoursAgo(24.001) }],
    ['failed', { lastStatus: 'failed' }],
    ['refused', { lastStatus: 'refused' }],
    // Older than promised weighs more than why: it is what people notice.
    ['stale', { lastStatus: 'failed', checkedAt: hoursAgo(25) }],
    ['ok', { rhythmSeconds: null, checkedAt: hoursAgo(9999) }],
    ['new', { checkedAt: null, createdAt: hoursAgo(1), lastStatus: null }],
    ['stale', { checkedAt: null, createdAt: hoursAgo(25), lastStatus: null }],
    ['off', { enabled: false, lastStatus: 'failed', checkedAt: hoursAgo(9999) }],
  ] as const)('%s with %j', (state, changes) => {
    expect(sourceState({ ...well, ...changes }, now)).toBe(state)
  })
  test('a trouble is what an operator has to act on', () => {
    expect(sourceStates.filter(isTrouble)).toEqual([...troubles])
  })
})
