import { describe, expect, test } from 'vitest'
import { mapped } from './testing.ts'

describe('texts', () => {
  test('entities are decoded once; a description may be HTML or plain', async () => {
    const { course, codes } = await mapped({
      name: 'Lassen &amp; solderen &amp;lt;b&amp;gt;',
      abstract: 'Kort <b>en</b> goed',
      description: '<p>Met <script>x</script>&eacute;&eacute;n <b>docent</b>.</p>',
    })
    expect(course).toMatchObject({
      title: 'Lassen & solderen &lt;b&gt;',
      summary: 'Kort en goed',
      description: { html: '<p>Met één <b>docent</b>.</p>', lang: 'nl' },
    })
    expect(codes).toEqual(['html-sanitised description', 'html-sanitised abstract'])
    const plain = await mapped({ description: 'Eerst dit.\n\nDan &lt;b&gt;dat&lt;/b&gt;.' })
    expect(plain.course?.description?.html).toBe('<p>Eerst dit.</p><p>Dan dat.</p>')
  })

  test('texts with a language: Dutch is shown, the others are kept', async () => {
    const { course, codes } = await mapped({
      name: [
        { '@value': 'Welding', '@language': 'en-GB' },
        { '@value': 'Lassen', '@language': 'nl' },
      ],
    })
    expect(course).toMatchObject({ title: 'Lassen', titleLang: 'nl' })
    expect(course?.otherLanguages).toEqual([{ field: 'title', lang: 'en', value: 'Welding' }])
    expect(codes).toEqual([])
    expect((await mapped({ name: ['A', 'B'] })).codes).toEqual(['language-missing name'])
  })

  test('missing-title', async () => {
    for (const name of [undefined, null, '', ' <b> </b> ', [], { '@id': 'urn:1' }])
      expect((await mapped({ name })).rejects).toEqual(['missing-title https://school.example/a#1'])
  })
})

describe('level, award and codes', () => {
  test.each<[unknown, string | null, string[]]>([
    ['mbo niveau 4', 'mbo-4', []],
    ['MBO-4', 'mbo-4', []],
    ['secondary_vocational_education_2', 'mbo-2', []],
    [{ '@type': 'DefinedTerm', name: 'Associate degree' }, 'associate-degree', []],
    ['HBO-BA', 'bachelor', []],
    [['Beginner', 'Master'], 'master', ['unknown-level educationalLevel[0]']],
    ['hbo', null, ['level-ambiguous educationalLevel']],
    ['Beginner', null, ['unknown-level educationalLevel']],
    ['constructor', null, ['unknown-level educationalLevel']],
    ['', null, []],
    [undefined, null, []],
  ])('educationalLevel %j', async (educationalLevel, level, codes) => {
    const result = await mapped({ educationalLevel })
    expect([result.course?.level, result.course?.nlqf, result.codes]).toEqual([level, null, codes])
  })

  test('a known crebo gives level and NLQF level; an unknown one neither', async () => {
    const crebo = (value: string) => ({ '@type': 'PropertyValue', propertyID: 'crebo', value })
    const known = await mapped({ identifier: ['eigen-1', crebo('25180')], educationalLevel: 'master' })
    expect(known.course).toMatchObject({ ids: { crebo: ['25180'], feedId: 'eigen-1' } })
    expect(known.course?.level).toMatch(/^mbo-/)
    expect(known.course?.nlqf).toBe(known.course?.level?.slice(-1))
    expect(known.codes).toEqual(['level-conflict educationalLevel'])
    const unknown = await mapped({ identifier: crebo('99999'), educationalLevel: 'mbo-2' })
    expect(unknown.course).toMatchObject({ level: 'mbo-2', nlqf: null })
    expect(unknown.codes).toEqual(['unknown-crebo identifier.value'])
  })

  test.each<[unknown, string | null]>([
    ['Certificate', 'certificate'],
    ['mbo-diploma', 'mbo-diploma'],
    [{ '@type': 'EducationalOccupationalCredential', credentialCategory: 'diploma' }, 'diploma'],
    [['Een certificaat na vijf avonden', 'bewijs van deelname'], 'participation'],
    ['Na afloop krijg je een diploma', null],
  ])('ruling 19: a credential is an award only when it is an award word: %j', async (credential, award) => {
    const { course, codes } = await mapped({ educationalCredentialAwarded: credential })
    expect([course?.award, codes]).toEqual([award, []])
  })
})

describe('duration and study load (ruling 65)', () => {
  const none = { duration: null, studyLoad: null }
  test.each<[string, Record<string, unknown>, object, string[]]>([
    ['ISO 8601', { timeRequired: 'P10W' }, { duration: { value: 10, unit: 'weeks', weeks: 10 } }, []],
    [
      'timeToComplete first',
      { timeRequired: 'P10W', timeToComplete: 'P1Y6M' },
      { duration: { value: 18, unit: 'months', weeks: 78 } },
      [],
    ],
    ['words', { timeRequired: '3 dagdelen' }, { duration: { value: 1.5, unit: 'days', weeks: 0.2 } }, []],
    [
      'a number with its unit',
      { timeRequired: { value: 4, unitCode: 'MON' } },
      { duration: { value: 4, unit: 'months', weeks: 17.3 } },
      [],
    ],
    [
      'hours of work',
      { courseWorkload: 'PT40H' },
      { duration: null, studyLoad: { value: 40, unit: 'hours' } },
      [],
    ],
    [
      'hours in words',
      { courseWorkload: '16 uur', timeRequired: 'P2D' },
      { studyLoad: { value: 16, unit: 'hours' }, duration: { value: 2, unit: 'days', weeks: 0.3 } },
      [],
    ],
    [
      'other work is the duration',
      { courseWorkload: 'P6W' },
      { duration: { value: 6, unit: 'weeks', weeks: 6 }, studyLoad: null },
      [],
    ],
    [
      'unless there is one',
      { courseWorkload: 'P6W', timeRequired: 'P1D' },
      { duration: { unit: 'days' }, studyLoad: null },
      [],
    ],
    [
      'work of an instance',
      { hasCourseInstance: [{ courseWorkload: 'PT8H' }] },
      { studyLoad: { value: 8, unit: 'hours' } },
      [],
    ],
    ['unreadable', { timeRequired: 'een paar weken' }, none, ['duration-unparsable timeRequired']],
    ['hours a week', { courseWorkload: '4 uur per week' }, none, ['study-load-unparsable courseWorkload']],
    ['a bare number', { timeRequired: 6 }, none, ['duration-unparsable timeRequired']],
    [
      'credits',
      { numberOfCredits: { value: 5, unitText: 'ECTS' } },
      { studyLoad: { value: 5, unit: 'ects' } },
      [],
    ],
    ['credits of an unknown kind', { numberOfCredits: 5 }, none, []],
  ])('%s', async (_name, own, expected, codes) => {
    const result = await mapped(own)
    expect(result.course).toMatchObject(expected)
    expect(result.codes).toEqual(codes)
  })
})

describe('languages (ruling 65)', () => {
  test.each<[unknown, string[], string[]]>([
    ['nl', ['nl'], []],
    ['nl-NL', ['nl'], []],
    [['Nederlands', 'English', 'Deutsch'], ['nl', 'en', 'de'], []],
    [{ '@type': 'Language', name: 'Dutch' }, ['nl'], []],
    [{ '@type': 'Language', name: 'Nederlandse taal', alternateName: 'nl' }, ['nl'], []],
    ['Klingon', [], ['unknown-value inLanguage']],
    [undefined, [], []],
  ])('%j', async (inLanguage, languages, codes) => {
    const result = await mapped({ inLanguage })
    expect([result.course?.languages, result.codes]).toEqual([languages, codes])
  })
})

describe('mode (ruling 45)', () => {
  test.each<[Record<string, unknown>, string | null, string | null, string[]]>([
    [{ courseMode: 'Online' }, 'online', null, []],
    [{ courseMode: ['onsite', 'part-time'] }, 'classroom', 'part-time', []],
    [{ courseMode: 'blended' }, 'blended', null, []],
    [{ courseMode: ['online', 'onsite'] }, 'blended', null, []],
    [
      { courseMode: ['zweefmodus', 'full-time', 'online'] },
      'online',
      'full-time',
      ['unknown-value courseMode'],
    ],
    [{ courseMode: 'asynchronous' }, null, null, []],
    [{ educationalProgramMode: 'part-time' }, null, 'part-time', []],
    [
      { courseMode: 'online', educationalProgramMode: 'zweefmodus' },
      'online',
      null,
      ['unknown-value educationalProgramMode'],
    ],
    [{ eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode' }, 'blended', null, []],
    [{ location: { '@type': 'VirtualLocation', url: 'https://x.example' } }, 'online', null, []],
    [
      { location: [{ '@type': 'VirtualLocation' }, { '@type': 'Place', name: 'Utrecht' }] },
      'blended',
      null,
      [],
    ],
    [{ location: { '@type': 'Place', name: 'Utrecht' } }, null, null, []],
    [
      { hasCourseInstance: [{}, { courseMode: 'online' }, { courseMode: 'full-time' }] },
      'online',
      'full-time',
      [],
    ],
  ])('%j', async (own, delivery, studyForm, codes) => {
    const { course, codes: found } = await mapped(own)
    expect([course?.delivery, course?.studyForm, found]).toEqual([delivery, studyForm, codes])
  })
})

test('entry requirements and outcomes: texts or nodes, one or many', async () => {
  const { course } = await mapped({
    coursePrerequisites: ['Mbo 3', { '@type': 'AlignmentObject', targetName: 'Rekenen 2F' }],
    teaches: [{ '@type': 'DefinedTerm', name: 'lassen' }, 'solderen', 'lassen'],
    courseCode: 'LAS-1',
  })
  expect(course).toMatchObject({
    entryRequirements: 'Mbo 3\nRekenen 2F',
    outcomes: 'lassen\nsolderen',
    ids: { feedId: 'LAS-1' },
  })
})

test('entry requirements of a programme: a credential is called after its kind', async () => {
  const credential = { '@type': 'EducationalOccupationalCredential', credentialCategory: 'Havo-diploma' }
  const { course } = await mapped({
    '@type': 'EducationalOccupationalProgram',
    programPrerequisites: credential,
  })
  expect(course?.entryRequirements).toBe('Havo-diploma')
})

test('the link of a course: its own, completed by the page, else the page; another kind of link is none', async () => {
  expect((await mapped({})).course?.url).toBe('https://school.example/a')
  expect((await mapped({ '@id': 'urn:1', url: '/b' })).course?.url).toBe('https://school.example/b')
  const odd = await mapped({ '@id': 'urn:1', url: 'javascript:alert(1)' })
  expect(odd.course?.url).toBe('https://school.example/a')
  expect(odd.codes).toEqual(['url-invalid urn:1 url'])
})
