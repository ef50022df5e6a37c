import { describe, expect, test } from 'vitest'
import { dueTurn, gaps, isSchedule, jitterSeconds, lastTurn } from './turns.ts'

/** All turns that somebody who looks every half minute finds, in order. */
function turnsBetween(schedule: string, from: string, to: string): string[] {
  const found: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 30_000) {
    const turn = lastTurn(schedule, new Date(at))?.toISOString().slice(0, 16)
    if (turn && found.at(-1) !== turn) found.push(turn)
  }
  return found.filter((turn) => turn > from.slice(0, 16))
}
const spring = ['2027-03-27T12:00:00Z', '2027-03-28T12:00:00Z'] as const
const autumn = ['2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'] as const

describe('case 59: the nights that clocks change', () => {
  test.each([
    // Half past two does not exist: as long after the jump.
    ['30 2 * * *', spring, ['2027-03-28T01:30']],
    ['0 2 * * *', spring, ['2027-03-28T01:00']],
    ['30 1 * * *', spring, ['2027-03-28T00:30']],
    ['0 3 * * *', spring, ['2027-03-28T01:00']],
    ['30 2 * * 0', spring, ['2027-03-28T01:30']],
    // Both fall on the same instant: one turn.
    ['30 2,3 * * *', spring, ['2027-03-28T01:30']],
    // Half past two comes twice: the first one counts.
    ['30 2 * * *', autumn, ['2026-10-25T00:30']],
    ['0 2 * * *', autumn, ['2026-10-25T00:00']],
    ['30 1 * * *', autumn, ['2026-10-24T23:30']],
    ['0 3 * * *', autumn, ['2026-10-25T02:00']],
  ] as const)('%s: each turn once', (schedule, [from, to], turns) => {
    expect(turnsBetween(schedule, from, to)).toEqual(turns)
  })
  test('every half hour is every real half hour, also in the hour that comes twice', () => {
    expect(turnsBetween('*/30 * * * *', ...spring)).toHaveLength(48)
    expect(turnsBetween('*/30 * * * *', ...autumn)).toHaveLength(48)
  })
  test('a clock that is set back sees no turn again', () => {
    const turn = lastTurn('0 5 * * *', new Date('2026-11-24T04:00:30Z'))
    expect(turn?.toISOString()).toBe('2026-11-24T04:00:00.000Z')
    expect(lastTurn('0 5 * * *', new Date('2026-11-24T03:59:59Z'))?.toISOString()).toBe(
      '2026-11-23T04:00:00.000Z',
    )
  })
})

describe('jitter', () => {
  test('is always the same for a source, and differs between sources', () => {
    const ids = Array.from({ length: 50 }, (_, at) => `bron-${at}`)
    const jitters = ids.map((id) => jitterSeconds(id, '0 5 * * *'))
    expect(ids.map((id) => jitterSeconds(id, '0 5 * * *'))).toEqual(jitters)
    expect(new Set(jitters).size).toBeGreaterThan(40)
    expect(Math.max(...jitters)).toBeLessThanOrEqual(600)
  })
  test('is at most a tenth of the time between two turns', () => {
    for (const id of ['a', 'b', 'c', 'd']) expect(jitterSeconds(id, '*/5 * * * *')).toBeLessThanOrEqual(30)
  })
  test('a turn is due after it', () => {
    const source = { id: 'bron', schedule: '0 5 * * *' }
    const due = Date.parse('2026-11-24T04:00:00Z') + jitterSeconds(source.id, source.schedule) * 1000
    expect(dueTurn(source, new Date(due - 1))?.toISOString()).toBe('2026-11-23T04:00:00.000Z')
    expect(dueTurn(source, new Date(due))?.toISOString()).toBe('2026-11-24T04:00:00.000Z')
  })
})

const hour = 3600
test.each([
  ['0 5 * * *', 24 * hour, 24 * hour],
  ['0 5 * * 1', 168 * hour, 168 * hour],
  ['0 5 * * 1-5', 24 * hour, 72 * hour],
  ['*/10 8-17 * * 1-5', hour / 6, 62 * hour + hour / 6],
  ['0 5 1 * *', 28 * 24 * hour, 31 * 24 * hour],
])('the rhythm of %s', (schedule, shortest, longest) => {
  expect(gaps(schedule)).toEqual({ shortest, longest })
})

test.each(['elke week', '0 0 5 * * 1', '61 5 * * *', '0 5 31 2 *', ''])('%j is no schedule', (text) => {
  expect(isSchedule(text)).toBe(false)
})
