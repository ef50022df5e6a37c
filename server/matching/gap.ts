/** What somebody has and misses of the skills that an occupation asks for. Pure. */
import type { Skill } from '../occupations/taxonomy.ts'
import { optionalStrength, type SkillIndex, type SkillSource } from './skill-index.ts'

export type Gap = {
  /** Essential skills that one has, the most telling first. */
  have: Skill[]
  /** The other essential skills, the most telling first. */
  gap: Skill[]
  /** Share of the essential skills that one has, each by how telling it is. 0–1, two decimals. */
  overlap: number
}

/**
 * Skills by id with how surely somebody has them: those of an occupation (essential 1, optional half), and those that
 * the person says to have (1).
 */
export function skillsHad(
  source: SkillSource,
  occupationId: string | null,
  stated: readonly string[] = [],
): Map<string, number> {
  const had = new Map<string, number>()
  if (occupationId !== null) {
    const { essential, optional } = source.skillsOf(occupationId)
    for (const { id } of optional) had.set(id, optionalStrength)
    for (const { id } of essential) had.set(id, 1)
  }
  for (const id of stated) had.set(id, 1)
  return had
}

/** `to` is the id of an occupation; a skill that one has at all is no gap. */
export function gapTo(index: SkillIndex, had: ReadonlyMap<string, number>, to: string): Gap {
  const essential = mostTellingFirst(index, index.source.skillsOf(to).essential)
  const have = essential.filter(({ id }) => had.has(id))
  const gap = essential.filter(({ id }) => !had.has(id))
  const sum = (skills: Skill[]) => skills.reduce((total, { id }) => total + index.weight(id), 0)
  const all = sum(essential)
  return { have, gap, overlap: all === 0 ? 0 : shareOf(sum(have), all) }
}

export function mostTellingFirst(index: SkillIndex, skills: readonly Skill[]): Skill[] {
  return skills.toSorted(
    (a, b) => index.weight(b.id) - index.weight(a.id) || compare(a.label, b.label) || compare(a.id, b.id),
  )
}

/** Two decimals; only the whole is 1, and only nothing is 0. */
export function shareOf(part: number, whole: number): number {
  const rounded = Math.round((part / whole) * 100) / 100
  if (rounded >= 1 && part < whole - 1e-9) return 0.99
  return rounded <= 0 && part > 0 ? 0.01 : Math.min(1, rounded)
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
