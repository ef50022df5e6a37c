/**
 * The taxonomy as the server keeps it in memory: occupations, skills and which occupation asks for which skill, as plain
 * objects and typed arrays. Pure. A concept that the taxonomy in use no longer has is still there by its id, and only so.
 */

export type Occupation = {
  id: string
  uri: string
  label: string
  altLabels: readonly string[]
  /** Only for finding it: never shown. */
  hiddenLabels: readonly string[]
  /** The preferred one first; for people who search with them. */
  englishLabels: readonly string[]
  description: string | null
  iscoCode: string | null
  /** Names of its ISCO groups, nearest first. */
  groups: readonly string[]
  retired: boolean
}

export type Skill = {
  id: string
  uri: string
  label: string
  /** `en` where no Dutch label is known. */
  lang: string
  altLabels: readonly string[]
  /** `skill` or `knowledge`. */
  kind: string
  /** `transversal`, `cross-sector`, `sector-specific`, `occupation-specific`; null when unknown. */
  reuse: string | null
  retired: boolean
}

export type Relation = { occupationId: string; skillId: string; essential: boolean }

export type TaxonomySource = {
  /** `esco` or `starter`; null when none is loaded. */
  id: string | null
  version: string | null
  /** Changes with anything that was loaded; empty when nothing was. */
  hash: string
  occupations: readonly Occupation[]
  skills: readonly Skill[]
}

export type SkillsOfOccupation = { essential: readonly Skill[]; optional: readonly Skill[] }
export type OccupationOfSkill = { occupation: Occupation; essential: boolean }

export type Taxonomy = {
  readonly id: string | null
  readonly version: string | null
  readonly hash: string
  /** Those in use, by id. */
  readonly occupations: readonly Occupation[]
  /** Those in use, by id. */
  readonly skills: readonly Skill[]
  /** Also retired ones; undefined for an unknown id. */
  occupation(id: string): Occupation | undefined
  /** Also retired ones; undefined for an unknown id. */
  skill(id: string): Skill | undefined
  /** By label; empty for an occupation of which nothing is known. */
  skillsOf(occupationId: string): SkillsOfOccupation
  /** Occupations in use that ask for the skill, by id. */
  occupationsWith(skillId: string): readonly OccupationOfSkill[]
  /** How many occupations in use ask for the skill as essential: the fewer, the more it tells. */
  df(skillId: string): number
}

/** Puts a taxonomy together. Relations to concepts that are not there are left out. */
export function createTaxonomy(source: TaxonomySource, relations: Iterable<Relation>): Taxonomy {
  const occupations = numbered(source.occupations)
  const skills = numbered(source.skills)
  const pairs = pairsOf(relations, occupations.numbers, skills.numbers)
  const bySkill = grouped(
    pairs,
    'skill',
    skills.all.length,
    (occupation) => !occupations.all[occupation]!.retired,
  )
  const byOccupation = grouped(pairs, 'occupation', occupations.all.length, () => true)
  return {
    id: source.id,
    version: source.version,
    hash: source.hash,
    occupations: occupations.all.filter(({ retired }) => !retired),
    skills: skills.all.filter(({ retired }) => !retired),
    occupation: (id) => occupations.all[occupations.numbers.get(id) ?? -1],
    skill: (id) => skills.all[skills.numbers.get(id) ?? -1],
    skillsOf(id) {
      const found: { essential: Skill[]; optional: Skill[] } = { essential: [], optional: [] }
      for (const { other, essential } of members(byOccupation, occupations.numbers.get(id))) {
        found[essential ? 'essential' : 'optional'].push(skills.all[other]!)
      }
      found.essential.sort(byLabel)
      found.optional.sort(byLabel)
      return found
    },
    occupationsWith: (id) =>
      members(bySkill, skills.numbers.get(id)).map(({ other, essential }) => ({
        occupation: occupations.all[other]!,
        essential,
      })),
    df: (id) => members(bySkill, skills.numbers.get(id)).filter(({ essential }) => essential).length,
  }
}

/** What a server has before anything was loaded. */
export const emptyTaxonomy: Taxonomy = createTaxonomy(
  { id: null, version: null, hash: '', occupations: [], skills: [] },
  [],
)

function byLabel(a: { label: string; id: string }, b: { label: string; id: string }): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1
}

function numbered<T extends { id: string }>(concepts: readonly T[]) {
  const all = [...concepts].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { all, numbers: new Map(all.map(({ id }, index) => [id, index])) }
}

/** A relation as one number: occupation, skill, and whether it is essential. */
type Pairs = { occupation: Uint32Array; skill: Uint32Array; essential: Uint8Array }

function pairsOf(
  relations: Iterable<Relation>,
  occupations: ReadonlyMap<string, number>,
  skills: ReadonlyMap<string, number>,
): Pairs {
  const found: [number[], number[], number[]] = [[], [], []]
  for (const { occupationId, skillId, essential } of relations) {
    const occupation = occupations.get(occupationId)
    const skill = skills.get(skillId)
    if (occupation === undefined || skill === undefined) continue
    found[0].push(occupation)
    found[1].push(skill)
    found[2].push(essential ? 1 : 0)
  }
  return {
    occupation: Uint32Array.from(found[0]),
    skill: Uint32Array.from(found[1]),
    essential: Uint8Array.from(found[2]),
  }
}

/** The partners of each number one after another: those of `n` from `start[n]` up to `start[n + 1]`. */
type Grouped = { start: Uint32Array; other: Uint32Array; essential: Uint8Array }

function grouped(
  pairs: Pairs,
  by: 'occupation' | 'skill',
  size: number,
  keep: (occupation: number) => boolean,
): Grouped {
  const keys = pairs[by]
  const others = pairs[by === 'skill' ? 'occupation' : 'skill']
  const kept = (pair: number) => keep(pairs.occupation[pair]!)
  const start = new Uint32Array(size + 1)
  for (let pair = 0; pair < keys.length; pair++) if (kept(pair)) start[keys[pair]! + 1]!++
  for (let n = 0; n < size; n++) start[n + 1]! += start[n]!
  const next = start.slice()
  const other = new Uint32Array(start[size]!)
  const essential = new Uint8Array(start[size]!)
  for (let pair = 0; pair < keys.length; pair++) {
    if (!kept(pair)) continue
    const at = next[keys[pair]!]!++
    other[at] = others[pair]!
    essential[at] = pairs.essential[pair]!
  }
  return { start, other, essential }
}

function members(group: Grouped, n: number | undefined): { other: number; essential: boolean }[] {
  if (n === undefined) return []
  const found: { other: number; essential: boolean }[] = []
  for (let at = group.start[n]!; at < group.start[n + 1]!; at++) {
    found.push({ other: group.other[at]!, essential: group.essential[at] === 1 })
  }
  return found
}
