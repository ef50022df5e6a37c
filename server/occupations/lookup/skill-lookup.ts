/** Finding a skill by what somebody types, also by half a word or with a slip of the pen. Pure. */
import type { Skill } from '../taxonomy.ts'
import { plain } from './labels.ts'
import { strongest } from './points.ts'
import { buildVectors, gramSpace, gramsOf, type Vectors } from './vectors.ts'

export type SkillLookup = {
  /** The nearest skills, best first. */
  find(typed: string, limit: number): Skill[]
}

export const emptySkillLookup: SkillLookup = { find: () => [] }

/** Every word that was typed begins a word of the label, against letters that are merely alike. */
const wordsBegin = 1
/** A label in the language of the visitor, against one that has no translation. */
const ownLanguage = 0.2
/** Below this two texts are alike by accident. */
const least = 0.4
const compared = 200

export async function buildSkillLookup(
  skills: readonly Skill[],
  pause: () => Promise<void>,
): Promise<SkillLookup> {
  if (skills.length === 0) return emptySkillLookup
  const owners: number[] = []
  const labels: string[] = []
  for (const [at, skill] of skills.entries()) {
    // Other names of skills without a Dutch name are many, and say little to who types Dutch.
    const names = skill.lang === 'nl' ? [skill.label, ...skill.altLabels] : [skill.label]
    for (const name of new Set(names.map((text) => plain(text).trimEnd()))) {
      owners.push(at)
      labels.push(name)
    }
  }
  const grams = await buildVectors({
    count: labels.length,
    size: gramSpace,
    pause,
    featuresOf: (at) => gramsOf(labels[at]!),
  })
  return { find: (typed, limit) => find({ skills, owners, labels, grams }, plain(typed).trim(), limit) }
}

type Parts = {
  skills: readonly Skill[]
  owners: readonly number[]
  labels: readonly string[]
  grams: Vectors
}

function find({ skills, owners, labels, grams }: Parts, typed: string, limit: number): Skill[] {
  if (typed.length < 2) return []
  const likeness = new Float32Array(labels.length)
  grams.score(gramsOf(typed), likeness)
  const words = typed.split(' ')
  const best = new Map<number, number>()
  for (const label of strongest(likeness, compared, 0.05)) {
    const skill = skills[owners[label]!]!
    const text = ` ${labels[label]!}`
    const begins = words.every((word) => text.includes(` ${word}`))
    const points = likeness[label]! + (begins ? wordsBegin : 0)
    if (points < least) continue
    const whole = points + (skill.lang === 'nl' ? ownLanguage : 0)
    best.set(owners[label]!, Math.max(best.get(owners[label]!) ?? 0, whole))
  }
  return [...best]
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, limit)
    .map(([at]) => skills[at]!)
}
