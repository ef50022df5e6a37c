import { describe, expect, test } from 'vitest'
import { placesFrom } from '../../reference/places.ts'
import { mapped, mappedJson } from './testing.ts'

const run = (inside: string) => `<programRun>${inside}</programRun>`
const starts = (date: string, more = '') => `<startDate><date>${date}</date>${more}</startDate>`

describe('runs', () => {
  test('states, dates, seats', async () => {
    const { course, codes } = await mapped({
      schedule:
        run(
          `<id>a</id><status>application opened</status>${starts('2027-02-01', '<isFinal>true</isFinal>')}<endDate><date>2027-06-01</date></endDate><applicationDeadline>2027-01-15</applicationDeadline><maxNumberOfParticipants>12</maxNumberOfParticipants>`,
        ) +
        run(`<id>b</id><status>application closed</status>${starts('2027-03-01', '<isFinal>0</isFinal>')}`) +
        run(`<id>c</id><status>canceled</status>${starts('2027-04-01')}`) +
        run(`<id>d</id><status>vol</status>${starts('2027-05-01')}<fullyOnline>1</fullyOnline>`),
    })
    expect(
      course?.offerings.map(({ id, start, end, dateIsFinal, enrolUntil, seats, state, delivery }) => [
        id,
        start,
        end,
        dateIsFinal,
        enrolUntil,
        seats,
        state,
        delivery,
      ]),
    ).toEqual([
      ['a', '2027-02-01', '2027-06-01', true, '2027-01-15', 12, 'open', null],
      ['b', '2027-03-01', null, false, null, null, 'closed', null],
      ['c', '2027-04-01', null, null, null, null, 'cancelled', null],
      ['d', '2027-05-01', null, null, null, null, 'unknown', 'online'],
    ])
    expect(codes).toEqual(['unknown-value programSchedule.programRun[3].status'])
  })

  test('case 27: a date that cannot be leaves the run out', async () => {
    const { course, codes } = await mapped({
      schedule:
        run(starts('2027-02-31')) +
        run(starts('1-2-27')) +
        run(starts('2047-02-01')) +
        run(`${starts('2027-05-01')}<endDate><date>2027-04-01</date></endDate>`) +
        run(`<startDate>2027-06-01</startDate>`),
    })
    expect(course?.offerings.map(({ start }) => start)).toEqual(['2027-06-01'])
    const at = (index: number, field: string) => `programSchedule.programRun[${index}].${field}`
    expect(codes).toEqual([
      `date-invalid ${at(0, 'startDate')}`,
      `date-ambiguous ${at(1, 'startDate')}`,
      `date-implausible ${at(2, 'startDate')}`,
      `end-before-start ${at(3, 'endDate')}`,
    ])
  })

  test('ruling 54: the first run with an id is kept', async () => {
    const { course, codes } = await mapped({
      schedule:
        run(`<id>a</id>${starts('2027-02-01')}`) +
        run(`<id>a</id>${starts('2027-03-01')}`) +
        run(starts('2027-04-01')) +
        run(starts('2027-05-01')),
    })
    expect(course?.offerings.map(({ start }) => start)).toEqual(['2027-02-01', '2027-04-01', '2027-05-01'])
    expect(codes).toEqual(['run-duplicate programSchedule.programRun[1].id'])
  })

  test('runs for clients are left out; only such runs: not-public', async () => {
    const client = '<openTo>client only</openTo>'
    const some = await mapped({
      schedule:
        run(`${starts('2027-02-01')}${client}`) + run(`${starts('2027-03-01')}<openTo>public</openTo>`),
    })
    expect(some.course?.offerings.map(({ start }) => start)).toEqual(['2027-03-01'])
    expect(some.codes).toEqual(['run-not-public programSchedule.programRun[0].openTo'])
    const all = await mapped({ schedule: run(client) + run(`${starts('2027-03-01')}${client}`) })
    expect(all.rejects).toEqual(['not-public kade:p1'])
  })

  test('ruling 14: a run that says nothing is no offering', async () => {
    const { course } = await mapped({
      schedule: `<genericProgramRun><cost><amount>5</amount><VATCode>1</VATCode></cost></genericProgramRun>${run('<id>leeg</id>')}${run('<id>b</id><status>canceled</status>')}`,
    })
    expect(course?.offerings.map(({ id }) => id)).toEqual(['b'])
  })

  test.each([
    ['fixed starting date', false],
    ['agreed starting date', true],
    ['direct start', true],
    ['ooit', null],
  ])('%s: flexibleStart %s', async (text, flexibleStart) => {
    const { course } = await mapped({
      root: `<programAdmission><startDateDetermination>${text}</startDateDetermination></programAdmission>`,
    })
    expect(course?.flexibleStart).toBe(flexibleStart)
  })

  test('JSON: a form and a cost of a run', async () => {
    const programSchedule = {
      programRun: [
        {
          id: 'a',
          status: 'application opened',
          startDate: { date: '2027-02-01', isFinal: false },
          programForm: 'e-learning',
          cost: [{ amount: '100', currency: 'EUR', VATCode: 5, isRequiredCost: true }],
        },
      ],
    }
    const { course, codes } = await mappedJson({ programSchedule })
    expect(course?.offerings[0]).toMatchObject({
      dateIsFinal: false,
      delivery: 'online',
      price: { amount: '121.00' },
    })
    expect(codes).toEqual([])
  })
})

describe('places: day before module before run before generic', () => {
  const place = (city: string) => `<location><city>${city}</city></location>`
  const day = (city: string) => `<courseDay>${place(city)}</courseDay>`
  const module = (inside: string) => `<module>${inside}</module>`
  test.each([
    [day('Dag') + module(place('Module')) + place('Run'), 'Dag'],
    [module(day('Moduledag') + place('Module')) + place('Run'), 'Moduledag'],
    [module(place('Module')) + place('Run'), 'Module'],
    [place('Run'), 'Run'],
    ['', 'Generiek'],
  ])('%#', async (inside, city) => {
    const { course } = await mapped({
      schedule: `<genericProgramRun>${place('Generiek')}</genericProgramRun>${run(starts('2027-02-01') + inside)}`,
    })
    expect(course?.offerings[0]?.location?.city).toBe(city)
    expect(course?.location?.city).toBe('Generiek')
  })

  test('a place lies where its postcode lies, a foreign one nowhere', async () => {
    const places = placesFrom([{ pc4: '3511', places: [], lat: 52.09, lon: 5.12 }], ['Utrecht', 'Gent'])
    const at = (city: string, zipcode: string, country = '') =>
      run(
        `${starts('2027-02-01')}<location><city>${city}</city><zipcode>${zipcode}</zipcode>${country}</location>`,
      )
    const schedule = at('Utrecht', '3511 AB') + at('Gent', '3511', '<country>be</country>')
    const { course } = await mapped({ schedule }, '', places)
    expect(course?.offerings.map(({ location }) => location)).toMatchObject([
      { postcode: '3511AB', lat: 52.09, lon: 5.12 },
      { postcode: null, lat: null, lon: null },
    ])
  })

  test('the address of the institute is no place; a bad postcode leaves the city', async () => {
    const institute =
      '<instituteData><orgUnitId>kade</orgUnitId><instituteLocation><address><city>Kantoor</city><zipcode>3511AA</zipcode></address></instituteLocation></instituteData>'
    const { course, codes } = await mapped(
      {
        schedule:
          run(`${starts('2027-02-01')}<location><city>Zeist</city><zipcode>37</zipcode></location>`) +
          run(starts('2027-03-01')),
      },
      institute,
    )
    expect(course?.offerings.map(({ location }) => location && [location.city, location.postcode])).toEqual([
      ['Zeist', null],
      null,
    ])
    expect(course?.location).toBeNull()
    expect(codes).toEqual(['postcode-invalid programSchedule.programRun[0].location.zipcode'])
  })
})

test('case 35: 500 runs an item', async () => {
  const { course, codes } = await mapped({
    schedule: Array.from({ length: 501 }, (_, index) => run(`<id>${index}</id>${starts('2027-02-01')}`)).join(
      '',
    ),
  })
  expect(course?.offerings).toHaveLength(500)
  expect(codes).toEqual(['offerings-truncated programSchedule.programRun'])
})

describe('lessons', () => {
  const times = '<startTime>19:00:00</startTime><endTime>21:30:00</endTime>'
  const night = { day: 'tue', part: 'evening', from: '19:00', until: '21:30' }

  test('of a run: its days by their dates, each day of the week once; else the usual ones', async () => {
    const { course, codes } = await mapped({
      schedule:
        `<genericProgramRun><courseDay><id>u</id><dayOfTheWeek>Saturday</dayOfTheWeek></courseDay></genericProgramRun>` +
        run(
          `<id>a</id>${starts('2027-02-02')}<courseDay><id>1</id><date>2027-02-02</date>${times}</courseDay><module><courseDay><id>2</id><date>2027-02-09</date>${times}</courseDay></module>`,
        ) +
        run(`<id>b</id>${starts('2027-03-01')}`),
    })
    expect(course?.offerings.map(({ lessons }) => lessons)).toEqual([[night], undefined])
    expect(course?.lessons).toEqual([{ day: 'sat', part: null, from: null, until: null }])
    expect(codes).toEqual([])
  })

  test('parts of the day count where there are no days; a weekend is no part of a day', async () => {
    const parts = (...words: string[]) =>
      mappedJson({ programSchedule: { genericProgramRun: { contactHoursPartOfDay: words } } })
    const { course } = await parts('morning', 'weekend')
    expect(course?.lessons).toEqual([{ day: null, part: 'morning', from: null, until: null }])
    expect((await parts('day')).course?.lessons).toBeUndefined()
  })
})
