import { describe, expect, test } from 'vitest'
import { today } from '../testing.ts'
import { offered } from './testing.ts'

const start = { startDate: '2027-02-01' }

describe('dates', () => {
  test('case 27: an offering with a date that cannot be is left out, the course stays', async () => {
    const { offerings, codes } = await offered([
      { ...start, offeringId: 'a', endDate: '2027-06-01', enrollEndDate: '2027-01-15' },
      { startDate: '2027-02-31' },
      { startDate: '1-2-27' },
      { startDate: 1767225600000 },
      { startDate: '1970-01-01' },
      { startDate: '2027-06-01', endDate: '2027-02-01' },
      { startDate: '2027-03-28T23:30:00Z' },
    ])
    expect(offerings.map(({ id, start, end, enrolUntil }) => [id, start, end, enrolUntil])).toEqual([
      ['a', '2027-02-01', '2027-06-01', '2027-01-15'],
      [null, '2027-03-29', null, null],
    ])
    expect(codes).toEqual([
      'date-invalid offerings[1].startDate',
      'date-ambiguous offerings[2].startDate',
      'type-mismatch offerings[3].startDate',
      'date-invalid offerings[3].startDate',
      'date-implausible offerings[4].startDate',
      'end-before-start offerings[5].endDate',
    ])
  })

  test.each([
    [{ flexibleEntryPeriodStart: '2026-01-01', flexibleEntryPeriodEnd: today }, true],
    [{ flexibleEntryPeriodStart: '2026-01-01' }, true],
    [{ flexibleEntryPeriodEnd: '2027-01-01' }, true],
    [{ flexibleEntryPeriodStart: '2026-01-01', flexibleEntryPeriodEnd: '2026-11-23' }, null],
    [start, null],
  ])('ruling 13: a window %j gives flexibleStart %s', async (offering, flexibleStart) => {
    const { course, offerings } = await offered([offering])
    expect(course?.flexibleStart).toBe(flexibleStart)
    expect(offerings).toHaveLength(1)
    if (!('startDate' in offering)) expect(offerings[0]?.start).toBeNull()
  })

  test('ruling 14: without start and window it is kept when something else is known', async () => {
    const state = { consumers: [{ consumerKey: 'rio', registrationStatus: 'closed' }] }
    const price = { priceInformation: [{ costType: 'total costs', amount: '5' }] }
    const place = { addresses: [{ addressType: 'teaching', city: 'Utrecht' }] }
    expect((await offered([{ offeringId: 'niets' }, state, price, place])).offerings).toHaveLength(3)
  })
})

describe('which offerings', () => {
  test('another kind is left out', async () => {
    const { offerings, codes } = await offered([
      { ...start, offeringType: 'course' },
      { ...start, offeringType: 'component' },
      { ...start, offeringType: 'program' },
      ['tekst'],
    ])
    expect(offerings).toHaveLength(1)
    expect(codes).toEqual([
      'offering-type-mismatch offerings[1].offeringType',
      'offering-type-mismatch offerings[2].offeringType',
      'type-mismatch offerings[3]',
    ])
  })

  test('one that names another course is an orphan', async () => {
    const { offerings, codes } = await offered([
      { ...start, course: 'I1' },
      { ...start, course: { courseId: 'i1' } },
      { ...start, course: 'c2' },
      { ...start, course: { courseId: 'c3' } },
    ])
    expect(offerings).toHaveLength(2)
    expect(codes).toEqual(['offering-orphan offerings[2].course', 'offering-orphan offerings[3].course'])
  })

  test('case 35: at most 500, with one warning', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      startDate: `2027-02-${String(index + 1).padStart(2, '0')}`,
    }))
    const { offerings, codes } = await offered(many, {}, { maxOfferings: 5 })
    expect(offerings).toHaveLength(5)
    expect(codes).toEqual(['offerings-truncated offerings'])
    const odd = await offered([{ startDate: 'ooit' }, ...many], {}, { maxOfferings: 5 })
    expect(odd.offerings).toHaveLength(4)
    expect(odd.codes).toEqual(['offerings-truncated offerings', 'date-invalid offerings[0].startDate'])
  })

  test('state from the RIO consumer', async () => {
    const state = (registrationStatus: unknown) => ({
      ...start,
      consumers: [{ consumerKey: 'x' }, { consumerKey: 'rio', registrationStatus }],
    })
    const { offerings, codes } = await offered([state('open'), state('closed'), state('vol'), start])
    expect(offerings.map((one) => one.state)).toEqual(['open', 'closed', 'unknown', 'unknown'])
    expect(codes).toEqual(['unknown-value offerings[2].consumers[1].registrationStatus'])
  })
})

test('the page of a start is its own link', async () => {
  const { offerings, codes } = await offered([
    { ...start, link: 'https://school.example/start' },
    { ...start, offeringId: 'b', link: 'javascript:x' },
    { ...start, offeringId: 'c' },
  ])
  expect(offerings.map(({ url }) => url)).toEqual(['https://school.example/start', undefined, undefined])
  expect(codes).toEqual(['url-invalid offerings[1].link'])
})
