import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await t.db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.municipality (code, name) values
      ('0344', 'Utrecht'), ('0355', 'Zeist'), ('0310', 'De Bilt'), ('0317', 'Eemnes'), ('0796', '''s-Hertogenbosch'),
      ('0311', 'Breukelen')`
    await sql`insert into catalogue.region_membership (municipality, region, region_name, valid_from, valid_until) values
      ('0344', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01', null),
      ('0355', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01', null),
      ('0310', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01', null),
      ('0796', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01', null),
      ('0311', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01', '2019-01-01'),
      ('0317', 'gooi-en-vechtstreek', 'Gooi en Vechtstreek', '2015-01-01', null)`
  })
})
afterAll(() => t.close())

test('the regions of today by name, with their municipalities and the desks that are known', async () => {
  const answer = await t.app.inject('/v1/regions')
  expect(answer.headers['cache-control']).toBe('public, max-age=300')
  const { items } = answer.json<{ items: { code: string; municipalities: { name: string }[] }[] }>()
  expect(items.map(({ code }) => code)).toEqual(['gooi-en-vechtstreek', 'midden-utrecht'])
  expect(items[0]).toMatchObject({ municipalities: [{ code: '0317', name: 'Eemnes' }], desks: [] })
  expect(items[1]).toMatchObject({
    name: 'Midden-Utrecht',
    desks: [
      { id: 'leerwerkloket-utrecht', region: { code: 'midden-utrecht' }, acceptsDigitalReferral: true },
    ],
  })
  // A municipality that no longer exists is left out, and 's-Hertogenbosch stands at the h.
  expect(items[1]!.municipalities.map(({ name }) => name)).toEqual([
    'De Bilt',
    "'s-Hertogenbosch",
    'Utrecht',
    'Zeist',
  ])
})
