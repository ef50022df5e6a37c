/** Reading the reference geography: where a postcode lies, and which labour market region a municipality belongs to. */
import type { Reading } from './client.ts'

export type PostcodePlace = {
  /** The number that was found; another than the one asked for where that one is not in the table. */
  pc4: string
  places: string[]
  /** CBS codes, four digits; usually one, in the table's order. */
  municipalities: string[]
  /** WGS 84 degrees. */
  lat: number
  lon: number
}

/**
 * The place of a four-digit postcode. Post-box numbers and new ones are not in the table: they take the nearest
 * number with the same first two digits (the lower one of two that are equally near). Null when there is none.
 */
export async function placeOfPostcode({ sql }: Reading, pc4: string): Promise<PostcodePlace | null> {
  const area = pc4.slice(0, 2)
  const [found] = await sql<PostcodePlace[]>`
    select pc4, places, municipalities, lat, lon from catalogue.postcode
    where pc4 between ${`${area}00`} and ${`${area}99`}
    order by abs(pc4::int - ${pc4}::int), pc4 limit 1`
  return found ?? null
}

/** The point that distances from a postcode are measured from; null as for `placeOfPostcode`. */
export async function pointOfPostcode(
  reading: Reading,
  pc4: string,
): Promise<{ lat: number; lon: number } | null> {
  if (!/^\d{4}$/.test(pc4)) return null
  const place = await placeOfPostcode(reading, pc4)
  return place && { lat: place.lat, lon: place.lon }
}

/** The municipality (CBS code) of a postcode if it lies in exactly one; null otherwise, also for an unknown number. */
export async function municipalityOfPostcode({ sql }: Reading, pc4: string): Promise<string | null> {
  const [found] = await sql<{ municipalities: string[] }[]>`
    select municipalities from catalogue.postcode where pc4 = ${pc4}`
  return found?.municipalities.length === 1 ? found.municipalities[0]! : null
}

export type Region = {
  /** Official name in kebab-case without accents: `midden-utrecht`. */
  code: string
  name: string
}

/** Whether a municipality with this CBS code exists or ever existed. */
export async function isMunicipality({ sql }: Reading, code: string): Promise<boolean> {
  const [found] = await sql`select from catalogue.region_membership where municipality = ${code} limit 1`
  return found !== undefined
}

/** The region of a municipality on a day; null when it is unknown or did not exist then. */
export async function regionOfMunicipality(
  { sql }: Reading,
  municipality: string,
  asOf: string,
): Promise<Region | null> {
  const [found] = await sql<Region[]>`
    select region as code, region_name as name from catalogue.region_membership
    where municipality = ${municipality} and valid_from <= ${asOf} and (valid_until is null or valid_until > ${asOf})`
  return found ?? null
}

/**
 * The region of a postcode: that of its municipalities if they share one. A postcode on the border of two regions
 * has the region of its first municipality.
 */
export async function regionOfPostcode(
  reading: Reading,
  place: PostcodePlace,
  asOf: string,
): Promise<Region | null> {
  for (const municipality of place.municipalities) {
    const region = await regionOfMunicipality(reading, municipality, asOf)
    if (region) return region
  }
  return null
}

export type RegionMembers = Region & { municipalities: { code: string; name: string }[] }

/** All regions of a day with their municipalities, as far as these have a name. Unordered. */
export async function regionsOn({ sql }: Reading, asOf: string): Promise<RegionMembers[]> {
  return sql<RegionMembers[]>`
    select r.region as code, max(r.region_name) as name,
      json_agg(json_build_object('code', m.code, 'name', m.name)) as municipalities
    from catalogue.region_membership r join catalogue.municipality m on m.code = r.municipality
    where r.valid_from <= ${asOf} and (r.valid_until is null or r.valid_until > ${asOf})
    group by r.region`
}
