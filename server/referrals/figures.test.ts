import { describe, expect, it } from 'vitest'
import { figuresOf, type CountedReferral } from './figures.ts'

const period = { from: '2026-11-01', until: '2026-11-30', today: '2026-11-24' }

/** Sent on Monday 16 November: receipt by the 18th, contact by the 23rd. */
function sent(over: Partial<CountedReferral> = {}): CountedReferral {
  return {
    state: 'submitted',
    createdAt: new Date('2026-11-16T09:00:00Z'),
    receivedAt: null,
    contactAt: null,
    closedAt: null,
    receiptBy: '2026-11-18',
    contactBy: '2026-11-23',
    outcome: null,
    assignedTo: null,
    restricted: false,
    ...over,
  }
}
const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour))
const figures = (...all: CountedReferral[]) => figuresOf(all, period, new Map([['one', 'Anna']]))

describe('the promise', () => {
  it('is kept on its last day in Amsterdam, also late in the evening', () => {
    const { promise } = figures(sent({ receivedAt: at(18, 22), contactAt: at(23, 22) }))
    expect(promise).toEqual({ receipt: { due: 1, kept: 1 }, contact: { due: 1, kept: 1 } })
  })

  it('is broken the day after, which begins at midnight in Amsterdam', () => {
    const { promise } = figures(sent({ receivedAt: at(18, 23), contactAt: at(24) }))
    expect(promise).toEqual({ receipt: { due: 1, kept: 0 }, contact: { due: 1, kept: 0 } })
  })

  it('is broken without an answer once the day is over, and not due before', () => {
    expect(figures(sent({ contactBy: '2026-11-24' })).promise).toEqual({
      receipt: { due: 1, kept: 0 },
      contact: { due: 0, kept: 0 },
    })
  })

  it.each([
    ['was taken back in time', { state: 'withdrawn', closedAt: at(18) }],
    ['is left alone', { restricted: true }],
  ] as const)('is not due for one that %s', (_why, over) => {
    expect(figures(sent(over)).promise.receipt).toEqual({ due: 0, kept: 0 })
  })

  it('stays broken for one that was taken back because nobody answered', () => {
    const late = sent({ state: 'withdrawn', closedAt: at(20) })
    expect(figures(late).promise).toEqual({ receipt: { due: 1, kept: 0 }, contact: { due: 0, kept: 0 } })
  })
})

describe('the turnaround', () => {
  it('is the middle in working days; of an even number the mean of the two in the middle', () => {
    // The weekend of the 21st does not count: 1, 3 and 5 working days.
    const three = [17, 19, 23].map((day) => sent({ receivedAt: at(day) }))
    expect(figures(...three).turnaround.receipt).toEqual({ median: 3, of: 3 })
    expect(figures(...three, sent({ receivedAt: at(24) })).turnaround.receipt).toEqual({ median: 4, of: 4 })
  })

  it('says nothing where nothing was done, and knows closing from other ends', () => {
    const { turnaround } = figures(
      sent({ state: 'withdrawn', closedAt: at(17) }),
      sent({ state: 'closed', closedAt: at(20) }),
    )
    expect(turnaround).toEqual({
      receipt: { median: null, of: 0 },
      contact: { median: null, of: 0 },
      closing: { median: 4, of: 1 },
    })
  })
})

describe('what is counted', () => {
  it('is open work of whenever, and the rest of the period alone', () => {
    const old = { createdAt: new Date('2026-09-01T09:00:00Z') }
    const found = figures(
      sent({ ...old, state: 'in-guidance', assignedTo: 'one' }),
      sent({ ...old, state: 'closed', outcome: 'plan-made', closedAt: at(2) }),
      sent({ assignedTo: 'one' }),
      sent({ restricted: true }),
      sent({ state: 'closed', outcome: 'plan-made', closedAt: at(20) }),
      sent({ state: 'closed', closedAt: at(20) }),
      sent({ state: 'returned', closedAt: at(20) }),
    )
    expect(found).toMatchObject({
      open: {
        total: 3,
        overdue: 1,
        states: [
          { state: 'submitted', count: 2 },
          { state: 'in-guidance', count: 1 },
        ],
        colleagues: [
          { name: 'Anna', open: 2, overdue: 1 },
          { id: null, name: null, open: 1, overdue: 0 },
        ],
      },
      sent: 5,
      ended: [
        { state: 'closed', count: 2 },
        { state: 'returned', count: 1 },
      ],
      outcomes: [
        { outcome: 'plan-made', count: 1 },
        { outcome: null, count: 1 },
      ],
    })
  })

  it('is nothing of nothing', () => {
    expect(figures()).toMatchObject({ sent: 0, open: { total: 0, states: [], colleagues: [] }, outcomes: [] })
  })
})
