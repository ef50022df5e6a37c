/** Reads what was searched for in a period, and what proposals for synonyms are made from. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { Named } from './proposals.ts'
import type { Searched } from './report.ts'

/** `from` and `to` inclusive; only texts that were asked at least `least` times. */
export async function readSearched(
  db: Pick<Database, 'read'>,
  { from, to, least }: { from: string; to: string; least: number },
): Promise<Searched[]> {
  return db.read('ingest', async ({ sql }) => {
    const rows = await sql<Searched[]>`
      select words, sum(asked)::int as asked, (array_agg(total order by day desc))[1] as total,
        string_to_array((array_agg(array_to_string(reading, ' ') order by day desc))[1], ' ') as reading
      from catalogue.searched_for where day between ${from} and ${to}
      group by words having sum(asked) >= ${least}`
    return [...rows]
  })
}

/** The first and last day of which anything is known; null when nothing is. */
export async function daysKnown(db: Pick<Database, 'read'>): Promise<{ from: string; to: string } | null> {
  const [row] = await db.read(
    'ingest',
    ({ sql }) =>
      sql<{ from: string | null; to: string }[]>`
        select min(day) as from, max(day) as to from catalogue.searched_for`,
  )
  return row?.from ? { from: row.from, to: row.to } : null
}

/** The words of the catalogue, and the names of the occupations and skills of the active taxonomy. */
export async function readNames(
  db: Pick<Database, 'read'>,
): Promise<{ known: ReadonlySet<string>; named: Named[] }> {
  return db.read('ingest', async ({ sql }) => {
    const words = await sql<{ word: string }[]>`select word from catalogue.search_word`
    const named = await sql<Named[]>`
      select c.label, c.names from (
        select label, alt_labels || english_labels as names, taxonomy_id, retired_at from catalogue.occupation
        union all
        select label, alt_labels || english_labels, taxonomy_id, retired_at from catalogue.skill) c
      join catalogue.taxonomy t on t.id = c.taxonomy_id and t.active
      where c.retired_at is null`
    return { known: new Set(words.map(({ word }) => word)), named: [...named] }
  })
}
