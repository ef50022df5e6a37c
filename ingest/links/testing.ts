/** For tests: a small made-up taxonomy, in memory or in a database. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { findConcepts, type CourseTexts } from './find-concepts.ts'
import { labelIndex, type Concept } from './labels.ts'
import type { LinkRules } from './rules.ts'

export const noRules: LinkRules = { codes: new Map(), reviews: [], version: 'test' }

/** `o` and `s` with an id: a concept whose labels these are, the preferred one first. */
export function occupation(id: string, ...labels: string[]): Concept {
  return {
    id,
    kind: 'occupation',
    label: labels[0] ?? id,
    lang: 'nl',
    altLabels: labels.slice(1),
    englishLabels: [],
  }
}

export function skill(id: string, ...labels: string[]): Concept {
  return { ...occupation(id, ...labels), kind: 'skill' }
}

const nothing: CourseTexts = { title: 'x', lang: 'nl', summary: null, outcomes: null, description: null }

/** `id strength` of what is found, strongest first of each kind. */
export function found(concepts: readonly Concept[], texts: Partial<CourseTexts>): string[] {
  return findConcepts({ ...nothing, ...texts }, labelIndex(concepts)).map(
    ({ conceptId, strength }) => `${conceptId} ${strength}`,
  )
}

export function courseOf(facts: Partial<Course>): Course {
  return sampleCourse({ title: 'x', summary: null, outcomes: null, description: null, ...facts })
}

/** Loads a taxonomy (id to label) and makes it the only active one; the concepts of others are retired. */
export async function taxonomyOf(
  db: Database,
  id: 'starter' | 'esco',
  occupations: Record<string, string>,
  skills: Record<string, string>,
): Promise<void> {
  await db.tx('ingest', async ({ sql }) => {
    await sql`update catalogue.taxonomy set active = false`
    await sql`update catalogue.occupation set retired_at = now()`
    await sql`update catalogue.skill set retired_at = now()`
    await sql`
      insert into catalogue.taxonomy (id, version, active, loaded_at, hash)
      values (${id}, '1', true, now(), ${JSON.stringify([id, occupations, skills])})`
    for (const [name, label] of Object.entries(occupations)) {
      await sql`insert into catalogue.occupation (id, taxonomy_id, uri, label, alt_labels, hidden_labels, english_labels, groups)
        values (${name}, ${id}, ${`urn:test:${name}`}, ${label}, '{}', '{}', '{}', '{}')`
    }
    for (const [name, label] of Object.entries(skills)) {
      await sql`insert into catalogue.skill (id, taxonomy_id, uri, label, lang, alt_labels, english_labels, kind)
        values (${name}, ${id}, ${`urn:test:${name}`}, ${label}, 'nl', '{}', '{}', 'skill')`
    }
  })
}
