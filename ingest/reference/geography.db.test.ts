/** Loading reference geography into a real database: what is shipped, and files in the form of the official tables. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placeOfPostcode, pointOfPostcode, regionOfMunicipality } from '@stapwijzer/shared/db/geography.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadPostcodes, loadRegions } from './official.ts'
import { loadShippedGeography, shippedMunicipalities, shippedRanges } from './shipped.ts'

let db: TestDatabase
let folder: string
beforeAll(async () => {
  db = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stapwijzer-geo-'))
})
afterAll(async () => {
  await db.drop()
  await rm(folder, { recursive: true })
})
beforeEach(() =>
  db.tx('ingest', async ({ sql }) => {
    await sql`truncate catalogue.postcode, catalogue.region_membership, catalogue.municipality, catalogue.reference_load`
  }),
)

const postcodeLine = (pc4: number) =>
  `NL\t${pc4}\tUtrecht\tUtrecht\t09\tGemeente Utrecht\t0344\t\t\t52.5\t5.5\t`
async function file(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}
const postcodeFile = () =>
  file('postcodes.txt', Array.from({ length: 150 }, (_, index) => postcodeLine(3511 + index)).join('\n'))
const regionFile = (year: number, gemeenten: Record<string, string>) =>
  file(
    `regions-${year}.json`,
    JSON.stringify({ _bron: { titel: `Gebieden in Nederland ${year}` }, gemeenten }),
  )

const stamps = () =>
  db.read(
    'ingest',
    ({ sql }) => sql`select name, loaded_at, hash, rows from catalogue.reference_load order by name`,
  )
const regionOf = (code: string, asOf: string) =>
  db.read('ingest', (tx) => regionOfMunicipality(tx, code, asOf))

test('the shipped geography: 26 municipalities of the province and their neighbours, each with a region', async () => {
  await loadShippedGeography(db)
  const before = await stamps()
  await loadShippedGeography(db)
  expect(await stamps()).toEqual(before)
  expect(await regionOf('0344', '2026-11-24')).toEqual({ code: 'midden-utrecht', name: 'Midden-Utrecht' })
  expect((await regionOf('0317', '2026-11-24'))?.code).toBe('gooi-en-vechtstreek')
  expect((await regionOf('1961', '2026-11-24'))?.code).toBe('gorinchem')
  expect((await regionOf('0267', '2026-11-24'))?.code).toBe('amersfoort')
  expect(await db.read('ingest', (tx) => placeOfPostcode(tx, '3903'))).toMatchObject({
    municipalities: ['0345'],
  })
})

test('the shipped tables fit together: no number twice, every municipality known and with a postcode', async () => {
  const [municipalities, ranges] = await Promise.all([shippedMunicipalities(), shippedRanges()])
  const codes = new Set(municipalities.map(({ code }) => code))
  const numbers = ranges.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  )
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(ranges.filter(({ municipality }) => !codes.has(municipality))).toEqual([])
  expect(new Set(ranges.map(({ municipality }) => municipality))).toEqual(codes)
  expect(ranges.filter(({ lat, lon }) => !(lat > 51.7 && lat < 52.5 && lon > 4.4 && lon < 6))).toEqual([])
})

test('official tables replace the shipped ones and stay', async () => {
  await loadShippedGeography(db)
  expect(await loadPostcodes(db, await postcodeFile())).toEqual({
    table: 'postcodes',
    rows: 150,
    changed: true,
  })
  expect(await loadPostcodes(db, await postcodeFile())).toMatchObject({ changed: false })
  expect(await loadRegions(db, await regionFile(2026, { '0344': 'Midden-Utrecht' }))).toMatchObject({
    changed: true,
  })
  await loadShippedGeography(db)
  expect(await db.read('ingest', (tx) => pointOfPostcode(tx, '3511'))).toEqual({ lat: 52.5, lon: 5.5 })
  expect(await regionOf('0317', '2026-11-24')).toBeNull()
})

test('a newer division ends the older one on its first of January', async () => {
  await loadRegions(db, await regionFile(2026, { '0344': 'Midden-Utrecht', '0317': 'Gooi en Vechtstreek' }))
  await loadRegions(db, await regionFile(2027, { '0344': 'Midden-Utrecht', '0317': 'Amersfoort' }))
  expect((await regionOf('0317', '2016-01-01'))?.name).toBe('Gooi en Vechtstreek')
  expect((await regionOf('0317', '2026-12-31'))?.name).toBe('Gooi en Vechtstreek')
  expect((await regionOf('0317', '2027-01-01'))?.name).toBe('Amersfoort')
})

test('a bad file changes nothing and says why', async () => {
  await loadShippedGeography(db)
  const bad = await file('bad.txt', `${postcodeLine(3511)}\nNL\t3512\tUtrecht`)
  await expect(loadPostcodes(db, bad)).rejects.toThrow(/Line 2 has 3 columns/)
  await expect(loadPostcodes(db, await file('short.txt', postcodeLine(3511)))).rejects.toThrow(/only 1/)
  await expect(loadPostcodes(db, await file('latin.txt', Buffer.from([0xe9, 0x0a])))).rejects.toThrow(
    /not in UTF-8/,
  )
  await expect(loadRegions(db, join(folder, 'absent.json'))).rejects.toThrow(/does not exist/)
  await expect(loadPostcodes(db, folder)).rejects.toThrow(/cannot be read/)
  expect(await db.read('ingest', (tx) => placeOfPostcode(tx, '3511'))).toMatchObject({
    municipalities: ['0344'],
  })
})

test('a post-box number takes the nearest one; the lower of two that are as near', async () => {
  await db.tx(
    'ingest',
    ({ sql }) => sql`insert into catalogue.postcode values
    ('3510', '{a}', '{0001}', 52, 5), ('3514', '{b}', '{0002}', 53, 5)`,
  )
  const found = (pc4: string) => db.read('ingest', (tx) => placeOfPostcode(tx, pc4))
  expect((await found('3500'))?.pc4).toBe('3510')
  expect((await found('3512'))?.pc4).toBe('3510')
  expect((await found('3513'))?.pc4).toBe('3514')
  expect(await found('3610')).toBeNull()
})
