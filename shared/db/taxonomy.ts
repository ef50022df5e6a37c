/**
 * The taxonomy in use, and its occupations and skills as they are stored.
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
