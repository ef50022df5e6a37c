/**
 * Which work suits somebody who does not know yet: what they like, what they can, whether they can learn it here, and how
 * common it is. Pure; docs/matching.md says the same in words, and the numbers are here once.
 */
import type { Level } from '@stapwijzer/shared/domain/codes.ts'
import type {
  DutchLevel,
  HeldLevel,
  Interest,
  PayRange,
} from '@stapwijzer/shared/domain/matching/direction.ts'
import { isWayIn } from '@stapwijzer/shared/domain/plan/requirements.ts'
import { commonness } from '../../occupations/lookup/common-work.ts'
import type { Occupation } from '../../occupations/taxonomy.ts'
import { compare, skillsHad } from '../gap.ts'
import { heldSkillLevel, levelStep, localSkillLevel, skillLevel } from '../occupation-level.ts'
import type { SkillIndex } from '../skill-index.ts'
import { reachable } from '../transitions.ts'
import { belongs } from './interest-table.ts'
import { dutchShort, payShort } from './work-facts.ts'

/** What somebody told, with ids that exist. Null and empty: not told. */
export type Person = {
  current: Occupation | null
  /** Ids of what they can besides. */
  skills: readonly string[]
  interests: readonly Interest[]
  level: HeldLevel | null
  income: PayRange | null
  dutch: DutchLevel | null
}

export type Candidate = {
  occupation: Occupation
  /** How much of it is what they like, 0–1; and which of it. */
  likes: number
  liked: Interest[]
  /** How well their skills fit, beside the best fitting occupation: 0–1. */
  fit: number
  /** Steps of the skill level up or down from what they have; null when unknown. */
  step: number | null
  /** 0–3. */
  common: number
  payShort: number
  dutchShort: number
}

/** What is known here of learning an occupation. */
export type Learning = {
  /** Courses that lead to it, near the postcode when there is one. */
  courses: number
  /** Their usual level; null when unknown. */
  level: Level | null
}

/** Occupations that courses are looked up for. */
const mostCandidates = 60
/** What one interest counts for that it has, beside having all of them. */
const mostLiked = 0.6
/** Below this an occupation is not what somebody likes. */
const leastLiked = 0.3

/** The most promising occupations before anything is known of courses, best first; never what they do now. */
export function candidates(index: SkillIndex, person: Person): Candidate[] {
  const had = skillsHad(index.source, person.current?.id ?? null, person.skills)
  const near = had.size > 0 ? reachable(index, had, person.current, Infinity) : []
  const best = Math.max(...near.map(({ fit }) => fit), 0.01)
  const fits = new Map(near.map(({ occupation, fit }) => [occupation.id, fit / best]))
  const all = index.source.occupations
    .filter(({ id }) => id !== person.current?.id)
    .map((occupation) => candidate(person, occupation, fits.get(occupation.id) ?? 0))
  const liked = all.filter(({ likes }) => likes >= leastLiked)
  return (liked.length > 0 ? liked : all)
    .map((one) => ({ one, value: valueOf(person, one, null) }))
    .sort((a, b) => b.value - a.value || compare(a.one.occupation.id, b.one.occupation.id))
    .slice(0, mostCandidates)
    .map(({ one }) => one)
}

function candidate(person: Person, occupation: Occupation, fit: number): Candidate {
  const { iscoCode } = occupation
  const weights = person.interests.map((interest) => ({ interest, weight: belongs(interest, iscoCode) }))
  const each = weights.map(({ weight }) => weight)
  const most = Math.max(0, ...each)
  const mean = each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length)
  return {
    occupation,
    likes: mostLiked * most + (1 - mostLiked) * mean,
    liked: weights.filter(({ weight }) => weight >= leastLiked).map(({ interest }) => interest),
    fit,
    step: levelStep(levelOf(person), skillLevel(iscoCode)),
    common: commonness(iscoCode),
    payShort: payShort(iscoCode, person.income),
    dutchShort: dutchShort(iscoCode, person.dutch),
  }
}

/** The higher of what the diploma and the work stand for; null when neither is told. */
export function levelOf({ current, level }: Person): number | null {
  const known = [heldSkillLevel(level), skillLevel(current?.iscoCode ?? null)].filter((one) => one !== null)
  return known.length > 0 ? Math.max(...known) : null
}

/** The candidate with its step as the courses here tell: much that is professional work elsewhere is learnt at mbo here. */
function local(person: Person, one: Candidate, { level }: Learning): Candidate {
  const its = localSkillLevel(one.occupation.iscoCode, level)
  return { ...one, step: levelStep(levelOf(person), its) }
}

/**
 * At most `limit` of the pool, best first. Each further occupation of the same group counts less, and so does each further
 * one of the same interest, so that who likes two things sees both.
 */
export function chooseDirections(
  person: Person,
  pool: readonly Candidate[],
  learning: ReadonlyMap<string, Learning>,
  limit: number,
): Candidate[] {
  const rest = pool.map((one) => {
    const known = learning.get(one.occupation.id) ?? { courses: 0, level: null }
    const here = local(person, one, known)
    return { one: here, value: valueOf(person, here, known) }
  })
  const chosen: Candidate[] = []
  while (chosen.length < limit && rest.length > 0) {
    const worth = rest.map(({ one, value }) => value + variety(one, chosen))
    const at = worth.reduce((best, value, index) => (value > worth[best]! ? index : best), 0)
    chosen.push(rest.splice(at, 1)[0]!.one)
  }
  return chosen
}

function variety({ occupation, liked }: Candidate, chosen: readonly Candidate[]): number {
  const same = (digits: number) =>
    chosen.filter(
      (one) => one.occupation.iscoCode?.slice(0, digits) === occupation.iscoCode?.slice(0, digits),
    ).length
  const shown = liked.map((interest) => chosen.filter((one) => one.liked.includes(interest)).length)
  return (
    -perSameInterest * (liked.length > 0 ? Math.min(...shown) : 0) -
    perSameUnit * same(4) -
    perSameGroup * same(3)
  )
}

const perSameInterest = 0.04
const perSameUnit = 0.05
const perSameGroup = 0.03

/** Shares of the value; what was not told gives its share to the other. Courses and commonness keep theirs. */
const shares = { person: 0.76, likes: 0.5, course: 0.16, common: 0.08 }
/** Taken off for a step from what one has, three down to three up: one up is usual, two are years. */
const forStep = [0.2, 0.14, 0.09, 0, 0.08, 0.28, 0.5]
/** Part of a step up that goes for who can all of it already: they stand nearer than their diploma says. */
const nearer = 0.6
/** Taken off for each range that it pays too little, each step of Dutch that is missing, and a course one cannot begin. */
const forPay = 0.18
const forDutch = 0.18
const forNoWayIn = 0.2
/** Taken off for demanding work that one hardly knows, and how well one has to know it. */
const forStrange = 0.2
const leastFitForIt = 0.35
/** Part of the course's share that stays for who can all of it already: they have little to learn. */
const needless = 0.5

function valueOf(person: Person, one: Candidate, known: Learning | null): number {
  const likes = person.interests.length > 0
  const can = one.fit > 0 || person.current !== null || person.skills.length > 0
  const share = likes && can ? shares.likes : likes ? 1 : 0
  const ofPerson = share * one.likes + (1 - share) * one.fit
  const taught = known === null || known.courses > 0 ? shares.course : shares.course * needless * one.fit
  const off =
    offForStep(one) +
    (can && isDemanding(one) && one.fit < leastFitForIt ? forStrange : 0) +
    forPay * one.payShort +
    forDutch * one.dutchShort +
    (canEnter(person.level, known?.level ?? null) === false ? forNoWayIn : 0)
  return shares.person * ofPerson + taught + (shares.common * one.common) / 3 - off
}

function offForStep({ step, fit }: Candidate): number {
  const off = forStep[Math.max(-3, Math.min(3, step ?? 0)) + 3]!
  return (step ?? 0) > 0 ? off * (1 - nearer * fit) : off
}

/** Leading people (ISCO-08 major group 1 and minor group 312), and health professionals (22), whose diploma takes years. */
const demanding = ['1', '312', '22']
function isDemanding({ occupation: { iscoCode } }: Candidate): boolean {
  return demanding.some((group) => iscoCode?.startsWith(group))
}

/** Whether a diploma is a usual way into a course of a level; null when that is not known. */
export function canEnter(held: HeldLevel | null, into: Level | null): boolean | null {
  if (held === null || into === null) return null
  // Entrance training and mbo 2 are there for people without a diploma as well.
  if (held === 'none') return into === 'mbo-1' || into === 'mbo-2' || into === 'vmbo'
  return isWayIn(held, into)
}
