/** The postcodes of the made-up catalogue, where the shipped table has them not. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { cities } from '@stapwijzer/shared/search/testing-catalogue-words.ts'

export async function putPostcodes(db: Pick<Database, 'tx'>): Promise<void> {
  await db.tx('ingest', async ({ sql }) => {
    for (const { pc4, city, lat, lon } of cities) {
      await sql`
        insert into catalogue.postcode (pc4, places, municipalities, lat, lon)
        values (${pc4}, ${[city]}, '{}', ${lat}, ${lon}) on conflict do nothing`
    }
  })
}
