import { describe, expect, test } from 'vitest'
import { offer, one, register, run } from './testing.ts'

const dates = { start: null, end: null, flexibleFrom: null, flexibleUntil: null, enrolUntil: null }

describe('cohorts are offerings', () => {
  test.each([
    [
      { instroommoment: '2027-02-01', eindeAanmeldperiode: '2027-01-15' },
      { start: '2027-02-01', enrolUntil: '2027-01-15' },
    ],
    [
      { beginInstroomperiode: '2026-09-01', eindeInstroomperiode: '2027-07-01' },
      { flexibleFrom: '2026-09-01', flexibleUntil: '2027-07-01' },
    ],
    [
      { instroommoment: '2027-02-01', opleidingseinddatum: '2027-07-01' },
      { start: '2027-02-01', end: '2027-06-30' },
    ],
    [
      { instroommoment: '2027-02-01', opleidingseinddatum: '2027-02-01' },
      { start: '2027-02-01', end: '2027-02-01' },
    ],
    [{ instroommoment: '2027-03-28T23:30:00Z' }, { start: '2027-03-29' }],
  ])('%j', async (cohort, expected) => {
    const { course, codes } = await one({}, { cohorten: [cohort] })
    expect(course?.offerings).toMatchObject([{ ...dates, ...expected }])
    expect(codes).toEqual([])
  })
  test('ruling 13: a window that is still open is a flexible start, and no start date', async () => {
    const open = await one({}, { cohorten: [{ beginInstroomperiode: '2026-01-01', status: 'O' }] })
    expect(open.course).toMatchObject({ flexibleStart: true, offerings: [{ start: null }] })
    const past = await one(
      {},
      { cohorten: [{ beginInstroomperiode: '2026-01-01', eindeInstroomperiode: '2026-11-23' }] },
    )
    expect(past.course?.flexibleStart).toBeNull()
  })
  test('ruling 14: a cohort without dates stays for what else it says', async () => {
    const { course } = await one({}, { cohorten: [{ id: 'a', status: 'G' }, { id: 'b' }] })
    expect(course?.offerings.map(({ id, state }) => [id, state])).toEqual([['a', 'closed']])
  })
  test.each([
    [{ instroommoment: '2027-02-31' }, 'date-invalid cohorten[0].instroommoment'],
    [{ instroommoment: '1-2-27' }, 'date-ambiguous cohorten[0].instroommoment'],
    [{ instroommoment: '1999-09-01' }, 'date-implausible cohorten[0].instroommoment'],
    [
      { instroommoment: '2027-02-01', opleidingseinddatum: '2027-01-01' },
      'end-before-start cohorten[0].opleidingseinddatum',
    ],
    [
      { beginInstroomperiode: '2027-02-01', eindeInstroomperiode: '2027-01-01' },
      'end-before-start cohorten[0].eindeInstroomperiode',
    ],
    ['c1', 'type-mismatch cohorten[0]'],
  ])('case 27: %j leaves the cohort out, the course stays', async (cohort, warning) => {
    const { course, codes } = await one({}, { cohorten: [cohort, { instroommoment: '2027-09-01' }] })
    expect(course?.offerings.map(({ start }) => start)).toEqual(['2027-09-01'])
    expect(codes).toEqual([warning])
  })
  test('a last day to enrol that cannot be read costs only itself', async () => {
    const { course, codes } = await one(
      {},
      { cohorten: [{ instroommoment: '2027-09-01', eindeAanmeldperiode: 'ooit' }] },
    )
    expect(course?.offerings).toMatchObject([{ start: '2027-09-01', enrolUntil: null }])
    expect(codes).toEqual(['date-invalid cohorten[0].eindeAanmeldperiode'])
  })
  test('ruling 58: status is O or G; seats and code', async () => {
    const cohort = { code: 'KOK-27', instroommoment: '2027-09-01' }
    const cohorten = [
      { ...cohort, status: 'O', deelnemersplaatsen: 24 },
      { ...cohort, status: 'G', id: 'x' },
      { ...cohort, status: 'A', deelnemersplaatsen: -1 },
    ]
    const { course, codes } = await one({}, { cohorten })
    expect(course?.offerings.map(({ id, state, seats }) => [id, state, seats])).toEqual([
      ['KOK-27', 'open', 24],
      ['x', 'closed', null],
      ['KOK-27', 'unknown', null],
    ])
    expect(codes).toEqual(['unknown-value cohorten[2].status'])
  })
})

describe('form', () => {
  const cohort = (opleidingsvorm: string) => ({ instroommoment: '2027-09-01', opleidingsvorm })
  test.each([
    [['KLASSIKAAL'], 'classroom', 'full-time', []],
    [['KLASSIKAAL_EN_ONLINE'], 'blended', 'full-time', []],
    [['ONLINE'], 'online', 'full-time', []],
    [['COACHING', 'LEZING', 'ONLINE'], 'online', 'full-time', []],
    [['OP_ZEE', 'KLASSIKAAL'], 'classroom', 'full-time', ['unknown-value cohorten[0].opleidingsvorm']],
  ])('cohorts %j: %s', async (forms, delivery, studyForm, warnings) => {
    const { course, codes } = await one({}, { cohorten: forms.map(cohort) })
    expect([course?.delivery, course?.studyForm, codes]).toEqual([delivery, studyForm, warnings])
  })
  test.each([
    [['ZELFSTUDIE'], null, 'self-paced'],
    [['ZELFSTUDIE', 'COACHING'], null, 'self-paced'],
    [['ZELFSTUDIE', 'KLASSIKAAL'], 'classroom', null],
  ])('self-study in %j: delivery %s, form %s', async (forms, delivery, studyForm) => {
    const own = { type: 'AANGEBODENPARTICULIEREOPLEIDING', leertraject: undefined }
    const { course } = await one(own, { cohorten: forms.map(cohort) })
    expect([course?.delivery, course?.studyForm]).toEqual([delivery, studyForm])
  })
  test('the path of the offer wins over self-study', async () => {
    expect((await one({ leertraject: 'BBL' }, { cohorten: [cohort('ZELFSTUDIE')] })).course?.studyForm).toBe(
      'dual',
    )
  })
})

describe('place', () => {
  const locatie = { postcode: '3526KS', plaatsnaam: 'Utrecht', gpsLatitude: 52.0612, gpsLongitude: 5.1029 }
  const middle = { lat: 52.06, lon: 5.1 }
  const places = {
    point: () => middle,
    nearestPoint: () => middle,
    isCity: (text: string) => text === 'Utrecht',
  }
  test('of the course, and of its cohorts unless they are online', async () => {
    const cohorten = [
      { instroommoment: '2027-09-01', opleidingsvorm: 'KLASSIKAAL' },
      { instroommoment: '2027-09-01', opleidingsvorm: 'ONLINE' },
    ]
    const { course } = await one({}, { locatie, cohorten }, { places })
    const place = { name: null, city: 'Utrecht', postcode: '3526KS', lat: 52.0612, lon: 5.1029 }
    expect(course?.location).toEqual(place)
    expect(course?.offerings.map(({ location }) => location)).toEqual([place, null])
  })
  test.each([
    [{ postcode: '0000XX' }, ['postcode-invalid onderwijslocatie.postcode']],
    [{ gpsLatitude: 0, gpsLongitude: 0 }, ['geo-implausible onderwijslocatie.gpsLatitude']],
    [{ gpsLatitude: 53.2, gpsLongitude: 6.56 }, ['geo-implausible onderwijslocatie.gpsLatitude']],
    [
      { postcode: null, plaatsnaam: 'Verweg', gpsLatitude: null },
      ['location-unresolved onderwijslocatie.plaatsnaam'],
    ],
    [{ gpsLatitude: '52.0612' }, ['type-mismatch onderwijslocatie.gpsLatitude']],
  ])('%j', async (own, warnings) => {
    expect((await one({}, { locatie: { ...locatie, ...own } }, { places })).codes).toEqual(warnings)
  })
  test('none is no fact', async () => {
    expect((await one()).course?.location).toBeNull()
  })
})

test('import rule 10: fields are present by their keys, also when empty; a place only when there is one', async () => {
  const opleiding = { volledigeNaam: 'Kok', niveau: null, studielast: 1 }
  const held = register([offer(1, { omschrijving: null, mboniveau: undefined })], { opleiding })
  const [result] = (await run(held)).results
  expect(result && 'course' in result ? [...result.present].sort() : null).toEqual(
    ['description', 'level', 'nlqf', 'offerings', 'studyForm', 'studyLoad'].sort(),
  )
})
