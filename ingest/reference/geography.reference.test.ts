/** The official tables, which are not in this repository, against the geography that is shipped (`npm run test:reference`). */
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { referenceFile } from '@stapwijzer/shared/domain/testing-reference.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPostcodes, loadRegions } from './official.ts'
import { shippedMunicipalities, shippedRanges } from './shipped.ts'

const postcodes = referenceFile('geonames-nl-postcodes/NL.txt')
const regions = referenceFile('cbs-gebieden-2026/arbeidsmarktregio_gemeente.json')

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

test.skipIf(!postcodes || !regions)(
  'the real tables load, and the shipped geography agrees with them',
  async () => {
    expect(await loadPostcodes(db, postcodes!)).toMatchObject({ rows: 4086 })
    expect(await loadRegions(db, regions!)).toMatchObject({ rows: 342 })
    const [real, members] = await db.read('ingest', ({ sql }) =>
      Promise.all([
        sql<
          { pc4: string; municipalities: string[]; lat: number; lon: number }[]
        >`select * from catalogue.postcode`,
        sql<{ municipality: string; region_name: string }[]>`select * from catalogue.region_membership`,
      ]),
    )
    const regionByCode = new Map(members.map((member) => [member.municipality, member.region_name]))
    for (const { code, region } of await shippedMunicipalities())
      expect(regionByCode.get(code), code).toBe(region)
    const byNumber = new Map(real.map((one) => [one.pc4, one]))
    expect(byNumber.get('3231')).toMatchObject({ municipalities: ['1992'] })
    for (const { from, to, municipality, lat, lon } of await shippedRanges()) {
      for (let number = from; number <= to; number += 1) {
        const one = byNumber.get(String(number))
        if (!one) continue
        expect(one.municipalities, one.pc4).toContain(municipality)
        expect(Math.hypot((one.lat - lat) * 111, (one.lon - lon) * 68), one.pc4).toBeLessThan(5)
      }
    }
  },
)
