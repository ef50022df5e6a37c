import { describe, expect, test } from 'vitest'
import { code, one } from './testing.ts'

const opleiding = (own: object) => ({ volledigeNaam: 'Kok', ...own })

describe('title, description, names', () => {
  test.each([
    ['its own name', { eigennaam: ' Kok\n<b>plus</b> ' }, 'Kok plus'],
    ['the programme when it has none', { eigennaam: null }, 'Kok'],
    ['the programme when its own is empty', { eigennaam: ' ' }, 'Kok'],
  ])('%s', async (_name, own, title) => {
    const { course } = await one(own, { opleiding: opleiding({}) })
    expect([course?.title, course?.titleLang]).toEqual([title, 'nl'])
  })
  test('neither: missing-title', async () => {
    expect((await one({ eigennaam: null })).rejects).toEqual([`missing-title ${code(1)}`])
  })
  test('names in other languages are kept', async () => {
    const { course } = await one({ eigennaamEngels: 'Cook', eigennaamDuits: 'Koch' })
    expect(course?.otherLanguages).toEqual([
      { field: 'title', lang: 'en', value: 'Cook' },
      { field: 'title', lang: 'de', value: 'Koch' },
    ])
    const international = opleiding({ internationaleNaamEngels: 'Cook' })
    const second = await one({ eigennaam: null }, { opleiding: international })
    expect(second.course?.otherLanguages).toEqual([{ field: 'title', lang: 'en', value: 'Cook' }])
  })
  test('the description is plain text: its lines stay, its markup goes', async () => {
    const { course, codes } = await one({ omschrijving: 'Eén & twee\n\n<script>x</script>drie\nvier' })
    expect(course?.description).toEqual({ html: '<p>Eén &amp; twee</p><p>drie<br>vier</p>', lang: 'nl' })
    expect(codes).toEqual(['html-sanitised omschrijving'])
  })
})

describe('provider', () => {
  const aanbieder = { code: '100A001', naam: 'ROC Zuidrand' }
  test('name and code of the offerer', async () => {
    const { course } = await one({}, { aanbieder })
    expect(course?.provider).toMatchObject({
      id: '100A001',
      name: 'ROC Zuidrand',
      rioOfferer: '100A001',
      type: 'mbo',
    })
  })
  test('a code of another form is not kept as one', async () => {
    const { course, codes } = await one({}, { aanbieder: { code: '100B001', naam: 'ROC Zuidrand' } })
    expect(course?.provider).toMatchObject({ id: 'roc-zuidrand', rioOfferer: null })
    expect(codes).toEqual(['unknown-value onderwijsaanbieder.code'])
  })
  test.each([[null], [{ code: '100A001' }], [['ROC']]])('%j is none: missing-provider', async (none) => {
    expect((await one({}, { aanbieder: none })).rejects).toEqual([`missing-provider ${code(1)}`])
  })
  test.each([
    ['AANGEBODENMBOOPLEIDING', null, 'mbo'],
    ['AANGEBODENMBOOPLEIDINGSONDERDEEL', null, 'mbo'],
    ['AANGEBODENHOOPLEIDING', 'HBO-AD', 'hbo'],
    ['AANGEBODENHOOPLEIDING', 'WO-PM', 'wo'],
    ['AANGEBODENHOOPLEIDINGSONDERDEEL', 'HBO-O', 'hbo'],
    ['AANGEBODENHOOPLEIDING', null, null],
    ['AANGEBODENPARTICULIEREOPLEIDING', 'HBO-BA', 'private'],
    ['AANGEBODENVAVOOPLEIDING', 'VO-HAVO', null],
  ])('%s of level %s: type %s', async (type, niveau, expected) => {
    const { course } = await one({ type }, { opleiding: opleiding({ niveau }) })
    expect(course?.provider.type).toBe(expected)
  })
})

describe('what is shown (ruling 58)', () => {
  test.each(['BO', 'SO', 'VSO', 'VO'])('AANGEBODEN%sOPLEIDING: not-lifelong-learning', async (kind) => {
    const { rejects } = await one({ type: `AANGEBODEN${kind}OPLEIDING`, einddatum: '2020-01-01' })
    expect(rejects).toEqual([`not-lifelong-learning ${code(1)}`])
  })
  test.each([
    ['2026-11-24', true],
    ['2026-11-23', true],
    ['1998-08-01', true],
    ['2026-11-25', false],
    ['2099-01-01', false],
    [null, false],
  ])('einddatum %s: gone is %s', async (einddatum, gone) => {
    expect((await one({ einddatum })).rejects).toEqual(gone ? [`expired ${code(1)}`] : [])
  })
  test('a start in the future is allowed', async () => {
    expect((await one({ startdatum: '2027-08-01' })).course).toBeDefined()
  })
  test('a kind that is not in the list is shown, without a type', async () => {
    const { course, codes } = await one({ type: 'AANGEBODENINBURGERING' })
    expect(course?.provider.type).toBeNull()
    expect(codes).toEqual(['unknown-value type'])
  })
})

describe('level and NLQF level (ruling 59)', () => {
  test.each([
    [{ mboniveau: 'MBO-3', niveau: 'MBO-2' }, { niveau: 'MBO-4' }, 'mbo-3'],
    [{ niveau: 'MBO-2' }, { niveau: 'MBO-4' }, 'mbo-2'],
    [{}, { niveau: 'MBO-4' }, 'mbo-4'],
    [{}, {}, null],
  ])('%j with the programme %j: %s', async (own, programme, level) => {
    expect((await one(own, { opleiding: opleiding(programme) })).course?.level).toBe(level)
  })
  test.each([
    [{ niveau: 'HBO-AD' }, '5', []],
    [{ niveau: 'ONBEPAALD', nLQF: '4p' }, '4+', []],
    [{ nLQF: '5' }, '5', []],
    [{ niveau: 'MBO-4', nLQF: '5' }, '5', ['level-conflict opleiding.nLQF']],
    [{ niveau: 'MBO-4', nLQF: '9' }, '4', ['unknown-value opleiding.nLQF']],
    [{ niveau: 'HBO-O' }, null, ['level-ambiguous opleiding.niveau']],
    [{ niveau: 'VO-PRO' }, null, ['unknown-level opleiding.niveau']],
  ])('%j: NLQF %s', async (programme, nlqf, warnings) => {
    const { course, codes } = await one({}, { opleiding: opleiding(programme) })
    expect([course?.nlqf, codes]).toEqual([nlqf, warnings])
  })
})

describe('load, duration, languages, codes', () => {
  test.each([
    [{ studielast: 60, studielasteenheid: 'ECTS_PUNT' }, { value: 60, unit: 'ects' }, []],
    [{ studielast: 40, studielasteenheid: 'CONTACTUUR' }, { value: 40, unit: 'contact-hours' }, []],
    [{ studielast: 240, studielasteenheid: 'STUDIEPUNT' }, null, []],
    [{ studielast: 240 }, null, []],
    [{ studielast: 0, studielasteenheid: 'UUR' }, null, ['study-load-unparsable opleiding.studielast']],
  ])('ruling 60: %j', async (programme, expected, warnings) => {
    const { course, codes } = await one({}, { opleiding: opleiding(programme) })
    expect([course?.studyLoad, codes]).toEqual([expected, warnings])
  })
  test.each([
    [4, 'J', { value: 4, unit: 'years', weeks: 208 }, []],
    [4, 'M', { value: 4, unit: 'months', weeks: 17.3 }, []],
    [10, 'D', { value: 10, unit: 'days', weeks: 1.4 }, []],
    [30, 'U', { value: 30, unit: 'hours', weeks: null }, []],
    [30, null, null, ['duration-unparsable afwijkendeOpleidingsduuromvang']],
    [0, 'W', null, ['duration-unparsable afwijkendeOpleidingsduuromvang']],
    [null, 'W', null, []],
  ])('duration %s %s', async (number, unit, expected, warnings) => {
    const own = { afwijkendeOpleidingsduuromvang: number, afwijkendeOpleidingsduureenheid: unit }
    const { course, codes } = await one(own)
    expect([course?.duration, codes]).toEqual([expected, warnings])
  })
  test.each([
    ['NLD', ['nl'], []],
    [['NLD', 'ENG', 'CHI'], ['nl', 'en', 'zh'], []],
    ['fries', [], ['unknown-value voertaal[0]']],
    [undefined, [], []],
  ])('voertaal %j is one text or a list', async (voertaal, languages, warnings) => {
    const { course, codes } = await one({ voertaal })
    expect([course?.languages, codes]).toEqual([languages, warnings])
  })
  test('the ids: of the programme, of the school, of the offer', async () => {
    const own = { eigenAangebodenOpleidingsleutel: 'KOK-1' }
    const { course } = await one(own, { opleiding: opleiding({ opleidingseenheidcode: '1001O0001' }) })
    expect(course?.ids).toEqual({
      crebo: [],
      croho: [],
      rio: '1001O0001',
      nlqfCode: null,
      feedId: 'KOK-1',
      uuid: code(1),
    })
    expect(course?.sourceId).toBe(code(1))
  })
  test('the price is never known', async () => {
    const { course, warnings } = await one()
    expect(course?.price.status).toBe('unknown')
    expect(warnings).toContain(`missing-recommended ${code(1)} price`)
  })
})
