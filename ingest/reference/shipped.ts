/**
 * The geography that comes with the product: the province of Utrecht and the municipalities around it, written by hand
 * (geo/README.md). It makes the two commands work without a download, and gives way to official tables for good.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { firstDay, type Membership } from './membership.ts'
import type { Postcode } from './postcode-file.ts'
import { regionCode } from './region-file.ts'
import * as store from './store.ts'

export type ShippedMunicipality = { code: string; name: string; region: string }
/** One point stands for all numbers from `from` to `to`. */
export type ShippedRange = {
  from: number
  to: number
  place: string
  municipality: string
  lat: number
  lon: number
}

/**
 * Loads what is newer than what was loaded before, and nothing where official tables are in. Fast when there is
 * nothing to do; safe to run from several processes.
 */
export async function loadShippedGeography(db: Database): Promise<void> {
  const [municipalities, ranges] = await Promise.all([shippedMunicipalities(), shippedRanges()])
  await db.tx('ingest', async (tx) => {
    await store.lockReference(tx)
    const postcodes = expand(ranges)
    await replaceUnlessOfficial(tx, 'postcodes', postcodes, () => store.replacePostcodes(tx, postcodes))
    const memberships = municipalities.map(asMembership)
    await replaceUnlessOfficial(tx, 'regions', municipalities, async () => {
      await store.replaceMemberships(tx, memberships)
      await store.nameMunicipalities(tx, new Map(municipalities.map(({ code, name }) => [code, name])))
    })
  })
}

async function replaceUnlessOfficial(
  tx: Tx,
  table: 'postcodes' | 'regions',
  rows: readonly unknown[],
  replace: () => Promise<void>,
): Promise<void> {
  if ((await store.loadedHash(tx, table)) !== null) return
  const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  if ((await store.loadedHash(tx, `shipped-${table}`)) === hash) return
  await replace()
  await store.rememberLoad(tx, `shipped-${table}`, hash, rows.length)
}

export async function shippedMunicipalities(): Promise<ShippedMunicipality[]> {
  return (await readTable('municipalities.tsv')).map(([code, name, region]) => ({
    code: code!,
    name: name!,
    region: region!,
  }))
}

export async function shippedRanges(): Promise<ShippedRange[]> {
  return (await readTable('postcodes.tsv')).map(([from, to, place, municipality, lat, lon]) => ({
    from: Number(from),
    to: Number(to),
    place: place!,
    municipality: municipality!,
    lat: Number(lat),
    lon: Number(lon),
  }))
}

function expand(ranges: readonly ShippedRange[]): Postcode[] {
  return ranges.flatMap(({ from, to, place, municipality, lat, lon }) =>
    Array.from({ length: to - from + 1 }, (_, offset) => ({
      pc4: String(from + offset),
      places: [place],
      municipalities: [municipality],
      lat,
      lon,
    })),
  )
}

function asMembership({ code, region }: ShippedMunicipality): Membership {
  return {
    municipality: code,
    region: regionCode(region),
    regionName: region,
    validFrom: firstDay,
    validUntil: null,
  }
}

async function readTable(name: string): Promise<string[][]> {
  const text = await readFile(new URL(`./geo/${name}`, import.meta.url), 'utf8')
  const [, ...lines] = text.trimEnd().split('\n')
  return lines.map((line) => line.split('\t'))
}
