/** The keys of the courses, as the catalogue keeps them. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { linkKeys } from './keys.ts'

const readAtOnce = 1_000

/**
 * Renews the keys of the courses that a run made or changed. Reads the run's `verdict`; makes the temporary table
 * `lost_key` of the keys that changed courses had and have no more: what else carries one may be told apart now.
 */
export async function writeKeys(sql: Sql, source: string): Promise<void> {
  await sql.unsafe('create temp table lost_key (key text) on commit drop')
  await sql`
    with gone as (
      delete from catalogue.course_key k using verdict v
      where v.action = 'updated' and v.renewed and k.course_id = v.course_id
        and k.key <> all(coalesce(string_to_array(v.keys, chr(10)), '{}')) returning k.key)
    insert into lost_key select distinct key from gone`
  await sql`
    insert into catalogue.course_key (key, course_id, source_id)
    select key, v.course_id, ${source} from verdict v cross join lateral string_to_table(v.keys, chr(10)) key
    where v.action <> 'unchanged' and v.renewed and v.keys is not null order by key
    on conflict do nothing`
}

/** Makes the keys of all courses anew, withdrawn ones too. */
export async function rewriteKeys(sql: Sql): Promise<void> {
  await sql`delete from catalogue.course_key`
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await sql<{ id: string; source: string; data: Course }[]>`
      select id, source_id as source, data from catalogue.course where id > ${last} order by id limit ${readAtOnce}`
    if (rows.length === 0) return
    last = rows.at(-1)!.id
    const keys = rows.flatMap(({ id, source, data }) => linkKeys(data).map((key) => ({ key, id, source })))
    await sql`
      insert into catalogue.course_key (key, course_id, source_id)
      select key, id, source from jsonb_to_recordset(${JSON.stringify(keys)}::text::jsonb) as r(key text, id uuid, source text)`
  }
}
