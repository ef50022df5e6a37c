import { describe, expect, test } from 'vitest'
import { today } from '../testing.ts'
import { offered, one } from './testing.ts'

const start = { startDateTime: '2027-02-01T09:00:00+01:00' }

describe('dates', () => {
  test('case 27: an offering with a date that cannot be is left out, the course stays', async () => {
    const { offerings, codes } = await offered([
      { ...start, courseOfferingId: 'a', endDateTime: '2027-06-01T17:00:00+02:00' },
      { startDateTime: '2027-02-31T09:00:00Z' },
      { startDateTime: '1-2-27' },
      { startDateTime: 1767225600000 },
      { startDateTime: '1970-01-01T00:00:00Z' },
      { startDateTime: '2027-06-01T09:00:00Z', endDateTime: '2027-02-01T09:00:00Z' },
      { startDateTime: '2027-03-28T23:30:00Z', endDateTime: null },
    ])
    expect(offerings.map(({ id, start: from, end }) => [id, from, end])).toEqual([
      ['a', '2027-02-01', '2027-06-01'],
      [null, '2027-03-29', null],
    ])
    expect(codes).toEqual([
      'date-invalid offerings[1].startDateTime',
      'date-ambiguous offerings[2].startDateTime',
      'type-mismatch offerings[3].startDateTime',
      'date-invalid offerings[3].startDateTime',
      'date-implausible offerings[4].startDateTime',
      'end-before-start offerings[5].endDateTime',
    ])
  })

  test.each([
    ['2027-09-01', true],
    [`${today}T12:00:00Z`, true],
    [null, true],
    ['2026-11-23', null],
  ])('ruling 40: a window that ends %s, a date or a date-time', async (end, flexibleStart) => {
    const window = {
      flexibleEntryPeriodStartDateTime: '2026-01-01T00:00:00+01:00',
      flexibleEntryPeriodEndDateTime: end,
    }
    const { course, offerings, codes } = await offered([window])
    expect(course?.flexibleStart).toBe(flexibleStart)
    expect(offerings[0]).toMatchObject({ start: null, flexibleFrom: '2026-01-01' })
    expect(codes).toEqual([])
  })

  test('enrolling ends with the last period', async () => {
    const enrolmentPeriods = [
      { startDateTime: '2026-09-01T00:00:00Z', endDateTime: '2027-01-25T23:30:00Z' },
      { startDateTime: '2026-09-01T00:00:00Z', endDateTime: '2027-01-15T23:59:59+01:00' },
      { startDateTime: '2026-09-01T00:00:00Z', endDateTime: null },
      { startDateTime: '2026-09-01T00:00:00Z', endDateTime: 'eind januari' },
    ]
    const { offerings, codes } = await offered([{ ...start, enrolmentPeriods }])
    expect(offerings[0]?.enrolUntil).toBe('2027-01-26')
    expect(codes).toEqual(['date-invalid offerings[0].enrolmentPeriods[3].endDateTime'])
  })
})

describe('state', () => {
  test.each([
    ['active', 'open', true],
    ['inactive', 'closed', false],
    ['cancelled', 'cancelled', false],
    [null, 'unknown', null],
  ])('%s is %s, and its date is final: %s', async (state, expected, dateIsFinal) => {
    const { offerings, codes } = await offered([{ ...start, state }])
    expect(offerings[0]).toMatchObject({ state: expected, dateIsFinal })
    expect(codes).toEqual([])
  })

  test('a concept is left out, an unknown state is not', async () => {
    const { offerings, codes } = await offered([
      { ...start, state: 'concept' },
      { ...start, state: 'x-vol' },
    ])
    expect(offerings.map(({ state }) => state)).toEqual(['unknown'])
    expect(codes).toEqual(['unknown-value offerings[1].state'])
  })

  test('ruling 14: without start and window it is kept when something else is known of it', async () => {
    const price = { priceInformation: [{ costType: 'total_costs', amount: '5' }] }
    const place = { addresses: [{ addressType: 'teaching', city: 'Utrecht' }] }
    const bare = { courseOfferingId: 'niets' }
    const offerings = [bare, { state: 'inactive' }, price, place]
    expect((await offered(offerings)).offerings).toHaveLength(3)
    const own = { addresses: [{ addressType: 'visit', city: 'Zeist' }] }
    expect((await offered([bare], own)).offerings).toEqual([])
  })
})

describe('which offerings', () => {
  test('another kind is left out', async () => {
    const { offerings, codes } = await offered([
      { ...start, courseOfferingId: 'a' },
      { ...start, programmeOfferingId: 'b' },
      { ...start, learningComponentOfferingId: 'c' },
      { ...start, courseOfferingId: 'd', offeringType: 'component' },
      { ...start, courseOfferingId: 'e', offeringType: 'course' },
      'tekst',
    ])
    expect(offerings.map(({ id }) => id)).toEqual(['a', 'e'])
    expect(codes).toEqual([
      'offering-type-mismatch offerings[1].programmeOfferingId',
      'offering-type-mismatch offerings[2].learningComponentOfferingId',
      'offering-type-mismatch offerings[3].offeringType',
      'type-mismatch offerings[5]',
    ])
    const programme = await one({}, { offerings: [{ ...start, programmeOfferingId: 'p' }] })
    expect(programme.offerings.map(({ id }) => id)).toEqual(['p'])
  })

  test('one that names another course is an orphan', async () => {
    const { offerings, codes } = await offered([
      { ...start, courseId: 'I1' },
      { ...start, course: { courseId: 'i1' }, courseId: null },
      { ...start, course: {}, courseId: 'i1' },
      { ...start, courseId: 'c2' },
      { ...start, course: { courseId: 'c3' } },
    ])
    expect(offerings).toHaveLength(3)
    expect(codes).toEqual(['offering-orphan offerings[3].courseId', 'offering-orphan offerings[4].course'])
  })
})

describe('price and place', () => {
  test('total_costs is the price, stap_eligible is history, other costs are lines', async () => {
    const priceInformation = [
      { costType: 'total_costs', amount: '340.84', currency: 'EUR', displayAmount: nothing('€380,84') },
      { costType: 'stap_eligible', amount: '340.84' },
      { costType: 'x-boeken', amount: '80' },
      { costType: 'total costs', amount: '1' },
    ]
    const { course, offerings, codes } = await offered([{ ...start, priceInformation }])
    expect(offerings[0]?.price).toMatchObject({ status: 'known', amount: '340.84', vatIncluded: true })
    expect(course?.fundingMarks).toEqual(['stap_eligible'])
    expect(course?.costLines.map(({ label }) => label)).toEqual(['x-boeken', 'total costs'])
    expect(codes).toEqual([
      'unknown-value offerings[0].priceInformation[2].costType',
      'unknown-value offerings[0].priceInformation[3].costType',
    ])
  })

  test('never where invoices go; postCode, a country of codes, streetNumber as a number', async () => {
    const at = (addressType: string, city: string, more = {}) => ({ addressType, city, ...more })
    const addresses = [
      at('invoicing', 'Almere'),
      at('visit', 'Zeist'),
      at('teaching', 'Utrecht', {
        postCode: '3511 ep',
        countryCode: { 'iso3166-1-alpha2': 'NL' },
        streetNumber: 48,
      }),
    ]
    const { offerings, codes } = await offered([
      { ...start, addresses },
      {
        ...start,
        addresses: [at('visit', 'Gent', { postCode: '9000', countryCode: { 'iso3166-1-alpha3': 'BEL' } })],
      },
      { ...start, addresses: [at('billing', 'X')] },
      { ...start, addresses: [at('visit', 'Zeist', { postCode: '0000' })] },
    ])
    expect(offerings.map(({ location }) => location && [location.city, location.postcode])).toEqual([
      ['Utrecht', '3511EP'],
      ['Gent', null],
      null,
      ['Zeist', null],
    ])
    expect(codes).toEqual([
      'type-mismatch offerings[0].addresses[2].streetNumber',
      'unknown-value offerings[2].addresses[0].addressType',
      'postcode-invalid offerings[3].addresses[0].postCode',
    ])
  })
})

function nothing(value: string) {
  return [{ language: 'nl-NL', value }]
}
