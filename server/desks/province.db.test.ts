/** The desks of all 26 municipalities of the province, by the geography that comes with the product. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'

const table = new URL('../../ingest/reference/geo/municipalities.tsv', import.meta.url)
const kebab = (name: string) => name.toLowerCase().replaceAll(' ', '-')

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  const [, ...lines] = readFileSync(table, 'utf8').trim().split('\n')
  await t.db.tx('ingest', async ({ sql }) => {
    for (const [code = '', name = '', region = ''] of lines.map((line) => line.split('\t'))) {
      await sql`insert into catalogue.municipality (code, name) values (${code}, ${name})`
      await sql`insert into catalogue.region_membership (municipality, region, region_name, valid_from)
        values (${code}, ${kebab(region)}, ${region}, '2015-01-01')`
    }
  })
})
afterAll(() => t.close())

const midden =
  'Midden-Utrecht: Leerwerkloket regio Utrecht (https://middenutrechtwerktdoor.nl), takes referrals'
const amersfoort =
  'Amersfoort: Werkcentrum regio Amersfoort (https://werkcentrumregioamersfoort.nl), takes referrals'
const foodValley = 'FoodValley: Leerwerkloket FoodValley (https://kiesjekans.nl), takes referrals'
const national = (region: string) => `${region}: Werkcentrum (https://werkcentrum.nl)`

test.each([
  ['0307', 'Amersfoort', amersfoort],
  ['0308', 'Baarn', amersfoort],
  ['0312', 'Bunnik', midden],
  ['0313', 'Bunschoten', amersfoort],
  ['0310', 'De Bilt', midden],
  ['0736', 'De Ronde Venen', national('Groot Amsterdam')],
  ['0317', 'Eemnes', national('Gooi en Vechtstreek')],
  ['0321', 'Houten', midden],
  ['0353', 'IJsselstein', midden],
  ['0327', 'Leusden', amersfoort],
  ['0331', 'Lopik', midden],
  ['0335', 'Montfoort', midden],
  ['0356', 'Nieuwegein', midden],
  ['0589', 'Oudewater', midden],
  ['0339', 'Renswoude', foodValley],
  ['0340', 'Rhenen', foodValley],
  ['0342', 'Soest', amersfoort],
  ['1904', 'Stichtse Vecht', midden],
  ['0344', 'Utrecht', midden],
  ['1581', 'Utrechtse Heuvelrug', midden],
  ['0345', 'Veenendaal', foodValley],
  ['1961', 'Vijfheerenlanden', national('Gorinchem')],
  ['0352', 'Wijk bij Duurstede', midden],
  ['0632', 'Woerden', midden],
  ['0351', 'Woudenberg', amersfoort],
  ['0355', 'Zeist', midden],
])('%s %s → %s', async (code, name, expected) => {
  const { region, fallback, items } = (await t.app.inject(`/v1/desks?municipality=${code}`)).json<{
    region: { name: string }
    fallback: boolean
    items: { name: string; acceptsDigitalReferral: boolean; channels: { value: string }[] }[]
  }>()
  const said = items.map((desk) => {
    const ways = desk.channels.map(({ value }) => value).join(', ')
    return `${desk.name} (${ways})${desk.acceptsDigitalReferral ? ', takes referrals' : ''}`
  })
  expect(`${region.name}: ${said.join('; ')}`).toBe(expected)
  expect(fallback).toBe(!expected.includes('takes referrals'))
  const [stored] = await t.db.read(
    'app',
    ({ sql }) => sql`select name from catalogue.municipality where code = ${code}`,
  )
  expect(stored).toEqual({ name })
})
