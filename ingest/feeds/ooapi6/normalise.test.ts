import { describe, expect, test } from 'vitest'
import { nl } from '../ooapi/testing.ts'
import { today } from '../testing.ts'
import { ooapi6 } from './format.ts'
import { one, root } from './testing.ts'

test('a programme and a course: source ids, names and addresses of version 6', async () => {
  const log = async (kind: 'course' | 'program') => {
    const { course, outcome } = await one({ description: null }, { kind })
    const raw = outcome.events.flatMap((event) => (event.type === 'item' ? [event.raw] : []))
    return [course?.sourceId, raw[0]?.replace(/:.*/s, '')]
  }
  expect(await log('course')).toEqual(['course:i1', '{"course"'])
  expect(await log('program')).toEqual(['program:i1', '{"programme"'])
})

test('a specification is no offer: not-a-course; other kinds of programme are', async () => {
  expect((await one({ programmeType: 'specification' })).rejects).toEqual(['not-a-course program:i1'])
  for (const programmeType of ['programme', 'minor', 'x-own', null])
    expect((await one({ programmeType })).rejects).toEqual([])
})

describe('provider (rulings 40, 41)', () => {
  const faculty = { organisationId: 'o2', organisationType: 'faculty', name: nl('Faculteit') }
  const mapping = { mappingVersion: 1, provider: { name: 'Uit de mapping', type: 'hbo' } }
  const provider = {
    id: 'o1',
    name: 'Hogeschool Zuidrand',
    type: null,
    kvk: '12345678',
    institutionCode: '00AA',
    rioOfferer: null,
    url: 'https://zuidrand.example',
  }
  const both = { '/organisations': [{ ...faculty, rootId: 'o1' }, root] }

  test.each<[string, object, Record<string, object[]>]>([
    ['an object that is the root', { organisation: root }, {}],
    ['an id', { organisation: null, organisationId: 'o1' }, both],
    ['an id whose root is an id', { organisation: undefined, organisationId: 'o2' }, both],
    ['an object with its root inside', { organisation: { ...faculty, root, rootId: 'weg' } }, {}],
    ['an object with rootId', { organisation: { ...faculty, rootId: 'o1', root: null } }, both],
    ['an object with parentId', { organisation: { ...faculty, parentId: 'o1' } }, both],
    ['an object with its parent inside', { organisation: { ...faculty, parent: root } }, {}],
    ['an object with nothing but its id', { organisation: { organisationId: 'o2' } }, both],
    ['an empty object beside an id', { organisation: {}, organisationId: 'o2' }, both],
    ['an empty root beside its id', { organisation: { ...faculty, root: {}, rootId: 'o1' } }, both],
    ['a root that names itself', { organisation: { ...root, rootId: 'o1', root: {} } }, {}],
  ])('%s', async (_name, own, collections) => {
    const { course, codes } = await one(own, { collections })
    expect(course?.provider).toEqual(provider)
    expect(codes).toEqual([])
  })

  test('one that is not in the collection is asked for by its id', async () => {
    const collections = { '/organisations': [], '/organisations/o1': [root] }
    const { course, codes } = await one({ organisation: null, organisationId: 'o1' }, { collections })
    expect([course?.provider, codes]).toEqual([provider, []])
  })

  test('a root that is not there: the highest that is', async () => {
    const { course, codes } = await one({ organisation: { ...faculty, rootId: 'weg', parentId: 'weg' } })
    expect(course?.provider.name).toBe('Faculteit')
    expect(codes).toEqual(['not-found-reference organisation.rootId'])
  })

  test('a root without a name: the highest that has one', async () => {
    const nameless = { organisationId: 'o9', organisationType: 'root', parent: {}, link: 'https://x.example' }
    expect((await one({ organisation: { ...faculty, root: nameless } })).course?.provider.name).toBe(
      'Faculteit',
    )
  })

  test('organisations in a circle end', async () => {
    const collections = {
      '/organisations': [
        { ...faculty, parentId: 'o3' },
        { ...faculty, organisationId: 'o3', parentId: 'o2' },
      ],
    }
    const { course } = await one({ organisation: null, organisationId: 'o2' }, { collections })
    expect(course?.provider.name).toBe('Faculteit')
  })

  test('named but not there, or none named: the mapping, else missing-provider', async () => {
    const lost = { organisation: null, organisationId: 'weg' }
    expect(await one(lost, { mapping })).toMatchObject({
      course: { provider: { name: 'Uit de mapping', type: 'hbo' } },
      codes: ['not-found-reference organisationId'],
    })
    expect(await one(lost)).toMatchObject({ rejects: ['missing-provider program:i1'] })
    const none = { organisation: null, organisationId: null }
    expect(await one(none, { mapping })).toMatchObject({
      course: { provider: { name: 'Uit de mapping' } },
      codes: [],
    })
    expect(await one(none)).toMatchObject({ rejects: ['missing-provider program:i1'], codes: [] })
  })

  test('type and offerer code from the RIO consumer, an object or one of a list', async () => {
    const rio = {
      consumerKey: 'rio',
      sector: 'higher_professional_education',
      educationOffererCode: '100A001',
    }
    for (const consumer of [rio, [{ consumerKey: 'x' }, rio]])
      expect((await one({ consumer })).course?.provider).toMatchObject({ type: 'hbo', rioOfferer: '100A001' })
    expect((await one({ consumers: [rio] })).course?.provider).toMatchObject({ type: 'hbo' })
    expect((await one({ consumer: { ...rio, consumerKey: 'x' } })).course?.provider.type).toBeNull()
    expect(await one({ consumer: [{ ...rio, sector: 'x-volks' }] })).toMatchObject({
      course: { provider: { type: null } },
      codes: ['unknown-value consumer[0].sector'],
    })
    expect((await one({ consumer: 'rio' })).codes).toEqual(['type-mismatch consumer'])
  })

  test('a code of RIO in the place of the BRIN', async () => {
    const primaryCode = { codeType: 'institution_code', code: '114b529' }
    expect((await one({ organisation: { ...root, primaryCode } })).course?.provider.institutionCode).toBe(
      '114B529',
    )
    const unknown = { ...root, primaryCode: { codeType: 'institution_code', code: 'x' } }
    expect((await one({ organisation: unknown })).course?.provider.institutionCode).toBeNull()
  })

  test('ruling 63: a mapping holds the provider and nothing else', () => {
    expect(ooapi6.checkMapping(mapping)).toEqual([])
    expect(ooapi6.checkMapping(null)).toEqual([])
    expect(ooapi6.checkMapping({ ...mapping, fields: {} })).toHaveLength(1)
  })
})

describe('visible (ruling 50): date-times, in Amsterdam', () => {
  test.each([
    [{ validFrom: `${today}T23:59:00+01:00` }, []],
    [{ validFrom: `${today}T23:30:00Z` }, ['not-yet-valid program:i1']],
    [{ validTo: `${today}T23:30:00Z` }, []],
    [{ validTo: `${today}T00:00:00+01:00` }, ['expired program:i1']],
    [{ validTo: '2026-11-24' }, ['expired program:i1']],
    [{ validFrom: '1900-01-01T00:00:00Z', validTo: '9999-12-31T00:00:00Z' }, []],
    [{ validTo: '1999-12-31T00:00:00Z' }, ['expired program:i1']],
    [{ validFrom: '2099-01-01T00:00:00Z' }, ['not-yet-valid program:i1']],
  ])('%j', async (own, rejects) => {
    const { rejects: said, codes } = await one(own)
    expect(said).toEqual(rejects)
    expect(codes).toEqual([])
  })
})
