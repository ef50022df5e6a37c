import { describe, expect, test } from 'vitest'
import type { NormaliseContext } from '../format.ts'
import { mapped, pageOf, runSite } from './testing.ts'

const places: NormaliseContext['places'] = {
  point: () => null,
  nearestPoint: (pc4) => (pc4 === '3511' ? { lat: 52.09, lon: 5.11 } : null),
  isCity: (text) => ['utrecht', 'zeist'].includes(text.toLowerCase()),
}
const instance = (own: Record<string, unknown>) => mapped({ hasCourseInstance: [own] }, { places })

describe('dates', () => {
  test('a date, or a date-time as the day in Amsterdam', async () => {
    const { course } = await instance({
      '@id': 'urn:i1',
      startDate: '2027-01-31T23:30:00Z',
      endDate: '2027-06-30',
    })
    expect(course?.offerings).toMatchObject([{ id: 'urn:i1', start: '2027-02-01', end: '2027-06-30' }])
  })

  test('of a schedule', async () => {
    const { course } = await instance({ courseSchedule: { startDate: '2027-02-01', endDate: '2027-03-01' } })
    expect(course?.offerings).toMatchObject([{ start: '2027-02-01', end: '2027-03-01' }])
  })

  test.each([
    [{ startDate: 'binnenkort' }, 'date-invalid hasCourseInstance[0].startDate'],
    [{ startDate: '01-02-27' }, 'date-ambiguous hasCourseInstance[0].startDate'],
    [{ startDate: '1999-12-31' }, 'date-implausible hasCourseInstance[0].startDate'],
    [{ startDate: '2027-02-01', endDate: '2027-01-01' }, 'end-before-start hasCourseInstance[0].endDate'],
  ])('%j leaves the offering out, and the course stays', async (own, code) => {
    const { course, codes } = await instance(own)
    expect([course?.offerings, codes]).toEqual([[], [code]])
  })

  test('ruling 14: an instance that says nothing is no offering', async () => {
    expect((await instance({ courseMode: 'online' })).course).toMatchObject({
      offerings: [],
      delivery: 'online',
    })
  })

  test('a programme states its own start', async () => {
    const { course } = await mapped({
      '@type': 'EducationalOccupationalProgram',
      startDate: '2027-09-01',
      applicationDeadline: '2027-05-01',
      maximumEnrollment: 24,
      timeToComplete: 'P2Y',
    })
    expect(course?.offerings).toMatchObject([{ start: '2027-09-01', enrolUntil: '2027-05-01', seats: 24 }])
  })
})

test('one instance or many, here or elsewhere on the page; one that is nowhere is not-found-reference', async () => {
  const elsewhere = { '@type': 'CourseInstance', '@id': '#start', startDate: '2027-02-01' }
  const own = { hasCourseInstance: [{ '@id': '#start' }, { '@id': '#weg' }, { startDate: '2027-03-01' }] }
  const { course, codes } = await mapped(own, {}, [elsewhere])
  expect(course?.offerings.map(({ id, start }) => [id, start])).toEqual([
    ['https://school.example/a#start', '2027-02-01'],
    [null, '2027-03-01'],
  ])
  expect(codes).toEqual(['not-found-reference hasCourseInstance[1]'])
  const link = await mapped({ hasCourseInstance: 'https://school.example/start/1' })
  expect(link.codes).toEqual(['not-found-reference hasCourseInstance'])
  const one = await mapped({ hasCourseInstance: { startDate: 'x' } })
  expect(one.codes).toEqual(['date-invalid hasCourseInstance.startDate'])
})

test('offerings-truncated', async () => {
  const hasCourseInstance = Array.from({ length: 501 }, () => ({ startDate: '2027-02-01' }))
  const { course, codes } = await mapped({ hasCourseInstance })
  expect([course?.offerings.length, codes]).toEqual([500, ['offerings-truncated hasCourseInstance']])
})

test.each<[Record<string, unknown>, string, string[]]>([
  [{ eventStatus: 'https://schema.org/EventCancelled' }, 'cancelled', []],
  [{ eventStatus: 'EventScheduled', offers: { availability: 'schema:SoldOut' } }, 'closed', []],
  [{ offers: { availability: 'InStock' } }, 'open', []],
  [{ eventStatus: 'Morgen' }, 'unknown', ['unknown-value hasCourseInstance[0].eventStatus']],
])('state %j', async (own, state, codes) => {
  const result = await instance({ startDate: '2027-02-01', ...own })
  expect([result.course?.offerings[0]?.state, result.codes]).toEqual([state, codes])
})

test('seats', async () => {
  const { course } = await instance({ startDate: '2027-02-01', maximumAttendeeCapacity: '12' })
  expect(course?.offerings[0]?.seats).toBe(12)
  const odd = await instance({ startDate: '2027-02-01', maximumAttendeeCapacity: 'twaalf' })
  expect(odd.codes).toEqual(['unknown-value hasCourseInstance[0].maximumAttendeeCapacity'])
})

describe('places', () => {
  const where = async (location: unknown) => {
    const { course, codes } = await instance({ startDate: '2027-02-01', location })
    const { name, city, postcode, lat } = course?.offerings[0]?.location ?? {}
    return [name, city, postcode, lat, ...codes.map((code) => code.replace('hasCourseInstance[0].', ''))]
  }
  const address = {
    '@type': 'PostalAddress',
    postalCode: '3511 LX',
    addressLocality: 'Utrecht',
    addressCountry: 'NL',
  }

  test.each<[string, unknown, unknown[]]>([
    ['in parts', { '@type': 'Place', name: 'De Brug', address }, ['De Brug', 'Utrecht', '3511LX', 52.09]],
    ['an address alone', address, [null, 'Utrecht', '3511LX', 52.09]],
    [
      'a point',
      { '@type': 'Place', address, geo: { latitude: '52.1', longitude: 5.1 } },
      [null, 'Utrecht', '3511LX', 52.1],
    ],
    [
      'a point elsewhere',
      { '@type': 'Place', address, geo: { latitude: 0, longitude: 0 } },
      [null, 'Utrecht', '3511LX', null, 'geo-implausible location.geo'],
    ],
    [
      'a text',
      { '@type': 'Place', address: 'Zilverstraat 4, 3511 LX Utrecht' },
      ['Zilverstraat 4, 3511 LX Utrecht', 'Utrecht', '3511LX', 52.09],
    ],
    ['a city', 'Zeist', [null, 'Zeist', null, null]],
    ['a city as a name', { '@type': 'Place', name: 'Zeist' }, [null, 'Zeist', null, null]],
    ['a street and a city', 'Slotlaan 1, Zeist', ['Slotlaan 1, Zeist', 'Zeist', null, null]],
    ['nowhere', 'Nergenshuizen', ['Nergenshuizen', null, null, null, 'location-unresolved location']],
    [
      'a wrong postcode',
      { address: { ...address, postalCode: '99' } },
      [null, 'Utrecht', null, null, 'postcode-invalid location.address.postalCode'],
    ],
    [
      'abroad',
      {
        address: {
          addressLocality: 'Gent',
          postalCode: '9000',
          addressCountry: { '@type': 'Country', name: 'BE' },
        },
      },
      [null, 'Gent', null, null],
    ],
    [
      'an address on the web',
      'https://vergader.example/1',
      [undefined, undefined, undefined, undefined, 'not-found-reference location'],
    ],
    ['online', { '@type': 'VirtualLocation', name: 'Zoom' }, [undefined, undefined, undefined, undefined]],
  ])('%s', async (_name, location, expected) => {
    expect(await where(location)).toEqual(expected)
  })

  test('that the page describes elsewhere', async () => {
    const graph = { '@type': 'Place', '@id': '#lokaal', name: 'Lokaal 4', address }
    const page = pageOf(
      { '@type': 'Course', name: 'A', provider: 'B', location: { '@id': '#lokaal' } },
      graph,
    )
    const { courses } = await runSite({ '/a': page }, { from: '/a' })
    expect(courses[0]?.location).toMatchObject({ name: 'Lokaal 4', city: 'Utrecht' })
  })
})

describe('days, times and pages of instances', () => {
  test('byDay with its times, and the page of the instance', async () => {
    const { course } = await instance({
      startDate: '2027-02-01',
      url: 'https://school.example/start-1',
      courseSchedule: {
        byDay: ['https://schema.org/Tuesday', 'Thursday', 'PublicHolidays'],
        startTime: 'T19:00:00',
        endTime: '21:30',
      },
    })
    const times = { part: 'evening', from: '19:00', until: '21:30' }
    expect(course?.offerings[0]).toMatchObject({
      url: 'https://school.example/start-1',
      lessons: [
        { day: 'tue', ...times },
        { day: 'thu', ...times },
      ],
    })
  })

  test('a programme has usual days and a time of the day', async () => {
    const { course } = await mapped(
      { dayOfWeek: 'https://schema.org/Saturday', timeOfDay: 'mornings' },
      { places },
    )
    expect(course?.lessons).toEqual([{ day: 'sat', part: 'morning', from: null, until: null }])
  })
})
