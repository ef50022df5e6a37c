/** What a loaded taxonomy holds beside the labels, for tests: relations, and concepts by id. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'

/** `essential: kok koken`, by occupation and skill, of occupations in use. */
export async function relationsInUse({ sql }: Tx): Promise<string[]> {
  const rows = await sql<{ text: string }[]>`
    select concat(case when r.essential then 'essential' else 'optional' end, ': ', r.occupation_id, ' ', r.skill_id) as text
    from catalogue.occupation_skill r join catalogue.occupation o on o.id = r.occupation_id
    where o.retired_at is null order by r.occupation_id, r.skill_id`
  return rows.map(({ text }) => text)
}

/** The skills of one occupation, by id, also when it is retired. */
export async function skillsOf({ sql }: Tx, id: string): Promise<string[]> {
  const rows = await sql<{ skill_id: string }[]>`
    select skill_id from catalogue.occupation_skill where occupation_id = ${id} order by skill_id`
  return rows.map(({ skill_id }) => skill_id)
}

/** Label and whether it is retired; undefined for an unknown id. */
export async function occupationRow(
  { sql }: Tx,
  id: string,
): Promise<{ label: string; retired: boolean } | undefined> {
  const [row] = await sql<{ label: string; retired: boolean }[]>`
    select label, retired_at is not null as retired from catalogue.occupation where id = ${id}`
  return row
}

/** `koken < bedienen`: the second is broader. */
export async function broaderPairs({ sql }: Tx): Promise<string[]> {
  const rows = await sql<{ text: string }[]>`
    select skill_id || ' < ' || broader_id as text from catalogue.skill_broader order by 1`
  return rows.map(({ text }) => text)
}
