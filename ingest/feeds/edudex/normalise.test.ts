import { describe, expect, test } from 'vitest'
import { placesFrom } from '../../reference/places.ts'
import { runFormat, memoryFetcher } from '../testing.ts'
import { edudex } from './format.ts'
import { host, mapped, mappedJson, program } from './testing.ts'

describe('visible (ruling 56: the first reason that holds)', () => {
  const client = '<clientId clientOffer="discount">gemeente</clientId>'
  test.each([
    ['', []],
    [client, ['not-public kade:p1']],
    ['<clientId>public</clientId>', []],
    ['<clientId/>', []],
    ['<expires>1999-12-31</expires>', ['expired kade:p1']],
    ['<expires>9999-12-31T23:59:59Z</expires>', []],
    ['<inPublication>false</inPublication>', ['not-in-publication kade:p1']],
    ['<inPublication>0</inPublication>', ['not-in-publication kade:p1']],
    ['<inPublication>true</inPublication>', []],
    ['<expires>2026-11-23</expires>', ['expired kade:p1']],
    ['<expires>2026-11-24</expires>', []],
    [`<expires>2020-01-01</expires><inPublication>0</inPublication>${client}`, ['not-public kade:p1']],
    ['<expires>2020-01-01</expires><inPublication>0</inPublication>', ['not-in-publication kade:p1']],
  ])('%s', async (root, rejects) => {
    expect((await mapped({ root })).rejects).toEqual(rejects)
  })

  test('offeredUntil ends it, offeredSince in the future does not (ruling 55)', async () => {
    expect((await mapped({ classification: '<offeredUntil>2026-11-23</offeredUntil>' })).rejects).toEqual([
      'expired kade:p1',
    ])
    expect((await mapped({ classification: '<offeredSince>2027-01-01</offeredSince>' })).rejects).toEqual([])
  })

  test('in JSON', async () => {
    expect((await mappedJson({ clientId: { orgUnitId: 'gemeente' } })).rejects).toEqual([
      'not-public kade:p1',
    ])
    expect((await mappedJson({ clientId: 'public', inPublication: true, expires: null })).rejects).toEqual([])
    expect((await mappedJson({ inPublication: false })).rejects).toEqual(['not-in-publication kade:p1'])
  })
})

describe('texts', () => {
  test('languages, CDATA, entities, HTML before text', async () => {
    const { course, codes } = await mapped({
      descriptions:
        '<programName xml:lang="en">Name</programName><programName xml:lang="nl"><![CDATA[Caf&eacute; <b>beheer</b>]]></programName>' +
        '<programSummaryText xml:lang="nl">Kort &amp; goed</programSummaryText>' +
        '<programDescriptionText xml:lang="nl">Tekst</programDescriptionText><programDescriptionHtml xml:lang="nl">&lt;p&gt;HTML&lt;/p&gt;</programDescriptionHtml>' +
        '<webLink xml:lang="nl">https://x.example</webLink><subjectText><subject>admission</subject><descriptionText xml:lang="nl">Mbo 4</descriptionText></subjectText>' +
        '<subjectText><subject>tuition fee</subject><descriptionText xml:lang="nl">€ 100</descriptionText></subjectText>',
    })
    expect(course).toMatchObject({
      title: 'Café beheer',
      titleLang: 'nl',
      summary: 'Kort & goed',
      description: { html: '<p>HTML</p>', lang: 'nl' },
      url: 'https://x.example',
      entryRequirements: 'Mbo 4',
      price: { status: 'unknown' },
    })
    expect(course?.otherLanguages).toEqual([{ field: 'title', lang: 'en', value: 'Name' }])
    expect(codes).toEqual(['html-sanitised programDescriptions.programName'])
  })

  test('without HTML the plain text, as it is: no dots are added', async () => {
    const { course } = await mapped({
      descriptions:
        '<programName xml:lang="nl">T</programName><programDescriptionText xml:lang="nl">Afgebroken in het mid</programDescriptionText>',
    })
    expect(course?.description).toEqual({ html: '<p>Afgebroken in het mid</p>', lang: 'nl' })
  })

  test('a text without language is Dutch, and language-missing', async () => {
    const { course, codes } = await mapped({ descriptions: '<programName>T</programName>' })
    expect([course?.titleLang, codes]).toEqual(['nl', ['language-missing programDescriptions.programName']])
  })

  test('JSON: sets of languages, odd types', async () => {
    const { course, codes } = await mappedJson({
      programDescriptions: {
        programName: { en: 'E', nl: 'N' },
        programSummaryText: 'kaal',
        programDescriptionText: { nl: 5 },
      },
    })
    expect(course).toMatchObject({ title: 'N', summary: 'kaal', description: null })
    expect(codes).toEqual([
      'type-mismatch programDescriptions.programSummaryText',
      'language-missing programDescriptions.programSummaryText',
      'type-mismatch programDescriptions.programDescriptionText',
    ])
  })

  test('no name: missing-title', async () => {
    expect((await mapped({ descriptions: '' })).rejects).toEqual(['missing-title kade:p1'])
  })
})

describe('level, NLQF, codes: the market rule', () => {
  const nlqf = (level: string) =>
    `<nlqfRegistration><nlqfLevel>${level}</nlqfLevel><nlqfRegisterCode>123-45</nlqfRegisterCode></nlqfRegistration>`
  const crebo = (code: string, path = 'BBL') =>
    `<creboRegistration><creboCode>${code}</creboCode><learningPath>${path}</learningPath></creboRegistration>`
  test.each([
    ['bachelor', '', ['bachelor', null], []],
    ['bachelor', nlqf('6'), ['bachelor', '6'], []],
    [
      'bachelor',
      nlqf('5'),
      ['bachelor', '5'],
      ['level-conflict programExternalAcknowledgements.nlqfRegistration[0].nlqfLevel'],
    ],
    [
      'bachelor',
      '<crohoRegistration><crohoCode>34401</crohoCode></crohoRegistration>',
      ['bachelor', '6'],
      [],
    ],
    ['mbo', crebo('25078'), ['mbo-3', '3'], []],
    ['mbo niveau 4', crebo('25078'), ['mbo-3', '3'], ['level-conflict programClassification.programLevel']],
    [
      'mbo niveau 4',
      crebo('29999'),
      ['mbo-4', null],
      ['unknown-crebo programExternalAcknowledgements.creboRegistration[0].creboCode'],
    ],
    ['post-hbo', '', [null, null], ['level-ambiguous programClassification.programLevel']],
    ['hbo bachelor', '', [null, null], ['unknown-level programClassification.programLevel']],
    ['none', '', [null, null], []],
  ])('%s with %s', async (level, external, expected, codes) => {
    const { course, codes: said } = await mapped({
      classification: `<programLevel>${level}</programLevel>`,
      external,
    })
    expect([course?.level, course?.nlqf]).toEqual(expected)
    expect(said).toEqual(codes)
  })

  test('ids', async () => {
    const { course } = await mapped({
      classification:
        '<creboCode>K0123</creboCode><crohoCode>34401</crohoCode><programUUID>AAAAAAAA-0000-0000-0000-000000000000</programUUID>',
      external: `${nlqf('6')}<rioRegistration>1001O1234</rioRegistration>`,
    })
    expect(course?.ids).toEqual({
      crebo: ['K0123'],
      croho: ['34401'],
      rio: '1001O1234',
      nlqfCode: '123-45',
      feedId: 'p1',
      uuid: 'aaaaaaaa-0000-0000-0000-000000000000',
    })
  })

  test.each([
    ['BBL', 'dual'],
    ['BOL', 'full-time'],
    ['ODT', 'part-time'],
  ])('ruling 20: learning path %s wins over the form: %s', async (path, studyForm) => {
    const { course } = await mapped({
      classification: '<programForm>part-time</programForm>',
      external: crebo('25078', path),
    })
    expect(course?.studyForm).toBe(studyForm)
  })
})

test('ruling 37: a place text that is no city', async () => {
  const documents = ['Utrecht', 'in overleg'].map((text, index) =>
    program({
      ids: `<orgUnitId>kade</orgUnitId><programId>${index}</programId>`,
      classification: `<programLocation>${text}</programLocation>`,
    }),
  )
  const fetcher = memoryFetcher(() => `<catalog>${documents.join('')}</catalog>`, { contentType: 'text/xml' })
  const { courses, warnings } = await runFormat(edudex, {
    from: `${host}/c.xml`,
    fetcher,
    places: placesFrom([], ['Utrecht']),
  })
  expect(courses.map(({ location }) => [location?.city, location?.name])).toEqual([
    ['Utrecht', null],
    [null, 'in overleg'],
  ])
  expect(warnings.filter((one) => one.startsWith('location'))).toEqual([
    'location-unresolved kade:1 programClassification.programLocation[0]',
  ])
})
