import { describe, expect, test } from 'vitest'
import { today } from '../testing.ts'
import { ooapi5 } from './format.ts'
import { nl } from '../ooapi/testing.ts'
import { one, root } from './testing.ts'

describe('texts', () => {
  test('Dutch is chosen, the others are kept', async () => {
    const { course, codes } = await one({
      name: [{ language: 'en-GB', value: 'Name' }, ...nl('Naam')],
      description: [
        { language: 'de', value: 'D' },
        { language: 'eng', value: '**E**' },
      ],
    })
    expect(course).toMatchObject({
      title: 'Naam',
      titleLang: 'nl',
      description: { html: '<p><strong>E</strong></p>', lang: 'en' },
    })
    expect(course?.otherLanguages).toEqual([
      { field: 'title', lang: 'en', value: 'Name' },
      { field: 'description', lang: 'de', value: '<p>D</p>' },
    ])
    expect(codes).toEqual([])
  })

  test('odd types: a plain text as name, a text for a list of outcomes', async () => {
    const { course, codes } = await one({
      name: 'Gewoon tekst',
      learningOutcomes: [nl('een'), nl('twee')],
      admissionRequirements: nl('mbo 4'),
    })
    expect(course).toMatchObject({ title: 'Gewoon tekst', outcomes: 'een\ntwee', entryRequirements: 'mbo 4' })
    expect(codes).toEqual(['type-mismatch name', 'type-mismatch name[0]', 'language-missing name'])
    expect((await one({ learningOutcomes: nl('plat') })).course?.outcomes).toBe('plat')
  })

  test('no name: missing-title', async () => {
    for (const name of [[], null, nl(' <b></b> ')])
      expect((await one({ name })).rejects).toEqual(['missing-title program:i1'])
  })
})

describe('provider (ruling 41)', () => {
  const faculty = { organizationId: 'o2', organizationType: 'faculty', name: nl('Faculteit'), parent: 'o1' }
  const mapping = { mappingVersion: 1, provider: { name: 'Uit de mapping', type: 'hbo' } }
  const provider = {
    id: 'o1',
    name: 'Hogeschool Zuidrand',
    kvk: '12345678',
    institutionCode: '00AA',
    url: 'https://zuidrand.example',
  }

  test.each([
    ['an object that is the root', root, {}],
    ['an object with its parent inside', { ...faculty, parent: root }, {}],
    ['an id, and a parent by id', 'o2', { '/organizations': [faculty, root] }],
    [
      'an object with a parent by id',
      { organizationType: 'school', parent: 'o2' },
      { '/organizations': [faculty, root] },
    ],
    ['an object with nothing but its id', { organizationId: 'o2' }, { '/organizations': [faculty, root] }],
  ])('%s', async (_name, organization, collections) => {
    const { course, codes } = await one(
      { organization, sector: 'higher professional education' },
      { collections },
    )
    expect(course?.provider).toMatchObject({ ...provider, type: 'hbo' })
    expect(codes).toEqual([])
  })

  test('a parent that is not there: the highest that is', async () => {
    const { course, codes } = await one({ organization: { ...faculty, parent: 'weg' } })
    expect(course?.provider.name).toBe('Faculteit')
    expect(codes).toEqual(['not-found-reference organization.parent'])
  })

  test('parents in a circle end', async () => {
    const collections = {
      '/organizations': [
        { ...faculty, parent: 'o3' },
        { ...faculty, organizationId: 'o3', parent: 'o2' },
      ],
    }
    expect((await one({ organization: 'o2' }, { collections })).course?.provider.name).toBe('Faculteit')
  })

  test('named but not there: the mapping, else missing-provider; none named: the same', async () => {
    expect(await one({ organization: 'weg' }, { mapping })).toMatchObject({
      course: { provider: { name: 'Uit de mapping', type: 'hbo' } },
      codes: ['not-found-reference organization'],
    })
    expect(await one({ organization: 'weg' })).toMatchObject({
      rejects: ['missing-provider program:i1'],
      codes: ['not-found-reference organization'],
    })
    expect(await one({ organization: null }, { mapping })).toMatchObject({
      course: { provider: { name: 'Uit de mapping' } },
      codes: [],
    })
    expect((await one({ organization: undefined })).rejects).toEqual(['missing-provider program:i1'])
  })

  test('ruling 63: a mapping holds the provider and nothing else', () => {
    expect(ooapi5.checkMapping(mapping)).toEqual([])
    expect(ooapi5.checkMapping(null)).toEqual([])
    expect(ooapi5.checkMapping({ ...mapping, fields: {} })).toHaveLength(1)
    expect(ooapi5.checkMapping({ mappingVersion: 1 })).toHaveLength(1)
  })
})

describe('visible (ruling 50)', () => {
  test.each([
    [{ validFrom: today }, []],
    [{ validFrom: '2026-11-25' }, ['not-yet-valid program:i1']],
    [{ validTo: '2026-11-25' }, []],
    [{ validTo: today }, ['expired program:i1']],
    [{ validTo: today, name: null }, ['expired program:i1']],
    [{ validFrom: '31-2-2027' }, []],
    [{ timelineOverrides: [{ validFrom: '2030-01-01', program: { name: nl('Later') } }] }, []],
  ])('%j', async (own, rejects) => {
    expect((await one(own)).rejects).toEqual(rejects)
  })
})
