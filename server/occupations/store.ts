/** Reads the taxonomy in use, and what retired concepts are still known of, from the database. */
import type { Database, Sql } from '@stapwijzer/shared/db/client.ts'
import type { Occupation, Relation, Skill, TaxonomySource } from './taxonomy.ts'

/** The hash of the active taxonomy; empty when none is loaded. */
export async function readTaxonomyHash(db: Database): Promise<string> {
  const [row] = await db.read('app', ({ sql }) => activeTaxonomy(sql))
  return row?.hash ?? ''
}

export type StoredTaxonomy = { source: TaxonomySource; relations: Relation[] }

/** Everything at once, as of one moment; a few hundred milliseconds for the official release. */
export async function readTaxonomy(db: Database): Promise<StoredTaxonomy> {
  return db.read('app', async ({ sql }) => {
    // One snapshot, so that a release which is loaded meanwhile is seen whole or not at all.
    await sql`set transaction isolation level repeatable read`
    const [active] = await activeTaxonomy(sql)
    return {
      source: {
        id: active?.id ?? null,
        version: active?.version ?? null,
        hash: active?.hash ?? '',
        occupations: await readOccupations(sql, active?.id ?? ''),
        skills: await readSkills(sql, active?.id ?? ''),
      },
      relations: await readRelations(sql),
    }
  })
}

function activeTaxonomy(sql: Sql) {
  return sql<{ id: string; version: string; hash: string }[]>`
    select id, version, hash from catalogue.taxonomy where active order by id limit 1`
}

// Lists come as JSON: the driver puts the texts of an array together letter by letter, and a text made so takes ten times
// its size for as long as it is kept.

function readOccupations(sql: Sql, taxonomy: string): Promise<Occupation[]> {
  return sql<Occupation[]>`
    select id, uri, label, array_to_json(alt_labels) as "altLabels", array_to_json(hidden_labels) as "hiddenLabels",
      array_to_json(english_labels) as "englishLabels", description, isco_code as "iscoCode",
      array_to_json(groups) as groups, retired_at is not null or taxonomy_id <> ${taxonomy} as retired
    from catalogue.occupation`
}

function readSkills(sql: Sql, taxonomy: string): Promise<Skill[]> {
  return sql<Skill[]>`
    select id, uri, label, lang, array_to_json(alt_labels) as "altLabels", kind, reuse,
      retired_at is not null or taxonomy_id <> ${taxonomy} as retired
    from catalogue.skill`
}

/** One row an occupation: a hundred thousand rows of two ids each would cost the driver more than the answer is worth. */
async function readRelations(sql: Sql): Promise<Relation[]> {
  const relations: Relation[] = []
  const rows = sql<{ occupationId: string; essential: boolean; skills: string[] }[]>`
    select occupation_id as "occupationId", essential, array_to_json(array_agg(skill_id)) as skills
    from catalogue.occupation_skill group by occupation_id, essential`
  for (const { occupationId, essential, skills } of await rows) {
    for (const skillId of skills) relations.push({ occupationId, skillId, essential })
  }
  return relations
}
