/**
 * Reading the occupations and skills of the taxonomy in use. Concepts that it no longer has are retired: they stay in the
 * tables, and are not among what is read here.
 */
import type { Tx } from './client.ts'

export type TaxonomyStamp = {
  id: 'esco' | 'starter'
  version: string
  loadedAt: Date
  /** Another hash: something of the taxonomy is different. */
  hash: string
}

/** Which taxonomy is active and what it holds, in one cheap question; null before anything was loaded. */
export async function readTaxonomyStamp({ sql }: Tx): Promise<TaxonomyStamp | null> {
  const [found] = await sql<TaxonomyStamp[]>`
    select id, version, loaded_at as "loadedAt", hash from catalogue.taxonomy where active`
  return found ?? null
}

export type Occupation = {
  /** Last segment of the URI. */
  id: string
  uri: string
  /** ISCO-08 unit group, four digits. */
  iscoCode: string | null
  label: string
  altLabels: string[]
  /** Dutch labels that are only searched, never shown. */
  hiddenLabels: string[]
  /** The preferred one first; empty when unknown. */
  englishLabels: string[]
  description: string | null
  /** Names of its ISCO groups, nearest first. */
  groups: string[]
}

/** All occupations people can find, by id. With ESCO about 3,000 of them, 3 MB of text. */
export async function readOccupations({ sql }: Tx): Promise<Occupation[]> {
  return sql<Occupation[]>`
    select ${occupationColumns(sql)} from catalogue.occupation o
    join catalogue.taxonomy t on t.id = o.taxonomy_id and t.active
    where o.retired_at is null order by o.id`
}

export type SkillKind = 'skill' | 'knowledge'
export type SkillReuse = 'transversal' | 'cross-sector' | 'sector-specific' | 'occupation-specific'

export type Skill = {
  id: string
  uri: string
  label: string
  /** `en` where no Dutch label is known; the alternative labels are of the same language. */
  lang: 'nl' | 'en'
  altLabels: string[]
  englishLabels: string[]
  kind: SkillKind
  /** How far it reaches; null when unknown. */
  reuse: SkillReuse | null
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
