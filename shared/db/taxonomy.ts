/**
 * Reading occupations and skills: the whole active taxonomy for who keeps it in memory, and single concepts for pages.
 * Concepts that a newer release no longer has are retired: only the reads of one concept know them.
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

/** Ids of skills, by id. */
export type SkillsOfOccupation = { occupationId: string; essential: string[]; optional: string[] }

/** Which skills each occupation asks for, by occupation; only concepts people can find. Occupations without skills are not in it. */
export async function readOccupationSkills({ sql }: Tx): Promise<SkillsOfOccupation[]> {
  return sql<SkillsOfOccupation[]>`
    select r.occupation_id as "occupationId",
      coalesce(array_agg(r.skill_id order by r.skill_id) filter (where r.essential), '{}') as essential,
      coalesce(array_agg(r.skill_id order by r.skill_id) filter (where not r.essential), '{}') as optional
    from catalogue.occupation_skill r
    join catalogue.occupation o on o.id = r.occupation_id and o.retired_at is null
    join catalogue.skill s on s.id = r.skill_id and s.retired_at is null
    join catalogue.taxonomy t on t.id = o.taxonomy_id and t.id = s.taxonomy_id and t.active
    group by r.occupation_id order by r.occupation_id`
}

/** A skill and a broader one. */
export type Broader = { skillId: string; broaderId: string }

/** The hierarchy among skills people can find; levels that are only groups are left out. */
export async function readBroaderSkills({ sql }: Tx): Promise<Broader[]> {
  return sql<Broader[]>`
    select b.skill_id as "skillId", b.broader_id as "broaderId" from catalogue.skill_broader b
    join catalogue.skill n on n.id = b.skill_id and n.retired_at is null
    join catalogue.skill w on w.id = b.broader_id and w.retired_at is null
    join catalogue.taxonomy t on t.id = n.taxonomy_id and t.active
    order by b.skill_id, b.broader_id`
}

export type SkillName = Pick<Skill, 'id' | 'uri' | 'label' | 'lang'>
/** `retired`: no longer in the release, or of a taxonomy that gave way to another; still resolvable. */
export type OccupationPage = Occupation & {
  retired: boolean
  essentialSkills: SkillName[]
  optionalSkills: SkillName[]
}

/** One occupation by id with its skills by label, also when it is retired (then with all skills it had); null for an unknown id. */
export async function readOccupation(tx: Tx, id: string): Promise<OccupationPage | null> {
  const { sql } = tx
  const [found] = await sql<(Occupation & { retired: boolean })[]>`
    select ${occupationColumns(sql)}, o.retired_at is not null as retired from catalogue.occupation o where o.id = ${id}`
  if (!found) return null
  const skills = await sql<(SkillName & { essential: boolean })[]>`
    select s.id, s.uri, s.label, s.lang, r.essential from catalogue.occupation_skill r
    join catalogue.skill s on s.id = r.skill_id and (s.retired_at is null or ${found.retired})
    where r.occupation_id = ${id} order by s.label, s.id`
  const named = (essential: boolean) =>
    skills.filter((one) => one.essential === essential).map(({ essential: _, ...name }) => name)
  return { ...found, essentialSkills: named(true), optionalSkills: named(false) }
}

export type SkillPage = Skill & { description: string | null; retired: boolean }

/** One skill by id, also when it is retired; null for an unknown id. */
export async function readSkill({ sql }: Tx, id: string): Promise<SkillPage | null> {
  const [found] = await sql<SkillPage[]>`
    select ${skillColumns(sql)}, s.description, s.retired_at is not null as retired
    from catalogue.skill s where s.id = ${id}`
  return found ?? null
}

const occupationColumns = (sql: Tx['sql']) => sql`
  o.id, o.uri, o.isco_code as "iscoCode", o.label, o.alt_labels as "altLabels", o.hidden_labels as "hiddenLabels", o.english_labels as "englishLabels",
  o.description, o.groups`

const skillColumns = (sql: Tx['sql']) => sql`
  s.id, s.uri, s.label, s.lang, s.alt_labels as "altLabels", s.english_labels as "englishLabels", s.kind, s.reuse`
