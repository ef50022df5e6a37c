import { describe, expect, test } from 'vitest'
import { mapped, mappedJson } from './testing.ts'

const each = (name: string, values: readonly string[]) =>
  values.map((value) => `<${name}>${value}</${name}>`).join('')

describe('delivery and form (ruling 53)', () => {
  const forms = (...values: string[]) => ({ classification: each('programForm', values) })
  test.each([
    [
      { classification: '<fullyOnline>true</fullyOnline><programForm>part-time</programForm>' },
      'online',
      'part-time',
      null,
    ],
    [
      { root: '<programBasicProfile><location>fully online</location></programBasicProfile>' },
      'online',
      null,
      null,
    ],
    [
      { root: '<programBasicProfile><location>blended</location></programBasicProfile>' },
      'blended',
      null,
      null,
    ],
    [{ curriculum: each('instructionMode', ['lecture', 'blended learning']) }, 'blended', null, null],
    [forms('e-learning'), 'online', null, null],
    [forms('distance learning', 'virtual classroom'), 'online', null, null],
    [forms('virtual classroom', 'evening education'), 'blended', 'part-time', true],
    [forms('e-learning', 'dual'), 'blended', 'dual', null],
    [forms('full-time'), null, 'full-time', null],
    [{ classification: '<programType>internship</programType>' }, 'workplace', null, null],
    [{ classification: '<programType>self study</programType>' }, null, 'self-paced', null],
    [
      {
        root: '<programBasicProfile><schedule>own pace</schedule></programBasicProfile>',
        ...forms('part-time'),
      },
      null,
      'self-paced',
      null,
    ],
    [{ curriculum: each('instructionMode', ['classroom teaching']) }, 'classroom', null, null],
    [
      { schedule: '<genericProgramRun><location><city>Utrecht</city></location></genericProgramRun>' },
      'classroom',
      null,
      null,
    ],
    [{ classification: '<programLocation>Utrecht</programLocation>' }, null, null, null],
    [{ curriculum: each('instructionMode', ['lecture']) }, null, null, null],
  ])('%#: %j', async (parts, delivery, studyForm, evening) => {
    const { course, codes } = await mapped(parts)
    expect([course?.delivery, course?.studyForm, course?.evening]).toEqual([delivery, studyForm, evening])
    expect(codes).toEqual([])
  })

  test('values of no list are named', async () => {
    const { codes } = await mapped({
      ...forms('thuis'),
      curriculum: each('instructionMode', ['zingen']),
      root: '<programBasicProfile><location>hier</location></programBasicProfile>',
    })
    expect(codes).toEqual([
      'unknown-value programClassification.programForm[0]',
      'unknown-value programCurriculum.instructionMode[0]',
      'unknown-value programBasicProfile.location',
    ])
  })
})

describe('load, duration, language', () => {
  const duration = (unit: string, number: string) =>
    `<programDuration unit="${unit}">${number}</programDuration>`
  test.each([
    [
      {
        classification: `<credits system="ECTS">5</credits>${duration('week', '10')}`,
        curriculum: '<studyLoad period="program">140</studyLoad>',
      },
      { value: 5, unit: 'ects' },
      [],
    ],
    [
      {
        classification: '<credits system="PE">5</credits>',
        curriculum: '<studyLoad period="week">8</studyLoad><studyLoad period="program">140</studyLoad>',
      },
      { value: 140, unit: 'hours' },
      [],
    ],
    [
      { classification: duration('week', '10'), curriculum: '<studyLoad period="week">8</studyLoad>' },
      { value: 80, unit: 'hours' },
      [],
    ],
    [
      { classification: duration('month', '3'), curriculum: '<studyLoad period="week">8</studyLoad>' },
      null,
      ['study-load-unparsable programCurriculum.studyLoad.week'],
    ],
  ])('%#', async (parts, studyLoad, codes) => {
    const { course, codes: said } = await mapped(parts)
    expect(course?.studyLoad).toEqual(studyLoad)
    expect(said).toEqual(codes)
  })

  test('ruling 52: credits with their system as attribute or as element', async () => {
    for (const credits of [
      '<credits system="ECTS">7.5</credits>',
      '<credits><system>ECTS</system><credits>7.5</credits></credits>',
    ]) {
      const { course, codes } = await mapped({ classification: credits })
      expect(course?.studyLoad).toEqual({ value: 7.5, unit: 'ects' })
      expect(codes).toEqual([])
    }
  })

  test('ruling 52: duration in XML and JSON; another unit is unparsable', async () => {
    expect((await mapped({ classification: duration('month', '4') })).course?.duration).toEqual({
      value: 4,
      unit: 'months',
      weeks: 17.3,
    })
    expect(
      (
        await mappedJson({
          programClassification: { orgUnitId: 'kade', programId: 'p1', programDuration: { months: 4 } },
        })
      ).course?.duration,
    ).toMatchObject({ value: 4, unit: 'months' })
    const both = { orgUnitId: 'kade', programId: 'p1', programDuration: { years: 1, months: 6, weeks: 0 } }
    expect((await mappedJson({ programClassification: both })).course?.duration).toMatchObject({
      value: 18,
      unit: 'months',
    })
    for (const raw of [duration('quarter', '4'), duration('week', '0'), duration('week', 'tien')])
      expect(await mapped({ classification: raw })).toMatchObject({
        course: { duration: null },
        codes: expect.arrayContaining([
          'duration-unparsable programClassification.programDuration',
        ]) as unknown,
      })
  })

  test('languages: as element, attribute or text; missing is Dutch', async () => {
    const languages = async (curriculum: string) => (await mapped({ curriculum })).course?.languages
    expect(
      await languages(
        '<instructionLanguage><languageCode>en</languageCode><percentage>100</percentage></instructionLanguage>',
      ),
    ).toEqual(['en'])
    expect(
      await languages(
        '<instructionLanguage languageCode="de" percentage="50"/><instructionLanguage percentage="50">nl</instructionLanguage>',
      ),
    ).toEqual(['de', 'nl'])
    expect(await languages('')).toEqual(['nl'])
  })
})

describe('sector: the theme, else one field of all branches', () => {
  test.each([
    [{ theme: ['finance'], targetSector: ['Q'] }, '04'],
    [{ theme: ['hobbies and leisure'], targetSector: ['Q'] }, null],
    [{ targetSector: ['G', 'K'] }, '04'],
    [{ targetSector: ['G', 'Q'] }, null],
    [{ targetSectorSBI: '86' }, '09'],
    [{ targetSectorSBI: '01131' }, '08'],
    [{ targetSector: ['Q'], targetSectorSBI: '8610' }, '09'],
  ])('%j: %s', async (own, expected) => {
    const { course, codes } = await mappedJson({
      programClassification: { orgUnitId: 'kade', programId: 'p1', ...own },
    })
    expect([course?.sector, codes]).toEqual([expected, []])
  })
  test('a code that is none is reported', async () => {
    const { codes } = await mappedJson({
      programClassification: { orgUnitId: 'kade', programId: 'p1', targetSectorSBI: '8' },
    })
    expect(codes).toEqual(['unknown-value programClassification.targetSectorSBI'])
  })
})
