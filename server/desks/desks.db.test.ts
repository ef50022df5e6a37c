import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await t.db.tx('ingest', async ({ sql }) => {
    await sql`insert into catalogue.postcode (pc4, places, municipalities, lat, lon) values
      ('3511', '{Utrecht}', '{0344}', 52.09, 5.11), ('3520', '{Utrecht}', '{0344}', 52.08, 5.11),
      ('3755', '{Eemnes}', '{0317}', 52.25, 5.25), ('4131', '{Vianen}', '{1961}', 51.99, 5.09),
      ('3861', '{Nijkerk}', '{0267}', 52.22, 5.48), ('3981', '{Bunnik,Zeewolde}', '{9999,0344}', 52.06, 5.19)`
    await sql`insert into catalogue.region_membership (municipality, region, region_name, valid_from, valid_until) values
      ('0344', 'midden-utrecht', 'Midden-Utrecht', '2015-01-01', null),
      ('0317', 'gooi-en-vechtstreek', 'Gooi en Vechtstreek', '2015-01-01', null),
      ('1961', 'gorinchem', 'Gorinchem', '2015-01-01', null), ('0267', 'amersfoort', 'Amersfoort', '2015-01-01', null),
      ('0318', 'oud', 'Oud', '2015-01-01', '2020-01-01')`
  })
})
afterAll(() => t.close())

async function desks(query: string): Promise<Record<string, unknown>> {
  const answer = await t.app.inject(`/v1/desks?${query}`)
  return { ...answer.json<Record<string, unknown>>(), status: answer.statusCode }
}

test('the desk of a postcode, in every way to write one', async () => {
  for (const postcode of ['3511', '3511AB', '3511%20ab', '3511+AB', '%203511ab']) {
    expect(await desks(`postcode=${postcode}`), postcode).toMatchObject({
      status: 200,
      region: { code: 'midden-utrecht', name: 'Midden-Utrecht' },
      fallback: false,
      consentTextVersion: expect.any(String) as string,
      items: [{ id: 'leerwerkloket-utrecht', type: 'leerwerkloket', acceptsDigitalReferral: true }],
    })
  }
})

test('a region does not follow the province, and where no desk is known the national page stands in', async () => {
  expect(await desks('postcode=3755')).toMatchObject({
    region: { code: 'gooi-en-vechtstreek' },
    fallback: true,
    items: [{ type: 'national', region: null, acceptsDigitalReferral: false }],
  })
  expect(await desks('municipality=1961')).toMatchObject({ region: { name: 'Gorinchem' }, fallback: true })
  expect(await desks('postcode=3861')).toMatchObject({ region: { code: 'amersfoort' }, fallback: false })
})

test('a number outside the table takes the nearest one with the same first two digits, else 400', async () => {
  expect(await desks('postcode=3599')).toMatchObject({ status: 200, region: { code: 'midden-utrecht' } })
  expect(await desks('postcode=3999')).toMatchObject({ status: 200, region: { code: 'midden-utrecht' } })
  expect(await desks('postcode=9999')).toMatchObject({
    status: 400,
    errors: [{ in: 'query', path: 'postcode' }],
  })
})

test('a day: the region of then, and 404 only for what never was a municipality', async () => {
  expect(await desks('municipality=0267&asOf=2022-12-31')).toMatchObject({
    region: { code: 'amersfoort' },
    fallback: true,
  })
  expect(await desks('municipality=0318&asOf=2019-01-01')).toMatchObject({ region: { code: 'oud' } })
  expect(await desks('municipality=0318')).toMatchObject({ status: 200, region: null, fallback: true })
  expect(await desks('municipality=9999')).toMatchObject({ status: 404 })
})

test.each([
  ['', ['postcode']],
  ['postcode=3511&municipality=0344', ['municipality']],
  ['postcode=0999', ['postcode']],
  ['postcode=0000', ['postcode']],
  ['postcode=35110', ['postcode']],
  ['postcode=3511A', ['postcode']],
  ['postcode=', ['postcode']],
  ['postcode=3511&postcode=3512', ['postcode']],
  ['municipality=344', ['municipality']],
  ['municipality=abcd', ['municipality']],
  ['municipality=0344&asOf=2014-12-31', ['asOf']],
  ['municipality=0344&asOf=2036-01-01', ['asOf']],
  ['municipality=0344&asOf=2026-02-30', ['asOf']],
  ['plaats=Utrecht&asOf=x', ['asOf', 'plaats', 'postcode']],
])('400 names every problem once: %s', async (query, paths) => {
  const answer = await desks(query)
  expect(answer.status).toBe(400)
  expect((answer.errors as { path: string }[]).map(({ path }) => path).sort()).toEqual(paths)
})
