import { describe, expect, test } from 'vitest'
import type { NormaliseContext } from '../format.ts'
import { mapped } from './testing.ts'

const places: NormaliseContext['places'] = {
  point: () => null,
  nearestPoint: () => null,
  isCity: (text) => text === 'Utrecht',
}

test('texts: HTML in CDATA or escaped, or a plain text; the language of the product', async () => {
  const html = await mapped(
    '<Language>EN</Language><Description><![CDATA[<h2>A</h2><p>B &eacute;</p>]]></Description>',
  )
  expect(html.course).toMatchObject({
    titleLang: 'en',
    languages: ['en'],
    description: { html: '<h3>A</h3><p>B é</p>', lang: 'en' },
  })
  const escaped = await mapped('<Description>&lt;p&gt;A &amp;amp; B&lt;/p&gt;</Description>')
  expect(escaped.course?.description).toEqual({ html: '<p>A &amp; B</p>', lang: 'nl' })
  const plain = await mapped('<Description>Regel een\n\nRegel twee</Description>')
  expect(plain.course?.description?.html).toBe('<p>Regel een</p><p>Regel twee</p>')
  expect((await mapped('<Language>Nederlands</Language>')).codes).toEqual(['unknown-value Language'])
})

describe('medium', () => {
  test.each<[string, string | null, string | null, string[]]>([
    ['<CourseMedium>open</CourseMedium>', 'classroom', null, []],
    ['<CourseMedium>elearning</CourseMedium>', 'online', null, []],
    ['<CourseMedium>E-learning</CourseMedium>', 'online', null, []],
    ['<CourseMedium>home</CourseMedium>', 'online', 'self-paced', []],
    ['<CourseMedium>open</CourseMedium><CourseMedium>elearning</CourseMedium>', 'blended', null, []],
    ['<ProductType>classroom</ProductType>', 'classroom', null, []],
    ['<CourseMedium>in-company</CourseMedium><CourseMedium>open</CourseMedium>', 'classroom', null, []],
    ['<CourseMedium>buiten</CourseMedium>', null, null, ['unknown-value CourseMedium']],
    ['<CourseMedium/>', null, null, []],
  ])('%s', async (inside, delivery, studyForm, codes) => {
    const result = await mapped(inside)
    expect([result.course?.delivery, result.course?.studyForm, result.codes]).toEqual([
      delivery,
      studyForm,
      codes,
    ])
  })

  test('in-company alone is not-public', async () => {
    for (const medium of ['in-company', 'In-Company', 'incompany'])
      expect((await mapped(`<CourseMedium>${medium}</CourseMedium>`)).rejects).toEqual(['not-public P1'])
  })
})

test.each<[string, object | null, string[]]>([
  [
    '<Duration>4</Duration><DurationUnit>months</DurationUnit>',
    { value: 4, unit: 'months', weeks: 17.3 },
    [],
  ],
  ['<Duration>1,5</Duration><DurationUnit>days</DurationUnit>', { value: 1.5, unit: 'days', weeks: 0.2 }, []],
  ['<Duration>2</Duration><DurationUnit>years</DurationUnit>', { value: 2, unit: 'years', weeks: 104 }, []],
  ['<Duration>6</Duration><DurationUnit>weeks</DurationUnit>', { value: 6, unit: 'weeks', weeks: 6 }, []],
  ['<Duration>4</Duration>', null, ['duration-unparsable Duration']],
  ['<Duration>lang</Duration><DurationUnit>days</DurationUnit>', null, ['duration-unparsable Duration']],
  ['<Duration>0</Duration><DurationUnit>days</DurationUnit>', null, ['duration-unparsable Duration']],
  ['<Duration>4</Duration><DurationUnit>manen</DurationUnit>', null, ['unknown-value DurationUnit']],
  ['<DurationUnit>days</DurationUnit>', null, []],
])('%s', async (inside, duration, codes) => {
  const result = await mapped(inside)
  expect([result.course?.duration, result.codes]).toEqual([duration, codes])
})

test('level and award: words of the lists, or nothing; never an NLQF level', async () => {
  const { course, codes } = await mapped('<Level>mbo 4</Level><Completion>Diploma</Completion>')
  expect(course).toMatchObject({ level: 'mbo-4', nlqf: null, award: 'diploma' })
  expect(codes).toEqual([])
  expect((await mapped('<Level>MBO</Level>')).codes).toEqual(['level-ambiguous Level'])
  expect((await mapped('<Level>Expert</Level>')).codes).toEqual(['unknown-level Level'])
  expect((await mapped('<Completion>Bewijs na 80% aanwezigheid</Completion>')).course?.award).toBeNull()
})

describe('starts (ruling 62)', () => {
  const starts = async (inside: string) => {
    const { course, codes } = await mapped(inside, { places })
    const shown = (course?.offerings ?? []).map(
      ({ id, start, end, dateIsFinal, location, delivery, seats }) => [
        id,
        start,
        end,
        dateIsFinal,
        location?.city ?? location?.name ?? null,
        delivery,
        seats,
      ],
    )
    return { shown, codes }
  }
  const one = '<date>2027-02-01</date><end_date>2027-03-01</end_date><place>Utrecht</place><seats>12</seats>'

  test('the element repeats, or wraps repeated ones, in either spelling', async () => {
    const expected = [null, '2027-02-01', '2027-03-01', null, 'Utrecht', null, 12]
    const repeated = `<StartingDatePlaces>${one}</StartingDatePlaces>`.repeat(2)
    expect(await starts(repeated)).toEqual({ shown: [expected, expected], codes: [] })
    const other =
      '<ID>s1</ID><Startdate>2027-02-01</Startdate><Enddate>2027-03-01</Enddate><Place>Utrecht</Place>' +
      '<MaxNumberOfSeats>12</MaxNumberOfSeats><StartdateIsMonthOnly>false</StartdateIsMonthOnly>'
    const wrapped = `<StartingDatePlaces><StartingDatePlace>${other}</StartingDatePlace><StartingDatePlace>${one}</StartingDatePlace></StartingDatePlaces>`
    expect(await starts(wrapped)).toEqual({ shown: [['s1', ...expected.slice(1)], expected], codes: [] })
    expect(await starts('<StartingDatePlaces/><StartingDatePlaces> </StartingDatePlaces>')).toEqual({
      shown: [],
      codes: [],
    })
  })

  test('a month is no final date, a guaranteed start is', async () => {
    const dates = (inside: string, more = '') =>
      starts(`<StartingDatePlaces>${inside}</StartingDatePlaces>${more}`).then(({ shown, codes }) => [
        ...(shown[0]?.slice(1, 4) ?? []),
        ...codes,
      ])
    const month = (value: string) => `<StartdateIsMonthOnly>${value}</StartdateIsMonthOnly>`
    expect(await dates('<date>2027-02-01</date>', month('yes'))).toEqual(['2027-02-01', null, false])
    expect(await dates(`<date>2027-02</date>${month('1')}`)).toEqual(['2027-02-01', null, false])
    expect(await dates(`<date>2027-02-01</date>${month('no')}`, month('true'))).toEqual([
      '2027-02-01',
      null,
      null,
    ])
    expect(await dates('<date>2027-02-01</date><guaranteed_start>true</guaranteed_start>')).toEqual([
      '2027-02-01',
      null,
      true,
    ])
    expect(await dates('<date>2027-02</date>')).toEqual(['date-invalid StartingDatePlaces[0].date'])
    expect(await dates('<date>2027-02-01</date>', month('soms'))).toEqual([
      '2027-02-01',
      null,
      null,
      'unknown-value StartdateIsMonthOnly',
    ])
  })

  test('online has no place; an unknown place stays a text', async () => {
    const online = await starts(`<StartingDatePlaces>${one}<online>yes</online></StartingDatePlaces>`)
    expect(online.shown[0]?.slice(4, 6)).toEqual([null, 'online'])
    const odd = await starts(
      '<StartingDatePlaces><date>2027-02-01</date><place>Zaal 3</place></StartingDatePlaces>',
    )
    expect([odd.shown[0]?.[4], odd.codes]).toEqual([
      'Zaal 3',
      ['location-unresolved StartingDatePlaces[0].place'],
    ])
  })

  test('a date that cannot be used leaves the start out', async () => {
    const bad = ['01-02-2027', '2027-02-30', '1-2-27', '2050-01-01'].map(
      (date) => `<StartingDatePlaces><date>${date}</date></StartingDatePlaces>`,
    )
    const early =
      '<StartingDatePlaces><date>2027-02-01</date><end_date>2027-01-01</end_date></StartingDatePlaces>'
    const { shown, codes } = await starts(bad.join('') + early)
    expect(shown).toEqual([])
    expect(codes.map((code) => code.split(' ')[0])).toEqual([
      'date-invalid',
      'date-invalid',
      'date-ambiguous',
      'date-implausible',
      'end-before-start',
    ])
  })
})
