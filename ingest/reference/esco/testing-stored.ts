/** For tests: the occupations and skills of the taxonomy in use, as they are stored; retired ones are not among them. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { Occupation, Skill } from '@stapwijzer/shared/db/taxonomy.ts'

/** All occupations people can find, by id. With ESCO about 3,000 of them, 3 MB of text. */
export async function readOccupations({ sql }: Tx): Promise<Occupation[]> {
  return sql<Occupation[]>`
    select ${occupationColumns(sql)} from catalogue.occupation o
    join catalogue.taxonomy t on t.id = o.taxonomy_id and t.active
    where o.retired_at is null order by o.id`
}

/** All skills people can find, by id, without descriptions. With ESCO about 14,000. */
export async function readSkills({ sql }: Tx): Promise<Skill[]> {
  return sql<Skill[]>`
    select ${skillColumns(sql)} from catalogue.skill s
    join catalogue.taxonomy t on t.id = s.taxonomy_id and t.active
    where s.retired_at is null order by s.id`
}

const occupationColumns = (sql: Tx['sql']) => sql`
  o.id, o.uri, o.isco_code as "iscoCode", o.label, o.alt_labels as "altLabels",
  o.hidden_labels as "hiddenLabels", o.english_labels as "englishLabels", o.description, o.groups`

const skillColumns = (sql: Tx['sql']) => sql`
  s.id, s.uri, s.label, s.lang, s.alt_labels as "altLabels", s.english_labels as "englishLabels", s.kind, s.reuse`
