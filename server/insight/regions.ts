/**
 * Labour market regions from memory, so that counting waits for nothing: of a postcode or the name of a municipality, which
 * are forgotten at once. Until the tables were read, and for what is not in them, the region is not known.
 */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'

export type Regions = {
  /** Of a postcode (its first four digits count) or a name as typed; null = not known. */
  of(place: string | undefined): string | null
  /** Resolves when the tables were read. Never rejects. */
  ready(): Promise<void>
}

/** Tables of regions change once a year. */
const keptMs = 6 * 3_600_000

export function createRegions({
  db,
  now,
  today,
}: {
  db: CatalogueReader
  now: () => Date
  today: () => string
}): Regions {
  let known = new Map<string, string>()
  let [readAt, reading] = [0, null as Promise<void> | null]
  const ready = () => {
    if (now().getTime() - readAt < keptMs) return Promise.resolve()
    reading ??= db
      .catalogue(({ sql }) => readPlaces(sql, today()))
      .then((places) => {
        known = places
        readAt = now().getTime()
      })
      .catch(() => {})
      .finally(() => {
        reading = null
      })
    return reading
  }
  return {
    ready,
    of(place) {
      if (place === undefined) return null
      void ready()
      return known.get(keyOf(place)) ?? null
    },
  }
}

function keyOf(place: string): string {
  return /^\s*\d{4}/.test(place) ? place.trim().slice(0, 4) : place.trim().toLowerCase()
}

async function readPlaces(sql: Sql, today: string): Promise<Map<string, string>> {
  const postcodes = await sql<{ place: string; region: string }[]>`
    with member as (
      select municipality, region from catalogue.region_membership
      where valid_from <= ${today} and (valid_until is null or valid_until > ${today})
    )
    select distinct on (p.pc4) p.pc4 as place, m.region
    from catalogue.postcode p
      cross join lateral unnest(p.municipalities) with ordinality as part (municipality, rank)
      join member m using (municipality)
    order by p.pc4, part.rank`
  const names = await sql<{ place: string; region: string }[]>`
    select lower(m.name) as place, min(r.region) as region
    from catalogue.municipality m join catalogue.region_membership r on r.municipality = m.code
    where r.valid_from <= ${today} and (r.valid_until is null or r.valid_until > ${today})
    group by 1 having count(distinct r.region) = 1`
  return new Map([...names, ...postcodes].map(({ place, region }) => [place, region]))
}
