/** Reads from the catalogue what questions are read with: its words, its schools, and the places of the postcode table. */
import type { Sql } from '../../db/client.ts'
import { lexemesOf } from '../language/lexemes.ts'
import { wordsOf } from '../language/text-words.ts'
import type { KnownPlace, KnownProvider, Vocabulary } from '../question/vocabulary.ts'

/** What of a vocabulary is the catalogue's: the rest is of the taxonomy and the language. */
export type CatalogueVocabulary = Pick<Vocabulary, 'knows' | 'isPart' | 'places' | 'providers'>

/** A text that changes when what `readCatalogueVocabulary` gives may have changed. */
export async function vocabularyStamp(sql: Sql): Promise<string> {
  const [row] = await sql<{ stamp: string }[]>`
    select concat_ws(' ', (select max(indexed_at) from catalogue.search_source),
      (select max(no) from catalogue.search_provider), (select count(*) from catalogue.postcode)) as stamp`
  return row!.stamp
}

export async function readCatalogueVocabulary(sql: Sql): Promise<CatalogueVocabulary> {
  const words = new Set<string>()
  const lexemes = new Set<string>()
  const rows = sql<{ word: string }[]>`select distinct word from catalogue.search_word`
  for await (const part of rows.cursor(readAtOnce)) {
    for (const { word } of part) {
      words.add(word)
      const { stem, family, parts } = lexemesOf(word)
      lexemes.add(stem)
      if (family !== null) lexemes.add(family)
      for (const one of parts) lexemes.add(one)
    }
  }
  return {
    knows: (lexeme) => lexemes.has(lexeme),
    isPart: (word) => word.length >= shortestPart && words.has(word),
    places: await readPlaces(sql),
    providers: await readProviders(sql),
  }
}

const readAtOnce = 5000
/** Shorter words of texts are too often a piece of something else. */
const shortestPart = 4
/** A village of one postcode with a shorter name shares it with too many words; what longer ones share is a list. */
const clearFrom = { postcodes: 2, letters: 6 }

/** A place lies at the postcode in its middle. */
async function readPlaces(sql: Sql): Promise<ReadonlyMap<string, KnownPlace>> {
  const rows = await sql<{ name: string; pc4: string; lat: number; lon: number; postcodes: number }[]>`
    with place as (
      select name, pc4, lat, lon, count(*) over w as postcodes,
        (lat - avg(lat) over w) ^ 2 + (lon - avg(lon) over w) ^ 2 as off
      from catalogue.postcode, unnest(places) name window w as (partition by name))
    select distinct on (name) name, pc4, lat, lon, postcodes::int from place order by name, off, pc4`
  const places = new Map<string, KnownPlace>()
  // The largest of places with one name.
  for (const { name, pc4, lat, lon, postcodes } of rows.toSorted((a, b) => b.postcodes - a.postcodes)) {
    const key = wordsOf(name).join(' ')
    if (key === '' || places.has(key)) continue
    places.set(key, {
      name,
      pc4,
      point: { lat, lon },
      clear: postcodes >= clearFrom.postcodes || key.length >= clearFrom.letters,
    })
  }
  for (const [alias, official] of otherNames) {
    const place = places.get(official)
    if (place && !places.has(alias)) places.set(alias, place)
  }
  const numbers = await sql<{ pc4: string; lat: number; lon: number }[]>`
    select pc4, lat, lon from catalogue.postcode`
  for (const { pc4, lat, lon } of numbers)
    places.set(`#${pc4}`, { name: pc4, pc4, point: { lat, lon }, clear: true })
  return places
}

const otherNames: readonly (readonly [string, string])[] = [
  ['den bosch', 's hertogenbosch'],
  ['den haag', 's gravenhage'],
  ['s gravenhage', 'den haag'],
  ['the hague', 's gravenhage'],
  ['alphen', 'alphen aan den rijn'],
  ['capelle', 'capelle aan den ijssel'],
  ['krimpen', 'krimpen aan den ijssel'],
  ['bergen op zoom', 'bergen op zoom'],
  ['driebergen', 'driebergen rijsenburg'],
]

/** Schools with live courses. */
async function readProviders(sql: Sql): Promise<ReadonlyMap<string, KnownProvider>> {
  const rows = await sql<{ name: string; ids: string[] }[]>`
    select p.name, array_agg(distinct p.provider_id order by p.provider_id) as ids
    from catalogue.search_provider p
    where exists (select from catalogue.course_search s where s.provider_no = p.no)
    group by p.name order by p.name`
  const providers = new Map<string, KnownProvider>()
  for (const { name, ids } of rows) {
    const key = wordsOf(name).join(' ')
    const known = providers.get(key)
    if (key.length >= 3) {
      providers.set(key, { name, ids: known ? [...new Set([...known.ids, ...ids])] : ids })
    }
  }
  return providers
}
