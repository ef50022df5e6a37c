/** For tests: a small taxonomy of our own making, in memory and in the database. */
import type { TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { createTaxonomy, type Occupation, type Skill, type Taxonomy } from './taxonomy.ts'

type SomeOccupation = Partial<Occupation> & { label: string }

export function someOccupation({ label, ...rest }: SomeOccupation): Occupation {
  const id = rest.id ?? `o-${label.replaceAll(/[^a-z0-9]+/gi, '-')}`
  return {
    id,
    uri: `urn:test:occupation:${id}`,
    label,
    altLabels: [],
    hiddenLabels: [],
    englishLabels: [],
    description: null,
    iscoCode: '0000',
    groups: [],
    retired: false,
    ...rest,
  }
}

export function someSkill({ label, ...rest }: Partial<Skill> & { label: string }): Skill {
  const id = rest.id ?? `s-${label.replaceAll(/[^a-z0-9]+/gi, '-')}`
  return {
    id,
    uri: `urn:test:skill:${id}`,
    label,
    lang: 'nl',
    altLabels: [],
    kind: 'skill',
    reuse: null,
    retired: false,
    ...rest,
  }
}

/** Of occupations alone; a text is one with only that label. */
export function someTaxonomy(...occupations: (string | SomeOccupation)[]): Taxonomy {
  return createTaxonomy(
    {
      id: 'test',
      version: '1',
      hash: 'test',
      occupations: occupations.map((one) => someOccupation(typeof one === 'string' ? { label: one } : one)),
      skills: [],
    },
    [],
  )
}

export type StoredTestTaxonomy = {
  id?: string
  hash?: string
  occupations: readonly Occupation[]
  skills?: readonly Skill[]
  /** `[occupation, skill, essential]`. */
  relations?: readonly (readonly [string, string, boolean])[]
}

/** Writes it as the active one, besides what is there. */
export async function storeTaxonomy(db: TestDatabase, given: StoredTestTaxonomy): Promise<void> {
  const id = given.id ?? 'test'
  await db.tx('ingest', async ({ sql }) => {
    await sql`update catalogue.taxonomy set active = false`
    await sql`insert into catalogue.taxonomy (id, version, active, loaded_at, hash)
      values (${id}, '1', true, now(), ${given.hash ?? id}) on conflict (id) do update set active = true, hash = excluded.hash`
    for (const one of given.occupations) {
      await sql`insert into catalogue.occupation ${sql({
        id: one.id,
        taxonomy_id: id,
        uri: one.uri,
        isco_code: one.iscoCode,
        label: one.label,
        alt_labels: [...one.altLabels],
        hidden_labels: [...one.hiddenLabels],
        english_labels: [...one.englishLabels],
        description: one.description,
        groups: [...one.groups],
        retired_at: one.retired ? new Date() : null,
      })}`
    }
    for (const one of given.skills ?? []) {
      await sql`insert into catalogue.skill ${sql({
        id: one.id,
        taxonomy_id: id,
        uri: one.uri,
        label: one.label,
        lang: one.lang,
        alt_labels: [...one.altLabels],
        english_labels: [],
        kind: one.kind,
        reuse: one.reuse,
        retired_at: one.retired ? new Date() : null,
      })}`
    }
    for (const [occupation_id, skill_id, essential] of given.relations ?? []) {
      await sql`insert into catalogue.occupation_skill ${sql({ occupation_id, skill_id, essential })}`
    }
  })
}
