/** Public provider ids of before, when two providers turned out to be one institution: they go on to be answered. */
import type { Tx } from './client.ts'

/** The id that each of these stands for now, each once; an id that stands for itself, or for nobody, stays as it is. */
export async function shownProviderIds({ sql }: Pick<Tx, 'sql'>, ids: readonly string[]): Promise<string[]> {
  // A text column cannot hold NUL, so no id has one.
  const asked = ids.filter((id) => !id.includes('\0'))
  const rows = await sql<{ id: string; shown: string }[]>`
    select id, shown_id as shown from catalogue.provider_alias where id = any(${asked}::text[])`
  const shown = new Map(rows.map((row) => [row.id, row.shown]))
  return [...new Set(ids.map((id) => shown.get(id) ?? id))]
}
