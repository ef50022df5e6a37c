import type { FoundOccupations, OccupationDetail } from '@stapwijzer/shared/api/occupations.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { someOccupation, someSkill, storeTaxonomy } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const find = async (q: string) =>
  (await t.app.inject(`/v1/occupations?q=${encodeURIComponent(q)}`)).json<FoundOccupations>().items

test('without a taxonomy nothing is found and nothing breaks', async () => {
  expect(await find('kok')).toEqual([])
  expect((await t.app.inject('/v1/occupations/kok')).statusCode).toBe(404)
})

test('a taxonomy that is loaded while the server runs is found, with its skills', async () => {
  await storeTaxonomy(t.db, {
    occupations: [
      someOccupation({
        id: 'kok',
        label: 'kok',
        altLabels: ['chef-kok'],
        description: 'Kookt.',
        iscoCode: '5120',
      }),
      someOccupation({ id: 'ober', label: 'ober' }),
      someOccupation({ id: 'kokkin', label: 'kokkin', retired: true }),
    ],
    skills: [
      someSkill({ id: 'snijden', label: 'groente snijden' }),
      someSkill({ id: 'plan', label: 'plan menus', lang: 'en' }),
      someSkill({ id: 'bakken', label: 'bakken' }),
    ],
    relations: [
      ['kok', 'snijden', true],
      ['kok', 'bakken', true],
      ['kok', 'plan', false],
    ],
  })
  expect((await find('kok')).map(({ id }) => id)).toEqual(['kok'])
  const branch = (await t.app.inject('/v1/occupations?q=ik+werk+in+de+horeca')).json<FoundOccupations>()
  expect(branch).toMatchObject({ branch: 'horeca', items: [{ id: 'kok' }] })
  expect(await find('huisvrouw')).toEqual([])
  const kok = (await t.app.inject('/v1/occupations/kok')).json<OccupationDetail>()
  expect(kok).toEqual({
    id: 'kok',
    uri: 'urn:test:occupation:kok',
    label: 'kok',
    altLabels: ['chef-kok'],
    description: 'Kookt.',
    iscoCode: '5120',
    essentialSkills: [
      { id: 'bakken', uri: 'urn:test:skill:bakken', label: 'bakken', lang: 'nl' },
      { id: 'snijden', uri: 'urn:test:skill:snijden', label: 'groente snijden', lang: 'nl' },
    ],
    optionalSkills: [{ id: 'plan', uri: 'urn:test:skill:plan', label: 'plan menus', lang: 'en' }],
    retired: false,
  })
})

test('a retired occupation keeps its address and is not found', async () => {
  const gone = (await t.app.inject('/v1/occupations/kokkin')).json<OccupationDetail>()
  expect(gone).toMatchObject({ label: 'kokkin', retired: true })
  expect((await find('kokkin')).map(({ id }) => id)).not.toContain('kokkin')
})

test('q is asked for, and limit is 1 to 50', async () => {
  for (const [query, path] of [
    ['', 'q'],
    ['?q=', 'q'],
    ['?q=kok&limit=0', 'limit'],
    ['?q=kok&limit=51', 'limit'],
    [`?q=${'a'.repeat(501)}`, 'q'],
  ]) {
    const answer = await t.app.inject(`/v1/occupations${query}`)
    expect(answer.statusCode, query).toBe(400)
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toEqual([path])
  }
})
