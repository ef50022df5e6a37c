/**
 * How telling each skill is, and which occupations share skills, worked out once for a taxonomy. Pure.
 *
 * A skill tells the more, the fewer occupations ask for it: weight = ln((N + 1) / (n + 1)) / ln((N + 1) / 2), with N
 * occupations that have essential skills and n of them that ask for this one. A skill of one occupation weighs 1, one of
 * all weighs next to nothing; a transversal skill (languages, working together) weighs half of that.
 */
import type { Occupation, Skill, Taxonomy } from '../occupations/taxonomy.ts'

/** The part of a taxonomy that matching reads. */
export type SkillSource = Pick<Taxonomy, 'occupations' | 'occupation' | 'skill' | 'skillsOf'>

export type SkillIndex = {
  readonly source: SkillSource
  /** 0–1. */
  weight: (skillId: string) => number
  /** How many essential skills an occupation of this taxonomy usually has (the median). */
  readonly usualCount: number
  /** Median of the sums of the weights of an occupation's essential skills. */
  readonly usualTotal: number
  /** Occupations in use that share a skill with the given ones. Strengths are 0–1. */
  sharing(had: ReadonlyMap<string, number>): Shared[]
}

export type Shared = {
  occupation: Occupation
  /** Essential skills of the occupation: how many, and the sum of their weights. */
  count: number
  total: number
  /** Those of them that one has. */
  hadCount: number
  had: number
  /** The same sum, each skill taken as far as one has it. */
  hadInPart: number
  /** The largest weight among them. */
  mostTelling: number
  /** Likeness of all the skills of both sides, optional ones at half weight (cosine). 0–1. */
  likeness: number
}

/** What an optional skill counts for beside an essential one: some people in the occupation have it. */
export const optionalStrength = 0.5

const transversalFactor = 0.5
const leastWeight = 0.02

export function buildSkillIndex(source: SkillSource): SkillIndex {
  const { occupations } = source
  const numbers = new Map<string, number>()
  const skills: Skill[] = []
  const numberOf = (skill: Skill) => {
    const known = numbers.get(skill.id)
    if (known !== undefined) return known
    numbers.set(skill.id, skills.length)
    return skills.push(skill) - 1
  }
  const asked = occupations.map(({ id }) => {
    const { essential, optional } = source.skillsOf(id)
    return {
      essential: Uint32Array.from(essential, numberOf),
      optional: Uint32Array.from(optional, numberOf),
    }
  })
  const weights = weightsOf(skills, asked)
  const total = Float64Array.from(asked, ({ essential }) => sumOf(essential, weights))
  const norm = Float64Array.from(asked, (one) => Math.sqrt(squares(one, weights)))
  const askers = invert(asked, skills.length)
  const described = asked.flatMap(({ essential }, index) => (essential.length > 0 ? [index] : []))

  return {
    source,
    weight: (id) => weights[numbers.get(id) ?? -1] ?? 0,
    usualCount: median(described.map((index) => asked[index]!.essential.length)),
    usualTotal: median(described.map((index) => total[index]!)),
    sharing(had) {
      const found = new Map<number, Shared & { dot: number }>()
      let squaresHad = 0
      for (const [id, strength] of had) {
        const skill = numbers.get(id)
        if (skill === undefined) continue
        const weight = weights[skill]!
        squaresHad += (weight * strength) ** 2
        const { from, essentialUntil, until } = askers.range(skill)
        for (let at = from; at < until; at++) {
          const index = askers.occupation[at]!
          const shared =
            found.get(index) ?? start(occupations[index]!, asked[index]!.essential.length, total[index]!)
          found.set(index, shared)
          const isEssential = at < essentialUntil
          shared.dot += weight * strength * weight * (isEssential ? 1 : optionalStrength)
          if (!isEssential) continue
          shared.hadCount++
          shared.had += weight
          shared.hadInPart += weight * strength
          shared.mostTelling = Math.max(shared.mostTelling, weight)
        }
      }
      return [...found].map(([index, { dot, ...shared }]) => ({
        ...shared,
        likeness: Math.min(1, dot / (Math.sqrt(squaresHad) * norm[index]! || 1)),
      }))
    },
  }
}

function start(occupation: Occupation, count: number, total: number): Shared & { dot: number } {
  const none = { hadCount: 0, had: 0, hadInPart: 0, mostTelling: 0, likeness: 0, dot: 0 }
  return { occupation, count, total, ...none }
}

type Asked = { essential: Uint32Array; optional: Uint32Array }

function weightsOf(skills: readonly Skill[], asked: readonly Asked[]): Float64Array {
  const counts = new Float64Array(skills.length)
  for (const { essential } of asked) for (const skill of essential) counts[skill]!++
  const all = asked.filter(({ essential }) => essential.length > 0).length
  const most = Math.log((all + 1) / 2)
  return Float64Array.from(skills, ({ reuse }, index) => {
    // With one occupation there is nothing to tell apart.
    const told = most > 0 ? Math.min(1, Math.log((all + 1) / (counts[index]! + 1)) / most) : 1
    return Math.max(leastWeight, told * (reuse === 'transversal' ? transversalFactor : 1))
  })
}

function sumOf(skills: Uint32Array, weights: Float64Array): number {
  return skills.reduce((sum, skill) => sum + weights[skill]!, 0)
}

function squares({ essential, optional }: Asked, weights: Float64Array): number {
  const square = (sum: number, skill: number) => sum + weights[skill]! ** 2
  return essential.reduce(square, 0) + optional.reduce(square, 0) * optionalStrength ** 2
}

/** Per skill the occupations that ask for it: as essential first, then as optional. */
function invert(asked: readonly Asked[], size: number) {
  const starts = new Uint32Array(2 * size + 1)
  const each = (work: (slot: number, occupation: number) => void) =>
    asked.forEach(({ essential, optional }, occupation) => {
      for (const skill of essential) work(2 * skill, occupation)
      for (const skill of optional) work(2 * skill + 1, occupation)
    })
  each((slot) => starts[slot + 1]!++)
  for (let slot = 0; slot < 2 * size; slot++) starts[slot + 1]! += starts[slot]!
  const next = starts.slice()
  const occupation = new Uint32Array(starts[2 * size]!)
  each((slot, index) => {
    occupation[next[slot]!++] = index
  })
  const range = (skill: number) => ({
    from: starts[2 * skill]!,
    essentialUntil: starts[2 * skill + 1]!,
    until: starts[2 * skill + 2]!,
  })
  return { occupation, range }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
